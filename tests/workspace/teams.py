"""Teams as tests have them: members at their own desks, each with a folder that is carried to the others."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from caseapp.exchange.dump import dump
from caseapp.queries.checks import check
from caseapp.workspace import Workspace
from caseapp.workspace.team.joining import found, join
from caseapp.workspace.team.sync import Round, TeamSync, sync_of
from tests.factories import new_case


@contextmanager
def home(folder: Path) -> Iterator[None]:
    """What the program keeps for a person is in `folder` meanwhile."""
    before = os.environ["CASEAPP_HOME"]
    os.environ["CASEAPP_HOME"] = str(folder)
    yield
    os.environ["CASEAPP_HOME"] = before


class Desk:
    """One member: a home, a team folder, an open case."""

    def __init__(self, folder: Path, name: str) -> None:
        self.root, self.name = folder / name, name
        self.root.mkdir(parents=True)
        self.home, self.team = self.root / "home", self.root / "Team 會談"
        self.case = self.root / "test.case"
        self.workspace: Workspace
        self.sync: TeamSync

    def found(self, *, is_encrypted: bool = False) -> None:
        """Founds the team with a new case."""
        with home(self.home):
            self.workspace = new_case(self.root)
            self.sync = found(self.workspace, self.team, is_encrypted=is_encrypted)

    def join(self) -> None:
        """Joins from what has arrived."""
        with home(self.home):
            join(self.team, self.case, self.name)
            self.open()

    def open(self) -> None:
        """Opens the case, as a program that is started anew."""
        with home(self.home):
            self.workspace = Workspace.open(self.case, self.name)
            sync = sync_of(self.workspace)
            assert sync is not None
            self.sync = sync

    def close(self) -> None:
        """Closes the case."""
        self.workspace.close()

    def round(self) -> Round:
        """One round, whatever is being typed."""
        with home(self.home):
            return self.sync.sync(rest_s=0.0)

    def content(self) -> list[str]:
        """All that the case says."""
        return list(dump(self.workspace.reader))

    def files(self) -> list[Path]:
        """All files in the team folder."""
        return sorted(path for path in self.team.rglob("*") if path.is_file())


def carry(source: Desk, target: Desk, chance: random.Random | None = None) -> None:
    """Copies what `target` lacks of the members' folders but its own; with `chance`, some of it, in any order."""
    own = target.sync.binding.member if hasattr(target, "sync") else ""
    files = [path for path in source.files() if not own or own not in path.parts]
    if chance is not None:
        chance.shuffle(files)
        files = files[: chance.randint(0, len(files))]
    for path in files:
        there = target.team / path.relative_to(source.team)
        there.parent.mkdir(parents=True, exist_ok=True)
        if not there.exists() or path.name in ("seen.json", "lets_in.json"):
            shutil.copyfile(path, there)


def carry_all(desks: list[Desk]) -> None:
    """Everything to everybody."""
    for source in desks:
        for target in desks:
            if source is not target:
                carry(source, target)


def meet(desks: list[Desk]) -> None:
    """Rounds until nothing happens any more; then all are sound and alike."""
    for _ in range(20):
        carry_all(desks)
        rounds = [desk.round() for desk in desks]
        if not any(each.out or each.reports for each in rounds):
            break
    else:
        raise AssertionError("the team is never quiet")
    for desk in desks:
        assert desk.content() == desks[0].content()
        assert check(desk.workspace.reader).problems == ()
        assert desk.sync.standing().words() == "Team: all in"


def team_of(folder: Path, *names: str) -> list[Desk]:
    """A team of some people, the first of whom founded it."""
    desks = [Desk(folder, name) for name in names]
    desks[0].found()
    for desk in desks[1:]:
        carry(desks[0], desk)
        desk.join()
    return desks


def lose(desks: list[Desk]) -> None:
    """Somebody deletes all files of steps, and the synchroniser carries that to everybody."""
    for desk in desks:
        for path in desk.team.rglob("*.steps"):
            path.unlink()
