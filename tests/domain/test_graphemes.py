"""Grapheme clusters: what a person takes for one character is never cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.anchors import snap_to_graphemes
from caseapp.domain.graphemes import is_boundary, is_extender

CLUSTERS = [
    "e\u0301",
    "a\u0301\u0323",
    "👩\u200d👩\u200d👧",
    "👍🏽",
    "❤\ufe0f",
    "🇰🇷",
    "🏴\U000e0067\U000e0062\U000e007f",
    "\u1112\u1161\u11ab",
    "가\u11a8",
    "\r\n",
    "क्ष",
    "กำ",
    "葛\U000e0100",
    "\u0628\u064b",
    "ｶﾞ",
    "\u06001",
]
texts = st.lists(st.sampled_from([*CLUSTERS, "a", " ", "\n", "中", "𠮷", "ש", "가", "🙂", "\u200d"])).map("".join)


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_cluster_is_one(cluster: str) -> None:
    text = f"x{cluster}y"
    inner = [at for at in range(2, 1 + len(cluster)) if is_boundary(text, at)]
    assert inner == []
    assert is_boundary(text, 1 + len(cluster)) or is_extender("y")


@pytest.mark.parametrize("pair", ["ab", "中文", "한국", "\na", "\n\u0301", "a\n", "𠮷田", "🙂🙂", "がで", "कक"])
def test_separate_characters_stay_separate(pair: str) -> None:
    assert is_boundary(pair, 1)


def test_flags_pair_from_the_left() -> None:
    assert [is_boundary("🇰🇷🇯🇵", at) for at in range(5)] == [True, False, True, False, True]


def test_snap_widens_to_the_whole_family() -> None:
    text = "a👩\u200d👩\u200d👧b"
    assert snap_to_graphemes(text, 2, 3) == (1, 6)


@given(texts, st.integers(-2, 60), st.integers(-2, 60))
def test_snap_covers_is_stable_and_stays_inside(text: str, start: int, end: int) -> None:
    low, high = snap_to_graphemes(text, start, end)
    assert 0 <= low <= high <= len(text)
    assert low <= min(max(start, 0), len(text))
    assert high >= min(end, len(text)) or end < start
    assert snap_to_graphemes(text, low, high) == (low, high)
    assert is_boundary(text, low)
    assert is_boundary(text, high)
