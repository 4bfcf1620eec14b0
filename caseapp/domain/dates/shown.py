"""Shows dates to people: short for tables, in sentences for forms. What is shown, typed again, gives the same date."""

from __future__ import annotations

from datetime import UTC, datetime

from caseapp.domain.dates import patterns
from caseapp.domain.dates.edtf import DAY_S, Parsed, parse, span_of
from caseapp.domain.dates.value import CaseDate, zone_named
from caseapp.domain.dates.words import SEASON_NAMES
from caseapp.domain.dates.zones import city_of
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import mark, tr

_BASES = {"resolved": mark("Resolved from the dateline."), "analyst": mark("The analyst's date.")}
_ABOUT = mark("c. {date}")
_FIRST_SHOWN, _LAST_SHOWN = -62_135_596_800 + DAY_S, 253_402_300_799 - DAY_S


def show_date(date: CaseDate) -> str:
    """A date in few words, such as "18 Feb 2023, 19:10", "c. Feb 2023", "13–19 Feb 2023" or "since 2015"."""
    return _short(date.edtf)


def explain_date(date: CaseDate, other_zones: tuple[str, ...] = ()) -> list[str]:
    """What a date means, one sentence a line: the day in full, its zone, the bounds it sorts by, other clocks."""
    head = _long(date.edtf)
    about = tr(_ABOUT).partition("{")[0]
    lines = [head if about and head.startswith(about) else head[:1].upper() + head[1:]]
    if _has_time(date.edtf):
        lines.append(_clock_words(date))
        lines += [
            tr("{city}: {date}", city=city_of(zone), date=show_in_zone(date, zone))
            for zone in other_zones
            if zone != date.tz
        ]
    elif _is_wide(date.edtf):
        lines.append(_bounds_words(date))
    if not _has_time(date.edtf) and date.tz:
        lines.append(tr("{city} time.", city=city_of(date.tz)))
    if date.basis in _BASES:
        lines.append(tr(_BASES[date.basis]))
    return lines


def show_in_zone(date: CaseDate, tz: str) -> str:
    """The beginning of a date by the clock of another zone, such as "19 Feb 2023, 03:10"; BadInput for no zone."""
    if not _FIRST_SHOWN <= date.earliest <= _LAST_SHOWN:
        return show_date(date)
    moment = datetime.fromtimestamp(date.earliest, zone_named(tz))
    return _moment_words(moment)


def _short(edtf: str) -> str:
    if edtf[:1] in "[{":
        return edtf
    if "/" not in edtf:
        return _one(edtf)
    begin, end = edtf.split("/")
    if not begin or not end:
        return edtf
    if begin == "..":
        return tr("until {date}", date=_one(end))
    if end == "..":
        return tr("since {date}", date=_one(begin))
    return _pair(begin, end) or edtf


