"""The stages of a reading, in order: dates, the cast, frames, and the plan that is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from caseapp.domain.errors import BadInput
from caseapp.domain.language import detect_language
from caseapp.domain.plans import Plan
from caseapp.domain.text import canonical_text, text_problems
from caseapp.platform.translation import tr
from caseapp.suggest.assembling import assemble
from caseapp.suggest.dates.finding import read_dates
from caseapp.suggest.document import Document, read_document
from caseapp.suggest.english.cast import find_cast
from caseapp.suggest.english.channels import find_channels
from caseapp.suggest.english.items import find_items
from caseapp.suggest.english.meetings import find_meetings
from caseapp.suggest.english.proposals import addressed, find_proposals
from caseapp.suggest.english.statements import find_statements
from caseapp.suggest.foreign import known_cast
from caseapp.suggest.found import Frames, NameSeen, Reading
from caseapp.suggest.known import Known
from caseapp.suggest.readings import asked

#: Languages whose people, meetings, statements and open items are found.
READ = ("", "en")
MOST_CP = 6_000_000


def suggest(
    text: str,
    published: date | None,
    known: Sequence[Known] = (),
    language: str = "",
    seen: Sequence[NameSeen] = (),
) -> Plan:
    """The plan of what `text` tells; `published` is the day that “yesterday” in it counts from, `seen` are names that
    the extra [ner] saw in the text.

    BadInput when there is nothing to read: no words, or far too many.
    """
    document = _document(text, published, language)
    dates, undated = read_dates(document)
    if not is_read(document.language):
        return assemble(Reading(document, dates, *known_cast(document, known), undated), Frames())
    actors, mentions = find_cast(document, known, seen)
    reading = Reading(document, dates, asked(actors), mentions, undated)
    meetings = find_meetings(reading)
    statements = find_statements(reading, meetings)
    proposals = find_proposals(reading)
    items = find_items(reading, meetings, statements, proposals)
    channels = find_channels(reading)
    frames = Frames(meetings, statements, addressed(reading, proposals, items), items, channels)
    return assemble(reading, frames)


def is_read(language: str) -> bool:
    """Whether there are rules for what texts in a language tell; without them dates and names of the case are found.

    A text whose language nobody knows is read as English.
    """
    return language.partition("-")[0].lower() in READ


def _document(text: str, published: date | None, language: str) -> Document:
    text_problems(text)
    canonical = canonical_text(text)
    if not any(char.isalpha() for char in canonical):
        raise BadInput(tr("There are no words to read."), tr("Choose a document with text."))
    if len(canonical) > MOST_CP:
        raise BadInput(tr("This text is too long to draft records from."), tr("Split the document."))
    return read_document(canonical, published, language or detect_language(canonical))
