"""The reader as a person uses it: select words, press a key, click a highlight, find, zoom."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from caseapp.ui.reader.document import Highlight, ReaderDocument
from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.text.carried import Carried, carried
from caseapp.ui.theme.palette import LIGHT
from tests.ui.reader.reading import DOCUMENT, HIGHLIGHTS, TEXT, centre, child, click, margin_of, select, span, view_of


@pytest.mark.parametrize("words", ["Park Jin", "𠮷男", "👩‍👩‍👧", "회담했다.", "No date", "New Delhi."])
def test_selection_is_in_code_points(pane: ReaderPane, words: str) -> None:
    assert select(pane, words) == pane.selection_cp()
    assert pane.selected_text() == words


def test_selection_takes_whole_characters_and_no_outer_space(pane: ReaderPane) -> None:
    family = TEXT.index("👩")
    pane.select(family - 1, family + 1)
    assert pane.selected_text() == "👩‍👩‍👧"


def test_selection_by_keyboard_counts_code_points(pane: ReaderPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    pane.jump_to(0, 1)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selection_cp() == (0, 4)
    assert pane.selected_text() == "𠮷田𠮷男"


def test_caret_is_visible_and_text_cannot_be_changed(pane: ReaderPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    assert view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    QTest.keyClicks(view, "xyz")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.document().characterCount() - 1 == len(TEXT.encode("utf-16-le")) // 2


@pytest.mark.parametrize("letter", "MASPOL")
def test_one_key_marks_the_selection(pane: ReaderPane, qtbot: QtBot, letter: str) -> None:
    start, end = select(pane, "𠮷男 met Park")
    with qtbot.waitSignal(pane.mark_requested) as asked:
        QTest.keyClicks(view_of(pane), letter.lower())
    assert asked.args == [letter, start, end]


def test_letters_without_a_selection_mark_nothing(pane: ReaderPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.mark_requested):
        for letter in "maspolx":
            QTest.keyClicks(view_of(pane), letter)


def test_letters_with_ctrl_mark_nothing(pane: ReaderPane, qtbot: QtBot) -> None:
    select(pane, "Munich")
    with qtbot.assertNotEmitted(pane.mark_requested):
        QTest.keyClick(view_of(pane), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_copy_takes_the_stored_words(pane: ReaderPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    pane.select(0, len(TEXT))
    data = view.createMimeDataFromSelection()
    assert data.text() == TEXT
    assert data.formats() == ["text/plain"]


def test_selected_words_are_carried_with_their_place(pane: ReaderPane) -> None:
    pane.show_document(replace(DOCUMENT, version_id="v1"))
    start, end = select(pane, "Park Jin")
    data = view_of(pane).createMimeDataFromSelection()
    assert carried(data) == Carried("", "v1", start, end)
    assert data.text() == "Park Jin"


def test_a_click_on_a_highlight_activates_the_innermost(pane: ReaderPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.highlight_activated) as activated:
        click(view_of(pane).viewport(), centre(pane, "Park Jin"))
    assert activated.args == ["Park Jin"]
    assert view_of(pane).current == (HIGHLIGHTS[1].start_cp, HIGHLIGHTS[1].end_cp)


def test_a_click_beside_the_words_activates_nothing(pane: ReaderPane, qtbot: QtBot) -> None:
    place = QPoint(view_of(pane).viewport().width() - 3, centre(pane, "Park Jin").y())
    with qtbot.assertNotEmitted(pane.highlight_activated):
        click(view_of(pane).viewport(), place)


def test_enter_activates_the_highlight_at_the_caret(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.jump_to(HIGHLIGHTS[2].start_cp, HIGHLIGHTS[2].end_cp)
    with qtbot.waitSignal(pane.highlight_activated) as activated:
        QTest.keyClick(view_of(pane), Qt.Key.Key_Return)
    assert activated.args == ["회담했다"]


def test_jump_scrolls_to_the_words_and_outlines_them(pane: ReaderPane) -> None:
    last = HIGHLIGHTS[-1]
    pane.jump_to(last.start_cp, last.end_cp)
    rects = view_of(pane).viewport_rects(last.start_cp, last.end_cp)
    assert rects[0].top() >= 0
    assert rects[-1].bottom() <= view_of(pane).viewport().height()
    assert view_of(pane).current == (last.start_cp, last.end_cp)


def test_jump_leaves_visible_words_where_they_are(pane: ReaderPane) -> None:
    pane.jump_to(HIGHLIGHTS[3].start_cp, HIGHLIGHTS[3].end_cp)
    assert view_of(pane).verticalScrollBar().value() == 0


@pytest.mark.parametrize("keys", [(Qt.Key.Key_N, Qt.Key.Key_P), (Qt.Key.Key_Down, Qt.Key.Key_Up)])
def test_next_and_previous_highlight(pane: ReaderPane, qtbot: QtBot, keys: tuple[Qt.Key, Qt.Key]) -> None:
    view = view_of(pane)
    modifier = Qt.KeyboardModifier.NoModifier if keys[0] == Qt.Key.Key_N else Qt.KeyboardModifier.AltModifier
    seen = []
    for _ in HIGHLIGHTS:
        QTest.keyClick(view, keys[0], modifier)
        seen.append(view.current)
    assert seen == [(h.start_cp, h.end_cp) for h in HIGHLIGHTS]
    QTest.keyClick(view, keys[1], modifier)
    assert view.current == seen[-2]


def test_set_highlights_keeps_scroll_and_selection(pane: ReaderPane) -> None:
    select(pane, "agreed to meet")
    view, before = view_of(pane), view_of(pane).verticalScrollBar().value()
    assert before > 0
    pane.set_highlights(list(HIGHLIGHTS[:1]))
    assert view.verticalScrollBar().value() == before
    assert pane.selected_text() == "agreed to meet"
    view.verticalScrollBar().setValue(0)
    assert len(view.extraSelections()) == 1


def show_all(pane: ReaderPane) -> None:
    """Makes the window as high as the text: only what is near what is seen is filled."""
    pane.window().resize(1400, 20_000)
    pane.grab()
    QApplication.processEvents()


def test_what_is_scrolled_to_is_filled(pane: ReaderPane, qtbot: QtBot) -> None:
    long = "A line of the text.\n\n" * 3_000
    marks = [Highlight(str(at), at, at + 6, "M") for at in range(0, len(long) - 20, 210)]
    pane.show_document(ReaderDocument("long", "Long", (), long, "", tuple(marks)))
    view = view_of(pane)
    for share in (0.0, 0.5, 1.0, 0.2):
        view.verticalScrollBar().setValue(round(view.verticalScrollBar().maximum() * share))
        pane.grab()
        QApplication.processEvents()
        start, end = view.visible_span(0, view.viewport().height())
        filled = {(each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in view.extraSelections()}
        seen = {(mark.start_cp, mark.end_cp) for mark in marks if start <= mark.start_cp and mark.end_cp <= end}
        assert seen
        assert seen <= filled
        assert len(filled) < len(marks) / 10


def test_only_settled_facts_are_filled(pane: ReaderPane) -> None:
    show_all(pane)
    assert len(view_of(pane).extraSelections()) == sum(h.is_filled for h in HIGHLIGHTS) == 3


def test_a_fill_covers_exactly_its_words(pane: ReaderPane) -> None:
    show_all(pane)
    fills = view_of(pane).extraSelections()
    assert [fill.cursor.selectedText() for fill in fills] == [h.excerpt_id for h in HIGHLIGHTS if h.is_filled]


def test_every_state_and_both_themes_can_be_painted(pane: ReaderPane) -> None:
    states = ("verified", "moved", "changed", "gone", "suggested")
    marks = [
        Highlight(f"{letter}{state}", n * 3, n * 3 + 40, letter, state)
        for n, (letter, state) in enumerate((letter, state) for letter in "MASPORGD?" for state in states)
    ]
    pane.set_highlights(marks)
    dark = pane.grab().toImage()
    pane.set_palette_roles(LIGHT)
    assert pane.grab().toImage() != dark


def test_find_selects_matches_in_turn(pane: ReaderPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = child(pane, QLineEdit)
    assert field.hasFocus()
    QTest.keyClicks(field, "MEET")
    assert pane.selected_text() == "meet"
    field.setText("𠮷")
    assert pane.selection_cp() == (0, 1)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pane.selection_cp() == (2, 3)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pane.selection_cp() == (0, 1)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selection_cp() == (2, 3)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_find_in_a_new_document_does_not_use_old_places(pane: ReaderPane, qtbot: QtBot) -> None:
    QTest.keyClick(view_of(pane), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = child(pane, QLineEdit)
    field.setText("New Delhi")
    pane.show_document(ReaderDocument("s2", "Short", (), "New text"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pane.selection_cp() is None
    field.setText("text")
    assert pane.selected_text() == "text"


def turn_wheel(view: QAbstractScrollArea, by: int) -> None:
    """Turns the wheel over the text with Ctrl held."""
    place, turned = QPointF(20, 20), QPoint(0, by)
    none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
    event = QWheelEvent(place, view.mapToGlobal(place), turned, turned, none, held, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view.viewport(), event)


def test_zoom_keeps_the_selection_and_the_place(pane: ReaderPane, qtbot: QtBot) -> None:
    select(pane, "agreed to meet")
    view = view_of(pane)
    height = view.viewport_rects(*span(pane))[0].height()
    turn_wheel(view, 120)
    assert pane.selected_text() == "agreed to meet"
    assert view.viewport_rects(*span(pane))[0].height() > height
    show_all(pane)
    assert len(view.extraSelections()) == 3
    pane.take_usual_size()
    assert view.viewport_rects(*span(pane))[0].height() == height


def test_wheel_over_the_margin_scrolls_the_text(pane: ReaderPane) -> None:
    margin, none = margin_of(pane), Qt.KeyboardModifier.NoModifier
    place = QPointF(20, 20)
    down = QPoint(0, -120)
    event = QWheelEvent(
        place, margin.mapToGlobal(place), down, down, Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(margin, event)
    assert view_of(pane).verticalScrollBar().value() > 0


def test_paragraph_numbers_skip_blank_lines(pane: ReaderPane) -> None:
    assert [pane.paragraph_of(TEXT.index(words)) for words in ("𠮷田", "박진", "Filler", "At the very")] == [1, 2, 3, 4]


def test_repaint_asks_only_for_what_is_seen(pane: ReaderPane, monkeypatch: pytest.MonkeyPatch) -> None:
    far = [Highlight(f"f{n}", 2000 + n, 2001 + n, "M") for n in range(500)]
    pane.set_highlights([*HIGHLIGHTS, *far])
    view, asked = view_of(pane), []
    original = view.viewport_rects

    def counting(start_cp: int, end_cp: int, *, is_trimmed: bool = False) -> object:
        asked.append((start_cp, end_cp))
        return original(start_cp, end_cp, is_trimmed=is_trimmed)

    monkeypatch.setattr(view, "viewport_rects", counting)
    view.viewport().repaint(0, 0, 10, 60)
    assert 0 < len(asked) < 20


def test_an_empty_pane_says_what_to_do(qtbot: QtBot) -> None:
    reader = ReaderPane(LIGHT)
    qtbot.addWidget(reader)
    reader.grab()
    assert "drop a document" in view_of(reader).placeholderText()
    assert reader.selection_cp() is None
    assert reader.selected_text() == ""
