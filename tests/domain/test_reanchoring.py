"""Quotes in another version of their text: found exactly or left to a person, in every script."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from caseapp.domain.anchors import AnchorState, make_anchor, snap_to_graphemes
from caseapp.domain.reanchoring import Placement, TextIndex, folded_quote

CHANGED, GONE, MOVED, VERIFIED = AnchorState.CHANGED, AnchorState.GONE, AnchorState.MOVED, AnchorState.VERIFIED
texts = st.text(
    st.sampled_from("ab c.\n \t中文𠮷𠀀🙂👍🏽\u200d\u0301שלוםمرحبا가각Ａ！ﬁ①\u3000\u1112\u1161e\u0301"),
    min_size=1,
    max_size=120,
)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


def place(text: str, words: str, newer: str) -> Placement:
    start = text.index(words)
    return TextIndex(newer).place(make_anchor(text, start, start + len(words)))


@given(texts_with_spans())
def test_in_its_own_text_a_quote_stands_where_it_stands(case: tuple[str, int, int]) -> None:
    text, start, end = case
    assume(text[start:end].strip())
    assert TextIndex(text).place(make_anchor(text, start, end)) == Placement(VERIFIED, (start, end))


@given(texts_with_spans(), texts)
def test_it_never_points_at_other_words(case: tuple[str, int, int], other: str) -> None:
    text, start, end = case
    found = TextIndex(other).place(make_anchor(text, start, end))
    if found.span_cp is None:
        assert found.state in (CHANGED, GONE)
    else:
        assert folded_quote(other[slice(*found.span_cp)]).strip() == folded_quote(text[start:end]).strip()
        assert found.state in (VERIFIED, MOVED)


@given(texts_with_spans(), texts)
def test_words_pushed_down_are_found_again(case: tuple[str, int, int], front: str) -> None:
    text, start, end = case
    words = text[start:end]
    assume(words.strip() == words and snap_to_graphemes(text, start, end) == (start, end))
    newer = f"{front} | {text}"
    assume(TextIndex(newer).folded.count(folded_quote(words)) == 1)
    shift = len(newer) - len(text)
    assert TextIndex(newer).place(make_anchor(text, start, end)) == Placement(MOVED, (start + shift, end + shift))


@pytest.mark.parametrize(
    ("text", "words", "newer"),
    [
        ("They met in  Munich\nthat day.", "in  Munich\nthat", "Then they met in Munich that day."),
        ("Ｐａｒｋ Jin said so", "Ｐａｒｋ Jin", "Minister Park Jin said so"),
        ("the ﬁnal word", "ﬁnal", "It was the final word"),
        ("회담을 가졌다", "회담", unicodedata.normalize("NFD", "어제 회담을 가졌다")),
        ("café talks", "café", unicodedata.normalize("NFD", "the café talks")),
        ("日本！の外相", "！の外相", "昨日、日本!の外相"),
    ],
)
def test_white_space_and_compatibility_forms_do_not_count(text: str, words: str, newer: str) -> None:
    found = place(text, words, newer)
    assert found.state is MOVED
    assert found.span_cp is not None
    assert folded_quote(newer[slice(*found.span_cp)]) == folded_quote(words)


def test_context_decides_between_equal_places() -> None:
    text = "Seoul asked for talks. Tokyo asked for talks. Beijing asked for talks."
    start = text.index("asked", 25)
    found = TextIndex("An editor's note. " + text).place(make_anchor(text, start, start + 15))
    assert found == Placement(MOVED, (start + 18, start + 33))


@pytest.mark.parametrize(
    ("text", "words", "newer", "state"),
    [
        ("x they will meet y", "they will meet", "One: they will meet. Two: they will meet.", CHANGED),
        (
            "The vice-ministers of Japan met in Washington the week before.",
            "Japan",
            "New: ask Japan. And Japan, too.",
            CHANGED,
        ),
        (
            "Consultations have not yet been scheduled, the official said on Tuesday.",
            "have not yet been scheduled",
            "Consultations have been scheduled, the official said on Tuesday.",
            CHANGED,
        ),
        ("The ministers spoke about the fund.", "ministers", "Nothing of the kind.", GONE),
        ("A B", "A", "", GONE),
    ],
)
def test_what_is_not_certain_is_left_to_a_person(text: str, words: str, newer: str, state: AnchorState) -> None:
    assert place(text, words, newer) == Placement(state)


def test_a_word_that_stands_at_the_old_place_by_chance_is_not_taken() -> None:
    text = "In the end Japan agreed. Others, Japan said, may follow what Japan did."
    newer = "In the end Korea wanted. Others, Japan said, may follow what Japan did."
    start = text.index("Japan")
    found = TextIndex(newer).place(make_anchor(text, start, start + 5))
    assert found.state is CHANGED


def test_where_a_line_was_full_does_not_count_in_chinese_and_japanese() -> None:
    old = "前言。両国の外務省は賠償問題を引き続き話し合うことで\n一致したと発表した。次回の日程はまだ未定。"
    new = "訂正。\n両国の外務省は賠償問題を引き\n続き話し合うことで一致したと発表した。次回の日程は\nまだ未定。"
    found = place(old, "賠償問題を引き続き話し合うことで\n一致した", new)
    assert found.state is MOVED
    assert found.span_cp is not None
    assert new[slice(*found.span_cp)] == "賠償問題を引き\n続き話し合うことで一致した"
    assert place(new, "日程は\nまだ", old).span_cp == (old.index("日程は"), old.index("まだ") + 2)


def test_a_line_end_between_korean_words_is_a_space() -> None:
    assert place("외교부는 배상\n문제를 논의했다.", "배상\n문제", "또 외교부는 배상문제를 논의했다.").state is not MOVED
    assert place("외교부는 배상\n문제를 논의했다.", "배상\n문제", "또 외교부는 배상 문제를 논의했다.").state is MOVED


def test_quotation_marks_of_vertical_lines_are_those_of_level_ones() -> None:
    old, new = "外相は﹁誠意ある対応﹂を︵強く︶求めた。", "続報 外相は「誠意ある対応」を(強く)求めた。"
    found = place(old, "﹁誠意ある対応﹂を︵強く︶", new)
    assert (found.state, found.span_cp) == (MOVED, (6, 19))
