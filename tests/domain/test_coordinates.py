"""Coordinates in the forms that people and sources use, and what is refused."""

from __future__ import annotations

import pytest

from caseapp.domain.coordinates import read_angle, read_pair
from caseapp.domain.errors import BadInput


@pytest.mark.parametrize(
    ("words", "axis", "degrees"),
    [
        ("48.1371", "latitude", 48.1371),
        ("48,1371", "latitude", 48.1371),
        ("-33.8688", "latitude", -33.8688),
        ("−33.8688", "latitude", -33.8688),
        ("48°8′14″N", "latitude", 48.1372222),
        ("48° 8' 14\" N", "latitude", 48.1372222),
        ("N 48° 8.233'", "latitude", 48.1372167),
        ("33°52′S", "latitude", -33.8666667),
        ("11°34′31″E", "longitude", 11.5752778),
        ("11°34′31″O", "longitude", 11.5752778),
        ("70°40′W", "longitude", -70.6666667),
        ("180", "longitude", 180.0),
        ("5e-05", "latitude", 0.00005),
        ("-1.5e-06", "longitude", -0.0000015),
    ],
)
def test_common_forms_are_read(words: str, axis: str, degrees: float) -> None:
    assert read_angle(words, axis) == pytest.approx(degrees, abs=1e-6)


@pytest.mark.parametrize(
    ("words", "axis", "said"),
    [
        ("Munich", "latitude", "not a place on the globe"),
        ("91", "latitude", "between −90 and 90"),
        ("181", "longitude", "between −180 and 180"),
        ("11°34′E", "latitude", "it says E"),
        ("48°75′N", "latitude", "more than 59"),
        ("48 N N", "latitude", "not a place"),
    ],
)
def test_what_cannot_be_is_refused_in_words(words: str, axis: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read_angle(words, axis)


@pytest.mark.parametrize(
    "words",
    ["48.1371, 11.5754", "48.1371,11.5754", "48.1371 11.5754", "48.1371; 11.5754", "48.1371N 11.5754E"],
)
def test_pairs_are_told_apart(words: str) -> None:
    assert read_pair(words) == (48.1371, 11.5754)


def test_a_pair_in_minutes_and_seconds() -> None:
    assert read_pair("48° 8′ 14″ N, 11° 34′ 31″ E") == (48.1372222, 11.5752778)


@pytest.mark.parametrize("words", ["48,13", "48.1371", "", "48 8", "Munich, Germany"])
def test_one_number_is_no_pair(words: str) -> None:
    assert read_pair(words) is None
