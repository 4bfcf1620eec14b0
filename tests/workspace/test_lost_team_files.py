"""Files of steps that are lost everywhere: they are written again, and whoever comes later gets everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.exchange.team import layout
from tests.factories import add
from tests.workspace.teams import Desk, carry, carry_all, home, lose, meet, team_of


def persons(desk: Desk) -> set[str]:
    return {title for (title,) in desk.workspace.reader.rows("SELECT title FROM record WHERE kind = 'person'")}


@pytest.mark.parametrize("is_noted", [True, False])
def test_files_lost_everywhere_are_written_again_as_they_were(tmp_path: Path, is_noted: bool) -> None:
    kim, sato = desks = team_of(tmp_path, "Kim", "Sato")
    steps = [(kim, "Z1"), (sato, "Z2"), (kim, "Z3")]
    for desk, name in steps:
        add(desk.workspace, "person", name)
        meet(desks)
    lose(desks)
    if not is_noted:  # written by an older program: what each holds waits for what the other holds
        for desk in desks:
            desk.sync.binding.files.clear()
    assert [desk.round().out for desk in desks] == [2, 1]
    carry_all(desks)
    lee = Desk(tmp_path, "Lee")
    carry(kim, lee)
    lee.join()
    if is_noted:  # what rests on nothing that is missing comes in
        own = lee.team / layout.MEMBERS / sato.sync.binding.member / layout.STEPS
        own.rename(own.with_name("away"))
        assert (lee.round().came, persons(lee)) == (1, {"Z1"})
        own.with_name("away").rename(own)
    assert (lee.round().standing.words(), persons(lee)) == ("Team: all in", {"Z1", "Z2", "Z3"})
    meet([*desks, lee])


def test_files_that_only_a_snapshot_holds_are_not_made_up(tmp_path: Path) -> None:
    kim, sato, lee = desks = team_of(tmp_path, "Kim", "Sato", "Lee")
    add(kim.workspace, "person", "Before")
    kim.round()
    add(kim.workspace, "person", "Not told when the snapshot is made")
    with home(kim.home):
        kim.sync.make_snapshot()
    carry(kim, sato)
    assert sato.round().came == 2
    lose(desks)
    meet(desks)
    assert len(persons(lee)) == 2
    for desk in desks:
        for path in desk.team.rglob("*.case"):
            path.unlink()
    lose(desks)
    meet(desks)
    newcomer = Desk(tmp_path, "Choi")
    carry(kim, newcomer)
    newcomer.join()
    meet([*desks, newcomer])
    assert len(persons(newcomer)) == 2
