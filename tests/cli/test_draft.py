"""Suggestions for a source from the command line: listed beside what the case holds, accepted as one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.workspace import Workspace
from tests.cli.conftest import Caseapp
from tests.factories import add, edit, import_text

TEXT = (
    "SEOUL, 22 February 2023 (Sample Wire) - South Korean Foreign Minister Park Jin met Japanese Foreign Minister "
    "Yoshimasa Hayashi in Munich on Saturday.\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a case with one text and one of its people."""
    path = tmp_path / "Talks.case"
    with Workspace.create(path, "Talks", "Tester") as made:
        source_id = import_text(made, TEXT, "Ministers meet").source_id
        edit(made, source_id, published="2023-02-22")
        add(made, "person", "Park Jin")
    return path


def test_suggestions_are_listed_and_nothing_is_written(caseapp: Caseapp, case: Path) -> None:
    before = case.read_bytes()
    said = caseapp("draft", case, "Ministers meet", "--json")
    states = {each["title"]: each["state"] for each in said.data["suggestions"]}
    assert (states["Park Jin"], states["Munich"]) == ("update", "new")
    assert said.data["accepted"] == {}
    assert case.read_bytes() == before
    assert "Park Jin" in caseapp("draft", case, "Ministers meet").out


def test_they_are_accepted_as_one_step(caseapp: Caseapp, case: Path) -> None:
    said = caseapp("draft", case, "Ministers meet", "--above", "0.8", "--accept", "--json")
    assert said.code == 0
    assert said.data["label"].startswith("Accept ")
    assert "person-park-jin" in said.data["accepted"]
    again = caseapp("draft", case, "Ministers meet", "--above", "0.8", "--json").data["suggestions"]
    assert {each["state"] for each in again} == {"known"}
    caseapp("undo", case)
    assert len(caseapp("list", case, "person", "--json").data) == 1


def test_what_is_no_confidence_is_refused(caseapp: Caseapp, case: Path) -> None:
    assert caseapp("draft", case, "Ministers meet", "--above", "2").code == 2
    assert caseapp("draft", case, "Nowhere").code != 0
