"""English date expressions: what stands before and after a form (“by the end of”, “local time”), and forms joined.

It reads from left to right, one place after the other, and looks only a few words ahead: time grows with the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from caseapp.domain.dates.zones import zone_of
from caseapp.suggest.dates.meanings import (
    About,
    Between,
    Bound,
    Calendar,
    Expression,
    Language,
    Meaning,
    Part,
    Period,
    Season,
    Several,
    Shifted,
    Told,
    Weekday,
)
from caseapp.suggest.english.dates import counted, named, parts, relative
from caseapp.suggest.english.dates.tense import says, tense
from caseapp.suggest.english.dates.words import DAY_PARTS, DETERMINERS, TRIGGER, Form, Tokens, words
from caseapp.suggest.english.dates.years import year_led

#: What may stand before a date: the words, and what they make of it; "" leaves it as it is.
_LEADS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _lead, _kind in (
    *((each, "") for each in ("on", "in", "during", "over", "at", "upon", "throughout", "dated", "within")),
    *((each, "") for each in ("as of", "as early as", "as soon as", "as late as", "starting on", "beginning on")),
    *((each, "") for each in ("starting", "beginning", "later on", "late on", "early on", "earlier on", "also on")),
    *((each, "") for each in ("later in", "earlier in", "sometime in", "some time in", "as recently as", "over on")),
    *((each, "by") for each in ("by", "no later than", "not later than", "on or before", "due by", "at the latest by")),
    *((each, "by") for each in ("by no later than", "by or before", "not beyond", "before or on")),
    *((each, "until") for each in ("until", "till", "up to", "up until", "through", "valid until", "as late as until")),
    *((each, "since") for each in ("since", "ever since", "no earlier than", "not before", "not earlier than")),
    *((each, "since") for each in ("as from", "effective from", "with effect from")),
    *((each, "before") for each in ("before", "prior to", "ahead of", "earlier than")),
    *((each, "after") for each in ("after", "later than", "following")),
    *(
        (each, "about")
        for each in ("around", "about", "circa", "approximately", "roughly", "on or about", "on or around")
    ),
    *((each, "about") for each in ("at around", "at about", "in around", "in about", "by around", "near")),
    ("from", "from"),
    ("between", "between"),
):
    _LEADS.setdefault(_lead.split()[0], []).append((tuple(_lead.split()), _kind))
for _each in _LEADS.values():
    _each.sort(key=lambda lead: -len(lead[0]))

_FORMS: dict[str, tuple[Callable[[Tokens, int], Form | None], ...]] = {
    "month": (named.month_led,),
    "month-short": (named.month_led,),
    "weekday": (relative.weekday_led,),
    "weekday-short": (relative.weekday_led,),
    "number": (named.day_led, year_led, counted.count_led),
    "count": (counted.count_led,),
    "ordinal": (named.day_led, parts.ordinal_led),
    "ordinal-word": (named.day_led, parts.ordinal_led),
    "iso": (named.numeric,),
    "slash": (named.numeric,),
    "decade": (named.decade,),
    "season": (parts.season_led,),
    "part": (parts.part_led,),
    "edge": (parts.edge_led,),
    "unit": (parts.unit_led,),
    "which": (parts.ordinal_led, relative.which_led),
}
_BY_WORD: dict[str, Callable[[Tokens, int], Form | None]] = {
    "a": counted.count_led,
    "an": counted.count_led,
    "earlier": relative.comparative_led,
    "later": relative.comparative_led,
    "christmas": named.feast_led,
    "boxing": named.feast_led,
    "new": named.feast_led,
    "q": parts.letter_led,
    "h": parts.letter_led,
}
_AFTER_THE = words("ordinal ordinal-word which part edge season decade month weekday number month-short")
_JOINS = words("to - – — through until till and or / &")


def read(text: str) -> tuple[Expression, ...]:
    """The date expressions of a sentence, in order, none overlapping another."""
    if not TRIGGER.search(text):
        return ()
    tokens = Tokens(text, core)
    found: list[Expression] = []
    at, length = 0, len(tokens.kinds)
    while at < length:
        one = _expression(tokens, at) if _may_begin(tokens, at) else None
        if one is None:
            at += 1
            continue
        meaning, end, tz = one
        meaning, end, tz = _with_apposition(tokens, meaning, end, tz)
        is_aside = _is_aside(tokens, at, end)
        found.append(Expression(tokens.starts[at], tokens.ends[end - 1], meaning, is_aside, tz))
        at = end
    return tuple(found)


def _with_apposition(tokens: Tokens, meaning: Meaning, end: int, tz: str) -> tuple[Meaning, int, str]:
    """“Seven days earlier on October 6”, “the next day, Tuesday”: the date that is named is what is meant."""
    if not isinstance(meaning, Told | Shifted) or tokens.low(end) == "":
        return meaning, end, tz
    following = end + (tokens.low(end) == ",")
    named = _expression(tokens, following) if _may_begin(tokens, following) else None
    if named is None or not isinstance(named[0], Calendar | Weekday) or not _has_day(named[0]):
        return meaning, end, tz
    return named[0], named[1], named[2] or tz


def _may_begin(tokens: Tokens, at: int) -> bool:
    if at >= len(tokens.lows):
        return False
    low = tokens.lows[at]
    return (
        tokens.kinds[at] in _FORMS
        or low in _LEADS
        or low in _BY_WORD
        or low == "the"
        or tokens.kind(at) in ("clock", "deictic")
    )


def _expression(tokens: Tokens, at: int) -> tuple[Meaning, int, str] | None:
    timed = _after_clock(tokens, at)
    found = _led(tokens, timed if timed is not None else at)
    if found is None:
        return None
    meaning, end = found
    if timed is not None:
        if not _has_day(meaning):
            return None
        is_clock = tokens.kind(at + 1) == "clock" or tokens.low(at + 1) in ("midnight", "noon", "midday")
        kind = {"by": "by", "until": "until", "before": "before"}.get(tokens.low(at), "") if is_clock else ""
        meaning = Bound(kind, meaning) if kind else meaning
    end, tz = _tail(tokens, end)
    return meaning, end, tz


def _has_day(meaning: Meaning) -> bool:
    match meaning:
        case Calendar():
            return meaning.day is not None
        case Period():
            return meaning.unit == "day"
        case Told():
            return meaning.unit == "day"
    return isinstance(meaning, Weekday)


def _after_clock(tokens: Tokens, at: int) -> int | None:
    """Where the day stands that a time is of: “around 3:00 p.m. local time on Monday”, “on the morning of the 21st”."""
    place = at + (
        tokens.low(at)
        in ("at", "around", "about", "by", "until", "before", "from", "on", "in", "shortly", "late", "early")
    )
    place += tokens.low(place) in ("around", "about", "after", "before", "the")
    if tokens.kind(place) == "clock" or (
        tokens.low(place) in DAY_PARTS and tokens.low(place + 1) in ("of", "on", "local")
    ):
        end, _ = _tail(tokens, place + 1)
        end += tokens.low(end) in (",", "of")
        is_day = tokens.low(end) in ("on", "the", "this") or tokens.kind(end) in (
            "weekday",
            "deictic",
            "month",
            "number",
            "which",
            "month-short",
        )
        return end if is_day else None
    return None


def _led(tokens: Tokens, at: int) -> Form | None:
    for lead, kind in _LEADS.get(tokens.low(at), ()):
        if any(tokens.low(at + step) != word for step, word in enumerate(lead)):
            continue
        found = _of_kind(tokens, at + len(lead), kind)
        if found is not None:
            return found
    return _joined(tokens, at, "")


def _of_kind(tokens: Tokens, at: int, kind: str) -> Form | None:
    found = _joined(tokens, at, kind)
    if found is None or kind in ("", "from", "between"):
        return found
    meaning, end = found
    if kind == "about":
        return About(meaning), end
    if isinstance(meaning, Bound | Between) or _is_aside(tokens, at, end) or _is_lasting(tokens, at, meaning):
        return None
    return Bound(kind, meaning), end


def _is_lasting(tokens: Tokens, at: int, meaning: Meaning) -> bool:
    """“Through this winter” is all of it, “through March 3” its end."""
    return tokens.low(at - 1) == "through" and (isinstance(meaning, Period | Season) or tokens.low(at) == "the")


def _joined(tokens: Tokens, at: int, kind: str) -> Form | None:
    first = core(tokens, at)
    if first is None:
        return None
    meaning, end = first
    sign = tokens.low(end)
    if sign not in _JOINS or (sign in ("-", "–", "/") and tokens.low(end + 1) == ""):
        return first
    second = core(tokens, end + 1)
    if second is None:
        return first
    joined = _join(meaning, second[0], sign, kind)
    return (joined, second[1]) if joined is not None else first


def _join(first: Meaning, last: Meaning, sign: str, kind: str) -> Meaning | None:
    is_run = sign in ("to", "-", "–", "—", "through", "until", "till") or (kind == "between" and sign in ("and", "&"))
    if is_run:
        if kind not in ("from", "between") and sign in ("until", "till"):
            return None
        if sign in ("-", "–", "—", "to") and kind not in ("from", "between") and type(first) is not type(last):
            return None
        return Between(*_shared(first, last))
    if type(first) is not type(last):
        return None
    if isinstance(first, Weekday) and isinstance(last, Weekday) and not first.which:
        return Several((first, last), is_choice=sign == "or")
    if isinstance(first, Calendar) and isinstance(last, Calendar) and _is_lacking(first, last):
        return Several(_shared(first, last), is_choice=sign == "or")
    return None


def _is_lacking(first: Calendar, last: Calendar) -> bool:
    is_month = first.day is None and last.day is None and first.month is not None and last.month is not None
    return is_month and first.year is None


def _shared(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Both ends, each with what only the other says: “from March to May 2020”, “from March 1 to the 3rd”."""
    if isinstance(first, Part) and isinstance(last, Part):
        one, other = _shared(first.of, last.of)
        return Part(first.part, one), Part(last.part, other)
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return first, last
    if first.month is None and first.day is not None and last.day is not None:
        first = replace(first, month=last.month, month_shift=last.month_shift)
    if last.month is None and last.day is not None and first.day is not None and last.month_shift is None:
        last = replace(last, month=first.month, month_shift=first.month_shift)
    if first.year is None and first.year_shift is None and first.month_shift is None and first.month is not None:
        is_before = last.year is not None and last.month is not None and first.month > last.month
        year = last.year - is_before if last.year is not None else None
        first = replace(first, year=year, year_shift=last.year_shift)
    if last.year is None and first.year is not None and last.month is not None:
        last = replace(last, year=first.year)
    return first, last


