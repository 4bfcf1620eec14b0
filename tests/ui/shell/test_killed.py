"""The program dies in the middle of typing; the next start says so, and the words are back in their field."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from caseapp.workspace.sample import build_sample
from tests.ui.shell.driven import TYPED

ROOT = Path(__file__).parents[3]


def start(case: Path, what: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.ui.shell.driven", str(case), what]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


def test_a_killed_program_tells_so_and_brings_the_words_back(tmp_path: Path) -> None:
    case = tmp_path / "Sample case.case"
    build_sample(case)
    assert start(case, "type").returncode < 0
    again = start(case, "look")
    assert again.returncode == 0, again.stderr
    messages, shown, details = json.loads(again.stdout)
    assert "are back in their fields" in messages[0]
    assert "met an error it did not expect" in messages[1]
    assert shown == TYPED
    assert "Segmentation fault" in details
    assert "Last lines of the log:" in details
    assert TYPED not in details
    assert "Sample case" not in details
    messages, _, details = json.loads(start(case, "look").stdout)
    assert (messages[-1], details) == ("", ""), "a crash is told once"
