"""A text of a book's length: painted before it is laid out, and every way into it brings what is not there yet."""

from __future__ import annotations

import re

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.reader.document import Highlight, MarginEntry, ReaderDocument
from caseapp.ui.reader.geometry import has_right_to_left
from caseapp.ui.reader.gutter import ParagraphNumbers
from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.theme.palette import LIGHT
from tests.ui.reader.reading import child, margin_of, view_of

PARAGRAPH = "外相 met 𠮷田 👩‍👩‍👧 in Munich, and nothing came of it for many a year. " * 6
ENDING = "At the very last they agreed."


def long_text(paragraph: str = PARAGRAPH, between: str = "\n\n") -> str:
    return "".join(f"{number}. {paragraph}{between}" for number in range(600)) + ENDING


def marked(text: str, every: int = 150, length: int = 70) -> ReaderDocument:
    """A mark at every so many characters, wherever paragraphs end."""
    marks = tuple(
        Highlight(str(at), at, at + length, "MAP"[at % 3], records=(MarginEntry(f"r{at}", "M", "Talks", "", str(at)),))
        for at in range(0, len(text) - length, every)
    )
    return ReaderDocument("long", "A long text", (), text, "", marks)


def is_laid_out(view: ReaderView) -> bool:
    return view.document().lastBlock().layout().lineCount() > 0


def seen(view: ReaderView) -> str:
    start, end = view.visible_span(0, view.viewport().height())
    return view.text[start:end]


def pictures(pane: ReaderPane) -> list[QImage]:
    """What is seen but for the scroll bar, which grows."""
    parts: list[QWidget] = [view_of(pane).viewport(), child(pane, ParagraphNumbers), margin_of(pane)]
    return [part.grab().toImage() for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        long_text(),
        long_text("שלום 外相 met مرحبا and left. " * 15),
        long_text("A line.\n" * 40),
        "\n\n\n" + long_text("Short. " * 30),
    ],
    ids=["astral", "both ways", "short lines", "blank lines first"],
)
def test_the_first_picture_is_whole(pane: ReaderPane, qtbot: QtBot, text: str) -> None:
    view = view_of(pane)
    pane.show_document(marked(text))
    first = pictures(pane)
    assert not is_laid_out(view)
    qtbot.waitUntil(lambda: is_laid_out(view))
    assert pictures(pane) == first


def test_the_first_line_of_a_long_paragraph_is_seen(pane: ReaderPane, qtbot: QtBot) -> None:
    view, text = view_of(pane), long_text(PARAGRAPH * 3)
    pane.show_document(ReaderDocument("s", "t", (), text))
    bare = view.viewport().grab().toImage()
    pane.set_highlights([Highlight("x", 3, 8, "P")])
    assert view.visible_span(0, 100)[0] == 0
    assert view.viewport().grab().toImage() != bare  # a person's name is underlined there
    qtbot.waitUntil(lambda: is_laid_out(view))
    assert view.visible_span(0, 100)[0] == 0


@pytest.mark.parametrize("height", range(200, 260, 7))
def test_only_what_is_near_is_filled_before_the_text_is_laid_out(pane: ReaderPane, height: int) -> None:
    pane.window().resize(1400, height)
    document = marked(long_text("A line. "))
    pane.show_document(document)
    view = view_of(pane)
    assert not is_laid_out(view)
    assert 0 < len(view.extraSelections()) < len(document.highlights) / 3


def test_a_fill_goes_on_over_paragraphs(pane: ReaderPane) -> None:
    text = "first 𠮷 words\n\nשלום second 👩‍👩‍👧\nthird words\n"
    pane.show_document(ReaderDocument("s", "t", (), text, "", (Highlight("x", 6, len(text) - 7, "M"),)))
    filled = [each.cursor.selectedText() for each in view_of(pane).extraSelections()]
    assert filled == ["𠮷 words", "שלום second 👩‍👩‍👧", "third"]


def test_jump_to_the_end_of_a_text_just_shown(pane: ReaderPane) -> None:
    document = marked(long_text())
    pane.show_document(document)
    pane.jump_to(len(document.text) - 7, len(document.text) - 1)
    assert ENDING in seen(view_of(pane))
    assert view_of(pane).caret_cp() == len(document.text) - 7


def test_find_the_last_words_of_a_text_just_shown(pane: ReaderPane) -> None:
    pane.show_document(marked(long_text()))
    pane.open_find()
    child(pane, QLineEdit).setText("very last")
    assert pane.selected_text() == "very last"
    assert ENDING in seen(view_of(pane))


