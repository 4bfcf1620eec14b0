"""Statements of texts of our own, in many pens: who said what, by whom it is told, and what is no statement at all."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain.plans import Plan, Proposed
from caseapp.suggest.document import read_document
from caseapp.suggest.engine import suggest
from caseapp.suggest.english.names.cast import find_cast
from caseapp.suggest.english.statements.finding import find_statements
from caseapp.suggest.found import Reading
from tests.suggest.date_sets import DATA
from tests.suggest.scoring import same_name

PIECES = [
    "Park Jin ",
    "the Japanese side ",
    "said ",
    "said that ",
    "told ",
    "NHK ",
    "according to ",
    "quoted ",
    "as saying ",
    "was ",
    "“",
    "”",
    '"',
    ", ",
    ". ",
    "; ",
    "(KCNA) ",
    "who ",
    "citing ",
    "adding ",
    "called on ",
    "his ",
    "he ",
    "statement that ",
    "\n\n",
    "𠮷",
    "👍🏽",
    "שלום",
    "’s ",
    "and ",
]


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
    assert result.found / result.told >= 0.97, report
    assert result.chains / result.found >= 0.97, report
    assert result.found / result.proposed >= 0.97, report
    assert result.kinds / result.found >= 0.97, report
    assert result.dated / result.dates >= 0.9, report


def test_a_chain_leads_from_who_reported_to_who_spoke() -> None:
    text = (
        "Yonhap, citing an unnamed official, reported on Monday that Japan would reply."
        " Park Jin was quoted by NHK as saying no. Minister Park Jin, quoted by Kyodo News, said: “We go on.”"
    )
    assert [links for links, _ in read(text)] == [
        ["Yonhap News Agency", "an unnamed official"],
        ["NHK", "Park Jin"],
        ["Kyodo News", "Park Jin"],
    ]


def test_one_speech_in_many_sentences_is_one_statement() -> None:
    text = (
        "“It is late. We are tired,” said Park Jin, the minister.\n\n“Nobody slept.\n\n“Nobody ate,” he added.\n\n"
        "Foreign Minister Park called on Japan to answer. Respond in good faith."
    )
    (quoted, words), (_, call) = read(text)
    assert quoted == ["Park Jin"]
    assert words.startswith("It is late.")
    assert words.endswith("Nobody ate")
    assert call == "called on Japan to answer. Respond in good faith."


def test_a_speech_has_its_day_its_meeting_and_whom_it_is_for() -> None:
    text = (
        "South Korean Foreign Minister Park Jin met Japanese Foreign Minister Hayashi Yoshimasa in Munich on the 18th"
        " and said that time was short. He added that the door was open."
    )
    plan = suggest(text, date(2023, 2, 22), language="en")
    first, second = statements(plan)
    meeting = next(each for each in plan.records if each.kind == "event")
    assert first.fields["event"] == meeting.ref
    assert [each.fields["said"]["edtf"] for each in (first, second)] == ["2023-02-18", "2023-02-18"]
    assert "said" in second.inferred
    assert first.fields["on_behalf_of"] == "state-south-korea"
    assert "on_behalf_of" in first.inferred


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_read_the_same_way_twice(text: str) -> None:
    document = read_document(f"{text}.", date(2023, 2, 22), "en")
    actors, mentions = find_cast(document, ())
    reading = Reading(document, (), actors, mentions)
    found = find_statements(reading, ())
    assert found == find_statements(reading, ())
    for each in found:
        assert 0 <= each.spans[0].start_cp < each.spans[0].end_cp <= len(document.text)
        assert 0 <= each.text.start_cp <= each.text.end_cp <= len(document.text)
        assert each.chain
        assert all(bool(link.actor) != bool(link.unnamed) for link in each.chain)


@pytest.mark.parametrize(
    "piece", ["said ", "Park Jin, said, ", "“no,” said he. ", "according to Japan, ", "the the the ", "was said by "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    times = [_seconds(piece * (length // len(piece))) for length in (3_000, 30_000)]
    assert times[1] < 40 * times[0] + 0.1


def _seconds(text: str) -> float:
    document = read_document(text, date(2023, 2, 22), "en")
    actors, mentions = find_cast(document, ())
    reading = Reading(document, (), actors, mentions)
    begun = time.perf_counter()
    find_statements(reading, ())
    return time.perf_counter() - begun


@pytest.mark.parametrize(
    "text",
    [
        "The minister is expected to say on Friday whether he will stay.",
        "Park Jin has yet to announce a date. He did not explain why.",
        "As a result, when the two countries will meet has attracted much attention.",
        "South Korea and Japan will call on all parties to show restraint.",
        "It is said that the talks failed. The claims were repeated often.",
        "The so-called reports on the state of the talks ran to 30 pages.",
        "The president called an election for 4 May. Poland called in the Russian ambassador on Tuesday.",
        "Japan recalled its ambassador to South Korea. Parliament observed a minute of silence.",
        "The ministry ordered 500 buses. The prime minister dismissed the defence minister on Friday.",
        "The earthquake claimed 120 lives, and an estimated 500 people are missing.",
        "NATO maintained a presence for ten years. The two armies continued fighting through the night.",
        "Egypt opposed Ethiopia in the final and won. Iran revealed a new missile at the parade.",
        "China considered the plan for two weeks. France posted a surplus in March.",
        "Repeated attacks on the stressed banks followed. Italy welcomed 20,000 refugees in 2015.",
        "It is not known what the two leaders told each other. Whether Tokyo will respond is the question.",
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert read(text) == []
