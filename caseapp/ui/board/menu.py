"""The menu of a card: open it, close it, or where it is to go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from caseapp.platform.translation import tr
from caseapp.queries import board
from caseapp.ui.items.reason import REASONED

_OPEN, _CLOSE = "open", "close"


class MoveMenu(QMenu):
    """Filled anew for each card; the whole menu has the places in a menu of their own."""

    chosen = Signal(str, str)  # item id, key of the column
    open_chosen = Signal(str)
    close_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._item_id = ""
        self._places: QMenu | None = None
        self.triggered.connect(self._on_triggered)

    def open_for(
        self,
        item_id: str,
        grouping: str,
        choices: Sequence[tuple[str, str]],
        at: QPoint,
        *,
        is_whole: bool,
        is_read_only: bool,
    ) -> None:
        """Opens for a card, with the places it can go to."""
        self._item_id = item_id
        self.clear()
        if self._places is not None:
            self._places.deleteLater()
            self._places = None
        places: QMenu = self
        if is_whole:
            self._add(self, tr("Open") + "\tReturn", (_OPEN, ""))
            if grouping != board.STATUS:
                self._add(self, tr("Close with words…"), (_CLOSE, "")).setEnabled(not is_read_only)
            places = self._places = QMenu(tr("Move to…") + "\tM", self)
            self.addMenu(places)
        else:
            self.addSection(tr("Move to"))
        for key, title in choices:
            self._add(places, _words(grouping, key, title), ("move", key)).setEnabled(not is_read_only)
        self.popup(at)
        if not is_whole and not is_read_only:
            self.setActiveAction(self.actions()[1])

    def places(self) -> list[QAction]:
        """What a card can be moved to, as the menu says it."""
        return [action for action in (self._places or self).actions() if action.data() and action.data()[0] == "move"]

    def _add(self, menu: QMenu, words: str, what: tuple[str, str]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setData(what)
        return action

    def _on_triggered(self, action: QAction) -> None:
        what, key = action.data()
        if what == _OPEN:
            self.open_chosen.emit(self._item_id)
        elif what == _CLOSE:
            self.close_chosen.emit(self._item_id)
        else:
            self.chosen.emit(self._item_id, key)


def _words(grouping: str, key: str, title: str) -> str:
    if grouping == board.STATUS and key == "done":
        return tr("{status}, with the words that close it…", status=title)
    if grouping == board.STATUS and key in REASONED:
        return tr("{status}, with a reason…", status=title)
    return title
