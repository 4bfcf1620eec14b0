"""The highlights of one text, sorted, so that a repaint asks only for those it shows. No Qt here.

A query costs O(log n + found), also if one highlight spans the whole text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from caseapp.domain.text import Span
from caseapp.ui.reader.document import Highlight

_MAX_LEVEL = 1  # three lines would strike the words through


class HighlightIndex:
    """Highlights in order of their start, outer before inner, each with its underline level (0 is the lowest)."""

    def __init__(self, highlights: Iterable[Highlight], length_cp: int) -> None:
        """Keep those that have a place in a text of `length_cp` code points."""
        self.items = sorted(
            (h for h in highlights if h.state != "gone" and 0 <= h.start_cp < h.end_cp <= length_cp),
            key=_order,
        )
        self.levels = _levels(self.items)
        self._starts = [h.start_cp for h in self.items]
        self._reach = [0] * len(self.items)
        self._fill_reach(0, len(self.items))

    def overlapping(self, start_cp: int, end_cp: int) -> list[int]:
        """Return the places in `items` of those that share a character with the span, in order."""
        found: list[int] = []
        self._collect(0, len(self.items), start_cp, end_cp, found)
        return found

    def at(self, position_cp: int) -> Highlight | None:
        """Return the innermost highlight over the character at `position_cp`."""
        found = self.overlapping(position_cp, position_cp + 1)
        return min((self.items[i] for i in found), key=lambda h: h.end_cp - h.start_cp, default=None)

    def step_from(self, current: tuple[int, int] | None, caret_cp: int, step: int) -> Highlight | None:
        """Return the next (1) or previous (-1) highlight, from the current one if the caret is at it."""
        if current is not None and current[0] == caret_cp:
            key = (current[0], -current[1])
            # Several records may rest on one span: all of them are one stop.
            ahead, behind = bisect_right(self.items, key, key=_order), bisect_left(self.items, key, key=_order)
        else:
            ahead = behind = bisect_left(self._starts, caret_cp)
        wanted = ahead if step > 0 else behind - 1
        return self.items[wanted] if 0 <= wanted < len(self.items) else None

    def next_unmarked(self, spans: Sequence[Span], position_cp: int, step: int) -> Span | None:
        """Return the nearest span from a position on in which nothing is marked; backwards for a step of -1."""
        ahead = [span for span in spans if span.start_cp >= position_cp]
        behind = [span for span in reversed(spans) if span.end_cp <= position_cp]
        wanted = ahead if step > 0 else behind
        return next((span for span in wanted if not self.overlapping(span.start_cp, span.end_cp)), None)

    def _fill_reach(self, low: int, high: int) -> int:
        """Note at the middle of every range how far right anything in that range reaches."""
        if low >= high:
            return 0
        mid = (low + high) // 2
        self._reach[mid] = max(self.items[mid].end_cp, self._fill_reach(low, mid), self._fill_reach(mid + 1, high))
        return self._reach[mid]

    def _collect(self, low: int, high: int, start_cp: int, end_cp: int, found: list[int]) -> None:
        if low >= high or self._reach[(low + high) // 2] <= start_cp:
            return
        mid = (low + high) // 2
        self._collect(low, mid, start_cp, end_cp, found)
        if self._starts[mid] < end_cp:
            if self.items[mid].end_cp > start_cp:
                found.append(mid)
            self._collect(mid + 1, high, start_cp, end_cp, found)


def _order(item: Highlight) -> tuple[int, int]:
    return item.start_cp, -item.end_cp


def _levels(items: list[Highlight]) -> list[int]:
    """Give each an underline level: above all it lies in, else the lowest free one. One pass."""
    ends = [0] * (_MAX_LEVEL + 1)
    levels: list[int] = []
    for item in items:
        if item.start_cp >= max(ends):
            ends[0] = item.end_cp
            levels.append(0)
            continue
        around = [level for level, end in enumerate(ends) if end >= item.end_cp and end > item.start_cp]
        floor = around[-1] + 1 if around else 0
        free = (level for level in range(floor, _MAX_LEVEL + 1) if ends[level] <= item.start_cp)
        level = next(free, _MAX_LEVEL)
        ends[level] = max(ends[level], item.end_cp)
        levels.append(level)
    return levels
