"""Which margin rows stand where: beside their words, stacked where they would collide, past five "+3". No Qt here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caseapp.ui.reader.document import Highlight, MarginEntry

MAX_ROWS = 5
"""Rows of one group of lines; the rest become one row that says how many."""

MAX_DRIFT_ROWS = 4
"""How many rows a group may push the next one's rows below their words before it is shortened."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A margin entry with its words' span and the height of their first line."""

    entry: MarginEntry
    span: tuple[int, int]
    state: str
    y: float


@dataclass(frozen=True, slots=True)
class Row:
    """One margin row at height `y`: a single mark, or several that had no room of their own."""

    y: float
    marks: tuple[Mark, ...]

    @property
    def is_rest(self) -> bool:
        """Whether it stands for the marks that had no room."""
        return len(self.marks) > 1


def unique_marks(highlights: Iterable[tuple[Highlight, float]]) -> list[Mark]:
    """Return the marks of a group of lines from its highlights and their heights; a record appears once."""
    marks: dict[str, Mark] = {}
    for highlight, y in highlights:
        for entry in highlight.records:
            marks.setdefault(entry.record_id, Mark(entry, (highlight.start_cp, highlight.end_cp), highlight.state, y))
    return list(marks.values())


def stack_rows(groups: list[list[Mark]], row_height: float) -> list[Row]:
    """Return the rows of successive groups of marks, top to bottom, none overlapping."""
    rows: list[Row] = []
    bottom = float("-inf")
    for number, marks in enumerate(groups):
        following = groups[number + 1][0].y if number + 1 < len(groups) else float("inf")
        room = following + MAX_DRIFT_ROWS * row_height - max(marks[0].y, bottom)
        fitting = int(max(room // row_height, 1)) if room != float("inf") else MAX_ROWS + 1
        for row in _shortened(marks, min(MAX_ROWS + 1, fitting)):
            y = max(row[0].y, bottom)
            rows.append(Row(y, row))
            bottom = y + row_height
    return rows


def _shortened(marks: list[Mark], limit: int) -> list[tuple[Mark, ...]]:
    """Split marks into at most `limit` rows, of which at most MAX_ROWS single ones."""
    if len(marks) <= min(limit, MAX_ROWS):
        return [(mark,) for mark in marks]
    single = limit - 1
    rest = tuple(marks[single:])
    return [*((mark,) for mark in marks[:single]), rest]
