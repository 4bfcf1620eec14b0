"""The line that says where and when a report was written: "SEOUL, 22 February 2023 (Yonhap) -".

It passes on what is printed; it invents nothing, least of all a year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.words import MONTH_PATTERN
from caseapp.domain.errors import BadInput

HEAD_CP = 600
_DAY = rf"(?:(?:{MONTH_PATTERN})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{MONTH_PATTERN})\.?)(?:,?\s+\d{{4}})?"
_ISO = r"\d{4}-\d\d-\d\d|\d{4}\.\s?\d{1,2}\.\s?\d{1,2}"
_CJK = r"\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]"
_DATE = re.compile(rf"(?<![\w.])(?:{_CJK}|{_ISO}|{_DAY})(?![\w])", re.IGNORECASE)
_PLACE = re.compile(r"^[^\S\n]*(?P<place>[A-Z][A-Z .'-]{2,30}|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2})\s*[,(/]\s*\S")
_PLACE_CJK = re.compile(r"^\s*[(（［\[【]?\s*(?P<place>[가-힣一-龥]{2,8})\s*[=＝、，,]")
_AGENCY = re.compile(
    r"\b(?:news|agency|service|press|times|post|wire|daily|radio)\b|通信|新聞|日報|연합|통신", re.IGNORECASE
)
_MARK = re.compile(
    r"^\W*$|(?:published|updated|posted|issued|date|released|입력|수정|発行|更新|日期)\W{0,3}$", re.IGNORECASE
)
_DOTTED = re.compile(r"(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})")
_LINES = 6
_NEAR_CP = 60


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a text says of its own day, place and publisher: the words, "" where it says nothing."""

    published: str = ""
    yearless: str = ""
    place: str = ""
    publisher: str = ""


def find_dateline(text: str) -> Dateline:
    """The dateline of a report; `yearless` holds a day whose year is to be asked for."""
    for line in [line for line in text[:HEAD_CP].split("\n") if line.strip()][:_LINES]:
        found = _DATE.search(line)
        if found is None or not _stands_as_dateline(line, found):
            continue
        words = _DOTTED.sub(lambda m: f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}", " ".join(found[0].split()))
        place = _PLACE.match(line) or _PLACE_CJK.match(line)
        named = _cased(place["place"].strip(" .")) if place and place.end("place") <= found.start() else ""
        is_agency = bool(_AGENCY.search(named))
        is_whole = _is_date(words)
        return Dateline(
            published=words if is_whole else "",
            yearless="" if is_whole else words,
            place="" if is_agency else named,
            publisher=named if is_agency else "",
        )
    return Dateline()


def with_year(yearless: str, year: int) -> str:
    """A printed day and the year a person gave it, as a date is written."""
    return f"{yearless} {year}" if yearless[:1].isdigit() else f"{yearless}, {year}"


def _stands_as_dateline(line: str, found: re.Match[str]) -> bool:
    """At the beginning of its line, behind a place or a word such as Published, or alone at its end."""
    before = line[: found.start()]
    if len(before) > _NEAR_CP:
        return False
    is_alone = not line[found.end() :].strip(" .,;:()|-–—")
    is_behind_place = re.search(r"[,，、(（=]\s*$", before) and not re.search(r"[.!?。]\s", before)
    return bool(is_alone or is_behind_place or _MARK.search(before))


def _is_date(words: str) -> bool:
    try:
        read_date(words)
    except BadInput:
        return False
    return bool(re.search(r"\d{4}", words))


def _cased(place: str) -> str:
    return place.title() if place.isupper() else place
