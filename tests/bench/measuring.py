"""Starts measured child processes and says in words what came out of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parents[2]
ROUNDS = 9
PATIENCE_S = 300

#: A run and the case it opens, if any.
Job = tuple[str, Path | None]


def measure(job: Job, home: Path) -> dict[str, Any]:
    """What one run in a process of its own printed; `home` is its folder for settings and caches."""
    name, case = job
    command = [sys.executable, "-m", "tests.bench.window_runs", name, repr(time.perf_counter())]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "CASEAPP_HOME": str(home)}
    # An installed program has its modules compiled; here the run that does not count compiles them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        command + ([str(case)] if case is not None else []),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def medians(jobs: Sequence[Job], home: Path, number: str = "seconds", rounds: int = ROUNDS) -> list[float]:
    """The median of one number of each job, their runs taken in turn after one of each that does not count."""
    found: list[list[float]] = [[] for _ in jobs]
    for turn in range(rounds + 1):
        for results, job in zip(found, jobs, strict=True):
            value = float(measure(job, home)[number])
            if turn:
                results.append(value)
    return [median(results) for results in found]


def say_ratio(what: str, ratio: float, of: str, aim: float) -> None:
    """Prints a ratio beside its aim."""
    print(f"\n{what}: {ratio:.2f}x {of} (aim {aim}x, {_verdict(ratio <= aim)})")


def say_milliseconds(what: str, seconds: float, aim_ms: float, more: str = "") -> None:
    """Prints a time beside its aim."""
    print(f"\n{what}: {seconds * 1000:.1f} ms{more} (aim {aim_ms:g} ms, {_verdict(seconds * 1000 < aim_ms)})")


def _verdict(is_met: bool) -> str:
    return "met" if is_met else "missed"
