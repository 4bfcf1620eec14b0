"""All stages of a reading in Chinese."""

from __future__ import annotations

from collections.abc import Sequence

from caseapp.suggest.chinese.cast import CHINESE
from caseapp.suggest.chinese.meetings import CHINESE as MEETINGS
from caseapp.suggest.chinese.statements import CHINESE as SPEECH
from caseapp.suggest.document import Document
from caseapp.suggest.found import Dates, Frames, NameSeen, Reading
from caseapp.suggest.known import Known
from caseapp.suggest.running.reading import read_running


def read_chinese(
    document: Document, dates: Dates, known: Sequence[Known], seen: Sequence[NameSeen]
) -> tuple[Reading, Frames]:
    """The cast of a document and what is told of it; what a model for English saw does not count."""
    del seen
    return read_running(document, dates, known, CHINESE, MEETINGS, SPEECH)
