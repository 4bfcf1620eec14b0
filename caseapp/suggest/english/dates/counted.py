"""English dates that are counted off: “three days ago”, “two weeks later”, “within a month”."""

from __future__ import annotations

from caseapp.suggest.dates.meanings import (
    Meaning,
    Period,
    Shifted,
    Weekday,
    Window,
)
from caseapp.suggest.english.dates.words import (
    ABOUT,
    DETERMINERS,
    Form,
    Tokens,
    words,
)

_LOOKS_BACK = words("comes came come is was were followed follows occurred happened arrived")


def count(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A small number in digits or words, and where it ends."""
    kind = tokens.kind(at)
    if tokens.low(at) in ("a", "an", "one") and tokens.low(at + 1) == "couple":
        return 2, at + 2 + (tokens.low(at + 2) == "of")
    if tokens.low(at) in ("a", "an"):
        return 1, at + 1
    if kind == "number" and tokens.number(at) <= 999:
        return tokens.number(at), at + 1
    if kind != "count":
        return None
    if tokens.low(at + 1) == "-" and tokens.kind(at + 2) == "count" and tokens.number(at) >= 20:
        return tokens.number(at) + tokens.number(at + 2), at + 3
    return tokens.number(at), at + 1


def count_led(tokens: Tokens, at: int) -> Form | None:
    """“three days ago”, “two days earlier”, “a week after February 18”, and behind “in” and “within” what is due."""
    counted = count(tokens, at)
    if counted is None or tokens.kind(counted[1]) not in ("unit", "units") or _is_compared(tokens, at, counted[1]):
        return None
    number, place = counted
    unit = str(tokens.values[place])
    end = place + 1
    match tokens.low(end):
        case "on" if unit == "week" and tokens.kind(end + 1) == "weekday" and tokens.low(at - 1) != "in":
            return Shifted(number, unit, 1, Weekday(tokens.number(end + 1), "coming")), end + 2
        case "ago":
            return _ago(tokens, number, unit, end)
        case "later":
            return Shifted(number, unit, 1, from_told=True), end + 1
        case "earlier" | "before" | "previously" | "prior" if ends_here(tokens, end + 1):
            return Shifted(number, unit, -1, from_told=True, is_back=True), end + 1
        case "from" if tokens.low(end + 1) in ("now", "today"):
            return Shifted(number, unit, 1), end + 2
        case "hence":
            return Shifted(number, unit, 1), end + 1
        case "earlier":
            return Shifted(number, unit, -1, from_told=True, is_back=True), end + 1
        case "after" | "before" | "from" | "following" if number < 400:
            return _beside(tokens, at, number, unit, end)
    return _due(tokens, at, number, unit, end)


def _is_compared(tokens: Tokens, at: int, place: int) -> bool:
    """“Up five percent from a year earlier” compares, it does not date."""
    return tokens.low(at - 1) in ("from", "than") and tokens.low(place + 1) in ("earlier", "before", "ago")


def ends_here(tokens: Tokens, at: int) -> bool:
    """Whether nothing follows that a word such as “before” would belong to."""
    return tokens.kind(at) in ("", "sign") or tokens.low(at) in ("in", "at", "and", "that", "when", "on", "by", "with")


def _ago(tokens: Tokens, number: int, unit: str, at: int) -> Form | None:
    if unit in ("decade", "century", "minute", "hour"):
        return (Shifted(number, unit, -1), at + 1) if unit == "hour" and number >= 24 else None
    if tokens.kind(at + 1) in ("weekday", "deictic") and unit == "week":
        base: Meaning = (
            Weekday(tokens.number(at + 1)) if tokens.kind(at + 1) == "weekday" else Period("day", tokens.number(at + 1))
        )
        return Shifted(number, unit, -1, base), at + 2
    if unit == "year" and (tokens.low(at + 1), tokens.low(at + 2)) == ("this", "month"):
        return Shifted(12 * number, "month", -1, Period("month")), at + 3
    return Shifted(number, unit, -1), at + 1


def _beside(tokens: Tokens, at: int, number: int, unit: str, word: int) -> Form | None:
    """“a week after the talks”: what came later is told of, so the talks were a week before it."""
    sign = -1 if tokens.low(word) == "before" else 1
    base = tokens.date_at(word + 1)
    if base is not None:
        return Shifted(number, unit, sign, base[0]), base[1]
    looks_back = _verb_before(tokens, at)
    if tokens.low(word) == "after" and looks_back and unit not in ("hour", "minute"):
        return Shifted(number, unit, -1, from_told=True, is_about=True, is_back=True), word + 1
    return None


def _verb_before(tokens: Tokens, at: int) -> bool:
    while tokens.low(at - 1) in ABOUT or tokens.low(at - 1) in ("more", "less", "than", "only", "exactly"):
        at -= 1
    return tokens.low(at - 1) in _LOOKS_BACK


def _due(tokens: Tokens, at: int, number: int, unit: str, end: int) -> Form | None:
    before = tokens.low(at - 1)
    if before in ("s", "’s", "'s") or unit in ("minute", "century", "decade"):
        return None
    if tokens.kind(end) == "poss" or tokens.low(end) in ("'", "’"):
        end += 2 if tokens.low(end + 1) == "time" else 1
        if tokens.low(end - 1) != "time":
            return None
    if before == "in" and unit != "hour" and tokens.low(end) not in ("of", "after") and not _is_first(tokens, at):
        return Shifted(number, unit, 1, needs_future=True), end
    if before == "within" and tokens.low(end) != "after":
        return Window(number, unit, 1, needs_future=True), end
    return None


def _is_first(tokens: Tokens, at: int) -> bool:
    """“for the first time in two years” says how long, not when."""
    for each in range(at - 2, max(-1, at - 8), -1):
        low = tokens.low(each)
        if low in ("only", "once", "twice", "time", "times", "worst", "biggest", "largest"):
            return True
        if tokens.kind(each) in ("ordinal-word", "ordinal") and (
            tokens.low(each - 1) in DETERMINERS - {"a", "an", "this"} or tokens.kind(each - 1) == "poss"
        ):
            return True
    return False
