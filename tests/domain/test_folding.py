"""Folding for search: width, case and marks do not count; every Chinese, Japanese or Korean character is a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.folding import folded, tokenized


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MÜNCHEN", "munchen"),
        ("Ｐａｒｋ　Ｊｉｎ", "park jin"),
        ("straße", "STRASSE"),
        ("ﾊﾔｼ", "ハヤシ"),
        ("박진", "박진"),
        ("Ёлка", "елка"),
        ("κόσμος", "ΚΟΣΜΟΣ"),
        ("شَرْق", "شرق"),
        ("שָׁלוֹם", "שלום"),
        ("Tiếng Việt", "tieng viet"),
        ("ﬁnal", "FINAL"),
    ],
)
def test_what_does_not_count_is_folded(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("が", "か"), ("会談", "会谈"), ("東", "东"), ("ば", "ぱ")])
def test_what_counts_is_kept(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_each_character_of_a_script_without_spaces_is_a_word() -> None:
    assert tokenized("日本の外相 met 박진").split() == ["日", "本", "の", "外", "相", "met", "박", "진"]
    assert tokenized("강제 징용").split() == tokenized("강제징용").split()
    assert tokenized("𠮷野家").split() == ["𠮷", "野", "家"]
    assert tokenized("\U0002b820x").split() == ["cjk2b820", "x"]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
