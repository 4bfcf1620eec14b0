"""Rows under headings: by party, month, channel, status and more; in which order, with which counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.domain.kinds import KINDS
from caseapp.queries import listings
from caseapp.queries.grouping import HEADING, Grouped, grouped, groupings
from caseapp.workspace import Workspace
from tests.factories import add, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    made = new_case(tmp_path)
    made.wait_ready()
    yield made
    made.close()


def _grouped(case: Workspace, by: str, kind: str = "event", closed: frozenset[str] = frozenset()) -> Grouped:
    ids = listings.ids(case.reader, [kind])
    return grouped(case.reader, ids, [kind], by, closed, is_descending=False)


def _shown(case: Workspace, made: Grouped) -> list[tuple[str, int] | str]:
    titles = {row.id: row.title for row in listings.page(case.reader, made.ids)}
    return [
        (made.headings[row_id].label, made.headings[row_id].count) if row_id in made.headings else titles[row_id]
        for row_id in made.ids
    ]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_grouping_of_every_kind_works_and_loses_nothing(case: Workspace, kind: str) -> None:
    made = add(case, kind, "One") if kind != "excerpt" else ""
    for by in groupings([kind]):
        found = _grouped(case, by, kind)
        assert [row_id for row_id in found.ids if not row_id.startswith(HEADING)] == ([made] if made else [])


def test_by_party_a_meeting_stands_under_each_side(case: Workspace) -> None:
    japan, korea = add(case, "state", "Japan"), add(case, "state", "Korea")
    hayashi = add(case, "person", "Hayashi", state=japan)
    add(case, "event", "Both", participants=[{"actor": hayashi}, {"actor": korea}, {"actor": japan}])
    add(case, "event", "One", participants=[{"actor": korea}])
    add(case, "event", "Nobody")
    made = _grouped(case, "party")
    assert made.count == 3
    assert _shown(case, made) == [
        ("Japan", 1),
        "Both",
        ("Korea", 2),
        "Both",
        "One",
        ("Parties: none", 1),
        "Nobody",
    ]


def test_months_come_in_time_and_what_is_vague_after_them(case: Workspace) -> None:
    for title, date in (
        ("b", "3 March 2023"),
        ("a", "13-19 Feb 2023"),
        ("c", "2023"),
        ("d", "Dec 2022"),
        ("e", "before 2015"),
    ):
        add(case, "event", title, date=date)
    add(case, "event", "f")
    heads = [each for each in _shown(case, _grouped(case, "date")) if isinstance(each, tuple)]
    assert heads == [
        ("December 2022", 1),
        ("February 2023", 1),
        ("March 2023", 1),
        ("2023, month not known", 1),
        ("Other dates", 1),
        ("Date: none", 1),
    ]


def test_by_status_in_the_order_of_the_model_by_channel_by_name(case: Workspace) -> None:
    back, front = add(case, "channel", "back"), add(case, "channel", "Front")
    add(case, "event", "x", status="held", channel=front)
    add(case, "event", "y", status="planned", channel=back)
    add(case, "event", "z", status="held")
    assert _shown(case, _grouped(case, "status")) == [("Planned", 1), "y", ("Held", 2), "x", "z"]
    assert _shown(case, _grouped(case, "channel")) == [("back", 1), "y", ("Front", 1), "x", ("Channel: none", 1), "z"]


def test_a_closed_group_keeps_its_heading_and_count(case: Workspace) -> None:
    add(case, "event", "x", status="held")
    add(case, "event", "y", status="planned")
    made = _grouped(case, "status", closed=frozenset({"held"}))
    assert _shown(case, made) == [("Planned", 1), "y", ("Held", 1)]
    assert (made.headings[f"{HEADING}held"].is_open, made.count) == (False, 2)


def test_what_a_menu_offers_fits_the_kind() -> None:
    event = groupings(["event"])
    assert {"party", "date", "channel", "status", "tags"} <= event.keys()
    assert (event["party"], event["date"]) == ("Party", "Month")
    item = groupings(["action_item"])
    assert {"owed_by", "owed_to", "status", "due"} <= item.keys()
    assert "party" not in item
    assert "title" not in item


def test_two_records_of_one_name_are_two_groups(case: Workspace) -> None:
    one, other = add(case, "channel", "Line"), add(case, "channel", "Line")
    add(case, "event", "x", channel=one)
    add(case, "event", "y", channel=other)
    made = _grouped(case, "channel")
    assert [heading.count for heading in made.headings.values()] == [1, 1]
