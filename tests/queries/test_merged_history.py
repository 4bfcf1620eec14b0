"""A case that took in copies: its history, what can be restored of it, and what is new in it, by whom."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from caseapp.domain.errors import BadInput
from caseapp.exchange.annotations import read_excerpts
from caseapp.ops import news_marks, records, restore
from caseapp.queries import news
from caseapp.queries.checks import _guarded, _merging, _steps, check
from caseapp.queries.history import steps
from caseapp.queries.merges import merge_words, merges
from caseapp.queries.news import REPORTED, SEEN
from caseapp.queries.record_history import RecordHistory, RecordStep, record_history
from caseapp.queries.records import get
from caseapp.queries.undo_list import undo_list
from caseapp.store import lifecycle
from caseapp.store import steps as stored_steps
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from tests.factories import add, cite, edit, import_text, new_case

TEN_YEARS_S = 10 * 365 * 24 * 3600


class Ahead:
    """A clock ten years ahead."""

    monotonic = staticmethod(time.monotonic)

    @staticmethod
    def time_ns() -> int:
        return time.time_ns() + TEN_YEARS_S * 10**9


class Case:
    """Kim's case, after it took in what Sato did in a copy on a machine whose clock is ten years ahead."""

    def __init__(self, folder: Path) -> None:
        first = new_case(folder)
        version_id = import_text(first).version_id
        self.meeting = add(first, "event", "Munich talks", status="planned", format="plenary")
        self.other = add(first, "place", "Hofgarten")
        first.close()
        lifecycle.copy_to(folder / "test.case", folder / "copy.case")
        self.ours = Workspace.open(folder / "test.case", "Kim")
        edit(self.ours, self.meeting, level="minister", format="delegations")
        with pytest.MonkeyPatch.context() as patch, Workspace.open(folder / "copy.case", "Sato") as theirs:
            patch.setattr(stored_steps, "time", Ahead)
            patch.setattr(stored_steps, "utc_now", lambda: "2036-11-28T10:00:00.000Z")
            seen = news.last_step(theirs.reader)
            theirs.do(partial(news_marks.mark_seen, author="Sato", step_id=seen))
            edit(theirs, self.meeting, status="held")
            theirs.do(partial(news_marks.mark_reported, step_id=news.last_step(theirs.reader)))
            edit(theirs, self.meeting, format="four eyes")
            self.person = add(theirs, "person", "𠮷野")
            self.quote = cite(theirs, version_id, "Munich", self.meeting)
            theirs.do(partial(records.delete, record_ids=[self.other]))
        self.before = news.last_step(self.ours.reader)
        self.report = merge_file(self.ours, folder / "copy.case")
        edit(self.ours, self.person, notes="seen since")

    def history(self, record_id: str) -> RecordHistory:
        return record_history(self.ours.reader, record_id)

    def merged(self, record_id: str) -> RecordStep:
        return next(step for step in self.history(record_id).steps if step.mode == "merge")

    def new(self, after: str, author: str = "") -> dict[str, tuple[str, str]]:
        ((place,),) = self.ours.reader.rows("SELECT ord FROM step WHERE id = ?", after)
        found = news.news(self.ours.reader, place, author)
        return {item.title: (item.what, item.author) for group in found.groups for item in group.items}


