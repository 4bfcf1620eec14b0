"""Reads dates in languages that write year, month and day one after another, each with its sign: 2023年2月18日.

The grammar only; a `Table` holds the words of one language. Words run into each other there, so it looks at every place
where a date may begin and takes the longest form that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from caseapp.domain.dates.words import ERAS
from caseapp.suggest.dates.meanings import (
    About,
    Between,
    Bound,
    Calendar,
    Expression,
    Fixed,
    Meaning,
    Part,
    Period,
    Season,
    Several,
    Shifted,
    Told,
    Weekday,
    Window,
)

T = TypeVar("T")

#: How far a sign of tense is looked for, in code points.
_REACH = 120


@dataclass(frozen=True, slots=True)
class Table:
    """The words of a language. Keys of mappings are words, longer ones are tried first; `signs` are patterns."""

    year: str
    month: str
    day: str
    weekday: str
    """A pattern with one group for the sign of the day."""
    weekday_signs: str
    years: Mapping[str, int]
    months: Mapping[str, int]
    weeks: Mapping[str, int]
    days: Mapping[str, int]
    leads: Mapping[str, str]
    """Words before a day or weekday: last or coming."""
    parts: Mapping[str, str]
    """Parts of a month, year or week."""
    year_parts: Mapping[str, str]
    seasons: Mapping[str, int]
    season_of: Mapping[str, str]
    """Words before a season alone: “this summer”."""
    told: Mapping[str, tuple[str, int]]
    counts: Mapping[str, int]
    """Numbers in words that stand before a unit."""
    whole_counts: Mapping[str, tuple[int, str]]
    """Words that are number and unit at once: 이틀."""
    units: Mapping[str, str]
    ago: tuple[str, ...]
    later: tuple[str, ...]
    within: tuple[str, ...]
    to: str
    also: str
    not_after_day: str
    """A pattern of what follows a number of days that is no day of the month."""
    week_day: str
    """A pattern of the sign of a weekday right after a week: 上周五."""
    alone: Mapping[str, tuple[str, str]]
    """Parts of this year or month in one word: 年底."""
    before: Mapping[str, str]
    """Words before a date that bound it."""
    after: Mapping[str, str]
    """Words after a date that bound it, or say about."""
    local: str
    day_parts: str
    not_after_told: str = "(?!)"
    """What makes another word of words such as “the same day”."""


def _any(words: Mapping[str, object] | tuple[str, ...]) -> str:
    return "|".join(re.escape(each).replace(r"\ ", r"\s*") for each in sorted(words, key=len, reverse=True)) or "(?!)"


_KANJI = {sign: str(number) for number, sign in enumerate("〇一二三四五六七八九")} | {"零": "0"}


class _Patterns:
    """The patterns of a table; made when a text of the language is read for the first time."""

    def __init__(self, table: Table) -> None:
        of = r"\s*(?:の|的)?\s*"
        eras = _any(ERAS)
        year = (
            rf"(?:(?P<y>(?<!\d)\d{{4}})\s*{table.year}|(?P<era>{eras})\s*(?P<ey>\d{{1,3}}|元)\s*{table.year}"
            rf"|(?P<yrel>{_any(table.years)}))"
        )
        month = rf"(?:(?P<m>(?<!\d)\d{{1,2}})\s*{table.month}|(?P<mrel>{_any(table.months)}))"
        day = rf"(?P<d>(?<!\d)\d{{1,2}})\s*{table.day}(?!{table.not_after_day})"
        lead = rf"(?:(?P<lead>{_any(table.leads)})\s*)?"
        part = rf"(?:{of}(?P<part>{_any(table.parts)}))?"
        formal = r"[〇零一二三四五六七八九]{4}"
        numeral = r"[一二三四五六七八九十]{1,3}"
        counted = rf"(?:(?P<n>(?<!\d)\d{{1,3}}|{_any(table.counts)})\s*(?P<unit>{_any(table.units)})"
        counted += rf"|(?P<whole>{_any(table.whole_counts)}))"
        direction = rf"(?:(?P<ago>{_any(table.ago)})|(?P<later>{_any(table.later)})|(?P<within>{_any(table.within)}))"
        self.forms = tuple(
            re.compile(form)
            for form in (
                rf"(?:{year}{of})?{lead}(?:{month}{of})?{day}",
                rf"(?:{year}{of})?{lead}{month}{part}",
                rf"{year}{of}(?P<ypart>{_any(table.year_parts)})",
                rf"{year}{part}",
                rf"{year}{of}(?P<season>{_any(table.seasons)})",
                rf"(?P<sof>{_any(table.season_of)})\s*(?P<season>{_any(table.seasons)})",
                rf"(?P<week>{_any(table.weeks)})(?:{of}(?:{table.weekday}|(?P<wday>{table.week_day})|(?P<part>{_any(table.parts)})))?",
                rf"{lead}{table.weekday}",
                rf"(?P<deictic>{_any(table.days)})",
                rf"(?P<told>{_any(table.told)})(?!{table.not_after_told})",
                rf"(?P<alone>{_any(table.alone)})",
                rf"(?P<dec>(?<!\d)\d{{3}}0)\s*(?:년대|年代){part}",
                rf"{counted}\s*{direction}",
                rf"(?P<fy>{formal})年(?:(?P<fm>{numeral})月(?:(?P<fd>{numeral})[日号])?)?",
                r"(?P<iso>\d{4}[-./]\d{1,2}[-./]\d{1,2})(?![\d./-])",
            )
        )
        words = {**table.years, **table.months, **table.weeks, **table.days, **table.told, **table.alone}
        words |= {**table.leads, **table.season_of, **table.whole_counts, **table.counts, **table.before}
        weekday = table.weekday.replace("(?P<wd>", "(?:")
        self.starts = re.compile(
            rf"(?<!\d)\d|[〇零一二三四五六七八九]{{4}}年|{_any(words)}|{weekday}|{eras}|{table.local}"
        )
        self.before = re.compile(rf"(?P<before>{_any(table.before)})\s*")
        self.lead_local = re.compile(rf"(?:{table.local})\s*")
        self.tail = re.compile(
            rf"(?:\s*[（(]\s*(?:{weekday}|[{table.weekday_signs}])\s*[）)])?"
            rf"(?:\s*[（(]?\s*(?:{table.local})\s*[）)]?)?"
            rf"(?:\s*(?:{table.day_parts}))?(?:\s*\d{{1,2}}\s*[시時时点點](?!간|間)(?:\s*\d{{1,2}}\s*[분分])?)?"
        )
        self.to = re.compile(rf"\s*(?P<to>{table.to})\s*")
        self.also = re.compile(rf"\s*(?P<also>{table.also})\s*")
        self.number = re.compile(rf"(?P<d>\d{{1,2}})(?=\s*(?:{table.to}|{table.also})\s*\d{{1,2}}\s*{table.day})")
        self.after = re.compile(rf"\s*(?P<after>{_any(table.after)})")


class RunningReader:
    """The date expressions of sentences in one language."""

    def __init__(self, table: Table) -> None:
        self._table = table

    @cached_property
    def _patterns(self) -> _Patterns:
        return _Patterns(self._table)

    def read(self, text: str) -> tuple[Expression, ...]:
        """The expressions in order, none overlapping another."""
        return tuple(self._expressions(text))

    def _expressions(self, text: str) -> Iterator[Expression]:
        end = 0
        for start in self._patterns.starts.finditer(text):
            if start.start() < end:
                continue
            found = self._expression(text, start.start())
            if found is not None:
                meaning, end = found
                yield Expression(start.start(), end, meaning)

    def _expression(self, text: str, at: int) -> tuple[Meaning, int] | None:
        before = self._patterns.before.match(text, at)
        if before is not None:
            found = self._joined(text, before.end(), is_led=True)
            if found is not None:
                kind = self._table.before[re.sub(r"\s", "", before["before"])]
                meaning, end = self._followed(text, found, kind)
                return meaning, end
        local = self._patterns.lead_local.match(text, at)
        found = self._joined(text, local.end() if local else at)
        return self._followed(text, found, "") if found else None

    def _followed(self, text: str, found: tuple[Meaning, int], kind: str) -> tuple[Meaning, int]:
        meaning, end = found
        after = self._patterns.after.match(text, end)
        if after is not None:
            word = next(
                (each for each in self._table.after if each.replace(" ", "") == re.sub(r"\s", "", after["after"])), ""
            )
            kind, end = self._table.after[word] or kind, after.end()
        if not kind or isinstance(meaning, Between | Bound | Shifted | Window):
            return meaning, (end if not isinstance(meaning, Shifted) else found[1])
        return (About(meaning) if kind == "about" else Bound(kind, meaning)), end

    def _joined(self, text: str, at: int, *, is_led: bool = False) -> tuple[Meaning, int] | None:
        first = self._atom(text, at)
        if first is None:
            first = self._first_of_days(text, at)
        if first is None:
            return None
        meaning, end = first
        for pattern, is_run in ((self._patterns.to, True), (self._patterns.also, False)):
            sign = pattern.match(text, end)
            second = self._atom(text, sign.end()) if sign else None
            if second is not None and type(second[0]) is type(meaning):
                both = _shared(meaning, second[0])
                if is_run:
                    return Between(*both), second[1]
                if isinstance(meaning, Calendar | Weekday) and _is_same_shape(*both):
                    return Several(both, is_choice=False), second[1]
        return meaning, end

    def _first_of_days(self, text: str, at: int) -> tuple[Meaning, int] | None:
        """“1~2일”: the first number has no sign."""
        whole = self._patterns.forms[1].match(text, at)
        start = whole.end() if whole else at
        spaces = len(text[start : start + 2]) - len(text[start : start + 2].lstrip())
        number = self._patterns.number.match(text, start + spaces)
        if number is None:
            return None
        shape = self._calendar(whole.groupdict()) if whole else Calendar()
        return replace(shape, day=int(number["d"])), number.end()

    def _atom(self, text: str, at: int) -> tuple[Meaning, int] | None:
        best: tuple[Meaning, int] | None = None
        for form in self._patterns.forms:
            found = form.match(text, at)
            if found is not None and (best is None or found.end() > best[1]):
                meaning = self._meaning(found.groupdict())
                best = (meaning, found.end()) if meaning is not None else best
        number = self._first_of_days(text, at)
        if number is not None and (best is None or number[1] > best[1]):
            return number
        if best is None:
            return None
        if isinstance(best[0], Part) or (isinstance(best[0], Calendar) and best[0].day is None):
            return best
        tail = self._patterns.tail.match(text, best[1])
        return best[0], tail.end() if tail and not isinstance(best[0], Shifted) else best[1]

    def _meaning(self, got: dict[str, str | None]) -> Meaning | None:
        for name in ("deictic", "told", "alone", "dec", "fy", "iso", "week", "sof"):
            if got.get(name):
                return self._by_name(name, got)
        if got.get("n") or got.get("whole"):
            return self._counted(got)
        if got.get("wd"):
            which = self._table.leads.get(got.get("lead") or "", "")
            return Weekday(self._weekday(str(got["wd"])), "coming" if which == "coming" else "past" if which else "")
        shape = self._calendar(got)
        if got.get("season"):
            return Season(self._table.seasons[str(got["season"])], shape.year, shape.year_shift)
        if got.get("ypart"):
            return Part(self._table.year_parts[str(got["ypart"])], shape)
        if got.get("part"):
            return Part(self._table.parts[str(got["part"])], shape)
        return shape

    def _by_name(self, name: str, got: dict[str, str | None]) -> Meaning | None:
        word = re.sub(r"\s", "", str(got[name]))
        table = self._table
        match name:
            case "deictic":
                return Period("day", table.days[word])
            case "told":
                unit, shift = _looked_up(table.told, word)
                return Told(unit, shift)
            case "alone":
                unit, part = table.alone[word]
                return Part(part, Period(unit))
            case "dec":
                decade = Fixed(f"{word[:3]}X")
                return Part(table.parts[str(got["part"])], decade) if got.get("part") else decade
            case "iso":
                year, month, day = re.split(r"[-./]", word)
                return Calendar(int(year), int(month), int(day))
            case "fy":
                year = "".join(_KANJI[sign] for sign in word)
                return Calendar(int(year), _kanji(got.get("fm")), _kanji(got.get("fd")))
            case "week":
                return self._week(_looked_up(table.weeks, word), got)
        return Season(table.seasons[str(got["season"])], which=_looked_up(table.season_of, word))

    def _week(self, shift: int, got: dict[str, str | None]) -> Meaning:
        weekday = got.get("wd") or got.get("wday")
        if weekday:
            return Weekday(self._weekday(weekday), week_shift=shift)
        week = Period("week", shift)
        return Part(self._table.parts[str(got["part"])], week) if got.get("part") else week

    def _weekday(self, sign: str) -> int:
        return 6 if sign == "日" else self._table.weekday_signs.index(sign)

    def _counted(self, got: dict[str, str | None]) -> Meaning | None:
        table = self._table
        if got.get("whole"):
            number, unit = table.whole_counts[str(got["whole"])]
        else:
            digits = str(got["n"])
            number = int(digits) if digits.isdigit() else table.counts[digits]
            unit = table.units[re.sub(r"\s", "", str(got["unit"]))]
        if got.get("within"):
            return Window(number, unit, 1, needs_future=True)
        if got.get("ago"):
            return Shifted(number, unit, -1)
        return Shifted(number, unit, 1, from_told=True)

    def _calendar(self, got: dict[str, str | None]) -> Calendar:
        table = self._table
        year = int(str(got["y"])) if got.get("y") else None
        if got.get("era"):
            year = ERAS[str(got["era"])] + (1 if got["ey"] == "元" else int(str(got["ey"])))
        year_shift = _looked_up(table.years, str(got["yrel"])) if got.get("yrel") else None
        month_shift = _looked_up(table.months, str(got["mrel"])) if got.get("mrel") else None
        lead = _looked_up(table.leads, str(got["lead"])) if got.get("lead") else ""
        return Calendar(
            year,
            int(str(got["m"])) if got.get("m") else None,
            int(str(got["d"])) if got.get("d") else None,
            year_shift=year_shift,
            month_shift=month_shift,
            which=lead,
        )


def _looked_up(words: Mapping[str, T], found: str) -> T:
    """The value of a word that may be written with spaces or without."""
    plain = re.sub(r"\s", "", found)
    return next(value for word, value in words.items() if word.replace(" ", "") == plain)


def _kanji(words: str | None) -> int | None:
    if not words:
        return None
    if "十" in words:
        tens, _, ones = words.partition("十")
        return int(_KANJI.get(tens, "1")) * 10 + int(_KANJI.get(ones, "0"))
    return int(_KANJI[words]) if words in _KANJI else None


def _is_same_shape(first: Meaning, last: Meaning) -> bool:
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        return (first.day is None) == (last.day is None)
    return True


def _shared(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Both ends; the second takes over what only the first says."""
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return first, last
    if last.month is None and last.month_shift is None and last.day is not None:
        last = replace(last, month=first.month, month_shift=first.month_shift)
    if last.year is None and last.year_shift is None:
        last = replace(last, year=first.year, year_shift=first.year_shift)
    return first, last


