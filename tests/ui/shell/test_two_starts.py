"""The program as a person starts it by double-clicks: one process a case, whatever became of the first."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from caseapp.platform.locks import CaseLock
from caseapp.workspace import Workspace
from tests.platform.bells import runtime_folder

PATIENCE_S = 30.0


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], subprocess.Popen[bytes]]]:
    """Return a function that starts the program on a case; all that runs afterwards is ended."""
    processes: list[subprocess.Popen[bytes]] = []

    def begin(case: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "caseapp", str(case)]
        processes.append(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        return processes[-1]

    with runtime_folder(monkeypatch):
        yield begin
        for process in processes:
            process.kill()
            process.wait()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "회담 𠮷.case"
    Workspace.create(path, "Talks", "Anna").close()
    return path


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def has(case: Path, process: subprocess.Popen[bytes]) -> bool:
    holder = CaseLock(case).holder()
    return holder is not None and holder.pid == process.pid


def raised(home: Path) -> int:
    return (home / "data" / "logs" / "caseapp.log").read_text().count("raised for another start")


def test_a_second_start_raises_the_first_and_a_killed_one_is_forgotten(
    start: Callable[[Path], subprocess.Popen[bytes]], case: Path, caseapp_home: Path
) -> None:
    first = start(case)
    wait_until(lambda: has(case, first))
    link = case.with_name("link.case")
    link.symlink_to(case)
    began = time.monotonic()
    assert start(link).wait(PATIENCE_S) == 0
    assert time.monotonic() - began < 20
    assert raised(caseapp_home) == 1
    first.kill()
    first.wait()
    again = start(case)
    wait_until(lambda: has(case, again))
    assert again.poll() is None


def test_of_two_starts_at_one_moment_one_opens_and_the_other_ends(
    start: Callable[[Path], subprocess.Popen[bytes]], case: Path, caseapp_home: Path
) -> None:
    both = start(case), start(case)
    wait_until(lambda: any(each.poll() is not None for each in both))
    ended, left = sorted(both, key=lambda each: each.poll() is None)
    assert ended.returncode == 0
    assert left.poll() is None
    assert has(case, left)
    assert raised(caseapp_home) == 1
