"""Days, months and seasons by their names, and the year they are of when none is printed: by tense and nearness."""

from __future__ import annotations

from datetime import date

from caseapp.domain.dates.edtf import month_length
from caseapp.suggest.dates.calendar import bounds, month_of, month_shifted
from caseapp.suggest.dates.meanings import Calendar, Season

#: A day this near is meant although tense speaks against it, when the other reading is most of a year away.
_NEAR_DAYS, _FAR_DAYS = 45, 300


def named_day(meaning: Calendar, now: date | None, tense: str, told: str) -> str:
    """EDTF of a day, month or year; "" when it cannot be known; ValueError when there is no such day."""
    if meaning.year is not None:
        return _whole(meaning, meaning.year)
    if now is None:
        return ""
    if meaning.year_shift is not None:
        return _whole(meaning, now.year + meaning.year_shift)
    if meaning.month_shift is not None and meaning.day is None:
        return month_of(month_shifted(now, meaning.month_shift))
    if meaning.month is not None:
        return _of_some_year(meaning, now, tense)
    assert meaning.day is not None
    return _bare_day(meaning, now, tense, told)


def _whole(meaning: Calendar, year: int) -> str:
    if meaning.month is None:
        return f"{year:04}"
    month = f"{year:04}-{meaning.month:02}"
    return month if meaning.day is None else f"{month}-{meaning.day:02}"


def _of_some_year(meaning: Calendar, now: date, tense: str) -> str:
    if meaning.weekday is not None and meaning.day is not None:
        fitting = _by_weekday(meaning, now, tense)
        if fitting:
            return fitting
    return _whole(meaning, _year_of(meaning, now, tense))


def _by_weekday(meaning: Calendar, now: date, tense: str) -> str:
    """A weekday beside a day decides the year, if one near has it."""
    years = [year for year in range(now.year - 3, now.year + 4) if _weekday_in(meaning, year) == meaning.weekday]
    if not years:
        return ""
    is_future = tense == "future"
    return _whole(meaning, min(years, key=lambda year: (abs(year - now.year), (year < now.year) == is_future)))


def _weekday_in(meaning: Calendar, year: int) -> int | None:
    assert meaning.month is not None
    assert meaning.day is not None
    if not 1 <= meaning.day <= month_length(year, meaning.month):
        return None
    return date(year, meaning.month, meaning.day).weekday()


def _year_of(meaning: Calendar, now: date, tense: str) -> int:
    past, following = _years(meaning, now)
    match meaning.which:
        case "this":
            return now.year
        case "last" | "past":
            return past if (past, meaning.month) != (now.year, now.month) else past - 1
        case "next" | "coming":
            return following if (following, meaning.month) != (now.year, now.month) else following + 1
    behind, ahead = _distance(meaning, past, now), _distance(meaning, following, now)
    if behind <= 0 or ahead <= 0:
        return past if behind <= 0 else following
    if tense == "past" and not (ahead <= _NEAR_DAYS and behind >= _FAR_DAYS):
        return past
    if tense == "future" and not (behind <= _NEAR_DAYS and ahead >= _FAR_DAYS):
        return following
    return past if behind <= ahead else following


def _years(meaning: Calendar, now: date) -> tuple[int, int]:
    """The years of the last one that has begun and of the next one that has not ended."""
    begun = (meaning.month, meaning.day or 1) <= (now.month, now.day)
    ended = (meaning.month, meaning.day or 31) < (now.month, now.day)
    return now.year - (not begun), now.year + ended


def _distance(meaning: Calendar, year: int, now: date) -> int:
    """Days from now to it, 0 when now is in it."""
    assert meaning.month is not None
    day = min(meaning.day or 15, month_length(year, meaning.month))
    if meaning.day is None and (year, meaning.month) == (now.year, now.month):
        return 0
    return abs((date(year, meaning.month, day) - now).days)


def _bare_day(meaning: Calendar, now: date, tense: str, told: str) -> str:
    assert meaning.day is not None
    if meaning.is_that_month:
        first, last = bounds(told) if told else (None, None)
        if first is None or last is None or month_of(first) != month_of(last):
            return ""
        return f"{month_of(first)}-{meaning.day:02}"
    if meaning.month_shift is not None:
        return f"{month_of(month_shifted(now, meaning.month_shift))}-{meaning.day:02}"
    if meaning.which in ("next", "coming") or (tense == "future" and not meaning.which):
        step, is_right = 1, meaning.day >= now.day
    else:
        step, is_right = -1, meaning.day <= now.day
    month = now.replace(day=1) if is_right else month_shifted(now.replace(day=1), step)
    while meaning.day > month_length(month.year, month.month):
        month = month_shifted(month, step)
    return f"{month_of(month)}-{meaning.day:02}"


def named_season(meaning: Season, now: date | None, tense: str) -> str:
    """EDTF of a season; a winter belongs to the year it begins in."""
    if meaning.year is not None:
        return f"{meaning.year:04}-{meaning.season}"
    if now is None:
        return ""
    if meaning.year_shift is not None:
        return f"{now.year + meaning.year_shift:04}-{meaning.season}"
    running, past, following = _seasons(meaning.season, now)
    match meaning.which or tense:
        case "this":
            return running or f"{now.year:04}-{meaning.season}"
        case "last":
            return past
        case "next" | "coming":
            return following
        case "future":
            return running or following
    return running or past


def _seasons(season: int, now: date) -> tuple[str, str, str]:
    """The one that is running or "", the last one that is over, the next one that has not begun."""
    each = [(f"{year:04}-{season}", *bounds(f"{year:04}-{season}")) for year in range(now.year - 2, now.year + 3)]
    running = [edtf for edtf, first, last in each if first and last and first <= now <= last]
    past = [edtf for edtf, _, last in each if last and last < now]
    following = [edtf for edtf, first, _ in each if first and first > now]
    return running[0] if running else "", past[-1], following[0]
