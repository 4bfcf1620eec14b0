"""What the tests of tables share: rows that are words, a model of them, and listings to apply to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from caseapp.ui.tables.columns import Cell, Column
from caseapp.ui.tables.listing import Cells, Listing, difference
from caseapp.ui.tables.model import RowModel


def _title(row: str) -> Cell:
    return Cell(row, f"All of {row}", letter="P")


def _status(row: str) -> Cell:
    return Cell("Held", pill="good")


def _sources(row: str) -> Cell:
    return Cell("", "No source yet", ink="wrong", icon="quote-dashed")


COLUMNS: tuple[Column[str], ...] = (
    Column("title", "Title", 200, _title, "title"),
    Column("status", "Status", 100, _status),
    Column("sources", "Sources", 66, _sources, "sources", is_right=True),
)


def cells_of(ids: Sequence[str], words: Mapping[str, str] | None = None) -> Cells:
    """The cells of some rows; a row shows its id unless `words` says otherwise."""
    return {row_id: tuple(column.cell((words or {}).get(row_id, row_id)) for column in COLUMNS) for row_id in ids}


def listing(before: Sequence[str], after: Sequence[str], cells: Cells | None = None) -> Listing:
    """What brings a model from some ids to others; all of them have been read unless `cells` says otherwise."""
    start, gone, come = difference(before, after)
    return Listing(after, frozenset(after), cells_of(after) if cells is None else cells, start, gone, come, None)


def show(model: RowModel[Any], ids: Sequence[str], cells: Cells | None = None) -> None:
    """Shows other rows."""
    model.apply(listing(model.ids, ids, cells), is_fresh=True)


def titles(model: RowModel[Any]) -> list[str]:
    """The first column from top to bottom."""
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
