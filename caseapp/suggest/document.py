"""The text to be read: its sentences with the quotations in them, the day it was published, and its language."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from caseapp.domain.sentences import sentences
from caseapp.domain.text import Span, paragraphs

#: What opens a quotation, with what may close it, for marks are mixed. An apostrophe opens none: it stands in words.
_CLOSING = {"“": '”"', "„": '“”"', "«": '»”"', "「": "」", "『": "』", '"': '"”“', "‘": "’"}
#: What goes on for longer without an end, such as a table in one line, is no sentence, and is read piece by piece.
LONGEST_CP = 4_000
#: Words so far apart stand in columns.
_GAP = re.compile(r"\s{40,}")
_MARK = re.compile("[" + "".join(sorted({*_CLOSING, *"".join(_CLOSING.values())})) + "]")


def unwatched() -> None:
    """Lets the reading go on to its end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place among all, its paragraph's number, its span in code points and its words."""

    number: int
    paragraph: int
    start_cp: int
    end_cp: int
    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two quotation marks, the marks not counted."""

    start_cp: int
    end_cp: int


@dataclass(frozen=True, slots=True)
class Document:
    """A canonical text; `published` is the day its words count from, None when nobody knows it."""

    text: str
    published: date | None
    language: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    go_on: Callable[[], object] = field(default=unwatched, compare=False, repr=False)
    """Called again and again while it is read; what it raises ends the reading."""

    def in_turn(self) -> Iterator[Sentence]:
        """The sentences, one after another, for as long as somebody wants them."""
        for each in self.sentences:
            self.go_on()
            yield each

    def sentence_at(self, cp: int) -> Sentence:
        """The sentence that `cp` stands in, or the one before it."""
        return self.sentences[max(0, bisect_right(self.sentences, cp, key=_start) - 1)]

    def quotation_at(self, cp: int) -> Quotation | None:
        """The quotation that `cp` stands in, if any."""
        before = bisect_right(self.quotations, cp, key=_quotation_start) - 1
        found = self.quotations[before] if before >= 0 else None
        return found if found is not None and cp < found.end_cp else None

    def words(self, start_cp: int, end_cp: int) -> str:
        """The exact words of a span."""
        return self.text[start_cp:end_cp]


def read_document(
    text: str, published: date | None, language: str, go_on: Callable[[], object] = unwatched
) -> Document:
    """A document of canonical `text`; `language` as BCP 47, such as en."""
    return Document(text, published, language, tuple(_sentences(text)), tuple(_quotations(text)), go_on)


def _sentences(text: str) -> Iterator[Sentence]:
    spans = paragraphs(text)
    paragraph = 0
    for number, span in enumerate(piece for each in sentences(text) for piece in _pieces(text, each)):
        while span.start_cp >= spans[paragraph].end_cp:
            paragraph += 1
        yield Sentence(number, paragraph, span.start_cp, span.end_cp, text[span.start_cp : span.end_cp])


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The span without its gaps, cut between words where it is too long still."""
    start = span.start_cp
    for gap in _GAP.finditer(text, start, span.end_cp):
        yield from _cut(text, start, gap.start())
        start = gap.end()
    yield from _cut(text, start, span.end_cp)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST_CP:
        blank = text.rfind(" ", start + LONGEST_CP // 2, start + LONGEST_CP)
        cut = blank if blank >= 0 else start + LONGEST_CP
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _quotations(text: str) -> Iterator[Quotation]:
    """Quotations in order, the outer ones only; one that is not closed ends with its paragraph."""
    for paragraph in paragraphs(text):
        start, closing = -1, ""
        for mark in _MARK.finditer(text, paragraph.start_cp, paragraph.end_cp):
            if start >= 0 and mark[0] in closing and not _is_apostrophe(text, mark.start()):
                yield Quotation(start, mark.start())
                start, closing = -1, ""
            elif start < 0 and mark[0] in _CLOSING:
                start, closing = mark.end(), _CLOSING[mark[0]]
        if start >= 0:
            yield Quotation(start, paragraph.end_cp)


def _is_apostrophe(text: str, cp: int) -> bool:
    return text[cp] == "’" and text[cp + 1 : cp + 2].isalnum()


def _start(sentence: Sentence) -> int:
    return sentence.start_cp


def _quotation_start(quotation: Quotation) -> int:
    return quotation.start_cp
