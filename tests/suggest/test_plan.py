"""The plan as a whole: valid, on exact words, without loose ends, the same each time, whatever the text holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.plans import DATE_KIND, plan_as_json
from caseapp.domain.text import canonical_text
from caseapp.exchange.plan_files import plan_from_json
from caseapp.suggest.document import LONGEST_CP, read_document
from caseapp.suggest.engine import suggest

DAY = date(2023, 2, 22)
OWN = json.loads((Path(__file__).with_name("data") / "own-meetings.json").read_text(encoding="utf-8"))
TEXTS = [each["text"] for each in OWN]
PIECES = [
    *(" ".join(text.split()[at : at + 9]) for text in TEXTS for at in range(0, 60, 17)),
    "𠮷野家 said", "🤝🏽 met", "e\u0301", "قال الوزير", "\r\n", "“", "”", '"', "Mr. ", "on the 21st",
    "Park Jin", "the two countries",
]  # fmt: skip


def _refs(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            if name in ("actor", "speaker", "organisation", "state", "place", "event", "arising_event", "proposer"):
                yield each
            yield from _refs(each)
    elif isinstance(value, list):
        for each in value:
            yield from _refs(each)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_plan_is_valid_and_has_no_loose_ends(text: str) -> None:
    data = plan_as_json(suggest(text, DAY))
    plan = plan_from_json(data)
    refs = {each.ref for each in plan.records}
    for record in plan.records:
        assert record.evidence, record
        assert record.rule
        assert 0 < (record.confidence or 0) <= 1
        assert record.kind == DATE_KIND or set(_refs(dict(record.fields))) <= refs, record
    assert json.dumps(plan_as_json(suggest(text, DAY))) == json.dumps(data)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.sampled_from([" ", "\n\n", ". ", "\r\n"]))
def test_every_span_holds_its_exact_words(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    canonical = canonical_text(text)
    try:
        plan = suggest(text, DAY, language="en")
    except BadInput:
        assert not any(char.isalpha() for char in canonical)
        return
    for record in plan.records:
        for each in record.evidence:
            assert canonical[each.start : each.end] == each.exact


def test_a_day_that_nobody_knows_is_asked_for_and_no_year_is_invented() -> None:
    plan = suggest("SEOUL, February 22. Park Jin met Antony Blinken on Monday, the ministry said.", None, language="en")
    dates = [each for each in plan.records if each.kind == DATE_KIND]
    assert all(each.questions or each.inferred for each in dates)
    assert not any("20" in str(each.fields.get("edtf", "")) for each in dates)


@pytest.mark.parametrize(
    "piece", ["will meet ", "met ", "A", " ", "会", "Foreign Minister John Smith ", "he" + " " * 1000]
)
def test_what_never_ends_is_read_in_pieces(piece: str) -> None:
    text = "Words " + piece * (30_000 // len(piece)) + "end"
    document = read_document(text, DAY, "en")
    assert all(each.end_cp - each.start_cp <= LONGEST_CP for each in document.sentences)
    assert "".join("".join(each.text.split()) for each in document.sentences) == "".join(text.split())
