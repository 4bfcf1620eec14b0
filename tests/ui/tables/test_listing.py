"""What differs between two lists, and which page a row lies on."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caseapp.ui.tables.listing import PAGE, difference, page_of

IDS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@given(IDS, IDS)
@example(list("ab"), list("aab"))
@example([], [])
def test_exchanging_what_differs_makes_one_list_the_other(before: list[str], after: list[str]) -> None:
    start, gone, come = difference(before, after)
    assert min(start, gone, come) >= 0
    assert [*before[:start], *after[start : start + come], *before[start + gone :]] == after


@given(IDS, st.data())
def test_one_row_that_comes_goes_or_moves_touches_no_more_than_it_must(ids: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(ids)))
    assert difference(ids, [*ids[:place], "new", *ids[place:]]) == (place, 0, 1)
    assert difference([*ids[:place], "old", *ids[place:]], ids) == (place, 1, 0)
    assert difference(ids, list(ids))[1:] == (0, 0)
    target = data.draw(st.integers(0, len(ids)))
    moved = difference([*ids[:place], "it", *ids[place:]], [*ids[:target], "it", *ids[target:]])
    assert moved[1] == moved[2] == (abs(target - place) + 1 if target != place else 0)


def test_a_change_at_the_end_of_a_long_list_is_found() -> None:
    ids = [str(number) for number in range(100_000)]
    assert difference(ids, [*ids, "new"]) == (100_000, 0, 1)
    assert difference(ids, ids[1:]) == (0, 1, 0)
    assert difference(ids, [*ids[:50_000], "x", *ids[50_001:]]) == (50_000, 1, 1)


@pytest.mark.parametrize(
    ("first", "last", "count", "rows"),
    [
        (0, 20, 250, (0, PAGE)),
        (PAGE - 1, PAGE, 250, (0, 2 * PAGE)),
        (PAGE, PAGE + 20, 250, (PAGE, 2 * PAGE)),
        (240, 249, 250, (200, 250)),
        (0, 20, 7, (0, 7)),
    ],
)
def test_whole_pages_are_read(first: int, last: int, count: int, rows: tuple[int, int]) -> None:
    assert page_of(first, last, count) == range(*rows)


@given(st.integers(0, 1000), st.integers(0, 60), st.integers(1, 1061))
def test_the_rows_in_view_are_always_among_those_read(first: int, height: int, count: int) -> None:
    read = page_of(first, first + height, count)
    assert set(range(first, min(first + height + 1, count))) <= set(read)
    assert len(read) <= height + 1 + 2 * PAGE
    assert all(one + 1 == other for one, other in itertools.pairwise(read))
