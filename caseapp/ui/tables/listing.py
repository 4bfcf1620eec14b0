"""What a table shows, worked out on the reading thread: the ids in order, the cells in view, and what differs.

No Qt: the pane hands a `Wanted` over and brings the `Listing` to its model on the UI thread, where only the rows that
come and go are touched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from caseapp.platform.translation import plural, tr
from caseapp.queries.grouping import Grouped, Heading
from caseapp.store.reader import Rows
from caseapp.ui.tables.columns import Cell, Column, GroupCell

PAGE = 100
Cells = Mapping[str, tuple[Cell, ...]]
Fetch = Callable[[Rows, Sequence[str]], Sequence[Any]]
ListIds = Callable[..., list[str]]
GroupIds = Callable[[Rows, list[str]], Grouped]
Headings = Mapping[str, Heading]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to work out. `list_ids` is None when the list stands and only cells are read anew; `rows` are in view.

    `touched`: the only records that may stand elsewhere now, None when the whole list is to be read. While they stand
    where they stood, only their cells are read. `group` puts the ids under headings; `headings` are those shown now.
    `kept` are ids whose rows are wanted, to select them again.
    """

    shown: Sequence[str]
    known: frozenset[str]
    touched: frozenset[str] | None
    rows: range
    columns: tuple[Column[Any], ...]
    fetch: Fetch
    list_ids: ListIds | None
    extra: Callable[[Rows], object]
    group: GroupIds | None = None
    headings: Headings = field(default_factory=dict)
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """What came of it: from row `start`, `gone` rows make way for `come` others.

    `columns` are those that the cells stand in, None for whatever is shown; `count` the records, where -1 is all ids.
    """

    ids: Sequence[str]
    known: frozenset[str] | None
    cells: Cells
    start: int
    gone: int
    come: int
    extra: object
    columns: tuple[Column[Any], ...] | None = None
    headings: Headings = field(default_factory=dict)
    count: int = -1
    kept: tuple[str, ...] = ()
    kept_rows: tuple[int, ...] = ()


def read_listing(rows: Rows, wanted: Wanted) -> Listing:
    """Lists, compares with what is shown, and reads the cells in view."""
    if wanted.list_ids is None:
        return _same_list(rows, wanted, _in_view(wanted, wanted.shown))
    if wanted.touched is not None and wanted.group is None and _stands(rows, wanted.list_ids, wanted):
        return _same_list(rows, wanted, list(wanted.touched & wanted.known))
    ids, headings, count = wanted.list_ids(rows), {}, -1
    if wanted.group is not None:
        made = wanted.group(rows, ids)
        ids, headings, count = made.ids, made.headings, made.count
    start, gone, come = difference(wanted.shown, ids)
    extra = wanted.extra(rows)
    cells = _cells(rows, wanted, _in_view(wanted, ids), headings)
    kept_rows = _rows_of(ids, wanted.kept) if gone or come else ()
    known = frozenset(ids)
    return Listing(ids, known, cells, start, gone, come, extra, wanted.columns, headings, count, wanted.kept, kept_rows)


def _same_list(rows: Rows, wanted: Wanted, read: Sequence[str]) -> Listing:
    cells = _cells(rows, wanted, read, wanted.headings)
    return Listing(wanted.shown, None, cells, 0, 0, 0, None, wanted.columns, wanted.headings)


def _rows_of(ids: Sequence[str], kept: Sequence[str]) -> tuple[int, ...]:
    if not kept:
        return ()
    wanted, found = set(kept), []
    for row, row_id in enumerate(ids):
        if row_id in wanted:
            wanted.remove(row_id)  # of a record in several groups the first
            found.append(row)
    return tuple(found)


def _stands(rows: Rows, list_ids: ListIds, wanted: Wanted) -> bool:
    """Whether the touched rows belong to the list as before, each between the same neighbours."""
    touched = wanted.touched or frozenset()
    mine = touched & wanted.known
    if set(list_ids(rows, among=list(touched))) != mine:
        return False
    for row_id in mine:
        row = wanted.shown.index(row_id)
        near = list(wanted.shown[max(row - 1, 0) : row + 2])
        if list_ids(rows, among=near) != near:
            return False
    return True


def difference(before: Sequence[str], after: Sequence[str]) -> tuple[int, int, int]:
    """Where two lists begin to differ, how many entries of the first go there, and how many of the second come."""
    shorter = min(len(before), len(after))
    start = _common(before, after, shorter)
    tail = _common(before[::-1], after[::-1], shorter - start)
    return start, len(before) - start - tail, len(after) - start - tail


def page_of(first: int, last: int, count: int) -> range:
    """The rows of the pages that rows `first` to `last` lie in."""
    return range(first - first % PAGE, min(count, last - last % PAGE + PAGE))


def _common(one: Sequence[str], other: Sequence[str], most: int) -> int:
    """How many entries at the beginning are equal, at most `most`: by halves, as slices compare at the speed of C."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _in_view(wanted: Wanted, ids: Sequence[str]) -> Sequence[str]:
    return ids[wanted.rows.start : wanted.rows.stop]


def _cells(rows: Rows, wanted: Wanted, ids: Sequence[str], headings: Headings) -> Cells:
    blank = (Cell(""),) * len(wanted.columns)
    # A row that went away between the list and the page stays blank until the next change removes it.
    cells = dict.fromkeys(ids, blank)
    for found in wanted.fetch(rows, [row_id for row_id in ids if row_id not in headings]):
        cells[found.id] = tuple(column.cell(found) for column in wanted.columns)
    for row_id in ids:
        if row_id in headings:
            cells[row_id] = (_heading_cell(headings[row_id]),) * len(wanted.columns)
    return cells


def _heading_cell(heading: Heading) -> Cell:
    said = plural("{group}, {n} record", "{group}, {n} records", heading.count, group=heading.label)
    tip = tr("{group}; open", group=said) if heading.is_open else tr("{group}; closed", group=said)
    return GroupCell(heading.label, tip, count=heading.count, is_open=heading.is_open)
