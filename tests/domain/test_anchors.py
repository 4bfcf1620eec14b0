"""Anchors: exact words at a span, found again exactly or not at all."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from caseapp.domain.anchors import CONTEXT_CP, Anchor, AnchorState, holds, make_anchor, relocate, trim_span
from caseapp.domain.errors import BadInput

texts = st.text(
    st.sampled_from("ab c.\n中文𠮷𠀀🙂👍🏽\u200d\u0301שלוםمرحبا가각"),
    min_size=1,
    max_size=120,
)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 99), (9, 9)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(BadInput):
        make_anchor("consultations"[:5], start, end)


def test_context_is_cut_at_32_code_points() -> None:
    text = "𠮷" * 50 + "words" + "🙂" * 50
    anchor = make_anchor(text, 50, 55)
    assert anchor == Anchor(50, 55, "words", "𠮷" * CONTEXT_CP, "🙂" * CONTEXT_CP)


@given(texts_with_spans())
def test_a_new_anchor_holds(case: tuple[str, int, int]) -> None:
    text, start, end = case
    anchor = make_anchor(text, start, end)
    assert anchor.exact == text[start:end]
    assert text[start - len(anchor.prefix) : end + len(anchor.suffix)] == anchor.prefix + anchor.exact + anchor.suffix
    assert holds(text, anchor)
    assert relocate(text, anchor) == (AnchorState.VERIFIED, start)


@given(texts_with_spans(), texts)
def test_relocate_never_points_at_other_words(case: tuple[str, int, int], other: str) -> None:
    text, start, end = case
    anchor = make_anchor(text, start, end)
    state, found = relocate(other, anchor)
    if found is None:
        assert state in (AnchorState.CHANGED, AnchorState.GONE)
    else:
        assert other[found : found + end - start] == anchor.exact
        assert state is (AnchorState.VERIFIED if found == start else AnchorState.MOVED)


@given(texts_with_spans(), texts)
def test_words_pushed_down_are_found_again(case: tuple[str, int, int], front: str) -> None:
    text, start, end = case
    assume((front + text).count(text[start:end]) == 1)
    anchor = make_anchor(text, start, end)
    assert relocate(front + text, anchor) == (AnchorState.MOVED, len(front) + start)


def test_context_decides_between_equal_places() -> None:
    text = "Seoul asked for talks. Tokyo asked for talks. Beijing asked for talks."
    start = text.index("asked", 25)
    anchor = make_anchor(text, start, start + 15)
    newer = "An editor's note. " + text
    assert relocate(newer, anchor) == (AnchorState.MOVED, start + 18)


def test_a_tie_is_left_to_a_person() -> None:
    anchor = make_anchor("x they will meet y", 2, 16)
    assert relocate("One: they will meet. Two: they will meet.", anchor) == (AnchorState.CHANGED, None)


def test_an_equal_word_in_strange_surroundings_is_not_taken() -> None:
    text = "The vice-ministers of Japan met in Washington the week before."
    anchor = make_anchor(text, text.index("Japan"), text.index("Japan") + 5)
    assert relocate("New: ask Japan. And Japan, too.", anchor) == (AnchorState.CHANGED, None)


def test_reworded_is_changed_not_moved() -> None:
    text = "Follow-up consultations have not yet been scheduled, the official said on Tuesday."
    start = text.index("have not")
    anchor = make_anchor(text, start, text.index(","))
    newer = text.replace("have not yet been", "have been")
    assert relocate(newer, anchor) == (AnchorState.CHANGED, None)


def test_without_any_trace_it_is_gone() -> None:
    anchor = make_anchor("The ministers spoke about the fund.", 4, 13)
    assert relocate("Nothing of that is here", anchor) == (AnchorState.GONE, None)


@pytest.mark.parametrize(
    ("text", "span", "trimmed"),
    [
        ("a  b c  d", (1, 8), (3, 6)),
        ("\u3000外相\n", (0, 4), (1, 3)),
        ("a   b", (1, 4), (1, 1)),
        ("ab", (0, 2), (0, 2)),
    ],
)
def test_trim_span(text: str, span: tuple[int, int], trimmed: tuple[int, int]) -> None:
    assert trim_span(text, *span) == trimmed
