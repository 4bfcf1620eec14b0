"""A killed process loses no committed step, and the file it leaves opens: SIGKILL at random moments while it writes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from subprocess import PIPE

import pytest

from caseapp.queries.checks import check
from caseapp.workspace import Workspace
from tests.factories import new_case
from tests.workspace.crash_writer import END

KILLS = 200
PER_PROCESS_S = 0.12


@contextmanager
def _writers(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that starts writers of a case, one for each number that it is given."""
    command = [sys.executable, "-m", "tests.workspace.crash_writer", str(path)]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        yield process


def _killed_run(writers: subprocess.Popen[str], first: int, delay_s: float) -> int:
    """Lets a writer work for a moment, kills it, and returns the number of the last step it was told is committed."""
    assert writers.stdin is not None
    assert writers.stdout is not None
    writers.stdin.write(f"{first}\n")
    writers.stdin.flush()
    killer = threading.Timer(delay_s, os.kill, [int(writers.stdout.readline()), signal.SIGKILL])
    killer.start()
    said = list(takewhile(lambda line: not line.endswith(END), writers.stdout))
    killer.join()
    return int(said[-1]) if said else first - 1


@pytest.mark.timeout(400)
def test_sigkill_during_writes_loses_no_committed_step(tmp_path: Path) -> None:
    new_case(tmp_path).close()
    path = tmp_path / "test.case"
    chance = random.Random(20230218)
    following = 0
    with _writers(path) as writers:
        for kill in range(KILLS):
            last = _killed_run(writers, following, chance.uniform(0.0, PER_PROCESS_S))
            with Workspace.open(path, "After the crash") as case:
                found = {title for (title,) in case.reader.rows("SELECT title FROM record WHERE kind = 'person'")}
                lost = [number for number in range(last + 1) if f"Person {number}" not in found]
                assert not lost, f"kill {kill}: lost {lost}"
                if kill % 40 == 0:
                    assert not check(case.reader).problems
                following = len(found)
    assert following > KILLS, "the writer was killed before it wrote anything worth losing"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["test.case"]
