"""All stages of a reading in Korean."""

from __future__ import annotations

from collections.abc import Sequence

from caseapp.suggest.document import Document
from caseapp.suggest.found import Dates, Frames, NameSeen, Reading
from caseapp.suggest.known import Known
from caseapp.suggest.korean.cast import KOREAN
from caseapp.suggest.korean.meetings import KOREAN as MEETINGS
from caseapp.suggest.korean.statements import KOREAN as SPEECH
from caseapp.suggest.running.reading import read_running


def read_korean(
    document: Document, dates: Dates, known: Sequence[Known], seen: Sequence[NameSeen]
) -> tuple[Reading, Frames]:
    """The cast of a document and what is told of it; what a model for English saw does not count."""
    del seen
    return read_running(document, dates, known, KOREAN, MEETINGS, SPEECH)
