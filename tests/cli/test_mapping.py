"""Tables by command: a mapping proposed, rows made records, problems listed, nothing written by half."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from caseapp.platform.paths import resources_dir

TRAVELS = Path(__file__).parents[3] / "shared" / "data" / "travels.csv"
WORDS = "Attendees,When,City,Remarks\nHay;Root,2020-01-02,Paris,Met\nHay,2020-02-30,Rome,Spoke\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a table with a good row and a bad one."""
    path = tmp_path / "trips.csv"
    path.write_text(WORDS, encoding="utf-8")
    return path


@pytest.fixture
def mapping(tmp_path: Path, caseapp: Any, table: Path) -> Path:
    """Return the mapping proposed for the table."""
    path = tmp_path / "mapping.json"
    assert caseapp("mapping", table, "-o", path).code == 0
    return path


def test_a_mapping_is_proposed(caseapp: Any, table: Path, mapping: Path) -> None:
    said = caseapp("mapping", table)
    assert json.loads(said.out) == caseapp("mapping", table, "--json").data == json.loads(mapping.read_bytes())
    assert said.data["fields"]["participants"] == {"columns": ["Attendees"], "split": ";", "creates": "person"}
    assert caseapp("mapping", table, "--kind", "statement", "--json").data["kind"] == "statement"
    assert caseapp("mapping", table, "-o", mapping).code == 1
    assert caseapp("mapping", table, "--kind", "colour").code == 2
    assert caseapp("mapping", table.parent / "none.csv").code == 1


def test_problems_stop_the_import_and_are_all_listed(case: Path, caseapp: Any, table: Path, mapping: Path) -> None:
    before = caseapp("dump", case).out
    said = caseapp("import", case, table, "--mapping", mapping)
    assert (said.code, said.out) == (1, "")
    assert "Row 3, When: February 2020 has 29 days" in said.err
    said = caseapp("import", case, table, "--mapping", mapping, "--json")
    assert said.code == 1
    assert [(each["row"], each["column"]) for each in said.data["problems"]] == [(3, "When")]
    assert caseapp("dump", case).out == before


def test_the_good_rows_come_in(case: Path, caseapp: Any, table: Path, mapping: Path) -> None:
    said = caseapp("import", case, table, "--mapping", mapping, "--skip-problems", "--published", "2021", "--json")
    assert said.code == 0
    assert said.data["label"] == "Import 1 meeting from “trips.csv”"
    assert (len(said.data["ids"]), said.data["names"], len(said.data["skipped"])) == (1, 3, 1)
    shown = caseapp("show", case, said.data["ids"][0], "--json").data
    assert [quote["exact"] for quote in shown["quotes"]] == ["Met"]
    assert caseapp("list", case, "source", "--json").data[0]["published"] == "2021"
    assert caseapp("import", case, table, "--mapping", mapping, "--skip-problems").code == 1
    assert caseapp("undo", case).code == 0
    assert caseapp("list", case, "event", "--json").data == []
    assert caseapp("list", case, "person", "--json").data == []


def test_what_is_asked_wrongly_is_refused(case: Path, caseapp: Any, table: Path, mapping: Path) -> None:
    before = caseapp("dump", case).out
    assert caseapp("import", case, table, table, "--mapping", mapping).code == 2
    assert caseapp("import", case, table, "--skip-problems").code == 2
    assert caseapp("import", case, table, "--mapping", table).code == 1
    assert caseapp("import", case, table, "--mapping", mapping.parent / "none.json").code == 1
    assert caseapp("import", case, mapping, "--mapping", mapping).code == 1
    assert caseapp("import", case.parent / "none.case", table, "--mapping", mapping).code == 1
    assert caseapp("dump", case).out == before


@pytest.mark.skipif(not TRAVELS.is_file(), reason=f"the travels are not at {TRAVELS}")
def test_the_travels_come_in(case: Path, caseapp: Any) -> None:
    shipped = resources_dir() / "mappings" / "travels.json"
    said = caseapp("import", case, TRAVELS, "--mapping", shipped)
    assert (said.code, said.out.splitlines()[0]) == (0, "Import 1,895 meetings from “travels.csv”")
    assert caseapp("check", case).code == 0
    assert len(caseapp("list", case, "event", "--json").data) == 1895
