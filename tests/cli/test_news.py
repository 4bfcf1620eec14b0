"""What is new from the command line, and the marks it is counted from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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
