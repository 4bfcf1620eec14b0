"""English dates seen from a day: “Monday”, “last week”, “that year”, “the coming days”, “later this month”."""

from __future__ import annotations

from dataclasses import replace

from caseapp.suggest.dates.meanings import (
    Calendar,
    Coming,
    Period,
    Rest,
    Season,
    Shifted,
    Told,
    Weekday,
    WeekOf,
    Window,
)
from caseapp.suggest.english.dates.counted import count, ends_here
from caseapp.suggest.english.dates.named import day_led, month_led, numeric
from caseapp.suggest.english.dates.words import (
    DAY_PARTS,
    WEEKDAY_NAMES,
    Form,
    Tokens,
)
from caseapp.suggest.english.dates.years import is_year

SHIFT = {"last": -1, "this": 0, "next": 1, "coming": 1}


_TOLD_SHIFT = {"previous": -1, "following": 1, "same": 0, "that": 0}


_LONG_UNITS = frozenset(("year", "decade", "century", "quarter"))


def weekday_led(tokens: Tokens, at: int, which: str = "") -> Form | None:
    """“Monday”, “Wednesday, February 22”, “Tuesday of last week”, “Friday week”."""
    number = tokens.number(at)
    is_cut = tokens.kind(at) == "weekday-short"
    if tokens.low(at - 1) in WEEKDAY_NAMES and not which:
        return None
    following = at + 1 + (is_cut and tokens.low(at + 1) == ".")
    dated = _with_date(tokens, following, number)
    if dated is not None:
        return dated
    if is_cut and not (following > at + 1 and tokens.low(at - 1) == "on"):
        return None
    after = following + (tokens.low(following) == "of")
    if tokens.low(after) in SHIFT and tokens.low(after + 1) == "week":
        return Weekday(number, week_shift=SHIFT[tokens.low(after)]), after + 2
    if tokens.low(following) == "week" and tokens.low(at - 1) in ("on", "until", "by"):
        return Shifted(1, "week", 1, Weekday(number, "coming")), following + 1
    if tokens.low(following) == "last" and tokens.low(following + 1) in (",", ".", "", "that"):
        return Weekday(number, "last"), following + 1
    if tokens.low(following) == "next" and tokens.kind(following + 1) in ("sign", ""):
        return Weekday(number, "coming"), following + 1
    return Weekday(number, which), following


def _with_date(tokens: Tokens, at: int, weekday: int) -> Form | None:
    at += tokens.low(at) == ","
    at += tokens.low(at) == "the"
    found: Form | None = None
    if tokens.kind(at) in ("month", "month-short"):
        found = month_led(tokens, at)
    elif tokens.kind(at) in ("number", "ordinal"):
        found = _dated_day(tokens, at)
    if found is None or not isinstance(found[0], Calendar) or found[0].day is None:
        return None
    return replace(found[0], weekday=weekday), found[1]


def _dated_day(tokens: Tokens, at: int) -> Form | None:
    if tokens.kind(at) == "slash":
        return numeric(tokens, at)
    found = day_led(tokens, at)
    if found is None and 1 <= tokens.number(at) <= 31 and _is_day_of_weekday(tokens, at):
        return Calendar(day=tokens.number(at)), at + 1
    return found


def _is_day_of_weekday(tokens: Tokens, at: int) -> bool:
    """“Monday the 21st”, “from Monday 21 to Friday 25 February”."""
    if tokens.kind(at) == "ordinal" and tokens.low(at - 1) == "the":
        return True
    return tokens.low(at + 1) in ("to", "-", "–", "and", "until") and tokens.kind(at + 2) == "weekday"


def which_led(tokens: Tokens, at: int) -> Form | None:
    """“last week”, “next Tuesday”, “this autumn”, “that day”, “the past two weeks”, “the coming days”."""
    which = str(tokens.values[at])
    if which == "this" and tokens.low(at + 1) in ("past", "coming"):
        at += 1
        which = str(tokens.values[at])
    if which == "that" and tokens.low(at + 1) == "same":
        at += 1
    following = at + 1
    kind = tokens.kind(following)
    if kind in ("weekday",) and which not in _TOLD_SHIFT:
        return weekday_led(tokens, following, which)
    if kind == "month" and which not in _TOLD_SHIFT:
        found = month_led(tokens, following)
        if found is None or not isinstance(found[0], Calendar) or found[0].year is not None:
            return None
        return replace(found[0], which=which), found[1]
    if kind == "season" and which not in _TOLD_SHIFT:
        return Season(tokens.number(following), which="last" if which == "past" else which), following + 1
    if tokens.low(following) in DAY_PARTS:
        return _day_part(which, following)
    if kind == "unit":
        return _which_unit(tokens, at, which, str(tokens.values[following]))
    return _which_units(tokens, at, which)


