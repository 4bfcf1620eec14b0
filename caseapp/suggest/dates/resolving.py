"""Makes EDTF of a meaning: against the day the words count from, the tense around them, and what was told before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from caseapp.domain.dates.neighbours import unit_after, unit_before
from caseapp.domain.errors import BadInput
from caseapp.suggest.dates import meanings as means
from caseapp.suggest.dates.calendar import (
    bounds,
    century,
    days_shifted,
    edge,
    interval,
    is_day,
    is_possible,
    monday_of,
    part_of,
    shifted,
    unit_at,
)
from caseapp.suggest.dates.naming import named_day, named_season

#: A weekday this near is named without “last” or “next”: with it, the week before or after is meant.
_TOO_NEAR_FOR_LAST = 1


@dataclass(frozen=True, slots=True)
class Context:
    """What decides between readings: `now` is the day the words count from, None when nobody knows it.

    `told_day` and `told` are EDTF of what was told before, as a day, and as anything. `named` are days of the document
    that leave no doubt: they decide which of two readings of “last Thursday” is meant.
    """

    now: date | None
    tense: str = ""
    told_day: str = ""
    told: str = ""
    named: frozenset[str] = frozenset()


def resolve_meaning(meaning: means.Meaning, context: Context) -> str:
    """EDTF, or "" when the meaning has none here: nothing is known to count from, or there is no such day."""
    try:
        edtf = _RULES[type(meaning)](meaning, context)
    except (ValueError, BadInput):
        return ""
    return edtf if edtf and is_possible(edtf) else ""


def _calendar(meaning: means.Calendar, context: Context) -> str:
    return named_day(meaning, context.now, context.tense, context.told)


def _season(meaning: means.Season, context: Context) -> str:
    return named_season(meaning, context.now, context.tense)


def _weekday(meaning: means.Weekday, context: Context) -> str:
    now = _now(context)
    monday = monday_of(now)
    if meaning.week_shift is not None:
        return days_shifted(monday, 7 * meaning.week_shift + meaning.day).isoformat()
    behind = (now.weekday() - meaning.day) % 7
    last, following = days_shifted(now, -behind), days_shifted(now, -behind + (7 if behind else 0))
    match meaning.which:
        case "last":
            return _last_or_next(last, -7, now, context)
        case "past":
            return days_shifted(now, -(behind or 7)).isoformat()
        case "next":
            return _last_or_next(following, +7, now, context)
        case "coming":
            return days_shifted(now, 7 - behind).isoformat()
        case "this":
            this = days_shifted(monday, meaning.day)
            return (following if context.tense == "future" and this < now else this).isoformat()
    return (following if context.tense == "future" else last).isoformat()


def _last_or_next(nearest: date, week: int, now: date, context: Context) -> str:
    """“Last Thursday”: of the week before, or the nearest one; both when that is in this week and not too near."""
    if monday_of(nearest) != monday_of(now):
        return nearest.isoformat()
    other = days_shifted(nearest, week)
    if abs((nearest - now).days) <= _TOO_NEAR_FOR_LAST:
        return other.isoformat()
    choices = sorted((nearest.isoformat(), other.isoformat()))
    named = [each for each in choices if each in context.named]
    return named[0] if len(named) == 1 else f"[{','.join(choices)}]"


def _period(meaning: means.Period, context: Context) -> str:
    now = _now(context)
    shift = meaning.shift
    if meaning.unit == "weekend" and shift == 0 and now.weekday() < 5:
        is_over = context.tense == "past" and (meaning.is_tensed or now.weekday() < 2)
        shift = -1 if is_over else 0
    return unit_at(now, meaning.unit, shift)


def _part(meaning: means.Part, context: Context) -> str:
    whole = resolve_meaning(meaning.of, context)
    if meaning.part == "whole":
        return whole
    return (whole and part_of(whole, meaning.part)) or ""


def _nth(meaning: means.Nth, context: Context) -> str:
    """The nth week begins on the 1st, 8th ...; the last one is the last seven days; the nth Monday is the nth."""
    whole = resolve_meaning(meaning.of, context)
    if not whole:
        return ""
    first, last = bounds(whole)
    if first is None or last is None:
        return ""
    if meaning.weekday is None:
        begin = days_shifted(last, -6) if meaning.number < 0 else days_shifted(first, 7 * (meaning.number - 1))
        return interval(begin, min(days_shifted(begin, 6), last)) if begin <= last else ""
    if meaning.number < 0:
        return days_shifted(last, -((last.weekday() - meaning.weekday) % 7)).isoformat()
    ahead = (meaning.weekday - first.weekday()) % 7 + 7 * (meaning.number - 1)
    found = days_shifted(first, ahead)
    return found.isoformat() if found <= last else ""


def _stretch(meaning: means.Stretch, context: Context) -> str:
    whole = resolve_meaning(meaning.of, context)
    first, last = bounds(whole) if whole else (None, None)
    if first is None or last is None:
        return ""
    if meaning.is_last:
        begin = days_shifted(edge(days_shifted(last, 1), -meaning.count, meaning.unit), 0)
        return interval(begin, last) if begin >= first else ""
    end = days_shifted(edge(first, meaning.count, meaning.unit), -1)
    return interval(first, end) if end <= last else ""


def _week_of(meaning: means.WeekOf, context: Context) -> str:
    whole = resolve_meaning(meaning.of, context)
    first = bounds(whole)[0] if whole else None
    return unit_at(first, "week") if first else ""


def _rest(meaning: means.Rest, context: Context) -> str:
    if meaning.is_told:
        return _told(means.Told(meaning.unit), context)
    now = _now(context)
    first, last = bounds(unit_at(now, meaning.unit))
    assert first is not None
    assert last is not None
    return interval(first, now) if meaning.is_earlier else interval(now, last)


def _shifted(meaning: means.Shifted, context: Context) -> str:
    if meaning.needs_future and context.tense != "future":
        return ""
    start = _start_of(meaning, context)
    if start is None:
        return ""
    edtf = shifted(start, meaning.sign * meaning.count, meaning.unit)
    return f"{edtf}~" if meaning.is_about else edtf


def _start_of(meaning: means.Shifted, context: Context) -> date | None:
    if meaning.base is not None:
        base = resolve_meaning(meaning.base, context)
    elif meaning.from_told:
        is_long = meaning.unit in ("year", "month", "decade", "century")
        base = context.told if is_long else context.told_day
    else:
        return _now(context)
    if not base:
        return None
    first, last = bounds(base)
    return first if meaning.sign < 0 or first is None else last


def _told(meaning: means.Told, context: Context) -> str:
    if not meaning.unit:
        return context.told
    told = context.told_day if meaning.unit == "day" else context.told
    if not told:
        return ""
    first, last = bounds(told)
    if first is None or last is None or unit_at(first, meaning.unit) != unit_at(last, meaning.unit):
        return ""
    return unit_at(first, meaning.unit, meaning.shift)


def _window(meaning: means.Window, context: Context) -> str:
    if meaning.needs_future and context.tense != "future":
        return ""
    now = _now(context)
    return interval(*sorted((now, edge(now, meaning.sign * meaning.count, meaning.unit))))


def _coming(meaning: means.Coming, context: Context) -> str:
    return f"{days_shifted(_now(context), 1).isoformat()}/.."


def _between(meaning: means.Between, context: Context) -> str:
    """Both ends; where tense makes them the wrong way round, it does not tell."""
    edtf = _both_ends(meaning, context)
    if edtf and not is_possible(edtf):
        edtf = _both_ends(meaning, replace(context, tense="past" if context.tense == "future" else "future"))
    return edtf


def _both_ends(meaning: means.Between, context: Context) -> str:
    """The end that is nearer in time is found first, and the other counts from it."""
    is_future = context.tense == "future"
    is_from_first = is_future and not _is_bare_day(meaning.last)
    near, far = (meaning.first, meaning.last) if is_from_first else (meaning.last, meaning.first)
    found = resolve_meaning(near, context)
    if not found:
        return ""
    low, high = bounds(found)
    if _is_loose(far):
        context = replace(context, now=low if is_from_first else high, tense="future" if is_from_first else "past")
    other = resolve_meaning(far, context)
    if not other:
        return ""
    first, last = (found, other) if is_from_first else (other, found)
    edtf = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
    return edtf if ".." not in edtf and "[" not in edtf else ""


def _is_bare_day(meaning: means.Meaning) -> bool:
    return isinstance(meaning, means.Calendar) and meaning.month is None and meaning.year is None


def _is_loose(meaning: means.Meaning) -> bool:
    """Whether a date beside another counts from that one, rather than from the day of the document."""
    match meaning:
        case means.Calendar():
            return meaning.year_shift is None and meaning.month_shift is None
        case means.Weekday():
            return not meaning.which and meaning.week_shift is None
    return False


def _several(meaning: means.Several, context: Context) -> str:
    found = [resolve_meaning(each, context) for each in meaning.each]
    if not all(found) or any(sign in each for each in found for sign in "/[{~"):
        return ""
    found.sort()
    if _follow_each_other(found):
        return f"{found[0]}/{found[-1]}"
    return f"[{','.join(found)}]" if meaning.is_choice else f"{{{','.join(found)}}}"


def _follow_each_other(found: list[str]) -> bool:
    for one, other in pairwise(found):
        last, first = bounds(one)[1], bounds(other)[0]
        if last is None or first is None or days_shifted(last, 1) != first:
            return False
    return True


def _bound(meaning: means.Bound, context: Context) -> str:
    of = meaning.of
    kind = meaning.kind
    if kind in ("by", "before") and isinstance(of, means.Part) and of.part == "end":
        last = bounds(resolve_meaning(of.of, context))[1]
        return f"../{last.isoformat()}" if last else ""
    tense = "past" if kind == "since" else context.tense or ("future" if kind in ("by", "until") else "")
    edtf = resolve_meaning(of, replace(context, tense=tense))
    if not edtf or ".." in edtf or edtf[0] in "[{":
        return ""
    return _BOUNDS[kind](edtf)


def _until(edtf: str) -> str:
    return f"../{edtf.rpartition('/')[2]}"


def _since(edtf: str) -> str:
    return f"{edtf.partition('/')[0]}/.."


_BOUNDS: dict[str, Callable[[str], str]] = {
    "by": _until,
    "until": _until,
    "since": _since,
    "before": unit_before,
    "after": unit_after,
}


def _about(meaning: means.About, context: Context) -> str:
    edtf = resolve_meaning(meaning.of, context)
    return "" if not edtf or edtf[0] in "[{" else "/".join(f"{each.rstrip('~')}~" for each in edtf.split("/"))


def _fixed(meaning: means.Fixed, context: Context) -> str:
    return meaning.edtf


def _century(meaning: means.Century, context: Context) -> str:
    """Our own century is a figure of speech for these times."""
    own = (context.now.year - 1) // 100 + 1 if context.now else 21
    return "" if meaning.number == own else century(meaning.number)


def _now(context: Context) -> date:
    if context.now is None:
        raise ValueError("nothing to count from")
    return context.now


def is_single_day(edtf: str) -> bool:
    """Whether EDTF is a day that others can count from."""
    return is_day(edtf) and not edtf.endswith("~")


_RULES: dict[type, Callable[[Any, Context], str]] = {
    means.Calendar: _calendar,
    means.Season: _season,
    means.Weekday: _weekday,
    means.Period: _period,
    means.Part: _part,
    means.Nth: _nth,
    means.Stretch: _stretch,
    means.WeekOf: _week_of,
    means.Rest: _rest,
    means.Shifted: _shifted,
    means.Told: _told,
    means.Window: _window,
    means.Coming: _coming,
    means.Between: _between,
    means.Several: _several,
    means.Bound: _bound,
    means.About: _about,
    means.Fixed: _fixed,
    means.Century: _century,
}
