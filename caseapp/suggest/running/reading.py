"""All stages of a reading in a language that does not part its words."""

from __future__ import annotations

from collections.abc import Sequence

from caseapp.suggest.document import Document
from caseapp.suggest.found import Dates, Frames, Reading
from caseapp.suggest.known import Known
from caseapp.suggest.running.cast import find_cast
from caseapp.suggest.running.grammar import Grammar
from caseapp.suggest.running.meetings import MeetingWords, find_meetings
from caseapp.suggest.running.statements import SpeechWords, find_statements


def read_running(
    document: Document,
    dates: Dates,
    known: Sequence[Known],
    grammar: Grammar,
    meeting: MeetingWords,
    speech: SpeechWords,
) -> tuple[Reading, Frames]:
    """The cast of a document and what is told of it."""
    actors, mentions = find_cast(document, known, grammar)
    reading = Reading(document, dates[0], actors, mentions, dates[1])
    return reading, Frames(find_meetings(reading, meeting), find_statements(reading, speech))
