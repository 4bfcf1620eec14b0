"""A row that is clicked, or moved to by a key, is shown in the inspector; several show none of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.stage import Stage
from caseapp.ui.tables.view import RecordTable
from tests.ui.shell.hands import Hands


def meetings(stage: Stage) -> RecordTable:
    stage.desk.show_list("meetings")
    stage.settle()
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, MeetingsPane)
    return pane.table


def place(table: RecordTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


def id_at(table: RecordTable, row: int) -> str:
    table.setCurrentIndex(table.model().index(row, 0))
    found = table.current_id()
    assert found is not None
    return found


def test_a_click_shows_the_record_and_leaves_the_keyboard_in_the_table(sample: Stage, hands: Hands) -> None:
    table = meetings(sample)
    wanted = id_at(table, 4)
    hands.click(table.viewport(), place(table, 2))
    hands.click(table.viewport(), place(table, 4))
    assert sample.desk.record_id == wanted
    assert hands.focused is table
    assert table.isVisible()


def test_keys_show_the_record_once_they_rest(sample: Stage, hands: Hands, qtbot: QtBot) -> None:
    table = meetings(sample)
    wanted = id_at(table, 3)
    hands.click(table.viewport(), place(table, 1))
    shown: list[str] = []
    table.row_selected.connect(shown.append)
    hands.press("Down", times=2)
    qtbot.waitUntil(lambda: sample.desk.record_id == wanted)
    assert shown[-1] == wanted
    assert hands.focused is table


def test_several_rows_show_none_of_them(sample: Stage, hands: Hands) -> None:
    table = meetings(sample)
    hands.click(table.viewport(), place(table, 1))
    first = sample.desk.record_id
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place(table, 3))
    sample.settle()
    assert len(table.selected_ids()) == 2
    assert sample.desk.record_id == first


def test_a_source_that_is_selected_is_not_opened(sample: Stage, hands: Hands) -> None:
    sample.desk.show_list("sources")
    sample.settle()
    front = sample.desk.centre.front_key()
    page = sample.desk.centre.currentWidget()
    assert page is not None
    (table,) = (each for each in page.findChildren(RecordTable) if each.isVisible())
    hands.click(table.viewport(), place(table, 0))
    assert sample.desk.record_kind == "source"
    assert sample.desk.centre.front_key() == front
