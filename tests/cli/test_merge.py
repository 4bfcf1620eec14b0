"""Copies are merged from the command line: looked at, merged, put off and decided, here or at the other desk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

Add = Callable[..., str]


def test_a_copy_is_merged_and_what_both_changed_is_decided(case: Path, caseapp: Any, add: Add, tmp_path: Path) -> None:
    meeting = add("event", "title=Munich talks", "date=18 Feb 2023", "format=four eyes")
    copy = tmp_path / "Sato.case"
    shutil.copyfile(case, copy)
    assert caseapp("merge", case, copy).out == "Everything in “Sato” is here already.\n"
    assert caseapp("conflicts", case).out == "Nothing is to be decided.\n"
    caseapp("set", case, meeting, "format=delegations", "notes=Ours")
    caseapp("set", copy, meeting, "format=plenary", "date=18 Feb 2023, 19:10 (Munich time)")
    caseapp("add", copy, "person", "title=林芳正")
    before = case.read_bytes()
    said = caseapp("merge", case, copy, "--dry-run")
    assert (said.code, case.read_bytes()) == (0, before), "nothing is written"
    assert "would make 1 new, 1 changed, 0 deleted, 1 to decide. Nothing was written." in said.out
    assert "added  Person “林芳正”" in said.out
    assert caseapp("merge", case, copy, "--dry-run", "--json").data["conflicts"][0]["label"] == "Format"
    said = caseapp("merge", case, copy)
    assert (said.code, said.out) == (
        0,
        "“Sato” is merged: 1 new record, 1 changed. 1 conflict is put off.\n",
    )
    (conflict,) = caseapp("conflicts", case, "--json").data
    assert [side["words"] for side in conflict["sides"]] == ["delegations", "plenary"]
    assert conflict["base"]["words"] == "four eyes"
    assert caseapp("decide", case, conflict["id"]).code == 2
    assert "ours, theirs, base" in caseapp("decide", case, conflict["id"], "mine").err
    said = caseapp("decide", case, conflict["id"], "ours", "--reason", "Kim was there", "--json")
    assert (said.code, said.data["choice"]) == (0, "ours")
    assert caseapp("decide", case, conflict["id"], "ours").code == 1
    assert caseapp("merge", copy, case).code == 0
    assert caseapp("conflicts", copy, "--json").data == [], "what was decided here is decided there"
    assert caseapp("show", copy, meeting, "--json").data["fields"]["format"] == "delegations"
    assert "“tālks 會談.case” is the open case itself" in caseapp("merge", case, case).err


def test_one_side_can_be_preferred_and_another_value_given(case: Path, caseapp: Any, add: Add, tmp_path: Path) -> None:
    meeting = add("event", "title=Munich talks", "format=four eyes")
    copy = tmp_path / "Sato.case"
    shutil.copyfile(case, copy)
    for path, words in ((case, "ours"), (copy, "theirs")):
        caseapp("set", path, meeting, f"format={words}", f"level={words}")
    third = tmp_path / "third.case"
    shutil.copyfile(copy, third)
    assert caseapp("merge", third, case).code == 0
    first, second = caseapp("conflicts", third, "--json").data
    assert caseapp("decide", third, first["id"], "--value", "walk").code == 0
    assert caseapp("decide", third, second["id"], "2").code == 0
    fields = caseapp("show", third, meeting, "--json").data["fields"]
    assert sorted((fields["format"], fields["level"])) == ["ours", "walk"]
    said = caseapp("merge", case, copy, "--prefer", "theirs", "--json")
    assert (said.code, said.data["open"]) == (0, [])
    assert caseapp("show", case, meeting, "--json").data["fields"]["format"] == "theirs"
    labels = [step["label"] for step in caseapp("history", case, "--json").data]
    assert labels[0] == "Decided in the merge of “Sato”"
    assert labels[1].startswith("Merge “Sato”: ")
    assert caseapp("undo", case).code == 0
    labels = [step["label"] for step in caseapp("history", case, "--json").data]
    assert sorted(labels[:2])[0] == "Decided in the merge of “Sato”", "undone under the same words"
    assert caseapp("show", case, meeting, "--json").data["fields"]["format"] == "ours"
    assert caseapp("merge", case, copy, "--prefer", "ours").code == 0
    steps = caseapp("history", case, "--record", meeting, "--json").data["steps"]
    assert steps[0]["label"] == "Decided in the merge of “Sato”"
