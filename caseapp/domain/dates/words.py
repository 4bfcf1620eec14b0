"""The words of calendars: months, seasons, weekdays and ordinals, for reading what people type and for showing it back.

Data and small look-ups only; the grammar is in `forms`.
"""

from __future__ import annotations

from caseapp.platform.translation import mark

MONTHS = (
    mark("January", about="month"),
    mark("February", about="month"),
    mark("March", about="month"),
    mark("April", about="month"),
    mark("May", about="month"),
    mark("June", about="month"),
    mark("July", about="month"),
    mark("August", about="month"),
    mark("September", about="month"),
    mark("October", about="month"),
    mark("November", about="month"),
    mark("December", about="month"),
)
SHORT_MONTHS = (
    mark("Jan", about="month, short"),
    mark("Feb", about="month, short"),
    mark("Mar", about="month, short"),
    mark("Apr", about="month, short"),
    mark("May", about="month, short"),
    mark("Jun", about="month, short"),
    mark("Jul", about="month, short"),
    mark("Aug", about="month, short"),
    mark("Sep", about="month, short"),
    mark("Oct", about="month, short"),
    mark("Nov", about="month, short"),
    mark("Dec", about="month, short"),
)
WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_NAMES = {21: mark("spring"), 22: mark("summer"), 23: mark("autumn"), 24: mark("winter")}
#: Parts of a month or year as sources use them; which third or half is a convention, so the result is approximate.
PARTS = {"early": 0, "beginning of": 0, "start of": 0, "mid": 1, "middle of": 1, "late": 2, "end of": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
#: Japanese eras, and the calendar of Taiwan, as sources of this field use them: the year before the era's first.
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}

_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS["sept"] = 9

MONTH_PATTERN = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
#: The signs of the days of the week from Monday on: Korean, Japanese, Chinese (which counts them).
WEEKDAY_SIGNS = ("월화수목금토일", "月火水木金土日", "一二三四五六天")
WEEKDAY_PATTERN = "|".join(f"{name.casefold()}|{name[:3].casefold()}" for name in WEEKDAYS) + "|tues|wednes|thur|thurs"


def month_number(word: str) -> int:
    """1 to 12 of an English month, whole or cut to three letters; KeyError for anything else."""
    return _MONTH_NUMBERS[word.casefold().rstrip(".")]


def month_name(month: int) -> str:
    """Its English name."""
    return MONTHS[month - 1]


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday, of a name whole or cut, or of its sign; ValueError for anything else."""
    for signs in WEEKDAY_SIGNS:
        if word in signs:
            return signs.index(word)
    return [name[:3] for name in WEEKDAYS].index(word[:3].capitalize())
