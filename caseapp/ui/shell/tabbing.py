"""What the verbs of tabs do, and the menu of a tab: split, moved, torn off, brought back, closed, opened again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from caseapp.platform.translation import tr
from caseapp.ui.tabs.places import Side

if TYPE_CHECKING:
    from caseapp.ui.shell.centre import Centre
    from caseapp.ui.shell.window import MainWindow

#: The menu of a tab, "" for a line.
MENU = (
    "window.close_tab",
    "tab.close_others",
    "tab.reopen",
    "",
    "tab.split_right",
    "tab.split_down",
    "tab.move",
    "tab.join",
    "",
    "tab.tear_off",
    "tab.bring_back",
)


class Tabbing(QObject):
    """Acts on the page in front; what cannot be done is said in the status bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The verbs of tabs."""
        found: dict[str, Callable[[Centre], object]] = {
            "window.close_tab": _close,
            "tab.close_others": _close_others,
            "tab.reopen": self._reopen,
            "tab.split_right": partial(self._split, Side.RIGHT),
            "tab.split_down": partial(self._split, Side.BELOW),
            "tab.move": self._move_on,
            "tab.join": _join,
            "tab.tear_off": self._tear_off,
            "tab.bring_back": self._bring_back,
            "tab.next": partial(_step_tab, 1),
            "tab.previous": partial(_step_tab, -1),
            "tab.next_group": partial(_step_group, 1),
            "tab.previous_group": partial(_step_group, -1),
        }
        return {key: partial(self._with_centre, act) for key, act in found.items()}

    def show_menu(self, at: QPoint) -> None:
        """Opens the menu of the page in front."""
        window = self._window
        menu = QMenu(window)
        menu.setObjectName("tabMenu")
        for key in MENU:
            if key:
                menu.addAction(window.actions_[key])
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _with_centre(self, act: Callable[[Centre], object]) -> None:
        if self._window.desk is not None:
            act(self._window.desk.centre)

    def _say(self, sentence: str) -> None:
        self._window.toaster.tell(sentence)

    def _reopen(self, centre: Centre) -> None:
        if not centre.reopen():
            self._say(tr("No page was closed."))

    def _split(self, side: Side, centre: Centre) -> None:
        if not centre.split(centre.front_key(), side):
            self._say(tr("A split needs two pages. Open another one first."))

    def _move_on(self, centre: Centre) -> None:
        """To the next group; with one group, to a new one at the right."""
        groups = centre.groups()
        if len(groups) < 2:
            self._split(Side.RIGHT, centre)
            return
        following = groups[(groups.index(centre.active) + 1) % len(groups)]
        centre.move_page(centre.front_key(), following)
        centre.focus_page()

    def _tear_off(self, centre: Centre) -> None:
        if centre.count():
            centre.tear_off(centre.front_key())

    def _bring_back(self, centre: Centre) -> None:
        if not centre.bring_back():
            self._say(tr("No page stands in a window of its own."))


def _close(centre: Centre) -> None:
    centre.close_page(centre.front_key())


def _close_others(centre: Centre) -> None:
    front = centre.front_key()
    for key in centre.active.page_keys():
        if key != front:
            centre.close_page(key)


def _join(centre: Centre) -> None:
    centre.join()
    centre.focus_page()


def _step_tab(by: int, centre: Centre) -> None:
    group = centre.active
    if group.count():
        group.setCurrentIndex((group.currentIndex() + by) % group.count())
        centre.focus_page()


def _step_group(by: int, centre: Centre) -> None:
    groups = centre.groups()
    centre.activate(groups[(groups.index(centre.active) + by) % len(groups)])
    centre.focus_page()
