"""Which margin rows stand where: beside their words, stacked where they would collide, past five "+3". No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from caseapp.ui.reader.document import Highlight, MarginEntry

MAX_ROWS = 5
"""Rows of one group of lines; the rest become one row that says how many."""

MAX_DRIFT_ROWS = 4
"""How many rows a group may push the next one's rows below their words before it is shortened."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A margin entry with its words' span and the height of their first line; or the translation of the words."""

    entry: MarginEntry
    span: tuple[int, int]
    state: str
    y: float
    is_translation: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One margin row at height `y`: a single mark, or several that had no room of their own."""

    y: float
    marks: tuple[Mark, ...]
    height: float = 0.0

    @property
    def is_rest(self) -> bool:
        """Whether it stands for the marks that had no room."""
        return len(self.marks) > 1


def unique_marks(highlights: Iterable[tuple[Highlight, float]]) -> list[Mark]:
    """Return the marks of a group of lines from its highlights and their heights; a record appears once.

    The translation of words follows what hangs on them.
    """
    marks: dict[str, Mark] = {}
    for highlight, y in highlights:
        span = (highlight.start_cp, highlight.end_cp)
        for entry in highlight.records:
            marks.setdefault(entry.record_id, Mark(entry, span, highlight.state, y))
        if highlight.translation:
            id_ = highlight.excerpt_id
            entry = MarginEntry(id_, "", highlight.translation, "", id_)
            marks.setdefault(id_, Mark(entry, span, highlight.state, y, is_translation=True))
    return list(marks.values())


def stack_rows(
    groups: list[list[Mark]], row_height: float, height_of: Callable[[Mark], float] | None = None
) -> list[Row]:
    """Return the rows of successive groups of marks, top to bottom, none overlapping.

    `row_height` is that of a row; marks that need another say so through `height_of`.
    """
    rows: list[Row] = []
    bottom = float("-inf")
    for number, marks in enumerate(groups):
        following = groups[number + 1][0].y if number + 1 < len(groups) else float("inf")
        room = following + MAX_DRIFT_ROWS * row_height - max(marks[0].y, bottom)
        heights = [row_height if height_of is None else height_of(mark) for mark in marks]
        for row, height in _shortened(marks, heights, room, row_height):
            y = max(row[0].y, bottom)
            rows.append(Row(y, row, height))
            bottom = y + height
    return rows


def _shortened(
    marks: list[Mark], heights: list[float], room: float, row_height: float
) -> list[tuple[tuple[Mark, ...], float]]:
    """Split marks into rows with their heights: at most MAX_ROWS single ones that have room, and one for the rest.

    Translations get room first: behind a number they would not be read.
    """
    if len(marks) == 1 or (len(marks) <= MAX_ROWS and sum(heights) <= room):
        return [((mark,), height) for mark, height in zip(marks, heights, strict=True)]
    shown: set[int] = set()
    used = row_height
    for number in sorted(range(len(marks)), key=lambda number: not marks[number].is_translation):
        if len(shown) < min(MAX_ROWS, len(marks) - 1) and used + heights[number] <= room:
            shown.add(number)
            used += heights[number]
    rest = [number for number in range(len(marks)) if number not in shown]
    height = heights[rest[0]] if len(rest) == 1 else row_height
    single = [((marks[number],), heights[number]) for number in sorted(shown)]
    return [*single, (tuple(marks[number] for number in rest), height)]
