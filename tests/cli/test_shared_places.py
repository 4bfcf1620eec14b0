"""Commands on a case in a synchronised folder: the shared file is replaced whole, and what is not there yet is read."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Caseapp
from tests.workspace.sharing import persons, read_only


def test_commands_write_through_the_working_copy(tmp_path: Path, caseapp: Caseapp) -> None:
    folder, away = tmp_path / "Desk", tmp_path / "away"
    (folder / ".stfolder").mkdir(parents=True)
    case = folder / "test.case"
    assert caseapp("new", case).code == 0
    before = case.stat().st_ino
    assert caseapp("add", case, "person", "names=Park Jin").code == 0
    assert persons(case) == {"Park Jin"}
    assert case.stat().st_ino != before
    assert {each.name for each in folder.iterdir()} == {".stfolder", "test.case"}
    assert [each["why"] for each in caseapp("versions", case, "--json").data] == ["opened"]

    with read_only(folder):
        said = caseapp("add", case, "person", "names=Mori Takeo")
    assert (said.code, "working copy on this machine" in said.err) == (1, True)
    assert len(caseapp("list", case, "person", "--json").data) == 2, "commands read what is not published, too"
    folder.rename(away)
    assert len(caseapp("list", case, "person", "--json").data) == 2
    away.rename(folder)
    assert caseapp("set", case, caseapp("list", case, "person", "--json").data[0]["id"], "notes=x").code == 0
    assert persons(case) == {"Park Jin", "Mori Takeo"}
