"""The program as a process of its own: exit codes, bytes, and two programs on one case."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from caseapp.workspace import Workspace


def _run(*words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "caseapp", *(str(word) for word in words)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})


def test_output_is_utf8_with_line_feeds_whatever_the_locale(case: Path) -> None:
    assert _run("add", case, "person", "title=林芳正").returncode == 0
    done = _run("dump", case, LC_ALL="C", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert b"\r" not in done.stdout
    rows = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert any(row["row"].get("title") == "林芳正" for row in rows)


def test_exit_codes_reach_the_shell(case: Path, tmp_path: Path) -> None:
    assert _run("check", case).returncode == 0
    assert _run("check", tmp_path / "none.case").returncode == 1
    assert _run("list", case, "nokind").returncode == 2
    assert _run("frobnicate", case).returncode == 2


def test_a_case_open_elsewhere_can_be_read_and_says_who_has_it(case: Path) -> None:
    with Workspace.open(case, "Ana Ruiz") as workspace:
        workspace.wait_ready()
        refused = _run("add", case, "event", "title=Talks")
        read = _run("list", case, "event", "--json")
    assert refused.returncode == 1
    assert "Ana Ruiz" in refused.stderr.decode()
    assert (read.returncode, json.loads(read.stdout)) == (0, [])


def test_a_reader_that_goes_away_is_no_crash(case: Path, caseapp: Any) -> None:
    for number in range(3):
        caseapp("add", case, "event", f"title=Talks {number}", f"notes={'words ' * 5000}")
    command = [sys.executable, "-m", "caseapp", "dump", str(case)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.timeout(240)
def test_the_self_test_passes_and_leaves_nothing_of_itself(tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    named = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "CASEAPP_HOME")}
    # A platform that cannot be had here: Qt would end the program.
    done = _run("self-test", "--json", **named, TMPDIR=str(temporary), QT_QPA_PLATFORM="xcb", DISPLAY="")
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    report = json.loads(done.stdout)
    assert report["is_ok"] is True
    assert len(report["steps"]) == 20
    assert all(step["is_ok"] for step in report["steps"])
    assert report["steps"][-1]["step"] == "Window"
    assert "on offscreen: 25 lists" in report["steps"][-1]["seen"]
    assert done.stderr == b""
    assert [*home.rglob("*"), *temporary.rglob("*")] == []
