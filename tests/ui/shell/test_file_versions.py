"""Versions of the file at the window: kept by itself, listed, read, and restored into a new file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from caseapp.domain.errors import CaseError
from caseapp.ops import records
from caseapp.ui.comparing.pane import ComparePage
from caseapp.ui.file_versions.dialog import FileVersionsDialog
from caseapp.ui.shell import keeping
from caseapp.ui.stage import Stage
from caseapp.workspace import versions
from caseapp.workspace.versions import Why, versions_of
from tests.factories import new_case
from tests.ui.shell.hands import Hands
from tests.workspace.sharing import number_of_persons, persons


@pytest.fixture
def path(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the case that is open, with one version of it from when it was empty, kept sooner than by itself."""
    monkeypatch.setattr(keeping, "OPENED_MS", 600_000)
    new_case(tmp_path).close()
    stage.window.open_path(tmp_path / "test.case")
    stage.settle()
    stage.window.publishing.keeping.keep(Why.OPENED)
    stage.settle()
    _add(stage, "Park Jin 박진")
    return tmp_path / "test.case"


def _add(stage: Stage, name: str) -> None:
    stage.desk.session.run(partial(records.create, kind_name="person", title=name, fields={"names": [{"text": name}]}))
    stage.settle()


def _dialog(stage: Stage, hands: Hands) -> FileVersionsDialog:
    hands.press("Ctrl+Alt+V")
    stage.settle()
    return stage.window.findChildren(FileVersionsDialog)[-1]


def test_versions_are_kept_at_opening_while_working_and_at_closing(
    stage: Stage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(stage, "Not yet old enough")
    assert [each.why for each in versions_of(path)] == [Why.OPENED]
    with monkeypatch.context() as hurried:
        hurried.setattr(keeping, "WORKING_MS", 0)
        _add(stage, "Mori Takeo")
    assert [each.why for each in versions_of(path)] == [Why.WORKING, Why.OPENED]
    _add(stage, "Last")
    stage.window.close()
    assert [len(persons(each.path)) for each in versions_of(path)] == [4, 3, 0]
    assert versions_of(path)[0].why is Why.CLOSED


def test_a_version_is_compared_and_restored_into_a_new_file(
    stage: Stage, hands: Hands, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _dialog(stage, hands).compare_button.click()
    stage.settle()
    page = stage.desk.centre.currentWidget()
    assert isinstance(page, ComparePage)
    assert page.head.words[0].startswith("“test” since the version of ")
    assert "Added: Park Jin 박진" in page.text.toPlainText()
    stage.window.actions_["file.versions"].trigger()
    stage.settle()
    dialog = stage.window.findChildren(FileVersionsDialog)[-1]
    assert dialog.list.topLevelItemCount() == 1
    assert dialog.list.topLevelItem(0).text(1) == "At opening"  # type: ignore[union-attr]
    assert "one a week" in dialog.rule.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "restored"), ""))
    dialog.restore_button.click()
    stage.settle()
    assert persons(tmp_path / "restored.case") == set()
    assert "was restored as “restored.case”" in stage.window.messages.words()
    stage.window.files.open(tmp_path / "restored.case")
    stage.settle()
    assert stage.window.windowTitle() == "restored – Caseapp"
    assert persons(path) == {"Park Jin 박진"}


def test_a_version_is_read_and_left_for_the_case_again(stage: Stage, hands: Hands, path: Path) -> None:
    dialog = _dialog(stage, hands)
    dialog.open_button.click()
    stage.settle()
    workspace = stage.desk.session.workspace
    assert workspace.is_read_only
    assert number_of_persons(workspace) == 0
    assert "This is “test” as it was on" in stage.window.messages.words()
    assert stage.window.context.settings.recent_cases == (path,)
    hands.press("Ctrl+S")
    assert "for reading only" in stage.window.messages.words()
    stage.window.messages.dismiss()
    stage.window.actions_["file.versions"].trigger()
    stage.settle()
    stage.window.findChildren(FileVersionsDialog)[-1].open_button.click()
    stage.settle()
    (back,) = (each for each in stage.window.messages.findChildren(QPushButton) if each.text() == "Back to the case")
    back.click()
    stage.settle()
    assert not stage.desk.session.is_read_only
    assert number_of_persons(stage.desk.session.workspace) == 1


def test_new_ones_are_kept_beside_the_case_and_what_keeps_them_from_it_is_said_once(
    stage: Stage, hands: Hands, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise CaseError("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(versions, "keep", refuse)
        for words in ("No version of the file was kept: The disk is full.", ""):
            stage.window.publishing.keeping.keep(Why.WORKING)
            stage.settle()
            assert stage.window.messages.words() == words
            stage.window.messages.dismiss()
    dialog = _dialog(stage, hands)
    dialog.beside_box.click()
    dialog.close_button.click()
    stage.window.files.close()
    stage.settle()
    assert [each.parent.name for each in (path.parent / "test (versions)").glob("*.case")] == ["test (versions)"]
