"""Undo in a team takes back one's own edit alone, also where another said something of the same field."""

from __future__ import annotations

from caseapp.queries.records import get
from tests.factories import add, edit
from tests.workspace.teams import Desk, meet
from tests.workspace.test_team import desks, persons

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


def test_undo_passes_over_what_the_team_brought_and_leaves_what_others_changed(desks: list[Desk]) -> None:
    kim, sato, _ = desks
    meeting = add(kim.workspace, "event", "Talks", format="plenary", level="Hall")
    meet(desks)
    edit(kim.workspace, meeting, format="four eyes", level="Garden")
    mine = add(kim.workspace, "person", "Mine")
    taken_up = add(kim.workspace, "person", "Taken up")
    meet(desks)
    edit(sato.workspace, meeting, level="Library")
    add(sato.workspace, "statement", "Said", speaker=taken_up)
    meet(desks)
    assert "Taken up" in kim.workspace.history.undo_label
    assert kim.workspace.undo().result().result > 0
    assert "Taken up" in persons(kim)  # Sato refers to it
    assert kim.workspace.undo().result().result == 0
    assert "Mine" not in persons(kim)
    assert kim.workspace.undo().result().result == 1
    fields = get(kim.workspace.reader, meeting).fields
    assert (fields["format"], fields["level"]) == ("plenary", "Library")
    meet(desks)
    kim.workspace.redo().result()
    fields = get(kim.workspace.reader, meeting).fields
    assert (fields["format"], fields["level"]) == ("four eyes", "Library")
    kim.workspace.redo().result()
    assert mine in {row[0] for row in kim.workspace.reader.rows("SELECT id FROM record")}
    meet(desks)
    from caseapp.queries.undo_list import undo_list

    assert [step.label for step in undo_list(kim.workspace.reader).undo if "Merge" in step.label] == []
