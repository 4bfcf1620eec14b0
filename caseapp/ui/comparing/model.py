"""The rows of a comparison as a table: what a record is called stands in its first row only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caseapp.domain.kinds import kind_shown
from caseapp.exchange.comparison_text import WHAT, DifferenceRow
from caseapp.platform.translation import tr
from caseapp.ui.comparing.shown import HEADS
from caseapp.ui.tables.columns import Cell
from caseapp.ui.tables.model import CELL_ROLE

_PILLS = {"added": "good", "changed": "attention", "deleted": "wrong"}
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_Index = QModelIndex | QPersistentModelIndex


class DifferenceModel(QAbstractTableModel):
    """Holds values; reads nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[DifferenceRow] = ()

    def show(self, rows: Sequence[DifferenceRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, and says to a screen reader also where it shows nothing again."""
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self._cell(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(self.rows[index.row()], index.column())
        return _LEFT.value if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _cell(self, at: int, column: int) -> Cell:
        row = self.rows[at]
        words = " ".join(self._words(row, column).split())
        is_first = at == 0 or self.rows[at - 1].record_id != row.record_id
        if column < 2 and not is_first:
            return Cell("")
        if column == 0:
            return Cell(words, pill=_PILLS[row.what])
        if column == 1:
            return Cell(words, letter=kind_shown(row.kind).letter)
        return Cell(words, ink="text" if column == 4 else "text2")

    def _words(self, row: DifferenceRow, column: int) -> str:
        match column:
            case 0:
                return tr(WHAT[row.what])
            case 1:
                return row.title
            case 2:
                return tr(row.field) if row.field else ""
            case 3:
                return row.before
            case _:
                return row.after
