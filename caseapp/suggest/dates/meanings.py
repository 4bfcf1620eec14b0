"""What a date expression means before the day is known that it counts from: the same for every language.

Units are named day, week, weekend, fortnight, month, quarter, half, year, decade and century; weekdays count from 0,
Monday. Shifts count from the day the words count from: -1 is the last, 0 this, +1 the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, month or year of the calendar by its name; parts that are not printed are None.

    `year_shift` and `month_shift` stand for “of next year”, “of last month”; `which` is last, this or next, as in
    “last November”.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    which: str = ""
    is_that_month: bool = False
    """“The 3rd of that month”: the month is the one told of."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; `which` is last, this, next or empty, `week_shift` stands for “Monday of last week”."""

    day: int
    which: str = ""
    week_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season as EDTF counts them (21 is spring), of a year, or the last, this or next one."""

    season: int
    year: int | None = None
    year_shift: int | None = None
    which: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A whole unit: yesterday, last week, next year; `is_tensed` when tense decides which: “the weekend”."""

    unit: str
    shift: int = 0
    is_tensed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of something longer: early, mid, late, start, end, half-1, half-2, quarter-1 to quarter-4."""

    part: str
    of: Meaning


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth week or weekday of something longer; -1 is the last. `weekday` is None for weeks."""

    number: int
    weekday: int | None
    of: Meaning


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first, or last, so many units of something longer: “the first ten days of April”."""

    count: int
    unit: str
    is_last: bool
    of: Meaning


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that a day is in."""

    of: Meaning


@dataclass(frozen=True, slots=True)
class Rest:
    """What is over of the unit we are in (“earlier this week”), or what is left of it."""

    unit: str
    is_earlier: bool
    is_told: bool = False
    """Of the unit told of: “later that week”."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """A number of units away from `base`, from the day the words count from (None) or from what was told before.

    `needs_future`: the words are a date only where the future is told; “in two weeks” is a time span elsewhere.
    `is_back`: it looks back on something without going there, so that nothing told later counts from it.
    """

    count: int
    unit: str
    sign: int
    base: Meaning | None = None
    from_told: bool = False
    is_about: bool = False
    needs_future: bool = False
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The day, week, month or year told of before, the unit after (+1) or before it; `unit` empty: as it was told."""

    unit: str
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """The units up to today (-1) or from today on (+1): “over the past week”, “within two weeks”."""

    count: int
    unit: str
    sign: int
    needs_future: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """Some time from tomorrow on, nobody says until when: “in the coming days”."""


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Several:
    """Two or more dates named together; `is_choice` when only one of them is meant."""

    each: tuple[Meaning, ...]
    is_choice: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """An open interval: until, since, before or after something."""

    kind: str
    of: Meaning


@dataclass(frozen=True, slots=True)
class About:
    """Something near a date."""

    of: Meaning


@dataclass(frozen=True, slots=True)
class Fixed:
    """EDTF that depends on nothing; with a question when the words leave it open."""

    edtf: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Century:
    """A century by its number: a figure of speech when it is our own."""

    number: int


Meaning = (
    Calendar
    | Weekday
    | Season
    | Period
    | Part
    | Nth
    | Stretch
    | WeekOf
    | Rest
    | Shifted
    | Told
    | Window
    | Coming
    | Between
    | Several
    | Bound
    | About
    | Fixed
    | Century
)


@dataclass(frozen=True, slots=True)
class Expression:
    """Words of a sentence that mean a date, start and end counted from the sentence's start.

    `is_aside`: it names something (“the November 27 agreement”) rather than tell when things happened.
    """

    start: int
    end: int
    meaning: Meaning
    is_aside: bool = False
    tz: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """What a language must give: its expressions in a sentence, and the tense around a span of it.

    Tense is past, future, then (the future seen from a day told of), or empty when the words do not tell.
    """

    read: Callable[[str], tuple[Expression, ...]]
    tense: Callable[[str, int, int], str]
    says: Callable[[str], bool]
    """Whether words tell that somebody spoke or wrote: a day beside them is a day of speech."""


def is_year_printed(meaning: Meaning) -> bool:
    """Whether the words say the year themselves."""
    match meaning:
        case Calendar() | Season():
            return meaning.year is not None
        case Fixed() | Century():
            return True
        case Part() | Nth() | Stretch() | WeekOf() | Bound() | About():
            return is_year_printed(meaning.of)
        case Shifted():
            return meaning.base is not None and is_year_printed(meaning.base)
        case Between():
            return is_year_printed(meaning.first) and is_year_printed(meaning.last)
        case Several():
            return all(is_year_printed(each) for each in meaning.each)
    return False
