"""Rows that two people would make alike have one id, through undo, redo and going back; one document is joined once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.changes import Columns, RowChange
from caseapp.domain.ids import derived_id, is_id, new_id
from caseapp.exchange.dump import dump
from caseapp.ops import bulk, records, restore, same
from caseapp.queries import history
from caseapp.queries.records import get
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from tests.factories import add, edit, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    with new_case(tmp_path) as workspace:
        workspace.wait_ready()
        yield workspace


def rows_of(case: Workspace, table: str) -> list[Any]:
    return case.reader.rows(f'SELECT * FROM "{table}" ORDER BY position, id')


def test_an_id_follows_from_its_parts_and_from_nothing_else() -> None:
    one = derived_id("tag", "a", "bc")
    assert one == "35a5b842-a30e-5f76-a94b-5e45b5a74ba9", "with other ids the rows of two copies would not meet"
    assert is_id(one)
    assert len({one, derived_id("tag", "ab", "c"), derived_id("tag", "a", "b", "c"), derived_id("tag", 'a","bc')}) == 4
    assert is_id(derived_id("tag", "x", "𠮷野 👩‍👩‍👧 e\u0301 שלום \ud800"))


def test_references_and_tags_keep_their_ids_through_undo_redo_and_going_back(case: Workspace) -> None:
    japan, korea = add(case, "state", "Japan"), add(case, "state", "Korea")
    item = add(case, "action_item", "Apologise", owed_by=[japan, korea], tags=[{"label": "new"}, {"label": "new"}, {}])
    whole = list(dump(case.reader))
    assert [row[0] for row in rows_of(case, "action_owed_by")] == [
        derived_id("action_owed_by", item, japan),
        derived_id("action_owed_by", item, korea),
    ]
    assert [row[0] for row in rows_of(case, "tag")] == [derived_id("tag", item, "new")]
    first = history.steps(case.reader, 1)[0].id
    edit(case, item, owed_by=[korea], tags="other")
    edit(case, item, owed_by=[korea, japan], tags="new; other")
    case.do(partial(records.delete, record_ids=[japan]))
    for _ in range(2):
        for _ in range(3):
            case.undo().result()
        assert list(dump(case.reader)) == whole
        for _ in range(3):
            case.redo().result()
        assert [row[3] for row in rows_of(case, "action_owed_by")] == [korea]
    case.do(partial(restore.bring_back, record_id=japan))
    case.do(partial(restore.restore, record_id=item, step_id=first))
    assert list(dump(case.reader)) == whole
    case.do(partial(bulk.add_tag, record_ids=[item, japan], label="x"))
    assert derived_id("tag", japan, "x") in {row[0] for row in rows_of(case, "tag")}


def test_rows_of_before_keep_their_ids_and_doubles_become_one(case: Workspace) -> None:
    japan, item = add(case, "state", "Japan"), add(case, "action_item", "Apologise")
    old = new_id()

    def as_before(unit: Unit) -> None:
        for row_id in (old, derived_id("action_owed_to", item, japan)):
            unit.insert("action_owed_to", {"id": row_id, "owner_id": item, "position": 0, "ref_id": japan})
        # A tag that was renamed in an older program has the id of its first words.
        unit.insert("tag", {"id": derived_id("tag", item, "a"), "owner_id": item, "position": 0, "label": "b"})

    case.do(as_before)
    assert get(case.reader, item).fields["owed_to"] == [japan]
    edit(case, item, owed_to=[japan], tags=[{"label": "b"}, {"label": "a"}])
    assert [row[0] for row in rows_of(case, "action_owed_to")] == [old]
    assert [row[3] for row in rows_of(case, "tag")] == ["b", "a"]
    assert rows_of(case, "tag")[0][0] == derived_id("tag", item, "a")


def test_a_row_that_came_from_elsewhere_meanwhile_takes_what_undo_puts_there(case: Workspace) -> None:
    item = add(case, "action_item", "Apologise", tags="new")
    row_id = derived_id("tag", item, "new")
    row: Columns = {"id": row_id, "owner_id": item, "position": 7, "label": "new"}
    put_back = RowChange("tag", row_id, "insert", None, row)
    case.do(partial(Unit.apply, changes=[put_back]))
    assert [(each[0], each[2]) for each in rows_of(case, "tag")] == [(row_id, 7)]
    case.undo().result()
    assert [(each[0], each[2]) for each in rows_of(case, "tag")] == [(row_id, 0)]


def test_a_decision_about_a_pair_is_one_row_whoever_makes_it(case: Workspace) -> None:
    one, other = add(case, "person", "Park Jin"), add(case, "person", "Jin Park")
    case.do(partial(same.decide, a_id=other, b_id=one, verdict="maybe"))
    ((row_id, a, b),) = case.reader.rows("SELECT id, a_id, b_id FROM same_as")
    assert (row_id, a, b) == (derived_id("same_as", one, other), one, other)
    case.undo().result()
    case.redo().result()
    case.do(partial(same.undecide, a_id=one, b_id=other))
    case.do(partial(same.decide, a_id=one, b_id=other, verdict="same"))
    case.do(partial(same.take_apart, record_id=one))
    for _ in range(3):
        case.undo().result()
    assert case.reader.rows("SELECT id, verdict FROM same_as") == [(row_id, "maybe")]
