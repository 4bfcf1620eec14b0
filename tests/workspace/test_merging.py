"""Copies of a case, changed on both ends, are put together without losing or doubling anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.errors import BadInput
from caseapp.domain.merging import Choice
from caseapp.exchange.dump import dump
from caseapp.ops import merging, records, restore, same
from caseapp.queries.checks import check
from caseapp.queries.conflicts import Side, open_conflicts
from caseapp.queries.kept_record import kept_record
from caseapp.queries.records import get
from caseapp.store import journal, lifecycle
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from caseapp.workspace.merge_preview import preview
from caseapp.workspace.merging import merge_file
from caseapp.workspace.versions import versions_of
from tests.factories import add, cite, edit, import_text, new_case


class Two:
    """A case and a copy of it, each open at its own desk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        first = new_case(folder)
        self.source = import_text(first)
        self.meeting = add(first, "event", "Munich talks", date="2023-02-18", format="four eyes")
        self.person = add(first, "person", "Park Jin")
        first.close()
        self.ours_path, self.theirs_path = folder / "test.case", folder / "copy.case"
        lifecycle.copy_to(self.ours_path, self.theirs_path)
        self.ours = Workspace.open(self.ours_path, "Kim")
        self.theirs = Workspace.open(self.theirs_path, "Sato")

    def close(self) -> None:
        self.ours.close()
        self.theirs.close()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def content(workspace: Workspace) -> list[str]:
    return list(dump(workspace.reader))


def conflicts(workspace: Workspace) -> list[tuple[str, ...]]:
    return workspace.reader.rows("SELECT id, table_name, row_id, field FROM conflict ORDER BY id")


def meet(two: Two) -> None:
    """Each takes in the other's copy; both are sound and alike then, and doing it again changes nothing."""
    merge_file(two.ours, two.theirs_path)
    merge_file(two.theirs, two.ours_path)
    merge_file(two.ours, two.theirs_path)
    assert content(two.ours) == content(two.theirs)
    assert conflicts(two.ours) == conflicts(two.theirs)
    for each in (two.ours, two.theirs):
        assert check(each.reader).problems == ()
    steps = two.ours.reader.rows("SELECT count(*) FROM step")
    assert merge_file(two.ours, two.theirs_path).steps == 0
    assert two.ours.reader.rows("SELECT count(*) FROM step") == steps


def test_what_each_did_alone_is_in_both(two: Two) -> None:
    edit(two.ours, two.meeting, format="delegations")
    edit(two.theirs, two.meeting, date="2023-02-19T03:10")
    statement = add(two.theirs, "statement", "Readout", speaker=two.person)
    cite(two.theirs, two.source.version_id, "임수석", statement)
    text = import_text(two.theirs, "A second report.\n", "Second").source_id
    report = merge_file(two.ours, two.theirs_path)
    assert report.open == ()
    assert statement in report.added
    assert report.changed == {two.meeting}, "not whom it only refers to"
    meet(two)
    fields = get(two.ours.reader, two.meeting).fields
    assert fields["format"] == "delegations"
    assert fields["date"].edtf == "2023-02-19T03:10"
    assert get(two.ours.reader, text).title == "Second"
    two.ours.undo().result()


def test_a_merge_is_one_step_that_undo_takes_back_and_redo_does_again(two: Two) -> None:
    before = content(two.ours)
    edit(two.theirs, two.meeting, format="delegations")
    add(two.theirs, "person", "Hayashi Yoshimasa")
    merge_file(two.ours, two.theirs_path)
    after = content(two.ours)
    two.ours.undo().result()
    assert content(two.ours) == before
    two.ours.redo().result()
    assert content(two.ours) == after
    meet(two)
    assert content(two.ours) == after


def test_a_merge_that_was_undone_is_as_if_it_had_not_been(two: Two) -> None:
    edit(two.ours, two.meeting, format="delegations")
    edit(two.theirs, two.meeting, format="plenary", level="ministers")
    merge_file(two.ours, two.theirs_path)
    assert len(conflicts(two.ours)) == 1
    two.ours.undo().result()
    assert conflicts(two.ours) == []
    edit(two.ours, two.meeting, level="vice-ministers")
    merge_file(two.theirs, two.ours_path)
    assert len(conflicts(two.theirs)) == 2, "what was edited after the undo was edited without knowing of the copy"
    two.theirs.undo().result()
    assert get(two.theirs.reader, two.meeting).fields["level"] == "ministers", "nobody else's work is undone with it"
    assert merge_file(two.ours, two.theirs_path).steps == 1, "and it can be merged again"
    assert len(conflicts(two.ours)) == 2
    meet(two)


