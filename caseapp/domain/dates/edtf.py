"""EDTF (ISO 8601-2:2019, levels 0 to 2 as far as sources need them): a string becomes the span of local time it allows.

A small grammar of our own: the library of that name takes 11 ms a parse, raises TypeError on `../2019-05`, and knows no
zones; a test holds this one against it on plain forms. Time zones are not known here; `value` makes instants of spans.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

from caseapp.domain.dates.patterns import month_words
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr

DAY_S = 86_400

_DATE = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,9}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<zone>Z|[+-]\d\d:\d\d)?)?"
    r"(?P<qualifier>[~?%])?"
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


@dataclass(frozen=True, slots=True)
class Span:
    """Local seconds since 1970-01-01T00:00, inclusive; None is an open end. `offset_s`: distance from UTC stated."""

    first: int | None
    last: int | None
    offset_s: int | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """One date without interval or set, taken apart; numbers are None where the string is silent or says X."""

    year: int
    year_span: int
    month: int | None
    day: int | None
    time: tuple[int, int, int | None] | None
    offset_s: int | None
    qualifier: str
    is_unspecified: bool


@lru_cache(maxsize=4096)
def span_of(edtf: str) -> Span:
    """The span a whole EDTF string allows; BadInput when it is none, or ends before it begins."""
    if edtf[:1] in "[{" and edtf[-1:] in "]}" and len(edtf) > 2:
        spans = [_one_or_range(part.strip()) for part in edtf[1:-1].split(",")]
        return _over(spans)
    if "/" in edtf:
        begin, _, end = edtf.partition("/")
        return _interval(_end(begin), _end(end), edtf)
    return _single(edtf)


def parse(edtf: str) -> Parsed:
    """One date taken apart; BadInput when it is no date or an impossible one."""
    found = _DATE.fullmatch(edtf)
    if found is None:
        raise BadInput(
            tr("“{words}” is no date.", words=edtf), tr("Write it as 18 Feb 2023, Feb 2023, 2023 or 13-19 Feb 2023.")
        )
    year_words = found["year"]
    year_span = {3: 10, 2: 100}.get(len(year_words.rstrip("X")), 1) if "X" in year_words else 1
    year = int(year_words.replace("X", "0").lstrip("Y"))
    month = _number(found["month"])
    day = _number(found["day"])
    _check_month(edtf, month, found["day"])
    if day is not None:
        _check_day(year, month, day)
    return Parsed(
        year,
        year_span,
        month,
        day,
        _time(found),
        _offset(found["zone"]),
        found["qualifier"] or "",
        "XX" in (found["month"], found["day"]) or "X" in year_words,
    )


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of any year in the proleptic Gregorian calendar (algorithm of H. Hinnant, 2013)."""
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719_468


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of a number of days since 1970-01-01 (the same source)."""
    days += 719_468
    era, day_of_era = divmod(days, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def month_length(year: int, month: int) -> int:
    """Days in a month of any year."""
    return monthrange(2000 + year % 400, month)[1]


def _single(edtf: str) -> Span:
    parts = parse(edtf)
    first, last = _days(parts)
    begin, end = first * DAY_S, last * DAY_S + DAY_S - 1
    if parts.time is not None:
        hour, minute, second = parts.time
        begin = first * DAY_S + hour * 3600 + minute * 60 + (second or 0)
        end = begin + (0 if second is not None else 59)
    return Span(begin, end, parts.offset_s)


def _days(parts: Parsed) -> tuple[int, int]:
    last_year = parts.year + parts.year_span - 1
    if parts.month is None:
        return days_from_civil(parts.year, 1, 1), days_from_civil(last_year, 12, 31)
    if parts.month in _SEASONS:
        first_month, last_month = _SEASONS[parts.month]
        year = last_year + (last_month > 12)
        last_month -= 12 * (last_month > 12)
        end = days_from_civil(year, last_month, month_length(year, last_month))
        return days_from_civil(parts.year, first_month, 1), end
    if parts.day is None:
        end = days_from_civil(last_year, parts.month, month_length(last_year, parts.month))
        return days_from_civil(parts.year, parts.month, 1), end
    day = days_from_civil(parts.year, parts.month, parts.day)
    return day, day


def _end(words: str) -> Span | None:
    return None if words.strip() in ("", "..") else _single(words.strip())


def _interval(begin: Span | None, end: Span | None, edtf: str) -> Span:
    if begin is None and end is None:
        raise BadInput(tr("“{words}” has neither beginning nor end.", words=edtf), tr("Give at least one of them."))
    first, last = begin.first if begin else None, end.last if end else None
    if first is not None and last is not None and last < first:
        raise BadInput(tr("“{words}” ends before it begins.", words=edtf), tr("Change the two round."))
    return Span(first, last, begin.offset_s if begin else None)


def _one_or_range(part: str) -> Span:
    if ".." in part:
        begin, _, end = part.partition("..")
        return _interval(_end(begin), _end(end), part)
    return _single(part)


def _over(spans: list[Span]) -> Span:
    firsts, lasts = [span.first for span in spans], [span.last for span in spans]
    first = None if None in firsts else min(each for each in firsts if each is not None)
    last = None if None in lasts else max(each for each in lasts if each is not None)
    return Span(first, last)


def _number(words: str | None) -> int | None:
    return None if words is None or words == "XX" else int(words)


def _check_month(edtf: str, month: int | None, day: str | None) -> None:
    if month is None:
        if day not in (None, "XX"):
            raise BadInput(tr("“{words}” has a day without a month.", words=edtf))
        return
    if month in _SEASONS and day is not None:
        raise BadInput(tr("“{words}”: a season has no days.", words=edtf))
    if not 1 <= month <= 12 and month not in _SEASONS:
        raise BadInput(tr("There is no month {month}.", month=month), tr("Months are 1 to 12."))


def _check_day(year: int, month: int | None, day: int) -> None:
    assert month is not None
    length = month_length(year, month)
    if not 1 <= day <= length:
        raise BadInput(
            tr(
                "{month} has {length} days, so there is no {day}.",
                month=month_words(year, month, is_long=True),
                length=length,
                day=day,
            ),
            tr("Check the day."),
        )


def _time(found: re.Match[str]) -> tuple[int, int, int | None] | None:
    if found["hour"] is None:
        return None
    if found["day"] in (None, "XX"):
        raise BadInput(tr("A time needs a day."), tr("Add the day, or leave the time out."))
    hour, minute, second = int(found["hour"]), int(found["minute"]), _number(found["second"])
    if hour > 23 or minute > 59 or (second or 0) > 59:
        raise BadInput(
            tr("There is no time {time}.", time=f"{hour}:{found['minute']}"), tr("Hours are 0 to 23, minutes 0 to 59.")
        )
    return hour, minute, second


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    sign = -1 if zone[0] == "-" else 1
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    if hours > 14 or minutes > 59:
        raise BadInput(
            tr("No place is {zone} from UTC.", zone=zone), tr("Distances from UTC reach from -12:00 to +14:00.")
        )
    return sign * (hours * 3600 + minutes * 60)
