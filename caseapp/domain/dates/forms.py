"""The forms of one date in words: each takes folded words and gives EDTF, or None when it is not its form.

A form that fits but names an impossible day gives that EDTF all the same; reading it says in words what is impossible.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from caseapp.domain.dates.east_asian import in_english
from caseapp.domain.dates.edtf import month_length
from caseapp.domain.dates.patterns import month_word
from caseapp.domain.dates.words import ERAS, MONTH_PATTERN, ORDINALS, PARTS, SEASONS, month_number
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr

_MONTH = rf"(?P<month>{MONTH_PATTERN})\.?"
_DAY = r"(?P<day>\d{1,2}|\?\?)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_LONG = (
    re.compile(rf"(?:the\s+)?{_DAY}(?:\s+of)?[\s-]*{_MONTH}[\s,-]*{_YEAR}"),
    re.compile(rf"{_MONTH}\s*(?:the\s+)?{_DAY},?\s+{_YEAR}"),
    re.compile(rf"{_YEAR},?\s+{_MONTH}\s+{_DAY}"),
    re.compile(rf"{_MONTH}(?:\s+of)?[\s,-]*{_YEAR}"),
    re.compile(rf"{_YEAR},?\s+{_MONTH}"),
    re.compile(rf"{_DAY}\s+(?P<month>\?\?)\s+{_YEAR}"),
    re.compile(rf"(?P<month>\?\?)\s+{_YEAR}"),
    re.compile(rf"(?:the\s+year\s+)?{_YEAR}"),
)
_YEAR_FIRST = re.compile(r"(\d{4})\s*([/.-])\s*(\d{1,2}|\?\?)(?:\s*\2\s*(\d{1,2}|\?\?))?\.?")
_YEAR_LAST = re.compile(r"(\d{1,2}|\?\?)\s*([/.-])\s*(?:(\d{1,2}|\?\?)\s*\2\s*)?(\d{4})")
_CJK = re.compile(
    rf"(?:(?P<era>{'|'.join(ERAS)})\s*(?P<of>\d{{1,3}}|元)|(?P<year>\d{{4}}))\s*[年년]"
    r"(?:\s*(?P<month>\d{1,2}|\?\?)\s*[月월](?:\s*(?P<day>\d{1,2}|\?\?)\s*[日일号號])?)?"
)
_SEASON = re.compile(
    rf"(?P<season>{'|'.join(SEASONS)})(?:\s+of)?,?\s+(?P<year>\d{{4}})(?:\s*[/-]\s*(?P<next>\d\d|\d{{4}}))?"
)
_HALF = re.compile(r"(?:h(?P<number>[12])\s+|(?P<word>first|second|1st|2nd) half of )(?P<rest>.+)")
_QUARTER = re.compile(
    r"(?:q(?P<number>[1-4])|(?P<word>first|second|third|fourth|\dst|\dnd|\drd|\dth) quarter of)\s+(?P<year>\d{4})"
)
_QUARTER_LAST = re.compile(r"(?P<year>\d{4})[\s-]*q(?P<number>[1-4])")
_PART = re.compile(rf"(?:the\s+)?(?P<part>{'|'.join(PARTS)})[\s-]+(?P<rest>.+)")
_DECADE = re.compile(r"(?:the\s+)?(?P<years>\d{3})0'?s")
_CENTURY = re.compile(r"(?:the\s+)?(?P<number>\d{1,2})(?:st|nd|rd|th)\s+century")


def read_single(words: str) -> str | None:
    """EDTF of one date without interval words, or None when no form fits."""
    for form in _FORMS:
        edtf = form(words)
        if edtf is not None:
            return edtf
    return None


def _long(words: str) -> str | None:
    for pattern in _LONG:
        found = pattern.fullmatch(words)
        if found is not None:
            parts = found.groupdict()
            month = parts.get("month")
            number = month if month is None or month == "??" else str(month_number(month))
            return _joined(parts["year"], number, parts.get("day"))
    return None


def _year_first(words: str) -> str | None:
    found = _YEAR_FIRST.fullmatch(words)
    return _joined(found[1], found[3], found[4]) if found else None


def _year_last(words: str) -> str | None:
    found = _YEAR_LAST.fullmatch(words)
    if found is None:
        return None
    first, second, year = found[1], found[3], found[4]
    if second is None:
        return _joined(year, first, None)
    if "??" in (first, second):
        return _joined(year, second if first == "??" else first, "??")
    if first != second and int(first) <= 12 and int(second) <= 12:
        raise _ambiguous(words, int(year), int(first), int(second))
    day, month = (second, first) if int(second) > 12 else (first, second)
    return _joined(year, month, day)


def _ambiguous(words: str, year: int, first: int, second: int) -> BadInput:
    names = {
        "first_month": month_word(second, is_long=True),
        "second_month": month_word(first, is_long=True),
        "first": str(first),
        "second": str(second),
        "year": str(year),
    }
    return BadInput(
        tr("“{words}” may be {first} {first_month} or {second} {second_month} {year}.", words=words, **names),
        tr("Write {first} {first_month} {year} or {second} {second_month} {year}.", **names),
    )


def _cjk(words: str) -> str | None:
    found = _CJK.fullmatch(words)
    if found is None:
        return None
    year = found["year"] or str(ERAS[found["era"]] + (1 if found["of"] == "元" else int(found["of"])))
    return _joined(year, found["month"], found["day"])


def _east_asian(words: str) -> str | None:
    english = in_english(words)
    return None if english is None else read_single(english)


def _season(words: str) -> str | None:
    found = _SEASON.fullmatch(words)
    if found is None:
        return None
    following = found["next"]
    if following and (found["season"] != "winter" or int(following) % 100 != (int(found["year"]) + 1) % 100):
        return None
    return f"{found['year']}-{SEASONS[found['season']]}"


def _half(words: str) -> str | None:
    found = _HALF.fullmatch(words)
    if found is None:
        return None
    is_second = (found["number"] or str(ORDINALS[found["word"]])) == "2"
    whole = read_single(found["rest"])
    if whole is None:
        return None
    if re.fullmatch(r"\d{4}", whole):
        return f"{whole}-07/{whole}-12" if is_second else f"{whole}-01/{whole}-06"
    if re.fullmatch(r"\d{4}-\d\d", whole):
        return f"{whole}-16/{_last_day(whole)}" if is_second else f"{whole}-01/{whole}-15"
    return None


def _quarter(words: str) -> str | None:
    found = _QUARTER.fullmatch(words) or _QUARTER_LAST.fullmatch(words)
    if found is None:
        return None
    parts = found.groupdict()
    number = int(parts["number"]) if parts["number"] else ORDINALS.get(parts["word"] or "", 0)
    if not number:
        return None
    return f"{found['year']}-{3 * number - 2:02}/{found['year']}-{3 * number:02}"


def _part(words: str) -> str | None:
    found = _PART.fullmatch(words)
    if found is None:
        return None
    third = PARTS[found["part"]]
    whole = read_single(found["rest"])
    if whole is None:
        return None
    if re.fullmatch(r"\d{3}X", whole):
        begin, end = (("0", "3"), ("4", "6"), ("7", "9"))[third]
        return f"{whole[:3]}{begin}~/{whole[:3]}{end}~"
    if re.fullmatch(r"\d{4}", whole):
        return f"{whole}-{4 * third + 1:02}~/{whole}-{4 * third + 4:02}~"
    if re.fullmatch(r"\d{4}-\d\d", whole):
        end = (f"{whole}-10", f"{whole}-20", _last_day(whole))[third]
        return f"{whole}-{10 * third + 1:02}~/{end}~"
    return None


def _decade(words: str) -> str | None:
    found = _DECADE.fullmatch(words)
    if found is None:
        return None
    if found["years"].endswith("0"):
        years = found["years"]
        raise BadInput(
            tr("“{words}” may be ten years or a hundred.", words=words),
            tr("Write {ten} or {hundred}.", ten=f"{years}X", hundred=f"{years[:2]}XX"),
        )
    return f"{found['years']}X"


def _century(words: str) -> str | None:
    found = _CENTURY.fullmatch(words)
    if found is None or not 1 <= int(found["number"]) <= 99:
        return None
    number = int(found["number"])
    return f"{100 * number - 99:04}/{100 * number:04}"


def _joined(year: str, month: str | None, day: str | None) -> str:
    parts = [year]
    if month is not None:
        parts.append("XX" if month == "??" else f"{int(month):02}")
    if day is not None:
        parts.append("XX" if day == "??" else f"{int(day):02}")
    return "-".join(parts)


def _last_day(month: str) -> str:
    year, number = month.split("-")
    if not 1 <= int(number) <= 12:
        raise BadInput(tr("There is no month {month}.", month=int(number)), tr("Months are 1 to 12."))
    return f"{month}-{month_length(int(year), int(number)):02}"


_FORMS: tuple[Callable[[str], str | None], ...] = (
    _long,
    _year_first,
    _year_last,
    _cjk,
    _east_asian,
    _season,
    _half,
    _quarter,
    _part,
    _decade,
    _century,
)
