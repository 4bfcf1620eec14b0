"""How well Korean, Japanese and Chinese texts written for this project are read; part of `make eval`.

A third of them is kept aside: whoever widens the rules looks at the numbers of those, never at what is wrong in them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from caseapp.domain.plans import Plan, Proposed
from caseapp.suggest.engine import suggest
from tests.suggest.date_sets import days
from tests.suggest.scoring import Score, Scores, same_name

DATA = Path(__file__).with_name("data")
LANGUAGES = {"ko": "korean", "ja": "japanese", "zh": "chinese"}
MEASURES = (
    "people recall",
    "people precision",
    "role",
    "state",
    "meetings recall",
    "meetings precision",
    "meeting date",
    "meeting status",
    "meeting place",
    "participants",
    "dates recall",
    "dates precision",
)


def east_asian_scores(language: str, *, is_aside: bool) -> Scores:
    """The measures over the texts of a language that were at hand, or over those kept aside."""
    scores: Scores = {name: Score() for name in MEASURES}
    texts = json.loads((DATA / f"own-{LANGUAGES[language]}.json").read_text("utf-8"))
    for told in texts:
        if told["aside"] == is_aside:
            plan = suggest(told["text"], date.fromisoformat(told["published"]), language=language)
            _Text(told, plan, scores).score()
    return scores


def lines() -> Iterator[str]:
    """The report."""
    for language, name in LANGUAGES.items():
        at_hand = east_asian_scores(language, is_aside=False)
        aside = east_asian_scores(language, is_aside=True)
        yield f"{name.capitalize()} (own texts)          at hand            kept aside"
        for measure in MEASURES:
            yield f"  {measure:<24}" + "   ".join(
                f"{each.share:6.2f}  {each.right:>3} of {each.of:<3}" for each in (at_hand[measure], aside[measure])
            )


class _Text:
    """One text with its plan."""

    def __init__(self, told: Mapping[str, Any], plan: Plan, scores: Scores) -> None:
        self._told, self._plan, self._scores = told, plan, scores
        self._refs = {each.ref: each for each in plan.records}

    def score(self) -> None:
        """Adds to all measures."""
        self._people()
        self._meetings()
        self._dates()

    def _of(self, kind: str) -> list[Proposed]:
        return [each for each in self._plan.records if each.kind == kind]

    def _add(self, measure: str, is_right: bool, words: object) -> None:
        self._scores[measure].add(is_right, f"{self._told['name']}: {words}")

    def _people(self) -> None:
        found = [each for each in self._of("person") if not each.fields.get("is_unnamed")]
        used = set()
        for told in self._told["people"]:
            record = next((each for each in found if each.ref not in used and told["name"] in _names(each)), None)
            self._add("people recall", record is not None, told)
            if record is None:
                continue
            used.add(record.ref)
            roles = [str(post.get("title", "")) for post in record.fields.get("posts", ())]
            self._add("role", told["role"] in roles, (told, roles))
            self._add("state", self._iso(record) == told["state"], (told, self._iso(record)))
        for each in found:
            self._add("people precision", each.ref in used, (each.title, each.rule))

    def _iso(self, record: Proposed) -> str:
        state = self._refs.get(str(record.fields.get("state", "")))
        return str(state.fields.get("iso3166", "")) if state is not None else ""

    def _meetings(self) -> None:
        found = self._of("event")
        used = set()
        for told in self._told["meetings"]:
            start = self._told["text"].index(told["quote"])
            record = max(found, key=lambda each: _overlap(each, start, start + len(told["quote"])), default=None)
            if record is None or record.ref in used or not _overlap(record, start, start + len(told["quote"])):
                self._add("meetings recall", False, told)
                continue
            used.add(record.ref)
            self._add("meetings recall", True, told)
            self._facts(told, record)
        for each in found:
            self._add("meetings precision", each.ref in used, (each.title, [one.exact for one in each.evidence]))

    def _facts(self, told: Mapping[str, Any], record: Proposed) -> None:
        edtf = (record.fields.get("date") or {}).get("edtf", "")
        is_dated = edtf == told["date"] or bool(edtf and told["date"] and days(edtf) == days(told["date"]))
        self._add("meeting date", is_dated, (told, edtf))
        self._add("meeting status", record.fields["status"] == told["status"], (told, record.fields["status"]))
        place = self._refs.get(str(record.fields.get("place", "")))
        names = _names(place) if place is not None else {""}
        self._add("meeting place", told["place"] in names, (told, names))
        ours = [self._refs[row["actor"]] for row in record.fields.get("participants", ())]
        for name in told["participants"]:
            is_there = any(same_name(name, one) for each in ours for one in _names(each))
            self._add("participants", is_there, (told, name, [each.title for each in ours]))

    def _dates(self) -> None:
        text, found, used = self._told["text"], self._of("date"), set()
        for told in self._told["dates"]:
            start = text.index(told["quote"])
            end = start + len(told["quote"])
            right = [
                each.ref
                for each in found
                if each.ref not in used and _overlap(each, start, end) and _is_same(each, told["edtf"])
            ]
            used.update(right[:1])
            self._add("dates recall", bool(right), told)
        for each in found:
            self._add("dates precision", each.ref in used, (each.title, each.fields.get("edtf")))


def _is_same(record: Proposed, edtf: str) -> bool:
    ours = str(record.fields.get("edtf", ""))
    return bool(ours) and days(ours) == days(edtf)


def _names(record: Proposed) -> set[str]:
    return {record.title, *(str(row["text"]) for row in record.fields.get("names", ()))}


def _overlap(record: Proposed, start: int, end: int) -> int:
    return max(0, *(min(end, each.end) - max(start, each.start) for each in record.evidence), 0)


def main() -> int:
    """Prints the report, and what is wrong in the texts at hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="print the wrong ones of this language")
    chosen = parser.parse_args().only
    sys.stdout.write("".join(f"{line}\n" for line in lines()))
    if chosen:
        for name, each in east_asian_scores(chosen, is_aside=False).items():
            sys.stdout.write("".join(f"\n{name}: {words}" for words in each.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