def test_a_document_joined_in_a_merge_that_was_undone_is_joined_again(two: Two) -> None:
    for each in (two.ours, two.theirs):
        import_text(each, "Pasted 会谈.\n", "Pasted")
    merge_file(two.ours, two.theirs_path)
    two.ours.undo().result()
    merge_file(two.ours, two.theirs_path)
    assert len(two.ours.reader.rows("SELECT 1 FROM same_as")) == 1
    meet(two)
    assert conflicts(two.ours) == []
    assert len(two.ours.reader.rows("SELECT 1 FROM same_as")) == 1


def test_a_field_both_changed_is_a_conflict_until_somebody_decides(two: Two) -> None:
    edit(two.ours, two.meeting, format="delegations")
    edit(two.theirs, two.meeting, format="plenary")
    meet(two)
    assert get(two.ours.reader, two.meeting).fields["format"] == "plenary"
    ((conflict_id, table, row_id, field),) = conflicts(two.ours)
    assert (table, row_id, field) == ("event", two.meeting, "format")
    choice = Choice(conflict_id, "ours", {"format": "delegations"}, "Kim was there")
    two.ours.do(partial(merging.decide, choice=choice))
    assert conflicts(two.ours) == []
    two.ours.undo().result()
    assert len(conflicts(two.ours)) == 1
    two.ours.redo().result()
    assert conflicts(two.ours) == []
    meet(two)
    assert conflicts(two.theirs) == []
    assert get(two.theirs.reader, two.meeting).fields["format"] == "delegations"


def test_keeping_what_stands_is_a_decision_too(two: Two) -> None:
    edit(two.ours, two.meeting, format="delegations")
    edit(two.theirs, two.meeting, format="plenary")
    meet(two)
    ((conflict_id, *_),) = conflicts(two.ours)
    two.theirs.do(partial(merging.decide, choice=Choice(conflict_id, "ours", {"format": "plenary"})))
    meet(two)
    assert conflicts(two.ours) == []
    assert get(two.ours.reader, two.meeting).fields["format"] == "plenary"


def test_deleted_here_and_edited_there_is_a_conflict(two: Two) -> None:
    cited = cite(two.ours, two.source.version_id, "Munich", two.meeting)
    meet(two)
    two.ours.do(partial(records.delete, record_ids=[two.meeting]))
    edit(two.theirs, two.meeting, format="plenary")
    meet(two)
    assert get(two.ours.reader, two.meeting).fields["format"] == "plenary"
    assert two.ours.reader.rows("SELECT excerpt_id FROM citation") == [(cited,)]
    ((conflict_id, table, row_id, field),) = conflicts(two.ours)
    assert (table, row_id, field) == ("record", two.meeting, "")
    kept = _kept(two)
    assert kept.detail == "Kind: meeting\nStatus: held\nDate: 18 Feb 2023 (“2023-02-18”)\nFormat: plenary"
    assert [each.exact for each in kept.evidence] == ["Munich"]
    two.ours.do(partial(merging.decide, choice=Choice(conflict_id, "ours", value=False)))
    assert two.ours.history.undo_label == "Decide what copies disagreed on in “Munich talks”"
    assert kept_record(two.ours.reader, two.meeting) == (kept.detail, kept.evidence), "out of the journal"
    meet(two)
    assert conflicts(two.theirs) == []
    assert two.theirs.reader.rows("SELECT 1 FROM event WHERE id = ?", two.meeting) == []


