"""Open items, proposals and channels: texts of our own in several pens, and what always holds."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from caseapp.domain.plans import Plan, Proposed
from caseapp.suggest.engine import suggest

OWN = json.loads((Path(__file__).parent / "data" / "own-items.json").read_text(encoding="utf-8"))

Told = dict[str, Any]


def _plans() -> list[tuple[Told, Plan]]:
    return [(each, suggest(each["text"], date.fromisoformat(each["published"]), language="en")) for each in OWN]


def _spans(record: Proposed) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in record.evidence]


def matches(told: list[Told], records: list[Proposed], text: str) -> list[tuple[Told, Proposed | None]]:
    """Each told thing with the record whose words overlap its quote most, each record used once."""
    pairs = []
    for at, each in enumerate(told):
        start = text.index(each["quote"])
        end = start + len(each["quote"])
        for number, record in enumerate(records):
            overlap = max(min(end, last) - max(start, first) for first, last in _spans(record))
            if overlap > 0:
                pairs.append((overlap, -at, -number))
    found: dict[int, int] = {}
    for _, at, number in sorted(pairs, reverse=True):
        if -at not in found and -number not in found.values():
            found[-at] = -number
    return [(each, records[found[at]] if at in found else None) for at, each in enumerate(told)]


def measure() -> dict[str, Any]:
    """How many are told, found and proposed, and the misses and false alarms in words."""
    result: dict[str, Any] = {
        "told": 0,
        "found": 0,
        "proposed": 0,
        "missed": [],
        "extra": [],
        "kind": [],
        "due": [],
        "owed": [],
    }
    for own, plan in _plans():
        records = [each for each in plan.records if each.kind == "action_item"]
        names = {each.ref: each.title for each in plan.records}
        pairs = matches(own["items"], records, own["text"])
        used = {record.ref for _, record in pairs if record is not None}
        result["told"] += len(pairs)
        result["proposed"] += len(records)
        for told, record in pairs:
            if record is None:
                result["missed"].append(f"{own['name']}: {told['quote']}")
                continue
            result["found"] += 1
            soft = {"demand": "request"}
            kinds = {soft.get(told["kind"], told["kind"]), soft.get(str(record.fields["kind"]), record.fields["kind"])}
            if len(kinds) > 1:
                result["kind"].append(f"{own['name']}: {told['what']}: {record.fields['kind']} for {told['kind']}")
            due = (record.fields.get("due") or {}).get("edtf", "")
            if (due and told["due"] != due) or (told["due"] and not due):
                result["due"].append(f"{own['name']}: {told['what']}: {due} for {told['due']}")
            owners = {names[ref] for ref in record.fields.get("owed_by", ())}
            if not set(told["owed_by"]) <= owners:
                result["owed"].append(f"{own['name']}: {told['what']}: {sorted(owners)} for {told['owed_by']}")
        result["extra"] += [
            f"{own['name']}: {each.title} “{each.evidence[0].exact[:120]}” [{each.rule} {each.confidence}]"
            for each in records
            if each.ref not in used
        ]
    return result


def test_items_of_our_own_texts() -> None:
    """Few are missed, few are invented, and no due date is."""
    found = measure()
    assert found["found"] >= 0.9 * found["told"], found["missed"]
    assert found["found"] >= 0.85 * found["proposed"], found["extra"]
    assert len(found["kind"]) <= 3, found["kind"]
    assert found["due"] == []
    assert len(found["owed"]) <= 4, found["owed"]