def _day_part(which: str, at: int) -> Form | None:
    if which in _TOLD_SHIFT:
        return Told("day", _TOLD_SHIFT[which]), at + 1
    if which == "next":
        return Told("day", 1), at + 1
    return (Period("day", {"last": -1, "next": 1}.get(which, 0)), at + 1) if which in ("last", "this") else None


def _which_unit(tokens: Tokens, at: int, which: str, unit: str) -> Form | None:
    end = at + 2
    if unit in ("minute", "hour"):
        return None
    if which in _TOLD_SHIFT:
        return Told(unit, _TOLD_SHIFT[which]), end
    is_spoken_of = tokens.low(at - 1) == "the"
    if unit == "day":
        is_counted = tokens.low(end) in ("or", "and") and tokens.kind(end + 1) in ("count", "number")
        return (Told("day", 1), end) if which == "next" and not is_counted else None
    if which == "past" or (which == "last" and is_spoken_of and unit not in _LONG_UNITS):
        return (Window(1, unit, -1), end) if unit not in _LONG_UNITS and tokens.low(end) != "of" else None
    if which == "next" and is_spoken_of:
        is_window = tokens.low(at - 2) in ("over", "within", "in", "during", "for")
        if is_window:
            return (Window(1, unit, 1), end) if unit not in _LONG_UNITS else None
        return Told(unit, 1), end
    if which == "last" and is_spoken_of:
        return None
    return Period(unit, SHIFT[which]), end


def _which_units(tokens: Tokens, at: int, which: str) -> Form | None:
    """“the past 24 hours”, “the next three days”, “the coming weeks”."""
    sign = -1 if which in ("last", "past", "previous") else 1 if which in ("next", "coming", "following") else 0
    if not sign:
        return None
    after = at + 1 + (tokens.low(at + 1) in ("few", "couple", "several"))
    if tokens.kind(after) == "units" and tokens.values[after] in ("day", "week", "month"):
        return (Coming(), after + 1) if which in ("next", "coming") and (after > at + 1 or which == "coming") else None
    counted = count(tokens, at + 1)
    if counted is None or tokens.kind(counted[1]) != "units" or which in _TOLD_SHIFT:
        return None
    unit = str(tokens.values[counted[1]])
    if unit in _LONG_UNITS or unit == "minute" or tokens.low(counted[1] + 1) == "of":
        return None
    return Window(counted[0], unit, sign), counted[1] + 1


def comparative_led(tokens: Tokens, at: int) -> Form | None:
    """“earlier this week”, “later today”, “later that year”, “earlier in the month”."""
    is_earlier = tokens.low(at) == "earlier"
    after = at + 1 + (tokens.low(at + 1) == "in")
    if tokens.kind(after) == "deictic" and tokens.number(after) == 0:
        return Period("day"), after + 1
    if tokens.kind(after) in ("weekday", "deictic"):
        return None
    word, unit = tokens.low(after), tokens.low(after + 1)
    word = "that" if word == "the" and unit == "day" else word
    if tokens.kind(after + 1) == "season" and word == "this":
        return Season(tokens.number(after + 1), which="this"), after + 2
    if tokens.kind(after + 1) != "unit" or unit in ("hour", "minute"):
        return None
    if word in ("this", "the"):
        return Rest(unit, is_earlier), after + 2
    if word in ("that", "same"):
        return Rest(unit, is_earlier, is_told=True), after + 2
    return (Period(unit, SHIFT[word]), after + 2) if word in ("last", "next") else None


def the_led(tokens: Tokens, at: int) -> Form | None:
    """What begins with “the” and is no number: “the day after tomorrow”, “the weekend”, “the week of March 3”."""
    one, two, three = (tokens.low(at + step) for step in (1, 2, 3))
    if one == "day" and two in ("before", "after") and three in ("yesterday", "tomorrow"):
        is_stated = (two == "before") == (three == "yesterday")
        return (Period("day", -2 if three == "yesterday" else 2), at + 4) if is_stated else None
    if tokens.kind(at + 1) == "unit" and (two, three) in (("before", "last"), ("after", "next")):
        return Period(one, -2 if two == "before" else 2), at + 4
    if one == "weekend" and two not in ("of", "s"):
        return Period("weekend", is_tensed=True), at + 2
    if one == "week" and two in ("of", "beginning", "starting"):
        found = _week(tokens, at + 3)
        return found
    if one in ("day", "week", "month", "year") and two in ("before", "after", "earlier", "later", "previous"):
        if not ends_here(tokens, at + 3):
            return None
        return Told(one, -1 if two in ("before", "earlier", "previous") else 1), at + 3
    if one == "year" and is_year(tokens, at + 2):
        return Calendar(tokens.number(at + 2)), at + 3
    return None


def _week(tokens: Tokens, at: int) -> Form | None:
    found = tokens.date_at(at)
    if found is None or not isinstance(found[0], Calendar | Weekday):
        return None
    if isinstance(found[0], Calendar) and found[0].day is None:
        return None
    return WeekOf(found[0]), found[1]
