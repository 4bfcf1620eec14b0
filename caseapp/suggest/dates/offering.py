"""What words such as “last Thursday” may mean in a date field, counted from a day: for a person to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caseapp.domain.dates.patterns import day_shown, weekday_word
from caseapp.domain.dates.words import MONTHS, WEEKDAYS
from caseapp.platform.translation import tr
from caseapp.suggest.dates.calendar import bounds
from caseapp.suggest.dates.finding import LANGUAGES
from caseapp.suggest.dates.resolving import Context, resolve_meaning

#: Words tried before what was typed: a bare “18th” is a date only behind a preposition.
_LEADS = ("", "on ", "on the ", "in ")
_MOST = 4
_LONGEST = 100
_NAMES = re.compile(
    r"\b(?:" + "|".join(sorted({*MONTHS, *WEEKDAYS})).lower() + r")\b"
    r"|\b(?:" + "|".join(sorted(name[:3] for name in MONTHS)).lower() + r"|sept)(?=\.|\s+\d)"
)
_KOREAN, _JAPANESE, _CHINESE = re.compile("[가-힣]"), re.compile("[ぁ-ヿ]"), re.compile("[㐀-鿿]")


@dataclass(frozen=True, slots=True)
class Offer:
    """A date that words may mean, and what was assumed; empty when nothing was."""

    edtf: str
    assumed: str


def resolve(words: str, anchor: date, tense: str = "") -> tuple[Offer, ...]:
    """The dates that `words` may mean counted from `anchor`, the likeliest first; none when they are no date.

    Tense is past, future or empty for either.
    """
    plain = " ".join(words.split()).strip(" ,.;")
    if not plain or len(plain) > _LONGEST:
        return ()
    found: dict[str, None] = {}
    for each in (tense,) if tense else ("past", "future"):
        found |= dict.fromkeys(_readings(plain, Context(anchor, each)))
    has_year = re.search(r"\d{4}", plain) is not None
    return tuple(Offer(edtf, "" if has_year else _assumed(edtf, anchor)) for edtf in list(found)[:_MOST])


def _readings(words: str, context: Context) -> Iterator[str]:
    for code in _languages(words):
        for lead in _LEADS if code == "en" else ("",):
            text = lead + (_capitalised(words) if code == "en" else words)
            for each in LANGUAGES[code].read(text):
                if each.start <= len(lead) and each.end >= len(text):
                    edtf = resolve_meaning(each.meaning, context)
                    yield from _choices(edtf)
                    if edtf:
                        return


def _languages(words: str) -> tuple[str, ...]:
    if _KOREAN.search(words):
        return ("ko",)
    if _JAPANESE.search(words):
        return ("ja",)
    return ("zh", "ja") if _CHINESE.search(words) else ("en",)


def _capitalised(words: str) -> str:
    """Names of months and weekdays as a text prints them; “May” and “March” are words otherwise."""
    return _NAMES.sub(lambda found: found[0].capitalize(), words)


def _choices(edtf: str) -> Iterator[str]:
    if edtf.startswith("["):
        yield from reversed(edtf[1:-1].split(","))
    elif edtf and edtf[0] != "{":
        yield edtf


def _assumed(edtf: str, anchor: date) -> str:
    """What a person should know before taking it: which week a day is in, seen from the anchor."""
    first, last = bounds(edtf)
    if first is None or first != last:
        return tr("counted from {date}", date=day_shown(anchor))
    weekday = weekday_word(first.weekday())
    weeks = (first.toordinal() - 1) // 7 - (anchor.toordinal() - 1) // 7
    if first == anchor:
        return tr("{weekday}, the same day", weekday=weekday)
    match (first - anchor).days:
        case -1:
            return tr("{weekday}, the day before", weekday=weekday)
        case 1:
            return tr("{weekday}, the day after", weekday=weekday)
    match weeks:
        case 0:
            return tr("{weekday} of the same week", weekday=weekday)
        case -1:
            return tr("{weekday} of the week before", weekday=weekday)
        case 1:
            return tr("{weekday} of the week after", weekday=weekday)
    return tr("{weekday}, counted from {date}", weekday=weekday, date=day_shown(anchor))
