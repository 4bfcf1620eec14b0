"""Anchors: exact words at a span, found again exactly or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.anchors import CONTEXT_CP, Anchor, holds, make_anchor, trim_span
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
