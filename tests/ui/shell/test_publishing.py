"""A shared case at the window: worked on in a copy, published by key and at closing, and every trouble said."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from caseapp.ops import records
from caseapp.platform.paths import user_data_dir
from caseapp.ui.file_versions.place_dialog import PlaceDialog
from caseapp.ui.stage import Stage
from caseapp.workspace import Workspace
from caseapp.workspace.shared_case import SharedCase
from tests.ui.shell.hands import Hands
from tests.workspace.sharing import add_person, persons, shared_folder


@pytest.fixture
def folder(stage: Stage, tmp_path: Path) -> Path:
    """Return a synchronised folder whose case is open at the window."""
    folder = shared_folder(tmp_path)
    stage.window.open_path(folder / "test.case")
    stage.settle()
    return folder


def _publication(stage: Stage) -> QLabel:
    """What the status bar says of the working copy."""
    (label,) = (each for each in stage.window.status.findChildren(QLabel) if "test.case" in each.toolTip())
    return label


def _add(stage: Stage, name: str) -> None:
    stage.desk.session.run(partial(records.create, kind_name="person", title=name, fields={"names": [{"text": name}]}))
    stage.settle()


def test_work_is_published_by_a_key_and_at_closing(stage: Stage, hands: Hands, folder: Path) -> None:
    path = folder / "test.case"
    assert "You work in a private copy" in stage.window.messages.words()
    stage.window.messages.dismiss()
    assert _publication(stage).text() == "Working copy"
    assert "Syncthing synchronises (seen: .stfolder in" in _publication(stage).toolTip()
    assert stage.window.windowTitle() == "test – Caseapp"
    _add(stage, "Park Jin 박진")
    _add(stage, "Mori Takeo")
    assert _publication(stage).text() == "2 changes not published yet"
    assert persons(path) == set()
    hands.press("Ctrl+S")
    stage.settle()
    assert persons(path) == {"Park Jin 박진", "Mori Takeo"}
    assert _publication(stage).text().startswith("Working copy, published ")
    assert "is published" in stage.window.toaster.toast.words()
    stage.desk.session.undo()
    stage.settle()
    assert _publication(stage).text() == "1 change not published yet"
    stage.window.files.close()
    stage.settle()
    assert persons(path) == {"Park Jin 박진"}
    assert {each.name for each in folder.iterdir()} == {".stfolder", "test.case"}
    assert list((user_data_dir() / "working").iterdir()) == []
    assert stage.window.context.settings.recent_cases == (path,)


def test_a_folder_that_is_gone_is_said_and_the_work_goes_on(stage: Stage, hands: Hands, folder: Path) -> None:
    away = folder.with_name("away")
    _add(stage, "Park Jin")
    folder.rename(away)
    hands.press("Ctrl+S")
    stage.settle()
    assert "cannot be reached" in stage.window.messages.words()
    assert _publication(stage).text() == "1 change cannot be published"
    away.rename(folder)
    hands.press("Ctrl+S")
    stage.settle()
    assert "is published" in stage.window.toaster.toast.words()
    assert stage.window.messages.words() == ""
    folder.rename(away)
    _add(stage, "Mori Takeo")
    stage.window.files.close()
    stage.settle()
    assert "gone on with when the case is opened again" in stage.window.messages.words()
    stage.window.open_path(folder / "test.case")
    stage.settle()
    assert "goes on with changes that were not published yet" in stage.window.messages.words()
    away.rename(folder)
    hands.press("Ctrl+S")
    stage.settle()
    assert persons(folder / "test.case") == {"Park Jin", "Mori Takeo"}


def test_what_somebody_else_has_published_is_merged(
    stage: Stage, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = folder / "test.case", tmp_path / "other.case"
    shutil.copy(path, other)
    _add(stage, "Ours")
    with Workspace.open(other, "Ben") as theirs:
        add_person(theirs, "Theirs")
    shutil.copy(other, path)
    stage.window.publishing.publish()
    stage.settle()
    assert persons(path) == {"Ours", "Theirs"}
    assert "changed by somebody else, and merged" in stage.window.toaster.toast.words()
    assert len(stage.desk.session.reader.rows("SELECT 1 FROM record WHERE kind = 'person'")) == 2


def test_a_fault_of_ours_while_publishing_is_said_and_tried_again(
    stage: Stage,
    hands: Hands,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: Callable[[str], None],
) -> None:
    expect_log("a file job failed")
    _add(stage, "Park Jin")
    with monkeypatch.context() as fault:
        fault.setattr(SharedCase, "publish", _fail)
        hands.press("Ctrl+S")
        stage.settle()
    assert "did not work" in stage.window.messages.words()
    hands.press("Ctrl+S")
    stage.settle()
    assert persons(folder / "test.case") == {"Park Jin"}


def _fail(_: SharedCase) -> None:
    raise ZeroDivisionError


def test_a_person_chooses_to_edit_where_the_case_lies(stage: Stage, folder: Path) -> None:
    _add(stage, "Park Jin")
    (choose,) = (each for each in stage.window.messages.findChildren(QPushButton) if each.text() == "Choose…")
    choose.click()
    stage.settle()
    (dialog,) = stage.window.findChildren(PlaceDialog)
    dialog.direct.click()
    dialog.accept()
    stage.settle()
    assert stage.desk.session.workspace.path == folder / "test.case"
    assert persons(folder / "test.case") == {"Park Jin"}
    assert stage.window.messages.words() == "", "it is explained once"
    stage.window.actions_["file.publish"].trigger()
    assert "Every change is saved" in stage.window.toaster.toast.words()
    assert not [each for each in stage.window.status.findChildren(QLabel) if "opy" in each.text()]
