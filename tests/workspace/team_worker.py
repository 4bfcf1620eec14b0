"""One copy of the program in a team, told by lines of words what to do; it answers each with a line of JSON."""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
from functools import partial
from pathlib import Path

from caseapp.exchange.dump import dump
from caseapp.ops import records
from caseapp.queries import listings
from caseapp.queries.checks import check
from caseapp.store import lifecycle
from caseapp.workspace import Workspace
from caseapp.workspace.team.joining import found, join
from caseapp.workspace.team.sync import TeamSync, sync_of
from tests.factories import add, edit, import_text

SYNC_EVERY = 7


class Worker:
    """An open case in a team."""

    def __init__(self, name: str, case: Path, folder: Path) -> None:
        self.name, self.chance = name, random.Random(name)
        if name == "Kim":
            lifecycle.create(case, "Talks")
        else:
            join(folder, case, name)
        self.workspace = Workspace.open(case, name)
        self.workspace.wait_ready()
        team = found(self.workspace, folder) if name == "Kim" else sync_of(self.workspace)
        assert team is not None
        self.team: TeamSync = team
        self.done = 0

    def edits(self, count: int) -> dict[str, object]:
        """Makes that many edits, with a round every now and then."""
        for _ in range(count):
            self._edit()
            self.done += 1
            if self.done % SYNC_EVERY == 0:
                self.team.sync(rest_s=0.0)
        return {"done": self.done}

    def rounds(self) -> dict[str, object]:
        """A round; what moved."""
        done = self.team.sync(rest_s=0.0)
        return {"out": done.out, "in": done.came, "words": done.standing.words(), "files": self.team.binding.number}

    def state(self) -> dict[str, object]:
        """What the case says, as a checksum; its problems."""
        digest = hashlib.sha256("\n".join(dump(self.workspace.reader)).encode()).hexdigest()
        steps = self.workspace.reader.rows("SELECT count(*) FROM step WHERE mode <> 'merge'")[0][0]
        conflicts = self.workspace.reader.rows("SELECT id FROM conflict ORDER BY id")
        problems = [str(each) for each in check(self.workspace.reader).problems]
        return {"digest": digest, "steps": steps, "conflicts": conflicts, "problems": problems}

    def _edit(self) -> None:
        meetings = listings.ids(self.workspace.reader, ["event"])
        act = self.chance.random()
        if act < 0.45 and meetings:
            edit(self.workspace, self.chance.choice(meetings), format=f"{self.name} {self.done}")
        elif act < 0.5 and len(meetings) > 20:
            self.workspace.do(partial(records.delete, record_ids=[self.chance.choice(meetings)]))
        elif act < 0.55 and self.workspace.history.undo_label:
            self.workspace.undo().result()
        elif act < 0.6:
            import_text(self.workspace, f"{self.name} {self.done} 會談\n" * 20, f"Text {self.name} {self.done}")
        else:
            add(self.workspace, "event", f"Meeting {self.name} {self.done}")


def main(home: str, name: str, case: str, folder: str) -> None:
    """Serves until there are no more words."""
    os.environ["CASEAPP_HOME"] = home
    worker = Worker(name, Path(case), Path(folder))
    _say({"ready": name})
    for line in sys.stdin:
        verb, *arguments = line.split()
        if verb == "edits":
            _say(worker.edits(int(arguments[0])))
        elif verb == "round":
            _say(worker.rounds())
        else:
            _say(worker.state())
    worker.workspace.close()


def _say(told: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:5])