def test_what_is_kept_is_as_the_other_side_edited_it(two: Two) -> None:
    """Deleted here after it was edited there: who keeps it wants the edit, not what was deleted."""
    edit(two.ours, two.meeting, participants=[{"actor": two.person, "role": "host"}])
    talks = add(two.ours, "event", "Seoul talks", participants=[{"actor": two.person, "role": "host"}])
    meet(two)
    ((row,),) = two.ours.reader.rows("SELECT id FROM participation WHERE owner_id = ?", talks)
    edit(two.theirs, two.meeting, format="delegations", title="Munich talks, second round")
    two.theirs.do(partial(_lead, row=row))
    two.ours.do(partial(records.delete, record_ids=[two.meeting]))
    edit(two.ours, talks, participants=[])
    two.ours.do(partial(records.delete, record_ids=[two.person]))
    merge_file(two.ours, two.theirs_path)
    assert {(table, field) for _, table, _, field in conflicts(two.ours)} == {("record", ""), ("participation", "")}
    (kept,) = (each for each in open_conflicts(two.ours.reader)[0].sides if each.value)
    assert "Format: delegations" in kept.detail, "what stands in the card is what is kept"
    for conflict_id, *_ in conflicts(two.ours):
        two.ours.do(partial(merging.decide, choice=Choice(conflict_id, "theirs", True)))
    meet(two)
    assert get(two.theirs.reader, two.meeting).title == "Munich talks, second round"
    assert two.theirs.reader.rows("SELECT format FROM event WHERE id = ?", two.meeting) == [("delegations",)]
    people = "SELECT role, actor_id FROM participation ORDER BY owner_id"
    assert two.theirs.reader.rows(people) == [("host", None), ("head", None)]
    two.theirs.close()
    two.ours.undo().result()
    two.ours.undo().result()
    assert two.ours.reader.rows(people) == []


def _lead(unit: Unit, row: str) -> None:
    unit.update("participation", row, {"role": "head"})
    unit.label = "Say who leads"


def _kept(two: Two) -> Side:
    """The side of the one conflict that kept its record; the other shows nothing of it."""
    (conflict,) = open_conflicts(two.ours.reader)
    deleted, kept = sorted(conflict.sides, key=lambda side: bool(side.value))
    assert (deleted.value, deleted.detail, deleted.evidence) == (False, "", ())
    return kept


def test_a_quote_in_a_source_deleted_elsewhere_is_a_conflict(two: Two) -> None:
    cite(two.theirs, two.source.version_id, "Munich", two.meeting)
    two.ours.do(partial(records.delete, record_ids=[two.source.source_id]))
    meet(two)
    ((conflict_id, table, row_id, field),) = conflicts(two.theirs)
    assert (table, row_id, field) == ("record", two.source.source_id, "")
    assert two.ours.reader.rows("SELECT 1 FROM source") == []
    assert _kept(two).detail == "Kind: article", "it is gone here, and the journal knows what it said"
    two.theirs.do(partial(merging.decide, choice=Choice(conflict_id, "theirs", value=True)))
    assert len(two.theirs.reader.rows("SELECT 1 FROM citation")) == 1
    meet(two)
    assert conflicts(two.ours) == []
    assert len(two.ours.reader.rows("SELECT 1 FROM citation")) == 1


def test_an_undone_edit_is_no_conflict(two: Two) -> None:
    edit(two.theirs, two.meeting, format="plenary")
    edit(two.ours, two.meeting, format="delegations")
    two.ours.undo().result()
    meet(two)
    assert conflicts(two.ours) == []
    assert get(two.ours.reader, two.meeting).fields["format"] == "plenary"


def test_a_case_made_independently_comes_in_whole(two: Two, tmp_path: Path) -> None:
    other = Workspace.create(tmp_path / "other.case", "Another case", "Lee")
    source = import_text(other)
    meeting = add(other, "event", "Munich talks", date="2023-02-18")
    cite(other, source.version_id, "Munich", meeting)
    other.close()
    report = merge_file(two.ours, tmp_path / "other.case")
    assert report.is_independent
    assert len(report.joined) == 1
    assert two.ours.reader.rows("SELECT title FROM case_info") == [("Test case",)]
    assert check(two.ours.reader).problems == ()
    assert merge_file(two.ours, tmp_path / "other.case").steps == 0


def test_the_same_document_is_joined_by_itself_and_only_once(two: Two) -> None:
    sources = [
        import_text(each, "Pasted 会谈.\n", f"At {number}").source_id
        for number, each in enumerate((two.ours, two.theirs))
    ]
    meet(two)
    (row,) = two.ours.reader.rows("SELECT a_id, b_id, verdict, reason FROM same_as")
    assert row == (*sorted(sources), "same", "The same document (SHA-256)")
    two.ours.do(partial(same.take_apart, record_id=sources[0]))
    add(two.theirs, "person", "Someone")
    meet(two)
    assert two.theirs.reader.rows("SELECT 1 FROM same_as") == [], "what a person took apart stays apart"


