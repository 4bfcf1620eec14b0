"""Records from the command line: added, listed, shown, found, changed, deleted, undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Add = Callable[..., str]


def test_a_person_takes_the_title_from_the_names_and_is_found_by_any(case: Path, caseapp: Any, add: Add) -> None:
    person = add("person", "names=Park Jin;박진;朴振")
    for words in ("park", "박진", "朴"):
        found = caseapp("search", case, words, "--json").data
        assert [(each["id"], each["kind"], each["title"]) for each in found] == [(person, "person", "Park Jin")]
    assert caseapp("search", case, "nobody", "--json").data == []


def test_values_in_json_make_rows(case: Path, caseapp: Any, add: Add) -> None:
    add("organisation", "title=Ministry")
    person = add(
        "person",
        'names=[{"text": "Park Jin", "language": "en"}, {"text": "박진", "script": "Hang"}]',
        'posts=[{"title": "Foreign Minister", "organisation": "Ministry", "from": "2022-05"}]',
    )
    shown = caseapp("show", case, person, "--json").data
    assert shown["title"] == "Park Jin"
    assert [(name["text"], name["script"]) for name in shown["fields"]["names"]] == [("Park Jin", ""), ("박진", "Hang")]
    (post,) = shown["fields"]["posts"]
    assert shown["refs"][post["post"]]["title"] == "Foreign Minister"
    assert post["from"]["edtf"] == "2022-05"


def test_a_meeting_is_listed_flat_with_its_date_in_both_forms(case: Path, caseapp: Any, add: Add) -> None:
    person = add("person", "names=Park Jin;박진")
    place = add("place", "title=Munich")
    event = add("event", "title=Talks", "date=18 Feb 2023", "place=Munich", "participants=박진", "kind=call")
    (row,) = caseapp("list", case, "event", "--json").data
    assert (
        row
        | {
            "id": event,
            "kind": "event",
            "title": "Talks",
            "event_kind": "call",
            "date": "2023-02-18",
            "date_as_stated": "18 Feb 2023",
            "place": "Munich",
            "place_id": place,
            "participants": ["Park Jin"],
            "sources": 0,
        }
        == row
    )
    shown = caseapp("show", case, "Talks", "--json").data
    assert shown["fields"]["date"].keys() == {"edtf", "as_stated", "tz", "basis", "earliest", "latest"}
    assert shown["refs"][person]["title"] == "Park Jin"


def test_an_open_item_says_whether_it_is_overdue(case: Path, caseapp: Any, add: Add) -> None:
    add("state", "title=Korea")
    add("action_item", "title=Pay", "owed_by=Korea", "due=2023-02-10")
    add("action_item", "title=Talk", "owed_by=Korea", "owed_to=Korea")
    rows = {row["title"]: row for row in caseapp("list", case, "action_item", "--json").data}
    assert rows["Pay"]["is_overdue"] is True
    assert rows["Talk"]["is_overdue"] is False
    assert rows["Talk"]["owed_to"] == ["Korea"]


@pytest.mark.parametrize("kind", ["source", "event", "person", "action_item", "relation", "claim", "excerpt"])
def test_every_list_is_an_array_even_when_empty(case: Path, caseapp: Any, kind: str) -> None:
    said = caseapp("list", case, kind, "--json")
    assert (said.code, said.data) == (0, [])
    assert caseapp("list", case, kind).out.startswith("There are no ")


def test_tables_align_wide_characters(case: Path, caseapp: Any, add: Add) -> None:
    first, second = add("person", "title=林芳正"), add("person", "title=Park")
    lines = caseapp("list", case, "person").out.splitlines()
    columns = {
        line.index(each) + (3 if each == first else 0) for line in lines for each in (first, second) if each in line
    }
    assert len(columns) == 1


def test_set_edits_empties_and_names_the_step(case: Path, caseapp: Any, add: Add) -> None:
    event = add("event", "title=Talks", "date=2023-02-18", "notes=a=b")
    said = caseapp("set", case, event, "title=Munich talks", "date=", "status=cancelled")
    assert said.out == "Edit title, date, status of “Talks”\n"
    fields = caseapp("show", case, event, "--json").data["fields"]
    assert (fields["title"], fields["date"], fields["status"], fields["notes"]) == (
        "Munich talks",
        None,
        "cancelled",
        "a=b",
    )
    assert caseapp("set", case, event, "status=cancelled", "--json").data["step"] is None


def test_undo_and_redo_work_across_openings(case: Path, caseapp: Any, add: Add) -> None:
    event = add("event", "title=Talks")
    before = caseapp("dump", case).out
    caseapp("delete", case, event)
    assert caseapp("list", case, "event", "--json").data == []
    assert caseapp("undo", case).out == "Undone: Delete “Talks”\n"
    assert caseapp("dump", case).out == before
    assert caseapp("redo", case, "--json").data["label"] == "Delete “Talks”"
    assert caseapp("redo", case).code == 1
    steps = caseapp("history", case, "--json").data
    assert [(step["mode"], step["label"]) for step in steps[:2]] == [
        ("redo", "Delete “Talks”"),
        ("undo", "Delete “Talks”"),
    ]
    assert len(caseapp("history", case, "--json", "--limit", 1).data) == 1


def test_deleting_several_is_one_step_or_none(case: Path, caseapp: Any, add: Add) -> None:
    first, second = add("event", "title=One"), add("event", "title=Two")
    assert caseapp("delete", case, first, "nowhere").code == 1
    assert len(caseapp("list", case, "event", "--json").data) == 2
    assert caseapp("delete", case, first, "Two", "--json").data["deleted"] == [first, second]
    caseapp("undo", case)
    assert len(caseapp("list", case, "event", "--json").data) == 2


def test_a_name_two_records_have_must_be_told_apart(case: Path, caseapp: Any, add: Add) -> None:
    first, second = add("person", "title=Kim"), add("person", "title=Kim")
    said = caseapp("show", case, "Kim")
    assert said.code == 2
    assert first in said.err
    assert second in said.err
    assert caseapp("show", case, second, "--json").data["id"] == second


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("add", "{case}", "nokind", "title=x"), "nokind"),
        (("add", "{case}", "event", "title=x", "colour=red"), "colour"),
        (("add", "{case}", "event", "title=x", "status=maybe"), "maybe"),
        (("add", "{case}", "event", "title=x", "place=Atlantis"), "Atlantis"),
        (("add", "{case}", "event", "title=x", "date=2023-02-30"), "February 2023 has 28 days"),
        (("add", "{case}", "event", "status=held"), "title"),
        (("add", "{case}", "event", "title"), "title"),
        (("add", "{case}", "event", "title=x", "title=y"), "twice"),
        (("add", "{case}", "event", "title=x", "participants=[{"), "JSON"),
        (("add", "{case}", "event", "title=x", 'participants=[{"who": "y"}]'), "who"),
        (("add", "{case}", "place", "title=x", "latitude=nan"), "nan"),
        (("add", "{case}", "place", "title=x", "latitude=north"), "north"),
        (("add", "{case}", "excerpt", "title=x"), "cite"),
        (("add", "{case}", "event", "title=\udcff"), "UTF-8"),
        (("list", "{case}", "meetings"), "meetings"),
        (("list", "{case}", "event", "--colour"), "--colour"),
        (("history", "{case}", "--limit", "0"), "limit"),
    ],
)
def test_bad_use_is_named_and_changes_nothing(case: Path, caseapp: Any, words: tuple[str, ...], meant: str) -> None:
    before = caseapp("dump", case).out
    said = caseapp(*(word.replace("{case}", str(case)) for word in words))
    assert said.code == 2
    assert meant in said.err
    assert "Traceback" not in said.err
    assert caseapp("dump", case).out == before


def test_an_error_in_json_is_one_object(case: Path, caseapp: Any) -> None:
    said = caseapp("show", case, "nobody", "--json")
    assert said.code == 1
    assert said.data.keys() == {"error", "advice"}
    assert said.data["error"] in said.err
