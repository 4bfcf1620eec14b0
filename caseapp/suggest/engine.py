"""The stages of a reading, in order: dates, the cast, frames, and the plan that is made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from caseapp.domain.errors import BadInput
from caseapp.domain.language import detect_language
from caseapp.domain.plans import Plan
from caseapp.domain.text import canonical_text, text_problems
from caseapp.platform.translation import tr
from caseapp.suggest.assembling import assemble
from caseapp.suggest.dates.finding import read_dates
from caseapp.suggest.document import Document, read_document, unwatched
from caseapp.suggest.found import NameSeen
from caseapp.suggest.known import Known
from caseapp.suggest.languages import read_in

MOST_CP = 6_000_000


def suggest(
    text: str,
    published: date | None,
    known: Sequence[Known] = (),
    language: str = "",
    seen: Sequence[NameSeen] = (),
    go_on: Callable[[], object] = unwatched,
) -> Plan:
    """The plan of what `text` tells; `published` is the day that “yesterday” in it counts from, `seen` are names that
    the extra [ner] saw in the text. `go_on` is called at every sentence, and ends the reading by what it raises.

    BadInput when there is nothing to read: no words, or far too many.
    """
    document = _document(text, published, language, go_on)
    dates = read_dates(document)
    reading, frames = read_in(document.language)(document, dates, known, seen)
    return assemble(reading, frames)


def _document(text: str, published: date | None, language: str, go_on: Callable[[], object]) -> Document:
    text_problems(text)
    canonical = canonical_text(text)
    if not any(char.isalpha() for char in canonical):
        raise BadInput(tr("There are no words to read."), tr("Choose a document with text."))
    if len(canonical) > MOST_CP:
        raise BadInput(tr("This text is too long to draft records from."), tr("Split the document."))
    return read_document(canonical, published, language or detect_language(canonical), go_on)
