"""Japanese names read in Mandarin are asked about, with the likeliest bearers first; others are left alone."""

from __future__ import annotations

from datetime import date

import pytest

from caseapp.suggest.engine import suggest
from caseapp.suggest.readings import is_mandarin, japanese_names


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Lin Fangzheng", "Hayashi Yoshimasa 林芳正"),
        ("Anbei Jinsan", "Abe Shinzo 安倍晋三"),
        ("Antian Wenxiong", "Kishida Fumio 岸田文雄"),
    ],
)
def test_candidates_hold_the_person_among_the_first_three(read: str, meant: str) -> None:
    assert meant in [each.words for each in japanese_names(read)]


@pytest.mark.parametrize(
    "name", ["Koizumi Junichiro", "Fumio Kishida", "Park Jin", "Lin", "Smith Jones", "", "林 芳正"]
)
def test_names_that_are_what_they_are_have_no_candidates(name: str) -> None:
    assert japanese_names(name) == []


def test_syllables_tell_mandarin() -> None:
    assert is_mandarin("fangzheng")
    assert not is_mandarin("clark")
    assert not is_mandarin("")


def test_a_japanese_minister_is_asked_about_and_a_chinese_one_is_not() -> None:
    text = "Japanese Foreign Minister Lin Fangzheng met Chinese Foreign Minister Qin Gang in Tokyo on Monday."
    people = {each.title: each for each in suggest(text, date(2023, 2, 22)).records if each.kind == "person"}
    assert "Hayashi Yoshimasa 林芳正?" in people["Lin Fangzheng"].questions
    assert people["Qin Gang"].questions == ()
