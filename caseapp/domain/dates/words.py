"""The words of calendars: months, seasons, weekdays and ordinals, for reading what people type and for showing it back.

Data and small look-ups only; the grammar is in `forms`.
"""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
#: Parts of a month or year as sources use them; which third or half is a convention, so the result is approximate.
PARTS = {"early": 0, "beginning of": 0, "start of": 0, "mid": 1, "middle of": 1, "late": 2, "end of": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
#: Japanese eras as sources of this field use them: the year before the era's first.
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}

_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS["sept"] = 9

MONTH_PATTERN = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
WEEKDAY_PATTERN = "|".join(f"{name.casefold()}|{name[:3].casefold()}" for name in WEEKDAYS) + "|tues|wednes|thur|thurs"


def month_number(word: str) -> int:
    """1 to 12 of an English month, whole or cut to three letters; KeyError for anything else."""
    return _MONTH_NUMBERS[word.casefold().rstrip(".")]


def month_name(month: int) -> str:
    """Its English name."""
    return MONTHS[month - 1]


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday, of a name whole or cut; ValueError for anything else."""
    return [name[:3] for name in WEEKDAYS].index(word[:3].capitalize())
