"""A team by command."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_a_team_is_made_joined_kept_up_to_date_and_shown(tmp_path: Path, case: Path, caseapp: Any) -> None:
    folder, theirs = tmp_path / "Team 會談", tmp_path / "theirs.case"
    assert "in no team" in caseapp("team", "sync", case).err
    assert caseapp("team", "join", folder, "-o", theirs).code == 1
    made = caseapp("team", "init", case, folder, "--name", "Kim", "--json").data
    assert (made["folder"], made["encrypted"]) == (str(folder), False)
    again = caseapp("team", "init", folder, case)  # the other way round, as it once was
    assert (again.code, "in a team already" in again.err) == (1, True)
    joined = caseapp("team", "join", folder, "-o", theirs, "--name", "Sato").out
    assert joined.startswith(f"Wrote {theirs}\n")
    assert caseapp("add", case, "person", "names=Park Jin").code == 0
    waiting = caseapp("team", "status", theirs, "--json").data
    assert waiting["words"] == "Team: all in"
    assert caseapp("team", "sync", theirs).out.startswith("0 steps out, 0 in. Team: all in\n")
    assert caseapp("team", "sync", case).out.startswith("1 step out, 0 in. Sato lacks 1 change of yours\n")
    assert "1 change of Kim on" in caseapp("team", "status", theirs).out
    assert caseapp("team", "sync", theirs).out.startswith("0 steps out, 1 in. Team: all in\nMember ")
    assert "Park Jin" in caseapp("list", theirs, "person").out
    assert "Kim" in caseapp("history", theirs).out
    told = caseapp("team", "status", theirs, "--json").data
    assert [each["name"] for each in told["members"] if each["is_self"]] == ["Sato"]
    refused = caseapp("team", "admit", case, "Lee")
    assert (refused.code, refused.err.startswith("Nobody asks to be let in as “Lee”.")) == (1, True)
