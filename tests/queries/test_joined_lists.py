"""What two people entered of one meeting, item or source is one row: in lists, counts, the board and the day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.ops import case as case_ops
from caseapp.ops import same
from caseapp.queries import board, case, items, listings, meetings, sameness
from caseapp.queries.items import ItemFilter
from caseapp.queries.meetings import MeetingFilter
from caseapp.queries.today import today
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, cite, import_text, new_case


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Workspace]:
    with new_case(tmp_path) as workspace:
        workspace.wait_ready()
        workspace.do(partial(case_ops.describe, title="A", as_of="2023-03-03"))
        yield workspace


def join(made: Workspace, a: str, b: str) -> None:
    made.do(partial(same.decide, a_id=a, b_id=b, verdict="same"))


def test_a_meeting_entered_twice_is_one_row_with_all_that_both_say(made: Workspace) -> None:
    version = import_text(made).version_id
    park, jin = add(made, "person", "Park Jin"), add(made, "person", "Jin Park")
    hayashi, japan = add(made, "person", "Hayashi"), add(made, "state", "Japan")
    munich = add(made, "place", "Munich")
    mine = add(made, "event", "Talks", status="planned", date="8 March 2023", participants=[{"actor": park}])
    rows = [{"actor": jin}, {"actor": hayashi, "delegation": japan}, {"unnamed": "an aide"}]
    theirs = add(made, "event", "Meeting of ministers", status="planned", place=munich, participants=rows)
    other = add(made, "event", "Another", status="planned", date="9 March 2023")
    cite(made, version, "Munich", mine)
    cite(made, version, "met", mine)
    cite(made, version, "Ministers", theirs)
    cite(made, version, "met", theirs)
    join(made, park, jin)
    join(made, mine, theirs)
    assert meetings.ids(made.reader, is_joined=True) == [mine, other]
    assert meetings.ids(made.reader) == [mine, other, theirs]
    assert meetings.ids(made.reader, sort="sources", is_descending=True, is_joined=True) == [mine, other]
    for words, expected in (("ministers", [mine]), ("hayashi", [mine]), ("another", [other]), ("nobody", [])):
        assert meetings.ids(made.reader, MeetingFilter(words=words), is_joined=True) == expected
    (row,) = meetings.page(made.reader, [mine])
    assert (row.title, row.place, row.parties) == ("Talks · Meeting of ministers", "Munich", "Japan")
    assert (row.participants, row.sources) == ("Park Jin, Hayashi, an aide", 3)
    assert row.date is not None
    hidden = sameness.groups(made.reader).hidden
    assert case.status_counts(made.reader, hidden) == {"planned": 2}
    assert [each.meeting.id for each in today(made.reader).coming] == [mine, other]
    assert listings.smart_ids(made.reader, "unsourced") == [other]
    assert case.smart_count(made.reader, "unsourced", hidden) == 1
    made.do(partial(same.take_apart, record_id=theirs))
    assert meetings.ids(made.reader, is_joined=True) == [mine, other, theirs]


def test_an_item_entered_twice_is_one_row_and_one_card(made: Workspace) -> None:
    japan, korea = add(made, "state", "Japan"), add(made, "state", "Korea")
    mine = add(made, "action_item", "Apologise", owed_by=[japan])
    theirs = add(made, "action_item", "Apology", owed_by=[japan], owed_to=[korea], due="1 March 2023")
    join(made, mine, theirs)
    assert items.ids(made.reader, is_joined=True) == [mine]
    assert items.ids(made.reader, ItemFilter(words="apology"), is_joined=True) == [mine]
    (row,) = items.page(made.reader, [mine])
    assert (row.title, row.owed_by, row.owed_to) == ("Apologise · Apology", "Japan", "Korea")
    assert row.is_overdue
    shown = board.board(made.reader, board.STATUS, ItemFilter())
    assert [column.ids for column in shown.columns if column.ids] == [(mine,)]


def test_a_source_held_twice_is_one_row_and_keeps_its_publisher(made: Workspace) -> None:
    one, other = import_text(made).source_id, import_text(made, f"{ARTICLE} again", "The report").source_id
    join(made, one, other)
    assert listings.ids(made.reader, ["source"], is_joined=True) == [one]
    (row,) = listings.page(made.reader, [one])
    assert (row.title, row.detail) == ("Report · The report", "")
