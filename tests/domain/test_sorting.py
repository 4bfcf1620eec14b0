"""The order of words: accents, numbers, quotes and scripts, by the language of the person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.sorting import LONGEST, SORT_KEYS, sort_key
from caseapp.platform.translation import set_translator


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    set_translator(None)


def speak(code: str) -> None:
    set_translator(lambda text, _about, _n: text, code)


@pytest.mark.parametrize(
    "ordered",
    [
        ["Arger", "Ärger", "argument", "Zürich"],
        ["Gasse", "Gaße", "gast"],
        ["Item 2", "Item 9", "item 10", "Item 10 a", "Item 100"],
        ["Item 007", "Item 8", "Item ９", "Item 10"],
        ["Item ٩", "Item ١٠"],
        ["2 ministers", "10 ministers", "Ministers"],
        ["Answer", "“Better” words", "(Both)", "– call", "Zone"],
        ["Lodz", "Łódź", "Lyon"],
        ["Öl", "Oslo", "Østfold", "otter"],
        ["Aeon", "Æon", "afar"],
        ["가", "가나", "각", "간", "나", "하"],
        ["O’Brien 2", "O'Brien 10", "Obst"],
        ["“Item” 9", "Item 10"],
        ["アイ", "あう", "イカ", "うみ", "か", "が"],
        ["Zulu", "Ωmega", "Яков", "かな", "会談", "회담"],
        ["a", "a b", "ab"],
        ["…", "Answer"],
    ],
)
def test_words_stand_as_people_expect(ordered: list[str]) -> None:
    turned_round = ordered[::-1]
    assert sorted(turned_round, key=sort_key) == ordered


MIXED = ["회담", "会談", "Zulu", "カナ", "Яков", "Ωmega", "answer"]


@pytest.mark.parametrize(
    ("code", "ordered"),
    [
        ("en", ["answer", "Zulu", "Ωmega", "Яков", "カナ", "会談", "회담"]),
        ("ko", ["answer", "Zulu", "회담", "Ωmega", "Яков", "カナ", "会談"]),
        ("ja", ["answer", "Zulu", "カナ", "会談", "Ωmega", "Яков", "회담"]),
        ("zh-CN", ["answer", "Zulu", "会談", "Ωmega", "Яков", "カナ", "회담"]),
    ],
)
def test_the_script_of_the_person_is_first_after_latin(code: str, ordered: list[str]) -> None:
    speak(code)
    assert sorted(MIXED, key=sort_key) == ordered
    speak("en")
    assert sorted(MIXED, key=sort_key)[-1] == "회담"


def test_keys_are_kept_until_the_language_changes() -> None:
    english = SORT_KEYS["회담"]
    assert SORT_KEYS[None] is None
    assert SORT_KEYS["x" * (LONGEST + 1)] == sort_key("x" * LONGEST)
    assert set(SORT_KEYS) >= {"회담"}
    assert "x" * (LONGEST + 1) not in SORT_KEYS
    speak("ko")
    assert "회담" not in SORT_KEYS
    assert SORT_KEYS["회담"] != english


@given(st.text(), st.sampled_from(["en", "ko", "ja", "zh-TW"]))
def test_any_words_have_a_key_that_case_does_not_change(words: str, code: str) -> None:
    speak(code)
    key = sort_key(words)
    assert key == sort_key(words)
    if words.isascii():
        assert key == sort_key(words.upper())


@given(st.integers(0, 10**17), st.integers(0, 10**17))
def test_numbers_go_by_their_value(one: int, other: int) -> None:
    assert (sort_key(f"Item {one}") < sort_key(f"Item {other}")) == (one < other)
