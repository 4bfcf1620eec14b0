"""A table model that holds ids and the cells of the rows in view; painting is a look-up in a dictionary, never a query.

Changes take away and bring in only the rows that differ, so that selection and scroll place stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from caseapp.platform.translation import tr
from caseapp.ui.tables.columns import Cell, Column, GroupCell
from caseapp.ui.tables.listing import PAGE, Headings, Listing

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

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
_MOST_CELLS, _MOST_SINGLE_ROWS = 20 * PAGE, 8


class RowModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind; `apply` is the only way in."""

    sort_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._ids: Sequence[str] = ()
        self._known: frozenset[str] = frozenset()
        self._cells: dict[str, tuple[Cell, ...]] = {}
        self._headings: Headings = {}

    @property
    def headings(self) -> Headings:
        """The headings of groups among the rows, by their ids."""
        return self._headings

    def is_heading(self, row: int) -> bool:
        """Whether a row is the heading of a group."""
        return bool(self._headings) and self._ids[row] in self._headings

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Shows other columns; the rows stay, their cells are to be read."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._cells = {}
        self.endResetModel()

    @property
    def ids(self) -> Sequence[str]:
        """The ids shown, in order."""
        return self._ids

    @property
    def known(self) -> frozenset[str]:
        """The ids shown, as a set."""
        return self._known

    def holds(self, row_ids: frozenset[str]) -> bool:
        """Whether any of some ids is shown."""
        return not self._known.isdisjoint(row_ids)

    def id_at(self, row: int) -> str:
        """The id of a row."""
        return self._ids[row]

    def row_of(self, row_id: str) -> int:
        """The row of an id, or -1."""
        if row_id not in self._known:
            return -1
        try:
            return self._ids.index(row_id)
        except ValueError:  # it is coming: while rows go, a view tells of its new current row
            return -1

    def has_cells(self, rows: range) -> bool:
        """Whether all of some rows can be painted."""
        return all(row_id in self._cells for row_id in self._ids[rows.start : rows.stop])

    def apply(self, listing: Listing, *, is_fresh: bool) -> None:
        """Shows a listing; with `is_fresh` none of the cells read before is trusted any more."""
        before = self._cells
        # Cells of columns that are no longer shown are read again, as those out of view are.
        cells = listing.cells if listing.columns is None or listing.columns is self.columns else {}
        self._cells = dict(cells) if is_fresh or len(before) > _MOST_CELLS else {**before, **cells}
        if listing.known is not None:
            self._known, self._headings = listing.known, listing.headings
            self._exchange(listing)
        self._announce([row_id for row_id, each in cells.items() if before.get(row_id) != each])

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A look-up; what has not been read yet is blank."""
        if not index.isValid():
            return None
        row_id = self._ids[index.row()]
        cells = self._cells.get(row_id)
        cell = cells[index.column()] if cells is not None else _EMPTY
        if role == CELL_ROLE:
            return cell
        if role == _DISPLAY:
            return cell.words
        if role == _TIP:
            return cell.tip or cell.words
        if role == _ALIGN:
            return _RIGHT if self.columns[index.column()].is_right else _LEFT
        if role == _ACCESSIBLE:
            return cell.tip if isinstance(cell, GroupCell) else cell.words or cell.tip
        return row_id if role == ID_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return tr(self.columns[section].title)
        return _LEFT if role == _ALIGN else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Asks the pane, which sorts in SQL."""
        if 0 <= column < len(self.columns) and self.columns[column].sort:
            self.sort_wanted.emit(self.columns[column].sort, order == Qt.SortOrder.DescendingOrder)

    def _exchange(self, listing: Listing) -> None:
        parent, start = QModelIndex(), listing.start
        if listing.gone + listing.come > 2 * PAGE:
            self.beginResetModel()
            self._ids = listing.ids
            self.endResetModel()
            return
        if listing.gone:
            self.beginRemoveRows(parent, start, start + listing.gone - 1)
            self._ids = [*self._ids[:start], *self._ids[start + listing.gone :]]
            self.endRemoveRows()
        if listing.come:
            self.beginInsertRows(parent, start, start + listing.come - 1)
            self._ids = listing.ids
            self.endInsertRows()
        self._ids = listing.ids

    def _announce(self, changed: list[str]) -> None:
        """Has the rows painted anew whose cells differ: all of a page cost more than the change itself."""
        if changed and len(self._known) < len(self._ids):  # a record stands in several groups
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))
            return
        rows = [self.row_of(row_id) for row_id in changed]
        if len(rows) > _MOST_SINGLE_ROWS:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(self.columns) - 1))
            return
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
