"""What merging a copy would change, how two files differ, and what became different between two dates, by command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from caseapp.store import lifecycle

Add = Callable[..., str]


def test_a_case_is_compared_with_a_copy_and_nothing_is_changed(
    case: Path, caseapp: Any, add: Add, tmp_path: Path
) -> None:
    talks = add("event", "title=Talks", "status=planned")
    copy = tmp_path / "copy.case"
    lifecycle.copy_to(case, copy)
    assert "Nothing is different." in caseapp("compare", case, copy).out
    caseapp("set", case, talks, "format=delegations")
    caseapp("set", copy, talks, "status=held")
    caseapp("add", copy, "person", "title=*박진* 👩‍👩‍👧")
    before = caseapp("dump", case).out, caseapp("dump", copy).out
    told = caseapp("compare", case, copy, "--json").data
    assert (told["added"], told["changed"], told["deleted"]) == (1, 1, 0)
    fields = {each["label"]: each["lines"] for each in told["records"][0]["fields"]}
    assert fields["Status"] == [{"before": "planned", "after": "held"}]
    assert "Format" not in fields
    direct = caseapp("compare", case, copy, "--as-is", "--json").data
    assert {"Status", "Format"} <= {each["label"] for each in direct["records"][0]["fields"]}
    text = caseapp("compare", case, copy, "--text").out
    assert "- Added: **\\*박진\\* 👩‍👩‍👧**" in text
    assert "  - Status: planned → held" in text
    assert "planned" in caseapp("compare", case, copy).out
    assert (caseapp("dump", case).out, caseapp("dump", copy).out) == before


def test_what_became_different_between_two_dates(case: Path, caseapp: Any, add: Add) -> None:
    add("person", "title=Park")
    assert caseapp("compare", case, "--from", "2020-01-01", "--json").data["added"] == 1
    assert caseapp("compare", case, "--from", "2020-01-01", "--to", "2021-01-01", "--json").data["added"] == 0
    assert caseapp("compare", case, "--from", "2020-01-01", "--to", "2999", "--json").data["added"] == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [((), 2), (("--from", "2022", "--to", "2021"), 2), (("nothing.case",), 1), (("--as-is", "--from", "2020"), 2)],
)
def test_what_cannot_be_compared_is_said(case: Path, caseapp: Any, arguments: tuple[str, ...], code: int) -> None:
    said = caseapp("compare", case, *arguments)
    assert said.code == code
    assert said.err
