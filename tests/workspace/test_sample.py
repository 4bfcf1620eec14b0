"""The sample case: complete, every citation leads to its words, and what stands unsourced stands so on purpose."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from caseapp.domain.kinds import EVENT_STATUSES, ITEM_STATUSES, KINDS, FieldType
from caseapp.platform.paths import resources_dir
from caseapp.queries import case, checks, evidence, listings, meetings, records
from caseapp.store.reader import Reader
from caseapp.workspace.sample import build_sample, open_sample_path

#: Fields that only later texts and versions give: pages, and chains of single excerpts.
NOT_SHOWN = {("excerpt", "page"), ("excerpt", "chain")}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    path = tmp_path_factory.mktemp("sample") / "sample.case"
    build_sample(path)
    return Reader(path)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_stands_in_it_with_every_field_filled_somewhere(sample: Reader, kind: str) -> None:
    views = [records.get(sample, each) for each in listings.ids(sample, [kind])]
    empty = {field.name for field in KINDS[kind].fields if not any(view.fields[field.name] for view in views)}
    assert views
    assert empty == {name for owner, name in NOT_SHOWN if owner == kind}


def test_every_status_of_meetings_and_items_stands_in_it(sample: Reader) -> None:
    events = [records.get(sample, each).fields["status"] for each in listings.ids(sample, ["event"])]
    items = [records.get(sample, each).fields["status"] for each in listings.ids(sample, ["action_item"])]
    assert set(events) == set(EVENT_STATUSES)
    assert set(items) == set(ITEM_STATUSES)
    assert case.info(sample).as_of == date(2023, 3, 3)


def test_every_kind_of_statement_and_item_stands_in_it(sample: Reader) -> None:
    for kind in ("statement", "action_item"):
        field = KINDS[kind].field("kind")
        assert field.type is FieldType.CHOICE
        used = {records.get(sample, each).fields["kind"] for each in listings.ids(sample, [kind])}
        assert used == set(field.choices)


def test_every_quote_stands_at_its_span(sample: Reader) -> None:
    seen = Counter[str]()
    for kind in KINDS:
        for record_id in listings.ids(sample, [kind]):
            for quote in evidence.quotes(sample, record_id):
                text = evidence.source_text(sample, quote.source_id).text
                assert text[quote.start_cp : quote.end_cp] == quote.exact
                seen[quote.source_id] += 1
    assert len(seen) == 7
    assert sum(seen.values()) > 100


def test_one_meeting_and_one_statement_stand_without_a_source(sample: Reader) -> None:
    assert not checks.check(sample).problems
    unsourced = [row.title for row in meetings.page(sample, listings.ids(sample, ["event"])) if not row.sources]
    statements = [each for each in listings.ids(sample, ["statement"]) if not evidence.quotes(sample, each)]
    assert unsourced == ["Directors-general in Tokyo"]
    assert len(statements) == 1


def test_participants_have_the_office_of_the_day(sample: Reader) -> None:
    (munich,) = listings.find(sample, "Foreign ministers in Munich", ["event"])
    rows = records.get(sample, munich.id).fields["participants"]
    assert len(rows) == 2
    assert all(row["tenure"] for row in rows)


def test_the_texts_say_that_they_are_samples() -> None:
    marks = ("Sample text, written for Caseapp", "Caseapp 예제용", "Caseappの見本用")
    for text in (resources_dir() / "sample").glob("*.txt"):
        assert any(mark in text.read_text(encoding="utf-8") for mark in marks), text.name


def test_opening_the_sample_again_keeps_what_was_done_to_it(tmp_path: Path) -> None:
    path = open_sample_path(tmp_path)
    before = path.stat()
    assert open_sample_path(tmp_path) == path
    assert path.stat() == before