def core(tokens: Tokens, at: int) -> Form | None:
    """One date without what stands before it; the longest form that fits."""
    low = tokens.low(at)
    if low == "the":
        found = relative.the_led(tokens, at)
        inner = at + 1
        if found is None and (tokens.kind(inner) in _AFTER_THE or tokens.low(inner) in ("day", "q", "h")):
            found = _one(tokens, inner)
        return found
    if low == "that" and tokens.low(at + 1) == "time" and tokens.low(at - 1) in ("at", "by", "since"):
        return Told(""), at + 2
    return _one(tokens, at)


def _one(tokens: Tokens, at: int) -> Form | None:
    kind = tokens.kind(at)
    if kind == "deictic":
        return Period("day", tokens.number(at)), at + 1
    if tokens.low(at) in _BY_WORD:
        return _BY_WORD[tokens.low(at)](tokens, at)
    found = [form(tokens, at) for form in _FORMS.get(kind, ())]
    return max((each for each in found if each), key=lambda each: each[1], default=None)


def _tail(tokens: Tokens, at: int) -> tuple[int, str]:
    """The end after a part of the day, a time, and whose time it is; with the zone when it is named."""
    tz = ""
    for _ in range(3):
        if tokens.low(at) in DAY_PARTS and tokens.low(at + 1) != "of":
            at += 1
        elif tokens.low(at) == "at" and (
            tokens.kind(at + 1) == "clock" or tokens.low(at + 1) in ("noon", "midnight", "dawn", "dusk")
        ):
            at += 2
        elif tokens.kind(at) == "clock":
            at += 1
        else:
            end, zone = _whose_time(tokens, at)
            if end == at:
                break
            at, tz = end, zone or tz
    return at, tz


def _whose_time(tokens: Tokens, at: int) -> tuple[int, str]:
    """“local time”, “(local time)”, “Beijing time”, “, Japanese time”."""
    place = at
    is_bracket = tokens.low(place) == "("
    place += tokens.low(place) in ("(", ",", "in")
    for length in (1, 2, 3):
        if tokens.low(place + length) == "time":
            words = " ".join(tokens.lows[place : place + length])
            zone = "" if words in ("local", "the local") else (zone_of(words) or "")
            if not zone and words not in ("local", "the local"):
                return at, ""
            end = place + length + 1
            return end + (is_bracket and tokens.low(end) == ")"), zone
    return at, ""


def _is_aside(tokens: Tokens, at: int, end: int) -> bool:
    """“the November 27 agreement”, “today’s vote”: it names something."""
    if tokens.kind(end) == "poss":
        return True
    before = tokens.low(at - 1)
    is_noun = tokens.kind(end) == "word"
    if before == "of":
        return True
    starts_with_the = tokens.low(at) == "the" and tokens.kind(at + 1) in ("month", "weekday", "number")
    return is_noun and (before in DETERMINERS or tokens.kind(at - 1) == "poss" or starts_with_the)


ENGLISH = Language(read, tense, says)
