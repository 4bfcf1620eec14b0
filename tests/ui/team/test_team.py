"""Teams in the window: made, joined, and kept together while somebody types."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.stage import Stage
from caseapp.ui.team.dialogs import FoundDialog, TeamDialog
from tests.factories import add, edit, new_case
from tests.workspace.teams import Desk


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def status(stage: Stage) -> str:
    return words(stage.window.status)


def test_two_work_together_through_a_folder(
    stage: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caseapp_home: Path
) -> None:
    window, folder = stage.window, tmp_path / "Team 會談"
    new_case(tmp_path).close()
    window.open_path(tmp_path / "test.case")
    stage.settle()
    assert "Team" not in status(stage)
    window.actions_["file.make_team"].trigger()
    (found,) = window.findChildren(FoundDialog)
    assert not found.make_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.mouseClick(found.choose, Qt.MouseButton.LeftButton)
    QTest.mouseClick(found.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Team: all in" in status(stage), timeout=5000)
    sato = Desk(tmp_path, "Sato")
    sato.team, sato.home = folder, caseapp_home
    sato.join()
    assert window.desk is not None
    meeting = add(window.desk.session.workspace, "event", "Munich talks")
    qtbot.waitUntil(lambda: sato.round().came > 0, timeout=5000)
    window.desk.show_record(meeting)
    stage.settle()
    _what_is_being_typed_stays(stage, qtbot, sato, meeting)
    window.actions_["file.team"].trigger()
    (dialog,) = window.findChildren(TeamDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2, timeout=5000)
    items = [dialog.table.item(row, 0) for row in range(2)]
    assert "Sato" in {item.text() for item in items if item is not None}
    dialog.reject()
    sato.close()
    window.files.close()
    stage.settle()
    assert "Team" not in status(stage)


def _what_is_being_typed_stays(stage: Stage, qtbot: QtBot, sato: Desk, meeting: str) -> None:
    window = stage.window
    assert window.desk is not None
    reader = window.desk.session.reader
    window.desk.inspector.focus_field("format")
    typing = window.focusWidget()
    assert typing is not None
    QTest.keyClicks(typing, "four")
    edit(sato.workspace, meeting, format="plenary", title="Munich talks, day two")
    sato.round()
    qtbot.waitUntil(
        lambda: reader.rows("SELECT title FROM record WHERE id = ?", meeting) == [("Munich talks, day two",)],
        timeout=5000,
    )
    stage.settle()
    assert "merged" not in words(window.toaster.toast)
    QTest.keyClicks(typing, " eyes")
    assert "four eyes" in str(getattr(typing, "text", lambda: "")() or getattr(typing, "toPlainText", lambda: "")())
    window.desk.flush()
    stage.settle()
    assert reader.rows("SELECT format FROM event WHERE id = ?", meeting) == [("four eyes",)]
