"""The cards of one column: ids, and the cards that were read; a card that is dragged carries its id and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from caseapp.queries.board import BoardCard
from caseapp.ui.board.reading import PAGE
from caseapp.ui.board.words import spoken, tip
from caseapp.ui.tables.listing import difference
from caseapp.ui.widgets.record_drag import MIME as RECORDS
from caseapp.ui.widgets.record_drag import records_data

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-caseapp-open-item"
CARD_ROLE = int(Qt.ItemDataRole.UserRole)


class CardModel(QAbstractListModel):
    """`apply` is the only way in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ids: Sequence[str] = ()
        self._known: frozenset[str] = frozenset()
        self._cards: dict[str, BoardCard] = {}
        self.can_drag = False

    @property
    def ids(self) -> Sequence[str]:
        """The ids, in order."""
        return self._ids

    def row_of(self, item_id: str) -> int:
        """The row of an id, or -1."""
        if item_id not in self._known:
            return -1
        try:
            return self._ids.index(item_id)
        except ValueError:  # it is coming: while rows go, a view tells of its new current row
            return -1

    def missing(self, rows: range) -> list[str]:
        """The ids among some rows whose cards were not read."""
        return [item_id for item_id in self._ids[rows.start : rows.stop] if item_id not in self._cards]

    def apply(self, ids: Sequence[str], cards: Mapping[str, BoardCard]) -> None:
        """Shows these ids; what is known of those without a card is forgotten."""
        before = self._cards
        self._cards = {item_id: cards[item_id] for item_id in ids if item_id in cards}
        self._known = frozenset(ids)
        self._exchange(ids)
        self._announce(any(before.get(item_id) != card for item_id, card in self._cards.items()))

    def add(self, cards: Mapping[str, BoardCard]) -> None:
        """Adds cards that came into view."""
        mine = {item_id: card for item_id, card in cards.items() if item_id in self._known}
        self._cards.update(mine)
        self._announce(bool(mine))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many items."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A look-up; what has not been read yet is blank."""
        if not index.isValid():
            return None
        card = self._cards.get(self._ids[index.row()])
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.row.title if card is not None else ""
        if card is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card)
        return tip(card) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be dragged where the case can be written."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self.can_drag else flags

    def supportedDragActions(self) -> Qt.DropAction:
        """A card moves; it is never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own kinds, that no other program takes."""
        return [MIME, RECORDS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the card that is dragged: for the columns, and for what takes records."""
        item_id = self._ids[indexes[0].row()]
        data = records_data([item_id])
        data.setData(MIME, item_id.encode())
        return data

    def _exchange(self, ids: Sequence[str]) -> None:
        start, gone, come = difference(self._ids, ids)
        if gone + come > 2 * PAGE:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return
        if gone:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            self._ids = [*self._ids[:start], *self._ids[start + gone :]]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
            self._ids = ids
            self.endInsertRows()
        self._ids = ids

    def _announce(self, has_changed: bool) -> None:
        if has_changed:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))


def dragged_id(data: QMimeData) -> str:
    """The id of the item that is dragged, "" when it is something else."""
    return bytes(data.data(MIME).data()).decode() if data.hasFormat(MIME) else ""
