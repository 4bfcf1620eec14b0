"""Instants: the same moment by two clocks, days without a zone, summer time, open ends, and what is no zone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.dates.shown import explain_date, show_date, show_in_zone
from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import MAX_INSTANT, MIN_INSTANT, CaseDate
from caseapp.domain.errors import BadInput

YEARS = st.integers(1000, 9998)
DAYS = st.dates(min_value=datetime(1000, 1, 1).date(), max_value=datetime(9998, 12, 31).date())
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])
EDTF = st.one_of(
    st.builds("{:04}{}".format, YEARS, QUALIFIERS),
    st.builds("{:04}-{:02}{}".format, YEARS, st.integers(1, 12) | st.integers(21, 24), QUALIFIERS),
    st.builds("{}{}".format, DAYS, QUALIFIERS),
    st.builds("{}T{:02}:{:02}".format, DAYS, st.integers(0, 23), st.integers(0, 59)),
    st.builds("{}T{:02}:00{}".format, DAYS, st.integers(0, 23), st.sampled_from(["Z", "+09:00", "-03:30"])),
    st.builds("{:03}X".format, st.integers(100, 999)),
    st.builds("{:04}-XX-XX".format, YEARS) | st.builds("{:04}-02-XX".format, YEARS),
    st.builds("../{}".format, DAYS) | st.builds("{}/..".format, DAYS),
)


def test_munich_at_ten_past_seven_is_tokyo_at_ten_past_three() -> None:
    munich = read_date("18 February 2023, 19:10", tz="Europe/Berlin")
    tokyo = read_date("19 February 2023, 3:10 a.m. (Japan time)")
    assert (munich.earliest, munich.latest) == (tokyo.earliest, tokyo.latest)
    assert datetime.fromtimestamp(munich.earliest, UTC).isoformat() == "2023-02-18T18:10:00+00:00"
    assert show_in_zone(munich, "Asia/Tokyo") == "19 Feb 2023, 03:10"


def test_a_day_without_a_zone_is_that_day_anywhere() -> None:
    anywhere = CaseDate.from_edtf("2023-02-18")
    for tz in ("Asia/Tokyo", "Europe/Berlin", "Pacific/Kiritimati", "Etc/GMT+12"):
        there = CaseDate.from_edtf("2023-02-18", tz=tz)
        assert anywhere.earliest <= there.earliest <= there.latest <= anywhere.latest


def test_a_day_of_summer_time_is_as_long_as_it_was() -> None:
    spring = CaseDate.from_edtf("2023-03-26", tz="Europe/Berlin")
    autumn = CaseDate.from_edtf("2023-10-29", tz="Europe/Berlin")
    assert spring.latest - spring.earliest + 1 == 23 * 3600
    assert autumn.latest - autumn.earliest + 1 == 25 * 3600


def test_an_hour_that_came_twice_allows_both() -> None:
    twice = CaseDate.from_edtf("2023-10-29T02:30", tz="Europe/Berlin")
    assert twice.latest - twice.earliest == 3600 + 59


def test_open_ends_sort_first_and_last() -> None:
    assert read_date("before 2015").earliest == MIN_INSTANT
    assert read_date("since 2015").latest == MAX_INSTANT


@pytest.mark.parametrize("tz", ["Asia/Atlantis", "../../etc/passwd", "Asia", "\x00"])
def test_what_is_no_zone_is_refused(tz: str) -> None:
    with pytest.raises(BadInput, match="no time zone"):
        CaseDate.from_edtf("2023", tz=tz)


def test_the_json_form_holds_everything() -> None:
    date = read_date("circa 18 Feb 2023", tz="Asia/Seoul", basis="analyst")
    assert CaseDate.from_dict(date.as_dict()) == date


def test_a_date_is_explained_in_sentences() -> None:
    munich = read_date("18 February 2023, 19:10", tz="Europe/Berlin", basis="resolved")
    assert explain_date(munich, ("Asia/Tokyo",)) == [
        "Saturday 18 February 2023, 19:10",
        "Berlin time = 18 Feb 2023, 18:10 UTC",
        "Tokyo: 19 Feb 2023, 03:10",
        "Resolved from the dateline.",
    ]
    assert explain_date(read_date("before 2015")) == ["Until 2014", "Any time up to 31 Dec 2014."]
    assert explain_date(read_date("c. Feb 2023")) == ["c. Feb 2023", "Sorts from 1 Feb 2023 to 28 Feb 2023."]


@given(EDTF, st.sampled_from(["", "Asia/Tokyo", "Europe/Berlin"]))
def test_every_date_is_shown_so_that_it_reads_back(edtf: str, tz: str) -> None:
    date = CaseDate.from_edtf(edtf, tz=tz)
    again = read_date(show_date(date), tz=tz)
    assert (again.earliest, again.latest, again.tz) == (date.earliest, date.latest, date.tz)
    assert explain_date(date, ("Asia/Seoul",))


@given(EDTF, EDTF)
def test_pairs_are_shown_so_that_they_read_back(first: str, last: str) -> None:
    if "/" in first + last:
        return
    try:
        date = CaseDate.from_edtf(f"{first}/{last}")
    except BadInput:
        return
    assert read_date(show_date(date)).earliest == date.earliest
    assert read_date(show_date(date)).latest == date.latest


@given(DAYS, DAYS)
def test_earlier_days_sort_earlier(one: object, other: object) -> None:
    first, second = CaseDate.from_edtf(str(one), tz="Asia/Seoul"), CaseDate.from_edtf(str(other), tz="Asia/Seoul")
    assert (first.earliest < second.earliest) == (str(one) < str(other))
