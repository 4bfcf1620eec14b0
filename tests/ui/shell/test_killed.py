"""The program dies in the middle of typing; the next start says so, and the words are back in their field."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from caseapp.store import relocking
from caseapp.store.keys import Key
from caseapp.workspace.sample import build_sample
from tests.ui.shell.driven import PASSPHRASE, TYPED

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


@pytest.mark.soak
def test_a_locked_case_leaves_no_words_behind_when_the_program_is_killed(tmp_path: Path, caseapp_home: Path) -> None:
    case = tmp_path / "Sample case.case"
    build_sample(case)
    relocking.relock(case, None, Key.new(PASSPHRASE))
    assert start(case, "type").returncode < 0
    files = [each for folder in (tmp_path, caseapp_home) for each in folder.rglob("*") if each.is_file()]
    assert {"caseapp.log", "settings.json", f"{case.name}-wal"} <= {each.name for each in files}
    for words in ("Munich", "minister", TYPED, PASSPHRASE):
        assert [each for each in files if words.encode() in each.read_bytes()] == [], words
    again = start(case, "look")
    assert again.returncode == 0, again.stderr
    messages, shown, _details = json.loads(again.stdout)
    assert "are back in their fields" in messages[0]
    assert shown == TYPED
