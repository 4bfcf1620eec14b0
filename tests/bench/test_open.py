"""From asking for a case to its first page of meetings, painted: a large case against the sample."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

import pytest

from caseapp.workspace import Workspace
from tests.bench.long_history import STEPS, with_long_history
from tests.bench.measuring import medians, say_ratio
from tests.factories import edit

pytestmark = pytest.mark.bench

AIM, HISTORY_AIM, FIRST_STEPS = 1.5, 1.2, 9


def test_open(home: Path, sample_case: Path, large_case: Path) -> None:
    sample, large = medians([("open", sample_case), ("open", large_case)], home)
    print(f"\nopen: sample case {sample * 1000:.0f} ms, 100,000 records {large * 1000:.0f} ms")
    say_ratio("open 100,000 records", large / sample, "the sample case", AIM)
    assert sample > 0
    assert large > 0


def test_open_with_a_long_history(home: Path, sample_case: Path, tmp_path: Path) -> None:
    long = with_long_history(sample_case, tmp_path / "long.case")
    none, much = medians([("open", sample_case), ("open", long)], home)
    print(f"\nopen: sample case {none * 1000:.0f} ms, with {STEPS:,} steps {much * 1000:.0f} ms")
    say_ratio("open with 100,000 steps", much / none, "the sample case", HISTORY_AIM)
    assert much > 0


def test_first_step_behind_a_long_history(sample_case: Path, tmp_path: Path) -> None:
    short, long = tmp_path / "short.case", tmp_path / "long.case"
    with_long_history(sample_case, short, steps=0)
    with_long_history(sample_case, long)
    none, much = [], []
    for _ in range(FIRST_STEPS):
        none.append(_first_step_s(short))
        much.append(_first_step_s(long))
    say_ratio("open, write one step, undo it, close: 100,000 steps", median(much) / median(none), "none", HISTORY_AIM)


def _first_step_s(path: Path) -> float:
    start = time.perf_counter()
    with Workspace.open(path, "Bench") as case:
        case.wait_ready()
        ((record_id, title),) = case.reader.rows("SELECT id, title FROM record ORDER BY id LIMIT 1")
        edit(case, record_id, title=f"{title}.")
        case.undo().result()
    return time.perf_counter() - start
