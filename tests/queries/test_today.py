"""What the day asks for: which items and meetings count on which day, in any time zone, and what is named of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.dates.value import CaseDate
from caseapp.ops import case as case_ops
from caseapp.ops import items, versions
from caseapp.ops.sources import Incoming
from caseapp.queries.today import MOST, Today, today
from caseapp.workspace import Workspace
from tests.factories import ARTICLE, add, cite, edit, import_text, new_case

AS_OF = "2023-03-03"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    with new_case(tmp_path) as workspace:
        workspace.wait_ready()
        workspace.do(partial(case_ops.describe, title="Case", subtitle="", as_of=AS_OF))
        yield workspace


def on(edtf: str, tz: str = "") -> CaseDate:
    return CaseDate.from_edtf(edtf, tz=tz)


def found(case: Workspace) -> Today:
    return today(case.reader)


def test_an_empty_case_asks_for_nothing(case: Workspace) -> None:
    seen = found(case)
    assert (seen.overdue, seen.due, seen.unscheduled, seen.coming, seen.changed) == ((), (), (), (), ())
    assert (seen.as_of.isoformat(), seen.is_as_of_fixed) == (AS_OF, True)


@pytest.mark.parametrize(
    ("edtf", "tz", "section", "days"),
    [
        ("2023-03-02", "", "overdue", -1),
        ("2023-02-28", "", "overdue", -3),
        ("2023-03-03", "", "due", 0),
        ("2023-03-09", "", "due", 6),
        ("2023-03-10", "", "", 0),
        ("2023-03-02", "Asia/Tokyo", "overdue", -1),
        ("2023-03-03", "Asia/Tokyo", "due", 0),
        # There it is the day before still, when the as-of day begins in UTC.
        ("2023-03-02", "America/New_York", "due", 0),
        ("2023-03-04/2023-03-06", "", "due", 3),
        ("../2023-03-01", "", "overdue", -2),
        ("2023-03-01/..", "", "", 0),
        ("2023-03", "", "", 0),
        ("2023-02", "", "overdue", -3),
    ],
)
def test_due_dates_by_day_and_zone(case: Workspace, edtf: str, tz: str, section: str, days: int) -> None:
    add(case, "action_item", "Answer", due=on(edtf, tz))
    seen = found(case)
    sections = {"overdue": seen.overdue, "due": seen.due}
    assert {name: [each.days for each in rows] for name, rows in sections.items() if rows} == (
        {section: [days]} if section else {}
    )


def test_due_before_a_meeting_is_due_when_it_begins(case: Workspace) -> None:
    round_ = add(case, "event", "Next round", status="planned", date=on("2023-03-06"))
    add(case, "action_item", "Prepare", due_before=round_)
    add(case, "action_item", "Send the list", due=on("2023-03-04"))
    assert [(each.item.title, each.days) for each in found(case).due] == [("Send the list", 1), ("Prepare", 3)]


def test_what_is_closed_is_not_asked_for(case: Workspace) -> None:
    item = add(case, "action_item", "Answer", due=on("2023-02-01"))
    assert found(case).totals.overdue == 1
    case.do(partial(items.set_status, item_id=item, status="withdrawn", note="No longer needed"))
    assert found(case).totals.overdue == 0
    case.undo()
    case.do(partial(case_ops.describe, title="Case", subtitle="", as_of="2023-01-30"))
    seen = found(case)
    assert (seen.totals.overdue, [each.days for each in seen.due]) == (0, [2])


def test_follow_ups_say_since_when_they_are_spoken_of(case: Workspace) -> None:
    event = add(case, "event", "Next round", status="unscheduled")
    add(case, "event", "Another", status="unscheduled")
    first, later = import_text(case), import_text(case, f"Later. {ARTICLE}", "Later report")
    edit(case, first.source_id, published=on("2023-02-22"))
    edit(case, later.source_id, published=on("2023-02-25"))
    cite(case, later.version_id, "Ministers met", event, text=f"Later. {ARTICLE}")
    cite(case, first.version_id, "Ministers met", event)
    seen = {each.meeting.title: each for each in found(case).unscheduled}
    assert (seen["Next round"].since, seen["Next round"].days) == (on("2023-02-22"), 9)
    assert (seen["Another"].since, seen["Another"].days) == (None, None)


@pytest.mark.parametrize(
    ("edtf", "status", "days"),
    [
        ("2023-03-03", "planned", 0),
        ("2023-03-16", "expected", 13),
        ("2023-03-17", "planned", None),
        ("2023-03-02", "planned", None),
        ("2023-02-20/2023-03-05", "planned", 0),
        ("2023-21", "expected", 0),
        ("2023-03-05", "cancelled", None),
        ("2023-03-05", "postponed", None),
        ("2023-03-05", "held", None),
    ],
)
def test_meetings_of_the_coming_days(case: Workspace, edtf: str, status: str, days: int | None) -> None:
    add(case, "event", "Round", status=status, date=on(edtf))
    assert [each.days for each in found(case).coming] == ([days] if days is not None else [])


def test_fields_without_words_are_named(case: Workspace) -> None:
    place = add(case, "place", "Tokyo")
    minister = add(case, "person", "The minister")
    event = add(
        case,
        "event",
        "Round",
        status="planned",
        date=on("2023-03-05"),
        place=place,
        level="minister",
        participants=[{"actor": minister}],
    )
    imported = import_text(case)
    assert found(case).coming[0].unsourced == ("Date", "Status", "Place", "Participants", "Level")
    for words, field in (("18 February", "date"), ("Ministers", "participants"), ("met", "status"), ("Munich", "")):
        cite(case, imported.version_id, words, event, field)
    assert found(case).coming[0].unsourced == ("Place", "Level")


def test_changed_quotes(case: Workspace) -> None:
    imported = import_text(case)
    excerpt = cite(case, imported.version_id, "18 February 2023", add(case, "event", "Talks"), "date")
    newer = Incoming("Report", ARTICLE.replace("18 February", "the 19th of February"))
    case.do(partial(versions.add_version, source_id=imported.source_id, incoming=newer))
    assert [(each.excerpt_id, each.exact) for each in found(case).changed] == [(excerpt, "18 February 2023")]


def test_a_section_holds_so_many_and_counts_all(case: Workspace) -> None:
    for number in range(MOST + 3):
        add(case, "action_item", f"Item {number}", due=on("2023-02-01"))
    seen = found(case)
    assert (len(seen.overdue), seen.totals.overdue) == (MOST, MOST + 3)
