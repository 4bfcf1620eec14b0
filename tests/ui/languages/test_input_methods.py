"""Hangul and kanji come syllable by syllable from an input method; no field takes half of one, and none loses any."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from caseapp.queries import listings
from caseapp.queries.records import get
from caseapp.ui.board.cards import CardList
from caseapp.ui.inspector.editors.notes_view import NotesView
from caseapp.ui.inspector.field_row import PAUSE_MS
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.shell.lists import BOARD
from caseapp.ui.stage import Stage
from caseapp.ui.tables.pane import TablePane

COMPOSED = ((("ㅎ", "하", "한"), "한글"), (("か", "かい", "会"), "会談"))
LONGER_MS, PAUSE_OF_FILTERS_MS = PAUSE_MS + 300, 250


def preedit(field: QWidget, *stages: str) -> None:
    """What an input method shows on the way."""
    for words in stages:
        QApplication.sendEvent(field, QInputMethodEvent(words, []))


def commit(field: QWidget, words: str) -> None:
    """What comes of it."""
    done = QInputMethodEvent("", [])
    done.setCommitString(words)
    QApplication.sendEvent(field, done)


def words_in(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentText()
    assert isinstance(field, QLineEdit)
    return field.text()


def show_first(stage: Stage, kind: str) -> str:
    """Shows the first record of a kind; its id."""
    record_id = listings.ids(stage.desk.session.reader, [kind])[0]
    stage.desk.show_record(record_id)
    stage.settle()
    return record_id


def field_called(stage: Stage, name: str) -> QWidget:
    """A field of the form, with the keyboard in it; notes are shown as they read until the keyboard comes to them."""
    for view in stage.desk.inspector.findChildren(NotesView):
        if view.accessibleName() == name and view.isVisible():
            view.setFocus(Qt.FocusReason.TabFocusReason)
            stage.settle()
    found = [
        each
        for each in stage.desk.inspector.findChildren(QWidget)
        if each.accessibleName() == name and each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    field = next(each for each in found if isinstance(each, QLineEdit | QPlainTextEdit | QComboBox))
    field.setFocus()
    return field


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("person", ("Title", "Notes", "Tags", "State")),
        ("event", ("Date", "Place", "Level", "Participants")),
        ("action_item", ("Owed by", "Closes when", "Log")),
        ("statement", ("Text", "Chain of attribution")),
    ],
)
def test_every_field_of_a_form_takes_composed_words(sample: Stage, kind: str, names: tuple[str, ...]) -> None:
    show_first(sample, kind)
    for name in names:
        field = field_called(sample, name)
        for stages, words in COMPOSED:
            before = words_in(field)
            preedit(field, *stages)
            assert words_in(field) == before, name
            commit(field, words)
            assert words_in(field).replace(words, "", 1) == before, name


def test_half_a_syllable_is_not_saved(sample: Stage) -> None:
    session = sample.desk.session
    for kind, name, column in (("statement", "Text", "text"), ("action_item", "Closes when", "closes_when")):
        record_id = show_first(sample, kind)
        field = field_called(sample, name)
        before = get(session.reader, record_id).fields[column]
        commit(field, "한")
        preedit(field, "ㄱ")
        QTest.qWait(LONGER_MS)
        assert get(session.reader, record_id).fields[column] == before
        assert sample.desk.inspector.drafts.is_typed(record_id, column)
        commit(field, "글")
        QTest.qWait(LONGER_MS)
        sample.settle()
        assert "한글" in str(get(session.reader, record_id).fields[column])


def test_what_is_selected_is_not_emptied_while_its_successor_is_composed(sample: Stage) -> None:
    record_id = show_first(sample, "person")
    title = field_called(sample, "Title")
    assert isinstance(title, QLineEdit)
    before = title.text()
    title.selectAll()
    preedit(title, "ㅂ", "바", "박")
    QTest.qWait(LONGER_MS)
    assert get(sample.desk.session.reader, record_id).title == before
    commit(title, "박진")
    QTest.qWait(LONGER_MS)
    sample.settle()
    assert get(sample.desk.session.reader, record_id).title == "박진"


def test_a_composition_given_up_changes_nothing(sample: Stage) -> None:
    record_id = show_first(sample, "action_item")
    field = field_called(sample, "Closes when")
    history = sample.desk.session.history.undo_label
    preedit(field, "ㅎ", "하", "")
    QTest.qWait(LONGER_MS)
    sample.settle()
    assert sample.desk.session.history.undo_label == history
    assert not sample.desk.inspector.drafts.is_typed(record_id, "closes_when")


def test_filters_search_and_the_palette_take_composed_words(sample: Stage) -> None:
    window, desk = sample.window, sample.desk
    desk.show_list("meetings")
    window.bottom.show_search()
    sample.settle()
    pane = next(pane for pane in desk.centre.findChildren(TablePane) if pane.isVisible())
    pane.show_filter_line(True)
    lines = [*pane.findChildren(QLineEdit), *window.search_dock.findChildren(QLineEdit)]
    window.palettes.open_search()
    lines.append(window.palettes.popup.field)
    typed = [line for line in lines if line.isVisible() and line.isEnabled() and not line.isReadOnly()]
    assert len(typed) > 5
    for line in typed:
        line.setFocus()
        for stages, words in COMPOSED:
            line.clear()
            preedit(line, *stages)
            QTest.qWait(PAUSE_OF_FILTERS_MS)
            assert line.text() == ""
            commit(line, words)
            QTest.qWait(PAUSE_OF_FILTERS_MS)
            assert line.text() == words
        line.clear()
    window.palettes.popup.hide()


def test_letters_that_act_take_no_part_in_a_composition(sample: Stage) -> None:
    desk = sample.desk
    desk.show_record(listings.ids(desk.session.reader, ["source"])[0])
    desk.show_list(BOARD)
    sample.settle()
    before = desk.session.history.undo_label
    acting = [*sample.window.findChildren(ReaderView), *sample.window.findChildren(CardList)]
    assert len(acting) > 1
    for view in acting:
        assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        preedit(view, "m", "a", "s")
        commit(view, "mas")
    sample.settle()
    assert desk.session.history.undo_label == before
