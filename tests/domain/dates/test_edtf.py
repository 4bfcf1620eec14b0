"""Our grammar against the library of that name, and the calendar of any year against Python's."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.dates.edtf import DAY_S, civil_from_days, days_from_civil, span_of
from caseapp.domain.errors import BadInput

EPOCH = date(1970, 1, 1)
PLAIN = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)),
    st.integers(1, 9999).map("{:04}".format),
)


@settings(max_examples=60, deadline=None)
@given(PLAIN, PLAIN)
def test_plain_dates_and_intervals_span_what_the_library_says(one: str, other: str) -> None:
    first, last = sorted((one, other))
    words = one if one == other else f"{first}/{last}"
    try:
        ours = span_of(words)
    except BadInput:
        words, ours = one, span_of(one)
    theirs = edtf.parse_edtf(words)
    begin, end = theirs.lower_strict(), theirs.upper_strict()
    assert ours.first == calendar.timegm(begin)
    assert ours.last == calendar.timegm(end) + (DAY_S - 1 if end.tm_hour == 0 else 0)


@given(st.integers(-719_162, 2_932_896))
def test_days_and_calendar_agree_with_pythons(days: int) -> None:
    day = EPOCH + timedelta(days)
    assert civil_from_days(days) == (day.year, day.month, day.day)
    assert days_from_civil(day.year, day.month, day.day) == days


@given(st.integers(-10_000_000, 10_000_000))
def test_the_calendar_of_far_years_turns_back(days: int) -> None:
    assert days_from_civil(*civil_from_days(days)) == days


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2023-XX-XX", "2023-01-01", "2023-12-31"),
        ("[2023-02-13, 2023-02-19]", "2023-02-13", "2023-02-19"),
        ("{2015..2018}", "2015-01-01", "2018-12-31"),
    ],
)
def test_what_is_left_unsaid_is_left_open(words: str, first: str, last: str) -> None:
    span = span_of(words)
    assert span.first == (date.fromisoformat(first) - EPOCH).days * DAY_S
    assert span.last == (date.fromisoformat(last) - EPOCH).days * DAY_S + DAY_S - 1


@pytest.mark.parametrize("words", ["", "/", "../..", "2023-XX-32", "2023-21-01", "02-18", "2023-2-18", "[]", "Y1"])
def test_what_is_no_edtf_is_refused(words: str) -> None:
    with pytest.raises(BadInput):
        span_of(words)
