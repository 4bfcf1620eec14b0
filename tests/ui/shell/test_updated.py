"""A program that was installed anew while it runs says so once, and goes on."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from caseapp.platform import program
from caseapp.ui.shell.updated import Updated
from caseapp.ui.stage import Stage


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two programs of which the first runs, and a link that says which is the newest."""
    for name in ("1", "2"):
        (tmp_path / "run" / name).mkdir(parents=True)
        (tmp_path / "run" / name / "caseapp").touch()
    point(tmp_path, "1")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "run" / "1" / "caseapp"))
    return tmp_path


def point(folder: Path, name: str) -> None:
    """Makes another program the newest, as the installers do."""
    new = folder / "current.new"
    new.symlink_to(f"run/{name}")
    os.replace(new, folder / "current")


def test_a_newer_program_is_told_of_once_and_stays_told(stage: Stage, programs: Path, qtbot: QtBot) -> None:
    messages = stage.window.messages
    Updated(lambda: messages, stage.window)
    point(programs, "2")
    qtbot.waitUntil(messages.isVisible)
    assert "A newer Caseapp was installed." in messages.words()
    for button in messages.findChildren(QToolButton):  # the one that closes it
        button.click()
    point(programs, "1")
    qtbot.wait(100)
    assert not messages.isVisible()


def test_nothing_is_told_of_the_same_program_or_of_its_end(stage: Stage, programs: Path, qtbot: QtBot) -> None:
    Updated(lambda: stage.window.messages, stage.window)
    (programs / "run" / "3").mkdir()
    (programs / "current").unlink()
    qtbot.wait(100)
    assert not stage.window.messages.isVisible()


def test_the_source_tree_has_no_link(monkeypatch: pytest.MonkeyPatch, programs: Path) -> None:
    assert program.link_to_newest() == programs / "current"
    monkeypatch.setattr(sys, "frozen", False, raising=False)
    assert program.link_to_newest() is None
