"""Sentences with the dates careful readers give for them, and how well ours agree: by the days, not by the notation."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from caseapp.domain.dates.edtf import DAY_S, civil_from_days, span_of
from caseapp.suggest.dates.finding import find_dates
from caseapp.suggest.document import read_document

DATA = Path(__file__).parent / "data"
SHARED = Path(os.environ.get("CASEAPP_SHARED", Path(__file__).resolve().parents[3] / "shared")) / "data"


@dataclass(frozen=True, slots=True)
class Result:
    """How many expressions are right of how many; what was missed, and what was found where no date is."""

    right: int
    of: int
    missed: tuple[str, ...]
    false: tuple[str, ...]

    @property
    def share(self) -> float:
        """Right of all."""
        return self.right / self.of


def measure(path: Path) -> Result:
    """Ours against a set of sentences."""
    data = json.loads(path.read_text("utf-8"))
    day = str(data.get("reference_date", ""))[:10]
    language = str(data.get("language", "en"))
    missed = tuple(each for item in data["expressions"] if (each := _miss(item, day, language)))
    false = tuple(each for item in data["traps"] if (each := _false(item, day, language)))
    return Result(len(data["expressions"]) - len(missed), len(data["expressions"]), missed, false)


def found_in(sentence: str, day: str, language: str = "en") -> list[tuple[str, str]]:
    """The words and EDTF of the dates of a sentence."""
    published = date.fromisoformat(day) if day else None
    found = find_dates(read_document(sentence, published, language))
    return [(sentence[each.start_cp : each.end_cp], each.edtf) for each in found]


def days(edtf: str) -> tuple[str, str]:
    """The first and last day of EDTF, “..” for an open end."""
    span = span_of(edtf)
    return _day(span.first), _day(span.last)


def _day(local_s: int | None) -> str:
    return ".." if local_s is None else "{:04}-{:02}-{:02}".format(*civil_from_days(local_s // DAY_S))


def _miss(item: dict[str, Any], day: str, language: str) -> str:
    sentence, words = item["sentence"], item["expression"]
    accepted = {days(each) for each in (item["edtf"], *item.get("or", ())) if not item.get("accept")}
    accepted |= {(first, last) for first, last in item.get("accept", ())}
    found = found_in(sentence, item.get("reference", day), language)
    begin = sentence.index(words)
    for exact, edtf in found:
        start = sentence.index(exact)
        overlaps = start < begin + len(words) and start + len(exact) > begin
        if overlaps and edtf[0] not in "[{" and days(edtf) in accepted:
            return ""
    return f"{sentence} [{words}] wants {item['edtf']}, got {found}"


def _false(item: dict[str, Any], day: str, language: str) -> str:
    found = found_in(item["sentence"], item.get("reference", day), language)
    return f"{item['sentence']} gave {found}" if found else ""