def test_the_keys_reach_the_end_of_a_text_just_shown(pane: ReaderPane) -> None:
    document, view = marked(long_text()), view_of(pane)
    pane.show_document(document)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret_cp() == len(document.text)
    assert ENDING in seen(view)
    pane.show_document(document)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.createMimeDataFromSelection().text() == document.text


def test_previous_highlight_from_the_end_of_a_text_just_shown(pane: ReaderPane) -> None:
    document = marked(long_text())
    pane.show_document(document)
    pane.select(len(document.text) - 3, len(document.text))
    pane.previous_highlight()
    last = document.highlights[-1]
    assert pane.current_cp() == (last.start_cp, last.end_cp)
    assert document.text[last.start_cp : last.end_cp] in seen(view_of(pane))


@pytest.mark.parametrize("text", [long_text(), long_text(PARAGRAPH * 3, "\n")], ids=["short", "long paragraphs"])
def test_a_place_far_down_is_restored_in_a_text_just_shown(pane: ReaderPane, text: str) -> None:
    place = text.index("400. ")
    pane.show_document(marked(text))
    view_of(pane).scroll_to_top(place)
    assert view_of(pane).top_cp() == place


def test_zoom_keeps_the_place_when_the_caret_is_elsewhere(pane: ReaderPane, qtbot: QtBot) -> None:
    text, view = long_text(PARAGRAPH * 3, "\n"), view_of(pane)
    place = text.index("300. ")
    pane.show_document(marked(text))
    view.scroll_to_top(place)
    for step in (1, 1, -1, 0):
        view.zoom_by(step)
        assert view.top_cp() == place
    assert view.caret_cp() == 0
    qtbot.waitUntil(lambda: is_laid_out(view))
    assert view.top_cp() == place


def test_other_widths_keep_the_place(pane: ReaderPane) -> None:
    text, view = long_text(), view_of(pane)
    place = text.index("300. ") + 200
    pane.show_document(marked(text))
    view.scroll_to_top(place)
    before = view.top_cp()
    for width in (700, 600, 500, 640, 1400):
        pane.window().resize(width, 700)
        QApplication.processEvents()
        rects = view.viewport_rects(before, before + 1)
        assert 0 <= rects[0].top() < 2 * rects[0].height()
    assert view.top_cp() == before


def test_another_theme_and_font_keep_the_place(pane: ReaderPane) -> None:
    text, view = long_text(PARAGRAPH * 3, "\n"), view_of(pane)
    place = text.index("300. ")
    pane.show_document(marked(text))
    view.scroll_to_top(place)
    font = view.document().defaultFont()
    pane.set_palette_roles(LIGHT)
    assert view.top_cp() == place
    pane.window().setStyleSheet("QWidget { font-size: 17px; }")
    assert view.document().defaultFont() == font
    assert view.top_cp() == place


def test_the_bar_does_not_grow_while_it_is_dragged(pane: ReaderPane) -> None:
    view = view_of(pane)
    bar = view.verticalScrollBar()
    pane.show_document(marked(long_text()))
    assert not is_laid_out(view)
    bar.setSliderDown(True)
    held = bar.maximum()
    bar.setSliderPosition(held)
    assert ENDING in seen(view)
    QApplication.processEvents()
    assert bar.maximum() == held
    bar.setSliderDown(False)


def test_another_text_while_the_former_is_laid_out(pane: ReaderPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    pane.show_document(marked(long_text()))
    pane.jump_to(90_000, 90_010)
    pane.show_document(marked(long_text("Other words. " * 30)))
    assert not is_laid_out(view)
    qtbot.waitUntil(lambda: is_laid_out(view))
    assert seen(view).startswith("0. Other words.")
    assert view.verticalScrollBar().value() == 0
    pane.window().resize(600, 700)
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == 0


def test_a_pane_destroyed_while_its_text_is_laid_out(qtbot: QtBot) -> None:
    pane = ReaderPane(LIGHT)
    pane.show_document(marked(long_text()))
    pane.show()
    pane.grab()
    assert not is_laid_out(view_of(pane))
    pane.deleteLater()
    QApplication.sendPostedEvents(pane, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert not shiboken6.isValid(pane)


@given(
    st.text(
        st.sampled_from("a é中\u058f\u0590\u05d0\u08ff\u0900\ufb1c\ufb1d\ufdff\ufe00\ufe70\ufefc\uff08👍\U00010900")
    )
)
def test_right_to_left_is_told_by_any_character(text: str) -> None:
    running_back = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
    assert has_right_to_left(text) == bool(re.search(running_back, text))
