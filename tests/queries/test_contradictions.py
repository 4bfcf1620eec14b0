"""Decisions of two people that contradict: asked about anew, and no query stumbles over them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput
from caseapp.domain.ids import new_id
from caseapp.ops import same
from caseapp.queries import duplicates, listings, sameness
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from tests.factories import add, new_case


def decide(case: Workspace, a: str, b: str, verdict: str, reason: str = "") -> None:
    case.do(partial(same.decide, a_id=a, b_id=b, verdict=verdict, reason=reason))


def found(case: Workspace) -> list[duplicates.Suggestion]:
    return duplicates.suggestions(case.reader)


def merged(case: Workspace, a: str, b: str, verdict: str) -> None:
    """A decision as it comes with a copy: nobody has held it against the others."""

    def write(unit: Unit) -> None:
        unit.insert("same_as", {"id": new_id(), "a_id": b, "b_id": a, "verdict": verdict, "reason": "Theirs"})

    case.do(write)


def test_decisions_of_two_people_that_contradict_are_asked_about_and_break_nothing(tmp_path: Path) -> None:
    case = new_case(tmp_path)
    a, b, c, d = (add(case, "person", name) for name in "ABCD")
    decide(case, a, b, "same", "Mine")
    decide(case, a, c, "different")
    merged(case, b, c, "same")
    asked = {(each.a, each.b): each.reason for each in found(case)}
    assert asked == {
        (a, c): "Decided to be different, but both are held to be the same as “B”.",
        (a, b): "The same? Then “A” and “C”, decided to be different, are one.",
        (b, c): "The same? Then “A” and “C”, decided to be different, are one.",
    }
    assert duplicates.count(case.reader) == 3
    assert listings.ids(case.reader, ["person"], is_joined=True) == [a, d]
    decide(case, c, d, "same")
    with pytest.raises(BadInput, match="the same through “B”"):
        decide(case, a, c, "different")
    decide(case, b, c, "different")
    assert found(case) == []
    case.undo().result()
    decide(case, a, c, "same")
    assert found(case) == []
    merged(case, a, c, "different")
    assert [each.reason for each in found(case)] == ["Decided to be the same, and to be different."]
    decide(case, a, c, "same")
    assert found(case) == []
    assert len(case.reader.rows("SELECT 1 FROM same_as WHERE ? IN (a_id, b_id) AND ? IN (a_id, b_id)", a, c)) == 1
    for verdict in ("same", "different", "maybe"):
        merged(case, a, d, verdict)
    case.do(partial(same.take_apart, record_id=a))
    assert sorted(sameness.members_of(case.reader, b)) == [b, c, d]
    case.close()
