"""The history of a case and of one record from the command line, and going back by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.dates.typed import read_date
from caseapp.queries.history import moment_of
from caseapp.workspace import Workspace
from tests.factories import edit

Add = Callable[..., str]


@pytest.fixture
def park(case: Path, caseapp: Any, add: Add) -> str:
    """Return a person who was renamed from 박진 to 𠮷野."""
    person = add("person", "title=박진")
    assert caseapp("set", case, person, "title=𠮷野").code == 0
    return person


def test_a_record_tells_what_was_changed(case: Path, caseapp: Any, park: str) -> None:
    told = caseapp("history", case, "--record", "𠮷野", "--json").data
    assert (told["id"], told["title"], told["deleted"]) == (park, "𠮷野", False)
    newest, oldest = told["steps"]
    assert newest["fields"][0]["lines"] == [{"before": "박진", "after": "𠮷野"}]
    assert (newest["what"], oldest["what"], newest["mode"]) == ("changed", "added", "do")
    assert "Title: 박진 → 𠮷野" in caseapp("history", case, "--record", park).out


def test_a_field_goes_back_before_a_step(case: Path, caseapp: Any, park: str) -> None:
    step = caseapp("history", case, "--record", park, "--json").data["steps"][0]["id"]
    said = caseapp("restore", case, park, "--step", step, "--field", "title", "--before")
    assert (said.code, said.out) == (0, "Restore title of “𠮷野”\n")
    assert caseapp("show", case, park, "--json").data["title"] == "박진"
    said = caseapp("restore", case, park, "--step", step, "--json")
    assert (said.data["label"], said.data["missing"]) == ("Restore “박진” as it was", [])
    assert caseapp("show", case, park, "--json").data["title"] == "𠮷野"
    assert caseapp("undo", case).code == 0


def test_a_deleted_record_is_told_of_and_brought_back(case: Path, caseapp: Any, add: Add, park: str) -> None:
    assert caseapp("delete", case, park).code == 0
    told = caseapp("history", case, "--record", park, "--json").data
    assert (told["title"], told["deleted"], told["steps"][0]["what"]) == ("𠮷野", True, "deleted")
    assert caseapp("restore", case, park).out == "Bring back “𠮷野”\n"
    assert caseapp("show", case, park).code == 0


def test_what_is_gone_is_named(case: Path, caseapp: Any, add: Add) -> None:
    place = add("place", "title=Munich")
    event = add("event", "title=Talks", "place=Munich")
    step = caseapp("history", case, "--record", event, "--json").data["steps"][0]["id"]
    caseapp("set", case, event, "place=", "title=Other")
    caseapp("delete", case, place)
    said = caseapp("restore", case, event, "--step", step)
    assert "Place: “Munich” is gone or no longer fits, and was left out." in said.out


def test_steps_since_a_day_and_of_a_person(case: Path, caseapp: Any, park: str) -> None:
    steps = caseapp("history", case, "--since", "1 Jan 2020", "--json").data
    assert len(steps) == 2
    assert caseapp("history", case, "--since", "2999", "--json").data == []
    assert caseapp("history", case, "--by", steps[0]["author"], "--json").data == steps
    assert caseapp("history", case, "--by", "nobody").out == "Nothing was done since.\n"
    assert caseapp("history", case, "--record", park, "--since", "2999", "--json").data["steps"] == []


def test_the_latest_steps_of_one_person_are_found_below_those_of_others(case: Path, caseapp: Any, park: str) -> None:
    with Workspace.open(case, "Somebody else") as workspace:
        edit(workspace, park, notes="x")
    first = caseapp("history", case, "--record", park, "--json").data["steps"]
    mine = first[1]["author"]
    told = caseapp("history", case, "--record", park, "--by", mine, "--limit", 1, "--json").data
    assert first[0]["author"] == "Somebody else"
    assert told["steps"] == first[1:2]


def test_a_moment_goes_by_the_clock_it_names() -> None:
    for words in ("10:00 UTC+9 1 March 2023", "2023-03-01T10:00+09:00", "10:00 1 March 2023 Japan time"):
        assert moment_of(read_date(words)) == "2023-03-01T01:00:00.000Z"


@pytest.mark.parametrize("arguments", [(), ("--field", "title"), ("--before",), ("--step", "none")])
def test_what_cannot_be_is_said(case: Path, caseapp: Any, park: str, arguments: tuple[str, ...]) -> None:
    said = caseapp("restore", case, park, *arguments)
    assert said.code in (1, 2)
    assert said.err
