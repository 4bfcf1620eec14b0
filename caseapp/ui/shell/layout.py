"""Where the docks stand: the layout of the look, what the person made of it, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from caseapp.platform.settings import Settings
from caseapp.ui.theme.fonts import px

NAVIGATOR_WIDTH, INSPECTOR_WIDTH, ITEMS_HEIGHT = 232, 384, 240
NAVIGATOR_SHARE, INSPECTOR_SHARE, ITEMS_SHARE = 0.2, 0.34, 0.36
_STATE, _GEOMETRY = "window", "geometry"
_VERSION = 2
_FRAME = QSize(16, 48)  # borders and title at their widest; unknown before the window is shown


def set_up(
    window: QMainWindow, navigator: QDockWidget, inspector: QDockWidget, items: QDockWidget, *beside: QDockWidget
) -> None:
    """Places the docks as in the look: the inspector owns the bottom right corner, others share the bottom."""
    window.setDockNestingEnabled(True)
    window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
    window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, navigator)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, inspector)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, items)
    for dock in beside:
        window.tabifyDockWidget(items, dock)
    for dock in (navigator, inspector, items, *beside):
        dock.setFloating(False)
    size(window, navigator, inspector, items)


def size(
    window: QMainWindow, navigator: QDockWidget, inspector: QDockWidget, items: QDockWidget, *_: QDockWidget
) -> None:
    """Gives the docks the sizes of the look; where words are so large that these leave too little for the page, a share
    of the window. Qt: only docks that are visible take them."""
    wide, high = max(window.width(), 800), max(window.height(), 600)
    widths = [
        min(px(width), round(wide * share))
        for width, share in ((NAVIGATOR_WIDTH, NAVIGATOR_SHARE), (INSPECTOR_WIDTH, INSPECTOR_SHARE))
    ]
    window.resizeDocks([navigator, inspector], widths, Qt.Orientation.Horizontal)
    window.resizeDocks([items], [min(px(ITEMS_HEIGHT), round(high * ITEMS_SHARE))], Qt.Orientation.Vertical)


def set_unlocked(docks: Sequence[QDockWidget], is_on: bool) -> None:
    """Gives docks title bars to drag them by, or takes these away: the panes have heads of their own."""
    for dock in docks:
        bar = dock.titleBarWidget()
        # Qt: no title widget means the style's own bar; an empty one hides it.
        dock.setTitleBarWidget(None if is_on else QWidget(dock))  # type: ignore[arg-type]
        if bar is not None:
            bar.deleteLater()


def is_unlocked(docks: Sequence[QDockWidget]) -> bool:
    """Whether the docks have title bars."""
    return all(dock.titleBarWidget() is None for dock in docks)


def save(window: QMainWindow, settings: Settings) -> None:
    """Remembers size and docks."""
    settings.set_layout(_GEOMETRY, bytes(window.saveGeometry().data()))
    settings.set_layout(_STATE, state_of(window))


def state_of(window: QMainWindow) -> bytes:
    """Where the docks stand now, to be kept under a name."""
    return bytes(window.saveState(_VERSION).data())


def take_state(window: QMainWindow, state: bytes) -> bool:
    """Puts the docks where they stood; False for what is no layout."""
    return window.restoreState(QByteArray(state), _VERSION)


def restore_geometry(window: QMainWindow, settings: Settings) -> bool:
    """Takes up the last size and place; False when none is remembered."""
    blob = settings.layout(_GEOMETRY)
    return blob is not None and window.restoreGeometry(QByteArray(blob))


def first_size(wanted: QSize, room: QSize) -> QSize:
    """The size of a new window: as wanted, or what the screen has room for beside the frame of the system."""
    return wanted.boundedTo(room - _FRAME)


def restore_docks(window: QMainWindow, settings: Settings) -> bool:
    """Takes up the last places of the docks; False when none are remembered."""
    blob = settings.layout(_STATE)
    return blob is not None and take_state(window, blob)


def forget(settings: Settings) -> None:
    """Goes back to the layout of the look at the next chance."""
    settings.set_layout(_STATE, None)
