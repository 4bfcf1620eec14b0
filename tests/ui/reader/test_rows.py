"""Margin rows: beside their words, stacked where they collide, shortened past five."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from caseapp.ui.reader.document import Highlight, MarginEntry
from caseapp.ui.reader.rows import MAX_ROWS, Mark, stack_rows, unique_marks


def _marks(*heights: float) -> list[Mark]:
    return [Mark(MarginEntry(f"r{n}", "M", "Talks", "", "x"), (n, n + 1), "verified", y) for n, y in enumerate(heights)]


def test_rows_stand_beside_their_words() -> None:
    rows = stack_rows([_marks(0, 56), _marks(140)], 26)
    assert [row.y for row in rows] == [0, 56, 140]


def test_colliding_rows_stack() -> None:
    rows = stack_rows([_marks(0, 0, 28)], 26)
    assert [row.y for row in rows] == [0, 26, 52]


def test_past_five_there_is_a_rest() -> None:
    rows = stack_rows([_marks(*[0] * 8)], 26)
    assert len(rows) == MAX_ROWS + 1
    assert [len(row.marks) for row in rows] == [1, 1, 1, 1, 1, 3]
    assert rows[-1].is_rest


def test_six_need_no_rest_row_for_one() -> None:
    rows = stack_rows([_marks(*[0] * 6)], 26)
    assert [len(row.marks) for row in rows] == [1] * 6


def test_a_record_named_twice_in_a_paragraph_has_one_row() -> None:
    entry = MarginEntry("r1", "P", "Park Jin", "", "x")
    marks = unique_marks([(Highlight(f"x{n}", n, n + 1, "P", records=(entry,)), n * 28.0) for n in range(3)])
    assert [(mark.entry.record_id, mark.y) for mark in marks] == [("r1", 0.0)]


@given(st.lists(st.lists(st.integers(0, 60), min_size=1, max_size=9), max_size=12))
def test_rows_never_overlap_and_no_mark_is_lost(steps: list[list[int]]) -> None:
    y, groups = 0, []
    for group in steps:
        heights = []
        for step in group:
            y += step
            heights.append(float(y))
        groups.append(_marks(*heights))
    rows = stack_rows(groups, 26)
    assert all(later.y - row.y >= 26 for row, later in itertools.pairwise(rows))
    assert sum(len(row.marks) for row in rows) == sum(len(group) for group in groups)
    assert all(row.y >= row.marks[0].y for row in rows)


def test_a_translation_follows_its_words_and_takes_the_height_it_needs() -> None:
    entry = MarginEntry("r1", "S", "A statement", "", "x1")
    marks = unique_marks([(Highlight("x1", 0, 9, "S", records=(entry,), translation="Les paroles"), 10.0)])
    assert [(mark.entry.title, mark.is_translation) for mark in marks] == [
        ("A statement", False),
        ("Les paroles", True),
    ]
    rows = stack_rows([marks, _marks(40)], 26, lambda mark: 58 if mark.is_translation else 26)
    assert [(row.y, row.height) for row in rows] == [(10, 26), (36, 58), (94, 26)]


def test_a_translation_never_hides_behind_a_number() -> None:
    marks = _marks(*[0] * 8)
    marks[6] = Mark(MarginEntry("x6", "", "Les paroles", "", "x6"), (6, 7), "verified", 6, is_translation=True)
    rows = stack_rows([marks], 26, lambda mark: 58 if mark.is_translation else 26)
    assert [len(row.marks) for row in rows] == [1, 1, 1, 1, 1, 3]
    assert [row.marks[0].is_translation for row in rows] == [False] * 4 + [True, False]


@given(st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=12))
def test_rows_of_all_heights_never_overlap(steps: list[tuple[int, bool]]) -> None:
    y, marks = 0, []
    for number, (step, is_translation) in enumerate(steps):
        y += step
        entry = MarginEntry(f"r{number}", "" if is_translation else "M", "Talks", "", "x")
        marks.append(Mark(entry, (number, number + 1), "verified", float(y), is_translation=is_translation))
    groups = [marks[start : start + 4] for start in range(0, len(marks), 4)]
    rows = stack_rows(groups, 26, lambda mark: 58 if mark.is_translation else 26)
    assert all(later.y >= row.y + row.height for row, later in itertools.pairwise(rows))
    assert sum(len(row.marks) for row in rows) == len(marks)
