"""What `make run` does where there is no display: the main job to its end, with pictures and the case left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_the_main_job_runs_to_its_end(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "caseapp.ui.demo", str(tmp_path / "out")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    left = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"Main job.case", "Sample case.case", "sample-dark.png", "sample-light.png", "6-reopened.png"} <= left
    assert str(tmp_path / "out") in done.stdout
