"""English forms of days, months and years by their names: “10 November”, “March 1 to 2”, “the 2015 agreement”.

Each form takes tokens and a place, and gives what it means and where it ends, or None.
"""

from __future__ import annotations

from dataclasses import replace

from caseapp.suggest.dates.meanings import Between, Calendar, Fixed, Meaning, Several
from caseapp.suggest.english.dates.words import (
    COUNTED,
    FEASTS,
    Form,
    Tokens,
    is_abbreviated,
    words,
)
from caseapp.suggest.english.dates.years import is_year

_TO = words("to - – — through until till thru")
_AND = frozenset(("and", "or", "&", ",", "/"))
_SHIFTS = {"last": -1, "this": 0, "next": 1, "current": 0, "previous": -1}
#: What is called by a month and is no date: “the October War”.
_NAMED_AFTER = words(
    "war revolution uprising movement monarchy crisis hotel theses manifesto offensive fools fool massacre group street"
    " square league club days"
)
#: Months that are also words or first names: what must stand before them when nothing follows that makes a date.
_NAMES_TOO = frozenset((3, 4, 5, 6, 8))
_BEFORE_MONTH = words(
    "in since by until till before after from to of during through around early mid late last next this end"
    " beginning start middle on for between and or past coming than the its their his her a an - mid- every"
)


_ATTACKS = frozenset(("attacks", "attack", "terrorist", "terror", "hijackings", "hijackers", "commission"))


def month_led(tokens: Tokens, at: int) -> Form | None:
    """“November 9, 2015”, “March 1 to 2”, “Sept. 2005”, “March of this year”, “in July”."""
    month = tokens.number(at)
    following = _after_stop(tokens, at)
    days = _days(tokens, following, has_month=True)
    if days is not None:
        numbers, end, is_run = days
        if tokens.low(end) not in (":", "%") and not (tokens.low(end) in COUNTED and tokens.low(end) != "local"):
            shape, end = year_after(tokens, end, Calendar(month=month))
            if (month, numbers[0]) == (9, 11) and shape.year is None and tokens.low(end) in _ATTACKS:
                shape = replace(shape, year=2001)  # a name as much as a date
            return _of_days(numbers, shape, is_run=is_run), end
    shape, end = year_after(tokens, following, Calendar(month=month))
    if end > following or _is_month_alone(tokens, at, following):
        return shape, end
    return None


def _after_stop(tokens: Tokens, at: int) -> int:
    has_stop = is_abbreviated(tokens, at) and tokens.low(at + 1) == "." and tokens.touches(at + 1)
    return at + 2 if has_stop else at + 1


def _is_month_alone(tokens: Tokens, at: int, following: int) -> bool:
    before = tokens.low(at - 1)
    if is_abbreviated(tokens, at):
        return before in ("in", "since", "last", "next", "until", "by", "early", "late") and following > at + 1
    if tokens.is_capital(following) and tokens.low(following) in _NAMED_AFTER:
        return False
    if tokens.number(at) not in _NAMES_TOO:
        return True
    if tokens.number(at) == 5 and tokens.low(following) in ("be", "have", "not", "well", "also"):
        return False
    if before in _BEFORE_MONTH:
        return not _is_name_here(tokens, at, following)
    is_joined = tokens.low(following) in ("and", "to", "-", "–", "or", "through")
    return tokens.kind(following) == "poss" or (is_joined and tokens.kind(following + 1) == "month")


def _is_name_here(tokens: Tokens, at: int, following: int) -> bool:
    """“The March on Washington”, “a letter to May”, “for June Porter”."""
    before, after = tokens.low(at - 1), tokens.low(following)
    if before in ("for", "to", "of", "and", "by", "from") and _is_name_next(tokens, following):
        return True
    if before in ("to", "and", "with", "between", "or") and tokens.kind(at - 2) not in ("month", "number", "part"):
        return True
    return before in ("the", "a") and after in ("on", "of", "to", "for", "against", "in", "by", "will", "is", "was")


def _is_name_next(tokens: Tokens, at: int) -> bool:
    return tokens.kind(at) == "word" and tokens.is_capital(at) and not tokens.touches(at)


def _days(tokens: Tokens, at: int, *, has_month: bool = False) -> tuple[list[int], int, bool] | None:
    """Day numbers one after another, where they end, and whether they are a run from the first to the last."""
    if tokens.low(at) == "the" and tokens.kind(at + 1) == "ordinal":
        at += 1
    numbers: list[int] = []
    is_run = False
    end = at
    while _is_day_number(tokens, end) and len(numbers) < 8:
        numbers.append(tokens.number(end))
        end += 1
        sign = end
        if tokens.low(sign) == "," and tokens.low(sign + 1) == "and":
            sign += 1
        if tokens.low(sign) not in _TO and tokens.low(sign) not in _AND:
            break
        following = sign + 1 + (tokens.low(sign + 1) == "the")
        if not _is_day_number(tokens, following):
            break
        if has_month and tokens.kind(following + 1 + (tokens.low(following + 1) == "of")) in ("month", "month-short"):
            break
        if tokens.low(following + 1) in COUNTED:
            break
        is_run = is_run or tokens.low(sign) in _TO
        end = following
    return (numbers, end, is_run) if numbers else None


