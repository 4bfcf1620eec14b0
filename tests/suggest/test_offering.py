"""What words in a date field may mean: every reading, the likeliest first, with what was assumed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.dates.edtf import span_of
from caseapp.suggest.dates.offering import resolve

WEDNESDAY = date(2023, 2, 22)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("last Thursday", [("2023-02-16", "Thursday of the week before")]),
        ("last monday", [("2023-02-20", "Monday of the same week"), ("2023-02-13", "Monday of the week before")]),
        ("Friday", [("2023-02-17", "Friday of the week before"), ("2023-02-24", "Friday of the same week")]),
        ("yesterday evening", [("2023-02-21", "Tuesday, the day before")]),
        ("February 22", [("2023-02-22", "Wednesday, the same day")]),
        ("feb. 13", [("2023-02-13", "Monday of the week before")]),
        ("in may", [("2022-05", "counted from 22 Feb 2023"), ("2023-05", "counted from 22 Feb 2023")]),
        ("10/11/2004", [("2004-11-10", ""), ("2004-10-11", "")]),
        ("지난주", [("2023-02-13/2023-02-19", "counted from 22 Feb 2023")]),
        ("上周五", [("2023-02-17", "Friday of the week before")]),
        ("来月1日から2日", [("2023-03-01/2023-03-02", "counted from 22 Feb 2023")]),
        ("soonish perhaps", []),
        ("at that time", []),
        ("", []),
        ("monday " * 40, []),
    ],
)
def test_words_give_their_readings(words: str, wanted: list[tuple[str, str]]) -> None:
    assert [(each.edtf, each.assumed) for each in resolve(words, WEDNESDAY)] == wanted


def test_a_known_tense_leaves_one_reading() -> None:
    assert [each.edtf for each in resolve("the 18th local time", WEDNESDAY, "past")] == ["2023-02-18"]
    assert [each.edtf for each in resolve("the 18th local time", WEDNESDAY, "future")] == ["2023-03-18"]


@given(st.text(max_size=40) | st.sampled_from(["next friday", "18th", "오늘", "明天"]), st.dates())
def test_whatever_is_typed_gives_dates_or_nothing(words: str, anchor: date) -> None:
    for each in resolve(words, anchor):
        span_of(each.edtf)
