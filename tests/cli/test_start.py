"""What opens the window and what is a command, decided without loading either."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

import caseapp.__main__ as start
from caseapp.cli.names import COMMANDS
from caseapp.cli.program import app
from caseapp.platform import open_windows, program
from caseapp.platform.doorbell import Rung
from caseapp.platform.paths import sample_case_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str | None, bool]]:
    """Return what the window was asked to open; it is not opened."""
    asked: list[tuple[str | None, bool]] = []

    def open_window(path: str | None, *, sample: bool, new: bool = False) -> int:
        asked.append((path, sample or new))
        return 0

    monkeypatch.setattr(start, "_open_window", open_window)
    return asked


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], (None, False)),
        (["--sample"], (None, True)),
        (["--new"], (None, True)),
        (["--", "-talks.case"], ("-talks.case", False)),
        (["talks.case"], ("talks.case", False)),
        (["./list"], ("./list", False)),
        (["missing/talks.CASE"], ("missing/talks.CASE", False)),
        (["talks.casepack"], ("talks.casepack", False)),
    ],
)
def test_opens_the_window(opened: list[object], words: list[str], wanted: tuple[str | None, bool]) -> None:
    assert start.main(words) == 0
    assert opened == [wanted]


@pytest.mark.parametrize("words", [["chek"], ["--smaple"], ["list"], ["talks.case", "event"], ["list", "a.case"]])
def test_bad_use_opens_nothing(opened: list[object], words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(words) == 2
    assert opened == []
    out, err = capsys.readouterr()
    assert out == ""
    assert "caseapp --help" in err


def test_of_several_cases_each_has_a_process(opened: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(program, "start", started.append)
    assert start.main(["a.case", "회담/b.case", "c.casepack", "b.case", "b.case"]) == 0
    assert opened == [("a.case", False)]
    assert started == [["--", "회담/b.case"], ["--", "c.casepack"], ["--", "b.case"]]


def test_a_case_of_another_window_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def raise_window(case: Path) -> Rung:
        asked.append(case)
        return Rung.RAISED

    monkeypatch.setattr(open_windows, "raise_window", raise_window)
    assert start.main([str(tmp_path / "a.case")]) == 0
    assert start.main(["--sample"]) == 0
    assert asked == [tmp_path / "a.case", sample_case_path()]


def test_without_a_display_it_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert start.main([]) == 1
    assert capsys.readouterr().err.startswith("There is no display")


def test_a_system_that_lacks_a_library_of_qt_is_told_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "caseapp.ui.app", ModuleType("caseapp.ui.app"))  # from it, nothing can be imported
    assert start.main([]) == 1
    assert capsys.readouterr().err.startswith("The window cannot open: cannot import name")


def test_a_file_of_any_name_opens_in_the_window(opened: list[object], tmp_path: Path) -> None:
    path = tmp_path / "talks"
    path.touch()
    assert start.main([str(path)]) == 0
    assert opened == [(str(path), False)]


def test_says_its_version_and_that_of_sqlite(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--version"]) == 0
    assert re.fullmatch(
        r"Caseapp \d+\.\d+\.\d+\S* \(commit ([0-9a-f]{12}|unknown), SQLite 3\.\d+\.\d+\)\n", capsys.readouterr().out
    )
    assert start.main(["--version", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"version", "commit", "sqlite"}


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in COMMANDS)
    assert all(word in out for word in ("--new", "--sample", "--version"))


def test_the_names_are_those_of_the_commands() -> None:
    assert set(get_command(app).commands) == COMMANDS  # type: ignore[attr-defined]


def test_starting_loads_nothing_slow() -> None:
    code = (
        "import sys, caseapp.__main__; "
        "import caseapp.platform.open_windows; "
        "print({'typer', 'PySide6', 'sqlalchemy', 'sqlcipher3', 'jsonschema'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_shell_is_painted_before_any_pane_is_loaded() -> None:
    code = (
        "import sys, caseapp.ui.app; "
        "print({'caseapp.ui.shell.desk', 'caseapp.ui.inspector', 'caseapp.ui.reader', 'caseapp.ui.suggestions', "
        "'caseapp.suggest', 'caseapp.exchange.documents.reader', 'sqlalchemy', 'subprocess'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_reading_commands_do_not_load_sqlalchemy() -> None:
    code = "import sys, caseapp.cli.program; print({'sqlalchemy', 'jsonschema'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("command", "code"), [(["--version"], 0), (["kinds-of-nothing"], 2), (["--help"], 0), (["info", "gone.case"], 1)]
)
def test_without_a_console_nothing_fails_for_want_of_an_output(
    command: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in the windowed program on Windows, where `sys.stdout` and `sys.stderr` are None."""
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        patched.setattr(sys, "stderr", None)
        found = start.main(command)
        streams = [sys.stdout, sys.stderr]
    for stream in streams:
        stream.close()
    assert found == code
