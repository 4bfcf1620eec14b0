"""All stages of a reading in English: the cast, then the frames."""

from __future__ import annotations

from collections.abc import Sequence

from caseapp.suggest.document import Document
from caseapp.suggest.english.items.channels import find_channels
from caseapp.suggest.english.items.finding import find_items
from caseapp.suggest.english.items.instruments import find_instruments
from caseapp.suggest.english.items.proposals import addressed, find_proposals
from caseapp.suggest.english.meetings.finding import find_meetings
from caseapp.suggest.english.names.cast import find_cast
from caseapp.suggest.english.statements.finding import find_statements
from caseapp.suggest.found import Dates, Frames, NameSeen, Reading
from caseapp.suggest.known import Known
from caseapp.suggest.readings import asked


def read_english(
    document: Document, dates: Dates, known: Sequence[Known], seen: Sequence[NameSeen]
) -> tuple[Reading, Frames]:
    """The cast of a document and what is told of it."""
    actors, mentions = find_cast(document, known, seen)
    reading = Reading(document, dates[0], asked(actors), mentions, dates[1])
    meetings = find_meetings(reading)
    statements = find_statements(reading, meetings)
    proposals = find_proposals(reading)
    items = find_items(reading, meetings, statements, proposals)
    channels, instruments = find_channels(reading), find_instruments(reading)
    proposals = addressed(reading, proposals, items)
    return reading, Frames(meetings, statements, proposals, items, channels, instruments)
