"""The program dies in the middle of typing; the next start says so, and the words are back in their field."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from caseapp.queries.checks import check
from caseapp.store import relocking
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.workspace.shared_case import file_now
from tests.factories import sample_case
from tests.ui.shell.driven import PASSPHRASE, TYPED
from tests.workspace.sharing import open_shared, persons, shared_folder

ROOT = Path(__file__).parents[3]
KILLS = 30


def start(case: Path, what: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.ui.shell.driven", str(case), what]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


def test_a_killed_program_tells_so_and_brings_the_words_back(tmp_path: Path) -> None:
    case = tmp_path / "Sample case.case"
    sample_case(case)
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
    sample_case(case)
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


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_the_window_killed_while_it_publishes_leaves_a_whole_file_and_goes_on(tmp_path: Path) -> None:
    case = shared_folder(tmp_path) / "test.case"
    command = [sys.executable, "-m", "tests.ui.shell.driven", str(case), "share"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    chance, committed = random.Random(20261128), set[str]()
    for _ in range(KILLS):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as process:
            assert process.stdout is not None
            committed.add(process.stdout.readline().strip())
            killer = threading.Timer(chance.uniform(0.0, 1.0), process.kill)
            killer.start()
            committed |= {line.strip() for line in process.stdout if line.endswith("\n")}
        killer.join()
        assert persons(case) <= persons(file_now(case)), "what is published is here, too"
        assert committed <= persons(file_now(case))
        with Reader(case) as reader:
            assert not check(reader).problems
    open_shared(case).close()
    assert committed <= persons(case)
    assert {each.name for each in case.parent.iterdir()} == {".stfolder", "test.case"}
