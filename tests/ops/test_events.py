"""How a meeting goes on: one step sets status, date and words, and what it was before is kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import EVENT_STATUSES
from caseapp.ops import events
from caseapp.queries import checks, evidence
from caseapp.queries.records import get
from caseapp.ui.inspector.event_bar import ACTS
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, edit, import_text, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    made = new_case(tmp_path)
    yield made
    made.close()


def carry_on(case: Workspace, event_id: str, status: str, note: str = "", **changes: Any) -> None:
    case.do(partial(events.carry_on, event_id=event_id, status=status, changes=changes, note=note))


def course(case: Workspace, event_id: str) -> list[tuple[str, str]]:
    rows = get(case.reader, event_id).fields["course"]
    return [(row["status"], row["date"].edtf if row["date"] else "") for row in rows]


def test_planned_becomes_held_and_keeps_what_was_planned(case: Workspace) -> None:
    event = add(case, "event", "G20", status="planned", date="1-2 March 2023")
    text = import_text(case)
    start = ARTICLE.index("Ministers met")
    op = partial(
        events.carry_on,
        event_id=event,
        status="held",
        changes={"date": "2 March 2023"},
        note="in the  margins",
        words=(text.version_id, start, start + 13),
    )
    case.do(op)
    view = get(case.reader, event)
    assert (view.fields["status"], view.fields["date"].edtf) == ("held", "2023-03-02")
    assert course(case, event) == [("planned", "2023-03-01/2023-03-02")]
    assert view.fields["course"][0]["note"] == "in the margins"
    assert [(quote.exact, quote.field) for quote in evidence.quotes(case.reader, event)] == [
        ("Ministers met", "status")
    ]
    case.undo().result()
    view = get(case.reader, event)
    assert (view.fields["status"], view.fields["course"]) == ("planned", [])
    assert evidence.quotes(case.reader, event) == []
    assert checks.check(case.reader).problems == ()


def test_a_long_course_is_kept_in_order(case: Workspace) -> None:
    event = add(case, "event", "Follow-up", status="unscheduled")
    carry_on(case, event, "planned", date="May 2023")
    carry_on(case, event, "planned", date="7 May 2023")
    carry_on(case, event, "postponed", date=None, note="An election")
    carry_on(case, event, "held", date="9 June 2023")
    assert course(case, event) == [
        ("unscheduled", ""),
        ("planned", "2023-05"),
        ("planned", "2023-05-07"),
        ("postponed", ""),
    ]
    assert get(case.reader, event).fields["date"].edtf == "2023-06-09"


def test_the_status_set_in_its_field_is_kept_too_and_a_slip_is_not(case: Workspace) -> None:
    event = add(case, "event", "Talks", status="planned", date="2023")
    edit(case, event, status="cancelled")
    assert course(case, event) == [("planned", "2023")]
    edit(case, event, status="planned")
    assert course(case, event) == [], "taken back on the same day"
    edit(case, event, status="held")
    edit(case, event, status="planned")
    assert course(case, event) == []


def test_a_date_that_does_not_come_back_is_kept_on_the_same_day(case: Workspace) -> None:
    event = add(case, "event", "Talks", status="planned", date="3 March 2023")
    carry_on(case, event, "postponed", date=None)
    carry_on(case, event, "planned", date="5 May 2023")
    assert course(case, event) == [("planned", "2023-03-03"), ("postponed", "")]


def test_a_note_is_kept_when_nothing_else_changes(case: Workspace) -> None:
    event = add(case, "event", "Talks", status="planned", date="3 March 2023")
    carry_on(case, event, "planned", date="3 March 2023", note="Kim said so again")
    assert course(case, event) == [("planned", "2023-03-03")]
    assert get(case.reader, event).fields["course"][0]["note"] == "Kim said so again"


def test_what_was_held_was_never_planned_by_correcting_it(case: Workspace) -> None:
    event = add(case, "event", "Talks")
    edit(case, event, status="planned")
    assert course(case, event) == []


@pytest.mark.parametrize(
    ("status", "changes"), [("done", {}), ("held", {"date": "nonsense"}), ("held", {"level": "minister"})]
)
def test_what_cannot_be_is_refused_and_changes_nothing(case: Workspace, status: str, changes: dict[str, Any]) -> None:
    event = add(case, "event", "Talks", status="planned", date="2023")
    with pytest.raises(BadInput):
        carry_on(case, event, status, **changes)
    assert get(case.reader, event).fields["status"] == "planned"
    assert course(case, event) == []


def test_only_a_meeting_goes_on(case: Workspace) -> None:
    person = add(case, "person", "Park Jin")
    with pytest.raises(BadInput, match="is not a meeting"):
        carry_on(case, person, "held")


def test_every_status_says_what_may_follow() -> None:
    assert set(ACTS) == set(EVENT_STATUSES)
