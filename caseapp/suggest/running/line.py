"""One sentence of text that does not part its words: the known names in it, and who is named with which office."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from caseapp.suggest.document import Document, Sentence
from caseapp.suggest.gazetteer import Entry
from caseapp.suggest.running.lexicon import Lexicon, OfficeWord


@dataclass(frozen=True, slots=True)
class Mark:
    """A known name in the text. Signs such as 日韓 stand for several states: `isos` has them all."""

    start_cp: int
    end_cp: int
    entry: Entry
    isos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its span in the text, its words, whose it is and the word that ends it."""

    start_cp: int
    end_cp: int
    title: str
    word: OfficeWord
    whose: tuple[Mark, ...] = ()
    is_former: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in a sentence: the span with the office, the name without it ("" for nobody named), and another script's
    name in brackets."""

    start_cp: int
    end_cp: int
    name_start_cp: int
    name: str
    rule: str
    confidence: float
    office: Office | None = None
    whose: tuple[Mark, ...] = ()
    is_short: bool = False
    """Only a family name or another part of a name."""
    home: str = ""
    """The ISO code of the state that such a name is of, for want of other words."""
    alias: str = ""


Fits = Callable[[str, int, int], bool]
Signs = Callable[[str, int, int], int]


@dataclass(slots=True)
class Line:
    """A sentence with its marks, found from left to right, the longest first."""

    document: Document
    sentence: Sentence
    lexicon: Lexicon
    fits: Fits
    signs: Signs
    marks: list[Mark] = field(default_factory=list)
    _starting: dict[int, Mark] = field(default_factory=dict)
    _ending: dict[int, Mark] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.marks = list(self._find())
        self._starting = {mark.start_cp: mark for mark in self.marks}
        self._ending = {mark.end_cp: mark for mark in self.marks}

    @property
    def text(self) -> str:
        """The words of the document: spans are counted in it."""
        return self.document.text

    @property
    def start_cp(self) -> int:
        """Where the sentence begins."""
        return self.sentence.start_cp

    @property
    def end_cp(self) -> int:
        """Where it ends."""
        return self.sentence.end_cp

    def starting(self, cp: int) -> Mark | None:
        """The mark that begins here."""
        return self._starting.get(cp)

    def ending(self, cp: int) -> Mark | None:
        """The mark that ends here."""
        return self._ending.get(cp)

    def is_in_mark(self, start_cp: int, end_cp: int) -> bool:
        """Whether a span is part of a longer known name."""
        return any(
            mark.start_cp < start_cp < mark.end_cp or (mark.start_cp == start_cp and mark.end_cp > end_cp)
            for mark in self.marks
        )

    def with_other_office(self, title: str, end_cp: int, word: OfficeWord) -> tuple[str, int, OfficeWord]:
        """An office with the one held beside it, if 兼 follows: its words, where they end, the word that ends it."""
        if self.text[end_cp : end_cp + 1] == "兼":
            for last, other in self.lexicon.offices.at(self.text, end_cp + 1, self.end_cp):
                return f"{title}兼{self.text[end_cp + 1 : last]}", last, other
        return title, end_cp, word

    def _find(self) -> Iterator[Mark]:
        at = self.start_cp
        while at < self.end_cp:
            mark = self._mark(at)
            if mark is not None:
                yield mark
            at = mark.end_cp if mark is not None else at + 1

    def _mark(self, at: int) -> Mark | None:
        for end, entry in self.lexicon.entry_at(self.text, at, self.end_cp):
            if self.fits(self.text, at, end):
                return Mark(at, end, entry, (entry.state,) if entry.kind == "state" else ())
        end = self.signs(self.text, at, self.end_cp)
        if end <= at:
            return None
        signs = self.lexicon.signs
        isos = tuple(signs[sign] for sign in self.text[at:end] if sign in signs)
        return Mark(at, end, Entry("states", self.text[at:end]), isos)