class Seen:
    """A connection as a check reads it, in the midst of a transaction."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def rows(self, sql: str, *params: object) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self.connection.execute(sql, params).fetchall()
        return found


def problems_of(connection: Any) -> list[str]:
    found = [*_guarded("steps", Seen(connection), _steps), *_guarded("copies", Seen(connection), _merging)]
    return [each.message for each in found if each is not None]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = Case(tmp_path)
    yield made
    made.ours.close()


def values(step: RecordStep) -> dict[str, tuple[str, str]]:
    return {each.label: (each.lines[0].before, each.lines[0].after) for each in step.fields}


def test_under_a_merge_stands_who_did_what_in_the_copy_and_each_value_can_be_taken(case: Case) -> None:
    step = case.merged(case.meeting)
    assert values(step)["Status"] == ("planned", "held")
    assert [each.author for each in step.brought] == ["Sato"] * 3
    assert {each.merge_id for each in step.brought} == {step.id}
    told = [values(each) for each in step.brought]
    assert told[0] == {"Evidence": ("", "“Munich”")}
    assert told[1] == {"Format": ("plenary", "four eyes")}
    assert told[2]["Status"] == ("planned", "held")
    assert not any(each.is_restorable for each in step.brought)
    ours = case.ours
    edit(ours, case.meeting, format="other")
    set_there = case.merged(case.meeting).brought[1]
    assert set_there.fields[0].is_restorable
    op = partial(restore.restore_field, record_id=case.meeting, name="format", step_id=set_there.id)
    ours.do(op)
    assert get(ours.reader, case.meeting).fields["format"] == "four eyes"
    assert get(ours.reader, case.meeting).fields["level"] == "minister"
    assert not case.merged(case.meeting).brought[1].fields[0].is_restorable
    for wrong in (
        partial(op, before=True),
        partial(op, name="level"),
        partial(op, name="participants"),
        partial(op, name="evidence"),
        partial(restore.restore, record_id=case.meeting, step_id=set_there.id),
    ):
        with pytest.raises(BadInput):
            ours.do(wrong)
    oldest = case.history(case.meeting).steps[-1]
    ours.do(partial(restore.restore, record_id=case.meeting, step_id=oldest.id))
    assert get(ours.reader, case.meeting).fields["status"] == "planned"
    ours.do(partial(restore.bring_back, record_id=case.other))
    assert get(ours.reader, case.other).title == "Hofgarten"
    (excerpt,) = read_excerpts(ours.reader)
    assert excerpt.creator == "Sato"


def test_steps_of_copies_stand_under_their_merge_whatever_their_clock_says(case: Case) -> None:
    told = [(step.mode, step.author, bool(step.via)) for step in steps(case.ours.reader)]
    assert told[:3] == [("do", "Kim", False), ("merge", "Kim", False), ("do", "Sato", True)]
    assert sum(is_brought for *_, is_brought in told) == 7
    assert [step.author for step in steps(case.ours.reader, since="2030")] == []
    assert len(steps(case.ours.reader, author="Sato")) == 7
    labels = [step.label for step in undo_list(case.ours.reader).undo]
    assert len([label for label in labels if label.startswith("Merge “copy”")]) == 1
    case.ours.undo().result()
    case.ours.undo().result()
    assert get(case.ours.reader, case.meeting).fields["status"] == "planned"
    case.ours.redo().result()
    case.ours.redo().result()
    assert get(case.ours.reader, case.meeting).fields["status"] == "held"
    assert get(case.ours.reader, case.person).title == "𠮷野"


def test_what_a_copy_undid_can_be_undone_here_once_its_merge_is(tmp_path: Path) -> None:
    first = new_case(tmp_path)
    meeting = add(first, "event", "Talks", status="planned")
    edit(first, meeting, status="postponed")
    first.close()
    lifecycle.copy_to(tmp_path / "test.case", tmp_path / "copy.case")
    with Workspace.open(tmp_path / "copy.case", "Sato") as theirs:
        theirs.undo().result()
    with Workspace.open(tmp_path / "test.case", "Kim") as ours:
        merge_file(ours, tmp_path / "copy.case")
        told = []
        for _ in range(3):
            told.append(get(ours.reader, meeting).fields["status"])
            ours.undo().result()
        assert told == ["planned", "postponed", "planned"]
        assert ours.reader.rows("SELECT 1 FROM event") == []


def test_what_is_new_since_a_merge_and_by_whom(case: Case) -> None:
    new = case.new(case.before)
    assert new["Munich talks"] == ("changed", "Sato")
    assert new["Hofgarten"] == ("deleted", "Sato")
    assert new["𠮷野"] == ("added", "Kim")
    assert set(case.new(case.before, "Sato")) == {"Munich talks", "𠮷野", "Munich", "Hofgarten"}
    assert case.new(case.before, "Sato")["𠮷野"][0] == "added"
    assert set(case.new(case.before, "Kim")) == {"𠮷野"}
    assert (
        news.place_before(case.ours.reader, "2030-01-01T00:00:00.000Z")
        == case.ours.reader.rows("SELECT max(ord) FROM step")[0][0]
    )
    reader = case.ours.reader
    places = [
        news.place_of_mark(reader, mark)
        for kind, who in ((SEEN, "Sato"), (REPORTED, ""))
        if (mark := news.mark_of(reader, kind, who))
    ]
    assert places == [3, 3]
    (merge,) = merges(case.ours.reader)
    assert (merge.step_id, merge.authors) == (case.report.step_id, ("Sato",))
    words = merge_words(case.ours.reader, merge)
    assert "Sato" in words
    assert "1 conflict" in words or not case.report.open


def test_a_check_finds_what_is_wrong_with_what_copies_brought(case: Case) -> None:
    found = check(case.ours.reader)
    assert found.problems == ()
    assert [each.message for each in found.remarks if each.rule == "conflicts"] == ["Conflicts put off: 1"]
    path = case.ours.path
    case.ours.close()
    broken = (
        "UPDATE step SET via = NULL WHERE ord < 0",
        "UPDATE conflict SET field = 'no such field'",
        "UPDATE conflict SET row_id = 'nothing'",
        "UPDATE lineage SET knows_seq = 0",
        f"INSERT INTO orphan VALUES ('x', 'citation', '{case.meeting}')",
        "INSERT INTO decision VALUES ('d', 'event', 'nothing', 'format', 'ours', '{}', '')",
        "UPDATE change SET after = '{}' WHERE step_id = (SELECT id FROM step WHERE ord < 0 LIMIT 1)",
    )
    for sql in broken:
        with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
            connection.execute("BEGIN")
            connection.execute(sql)
            assert problems_of(connection), sql
            connection.execute("ROLLBACK")
