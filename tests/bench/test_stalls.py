"""How long the window answers nothing while the ten commonest tasks are done in a case of 100,000 records."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.measuring import PATIENCE_S, ROOT, say_milliseconds
from tests.ui.tasks.person import WAYS, Way

pytestmark = pytest.mark.bench

STALL_AIM_MS = 100.0


@pytest.mark.parametrize("way", WAYS)
def test_stalls(home: Path, large_case: Path, tmp_path: Path, way: Way) -> None:
    copy = tmp_path / "worked.case"
    shutil.copyfile(large_case, copy)
    command = [sys.executable, "-m", "tests.bench.task_runs", str(copy), way]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "CASEAPP_HOME": str(home)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=3 * PATIENCE_S, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    for task, stall_s in found["stalls"].items():
        first = f", {found['first'][task] * 1000:.1f} ms the first time"
        say_milliseconds(f"longest stall by {way}, {task.replace('_', ' ')}", stall_s, STALL_AIM_MS, first)
    assert len(found["stalls"]) == 10
