"""What is new from the command line, and the marks it is counted from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from caseapp.store import lifecycle
from caseapp.workspace import Workspace
from tests.factories import edit

Add = Callable[..., str]


def test_news_since_a_mark_and_since_a_day(case: Path, caseapp: Any, add: Add) -> None:
    assert caseapp("news", case).out == "Nothing is new.\n"
    japan = add("state", "title=日本")
    told = caseapp("news", case, "--json").data
    assert (told["added"], told["records"][0]["title"], told["records"][0]["what"]) == (1, "日本", "added")
    assert caseapp("news", case, "--mark-seen").out == "Mark all as seen\n"
    assert caseapp("news", case).out == "Nothing is new.\n"
    caseapp("set", case, japan, "iso3166=JP")
    assert "ISO 3166 code" in caseapp("news", case).out
    assert caseapp("news", case, "--mark-reported", "--json").data["label"] == "Mark all as reported"
    assert caseapp("news", case, "--since", "reported").out == "Nothing is new.\n"
    assert caseapp("news", case, "--since", "1 Jan 2020", "--json").data["added"] == 1
    assert caseapp("news", case, "--since", "2999", "--json").data["records"] == []
    assert caseapp("news", case, "--by", "nobody").out == "Nothing is new.\n"


@pytest.mark.parametrize(
    "arguments", [("--since", "seen"), ("--since", "some day"), ("--mark-seen",), ("--mark-seen", "--mark-reported")]
)
def test_what_cannot_be_is_said(case: Path, caseapp: Any, arguments: tuple[str, ...]) -> None:
    said = caseapp("news", case, *arguments)
    assert said.code == 2
    assert said.err


def test_news_since_a_merge_and_by_who_only_worked_in_the_copy(
    case: Path, caseapp: Any, add: Add, tmp_path: Path
) -> None:
    talks = add("event", "title=Talks", "status=planned")
    copy = tmp_path / "copy.case"
    lifecycle.copy_to(case, copy)
    with Workspace.open(copy, "Sato") as theirs:
        edit(theirs, talks, status="postponed")
    assert caseapp("news", case, "--merge", "last").code == 2
    caseapp("merge", case, copy)
    told = caseapp("news", case, "--merge", "last", "--json").data
    assert told["merge"]["authors"] == ["Sato"]
    assert [(each["title"], each["author"]) for each in told["records"]] == [("Talks", "Sato")]
    assert "Nothing is left to decide." in caseapp("news", case, "--merge", told["merge"]["step"], "--by", "Sato").out
    assert "in a copy" in caseapp("history", case).out
    assert "in a copy: Edit status of “Talks”" in caseapp("history", case, "--record", talks, "--by", "Sato").out
    brought = caseapp("history", case, "--record", talks, "--json").data["steps"][0]["brought"]
    refused = caseapp("restore", case, talks, "--step", brought[0]["id"])
    assert (refused.code, "made in a copy" in refused.err) == (2, True)
    caseapp("set", case, talks, "status=cancelled")
    caseapp("restore", case, talks, "--step", brought[0]["id"], "--field", "status")
    assert "postponed" in caseapp("show", case, talks).out
