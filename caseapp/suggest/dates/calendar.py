"""Arithmetic of days, weeks (Monday to Sunday), months and years, and the EDTF of what comes of it. No words."""

from __future__ import annotations

from datetime import date, timedelta

from caseapp.domain.dates.edtf import DAY_S, civil_from_days, month_length, span_of
from caseapp.domain.errors import BadInput

#: How much of a thing each of its parts is, for months (days) and years (months); conventions, as for 上旬, 中旬, 下旬.
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "start": (1, 10), "end": (21, 31)}
_MONTH_PARTS |= {"half-1": (1, 15), "half-2": (16, 31)}
_YEAR_PARTS = {"early": (1, 3), "mid": (5, 8), "late": (10, 12), "start": (1, 1), "end": (12, 12)}
_YEAR_PARTS |= {"half-1": (1, 6), "half-2": (7, 12)}
_YEAR_PARTS |= {f"quarter-{number}": (3 * number - 2, 3 * number) for number in range(1, 5)}
_DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 1), "end": (8, 9)}
_DECADE_PARTS |= {"half-1": (0, 4), "half-2": (5, 9)}
_WEEK_PARTS = {"early": (0, 2), "mid": (1, 3), "late": (3, 6), "start": (0, 1), "end": (4, 6)}


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """The first and last day of EDTF; None for an open end, or one outside the years 1 to 9999."""
    span = span_of(edtf)
    return _day_of(span.first), _day_of(span.last)


def _day_of(local_s: int | None) -> date | None:
    if local_s is None:
        return None
    year, month, day = civil_from_days(local_s // DAY_S)
    return date(year, month, day) if 1 <= year <= 9999 else None


def is_possible(edtf: str) -> bool:
    """Whether EDTF names days that there are."""
    try:
        span_of(edtf)
    except BadInput:
        return False
    return True


def interval(first: date, last: date) -> str:
    """EDTF of the days from `first` to `last`."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def month_of(day: date) -> str:
    """EDTF of the month of a day."""
    return f"{day.year:04}-{day.month:02}"


def month_shifted(day: date, months: int) -> date:
    """The same day some months on, or the last one of that month; ValueError outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def days_shifted(day: date, days: int) -> date:
    """ValueError outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise ValueError("outside the calendar") from None


def monday_of(day: date) -> date:
    """The first day of its week."""
    return days_shifted(day, -day.weekday())


def unit_at(day: date, unit: str, shift: int = 0) -> str:
    """EDTF of the unit that `day` is in, or of one some units on; ValueError outside the calendar."""
    match unit:
        case "day":
            return days_shifted(day, shift).isoformat()
        case "week":
            monday = days_shifted(monday_of(day), 7 * shift)
            return interval(monday, days_shifted(monday, 6))
        case "weekend":
            saturday = days_shifted(monday_of(day), 7 * shift + 5)
            return interval(saturday, days_shifted(saturday, 1))
        case "fortnight":
            return interval(*sorted((day, days_shifted(day, 14 * shift))))
        case "month":
            return month_of(month_shifted(day, shift))
        case "quarter" | "half":
            return _months_at(day, 3 if unit == "quarter" else 6, shift)
        case "decade":
            return f"{date(day.year + 10 * shift, 1, 1).year // 10:03}X"
        case "century":
            return century((day.year - 1) // 100 + 1 + shift)
    return f"{date(day.year + shift, 1, 1).year:04}"


def _months_at(day: date, length: int, shift: int) -> str:
    first = month_shifted(day.replace(month=(day.month - 1) // length * length + 1, day=1), length * shift)
    return f"{month_of(first)}/{month_of(month_shifted(first, length - 1))}"


def century(number: int) -> str:
    """EDTF of a century: the 20th is 1901 to 2000."""
    if not 1 <= number <= 99:
        raise ValueError("no such century")
    return f"{100 * number - 99:04}/{100 * number:04}"


def shifted(day: date, count: int, unit: str) -> str:
    """EDTF of a day, month or year some units away: as precise as the unit is."""
    match unit:
        case "day" | "week" | "fortnight" | "weekend":
            return days_shifted(day, count * {"day": 1, "fortnight": 14}.get(unit, 7)).isoformat()
        case "hour" | "minute":
            return days_shifted(day, round(count / (24 if unit == "hour" else 1440))).isoformat()
        case "month" | "quarter":
            return month_of(month_shifted(day, count * (3 if unit == "quarter" else 1)))
    return f"{date(day.year + count * {'decade': 10, 'century': 100}.get(unit, 1), 1, 1).year:04}"


def edge(day: date, count: int, unit: str) -> date:
    """The day some units away, to the day."""
    match unit:
        case "month" | "quarter":
            return month_shifted(day, count * (3 if unit == "quarter" else 1))
        case "year" | "decade":
            return month_shifted(day, 12 * count * (10 if unit == "decade" else 1))
    return date.fromisoformat(shifted(day, count, unit))


def part_of(edtf: str, part: str) -> str | None:
    """A part of a month, year, decade, week, season or longer; None when such a part of it is never spoken of."""
    plain = edtf.rstrip("~?%")
    if len(plain) == 4 and plain.isdigit() and part in _YEAR_PARTS:
        first, last = _YEAR_PARTS[part]
        return f"{plain}-{first:02}" if first == last else f"{plain}-{first:02}/{plain}-{last:02}"
    if len(plain) == 4 and plain.endswith("X") and part in _DECADE_PARTS:
        first, last = _DECADE_PARTS[part]
        return f"{plain[:3]}{first}/{plain[:3]}{last}"
    begin, end = bounds(plain)
    if begin is None or end is None:
        return None
    length = (end - begin).days + 1
    if 28 <= length <= 31 and begin.day == 1 and part in _MONTH_PARTS:
        first, last = _MONTH_PARTS[part]
        return interval(begin.replace(day=first), begin.replace(day=min(last, end.day)))
    if length == 7 and part in _WEEK_PARTS:
        first, last = _WEEK_PARTS[part]
        return interval(days_shifted(begin, first), days_shifted(begin, last))
    return _third(begin, end, part) if length > 31 else edtf if length == 1 else None


def _third(begin: date, end: date, part: str) -> str | None:
    """A third or half of a season, quarter, century and so on, in whole months or years."""
    length = (end - begin).days + 1
    shares = {"early": (0, 1 / 3), "mid": (1 / 3, 2 / 3), "late": (2 / 3, 1), "start": (0, 1 / 3), "end": (2 / 3, 1)}
    shares |= {"half-1": (0, 1 / 2), "half-2": (1 / 2, 1)}
    if part not in shares:
        return None
    low, high = shares[part]
    if length > 3660:
        years = end.year - begin.year + 1
        return f"{begin.year + round(years * low):04}/{begin.year + round(years * high) - 1:04}"
    months = round(length / 30.4)
    first, last = month_shifted(begin, round(months * low)), month_shifted(begin, round(months * high) - 1)
    return month_of(first) if month_of(first) == month_of(last) else f"{month_of(first)}/{month_of(last)}"


def is_day(edtf: str) -> bool:
    """Whether EDTF is one day of the calendar, whose years begin with 1."""
    return len(edtf.rstrip("~?%")) == 10 and edtf[:4].isdigit() and edtf[:4] != "0000" and "/" not in edtf
