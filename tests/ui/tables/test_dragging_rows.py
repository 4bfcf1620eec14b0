"""Rows of a table are held and dragged as records; a click on what is selected stays a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caseapp.ui.board.model import CardModel
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.stage import Stage
from caseapp.ui.tables.view import RecordTable
from caseapp.ui.widgets.record_drag import dragged_records
from tests.ui.shell.conftest import hands, make_stage, sample, stage

__all__ = ["hands", "make_stage", "sample", "stage"]

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return what was dragged; a drag ends at once."""
    found: list[list[str]] = []

    def carried(drag: QDrag, *_: object) -> Qt.DropAction:
        data: QMimeData = drag.mimeData()
        found.append(dragged_records(data))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", carried)
    return found


def actors(stage: Stage) -> RecordTable:
    stage.desk.show_list("actors")
    stage.settle()
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, RecordsPane)
    return pane.findChildren(RecordTable)[0]


def place(table: RecordTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 1)).center()


def drag(table: RecordTable, row: int) -> None:
    at, port = place(table, row), table.viewport()
    QTest.mousePress(port, LEFT, pos=at)
    QTest.mouseMove(port, at + QPoint(0, 2))
    QTest.mouseMove(port, at + QPoint(QApplication.startDragDistance() + 4, 0))
    QTest.mouseRelease(port, LEFT, pos=at + QPoint(40, 0))


def test_selected_rows_are_dragged_together(sample: Stage, dragged: list[list[str]]) -> None:
    table = actors(sample)
    QTest.mouseClick(table.viewport(), LEFT, pos=place(table, 1))
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, place(table, 3))
    chosen = table.selected_ids()
    assert len(chosen) == 3
    drag(table, 2)
    assert dragged == [chosen]
    assert table.selected_ids() == chosen


def test_a_row_that_is_not_selected_is_selected_first_and_goes_alone(sample: Stage, dragged: list[list[str]]) -> None:
    table = actors(sample)
    QTest.mouseClick(table.viewport(), LEFT, pos=place(table, 0))
    first = sample.desk.record_id
    drag(table, 4)
    assert dragged == [table.selected_ids()]
    assert len(dragged[0]) == 1
    assert sample.desk.record_id == first, "what is carried is not shown: the form it goes to stays"


def test_a_click_on_one_of_the_selected_rows_selects_it_alone(sample: Stage, dragged: list[list[str]]) -> None:
    table = actors(sample)
    QTest.mouseClick(table.viewport(), LEFT, pos=place(table, 1))
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, place(table, 3))
    QTest.mouseClick(table.viewport(), LEFT, pos=place(table, 2))
    assert len(table.selected_ids()) == 1
    assert dragged == []


def test_cards_of_the_board_carry_their_records(sample: Stage) -> None:
    sample.desk.show_list("board")
    sample.settle()
    board = sample.desk.centre.currentWidget()
    assert board is not None
    model = next(each for each in board.findChildren(CardModel) if each.rowCount())
    assert dragged_records(model.mimeData([model.index(0, 0)])) == [model.ids[0]]
