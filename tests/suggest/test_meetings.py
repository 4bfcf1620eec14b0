"""Meetings: who met, when, and whether it took place, on texts of our own by different pens."""

from __future__ import annotations

from datetime import date

import pytest

from caseapp.domain.plans import Proposed
from caseapp.suggest.engine import suggest
from tests.suggest.own_texts import own_scores

FLOORS = {
    "meetings recall": 0.92,
    "meetings precision": 0.95,
    "meeting date": 0.9,
    "meeting status": 0.9,
    "participants": 0.85,
}


def test_own_texts_do_not_fall() -> None:
    scores = own_scores("meetings", "event", "meetings")
    fallen = {name: scores[name].wrong for name, floor in FLOORS.items() if scores[name].share < floor}
    assert fallen == {}


def _meetings(text: str) -> list[Proposed]:
    return [each for each in suggest(text, date(2023, 2, 22), language="en").records if each.kind == "event"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister never met President Joe Biden.",
        "Foreign Minister Park Jin spoke to reporters in Seoul on Monday.",
        "The price of oil met expectations on Monday.",
    ],
)
def test_what_is_no_meeting_is_none(text: str) -> None:
    assert _meetings(text) == []


def test_two_tellings_of_one_meeting_are_one_with_both_quotes() -> None:
    text = (
        "Foreign Minister Park Jin met US Secretary of State Antony Blinken in Munich on Saturday. Prices rose. "
        "At the meeting with Blinken on Saturday, Park asked for help."
    )
    (meeting,) = _meetings(text)
    assert len(meeting.evidence) == 2
    assert meeting.fields["date"]["edtf"] == "2023-02-18"


def test_margins_lend_day_and_place() -> None:
    text = "Park Jin met Antony Blinken, US secretary of state, on the sidelines of the G20 summit in Bali on Monday."
    (meeting,) = _meetings(text)
    assert meeting.fields["date"]["edtf"] == "2023-02-20"
    assert "bali" in meeting.fields["place"]


def test_the_day_of_the_sentence_goes_before_that_of_the_dateline() -> None:
    text = "SEOUL, 22 February 2023 (Wire) - Park Jin met Antony Blinken, US secretary of state, in Munich on Saturday."
    (meeting,) = _meetings(text)
    assert meeting.fields["date"]["edtf"] == "2023-02-18"
