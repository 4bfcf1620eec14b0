"""Days, months, seasons and times put together as people of a language write them; the English patterns are the keys.

What stands here must be readable again, so `typed` reads what a shipped translation makes of it.
"""

from __future__ import annotations

from datetime import date

from caseapp.domain.dates.words import MONTHS, SEASON_NAMES, SHORT_MONTHS, WEEKDAYS
from caseapp.platform.translation import mark, tr

UNKNOWN = mark("??", about="month, short")


def month_word(month: int | None, *, is_long: bool = False) -> str:
    """The name of a month; of None the signs for what is not known."""
    if month is None:
        return tr(UNKNOWN, about="month, short")
    return tr(MONTHS[month - 1], about="month") if is_long else tr(SHORT_MONTHS[month - 1], about="month, short")


def weekday_word(number: int) -> str:
    """The name of a day of the week; 0 is Monday."""
    return tr(WEEKDAYS[number])


def year_words(year: int) -> str:
    """A year standing alone."""
    return tr("{year}", about="a year alone", year=year)


def decade_words(year: int) -> str:
    """The ten years that begin with `year`."""
    return tr("{year}s", about="ten years", year=year)


def season_words(season: int, year: int) -> str:
    """A season (21 is spring) of a year; winter reaches into the next."""
    name = tr(SEASON_NAMES[season])
    if season != 24:
        return tr("{season} {year}", season=name, year=year)
    return tr("{season} {year}–{next}", season=name, year=year, next=f"{(year + 1) % 100:02}")


def month_words(year: int, month: int | None, *, is_long: bool = False) -> str:
    """A month of a year."""
    return tr("{month} {year}", month=month_word(month, is_long=is_long), year=year)


def day_words(year: int, month: int | None, day: int | str, *, is_long: bool = False) -> str:
    """A day; `day` is "??" when it is not known."""
    return tr("{day} {month} {year}", day=day, month=month_word(month, is_long=is_long), year=year)


def days_words(year: int, month: int, first: int, last: int) -> str:
    """Days of one month."""
    return tr("{first}–{last} {month} {year}", first=first, last=last, month=month_word(month), year=year)


def with_weekday(words: str, number: int) -> str:
    """Words of a day with the day of the week."""
    return tr("{weekday} {date}", weekday=weekday_word(number), date=words)


def with_time(words: str, time: str) -> str:
    """Words of a day with the time, which is hours and minutes with a colon between in every language."""
    return tr("{date}, {time}", date=words, time=time)


def day_shown(day: date) -> str:
    """A day of the calendar in few words."""
    return day_words(day.year, day.month, day.day)


def day_in_full(day: date) -> str:
    """A day of the calendar with its weekday and the name of its month."""
    return with_weekday(day_words(day.year, day.month, day.day, is_long=True), day.weekday())
