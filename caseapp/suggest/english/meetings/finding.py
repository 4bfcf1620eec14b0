"""Meetings of a text: each with who met, at what level, where, when, how and whether it took place, told once."""

from __future__ import annotations

from caseapp.suggest.english.meetings.tellings import tellings_in
from caseapp.suggest.found import Meeting, Reading
from caseapp.suggest.merging import Merging


def find_meetings(reading: Reading) -> tuple[Meeting, ...]:
    """The meetings in the order in which they are first told of."""
    told = [each for sentence in reading.document.in_turn() for each in tellings_in(reading, sentence)]
    return tuple(Merging(reading).all_of(told))
