"""A program killed at any moment of publishing leaves a whole shared file, the old or the new, and loses nothing."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from caseapp.queries.checks import check
from caseapp.store.reader import Reader
from tests.workspace.sharing import open_shared, persons, shared_folder

PER_PROCESS_S = 0.3


def _killed_run(path: Path, first: int, delay_s: float) -> dict[str, int]:
    """Lets a program work and publish for a moment, kills it; the last numbers it said are committed and published."""
    command = [sys.executable, "-m", "tests.workspace.sharing", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        killer = threading.Timer(delay_s, process.send_signal, [signal.SIGKILL])
        killer.start()
        lines = [line.split() for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    killer.join()
    return {"committed": first - 1, "published": -1} | {what: int(number) for what, number in lines}


def _kill_and_continue(tmp_path: Path, kills: int) -> None:
    folder = shared_folder(tmp_path)
    path = folder / "test.case"
    chance = random.Random(20261128)
    following, published = 0, -1
    for kill in range(kills):
        said = _killed_run(path, following, chance.uniform(0.0, PER_PROCESS_S))
        published = max(published, said["published"])
        there = persons(path)
        assert there == {f"Person {number}" for number in range(len(there))}, f"kill {kill}: a file with a gap"
        assert len(there) > published, f"kill {kill}: what was said to be published is not there"
        with Reader(path) as reader:
            assert not check(reader).problems
        case = open_shared(path)
        here = persons(case.path)
        assert len(here) > said["committed"], f"kill {kill}: lost what was committed"
        assert not case.publish().has_merged, "its own file is not taken for another's"
        case.close()
        assert persons(path) == here
        following = len(here)
        assert {each.name for each in folder.iterdir()} == {".stfolder", "test.case"}
    assert following > 0, "the program was killed before it did anything worth losing"


def test_sigkill_while_publishing_leaves_a_whole_file(tmp_path: Path) -> None:
    _kill_and_continue(tmp_path, 3)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_sigkill_while_publishing_leaves_a_whole_file_many_times(tmp_path: Path) -> None:
    _kill_and_continue(tmp_path, 200)
