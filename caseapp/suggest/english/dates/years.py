"""English years that stand alone: “in 2015”, “2015-16”, “a 1994 agreement”; and which numbers are none."""

from __future__ import annotations

from caseapp.suggest.dates.meanings import Between, Calendar
from caseapp.suggest.english.dates.words import COUNTED, DETERMINERS, NUMBERED, Form, Tokens, words

_YEAR_AFTER = words(
    "in since by until till before after from to of during through throughout around circa about between for"
    " early mid late year to and or until than the a an its their his her our this that as back on"
)
_AFTER_SUBJECT = words("was saw is will marks marked has brought ,")
#: Of these a number tells how many.
_AMOUNTS = words(
    "force population total number group crowd staff army fleet contingent garrison minimum maximum average cap ceiling"
    " limit quota toll list handful membership audience"
)


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether a number can be a year by itself."""
    if tokens.kind(at) != "number" or tokens.ends[at] - tokens.starts[at] != 4:
        return False
    return 1000 <= tokens.number(at) <= 2199 and tokens.low(at + 1) not in ("%", "°")


def year_led(tokens: Tokens, at: int) -> Form | None:
    """“in 2015”, “2015-2017”, “2015-16”, “a 1994 agreement”, “(1991)”."""
    if not is_year(tokens, at) or not _is_year_here(tokens, at):
        return None
    year = tokens.number(at)
    if tokens.kind(at + 1) == "month" and tokens.kind(at + 2) == "number" and 1 <= tokens.number(at + 2) <= 31:
        return Calendar(year, tokens.number(at + 1), tokens.number(at + 2)), at + 3
    if tokens.low(at + 1) in ("-", "–", "/") and tokens.touches(at + 1) and tokens.touches(at + 2):
        last = _last_year(tokens, at + 2, year)
        if last:
            return Between(Calendar(year), Calendar(last)), at + 3
    return Calendar(year), at + 1


def _last_year(tokens: Tokens, at: int, year: int) -> int:
    if is_year(tokens, at):
        return tokens.number(at) if tokens.number(at) > year else 0
    if tokens.kind(at) == "number" and tokens.ends[at] - tokens.starts[at] == 2:
        last = year // 100 * 100 + tokens.number(at)
        return last if last > year else 0
    return 0


def _is_year_here(tokens: Tokens, at: int) -> bool:
    before, after = tokens.low(at - 1), tokens.low(at + 1)
    if after in COUNTED or _is_counting(tokens, at) or before in NUMBERED or before in ("$", "€", "£", "¥", "₩", "#"):
        return False
    if tokens.kind(at + 1) in ("units", "unit") or (after == "-" and tokens.low(at + 2) in COUNTED):
        return False
    if tokens.touches(at) and before in ("-", "–", "/"):
        return is_year(tokens, at - 2) and 0 < tokens.number(at) - tokens.number(at - 2) < 200
    if before in DETERMINERS or tokens.kind(at - 1) == "poss":
        return 1700 <= tokens.number(at) <= 2099 and (
            tokens.kind(at + 1) not in ("sign", "") or before in ("its", "the")
        )
    if before == "(":
        return after in (")", "-", "–", ";", ",")
    if before in ("and", "or") and not _is_year_listed(tokens, at - 2):
        return False
    if before in _YEAR_AFTER or tokens.kind(at - 1) in ("part", "season"):
        return 1200 <= tokens.number(at) <= 2199
    if before in ("", ",", "“", '"') and after in _AFTER_SUBJECT:
        return 1700 <= tokens.number(at) <= 2199 and (before != "," or after != ",")
    return before == "," and is_year(tokens, at - 2)


def _is_counting(tokens: Tokens, at: int) -> bool:
    """Whether a round number counts something: “about 1800 were arrested”, “from 1200 to 1500 soldiers”."""
    before, after = tokens.low(at - 1), tokens.low(at + 1)
    if after in ("to", "and", "or", "-", "–") and tokens.low(at + 3) in COUNTED:
        return True
    if before == "of" and tokens.low(at - 2) in _AMOUNTS:
        return True
    if tokens.number(at) % 100 or before in ("in", "since", "until", "by", "before", "after", "during", "the"):
        return False
    if before in ("about", "around", "circa", "to", "between", "and", "or", "than", "as", "for", "with"):
        return not (is_year(tokens, at - 2) or is_year(tokens, at + 2))
    return before == "from" and after not in ("to", "until", "-", "–", "on", "onwards", "onward", "through")


def _is_year_listed(tokens: Tokens, at: int) -> bool:
    """Whether a year stands there that others may follow: “in 2015 and 2016”, but “resolutions 2231 and 1929”."""
    while is_year(tokens, at) and tokens.low(at - 1) == ",":
        at -= 2
    before = tokens.low(at - 1)
    is_led = before in _YEAR_AFTER and before not in ("and", "or")
    return (is_year(tokens, at) and is_led) or before == "in" or tokens.low(at) == "in"
