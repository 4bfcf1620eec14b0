"""Cards moved by mouse and by keys, in the real window: what each move changes, and what closing asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caseapp.ops import records
from caseapp.platform.locks import CaseLock, Holder
from caseapp.queries.records import get
from caseapp.ui.board.model import MIME
from caseapp.ui.board.pane import BoardPane
from caseapp.ui.inspector.item_bar import ItemBar
from caseapp.ui.stage import Stage
from tests.ui.board.play import (
    ANSWER,
    ASKED,
    column,
    counts,
    drag,
    drop,
    give,
    group,
    item,
    reason_dialog,
)
from tests.ui.shell.hands import Hands

_LEFT = Qt.MouseButton.LeftButton


def test_a_drag_to_claimed_done_is_one_step(sample: Stage, hands: Hands, board: BoardPane) -> None:
    asked = item(sample, ASKED)
    assert drag(sample, board, asked.id, column(board, "Claimed done").list.viewport())
    assert item(sample, ASKED).status == "claimed done"
    assert counts(board)["Claimed done"] == 2
    assert board.current_id == asked.id
    hands.press("Ctrl+Z")
    assert item(sample, ASKED).status == "open"
    assert counts(board)["Open"] == 8


def test_a_drag_to_done_asks_for_the_words(sample: Stage, hands: Hands, board: BoardPane) -> None:
    sample.desk.centre.open_list("board")
    asked = item(sample, ASKED)
    assert drag(sample, board, asked.id, column(board, "Done").list.viewport())
    assert item(sample, ASKED).status == "open"
    assert f"Select the words that close “{ASKED}”" in sample.window.messages.words()
    source_id = next(key for key, _ in sample.desk.centre.pages() if key not in ("meetings", "sources", "board"))
    tab = sample.desk.centre.open_source(source_id)
    assert tab is not None
    sample.settle()
    hands.select_words("Tokyo")
    assert sample.window.closing is not None
    sample.window.closing.finish()
    sample.settle()
    assert item(sample, ASKED).status == "done"
    sample.desk.show_list("board")
    sample.settle()
    assert counts(board)["Done"] == 3


def test_a_drag_to_withdrawn_asks_why_and_logs_it(sample: Stage, hands: Hands, board: BoardPane) -> None:
    asked = item(sample, ASKED)
    drag(sample, board, asked.id, column(board, "Withdrawn").list.viewport())
    assert item(sample, ASKED).status == "open"
    give(sample, "  Asked again   elsewhere ")
    assert item(sample, ASKED).status == "withdrawn"
    log = get(sample.desk.session.reader, asked.id).fields["log"]
    assert [(row["status"], row["note"]) for row in log if row["status"]][-1] == ("withdrawn", "Asked again elsewhere")
    assert board.current_id == asked.id
    assert sample.desk.session.history.undo_label == f"Set “{ASKED}” to withdrawn"
    hands.press("Ctrl+Z")
    assert item(sample, ASKED).status == "open"


def test_a_reason_that_is_not_given_changes_nothing(sample: Stage, board: BoardPane) -> None:
    drag(sample, board, item(sample, ASKED).id, column(board, "Superseded").list.viewport())
    QTest.keyClick(reason_dialog(sample), Qt.Key.Key_Escape)
    sample.settle()
    assert item(sample, ASKED).status == "open"
    assert counts(board)["Superseded"] == 1


def test_a_reason_that_is_refused_stays_in_its_field(sample: Stage, board: BoardPane) -> None:
    asked = item(sample, ASKED)
    drag(sample, board, asked.id, column(board, "Superseded").list.viewport())
    sample.desk.session.run(partial(records.delete, record_ids=[asked.id]))
    give(sample, "Another request took its place")
    dialog = reason_dialog(sample)
    assert dialog.field.text() == "Another request took its place"
    assert dialog._problem.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    sample.settle()


def test_every_way_to_withdraw_asks_why(sample: Stage, hands: Hands) -> None:
    asked = item(sample, ASKED)
    sample.desk.show_record(asked.id)
    (bar,) = sample.desk.inspector.findChildren(ItemBar)
    ways: list[Callable[[], object]] = [
        sample.window.actions_["item.withdrawn"].trigger,
        partial(hands.click, bar.withdraw_button),
        partial(sample.desk.items.status_requested.emit, asked.id, "withdrawn"),
    ]
    for way in ways:
        sample.desk.show_record(asked.id)
        sample.settle()
        way()
        give(sample, "No longer needed")
        assert item(sample, ASKED).status == "withdrawn"
        sample.desk.session.undo()
        sample.settle()


def test_by_who_owes_a_drag_changes_who_owes(sample: Stage, hands: Hands, board: BoardPane) -> None:
    group(sample, board, "owed_by")
    assert counts(board)["Japan"] == 1
    joint = "Ministry of Foreign Affairs (Japan) and Ministry of Foreign Affairs (South Korea)"
    assert counts(board)[joint] == 2
    answer = item(sample, ANSWER)
    assert drag(sample, board, answer.id, column(board, "South Korea").list.viewport())
    assert item(sample, ANSWER).owed_by == "South Korea"
    assert "Japan" not in counts(board), "a column that nothing stands in goes"
    hands.press("Ctrl+Z")
    assert item(sample, ANSWER).owed_by == "Japan"
    assert drag(sample, board, answer.id, column(board, joint).list.viewport())
    assert item(sample, ANSWER).owed_by.count("Ministry") == 2
    assert drag(sample, board, answer.id, column(board, "Nobody named").list.viewport())
    assert item(sample, ANSWER).owed_by == ""
    assert board.current_id == answer.id


def test_by_issue_and_by_who_is_owed(sample: Stage, board: BoardPane) -> None:
    group(sample, board, "issue")
    asked = item(sample, ASKED)
    assert drag(sample, board, asked.id, column(board, "No issue").list.viewport())
    assert get(sample.desk.session.reader, asked.id).fields["issue"] is None
    group(sample, board, "owed_to")
    assert drag(sample, board, asked.id, column(board, "South Korea").list.viewport())
    assert item(sample, ASKED).owed_to == "South Korea"


def test_the_strip_below_closes(sample: Stage, board: BoardPane) -> None:
    group(sample, board, "owed_by")
    assert board.strip.isVisible()
    assert drag(sample, board, item(sample, ANSWER).id, board.strip)
    assert ANSWER in sample.window.messages.words()


def test_nothing_else_is_taken(sample: Stage, board: BoardPane) -> None:
    words, stranger = QMimeData(), QMimeData()  # the window itself takes plain text, as a source
    words.setData("application/x-something-else", b"words")
    stranger.setData(MIME, b"of another case")
    withdrawn = column(board, "Withdrawn").list.viewport()
    assert not drop(sample, words, withdrawn)
    drop(sample, stranger, withdrawn)
    assert not drag(sample, board, item(sample, ASKED).id, column(board, "Open").list.viewport())
    assert counts(board) == {"Open": 8, "Claimed done": 1, "Done": 2, "Withdrawn": 1, "Superseded": 1}


def test_keys_go_from_card_to_card_and_open_one(sample: Stage, hands: Hands, board: BoardPane) -> None:
    first = column(board, "Open").list
    assert hands.focused is first
    assert board.current_id == item(sample, ASKED).id
    hands.press("Down")
    assert first.currentIndex().row() == 1
    hands.press("Return")
    assert sample.desk.record_id == board.current_id
    hands.press("Right")
    assert hands.focused is column(board, "Claimed done").list
    assert first.current_id() == "", "one card is current in the whole board"
    hands.press("Left")
    assert hands.focused is first
    hands.press("Left")
    assert hands.focused is first
    at = first.visualRect(first.cards.index(0, 0)).center()
    QTest.mouseClick(first.viewport(), _LEFT, pos=at)
    QTest.mouseDClick(first.viewport(), _LEFT, pos=at)
    sample.settle()
    assert sample.desk.record_id == first.cards.ids[0]


def test_ctrl_takes_the_card_along(sample: Stage, hands: Hands, board: BoardPane) -> None:
    asked = board.current_id
    hands.press("Ctrl+Right")
    assert item(sample, ASKED).status == "claimed done"
    assert (board.current_id, hands.focused) == (asked, column(board, "Claimed done").list)
    hands.press("Ctrl+Left")
    assert item(sample, ASKED).status == "open"
    assert hands.focused is column(board, "Open").list


def test_m_asks_where_a_card_is_to_go(sample: Stage, hands: Hands, board: BoardPane, qtbot: QtBot) -> None:
    hands.press("M")
    qtbot.waitUntil(board.menu.isVisible)
    assert [action.text() for action in board.menu.places()] == [
        "Claimed done",
        "Done, with the words that close it…",
        "Withdrawn, with a reason…",
        "Superseded, with a reason…",
    ]
    QTest.keyClick(board.menu, Qt.Key.Key_Return)
    sample.settle()
    assert item(sample, ASKED).status == "claimed done"


def test_the_menu_of_a_card(sample: Stage, board: BoardPane, qtbot: QtBot) -> None:
    group(sample, board, "owed_by")
    view = column(board, "Japan").list
    at = view.visualRect(view.cards.index(0, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(board.menu.isVisible)
    places = {action.text(): action for action in board.menu.places()}
    assert "Nippon Steel" in places, "who owes nothing by itself can be chosen as well"
    assert "Japan" not in places
    places["Nippon Steel"].trigger()
    board.menu.close()
    sample.settle()
    assert item(sample, ANSWER).owed_by == "Nippon Steel"


def test_a_case_that_cannot_be_written_is_looked_at_only(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "held.case"
    stage.window.files.create(path)
    stage.settle()
    stage.desk.create("action_item")
    stage.settle()
    stage.window.files.close()
    stage.settle()
    lock = CaseLock(path)
    assert lock.acquire(Holder.here("Somebody else"))
    stage.window.open_path(path)
    stage.settle()
    hands.press("Ctrl+Shift+B")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, BoardPane)
    assert not drag(stage, pane, pane.current_id, column(pane, "Withdrawn").list.viewport())
    model = column(pane, "Open").list.cards
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    hands.press("Ctrl+Right")
    hands.press("Delete")
    assert counts(pane)["Open"] == 1
    assert not pane.head.add_button.isEnabled()
    stage.window.files.close()
    stage.settle()
    lock.release()
