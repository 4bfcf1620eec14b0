"""How the window looks to one person: its theme, and how large its words are. Both are remembered.

The size is that of the whole window. What took its measures from the words is made anew, as when a case is opened; the
case stays open. The reader has a size of its own on top (Ctrl and the wheel), which lasts as long as its page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from caseapp.platform.settings import THEMES
from caseapp.platform.translation import tr
from caseapp.ui.shell.context import Context
from caseapp.ui.theme import fonts
from caseapp.ui.theme.theme import Theme

if TYPE_CHECKING:
    from caseapp.ui.shell.window import MainWindow

AGAIN_MS = 300


class Looks(QObject):
    """The verbs of the menu View that change the looks."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AGAIN_MS)
        self._later.timeout.connect(self._take_zoom)
        # On many keyboards the plus stands above the equals sign.
        QShortcut(QKeySequence("Ctrl+="), window).activated.connect(self._on_equals_activated)

    @property
    def _theme(self) -> Theme:
        return self._context.theme

    def choose_theme(self, name: str) -> None:
        """Puts on `dark`, `light` or `system`, and remembers it."""
        self._theme.apply(name)
        self._context.settings.set("theme", name)
        self._window.update_actions()

    def toggle_theme(self) -> None:
        """Changes between dark and light; the desktop is followed no longer."""
        self.choose_theme("light" if self._theme.palette.is_dark else "dark")

    def checked(self) -> dict[str, bool]:
        """Which of the themes is chosen, by verb."""
        return {f"theme.{name}": name == self._theme.chosen for name in THEMES}

    def step_zoom(self, step: int) -> None:
        """Makes all words one step larger or smaller; 0 takes the usual size."""
        at = _nearest(self._context.settings.text_zoom)
        at = min(max(at + step, 0), len(fonts.ZOOMS) - 1) if step else 0
        tab = self._window.desk.centre.source_tab() if self._window.desk is not None else None
        if tab is not None and not step:
            tab.reader.take_usual_size()
        self.choose_zoom(fonts.ZOOMS[at])

    def choose_zoom(self, percent: int) -> None:
        """Makes all words as large as that, and remembers it."""
        self._context.settings.text_zoom = percent
        if self._is_importing():
            self._window.toaster.tell(tr("The size of the text changes when the import has ended."))
        self._take_zoom()

    def _is_importing(self) -> bool:
        """Whether an import is under way, or asks what becomes of a table."""
        desk = self._window.desk
        return desk is not None and (desk.is_reading or desk.tables.dialog is not None)

    def _take_zoom(self) -> None:
        wanted = self._context.settings.text_zoom
        if self._is_importing():
            self._later.start()
            return
        if wanted != fonts.zoom():
            fonts.set_zoom(wanted)
            self._theme.apply(self._theme.chosen)
            self._make_anew()
        self._window.toaster.tell(tr("Text at {percent} %", percent=wanted))

    def _make_anew(self) -> None:
        """Makes everything that took its measures from the size of the words before."""
        window = self._window
        focused = QApplication.focusWidget()
        dock = self._dock_around(focused)
        window.touring.end()
        window.palettes.measure()
        window.status.measure()
        window.bottom.make_anew()
        window.helping.make_anew()
        drafts = window.desk.suggesting.drafts if window.desk is not None else []
        window.make_panes_anew()
        window.bottom.fill_suggestions_anew(drafts)
        # Qt: a menu bar gives its corner new room only when the corner is set again.
        corner = window.menuBar().cornerWidget()
        corner.adjustSize()
        window.menuBar().setCornerWidget(corner)
        corner.show()
        if focused is not None and QApplication.focusWidget() is None:
            self._give_keyboard(dock)

    def _dock_around(self, widget: QWidget | None) -> QDockWidget | None:
        docks = (*self._window.docks(), self._window.help_dock)
        return next((dock for dock in docks if widget is not None and dock.isAncestorOf(widget)), None)

    def _give_keyboard(self, dock: QDockWidget | None) -> None:
        """To the pane that had it, else to the page in front."""
        pane, desk = dock.widget() if dock is not None else None, self._window.desk
        if pane is not None:
            pane.setFocus()
        elif desk is not None:
            desk.centre.focus_page()
        else:
            self._window.start.page.setFocus()

    def _on_equals_activated(self) -> None:
        self.step_zoom(1)


def _nearest(percent: int) -> int:
    """The number of the size nearest to one: a file of settings may hold any."""
    return fonts.ZOOMS.index(min(fonts.ZOOMS, key=lambda each: abs(each - percent)))
