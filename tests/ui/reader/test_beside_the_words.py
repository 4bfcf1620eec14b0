"""What stands beside the words: the mini bar of a selection, and the margin of what hangs on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from caseapp.ui.reader.mini_bar import bar_place
from caseapp.ui.reader.pane import ReaderPane
from tests.ui.reader.reading import HIGHLIGHTS, bar_of, child, click, margin_of, select, span, view_of


def test_mini_bar_comes_after_the_selection_settles(pane: ReaderPane, qtbot: QtBot) -> None:
    select(pane, "No date for that round")
    assert not bar_of(pane).isVisible()
    qtbot.waitUntil(bar_of(pane).isVisible, timeout=1000)
    assert view_of(pane).hasFocus()
    lines = view_of(pane).viewport_rects(*span(pane))
    assert not any(bar_of(pane).geometry().intersects(line.toAlignedRect()) for line in lines)


@pytest.mark.parametrize("leave", ["escape", "scroll", "focus", "deselect"])
def test_mini_bar_goes(pane: ReaderPane, qtbot: QtBot, leave: str) -> None:
    view = view_of(pane)
    select(pane, "No date for that round")
    qtbot.waitUntil(bar_of(pane).isVisible, timeout=1000)
    if leave == "escape":
        QTest.keyClick(view, Qt.Key.Key_Escape)
        assert pane.selection_cp() is not None
    elif leave == "scroll":
        view.verticalScrollBar().setValue(20)
    elif leave == "focus":
        view.clearFocus()
    else:
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert not bar_of(pane).isVisible()


def test_mini_bar_button_marks(pane: ReaderPane, qtbot: QtBot) -> None:
    start, end = select(pane, "No date for that round")
    qtbot.waitUntil(bar_of(pane).isVisible, timeout=1000)
    button = child(bar_of(pane), QToolButton, "mark-A")
    with qtbot.waitSignal(pane.mark_requested) as asked:
        click(button)
    assert asked.args == ["A", start, end]
    assert view_of(pane).hasFocus()


@pytest.mark.parametrize(
    ("lines", "room"),
    [
        ([QRect(0, 100, 80, 22)], QSize(640, 500)),
        ([QRect(0, 72, 600, 22), QRect(0, 100, 500, 22)], QSize(640, 500)),
        ([QRect(0, 450, 600, 22), QRect(0, 478, 500, 22)], QSize(640, 500)),
        ([QRect(0, 0, 100, 22)], QSize(640, 500)),
    ],
)
def test_bar_is_near_the_last_line_never_over_it(lines: list[QRect], room: QSize) -> None:
    bar = QRect(bar_place(lines, QSize(400, 32), room), QSize(400, 32))
    assert not any(bar.intersects(line) for line in lines)
    assert QRect(QPoint(0, 0), room).contains(bar)


def test_margin_rows_follow_their_words_and_shorten(pane: ReaderPane) -> None:
    rows = margin_of(pane).rows()
    titles = [row.marks[0].entry.title for row in rows if not row.is_rest]
    assert titles[:3] == ["Talks, Munich", "Park Jin", "Meeting 0"]
    rest = [row for row in rows if row.is_rest]
    assert [len(row.marks) for row in rest] == [4]
    y = view_of(pane).viewport_rects(0, 1)[0].center().y()
    assert abs(margin_of(pane).row_rect(rows[0]).center().y() - y) < 2


def test_margin_row_click_activates_its_record(pane: ReaderPane, qtbot: QtBot) -> None:
    margin = margin_of(pane)
    place = margin.row_rect(margin.rows()[1]).center().toPoint()
    with qtbot.waitSignal(pane.record_activated) as activated:
        click(margin, place)
    assert activated.args == ["Park Jin/Park Jin"]
    assert view_of(pane).current == (HIGHLIGHTS[1].start_cp, HIGHLIGHTS[1].end_cp)


def test_rest_row_lists_what_had_no_room(pane: ReaderPane, qtbot: QtBot) -> None:
    margin = margin_of(pane)
    rest = next(row for row in margin.rows() if row.is_rest)
    click(margin, margin.row_rect(rest).center().toPoint())
    menu = child(margin, QMenu)
    assert len(menu.actions()) == 4
    with qtbot.waitSignal(pane.record_activated) as activated:
        menu.actions()[-1].trigger()
    assert activated.args == [rest.marks[-1].entry.record_id]
    menu.close()


def test_margin_shrinks_to_letters_in_a_narrow_window(pane: ReaderPane, qtbot: QtBot) -> None:
    assert not margin_of(pane).is_narrow
    wide = margin_of(pane).width()
    pane.window().resize(900, 700)
    qtbot.waitUntil(lambda: margin_of(pane).is_narrow)
    assert margin_of(pane).width() < wide / 2
