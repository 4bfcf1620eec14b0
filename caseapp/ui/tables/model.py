"""A table model that holds ids and fetches pages of rows as they come into view; painting is a look-up in a dictionary.

Changes are applied row by row, so that selection and scroll place stay; only a new sort or filter resets it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from caseapp.ui.tables.columns import Cell, Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

PAGE = 100
CELL_ROLE = int(Qt.ItemDataRole.UserRole)
ID_ROLE = CELL_ROLE + 1
# Qt: comparing enum members for each cell costs as much as all the rest of `data()`, comparing numbers nothing.
_DISPLAY, _TIP, _ACCESSIBLE = (
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_EMPTY = Cell("")


class RowModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind. `fetch` gives the rows of some ids, in any order, each with an `id`."""

    sort_wanted = Signal(str, bool)

    def __init__(
        self, columns: Sequence[Column[R]], fetch: Callable[[Sequence[str]], Sequence[R]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: list[str] = []
        self._cells: dict[str, tuple[Cell, ...]] = {}

    @property
    def ids(self) -> Sequence[str]:
        """The ids shown, in order."""
        return self._ids

    def id_at(self, row: int) -> str:
        """The id of a row."""
        return self._ids[row]

    def row_of(self, row_id: str) -> int:
        """The row of an id, or -1."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def show(self, ids: Sequence[str]) -> None:
        """Shows other rows, or the same in another order."""
        self.beginResetModel()
        self._ids = list(ids)
        self._cells.clear()
        self.endResetModel()

    def update_ids(self, ids: Sequence[str], touched: frozenset[str]) -> None:
        """Brings the rows to `ids` by removing, inserting and moving what differs, and re-reads the touched ones."""
        wanted = set(ids)
        for row in range(len(self._ids) - 1, -1, -1):
            if self._ids[row] not in wanted:
                self._remove(row)
        if not self._insert_missing(list(ids)):
            self.show(ids)
            return
        for row_id in touched & wanted:
            if self._cells.pop(row_id, None) is not None:
                row = self._ids.index(row_id)
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def forget_cells(self) -> None:
        """Re-reads everything shown."""
        self._cells.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A look-up; a page of rows is read when one of them is first asked for."""
        if not index.isValid():
            return None
        row_id = self._ids[index.row()]
        cells = self._cells.get(row_id) or self._read_page(index.row())
        cell = cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == _DISPLAY:
            return cell.words
        if role == _TIP:
            return cell.tip or cell.words
        if role == _ALIGN:
            return _RIGHT if self.columns[index.column()].is_right else _LEFT
        if role == _ACCESSIBLE:
            return cell.words or cell.tip
        return row_id if role == ID_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].title
        return _LEFT if role == _ALIGN else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Asks the pane, which sorts in SQL."""
        if 0 <= column < len(self.columns) and self.columns[column].sort:
            self.sort_wanted.emit(self.columns[column].sort, order == Qt.SortOrder.DescendingOrder)

    def _read_page(self, row: int) -> tuple[Cell, ...]:
        first = row - row % PAGE
        wanted = [row_id for row_id in self._ids[first : first + PAGE] if row_id not in self._cells]
        for found in self._fetch(wanted):
            self._cells[found.id] = tuple(column.cell(found) for column in self.columns)  # type: ignore[attr-defined]
        blank = (_EMPTY,) * len(self.columns)
        for row_id in wanted:
            # A row that went away between the list and the page stays blank until the change set removes it.
            self._cells.setdefault(row_id, blank)
        return self._cells[self._ids[row]]

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        self._cells.pop(self._ids.pop(row), None)
        self.endRemoveRows()

    def _insert_missing(self, ids: list[str]) -> bool:
        """Inserts and moves rows so that they stand as in `ids`; False when that is more than a few moves."""
        moves = 0
        for row, row_id in enumerate(ids):
            if row < len(self._ids) and self._ids[row] == row_id:
                continue
            if row_id in self._ids[row:]:
                moves += 1
                if moves > PAGE:
                    return False
                self._move(self._ids.index(row_id, row), row)
            else:
                self.beginInsertRows(QModelIndex(), row, row)
                self._ids.insert(row, row_id)
                self.endInsertRows()
        return True

    def _move(self, source: int, target: int) -> None:
        parent = QModelIndex()
        self.beginMoveRows(parent, source, source, parent, target)
        self._ids.insert(target, self._ids.pop(source))
        self.endMoveRows()