class Cues:
    """Tells tense by signs near a date: those right before it, then what follows, then what stands further ahead."""

    def __init__(self, past: str, future: str, near: int) -> None:
        self._signs = rf"(?P<future>{future})|(?P<past>{past})|(?P<clause>[。．；;]|\.\s)"
        self._near = near

    @cached_property
    def _cue(self) -> re.Pattern[str]:
        return re.compile(self._signs)

    def tense(self, text: str, start: int, end: int) -> str:
        """past, future or empty."""
        near = text[max(0, start - self._near) : end] if self._near else ""
        return self._last(near) or self._first(text, end) or self._last(text[max(0, start - _REACH) : start])

    def _first(self, text: str, end: int) -> str:
        found = self._cue.search(text, end, end + _REACH)
        return "" if found is None or found.lastgroup == "clause" else str(found.lastgroup)

    def _last(self, words: str) -> str:
        kinds = [str(each.lastgroup) for each in self._cue.finditer(words)]
        return kinds[-1] if kinds and kinds[-1] != "clause" else ""


class Saying:
    """Tells whether somebody spoke, by the verbs of a language."""

    def __init__(self, verbs: str) -> None:
        self._verbs = verbs

    def is_told(self, words: str) -> bool:
        """Whether words tell that somebody spoke or wrote."""
        return re.search(self._verbs, words) is not None
