"""What careful readers took out of the development texts, in one form; read from beside the project, never shipped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[3] / "shared"


@dataclass(frozen=True, slots=True)
class Told:
    """Something a reader found: its names (any will do), the spans it stands on, and what else is known of it."""

    names: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with what is in it, by kind: person, organisation, place, event, statement, action_item, date; for the
    first article also proposal and demand."""

    name: str
    text: str
    published: date
    told: Mapping[str, tuple[Told, ...]]
    publisher: tuple[str, ...] = ()
    """What the publisher of the text is called, when the text names it."""


def gold_texts() -> list[GoldText]:
    """The first article and the news reports; none where the shared data is absent."""
    reports = sorted((SHARED / "data" / "wikinews").glob("*.json"))
    seed = SHARED / "seed" / "gold.json"
    return [*([_seed(seed)] if seed.exists() else []), *map(_report, reports)]


def _report(path: Path) -> GoldText:
    gold = json.loads(path.read_text(encoding="utf-8"))
    told = {
        "person": tuple(_told(each, role=each["role"] or "", body=each["organisation"]) for each in gold["people"]),
        "organisation": tuple(map(_told, gold["organisations"])),
        "place": tuple(map(_told, gold["places"])),
        "event": tuple(
            _told(
                each, status=each["status"], date=each["date"], participants=[(name,) for name in each["participants"]]
            )
            for each in gold["meetings"]
        ),
        "statement": tuple(_told(each, chain=_alone(each["chain"]), date=each["date"]) for each in gold["statements"]),
        "action_item": tuple(_told(each, due=each["due"]) for each in gold["action_items"]),
        "date": tuple(_told(each, edtf=each["edtf"]) for each in gold["dates"]),
    }
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return GoldText(gold["name"], text, date.fromisoformat(gold["document_date"]), told)


def _alone(names: Iterable[str]) -> list[tuple[str, ...]]:
    return [(name,) for name in names]


def _told(each: Mapping[str, Any], **facts: Any) -> Told:
    named = next((each[key] for key in ("name", "title", "speaker", "what") if key in each), "")
    return Told((named, *each.get("aliases", ())), ((each["start"], each["end"]),), facts)


def _seed(path: Path) -> GoldText:
    gold = json.loads(path.read_text(encoding="utf-8"))
    names = dict(_names(gold))
    places = {each["id"]: each["name"] for each in gold["places"]}
    told = {
        "person": tuple(_seeded(each, role=each["role"].split(" (")[0]) for each in gold["people"]),
        "organisation": tuple(_seeded(each) for each in gold["organisations"] if "evidence" in each),
        "place": tuple(map(_seeded, gold["places"])),
        "event": tuple(
            _seeded(
                each,
                status=each["status"],
                date=each["date"],
                place=places.get(each["place"]),
                participants=[names.get(ref, (ref,)) for ref in (each["participants"] or each["parties"])],
            )
            for each in gold["meetings"]
        ),
        "statement": tuple(
            _seeded(each, chain=[names.get(ref, (ref,)) for ref in each["chain"]], date=each["date"])
            for each in gold["statements"]
        ),
        "action_item": tuple(_seeded(each, due=each["due"]) for each in gold["action_items"]),
        "date": tuple(
            Told((each["quote"],), ((each["start"], each["end"]),), {"edtf": each["edtf"]}) for each in gold["dates"]
        ),
        "proposal": tuple(map(_seeded, gold["proposals"])),
        "demand": tuple(map(_seeded, gold["demands"])),
    }
    text = path.with_name("article.txt").read_text(encoding="utf-8")
    publisher = names.get(gold["document"]["publisher"], ())
    return GoldText("seed", text, date.fromisoformat(gold["document"]["date"]), told, publisher)


def _seeded(each: Mapping[str, Any], **facts: Any) -> Told:
    named = next((each[key] for key in ("name", "title", "what", "meaning", "id") if key in each), "")
    spans = tuple((span["start"], span["end"]) for span in each["evidence"])
    return Told((named, *each.get("aliases", ())), spans, facts)


def _names(gold: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for kind in ("people", "organisations", "states"):
        for each in gold[kind]:
            yield each["id"], (each["name"], *each.get("aliases", ()))
    for each in gold["unnamed_people"]:
        yield each["id"], (each["description"], *(span["quote"] for span in each["evidence"]))
