"""Tables narrowed and ordered by any field: every field of every kind, dates by what they mean, choices, emptiness."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import KINDS
from caseapp.queries import items, listings, meetings
from caseapp.queries.arranging import Arrangement, field_values
from caseapp.queries.field_sql import NOTHING, RECORD_KIND, fields_of
from caseapp.queries.meetings import MeetingFilter
from caseapp.workspace import Workspace
from tests.factories import add, edit, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    made = new_case(tmp_path)
    made.wait_ready()
    yield made
    made.close()


def _found(case: Workspace, sort: str = "date", *, is_descending: bool = False, **filters: str) -> list[str]:
    arranged = Arrangement(("event",), tuple(filters.items()))
    ids = meetings.ids(case.reader, sort=sort, is_descending=is_descending, arranged=arranged)
    return [row.title for row in meetings.page(case.reader, ids)]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_can_be_shown_filtered_and_sorted_by(case: Workspace, kind: str) -> None:
    names = list(fields_of([kind]))
    made = add(case, kind, "One") if kind != "excerpt" else ""
    assert len(field_values(case.reader, [kind], names, [made]).get(made, names)) == len(names)
    for name in names:
        for said in ("no such words", NOTHING, "2023"):
            listings.ids(case.reader, [kind], arranged=Arrangement((kind,), ((name, said),)))
        found = listings.ids(case.reader, [kind], sort=f"field:{name}", arranged=Arrangement((kind,)))
        assert found == ([made] if made else [])


def test_a_date_is_found_by_the_time_it_means_and_by_its_words(case: Workspace) -> None:
    add(case, "event", "In February", date="18 Feb 2023")
    add(case, "event", "Sometime that year", date="2023")
    add(case, "event", "Later", date="3 March 2024")
    add(case, "event", "Nobody knows when")
    assert _found(case, date="Feb 2023") == ["Sometime that year", "In February"]
    assert _found(case, date="2024-03-03") == ["Later"]
    assert _found(case, date="march") == ["Later"]
    assert _found(case, date=NOTHING) == ["Nobody knows when"]


def test_choices_are_held_against_the_whole_word_and_words_against_a_part(case: Workspace) -> None:
    munich = add(case, "place", "Munich (100% of it)")
    add(case, "event", "First", status="held", place=munich, level="minister")
    add(case, "event", "Second", status="planned", level="deputy minister")
    assert _found(case, level="minister") == ["First"]
    assert _found(case, level="minist") == ["Second", "First"]
    assert _found(case, status="planned") == ["Second"]
    assert _found(case, place="100% munich") == ["First"]
    assert _found(case, place="1_0") == []
    assert _found(case, place=NOTHING) == ["Second"]
    assert _found(case, status="held", place="munich", title="second") == []
    assert _found(case, title="no", status="held") == []


def test_a_title_is_found_by_any_name(case: Workspace) -> None:
    add(case, "person", "Park Jin", names="박진")
    arranged = Arrangement(("person",), (("title", "박"),))
    assert len(listings.ids(case.reader, ["person"], arranged=arranged)) == 1


def test_filters_join_those_of_the_head(case: Workspace) -> None:
    add(case, "event", "Held in Seoul", status="held", mode="by phone")
    add(case, "event", "Held in Tokyo", status="held", mode="in person")
    arranged = Arrangement(("event",), (("mode", "phone"),))
    found = meetings.ids(case.reader, MeetingFilter(("held",), "held"), arranged=arranged)
    assert [row.title for row in meetings.page(case.reader, found)] == ["Held in Seoul"]


def test_the_parties_are_found_and_sorted_by_their_sides(case: Workspace) -> None:
    japan = add(case, "state", "Japan")
    hayashi = add(case, "person", "Hayashi", state=japan)
    add(case, "event", "With Japan", participants=[{"actor": hayashi}])
    add(case, "event", "With nobody")
    assert _found(case, party="japan") == ["With Japan"]
    assert _found(case, party="hayashi") == []
    assert _found(case, participants="hayashi") == ["With Japan"]
    assert _found(case, sort="field:party") == ["With Japan", "With nobody"]


def test_a_choice_is_sorted_in_the_order_of_the_model_and_nothing_comes_last(case: Workspace) -> None:
    for title, kind in (("c", "visit"), ("a", "call"), ("b", "meeting"), ("none", "")):
        edit(case, add(case, "event", title), kind=kind)
    assert _found(case, sort="field:kind") == ["b", "a", "c", "none"]
    assert _found(case, sort="field:kind", is_descending=True) == ["c", "a", "b", "none"]


def test_several_kinds_share_what_they_have(case: Workspace) -> None:
    kinds = ("person", "organisation", "state")
    korea = add(case, "state", "Korea")
    park = add(case, "person", "Park", state=korea)
    ministry = add(case, "organisation", "Ministry", state=korea)
    edit(case, ministry, kind="ministry")
    found = listings.ids(case.reader, kinds, arranged=Arrangement(kinds, (("state", "korea"),)))
    assert set(found) == {park, ministry}
    assert listings.ids(case.reader, kinds, arranged=Arrangement(kinds, ((RECORD_KIND, "state"),))) == [korea]
    values = field_values(case.reader, kinds, ["kind", "state", RECORD_KIND], [park, ministry, korea])
    assert values == {
        park: ("", "Korea", "person"),
        ministry: ("ministry", "Korea", "organisation"),
        korea: ("", "", "state"),
    }


def test_lists_of_all_kinds_have_the_fields_that_all_records_have(case: Workspace) -> None:
    add(case, "event", "Unsourced", tags=[{"label": "urgent"}])
    arranged = Arrangement(tuple(KINDS), (("tags", "urgent"),))
    assert len(listings.smart_ids(case.reader, "unsourced", arranged=arranged)) == 1
    assert "status" not in fields_of(tuple(KINDS))


def test_items_are_narrowed_too_and_dates_come_as_dates(case: Workspace) -> None:
    made = add(case, "action_item", "Answer", assignee="Kim", due="3 March 2023")
    arranged = Arrangement(("action_item",), (("assignee", "kim"), ("due", "2023")))
    assert items.ids(case.reader, arranged=arranged) == [made]
    ((due, who),) = field_values(case.reader, ["action_item"], ["due", "assignee"], [made, "gone"]).values()
    assert isinstance(due, CaseDate)
    assert (due.edtf, who) == ("2023-03-03", "Kim")


def test_an_unknown_order_is_refused_and_an_unknown_filter_left_out(case: Workspace) -> None:
    with pytest.raises(KeyError):
        meetings.ids(case.reader, sort="field:no such field", arranged=Arrangement(("event",)))
    add(case, "event", "One")
    assert _found(case, no_such_field="x") == ["One"]