def _one(edtf: str, *, is_long: bool = False) -> str:
    parts = parse(edtf)
    words = _words(parts, edtf, is_long=is_long)
    is_about = parts.qualifier in ("~", "%")
    weekday = ((span_of(edtf).first or 0) // DAY_S + 3) % 7
    if is_long and not is_about:
        words = patterns.with_weekday(words, weekday)
    if parts.time is not None and _is_in_calendar(parts, edtf):
        words = patterns.with_time(words, _time_words(parts))
    if is_about:
        words = tr(_ABOUT, date=words)
        words = patterns.with_weekday(words, weekday) if is_long else words
    return tr("{date}?", date=words) if parts.qualifier in ("?", "%") else words


def _is_in_calendar(parts: Parsed, edtf: str) -> bool:
    """Whether it has a year that people write in four digits; else its EDTF is shown."""
    return 1000 <= parts.year <= 9999 and not edtf.startswith(("Y", "-")) and parts.year_span != 100


def _words(parts: Parsed, edtf: str, *, is_long: bool) -> str:
    """The date without its time."""
    plain = edtf.rstrip("~?%")
    if not _is_in_calendar(parts, edtf):
        return plain
    if parts.year_span == 10:
        decade = parts.year // 10 * 10
        return plain if "-" in plain or decade % 100 == 0 else patterns.decade_words(decade)
    return _calendar_words(parts, plain, is_long=is_long)


def _calendar_words(parts: Parsed, plain: str, *, is_long: bool) -> str:
    pieces = plain.partition("T")[0].split("-")
    if parts.month in SEASON_NAMES:
        return patterns.season_words(parts.month, parts.year)
    if len(pieces) == 1:
        return patterns.year_words(parts.year)
    if len(pieces) == 2:
        return patterns.month_words(parts.year, parts.month)
    return patterns.day_words(parts.year, parts.month, parts.day or "??", is_long=is_long)


def _time_words(parts: Parsed) -> str:
    assert parts.time is not None
    hour, minute, second = parts.time
    words = f"{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "")
    if parts.offset_s is None:
        return words
    sign, distance = "-" if parts.offset_s < 0 else "+", abs(parts.offset_s) // 60
    return f"{words} UTC{sign}{distance // 60:02}:{distance % 60:02}"


def _pair(begin: str, end: str) -> str:
    """Both ends, without saying twice what they share; empty where the words would be read otherwise."""
    first, last = parse(begin), parse(end)
    if first.qualifier != last.qualifier or first.is_unspecified or last.is_unspecified:
        return ""
    one, other = begin.rstrip("~?%"), end.rstrip("~?%")
    words = _compact(first, last, one, other)
    if first.qualifier in ("~", "%"):
        words = tr(_ABOUT, date=words)
    return tr("{date}?", date=words) if first.qualifier in ("?", "%") else words


def _compact(first: Parsed, last: Parsed, begin: str, end: str) -> str:
    is_plain = all(_is_plain(each) for each in (first, last)) and len(begin) == len(end)
    if is_plain and first.year == last.year and first.month and last.month:
        if not (first.day and last.day):
            months = patterns.month_word(first.month), patterns.month_word(last.month)
            return tr("{first} – {last} {year}", first=months[0], last=months[1], year=first.year)
        if first.month == last.month:
            return patterns.days_words(first.year, first.month, first.day, last.day)
        return _days_of_two_months(first, last)
    return tr("{first} – {last}", first=_one(begin), last=_one(end))


def _days_of_two_months(first: Parsed, last: Parsed) -> str:
    return tr(
        "{first_day} {first_month} – {last_day} {last_month} {year}",
        first_day=first.day,
        first_month=patterns.month_word(first.month),
        last_day=last.day,
        last_month=patterns.month_word(last.month),
        year=first.year,
    )


def _is_plain(parts: Parsed) -> bool:
    no_season = parts.month is None or parts.month <= 12
    return parts.time is None and not parts.is_unspecified and no_season and 1000 <= parts.year <= 9999


def _long(edtf: str) -> str:
    try:
        parts = parse(edtf)
    except BadInput:
        return _short(edtf)
    first = span_of(edtf).first
    if parts.day is None or parts.month is None or first is None or parts.is_unspecified:
        return _short(edtf)
    return _one(edtf, is_long=True)


def _has_time(edtf: str) -> bool:
    return "T" in edtf and "/" not in edtf


def _is_wide(edtf: str) -> bool:
    span = span_of(edtf)
    return span.first is None or span.last is None or span.last - span.first >= DAY_S


def _clock_words(date: CaseDate) -> str:
    has_offset = parse(date.edtf).offset_s is not None
    if not has_offset and not date.tz:
        return tr("No time zone: name the place, or write it after the time, as in “Japan time”.")
    if not _FIRST_SHOWN <= date.earliest <= _LAST_SHOWN:
        return tr("A time beyond the calendar.")
    if has_offset:
        return tr("{date} UTC", date=_utc(date.earliest))
    return tr("{city} time = {date} UTC", city=city_of(date.tz), date=_utc(date.earliest))


def _utc(instant: int) -> str:
    return _moment_words(datetime.fromtimestamp(instant, UTC))


def _bounds_words(date: CaseDate) -> str:
    span = span_of(date.edtf)
    first, last = _bound(span.first), _bound(span.last)
    if span.first is None:
        return tr("Any time up to {last}.", last=last)
    if span.last is None:
        return tr("Any time from {first} on.", first=first)
    return tr("Sorts from {first} to {last}.", first=first, last=last)


def _bound(local: int | None) -> str:
    if local is None or not _FIRST_SHOWN <= local <= _LAST_SHOWN:
        return tr("beyond the calendar")
    return patterns.day_shown(datetime.fromtimestamp(local, UTC))


def _moment_words(moment: datetime) -> str:
    return patterns.with_time(patterns.day_shown(moment), f"{moment:%H:%M}")
