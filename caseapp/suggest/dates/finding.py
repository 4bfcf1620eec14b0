"""Finds the dates of a document and resolves them: whose day counts inside a quotation, what was told before.

A date is resolved or left out, never guessed: where no day is known to count from, `read_dates` gives its words with a
question instead of EDTF.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from caseapp.platform.translation import tr
from caseapp.suggest.chinese.dates import CHINESE
from caseapp.suggest.dates import meanings as means
from caseapp.suggest.dates.calendar import is_day
from caseapp.suggest.dates.resolving import Context, is_single_day, resolve_meaning
from caseapp.suggest.document import Document, Quotation, Sentence
from caseapp.suggest.english.dates.reading import ENGLISH
from caseapp.suggest.found import DateFound
from caseapp.suggest.japanese.dates import JAPANESE
from caseapp.suggest.korean.dates import KOREAN

LANGUAGES: dict[str, means.Language] = {"en": ENGLISH, "ko": KOREAN, "ja": JAPANESE, "zh": CHINESE}
#: Speech that news quotes was held at most so many days before.
_SPEECH_DAYS = 7
#: How near, in code points, a verb of speech stands to the day of the speech.
_BESIDE_CP = 60
#: In how many sentences from the top the day of the document itself may stand.
_DATELINE_SENTENCES = 3

_CONFIDENCE = {
    "Calendar": 0.9,
    "Weekday": 0.9,
    "Period": 0.95,
    "Season": 0.75,
    "Part": 0.8,
    "Told": 0.75,
    "Shifted": 0.85,
    "Window": 0.7,
    "Coming": 0.5,
    "Several": 0.85,
    "Between": 0.88,
    "Fixed": 0.95,
}


def find_dates(document: Document) -> tuple[DateFound, ...]:
    """The dates of a document in order, none overlapping another."""
    return read_dates(document)[0]


def read_dates(document: Document) -> tuple[tuple[DateFound, ...], tuple[DateFound, ...]]:
    """The dates, and those whose year or day nobody knows: these have no EDTF, but a question."""
    return _Finder(document).dates()


@dataclass(frozen=True, slots=True)
class _Read:
    """An expression with its sentence, its span in the document, and the tense around it."""

    start_cp: int
    end_cp: int
    meaning: means.Meaning
    is_aside: bool
    tz: str
    tense: str
    sentence: int
    is_speech: bool
    """Words beside it tell that somebody spoke."""


class _Finder:
    """One document on its way: what was told before, and when people spoke."""

    def __init__(self, document: Document) -> None:
        self._document = document
        language = LANGUAGES.get(document.language.split("-")[0].lower(), ENGLISH)
        self._reads = [read for sentence in document.in_turn() for read in _reads(sentence, language)]
        self._now = document.published or self._own_day()
        self._named = self._named_days()
        self._spoken: date | None = None
        self._lead: date | None = None
        self._told, self._told_day = "", ""
        self._beside_day: tuple[int, str] | None = None
        """The last day named, and its sentence: there it counts although it only names something."""
        self._is_told_of = False  # whether that is more than the name of something

    def dates(self) -> tuple[tuple[DateFound, ...], tuple[DateFound, ...]]:
        found: list[DateFound] = []
        asked: list[DateFound] = []
        for number, read in enumerate(self._reads):
            quotation = self._document.quotation_at(read.start_cp)
            now = self._now if quotation is None else self._day_of_speech(quotation)
            edtf = resolve_meaning(read.meaning, self._context(read, now)) or self._seen_ahead(number)
            if edtf:
                found.append(self._found(read, edtf))
                if quotation is None:
                    self._tell(read, edtf)
            elif self._now is None and _counts_from_a_day(read.meaning):
                asked.append(self._asked(read))
        return tuple(found), tuple(asked)

    def _context(self, read: _Read, now: date | None) -> Context:
        tense = read.tense
        if tense == "then":
            is_hours = isinstance(read.meaning, means.Window) and read.meaning.unit == "hour"
            tense = "past" if is_hours else "future"  # “would answer within 48 hours” is a threat, not a deadline
            if isinstance(read.meaning, means.Weekday) and now == self._now:
                now = self._recently_told() or now
        told_day = self._told_day
        if self._beside_day and self._beside_day[0] == read.sentence:
            told_day = self._beside_day[1]
        return Context(now, tense, told_day, self._told, self._named)

    def _seen_ahead(self, number: int) -> str:
        """“Who had dined the previous evening, met on Wednesday”: where nothing was told, what follows counts."""
        read = self._reads[number]
        following = self._reads[number + 1 : number + 2]
        if self._told or not following or not isinstance(read.meaning, means.Told | means.Shifted):
            return ""
        (ahead,) = following
        if ahead.start_cp >= self._document.sentence_at(read.start_cp).end_cp:
            return ""
        edtf = resolve_meaning(ahead.meaning, self._context(ahead, self._now))
        if not is_single_day(edtf):
            return ""
        return resolve_meaning(read.meaning, Context(self._now, read.tense, edtf, edtf))

    def _recently_told(self) -> date | None:
        """The day told of before, when it is a few days back: from there “would” looks ahead."""
        day = date.fromisoformat(self._told_day) if is_day(self._told_day) else None
        return day if day is not None and self._is_recent(day) else None

    def _own_day(self) -> date | None:
        """The day that stands at the top of the document, when it is whole."""
        for read in self._reads[:_DATELINE_SENTENCES]:
            match read.meaning:
                case means.Calendar(year=int(), month=int(), day=int()) if self._is_at_top(read):
                    edtf = resolve_meaning(read.meaning, Context(None))
                    return date.fromisoformat(edtf) if edtf else None
        return None

    def _is_at_top(self, read: _Read) -> bool:
        return self._document.sentence_at(read.start_cp).number < _DATELINE_SENTENCES

    def _named_days(self) -> frozenset[str]:
        """Days that the document calls by their month: they decide between two readings of others."""
        days = set()
        for read in self._reads:
            if isinstance(read.meaning, means.Calendar) and read.meaning.day is not None:
                days.add(resolve_meaning(read.meaning, Context(self._now, read.tense)))
        return frozenset(days - {""})

    def _tell(self, read: _Read, edtf: str) -> None:
        """Notes what later words may count from."""
        if is_single_day(edtf):
            self._note_day(read, date.fromisoformat(edtf))
            self._beside_day = None if _looks_back(read.meaning) else (read.sentence, edtf)
        if read.is_aside and self._is_told_of:
            return
        if edtf[0] in "[{" or ".." in edtf or "~" in edtf or _looks_back(read.meaning):
            return
        self._is_told_of = self._is_told_of or not read.is_aside
        self._told = edtf
        if is_day(edtf) or isinstance(read.meaning, means.Between):
            self._told_day = edtf

    def _note_day(self, read: _Read, day: date) -> None:
        """Speech that news quotes is at most a few days old: older days are what it is about."""
        if self._is_recent(day):
            self._spoken = day if read.is_speech else self._spoken
            self._lead = self._lead or day

    def _day_of_speech(self, quotation: Quotation) -> date | None:
        """The day beside the quotation, in its own sentence, else the last day of speech, else the day of the news."""
        return self._beside(quotation) or self._spoken or self._lead or self._now

    def _beside(self, quotation: Quotation) -> date | None:
        end = self._document.sentence_at(quotation.end_cp).end_cp
        first = bisect_right(self._reads, quotation.end_cp, key=_start)
        for read in self._reads[first : first + 3]:
            if read.start_cp >= end:
                break
            if self._document.quotation_at(read.start_cp) is None and not read.is_aside:
                edtf = resolve_meaning(read.meaning, self._context(read, self._now))
                if is_single_day(edtf) and self._is_recent(date.fromisoformat(edtf)):
                    return date.fromisoformat(edtf)
        return None

    def _is_recent(self, day: date) -> bool:
        return self._now is not None and timedelta(0) <= self._now - day <= timedelta(_SPEECH_DAYS)

    def _found(self, read: _Read, edtf: str) -> DateFound:
        name = type(read.meaning).__name__
        is_printed = means.is_year_printed(read.meaning)
        confidence = _confidence(read, edtf)
        questions = self._questions(read, edtf)
        inferred = () if is_printed else ("year",)
        rule = f"date-{name.lower()}"
        return DateFound(read.start_cp, read.end_cp, edtf, rule, confidence, read.tz, inferred, questions)

    def _questions(self, read: _Read, edtf: str) -> tuple[str, ...]:
        if edtf[0] != "[":
            return ()
        words = self._document.words(read.start_cp, read.end_cp)
        return (tr("Which day is “{words}”: {choices}?", words=words, choices=edtf[1:-1].replace(",", ", ")),)

    def _asked(self, read: _Read) -> DateFound:
        words = self._document.words(read.start_cp, read.end_cp)
        question = tr("When was this published? “{words}” counts from that day.", words=words)
        return DateFound(read.start_cp, read.end_cp, "", "date-unanchored", 0.5, read.tz, ("year",), (question,))


def _reads(sentence: Sentence, language: means.Language) -> Iterator[_Read]:
    for each in language.read(sentence.text):
        tense = language.tense(sentence.text, each.start, each.end)
        is_speech = language.says(sentence.text[max(0, each.start - _BESIDE_CP) : each.end + _BESIDE_CP])
        start, end = sentence.start_cp + each.start, sentence.start_cp + each.end
        yield _Read(start, end, each.meaning, each.is_aside, each.tz, tense, sentence.number, is_speech)


def _counts_from_a_day(meaning: means.Meaning) -> bool:
    """Whether it is a date as soon as the day of the document is known; a time span may be none."""
    match meaning:
        case means.Told() | means.Century() | means.Coming():
            return False
        case means.Shifted() | means.Window():
            return not meaning.needs_future and not getattr(meaning, "from_told", False)
    return True


def _looks_back(meaning: means.Meaning) -> bool:
    return isinstance(meaning, means.Bound) or (isinstance(meaning, means.Shifted) and meaning.is_back)


def _confidence(read: _Read, edtf: str) -> float:
    if edtf[0] == "[":
        return 0.5
    meaning = read.meaning
    while isinstance(meaning, means.Bound | means.About):
        meaning = meaning.of
    confidence = _CONFIDENCE.get(type(meaning).__name__, 0.75)
    if means.is_year_printed(meaning):
        return round(min(0.99, confidence + 0.08), 2)
    return confidence if read.tense or isinstance(meaning, means.Period) else round(confidence - 0.15, 2)


def _start(read: _Read) -> int:
    return read.start_cp
