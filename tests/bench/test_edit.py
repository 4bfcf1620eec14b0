"""One edit, from `run()` to the repainted table, and how long the window answers nothing meanwhile."""

from __future__ import annotations

import shutil
from pathlib import Path
from statistics import median

import pytest

from tests.bench.measuring import measure, say_milliseconds
from tests.bench.window_runs import EDITS

pytestmark = pytest.mark.bench

EDIT_AIM_MS, BLOCKED_AIM_MS = 10.0, 5.0


def _edit(case: Path, home: Path, folder: Path, where: str) -> None:
    copy = folder / "edited.case"
    shutil.copyfile(case, copy)
    found = measure(("edit", copy), home)
    seconds, blocked = found["seconds"], found["blocked"]
    say_milliseconds(f"edit in {where}, run() to repainted table", median(seconds), EDIT_AIM_MS, _worst(seconds))
    say_milliseconds(f"edit in {where}, UI thread blocked", median(blocked), BLOCKED_AIM_MS, _worst(blocked))
    assert len(seconds) == len(blocked) == EDITS


def _worst(seconds: list[float]) -> str:
    return f" in the median, {max(seconds) * 1000:.1f} ms at worst"


def test_edit_sample(home: Path, sample_case: Path, tmp_path: Path) -> None:
    _edit(sample_case, home, tmp_path, "the sample case")


def test_edit_large(home: Path, large_case: Path, tmp_path: Path) -> None:
    _edit(large_case, home, tmp_path, "100,000 records")
