"""The columns of the board in the real window: what they hold and say, filters, and what changes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from caseapp.domain.ids import new_id
from caseapp.ops import case as case_ops
from caseapp.ops import items as item_ops
from caseapp.ops import records
from caseapp.store.unit import Unit
from caseapp.ui.board.pane import BoardPane
from caseapp.ui.stage import Stage
from tests.ui.board.play import (
    ASKED,
    choose,
    column,
    counts,
    group,
    item,
    press_segment,
)
from tests.ui.shell.hands import Hands


def test_columns_by_status_count_and_say_how_things_stand(sample: Stage, board: BoardPane) -> None:
    assert counts(board) == {"Open": 8, "Claimed done": 1, "Done": 2, "Withdrawn": 1, "Superseded": 1}
    assert column(board, "Open").note == "1 overdue, oldest 50 d"
    assert column(board, "Done").note == ""
    assert board.head.count.text() == "9 open, 1 overdue, 2 conditional"
    assert not board.strip.isVisible(), "the column Done takes what is closed"


def test_a_card_says_all_that_is_known_of_an_item(sample: Stage, board: BoardPane) -> None:
    view = column(board, "Open").list
    row = view.cards.row_of(item(sample, ASKED).id)
    said = str(view.cards.data(view.cards.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))
    for words in (
        f"{ASKED}. Overdue",
        "Owed by: Ministry of Foreign Affairs (Japan)",
        "Owed to: A. Berger",
        "Waiting: for Ministry of Foreign Affairs (Japan) since 15 Feb 2023, for 16 days",
        "Due: 28 Feb 2023, passed",
        "Closes when: Tokyo's answer is on file",
        "Backed by 2 quotes",
    ):
        assert words in said
    withdrawn = column(board, "Withdrawn").list.cards
    said = str(withdrawn.data(withdrawn.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert "Log: The encounter did not take place" in said
    assert "Waiting" not in said


def test_filters_narrow_the_cards_and_empty_columns_say_so(sample: Stage, board: BoardPane) -> None:
    assert board.head.wanted().statuses == ()
    choose(sample, board.head.kind, "Request")
    assert counts(board) == {"Open": 1, "Claimed done": 0, "Done": 0, "Withdrawn": 0, "Superseded": 0}
    assert column(board, "Done").list._empty_words == "Nothing matches the filter."
    assert board.head.count.text() == "1 open, 1 overdue"
    choose(sample, board.head.kind, "Any kind")
    choose(sample, board.head.owed_to, "South Korea")
    assert sum(counts(board).values()) == 2
    choose(sample, board.head.owed_to, "Owed to anyone")
    choose(sample, board.head.due, "Overdue")
    assert counts(board)["Open"] == 1
    choose(sample, board.head.due, "Any due date")
    group(sample, board, "owed_by")
    assert sum(counts(board).values()) == 9
    choose(sample, board.head.status, "Open and closed")
    assert sum(counts(board).values()) == 13


def test_an_empty_column_says_so_and_the_keyboard_passes_it(sample: Stage, hands: Hands, board: BoardPane) -> None:
    hands.press("Right")
    hands.press("Ctrl+Left")
    claimed = column(board, "Claimed done")
    assert claimed.list._empty_words == "Nothing is claimed done."
    assert claimed.list.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert hands.focused is column(board, "Open").list
    hands.press("Right")
    assert hands.focused is column(board, "Done").list


def test_the_table_leads_to_the_board_and_back(sample: Stage, hands: Hands) -> None:
    press_segment(sample, sample.desk.items.form, "board")
    pane = sample.desk.centre.currentWidget()
    assert isinstance(pane, BoardPane)
    assert sample.desk.items.form.current() == "table"
    press_segment(sample, pane.head.form, "table")
    assert hands.focused is sample.desk.items.table
    assert pane.head.form.current() == "board"


def test_what_changes_elsewhere_is_seen(sample: Stage, board: BoardPane) -> None:
    asked = item(sample, ASKED)
    sample.desk.session.run(partial(records.edit, record_id=asked.id, fields={"title": "Ask again"}))
    sample.settle()
    view = column(board, "Open").list
    assert view.cards.data(view.cards.index(view.cards.row_of(asked.id), 0)) == "Ask again"
    sample.desk.centre.open_list("meetings")
    sample.desk.session.run(partial(item_ops.set_status, item_id=asked.id, status="claimed done"))
    sample.settle()
    sample.desk.centre.open_list("board")
    sample.settle()
    assert counts(board)["Claimed done"] == 2
    sample.desk.session.run(partial(case_ops.describe, title="Case", subtitle="", as_of="2023-02-20"))
    sample.settle()
    assert board.head.count.text() == "9 open, 2 conditional"


def test_delete_and_add(sample: Stage, hands: Hands, board: BoardPane) -> None:
    hands.press("Delete")
    assert counts(board)["Open"] == 7
    hands.press("Ctrl+Z")
    assert counts(board)["Open"] == 8
    hands.click(board.head.add_button)
    assert counts(board)["Open"] == 9


def test_a_case_without_items_says_so(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "empty.case")
    stage.settle()
    hands.press("Ctrl+Shift+B")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, BoardPane)
    assert pane._empty.isVisible()
    hands.click(pane.head.add_button)
    assert not pane._empty.isVisible()


def test_of_thousands_only_what_is_in_view_is_read(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "many.case")
    stage.settle()

    def make(unit: Unit) -> None:
        for number in range(400):
            records.create(unit, "action_item", f"Item {number:03}", record_id=new_id())

    stage.desk.session.run(make)
    stage.settle()
    hands.press("Ctrl+Shift+B")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, BoardPane)
    view = column(pane, "Open").list
    assert view.cards.rowCount() == 400
    assert len(view.cards._cards) <= 60
    hands.press("End")
    assert view.cards.data(view.currentIndex()) != ""
    assert len(view.cards._cards) <= 120


def test_the_board_comes_back_with_the_case(make_stage: Callable[[], Stage], tmp_path: Path) -> None:
    stage = make_stage()
    stage.window.files.create(tmp_path / "kept.case")
    stage.settle()
    stage.desk.show_list("board")
    stage.desk.show_list("today")
    stage.settle()
    stage.window.files.close()
    stage.settle()
    stage.window.open_path(tmp_path / "kept.case")
    stage.settle()
    assert {"board", "today"} <= {key for key, _ in stage.desk.centre.pages()}


def test_the_colours_change_with_the_theme(sample: Stage, board: BoardPane) -> None:
    dark = board.grab().toImage()
    sample.theme("light")
    assert board.grab().toImage() != dark
    QApplication.sendEvent(board, QEvent(QEvent.Type.FontChange))
    sample.settle()
