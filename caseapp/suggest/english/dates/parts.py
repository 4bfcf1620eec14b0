"""English bare days and parts of something longer: “on the 21st”, “early March”, “the first half of 2023”."""

from __future__ import annotations

from dataclasses import replace

from caseapp.suggest.dates.meanings import (
    Between,
    Calendar,
    Century,
    Nth,
    Part,
    Period,
    Season,
    Several,
    Stretch,
    Told,
)
from caseapp.suggest.english.dates.counted import count
from caseapp.suggest.english.dates.named import decade, month_led, year_after
from caseapp.suggest.english.dates.relative import SHIFT as _SHIFT
from caseapp.suggest.english.dates.relative import which_led
from caseapp.suggest.english.dates.words import (
    NOT_AFTER_ORDINAL,
    Form,
    Tokens,
    words,
)
from caseapp.suggest.english.dates.years import is_year

_DAY_PREPOSITIONS = words("on from to until till by since before after around about for of through and between")


_AFTER_DAY_OK = words(
    "that in at of and or but to for with by from said says told local when where after before as while it he she"
    " they we i the a an his her their its this these there who which whose will would is was are were has have"
    " had did may might can could should during about over against near between without under on also not both two"
    " three because if then following amid since until via upon into according, expressed announced held met made"
    " visited issued"
)


def ordinal_led(tokens: Tokens, at: int) -> Form | None:
    """“the 21st”, “the 1st to the 2nd of next month”, “the first half of 2023”, “the third week of March”."""
    nth = _nth(tokens, at)
    if nth is not None:
        return nth
    if tokens.kind(at) != "ordinal":
        return None
    if tokens.low(at + 1) == "century" or (tokens.low(at + 1) == "-" and tokens.low(at + 2) == "century"):
        return Century(tokens.number(at)), at + 2 + (tokens.low(at + 1) == "-")
    return _bare_days(tokens, at) if 1 <= tokens.number(at) <= 31 else None


def _bare_days(tokens: Tokens, at: int) -> Form | None:
    numbers, end, is_run = [tokens.number(at)], at + 1, False
    while len(numbers) < 5:
        sign = end
        step = sign + 1 + (tokens.low(sign + 1) == "the")
        is_sign = tokens.low(sign) in ("to", "-", "–", "through", "until", "till", "and", "or", ",")
        if not is_sign or tokens.kind(step) != "ordinal" or not 1 <= tokens.number(step) <= 31:
            break
        is_run = is_run or tokens.low(sign) not in ("and", "or", ",")
        numbers.append(tokens.number(step))
        end = step + 1
    shape, end = _month_of_day(tokens, end)
    is_stated = shape != Calendar()
    if not is_stated and not _is_bare_day_here(tokens, at, end):
        return None
    each = [replace(shape, day=number) for number in numbers]
    if len(each) == 1:
        return each[0], end
    return (Between(each[0], each[-1]) if is_run else Several(tuple(each), is_choice=False)), end


def _month_of_day(tokens: Tokens, at: int) -> tuple[Calendar, int]:
    after = at + (tokens.low(at) == "of")
    word, unit = tokens.low(after), tokens.low(after + 1)
    if unit == "month" and word in ("last", "this", "next", "the", "previous", "current"):
        return Calendar(month_shift={"last": -1, "previous": -1, "next": 1}.get(word, 0)), after + 2
    if unit == "month" and word in ("that", "same"):
        return Calendar(is_that_month=True), after + 2
    if tokens.kind(after) in ("month", "month-short") and after > at:
        shape, end = year_after(tokens, after + 1, Calendar(month=tokens.number(after)))
        return shape, end
    return Calendar(), at


def _is_bare_day_here(tokens: Tokens, at: int, end: int) -> bool:
    """“on the 21st that” is a day, “the 21st session” is none: told by what stands before and after."""
    before = tokens.low(at - 2) if tokens.low(at - 1) == "the" else tokens.low(at - 1)
    if before not in _DAY_PREPOSITIONS and tokens.low(end) not in ("local", "("):
        return False
    after = tokens.low(end)
    if tokens.kind(end) in ("", "poss") or (tokens.kind(end) == "sign" and after not in ("-", "%", "/")):
        return before in ("on", "from", "until", "till", "by", "since", "of") or tokens.kind(end) == "sign" or not after
    if after in NOT_AFTER_ORDINAL or tokens.kind(end) in ("unit", "units"):
        return False
    if after in _AFTER_DAY_OK or after.endswith(("ed", "ly")):
        return before in ("on", "from", "until", "till", "by", "since", "around", "to", "of")
    return before == "on" and tokens.is_capital(end)


def _nth(tokens: Tokens, at: int) -> Form | None:
    """“first half of”, “third quarter”, “second week of”, “last Friday of”, “first days of”."""
    kind = tokens.kind(at)
    if kind not in ("ordinal", "ordinal-word") and tokens.low(at) != "last":
        return None
    number = -1 if tokens.low(at) == "last" else tokens.number(at)
    what = at + 1
    unit = tokens.low(what)
    after = what + 1 + (tokens.low(what + 1) in ("of", "in"))
    if unit in ("half", "quarter") and 1 <= number <= 4:
        whole = tokens.within(whole_of, after)
        is_known = whole is not None and (unit == "quarter" or number <= 2)
        return (Part(f"{unit}-{number}", whole[0]), whole[1]) if is_known and whole else None
    stretch = _stretch(tokens, what, number)
    if stretch is not None:
        return stretch
    if unit not in ("week", "days") and tokens.kind(what) != "weekday":
        return None
    whole = tokens.within(whole_of, after) if after == what + 2 else None
    if whole is None:
        return None
    if unit == "days":
        return Part("late" if number < 0 else "early", whole[0]), whole[1]
    return Nth(number, tokens.number(what) if tokens.kind(what) == "weekday" else None, whole[0]), whole[1]


