"""The highlights of a text: what overlaps a span, which lies innermost, which comes next, which underline is higher."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from caseapp.ui.reader.document import Highlight
from caseapp.ui.reader.index import HighlightIndex

spans = st.tuples(st.integers(0, 60), st.integers(1, 30))
lists = st.lists(spans, max_size=25)


def _index(found: list[tuple[int, int]]) -> HighlightIndex:
    return HighlightIndex([Highlight(f"x{n}", a, a + b, "M") for n, (a, b) in enumerate(found)], 100)


@given(lists, st.integers(0, 90), st.integers(1, 20))
def test_overlapping_finds_what_a_scan_finds(found: list[tuple[int, int]], start: int, length: int) -> None:
    index = _index(found)
    expected = [n for n, h in enumerate(index.items) if h.start_cp < start + length and h.end_cp > start]
    assert index.overlapping(start, start + length) == expected


@given(lists, st.integers(0, 95))
def test_innermost_is_the_shortest(found: list[tuple[int, int]], at: int) -> None:
    index = _index(found)
    lengths = [h.length_cp() for h in index.items if h.start_cp <= at < h.end_cp]
    inner = index.at(at)
    assert (inner.length_cp() if inner else None) == min(lengths, default=None)


def test_inner_underline_is_above_the_outer_one() -> None:
    index = _index([(0, 30), (5, 4), (12, 15), (13, 3), (31, 4)])
    assert index.levels == [0, 1, 1, 1, 0]  # never a third line: it would strike the words through


def test_crossing_underlines_do_not_cover_each_other() -> None:
    index = _index([(0, 10), (5, 10), (12, 5)])
    assert index.levels[0] != index.levels[1] != index.levels[2]


def test_stepping_visits_every_highlight_also_those_with_one_start() -> None:
    index = _index([(0, 5), (0, 3), (8, 2), (8, 2), (20, 1)])
    current: tuple[int, int] | None = None
    caret, visited = 0, list[tuple[int, int]]()
    while (item := index.step_from(current, caret, 1)) is not None and len(visited) < 9:
        visited.append((item.start_cp, item.end_cp))
        current, caret = (item.start_cp, item.end_cp), item.start_cp
    assert visited == [(0, 5), (0, 3), (8, 10), (20, 21)]
    assert index.step_from(None, 0, -1) is None
    back = index.step_from((8, 10), 8, -1)
    assert back is not None
    assert (back.start_cp, back.end_cp) == (0, 3)


def test_what_has_no_place_is_left_out() -> None:
    items = [Highlight("gone", 1, 2, "M", "gone"), Highlight("far", 90, 200, "M"), Highlight("empty", 3, 3, "M")]
    assert HighlightIndex(items, 100).items == []
