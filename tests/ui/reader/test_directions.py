"""Words that run from right to left, alone and among others: what the mouse takes is what is quoted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caseapp.domain.anchors import make_anchor
from caseapp.ui.reader.document import Highlight, MarginEntry, ReaderDocument
from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.theme.palette import DARK
from tests.ui.reader.reading import view_of

HEBREW = "שר החוץ נפגש עם עמיתו היפני במינכן ב־18 בפברואר 2023, לפי Yonhap."
ARABIC = "قال المتحدث إن الجانبين سيواصلان المشاورات حول التعويضات 😀."
MIXED = "The spokesman said “שלום עליכם” and left."
VERTICAL = "外相は﹁誠意ある対応﹂を︵強く︶求めた。"
TEXT = "\n\n".join((HEBREW, ARABIC, MIXED, VERTICAL))


def pane_with(qtbot: QtBot, *words: str) -> ReaderPane:
    marks = tuple(
        Highlight(each, TEXT.index(each), TEXT.index(each) + len(each), "S", "verified", (_entry(each),))
        for each in words
    )
    pane = ReaderPane(DARK)
    qtbot.addWidget(pane)
    pane.resize(1400, 700)
    pane.show_document(ReaderDocument("s", "Directions", (), TEXT, "", marks))
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def _entry(words: str) -> MarginEntry:
    return MarginEntry(words, "S", words, "", words)


DRAGGED = ["עמיתו היפני", "במינכן", "الجانبين سيواصلان", "誠意ある対応﹂を︵強く"]


@pytest.mark.parametrize("words", DRAGGED)
def test_dragging_over_words_takes_these_words(qtbot: QtBot, words: str) -> None:
    pane = pane_with(qtbot)
    view, start = view_of(pane), TEXT.index(words)
    (rect,) = view.viewport_rects(start, start + len(words))
    is_right_to_left = words[0] > "\u0590" and words[0] < "\u0700"
    first, last = (rect.right() - 1, rect.left() + 1) if is_right_to_left else (rect.left() + 1, rect.right() - 1)
    y, page = round(rect.center().y()), view.viewport()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(round(first), y))
    for part in range(1, 9):
        QTest.mouseMove(page, QPoint(round(first + (last - first) * part / 8), y))
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=QPoint(round(last), y))
    assert pane.selected_text() == words
    assert pane.selection_cp() == (start, start + len(words))
    assert make_anchor(TEXT, *(pane.selection_cp() or (0, 0))).exact == words


@pytest.mark.parametrize("words", ["עמיתו היפני", "الجانبين سيواصلان", "שלום", "誠意ある対応﹂を︵強く"])
def test_a_highlight_is_clicked_where_its_words_are_seen(qtbot: QtBot, words: str) -> None:
    pane = pane_with(qtbot, words)
    view, start = view_of(pane), TEXT.index(words)
    (rect,) = view.viewport_rects(start, start + len(words))
    with qtbot.waitSignal(pane.highlight_activated) as activated:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert activated.args == [words]
    beside = QPoint(round(rect.left()) - 12, round(rect.center().y()))
    assert view.highlight_at(beside) is None


@pytest.mark.parametrize("word", ["במינכן", "2023", "Yonhap", "שלום", "left"])
def test_a_double_click_takes_a_word_where_directions_meet(qtbot: QtBot, word: str) -> None:
    pane = pane_with(qtbot)
    view, start = view_of(pane), TEXT.index(word)
    (rect,) = view.viewport_rects(start, start + len(word))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert pane.selected_text() == word
