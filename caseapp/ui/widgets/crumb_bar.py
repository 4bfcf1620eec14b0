"""A slim row that says where one is: back and forward, and the way from the list to the record, each part a button.

It knows no records: crumbs are words and a key. What has no room is left out in the middle, and is in a menu there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

SEPARATOR, GAP = "›", "…"
SHORTEST, WIDEST = 60, 360  # of the words of one crumb
MOST_LISTED = 15

Steps = Callable[[], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Crumb:
    """One part of the way: what it is called, and what is asked for when it is chosen."""

    key: str
    words: str


class CrumbBar(QWidget):
    """Shows one way at a time."""

    chosen = Signal(str)
    stepped = Signal(int)  # back: negative

    def __init__(self, theme: Theme, icons: Icons, behind: Steps, ahead: Steps, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._crumbs: tuple[Crumb, ...] = ()
        self._parts: list[QWidget] = []
        self.setObjectName("crumbs")
        self.setAccessibleName(tr("Where you are"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(0)
        self.back = self._step_button(tr("Back"), -1, behind)
        self.forward = self._step_button(tr("Forward"), 1, ahead)
        self._row.addSpacing(6)
        self._way = QWidget(self)
        self._way.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = QHBoxLayout(self._way)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(0)
        self._row.addWidget(self._way, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._lay_out)
        theme.changed.connect(self._on_theme_changed)
        self._draw_icons()

    def sizeHint(self) -> QSize:
        """One line; it takes the width there is."""
        return QSize(px(200), max(self.fontMetrics().height() + px(12), self.back.sizeHint().height()))

    def show_way(self, crumbs: Sequence[Crumb], *, can_go_back: bool, can_go_forward: bool) -> None:
        """Shows another way."""
        self.back.setEnabled(can_go_back)
        self.forward.setEnabled(can_go_forward)
        if tuple(crumbs) != self._crumbs:
            self._crumbs = tuple(crumbs)
            self._lay_out()

    def words(self) -> list[str]:
        """What can be read now."""
        return [part.text() for part in self._parts if isinstance(part, QToolButton)]

    def crumb(self, words: str) -> QToolButton:
        """The button of a crumb; KeyError when there is none of these words."""
        buttons = [part for part in self._parts if isinstance(part, QToolButton)]
        found = next((button for button in buttons if button.accessibleName() == words), None)
        if found is None:
            raise KeyError(words)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out what has no room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Subtle: later, for showing a part may lay out and resize what stands around it.
            self._later.start(0)

    def _lay_out(self) -> None:
        focused = next((part.accessibleName() for part in self._parts if part.hasFocus()), "")
        while self._words.count():
            self._words.takeAt(0)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        shown, left_out, room = self._chosen_for(self.width() - px(90))
        for number, crumb in enumerate(shown):
            if number:
                self._add(self._separator())
            if number == 1 and left_out:
                self._add(self._gap(left_out))
                self._add(self._separator())
            is_last = number == len(shown) - 1
            self._add(self._button(crumb, room if is_last else px(WIDEST), is_here=is_last))
        self._words.addStretch(1)
        for part in self._parts:
            if focused and part.accessibleName() == focused:
                part.setFocus()

    def _chosen_for(self, room: int) -> tuple[list[Crumb], list[Crumb], int]:
        """The crumbs there is room for, those left out in the middle, and the room of the last one."""
        shown = list(self._crumbs)
        left_out: list[Crumb] = []
        while len(shown) > 2 and self._width(shown, left_out) > room:
            left_out.append(shown.pop(1))
        others = self._width(shown[:-1], left_out) + self._step_width() if shown else 0
        return shown, left_out, max(px(SHORTEST), min(px(WIDEST), room - others))

    def _width(self, crumbs: Sequence[Crumb], left_out: Sequence[Crumb]) -> int:
        metrics = self.fontMetrics()
        words = [min(px(WIDEST), metrics.horizontalAdvance(crumb.words)) + px(12) for crumb in crumbs]
        gap = metrics.horizontalAdvance(GAP) + px(12) + self._step_width() if left_out else 0
        return sum(words) + gap + self._step_width() * max(0, len(crumbs) - 1)

    def _step_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(SEPARATOR) + px(6)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._words.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        part.show()

    def _button(self, crumb: Crumb, room: int, *, is_here: bool) -> QToolButton:
        button = QToolButton(self._way)
        words = self.fontMetrics().elidedText(crumb.words, Qt.TextElideMode.ElideMiddle, room)
        button.setText(words.replace("&", "&&"))
        button.setToolTip("" if words == crumb.words else crumb.words)
        button.setAccessibleName(crumb.words)
        button.setAccessibleDescription(tr("You are here") if is_here else "")
        button.setProperty("crumb", "here" if is_here else "way")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRaise(True)
        button.clicked.connect(partial(self._on_crumb_clicked, crumb.key))
        return button

    def _gap(self, left_out: Sequence[Crumb]) -> QToolButton:
        """The parts in the middle, in a menu."""
        button = QToolButton(self._way)
        button.setText(GAP)
        button.setAccessibleName(tr("Left out in the middle"))
        button.setProperty("crumb", "way")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for crumb in left_out:
            menu.addAction(crumb.words.replace("&", "&&")).triggered.connect(partial(self._on_crumb_clicked, crumb.key))
        button.setMenu(menu)
        return button

    def _separator(self) -> QLabel:
        label = QLabel(SEPARATOR, self._way)
        label.setProperty("role", "text3")
        label.setFixedWidth(self._step_width())
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _step_button(self, words: str, by: int, steps: Steps) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(tr("{verb}; the right mouse button lists where you were", verb=words))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Qt: a long press opens the menu; the menu is filled when it is.
        menu = QMenu(button)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        menu.aboutToShow.connect(partial(self._fill, menu, by, steps))
        button.customContextMenuRequested.connect(partial(self._on_menu_wanted, button, menu))
        button.clicked.connect(partial(self._on_step_clicked, by))
        self._row.addWidget(button)
        return button

    def _fill(self, menu: QMenu, by: int, steps: Steps) -> None:
        menu.clear()
        for number, words in enumerate(steps()[:MOST_LISTED], 1):
            menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._on_step_clicked, by * number))

    def _on_menu_wanted(self, button: QToolButton, menu: QMenu, _at: QPoint) -> None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_step_clicked(self, by: int, _is_checked: bool = False) -> None:
        self.stepped.emit(by)

    def _on_crumb_clicked(self, key: str, _is_checked: bool = False) -> None:
        self.chosen.emit(key)

    def _draw_icons(self) -> None:
        self.back.setIcon(self._icons.icon("back"))
        self.forward.setIcon(self._icons.icon("forward"))

    def _on_theme_changed(self, _palette: object) -> None:
        self._draw_icons()
