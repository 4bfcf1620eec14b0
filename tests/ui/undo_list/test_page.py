"""The undo list in the real window: what stands in it, and going to a step by key, by mouse and by the button."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caseapp.ops import records
from caseapp.queries import listings, undo_list
from caseapp.queries.records import get
from caseapp.ui.stage import Stage
from caseapp.ui.undo_list import pane as pages
from caseapp.ui.undo_list.model import NowLine, OlderLine, StepLine
from caseapp.ui.undo_list.pane import UndoListPane
from tests.ui.shell.hands import Hands


def opened(stage: Stage, hands: Hands, folder: Path) -> UndoListPane:
    """A case with three steps, one of them undone, and its list."""
    stage.window.files.create(folder / "undo.case")
    stage.settle()
    for title in ("Japan", "大韓民國", "الهند 👩‍👩‍👧"):
        stage.desk.session.run(partial(records.create, kind_name="state", title=title))
    stage.settle()
    stage.desk.session.undo()
    stage.settle()
    hands.press("Ctrl+Alt+Z")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, UndoListPane)
    return pane


def lines(pane: UndoListPane) -> list[str]:
    return [f"{line.mode} {line.words}" if isinstance(line, StepLine) else "now" for line in pane.list.model_.lines]


def states(stage: Stage) -> list[str]:
    reader = stage.desk.session.reader
    return sorted(get(reader, each).title for each in listings.ids(reader, ["state"]))


def test_the_list_goes_from_what_was_undone_over_now_to_what_stands(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    pane = opened(stage, hands, tmp_path)
    assert lines(pane) == [
        "redo Add state “الهند 👩‍👩‍👧”",
        "now",
        "undo Add state “大韓民國”",
        "undo Add state “Japan”",
    ]
    assert pane.list.hasFocus()
    assert pane.button.text() == "Undo 1 step"
    assert "stands" in str(pane.list.model_.data(pane.list.model_.index(2, 0), Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize("way", ["key", "mouse", "button"])
def test_all_steps_down_to_one_are_taken_back_and_done_again(
    stage: Stage, hands: Hands, tmp_path: Path, way: str
) -> None:
    pane = opened(stage, hands, tmp_path)

    def act(row: int) -> None:
        index = pane.list.model_.index(row, 0)
        at = pane.list.visualRect(index).center()
        if way == "key":
            pane.list.setCurrentIndex(index)
            hands.press("Return")
        elif way == "mouse":
            QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
            QTest.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        else:
            QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
            QTest.mouseClick(pane.button, Qt.MouseButton.LeftButton)
        stage.settle()

    act(3)
    assert states(stage) == []
    assert lines(pane)[-1] == "now"
    assert pane.button.text() == "Redo 1 step"
    act(1)
    assert states(stage) == ["Japan", "大韓民國"]
    act(0)
    assert states(stage) == ["Japan", "الهند 👩‍👩‍👧", "大韓民國"]
    assert pane.button.text() == "Undo 1 step"


def test_now_cannot_be_chosen_and_arrows_pass_it(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    pane = opened(stage, hands, tmp_path)
    assert isinstance(pane.list.model_.lines[1], NowLine)
    hands.press("Up")
    assert pane.list.currentIndex().row() == 0
    assert pane.button.text() == "Redo 1 step"


def test_older_steps_come_when_they_are_wanted(
    stage: Stage, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LIMIT", 1)
    assert undo_list.LIMIT > 1
    pane = opened(stage, hands, tmp_path)
    assert isinstance(pane.list.model_.lines[-1], OlderLine)
    pane.list.setCurrentIndex(pane.list.model_.index(3, 0))
    hands.press("Return")
    stage.settle()
    assert lines(pane)[2:] == ["undo Add state “大韓民國”", "undo Add state “Japan”"]
    assert pane.list.currentIndex().row() == 3


def test_a_case_without_steps_says_so(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "empty.case")
    stage.settle()
    hands.press("Ctrl+Alt+Z")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, UndoListPane)
    assert not pane.list.isVisible()
    assert not pane.button.isEnabled()
