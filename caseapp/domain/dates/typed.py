"""Reads a date as people type it and as sources print it, when it is absolute: words in, a CaseDate or a reason out.

"18 Feb 2023", "February 18, 2023", "13-19 Feb 2023", "before 2015", "circa Feb 2023", "07/??/1997", "early 1990s",
"2023年2月18日", "19 February 2023, 3:10 a.m. (Japan time)", and all of EDTF. A missing year is asked for, never
guessed; "last week" and the like depend on a dateline and are refused here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from caseapp.domain.dates.clock import take_clock
from caseapp.domain.dates.east_asian import qualified_first, unrolled
from caseapp.domain.dates.edtf import DAY_S, parse, span_of
from caseapp.domain.dates.forms import read_single
from caseapp.domain.dates.neighbours import unit_after, unit_before
from caseapp.domain.dates.patterns import day_words, weekday_word
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.dates.words import MONTH_PATTERN, WEEKDAY_PATTERN, WEEKDAY_SIGNS, month_name, weekday_number
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import mark, tr

LONGEST = 200
_EXAMPLES = mark("Write it as 18 Feb 2023, Feb 2023, 2023, 13-19 Feb 2023 or before 2015.")
_ABOUT = re.compile(r"(?:circa|approximately|approx\.?|about|around|ca\.?|c\.|c(?=\d)|~)\s*(?P<rest>.+)")
_UNSURE = re.compile(r"(?:possibly|perhaps|probably|maybe|presumably)\s+(?P<rest>.+)")
_UNSURE_AFTER = re.compile(r"(?P<rest>.+?[^?\s])\s*(?:\?|\(\?\))")
_ABOUT_AFTER = re.compile(r"(?P<rest>.+?)\s*\(?(?:approximately|approx\.?)\)?")
_BEFORE = re.compile(r"(?:before|prior to|earlier than)\s+(?P<rest>.+)")
_AFTER = re.compile(r"(?:after|later than)\s+(?P<rest>.+)")
_SINCE = re.compile(r"(?:since|from|starting)\s+(?P<rest>.+)")
_UNTIL = re.compile(r"(?:until|till|up to|through|by|no later than)\s+(?P<rest>.+)")
_BETWEEN = re.compile(r"between\s+(?P<rest>.+)")
_SEPARATORS = (r"\s+(?:to|until|till|through)\s+", r"\s+-\s+", r"\s*/\s*", r"-")
_DAYS_LAST = re.compile(rf"({MONTH_PATTERN})\.?\s+(\d\d?\s*-\s*\d\d?),?\s+(\d{{4}})")
_WEEKDAY = re.compile(
    rf"(?:on\s+)?\b(?P<day>{WEEKDAY_PATTERN})\b\.?,?\s*"
    rf"|\(?(?:(?P<korean>[{WEEKDAY_SIGNS[0]}])요일|(?P<japanese>[{WEEKDAY_SIGNS[1]}])曜日?"
    rf"|(?:星期|周|週|礼拜|禮拜)(?P<chinese>[{WEEKDAY_SIGNS[2]}日]))\)?\s*"
    rf"|\((?P<sign>[{WEEKDAY_SIGNS[0]}{WEEKDAY_SIGNS[1]}])\)\s*"
)
_LEADING = re.compile(r"^(?:(?:in|on|during)\s+(?!\d+\s))?(?:the\s+(?=\w+\s+(?:half|quarter)))?")
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|now|recently|last|next|this|previous|following|ago|earlier|later|week"
    r"|weeks|month|months|weekend|days|same day|end of the year)\b|昨|今|先週|来週|지난|이번|다음|어제|오늘|내일"
)
_YEARLESS = re.compile(rf"\b(?:{MONTH_PATTERN})\b|\d\s*[/.月월]\s*\d|^\D*\d{{1,2}}(?:st|nd|rd|th)?\D*$")


def read_date(words: str, *, tz: str = "", basis: str = "stated") -> CaseDate:
    """The date that `words` state, in the zone they name or else in `tz`; BadInput with what to write instead."""
    stated = words.strip()
    if not stated:
        raise BadInput(tr("The date is empty."), tr(_EXAMPLES))
    if len(stated) > LONGEST:
        raise BadInput(tr("This is too long for a date."), tr(_EXAMPLES))
    edtf, zone = _as_edtf(stated) or _Reading(stated, tz).whole()
    return CaseDate.from_edtf(edtf, as_stated=stated, tz=zone or tz, basis=basis)


def _as_edtf(words: str) -> tuple[str, str] | None:
    plain = unicodedata.normalize("NFKC", words).upper()
    plain = re.sub(r"^(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d)", r"\1T\2", plain)
    try:
        span_of(plain)
    except BadInput:
        return None
    return plain, ""


class _Reading:
    """One reading: the words folded, and the zones that parts of them name."""

    def __init__(self, stated: str, tz: str) -> None:
        self._stated = stated
        self._tz = tz
        self._zone = ""
        self._folded = _LEADING.sub("", _fold(stated))

    def whole(self) -> tuple[str, str]:
        """EDTF and the zone the words name, or empty."""
        edtf = self._read(self._folded)
        if edtf is None:
            raise self._refusal()
        return edtf, self._zone

    def _read(self, words: str) -> str | None:
        words = qualified_first(words)
        for pattern, sign in ((_ABOUT, "~"), (_UNSURE, "?"), (_UNSURE_AFTER, "?"), (_ABOUT_AFTER, "~")):
            found = pattern.fullmatch(words)
            if found is not None:
                inner = self._read(found["rest"])
                return inner and _qualified(inner, sign)
        from_to = self._interval(words[5:]) if words.startswith("from ") else None
        return from_to or self._open(words) or self._atom(words) or self._interval(words)

    def _open(self, words: str) -> str | None:
        for pattern, to_edtf in _OPEN_ENDS:
            found = pattern.fullmatch(words)
            if found is None:
                continue
            inner = self._read(found["rest"])
            if inner is not None and ".." not in inner:
                return to_edtf(inner)
        found = _BETWEEN.fullmatch(words)
        return self._pair(found["rest"], (r"\s+and\s+",)) if found else None

    def _interval(self, words: str) -> str | None:
        return self._pair(_DAYS_LAST.sub(r"\2 \1 \3", words), _SEPARATORS)

    def _pair(self, words: str, separators: tuple[str, ...]) -> str | None:
        for first, last in _halves(words, separators):
            end = self._atom(last) or self._atom_with(last, self._atom(first))
            begin = end and (self._atom(first) or self._atom_with(first, end))
            if begin and end and "/" not in end:
                return f"{begin.partition('/')[0]}/{end}"
        return None

    def _atom_with(self, words: str, other: str | None) -> str | None:
        """A date whose missing parts the other end of the interval gives: "13" beside "19 Feb 2023"."""
        if other is None:
            return None
        year, month, day = [*other.split("/")[-1].partition("T")[0].rstrip("~?%").split("-"), "", "", ""][:3]
        if not year.isdigit():
            return None
        if day and re.fullmatch(r"(?:at )?\d\d?[:.h]?\d*\s*(?:[ap]\.?m\.?)?", words) and re.search("[:hm]", words):
            return self._atom(f"{year}-{month}-{day} {words}")
        for whole in _completed(words, year, month if month.isdigit() and int(month) <= 12 else ""):
            edtf = self._atom(whole)
            if edtf is not None:
                return edtf
        return None

    def _atom(self, words: str) -> str | None:
        weekday = _WEEKDAY.search(words)
        clock = take_clock(_WEEKDAY.sub("", words, count=1) if weekday else words)
        edtf = read_single(clock.rest)
        if edtf is None:
            return None
        if clock.time:
            _check_day(edtf)
            edtf += f"T{clock.time}{clock.offset}"
        elif clock.offset:
            self._zone = f"Etc/GMT{'-' if clock.offset[0] == '+' else '+'}{int(clock.offset[1:3])}"
        self._zone = clock.tz or self._zone
        span_of(edtf)
        if weekday is not None:
            _check_weekday(edtf, next(filter(None, weekday.groups())))
        return edtf

    def _refusal(self) -> BadInput:
        if _RELATIVE.search(self._folded) or _WEEKDAY.match(self._folded):
            return BadInput(
                tr("When “{words}” was depends on the day it was said.", words=self._stated),
                tr("Write the date with its year."),
            )
        if not re.search(r"\d{3}", self._folded) and _YEARLESS.search(self._folded):
            return BadInput(
                tr("“{words}” has no year.", words=self._stated), tr("Add the year: a missing year is never guessed.")
            )
        return BadInput(tr("“{words}” is no date.", words=self._stated), tr(_EXAMPLES))


def _completed(words: str, year: str, month: str) -> Iterator[str]:
    """What a date may be whose year and perhaps month stand elsewhere."""
    yield f"{words} {year}"
    yield f"{year}年 {words}"
    if month:
        named = month_name(int(month)).casefold()
        yield from (f"{words} {named} {year}", f"{named} {words}", f"{year}年 {month}月 {words}")


def _halves(words: str, separators: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for separator in separators:
        for found in re.finditer(separator, words):
            if found.start() > 0 and found.end() < len(words):
                yield words[: found.start()].strip(), words[found.end() :].strip()


def _fold(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words).casefold().replace("\u2019", "'")
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
    plain = re.sub(r"(?<=[\d日月年일월년])\s*[~\u301c]\s*(?=\d)", "-", plain)
    return " ".join(unrolled(plain).split()).rstrip(".,; ")


def _qualified(edtf: str, sign: str) -> str:
    return "/".join(each if each in ("", "..") else _marked(each, sign) for each in edtf.split("/"))


def _marked(edtf: str, sign: str) -> str:
    had = edtf[-1] if edtf[-1] in "~?%" else ""
    return edtf.rstrip("~?%") + (sign if had in ("", sign) else "%")


def _check_day(edtf: str) -> None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        raise BadInput(tr("A time needs a day."), tr("Add the day, or leave the time out."))


def _check_weekday(edtf: str, word: str) -> None:
    parts = parse(edtf) if "/" not in edtf else None
    span = span_of(edtf)
    if parts is None or parts.month is None or parts.day is None or span.first is None:
        return
    found = (span.first // DAY_S + 3) % 7
    if found != weekday_number(word):
        named = day_words(parts.year, parts.month, parts.day, is_long=True)
        is_day, said = weekday_word(found), weekday_word(weekday_number(word))
        raise BadInput(
            tr("{date} was a {weekday}, not a {other}.", date=named, weekday=is_day, other=said), tr("Check the day.")
        )


def _until(edtf: str) -> str:
    return f"../{edtf.rpartition('/')[2]}"


def _since(edtf: str) -> str:
    return f"{edtf.partition('/')[0]}/.."


_OPEN_ENDS = ((_BEFORE, unit_before), (_AFTER, unit_after), (_SINCE, _since), (_UNTIL, _until))
