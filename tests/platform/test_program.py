"""The program starts itself again, whichever way it was installed, and gives on nothing that was meant for itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from caseapp.platform import program

TELL = "import json, os, sys; json.dump([sys.argv[1:], dict(os.environ)], open(sys.argv[1] + '.part', 'w'));"
TELL += " os.rename(sys.argv[1] + '.part', sys.argv[1])"


def test_the_source_tree_and_a_wheel_are_started_by_their_python() -> None:
    assert program.command("a.case") == [sys.executable, "-m", "caseapp", "a.case"]
    done = subprocess.run(program.command("--version"), capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Caseapp ")


def test_a_bundle_is_started_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program.command("a.case", "b") == [sys.executable, "a.case", "b"]


def test_what_the_desktop_gave_for_this_window_is_not_given_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def command(*arguments: str) -> list[str]:
        return [sys.executable, "-c", TELL, *arguments]

    monkeypatch.setattr(program, "command", command)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "used")
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "used")
    told = tmp_path / "told"
    program.start([str(told), "회담.case"])
    deadline = time.monotonic() + 20
    while not told.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    arguments, environment = json.loads(told.read_text())
    assert arguments == [str(told), "회담.case"]
    assert "used" not in environment.values()
    assert environment["CASEAPP_HOME"] == os.environ["CASEAPP_HOME"]