def test_a_document_twice_in_one_copy_is_left_to_its_owner(two: Two) -> None:
    other = import_text(two.theirs, "Another text.", "Twice")
    two.theirs.do(partial(_same_text, version=other.version_id, like=two.source.source_id))
    meet(two)
    assert two.ours.reader.rows("SELECT 1 FROM same_as") == []


def _same_text(unit: Unit, version: str, like: str) -> None:
    ((text,),) = unit.rows("SELECT text_sha256 FROM text_version WHERE source_id = ?", like)
    unit.update("text_version", version, {"text_sha256": text})


def _rewrite(path: Path, sql: str, *params: object) -> None:
    """Writes to the last step of a closed case behind the program's back."""
    with closing(dbapi2.connect(str(path))) as driver:
        driver.execute(sql, params)
        driver.commit()


def test_a_step_that_went_on_after_the_copy_is_kept_beside_ours_and_then_known(two: Two) -> None:
    two.theirs.close()
    last = "(SELECT id FROM step ORDER BY ord DESC LIMIT 1)"
    after = "json_set(after, '$.title', 'Park Jin-ho')"
    _rewrite(two.theirs_path, f"UPDATE change SET after = {after} WHERE table_name = 'record' AND step_id = {last}")
    with closing(dbapi2.connect(str(two.theirs_path))) as driver:
        sql = f"SELECT table_name, row_id, op, before, after FROM change WHERE step_id = {last} ORDER BY number"
        digest = journal.digest(tuple(row) for row in driver.execute(sql).fetchall())
    _rewrite(two.theirs_path, f"UPDATE step SET digest = ? WHERE id = {last}", digest)
    assert preview(two.ours, two.theirs_path).theirs == 1
    assert merge_file(two.ours, two.theirs_path).steps == 1
    kept = len(versions_of(two.ours_path))
    edit(two.ours, two.meeting, format="delegations")
    assert preview(two.ours, two.theirs_path).theirs == 0
    assert merge_file(two.ours, two.theirs_path).steps == 0
    assert len(versions_of(two.ours_path)) == kept, "what brings nothing asks for no version"


def test_the_case_itself_is_no_copy_of_it(two: Two) -> None:
    with pytest.raises(BadInput):
        merge_file(two.ours, two.ours_path)


def test_joining_a_document_does_not_bring_back_the_one_that_was_deleted(two: Two) -> None:
    mine = import_text(two.ours, "Pasted 会谈.\n", "Pasted").source_id
    early = two.folder / "early.case"
    lifecycle.copy_to(two.ours_path, early)
    two.ours.do(partial(records.delete, record_ids=[mine]))
    import_text(two.theirs, "Pasted 会谈.\n", "Pasted")
    merge_file(two.theirs, early)
    assert len(two.theirs.reader.rows("SELECT 1 FROM same_as")) == 1
    meet(two)
    assert two.ours.reader.rows("SELECT 1 FROM source WHERE id = ?", mine) == []
    assert conflicts(two.ours) == []


def test_a_reference_to_what_was_deleted_comes_back_with_it(two: Two) -> None:
    two.ours.do(partial(records.delete, record_ids=[two.person]))
    statement = add(two.theirs, "statement", "Readout", speaker=two.person)
    meet(two)
    assert get(two.ours.reader, statement).fields["speaker"] is None
    two.ours.do(partial(restore.bring_back, record_id=two.person))
    assert get(two.ours.reader, statement).fields["speaker"] == two.person
    assert two.ours.reader.rows("SELECT 1 FROM orphan") == []
    meet(two)


def test_a_deletion_undone_redone_and_undone_again_is_undone_everywhere(two: Two) -> None:
    two.ours.do(partial(records.delete, record_ids=[two.source.source_id]))
    two.ours.undo().result()
    two.ours.redo().result()
    two.ours.undo().result()
    meet(two)
    assert len(two.theirs.reader.rows("SELECT 1 FROM source")) == 1
    two.ours.redo().result()
    meet(two)
    assert two.theirs.reader.rows("SELECT 1 FROM source") == []