def _is_day_number(tokens: Tokens, at: int) -> bool:
    if tokens.kind(at) == "ordinal-word":
        return tokens.low(at + 1) == "of" and tokens.kind(at + 2) == "month"
    if tokens.kind(at) not in ("number", "ordinal"):
        return False
    if not 1 <= tokens.number(at) <= 31:
        return False
    is_stated = tokens.kind(at) == "ordinal" and (tokens.low(at + 1), tokens.low(at + 2)) == ("day", "of")
    return is_stated or tokens.kind(at + 1) not in ("unit", "units")


def _of_days(numbers: list[int], shape: Calendar, *, is_run: bool) -> Meaning:
    each = [replace(shape, day=number) for number in numbers]
    if len(each) == 1:
        return each[0]
    return Between(each[0], each[-1]) if is_run else Several(tuple(each), is_choice=False)


def year_after(tokens: Tokens, at: int, shape: Calendar) -> tuple[Calendar, int]:
    """`shape` with the year that follows it: “, 2015”, “of 2005”, “last year”, “of this year”."""
    start = at
    if tokens.low(at) in (",", "of", "in", "-", "/"):
        at += 1
    if tokens.low(at) == "the" and tokens.low(at + 1) == "year":
        at += 1
    if tokens.low(at) == "year":
        at += 1
    if is_year(tokens, at) and not (tokens.low(start) == "in" and shape.day is None and shape.month is None):
        return replace(shape, year=tokens.number(at)), at + 1
    if tokens.low(at) in ("the", "that", "the"):
        return shape, start
    if (
        tokens.low(at) in _SHIFTS
        and tokens.low(at + 1) == "year"
        and tokens.low(start) in ("of", "in", ",", tokens.low(at))
    ):
        return replace(shape, year_shift=_SHIFTS[tokens.low(at)]), at + 2
    return shape, start


def feast_led(tokens: Tokens, at: int) -> Form | None:
    """“Christmas Eve”, “New Year’s Day 2015”."""
    if not tokens.is_capital(at):
        return None
    for names, (month, day) in FEASTS.items():
        if all(tokens.low(at + step) == name for step, name in enumerate(names)):
            if len(names) == 1 and (tokens.kind(at + 1) == "word" and tokens.is_capital(at + 1)):
                return None  # “Christmas Island”
            shape, end = year_after(tokens, at + len(names), Calendar(month=month, day=day))
            return shape, end
    return None


def day_led(tokens: Tokens, at: int) -> Form | None:
    """“10 November”, “1-2 March 2023”, “the 5th of May”, “27 and 28 January”."""
    days = _days(tokens, at)
    if days is None:
        return None
    numbers, end, is_run = days
    end += tokens.low(end) == "day" and tokens.low(end + 1) == "of" and tokens.kind(at) == "ordinal"
    end += tokens.low(end) == "of"
    if tokens.kind(end) not in ("month", "month-short"):
        return None
    shape, end = year_after(tokens, _after_stop(tokens, end), Calendar(month=tokens.number(end)))
    return _of_days(numbers, shape, is_run=is_run), end


def numeric(tokens: Tokens, at: int) -> Form | None:
    """“2023-02-18”, “18.02.2023”, “10/11/2004”, which may be read two ways."""
    numbers = [int(each) for each in _digits(tokens.lows[at])]
    if numbers[0] > 31:
        return Calendar(numbers[0], numbers[1], numbers[2]), at + 1
    first, second, year = numbers
    if first > 12 or second > 12 or first == second:
        day, month = (second, first) if second > 12 else (first, second)
        return Calendar(year, month, day), at + 1
    if tokens.lows[at][len(str(first))] == "." or "." in tokens.lows[at]:
        return Calendar(year, second, first), at + 1
    one, other = sorted((f"{year:04}-{first:02}-{second:02}", f"{year:04}-{second:02}-{first:02}"))
    return Fixed(f"[{one},{other}]", tokens.text[tokens.starts[at] : tokens.ends[at]]), at + 1


def _digits(words: str) -> list[str]:
    for sign in "-/.":
        if sign in words:
            return words.split(sign)
    return [words]


def decade(tokens: Tokens, at: int) -> Form | None:
    """“the 1970s”, “the ’90s”."""
    digits = "".join(char for char in tokens.lows[at] if char.isdigit())
    if digits == "2000":
        return Fixed("200X"), at + 1
    if len(digits) == 4:
        return (Fixed(f"{digits[:3]}X") if not digits.endswith("00") else Fixed(f"{digits[:2]}XX")), at + 1
    if tokens.low(at - 1) in ("the", "early", "mid", "late", "-"):
        return Fixed(f"19{digits[0]}X"), at + 1
    return None
