"""Three copies of the program, three instances of Syncthing: 1,000 edits on each, links cut and restored, one end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.workspace.syncthing import PATIENCE_S, Instance, why_not

pytestmark = [pytest.mark.soak, pytest.mark.timeout(1800)]

EDITS = int(os.environ.get("TEAM_EDITS", "1000"))
NAMES = ("Kim", "Sato", "Lee")
SETTLED_S = 300.0


class Copy:
    """A copy of the program, in a process of its own."""

    def __init__(self, root: Path, name: str) -> None:
        self.root, self.name, self.folder = root / name, name, root / name / "Team 會談"
        self.folder.mkdir(parents=True)
        self.syncthing = Instance(self.root, self.folder)
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Founds the team, or joins it when it has arrived."""
        words = [str(self.root / "home"), self.name, str(self.root / "talks.case"), str(self.folder)]
        arguments = [sys.executable, "-m", "tests.workspace.team_worker", *words]
        deadline = time.monotonic() + PATIENCE_S
        while True:
            self._process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            assert self._process.stdout is not None
            if self._process.stdout.readline():
                return
            self.end()
            assert time.monotonic() < deadline, "the team folder never arrived"
            time.sleep(1)

    def tell(self, words: str) -> None:
        """Hands over a command."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(f"{words}\n")
        self._process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """Its answer."""
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"{self.name} ended"
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self) -> None:
        """Ends it."""
        if self._process is not None:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.close()
            self._process.wait(60)
            self._process.stdout.close()
            self._process = None


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[list[Copy]]:
    if reason := why_not():
        pytest.skip(reason)
    made = [Copy(tmp_path, name) for name in NAMES]
    try:
        for copy in made:
            copy.syncthing.configure([each.syncthing for each in made])
            copy.syncthing.start()
        yield made
    finally:
        for copy in made:
            copy.end()
            copy.syncthing.kill()


def _all(copies: list[Copy], words: str) -> list[dict[str, Any]]:
    for copy in copies:
        copy.tell(words)
    return [copy.hear() for copy in copies]


def _settle(copies: list[Copy]) -> None:
    """Rounds until nothing moves and all say the same."""
    deadline = time.monotonic() + SETTLED_S
    quiet = 0
    while quiet < 3:
        rounds = _all(copies, "round")
        is_quiet = all(each["out"] == each["in"] == 0 and each["words"] == "Team: all in" for each in rounds)
        if is_quiet:
            is_quiet = len({each["steps"] for each in _all(copies, "state")}) == 1
        quiet = quiet + 1 if is_quiet else 0
        assert time.monotonic() < deadline, (rounds, _all(copies, "state"))
        time.sleep(0.5)


def test_three_copies_that_syncthing_carries_end_equal(copies: list[Copy]) -> None:
    _, sato, lee = copies
    for copy in copies:
        copy.start()
    quarter = EDITS // 4
    _all(copies, f"edits {quarter}")
    for copy in copies:
        copy.syncthing.pause(is_paused=True)
    _all(copies, f"edits {quarter}")
    for copy in copies:
        copy.syncthing.pause(is_paused=False)
    lee.syncthing.kill()
    _all(copies, f"edits {quarter}")
    lee.syncthing.start()
    lee.syncthing.pause(is_paused=False)  # it was killed before it had written that down
    sato.syncthing.pause(is_paused=True)
    _all(copies, f"edits {EDITS - 3 * quarter}")
    sato.syncthing.pause(is_paused=False)
    _settle(copies)
    states = _all(copies, "state")
    assert [each["problems"] for each in states] == [[], [], []]
    assert len({json.dumps(each) for each in states}) == 1
    assert states[0]["steps"] > 2.5 * EDITS
    files = [each["files"] for each in _all(copies, "round")]
    time.sleep(2)
    assert [each["files"] for each in _all(copies, "round")] == files
