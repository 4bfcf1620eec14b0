"""The languages that texts are read in: each is a folder of tables and frames, called through one function."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caseapp.suggest.chinese.reading import read_chinese
from caseapp.suggest.document import Document
from caseapp.suggest.english.reading import read_english
from caseapp.suggest.foreign import read_foreign
from caseapp.suggest.found import Dates, Frames, NameSeen, Reading
from caseapp.suggest.japanese.reading import read_japanese
from caseapp.suggest.known import Known
from caseapp.suggest.korean.reading import read_korean

#: Reads the cast and the frames of a document whose dates are known, with the names of the case and those a model saw.
Read = Callable[[Document, Dates, Sequence[Known], Sequence[NameSeen]], tuple[Reading, Frames]]

LANGUAGES: dict[str, Read] = {
    "en": read_english,
    "ko": read_korean,
    "ja": read_japanese,
    "zh": read_chinese,
}


def read_in(language: str) -> Read:
    """How texts in a language (BCP 47) are read. A text whose language nobody knows is read as English; of a language
    without rules only the names of the case are found."""
    return LANGUAGES.get(_base(language) or "en", read_foreign)


def is_read(language: str) -> bool:
    """Whether there are rules for what texts in a language tell; without them dates and names of the case are found."""
    return not language or _base(language) in LANGUAGES


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
