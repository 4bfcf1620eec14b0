"""Statements of texts of our own, in many pens: who said what, by whom it is told, and what is no statement at all."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from caseapp.domain.plans import Plan, Proposed
from caseapp.suggest.engine import suggest
from tests.suggest.date_sets import DATA
from tests.suggest.scoring import same_name


@dataclass(slots=True)
class _Result:
    found: int = 0
    told: int = 0
    chains: int = 0
    dates: int = 0
    dated: int = 0
    kinds: int = 0
    proposed: int = 0
    wrong: list[str] = field(default_factory=list)


def statements(plan: Plan) -> list[Proposed]:
    """The statements of a plan."""
    return [each for each in plan.records if each.kind == "statement"]


def chain(plan: Plan, record: Proposed) -> list[str]:
    """Who the links of a statement are."""
    titles = {each.ref: each.title for each in plan.records}
    return [titles.get(link.get("actor", ""), link.get("unnamed", "")) for link in record.fields["chain"]]


def read(text: str, day: str = "2023-02-22") -> list[tuple[list[str], str]]:
    """The chains and words of the statements of a text."""
    plan = suggest(text, date.fromisoformat(day), language="en")
    return [(chain(plan, each), str(each.fields["text"])) for each in statements(plan)]


def _measure() -> _Result:
    result = _Result()
    for text in json.loads((DATA / "own-statements.json").read_text("utf-8")):
        plan = suggest(text["text"], date.fromisoformat(text["published"]), language="en")
        left = statements(plan)
        result.proposed += len(left)
        for told in text["statements"]:
            _hold_against(result, text, told, plan, left)
        result.wrong += [f"{text['name']}: not told: {chain(plan, each)} {each.fields['text']}" for each in left]
    return result


def _hold_against(
    result: _Result, text: dict[str, Any], told: dict[str, Any], plan: Plan, left: list[Proposed]
) -> None:
    start = text["text"].index(told["quote"])
    end = start + len(told["quote"])
    result.told += 1
    record = max(left, key=lambda each: _shared(each, start, end), default=None)
    if record is None or _shared(record, start, end) <= 0:
        result.wrong.append(f"{text['name']}: missed {told['quote']}")
        return
    left.remove(record)
    result.found += 1
    ours = chain(plan, record)
    is_right = len(ours) == len(told["chain"]) and all(map(same_name, ours, told["chain"]))
    result.chains += is_right
    if not is_right:
        result.wrong.append(f"{text['name']}: chain {ours} for {told['chain']}: {told['quote']}")
    said = record.fields.get("said", {}).get("edtf")
    if told["said"]:
        result.dates += 1
        result.dated += said == told["said"]
        if said != told["said"]:
            result.wrong.append(f"{text['name']}: said {said} for {told['said']}: {told['quote']}")
    result.kinds += record.fields["kind"] == told["kind"]
    if record.fields["kind"] != told["kind"]:
        result.wrong.append(f"{text['name']}: {record.fields['kind']} for {told['kind']}: {told['quote']}")


def _shared(record: Proposed, start: int, end: int) -> int:
    return max(min(end, each.end) - max(start, each.start) for each in record.evidence)


def test_texts_of_our_own_are_read() -> None:
    result = _measure()
    report = "\n".join(result.wrong)
    assert result.found / result.told >= 0.9, report
    assert result.chains / result.found >= 0.9, report
    assert result.found / result.proposed >= 0.85, report
    assert result.kinds / result.found >= 0.85, report
    assert result.dated / result.dates >= 0.85, report


@pytest.mark.parametrize(
    "text",
    [
        "The minister is expected to say on Friday whether he will stay.",
        "Park Jin has yet to announce a date. He did not explain why.",
        "As a result, when the two countries will meet has attracted much attention.",
        "South Korea and Japan will call on all parties to show restraint.",
        "It is said that the talks failed. The claims were repeated often.",
        "The so-called reports on the state of the talks ran to 30 pages.",
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert read(text) == []
