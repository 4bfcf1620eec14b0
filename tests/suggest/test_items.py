"""Open items, proposals and channels: texts of our own in several pens, and what always holds."""

from __future__ import annotations

import json
import time
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.plans import Plan, Proposed
from caseapp.suggest.dates.finding import read_dates
from caseapp.suggest.document import read_document
from caseapp.suggest.engine import suggest
from caseapp.suggest.english.items.channels import find_channels
from caseapp.suggest.english.items.finding import find_items
from caseapp.suggest.english.items.proposals import find_proposals
from caseapp.suggest.english.names.cast import find_cast
from caseapp.suggest.found import Reading

DATA = Path(__file__).with_name("data")
#: Texts that the rules were written with, and others that were put aside until they first stood.
SETS = ("own-items", "own-items-aside")

Told = dict[str, Any]


@lru_cache
def _plans(name: str) -> list[tuple[Told, Plan]]:
    own = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return [(each, suggest(each["text"], date.fromisoformat(each["published"]), language="en")) for each in own]


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


def measure(name: str) -> dict[str, Any]:
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
    for own, plan in _plans(name):
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


@pytest.mark.parametrize("name", SETS)
def test_items_of_our_own_texts(name: str) -> None:
    """Few are missed, few are invented, and no due date is."""
    found = measure(name)
    assert found["found"] >= 0.93 * found["told"], found["missed"]
    assert found["found"] >= 0.90 * found["proposed"], found["extra"]
    assert len(found["kind"]) <= 3, found["kind"]
    assert len(found["due"]) <= 1, found["due"]
    assert len(found["owed"]) <= 4, found["owed"]


@pytest.mark.parametrize("name", SETS)
def test_proposals_of_our_own_texts(name: str) -> None:
    """Who proposed what, in how many parts, and what became of it."""
    for own, plan in _plans(name):
        records = [each for each in plan.records if each.kind == "proposal"]
        names = {each.ref: each.title for each in plan.records}
        assert len(records) == len(own["proposals"]), own["name"]
        for told, record in matches(own["proposals"], records, own["text"]):
            assert record is not None, told
            assert record.fields["status"] == told["status"], told
            assert len(record.fields.get("components", ())) == told["parts"], told
            assert names.get(str(record.fields.get("proposer", "")), told["by"]) == told["by"]


@pytest.mark.parametrize("name", SETS)
def test_channels_of_our_own_texts(name: str) -> None:
    """Channels with their parties, secret ones as back channels."""
    for own, plan in _plans(name):
        records = [each for each in plan.records if each.kind == "channel"]
        names = {each.ref: each.title for each in plan.records}
        assert len(records) == len(own["channels"]), own["name"]
        for told, record in matches(own["channels"], records, own["text"]):
            assert record is not None, told
            assert record.fields["kind"] == told["kind"]
            assert set(told["parties"]) <= {names[ref] for ref in record.fields.get("parties", ())}


def test_instruments_have_a_date_parties_or_a_court() -> None:
    text = (
        "In 2015 Chad and Niger signed a grazing agreement. Under the court's final ruling, the herds must return. "
        "The 1994 border treaty between Chad and Niger is in force. They have not reached an agreement on water."
    )
    found = [each for each in suggest(text, date(2021, 5, 4), language="en").records if each.kind == "instrument"]
    told = [(each.title, each.fields["kind"], (each.fields.get("date") or {}).get("edtf")) for each in found]
    assert told == [
        ("grazing agreement", "agreement", "2015"),
        ("court's final ruling", "judgment", None),
        ("border treaty", "treaty", "1994"),
    ]
    assert [row["actor"] for row in found[0].fields["parties"]] == ["state-chad", "state-niger"]


def test_a_lost_subject_goes_on_with_the_demand_before_it() -> None:
    text = "Spain called on Morocco to reopen the border crossing. Return the seized boats without delay."
    first, second = (
        each for each in suggest(text, date(2021, 5, 4), language="en").records if each.kind == "action_item"
    )
    assert (first.title, second.title) == ("reopen the border crossing", "return the seized boats without delay")
    assert second.fields["owed_by"] == first.fields["owed_by"] == ["state-morocco"]
    assert {"owed_by", "owed_to"} <= set(second.inferred)


def test_what_a_proposal_would_do_is_owed_only_if_it_is_accepted() -> None:
    text = "Norway proposed a joint fund, that is, Norway will pay half of the costs of the port."
    (item,) = (each for each in suggest(text, date(2021, 5, 4), language="en").records if each.kind == "action_item")
    assert item.fields["condition"] == "if the proposal is accepted"
    assert "condition" in item.inferred


def test_no_due_date_without_a_deadline() -> None:
    text = "On 3 May 2021 Peru asked Chile to release the crew of a ship that was seized on 1 April 2021."
    (item,) = (each for each in suggest(text, date(2021, 5, 4), language="en").records if each.kind == "action_item")
    assert "due" not in item.fields


def test_time_grows_with_the_text() -> None:
    """A text of nothing but cues, without any end of a sentence, takes time in proportion to its length."""
    cues = (
        "called on Japan to agreed to, if it will the plan that not yet whether the “we must ” has proposed a plan to "
    )
    short, long = (_seconds(cues * times) for times in (30, 120))
    assert long < 8 * short + 0.2


def _seconds(text: str) -> float:
    document = read_document(text, date(2021, 5, 4), "en")
    dates, undated = read_dates(document)
    actors, mentions = find_cast(document, ())
    reading = Reading(document, dates, actors, mentions, undated)
    begun = time.process_time()
    find_items(reading, (), ())
    find_proposals(reading)
    find_channels(reading)
    return time.process_time() - begun
