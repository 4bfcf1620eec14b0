"""Undo in a team takes back one's own edit alone, also where another said something of the same field."""

from __future__ import annotations

from caseapp.queries.records import get
from tests.factories import add, edit
from tests.workspace.teams import Desk, meet
from tests.workspace.test_team import desks

__all__ = ["desks"]


def test_an_edit_that_is_undone_leaves_what_another_said_of_the_same_field(desks: list[Desk]) -> None:
    kim, sato, _ = desks
    person = add(kim.workspace, "person", "P")
    meet(desks)
    edit(sato.workspace, person, notes="Sato's")
    edit(kim.workspace, person, notes="Kim's")
    meet(desks)
    assert len(kim.workspace.reader.rows("SELECT 1 FROM conflict")) == 1
    kim.workspace.undo().result()
    assert get(kim.workspace.reader, person).fields["notes"] == "Sato's"
    meet(desks)
    assert get(sato.workspace.reader, person).fields["notes"] == "Sato's"
    assert kim.workspace.reader.rows("SELECT 1 FROM conflict") == []
    kim.workspace.redo().result()
    assert get(kim.workspace.reader, person).fields["notes"] == "Kim's"
    meet(desks)
    assert len(sato.workspace.reader.rows("SELECT 1 FROM conflict")) == 1
