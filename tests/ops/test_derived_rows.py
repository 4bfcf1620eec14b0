"""Rows that two people would make alike have one id, through undo, redo and going back; one document is joined once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.changes import Columns, RowChange
from caseapp.domain.ids import derived_id, is_id, new_id
from caseapp.exchange.dump import dump
from caseapp.ops import bulk, records, restore, same, same_documents, sources
from caseapp.queries import history
from caseapp.queries.records import get
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from tests.factories import add, edit, import_text, new_case


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


def source(case: Workspace, title: str, like: str = "", text: str = "") -> str:
    """A source, holding the same text as another: as it came with a copy, for an import would be refused."""
    imported = import_text(case, text or f"The words of {title}.", title)
    if like:
        case.do(partial(_same_text, version=imported.version_id, like=like))
    return imported.source_id


def _same_text(unit: Unit, version: str, like: str) -> None:
    ((text,),) = unit.rows("SELECT text_sha256 FROM text_version WHERE source_id = ?", like)
    unit.update("text_version", version, {"text_sha256": text})


def filed(case: Workspace, title: str, data: bytes) -> str:
    original = sources.Original(data, "text/plain", "a.txt", "utf-8")
    return str(case.do(partial(sources.import_text, title=title, text=title, original=original)).source_id)


def test_the_same_document_is_joined_by_itself_and_only_once(case: Workspace) -> None:
    one, other = filed(case, "One", b"file"), filed(case, "Read otherwise", b"file")
    filed(case, "Another file", b"another")
    pasted = [first := source(case, "A", text="Pasted 会谈."), source(case, "B", first), source(case, "C", first)]
    assert case.do(same_documents.join_same_documents) == [(one, other), (pasted[0], pasted[1]), (pasted[0], pasted[2])]
    found = case.reader.rows("SELECT DISTINCT verdict, reason FROM same_as")
    assert found == [("same", "The same document (SHA-256)")]
    assert case.do(same_documents.join_same_documents) == []
    assert (derived_id("same_as", one, other),) in case.reader.rows("SELECT id FROM same_as")


def test_what_a_person_decided_or_took_back_is_not_joined_again(case: Workspace) -> None:
    a = source(case, "a")
    b, c = source(case, "b", a), source(case, "c", a)

    def differ(unit: Unit) -> None:
        values = {"a_id": b, "b_id": a, "verdict": "different", "reason": ""}
        unit.insert("same_as", {"id": new_id(), **values})

    case.do(differ)
    # c is a or b, but never both.
    assert case.do(same_documents.join_same_documents) == [(a, c)]
    join = history.steps(case.reader, 1)[0].id
    with closing(dbapi2.connect(str(case.path), isolation_level=None)) as behind:
        behind.execute("UPDATE step SET mode = 'merge' WHERE id = ?", (join,))
    case.do(partial(_forget, pair=(a, c)))
    assert case.do(same_documents.join_same_documents) == [(b, c)], "a and c were taken apart by a person"
    case.do(partial(_forget, pair=(b, c)))
    case.do(partial(_forget, pair=(a, b)))
    assert case.do(same_documents.join_same_documents) == []


def _forget(unit: Unit, pair: tuple[str, str]) -> None:
    found = unit.rows("SELECT id FROM same_as WHERE min(a_id, b_id) = ? AND max(a_id, b_id) = ?", *pair)
    unit.delete("same_as", [row[0] for row in found])


def test_undoing_a_merge_is_no_decision(case: Workspace) -> None:
    a = source(case, "a")
    b = source(case, "b", a)
    assert case.do(same_documents.join_same_documents) == [(a, b)]
    joined = history.steps(case.reader, 1)[0].id
    case.undo().result()
    with closing(dbapi2.connect(str(case.path), isolation_level=None)) as behind:
        behind.execute("UPDATE step SET mode = 'merge' WHERE id = ?", (joined,))
    assert case.do(same_documents.join_same_documents) == [(a, b)]
