"""`caseapp versions`: what was kept before a script wrote, listed and brought back."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Caseapp


def test_what_a_script_overwrites_is_kept_listed_and_restored(case: Path, caseapp: Caseapp, tmp_path: Path) -> None:
    assert "No version was kept yet." in caseapp("versions", case).out
    assert caseapp("add", case, "person", "names=박진").code == 0
    assert caseapp("add", case, "person", "names=林芳正").code == 0
    (told,) = caseapp("versions", "--json", case).data
    assert (told["number"], told["why"]) == (1, "opened")
    assert "At opening" in caseapp("versions", case).out

    out = tmp_path / "before 𠮷.case"
    assert caseapp("versions", "restore", case, "1", "-o", out).code == 0
    assert caseapp("list", out, "person", "--json").data == []
    assert len(caseapp("list", case, "person", "--json").data) == 2
    said = caseapp("versions", "restore", case, "1", "-o", out)
    assert (said.code, "exists already" in said.err) == (1, True)
    said = caseapp("versions", "restore", case, "7", "-o", tmp_path / "c.case", "--json")
    assert (said.code, json.loads(said.out)["error"]) == (1, "There is no version “7”.")


def test_versions_of_a_case_that_is_gone_are_listed(case: Path, caseapp: Caseapp, tmp_path: Path) -> None:
    caseapp("add", case, "person", "names=박진")
    case.unlink()
    (told,) = caseapp("versions", case, "--json").data
    assert caseapp("versions", "restore", case, told["name"], "-o", case).code == 0
    assert caseapp("check", case).code == 0
    assert caseapp("versions", tmp_path / "never.case").code == 1
    assert caseapp("versions").code == 2
