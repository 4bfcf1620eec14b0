"""Shows dates to people: short for tables, in sentences for forms. What is shown, typed again, gives the same date."""

from __future__ import annotations

from datetime import UTC, datetime

from caseapp.domain.dates.edtf import DAY_S, Parsed, parse, span_of
from caseapp.domain.dates.value import CaseDate, zone_named
from caseapp.domain.dates.words import SEASON_NAMES, WEEKDAYS, month_name
from caseapp.domain.dates.zones import city_of
from caseapp.domain.errors import BadInput

_BASES = {"resolved": "Resolved from the dateline.", "analyst": "The analyst's date."}
_FIRST_SHOWN, _LAST_SHOWN = -62_135_596_800 + DAY_S, 253_402_300_799 - DAY_S


def show_date(date: CaseDate) -> str:
    """A date in few words, such as "18 Feb 2023, 19:10", "c. Feb 2023", "13–19 Feb 2023" or "since 2015"."""
    return _short(date.edtf)


def explain_date(date: CaseDate, other_zones: tuple[str, ...] = ()) -> list[str]:
    """What a date means, one sentence a line: the day in full, its zone, the bounds it sorts by, other clocks."""
    head = _long(date.edtf)
    lines = [head if head.startswith("c. ") else head[:1].upper() + head[1:]]
    if _has_time(date.edtf):
        lines.append(_clock_words(date))
        lines += [f"{city_of(zone)}: {show_in_zone(date, zone)}" for zone in other_zones if zone != date.tz]
    elif _is_wide(date.edtf):
        lines.append(_bounds_words(date))
    if not _has_time(date.edtf) and date.tz:
        lines.append(f"{city_of(date.tz)} time.")
    if date.basis in _BASES:
        lines.append(_BASES[date.basis])
    return lines


def show_in_zone(date: CaseDate, tz: str) -> str:
    """The beginning of a date by the clock of another zone, such as "19 Feb 2023, 03:10"; BadInput for no zone."""
    if not _FIRST_SHOWN <= date.earliest <= _LAST_SHOWN:
        return show_date(date)
    moment = datetime.fromtimestamp(date.earliest, zone_named(tz))
    return f"{_day_words(moment)}, {moment:%H:%M}"


def _short(edtf: str) -> str:
    if edtf[:1] in "[{":
        return edtf
    if "/" not in edtf:
        return _one(edtf)
    begin, end = edtf.split("/")
    if not begin or not end:
        return edtf
    if begin == "..":
        return f"until {_one(end)}"
    if end == "..":
        return f"since {_one(begin)}"
    return _pair(begin, end) or edtf


def _one(edtf: str) -> str:
    parts = parse(edtf)
    words = _words(parts, edtf)
    if parts.qualifier in ("~", "%"):
        words = f"c. {words}"
    return words + ("?" if parts.qualifier in ("?", "%") else "")


def _words(parts: Parsed, edtf: str) -> str:
    plain = edtf.rstrip("~?%")
    if not 1000 <= parts.year <= 9999 or plain.startswith(("Y", "-")) or parts.year_span == 100:
        return plain
    if parts.year_span == 10:
        decade = f"{parts.year // 10}0s"
        return plain if "-" in plain or decade.endswith("00s") else decade
    return _calendar_words(parts, plain) + _time_words(parts)


def _calendar_words(parts: Parsed, plain: str) -> str:
    pieces = plain.partition("T")[0].split("-")
    if parts.month in SEASON_NAMES:
        winter = f"–{(parts.year + 1) % 100:02}" if parts.month == 24 else ""
        return f"{SEASON_NAMES[parts.month]} {parts.year}{winter}"
    shown = [str(parts.year)]
    if len(pieces) > 1:
        shown.append(month_name(parts.month)[:3] if parts.month else "??")
    if len(pieces) > 2:
        shown.append(str(parts.day) if parts.day else "??")
    return " ".join(reversed(shown))


def _time_words(parts: Parsed) -> str:
    if parts.time is None:
        return ""
    hour, minute, second = parts.time
    words = f", {hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "")
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
        words = f"c. {words}"
    return words + ("?" if first.qualifier in ("?", "%") else "")


def _compact(first: Parsed, last: Parsed, begin: str, end: str) -> str:
    is_plain = all(_is_plain(each) for each in (first, last)) and len(begin) == len(end)
    words = _one(begin), _one(end)
    if is_plain and first.year == last.year:
        if first.day and last.day and first.month == last.month:
            return f"{first.day}–{words[1]}"
        if first.month and last.month:
            return f"{words[0].removesuffix(f' {first.year}')} – {words[1]}"
    return f"{words[0]} – {words[1]}"


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
    weekday = WEEKDAYS[(first // DAY_S + 3) % 7]
    return f"{weekday} {_short(edtf).replace(month_name(parts.month)[:3], month_name(parts.month))}"


def _has_time(edtf: str) -> bool:
    return "T" in edtf and "/" not in edtf


def _is_wide(edtf: str) -> bool:
    span = span_of(edtf)
    return span.first is None or span.last is None or span.last - span.first >= DAY_S


def _clock_words(date: CaseDate) -> str:
    if parse(date.edtf).offset_s is None and not date.tz:
        return "No time zone: name the place, or write it after the time, as in “Japan time”."
    clock = "" if parse(date.edtf).offset_s is not None else f"{city_of(date.tz)} time = "
    return f"{clock}{_utc(date.earliest)} UTC"


def _utc(instant: int) -> str:
    moment = datetime.fromtimestamp(instant, UTC)
    return f"{_day_words(moment)}, {moment:%H:%M}"


def _bounds_words(date: CaseDate) -> str:
    span = span_of(date.edtf)
    first, last = _bound(span.first), _bound(span.last)
    if span.first is None:
        return f"Any time up to {last}."
    return f"Any time from {first} on." if span.last is None else f"Sorts from {first} to {last}."


def _bound(local: int | None) -> str:
    if local is None or not _FIRST_SHOWN <= local <= _LAST_SHOWN:
        return "beyond the calendar"
    return _day_words(datetime.fromtimestamp(local, UTC))


def _day_words(moment: datetime) -> str:
    return f"{moment.day} {month_name(moment.month)[:3]} {moment.year}"
