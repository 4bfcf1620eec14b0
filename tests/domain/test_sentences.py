"""Sentences: where they end in several scripts, and that nothing is lost between them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met. Nothing was said! Why?", ["They met.", "Nothing was said!", "Why?"]),
        ("Mr. Park met Dr. J. Kim on Feb. 18. He left.", ["Mr. Park met Dr. J. Kim on Feb. 18.", "He left."]),
        ("It cost 3.5 million. “Enough.” He went.", ["It cost 3.5 million.", "“Enough.”", "He went."]),
        ("At 3:10 a.m. the talks ended.", ["At 3:10 a.m. the talks ended."]),
        ("日本の外相が来た。会談した。", ["日本の外相が来た。", "会談した。"]),
        ("회담을 했다. 끝났다.", ["회담을 했다.", "끝났다."]),
        ("A headline\n\nFirst. Second", ["A headline", "First.", "Second"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert [text[span.start_cp : span.end_cp] for span in sentences(text)] == expected


@given(st.text(st.sampled_from("ab A.!?。 \n\t“”한𠮷🤝\u0301")))
def test_all_words_stand_in_sentences_in_order(text: str) -> None:
    spans = sentences(text)
    assert all(a.end_cp <= b.start_cp for a, b in pairwise(spans))
    joined = "".join("".join(text[span.start_cp : span.end_cp].split()) for span in spans)
    assert joined == "".join(text.split())
