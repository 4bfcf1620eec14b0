"""Zones by the words of sources."""

from __future__ import annotations

import pytest

from caseapp.domain.dates.zones import city_of, zone_of


@pytest.mark.parametrize(
    ("words", "tz"),
    [
        ("Japan time", "Asia/Tokyo"),
        ("Munich", "Europe/Berlin"),
        ("São Paulo", "America/Sao_Paulo"),
        ("asia/seoul", "Asia/Seoul"),
        ("K.S.T.", "Asia/Seoul"),
        ("Washington, DC", None),
        ("Washington DC", "America/New_York"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_words_name_zones(words: str, tz: str | None) -> None:
    assert zone_of(words) == tz


def test_a_zone_is_shown_by_its_city() -> None:
    assert city_of("America/Argentina/Buenos_Aires") == "Buenos Aires"
