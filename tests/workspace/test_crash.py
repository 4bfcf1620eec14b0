"""A killed process loses no committed step, and the file it leaves opens: SIGKILL at random moments while it writes."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from caseapp.queries.checks import check
from caseapp.workspace import Workspace
from tests.factories import new_case

KILLS = 200
PER_PROCESS_S = 0.12


def _killed_run(path: Path, first: int, delay_s: float) -> int:
    """Lets a writer work for a moment, kills it, and returns the number of the last step it was told is committed."""
    command = [sys.executable, "-m", "tests.workspace.crash_writer", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        killer = threading.Timer(delay_s, process.send_signal, [signal.SIGKILL])
        killer.start()
        said = process.stdout.read().splitlines(keepends=True)
    killer.join()
    whole = [line for line in said if line.endswith("\n")]
    return int(whole[-1]) if whole else first - 1


@pytest.mark.timeout(400)
def test_sigkill_during_writes_loses_no_committed_step(tmp_path: Path) -> None:
    new_case(tmp_path).close()
    path = tmp_path / "test.case"
    chance = random.Random(20230218)
    following = 0
    for kill in range(KILLS):
        last = _killed_run(path, following, chance.uniform(0.0, PER_PROCESS_S))
        with Workspace.open(path, "After the crash") as case:
            found = {title for (title,) in case.reader.rows("SELECT title FROM record WHERE kind = 'person'")}
            lost = [number for number in range(last + 1) if f"Person {number}" not in found]
            assert not lost, f"kill {kill}: lost {lost}"
            if kill % 40 == 0:
                assert not check(case.reader).problems
            following = len(found)
    assert following > KILLS, "the writer was killed before it wrote anything worth losing"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["test.case"]
