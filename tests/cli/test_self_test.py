"""The self-test says which part does not work, and what it lacks; all of it passes in `test_process`."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

import caseapp.__main__ as start
from caseapp.cli.self_test import run
from caseapp.cli.self_test.documents import documents
from caseapp.cli.self_test.trial import Trial
from caseapp.domain.errors import CaseError
from caseapp.exchange.documents.formats import FORMATS, format_of
from caseapp.platform.paths import HOME_VARIABLE
from caseapp.ui import window_check


@pytest.fixture
def first_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first two parts are tried before the window."""
    monkeypatch.setattr(run, "STEPS", run.STEPS[:2])


@pytest.mark.usefixtures("first_parts")
def test_a_part_that_does_not_work_is_named(caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_case: Path) -> str:
        raise CaseError("Qt cannot be loaded: libEGL.so.1.", "Install it.")

    monkeypatch.setattr(start, "_check_window", refuse)
    said = caseapp("self-test", "--json")
    assert said.code == 1
    assert said.data["is_ok"] is False
    assert [step["step"] for step in said.data["steps"] if not step["is_ok"]] == ["Window"]
    assert "libEGL" in said.err


@pytest.mark.usefixtures("first_parts")
def test_a_mistake_of_ours_is_reported_and_raised(caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_case: Path) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(start, "_check_window", fail)
    with pytest.raises(ZeroDivisionError):
        caseapp("self-test")


@pytest.mark.usefixtures("first_parts")
def test_everything_is_in_a_folder_that_goes_with_it(caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []

    def look(case: Path) -> str:
        seen.extend((case.parent, Path(os.environ[HOME_VARIABLE])))
        assert case.exists()
        return "seen"

    before = os.environ[HOME_VARIABLE]
    monkeypatch.setattr(start, "_check_window", look)
    said = caseapp("self-test")
    assert (said.code, said.out.splitlines()[-2:]) == (0, ["ok      Window: seen", "Everything works."])
    folder, home = seen
    assert home.parent == folder
    assert not folder.exists()
    assert os.environ[HOME_VARIABLE] == before


def test_a_full_disk_is_said_and_is_no_crash(caseapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(_trial: Trial) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/tmp/기사.txt")

    monkeypatch.setattr(run, "STEPS", (("Import every format", fill),))
    said = caseapp("self-test")
    assert said.code == 1
    assert said.out.startswith("failed  Import every format: ")
    assert "could not write what it needs: “/tmp/기사.txt”: No space left" in said.err
    assert "TMPDIR" in said.err


@pytest.mark.parametrize("as_json", [False, True])
def test_without_a_temporary_folder_it_says_so(caseapp: Any, monkeypatch: pytest.MonkeyPatch, as_json: bool) -> None:
    def refuse(**_options: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(tempfile, "TemporaryDirectory", refuse)
    said = caseapp("self-test", *(["--json"] if as_json else []))
    assert said.code == 1
    assert "No usable temporary directory" in said.err
    assert not as_json or said.data == {"is_ok": False, "steps": []}


def test_there_is_a_document_of_every_format() -> None:
    assert {format_of(content, name) for name, (content, _) in documents().items()} == set(FORMATS)


@pytest.mark.parametrize(
    ("platform", "display", "chosen"),
    [
        ("", "", "offscreen"),
        ("", ":1", "offscreen"),
        ("xcb", "", "offscreen"),
        ("xcb", ":1", "xcb"),
        ("wayland", "", "offscreen"),
        ("minimal", "", "minimal"),
    ],
)
def test_the_window_is_off_screen_where_there_is_no_screen(
    monkeypatch: pytest.MonkeyPatch, platform: str, display: str, chosen: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert window_check._choose_platform() == chosen