def _stretch(tokens: Tokens, at: int, number: int) -> Form | None:
    """“first ten days of April”, “last two weeks of the year”."""
    counted = count(tokens, at)
    if counted is None or number not in (1, -1) or tokens.kind(counted[1]) != "units":
        return None
    unit = str(tokens.values[counted[1]])
    if unit not in ("day", "week", "month", "year") or tokens.low(counted[1] + 1) != "of":
        return None
    whole = tokens.within(whole_of, counted[1] + 2)
    return (Stretch(counted[0], unit, number < 0, whole[0]), whole[1]) if whole else None


def whole_of(tokens: Tokens, at: int) -> Form | None:
    """Something that has parts: “March”, “next month”, “the year”, “2015”, “last summer”."""
    at += tokens.low(at) == "the"
    kind = tokens.kind(at)
    if kind in ("month", "month-short"):
        found = month_led(tokens, at)
        return found if found and isinstance(found[0], Calendar) and found[0].day is None else None
    if kind == "number" and is_year(tokens, at):
        return Calendar(tokens.number(at)), at + 1
    if kind == "which":
        found = which_led(tokens, at)
        return found if found and isinstance(found[0], Period | Season | Told | Calendar) else None
    if kind == "decade":
        return decade(tokens, at)
    if kind == "season":
        return season_led(tokens, at)
    if kind in ("ordinal", "ordinal-word"):
        return ordinal_led(tokens, at)
    if kind == "unit" and tokens.low(at) in ("day", "week", "month", "year", "decade", "quarter"):
        return Period(tokens.low(at)), at + 1
    return None


def season_led(tokens: Tokens, at: int) -> Form | None:
    """“spring 2015”, “the autumn of 2019”, “in the summer”; not the Arab Spring, nor the fall of a town."""
    number = tokens.number(at)
    following = at + 1 + (tokens.low(at + 1) in ("of", ","))
    if is_year(tokens, following):
        return Season(number, tokens.number(following)), following + 1
    shift = _SHIFT.get(tokens.low(following))
    if shift is not None and tokens.low(following + 1) == "year":
        return Season(number, year_shift=shift), following + 2
    before, front = tokens.low(at - 1), tokens.low(at - 2)
    is_told = before == "the" and front in ("in", "by", "until", "since", "during", "over", "through", "of", "for")
    is_told = is_told or before in ("in", "since", "by", "early", "late", "mid", "until", "during", "every")
    is_told = is_told or (before == "-" and front in ("mid", "early", "late"))
    is_noun = before == "in" and tokens.kind(at + 1) == "word" and tokens.low(at + 1) not in _AFTER_DAY_OK
    if (
        not is_told
        or is_noun
        or tokens.low(at + 1) in ("of", "in")
        or (tokens.is_capital(at) and before in ("the", "of"))
    ):
        return None
    return Season(number), at + 1


def part_led(tokens: Tokens, at: int) -> Form | None:
    """“early March”, “mid-2022”, “late last year”, “early in the week”."""
    part = str(tokens.values[at])
    following = at + 1
    if tokens.low(following) in ("to", "-") and tokens.kind(following + 1) == "part":
        following += 2  # “early to mid March”: the first decides
    following += tokens.low(following) in ("-", "–")
    if tokens.low(following) in ("in", "on") and tokens.low(following + 1) in ("the", "this", "that", "next", "last"):
        whole = tokens.within(whole_of, following + 1)
        return (Part(part, whole[0]), whole[1]) if whole and tokens.low(following) == "in" else None
    following += tokens.low(following) == "in" and (
        is_year(tokens, following + 1) or tokens.kind(following + 1) == "month"
    )
    whole = tokens.within(whole_of, following)
    return (Part(part, whole[0]), whole[1]) if whole else None


#: “By end March”.
_BARE_EDGE = frozenset(("by", "at", "until", "since", "from", "the"))


def edge_led(tokens: Tokens, at: int) -> Form | None:
    """“the end of March”, “the beginning of next year”, “end-2015”."""
    is_bare = tokens.kind(at + 1) == "month" and tokens.low(at) in ("end", "start") and tokens.low(at - 1) in _BARE_EDGE
    if tokens.low(at + 1) not in ("of", "-") and not is_bare:
        return None
    whole = tokens.within(whole_of, at + 1 if is_bare else at + 2)
    if whole is None or (isinstance(whole[0], Period) and whole[0].unit == "day"):
        return None
    return Part(str(tokens.values[at]), whole[0]), whole[1]


def unit_led(tokens: Tokens, at: int) -> Form | None:
    """“year’s end”, “month-end”."""
    sign = tokens.kind(at + 1) == "poss" or tokens.low(at + 1) == "-"
    if (
        not sign
        or tokens.low(at + 2) != "end"
        or tokens.values[at] not in ("week", "month", "quarter", "year", "decade")
    ):
        return None
    return Part("end", Period(str(tokens.values[at]))), at + 3


def letter_led(tokens: Tokens, at: int) -> Form | None:
    """“Q3 2023”, “H1 of this year”."""
    letter = tokens.low(at)
    if tokens.kind(at + 1) != "number" or not tokens.touches(at + 1) or not 1 <= tokens.number(at + 1) <= 4:
        return None
    whole = tokens.within(whole_of, at + 2 + (tokens.low(at + 2) == "of"))
    if whole is None or (letter == "h" and tokens.number(at + 1) > 2):
        return None
    return Part(f"{'quarter' if letter == 'q' else 'half'}-{tokens.number(at + 1)}", whole[0]), whole[1]
