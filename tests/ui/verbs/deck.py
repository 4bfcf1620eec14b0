"""A window that has every verb and notes which are run."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu

from caseapp.ui.verbs.actions import Actions
from caseapp.ui.verbs.book import verbs


class Deck:
    """The window, its actions, and the keys of the verbs run."""

    def __init__(self, window: QMainWindow, field: QLineEdit) -> None:
        self.window, self.field = window, field
        self.ran: list[str] = []
        self.actions = Actions(window, {verb.key: partial(self.ran.append, verb.key) for verb in verbs()})
        self.actions.fill(window.menuBar())

    def menus(self) -> dict[str, list[QAction]]:
        """The menus by their titles, with what stands in them and in their submenus."""
        found = {}
        for entry in self.window.menuBar().actions():
            menu = entry.menu()
            assert isinstance(menu, QMenu)
            found[entry.text()] = _flat(menu)
        return found


def _flat(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        found += _flat(inner) if isinstance(inner, QMenu) else [action]
    return found
