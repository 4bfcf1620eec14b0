"""Matching: each typed word begins a word of the title, in any script, whatever its accents and case."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caseapp.ui.palette_popup.matching import PaletteEntry, folded, matching

#: Words in the scripts a case may hold, some of them outside the basic plane.
WORDS = st.one_of(
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8),
    st.sampled_from(
        ["박진", "会谈", "𠮷田", "Ağrı", "Straße", "שלום", "محادثات", "e\u0301te\u0301", "👩‍👩‍👧", "Ελλάς", "हिन्दी"]
    ),
)
TITLES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def _entries(*titles: str) -> list[PaletteEntry]:
    return [PaletteEntry(str(number), title) for number, title in enumerate(titles)]


def _found(typed: str, *titles: str) -> list[str]:
    return [entry.title for entry in matching(_entries(*titles), typed)]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("add mee", "Add meeting"),
        ("mee add", "Add meeting"),
        ("ADD", "add meeting"),
        ("resume", "Résumé"),
        ("résumé", "Resume"),
        ("strasse", "Straße"),
        ("STRASSE", "straße"),
        ("istanbul", "İstanbul"),
        ("ελλας", "Ελλάς"),
        ("바", "박진 장관"),
        ("박진", "박진 장관"),
        ("장관", "박진 장관"),
        ("\u1107\u1161\u11a8", "박진"),
        ("会谈", "中日 会谈"),
        ("ﾄｳｷｮｳ", "トウキョウ"),
        ("Ｇ20", "G20 foreign ministers"),
        ("𠮷田", "𠮷田 𠮷男"),
        ("שלום", "שָׁלוֹם עולם"),
        ("محادثات", "مُحادثات ميونخ"),
        ("tel", "℡ Munich"),
        ("  add   ", "Add meeting"),
    ],
)
def test_is_found(typed: str, title: str) -> None:
    assert _found(typed, title) == [title]


@pytest.mark.parametrize(
    ("typed", "title"),
    [("eeting", "Add meeting"), ("add mee x", "Add meeting"), ("관", "박진 장관"), ("addmeeting", "Add meeting")],
)
def test_is_not_found(typed: str, title: str) -> None:
    assert _found(typed, title) == []


def test_the_earlier_word_and_the_shorter_title_come_first() -> None:
    titles = ("Show all open items", "Show open items", "Open a case", "Open")
    assert _found("open", *titles) == ["Open", "Open a case", "Show open items", "Show all open items"]


def test_equals_keep_their_order() -> None:
    titles = ("Mark as person", "Mark as place", "Mark as meeting")
    assert _found("mark", *titles) == list(titles)


@pytest.mark.parametrize("typed", ["", "   ", "\u3000"])
def test_with_nothing_typed_all_keep_their_order(typed: str) -> None:
    titles = ("Title and day of the case", "Undo", "Mark as meeting")
    assert _found(typed, *titles) == list(titles)


def test_letter_and_key_come_through() -> None:
    entry = PaletteEntry("record:p1", "Park Jin", "Person", "P", "", "L")
    assert matching([entry], "park") == [entry]


@given(TITLES, st.data())
def test_any_beginnings_of_its_words_find_a_title(title: str, data: st.DataObject) -> None:
    words = title.split()
    picked = data.draw(st.lists(st.sampled_from(words), max_size=4)) if words else []
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in picked]
    assert _found(" ".join(typed), title) == [title]


@given(TITLES)
def test_the_form_of_writing_does_not_matter(title: str) -> None:
    for form in ("NFC", "NFD"):
        assert _found(unicodedata.normalize(form, title), title) == [title]


@given(st.text(max_size=40))
@example("℡")
@example("ẞ")
@example("ϔ")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.lists(TITLES, max_size=8), st.text(max_size=10))
def test_what_is_found_was_offered_and_only_once(titles: list[str], typed: str) -> None:
    entries = _entries(*titles)
    found = matching(entries, typed)
    assert len({entry.key for entry in found}) == len(found)
    assert all(entry in entries for entry in found)
    assert {entry.key for entry in matching(found, typed)} == {entry.key for entry in found}


def test_what_is_meant_is_found_after_what_is_called_so() -> None:
    entries = [PaletteEntry("a", "한국어", also="Language Korean"), PaletteEntry("b", "Korean War")]
    assert [entry.key for entry in matching(entries, "korean")] == ["b", "a"]
    assert [entry.key for entry in matching(entries, "lang kor")] == ["a"]
