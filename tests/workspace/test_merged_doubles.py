"""What two people entered independently comes together: one row where they say the same, else a question."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from caseapp.domain.ids import derived_id
from caseapp.exchange.dump import dump
from caseapp.ops import same, sources
from caseapp.queries import duplicates, listings, meetings
from caseapp.queries.checks import check
from caseapp.queries.records import get
from caseapp.store import lifecycle
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from tests.factories import add, edit, new_case


def test_the_same_work_of_two_people_is_not_doubled(tmp_path: Path) -> None:
    first = new_case(tmp_path)
    park, japan = add(first, "person", "Park Jin"), add(first, "state", "Japan")
    item = add(first, "action_item", "Apologise")
    first.close()
    copy = tmp_path / "copy.case"
    lifecycle.copy_to(first.path, copy)
    with Workspace.open(first.path, "Kim") as ours, Workspace.open(copy, "Sato") as theirs:
        entered = [_work(each, park, japan, item) for each in (ours, theirs)]
        report = merge_file(ours, copy)
        assert len(report.joined) == 1
        assert get(ours.reader, item).fields["owed_by"] == [japan]
        assert ours.reader.rows("SELECT id, label FROM tag") == [(derived_id("tag", item, "new"), "new")]
        assert len(listings.ids(ours.reader, ["source"], is_joined=True)) == 1
        (asked,) = duplicates.suggestions(ours.reader)
        assert (asked.kind, {asked.a, asked.b}) == ("event", {event for event, _ in entered})
        ours.do(partial(same.decide, a_id=asked.a, b_id=asked.b, verdict="same"))
        ours.do(partial(same.take_apart, record_id=entered[0][1]))
        merge_file(theirs, ours.path)
        merge_file(ours, copy)
        for each in (ours, theirs):
            assert check(each.reader).problems == ()
            assert len(meetings.ids(each.reader, is_joined=True)) == 1
            assert len(listings.ids(each.reader, ["source"], is_joined=True)) == 2, "taken apart by a person"
        assert list(dump(ours.reader)) == list(dump(theirs.reader))


def _work(case: Workspace, park: str, japan: str, item: str) -> tuple[str, str]:
    edit(case, item, owed_by=[japan], tags="new")
    event = add(case, "event", "Talks", date="18 Feb 2023", participants=[{"actor": park}])
    return event, case.do(partial(sources.import_text, title="Report", text="They met.")).source_id
