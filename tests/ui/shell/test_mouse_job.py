"""The main job with the mouse: drag over words, click what they are, click a quote, click a highlight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from caseapp.queries import evidence, listings
from caseapp.queries.records import get
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.stage import Stage
from caseapp.ui.widgets.cards import QuoteCardList
from tests.ui.shell.hands import Hands

SENTENCE = "The ministers met in Munich in the evening of 18 February and spoke of the compensation."
TEXT = f"A dispatch\n\n{SENTENCE}\n\nIt was 𠮷 and 👩🏽‍⚖️ who told us; a date has yet to be set.\n"


@pytest.fixture
def dispatch(stage: Stage, tmp_path: Path) -> Stage:
    """A new case with a short text in front."""
    stage.window.files.create(tmp_path / "mouse.case")
    stage.settle()
    (tmp_path / "dispatch.txt").write_text(TEXT, encoding="utf-8")
    stage.window.take_files([tmp_path / "dispatch.txt"])
    stage.settle()
    return stage


def reader_view(stage: Stage) -> ReaderView:
    (view,) = (view for view in stage.window.findChildren(ReaderView) if view.isVisible())
    return view


def click_mark(hands: Hands, letter: str, qtbot: QtBot) -> None:
    """Clicks a letter of the small bar, once the selection has settled and it stands there."""
    button = reader_view(hands.stage).findChild(QToolButton, f"mark-{letter}")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    hands.click(button)


def test_words_dragged_over_become_a_meeting_and_lead_back(dispatch: Stage, hands: Hands, qtbot: QtBot) -> None:
    hands.drag_over("met in Munich in the evening of 18 February")
    click_mark(hands, "M", qtbot)
    (meeting,) = listings.ids(dispatch.desk.session.reader, ["event"])
    assert dispatch.desk.record_id == meeting
    (quote,) = evidence.quotes(dispatch.desk.session.reader, meeting)
    assert quote.exact == "met in Munich in the evening of 18 February"
    cards = next(each for each in dispatch.window.findChildren(QuoteCardList) if each.isVisible())
    hands.click(cards.viewport(), cards.visualRect(cards.model().index(0, 0)).center())
    tab = dispatch.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader.current_words() == quote.exact


def test_a_drag_inside_a_highlight_selects_and_a_click_shows_its_record(
    dispatch: Stage, hands: Hands, qtbot: QtBot
) -> None:
    hands.drag_over(SENTENCE)
    click_mark(hands, "S", qtbot)
    view = reader_view(dispatch)
    view.clear_selection()
    hands.drag_over("Munich in the evening")
    assert view.selection_cp() == (TEXT.index("Munich in"), TEXT.index("Munich in") + len("Munich in the evening"))
    click_mark(hands, "P", qtbot)
    (statement,) = listings.ids(dispatch.desk.session.reader, ["statement"])
    (person,) = listings.ids(dispatch.desk.session.reader, ["person"])
    assert dispatch.desk.record_id == person
    view.clear_selection()
    start = TEXT.index("compensation")
    hands.click(view.viewport(), view.viewport_rects(start, start + 1)[0].center().toPoint())
    assert dispatch.desk.record_id == statement


def test_a_drag_cuts_no_character_in_two(dispatch: Stage, hands: Hands, qtbot: QtBot) -> None:
    hands.drag_over("𠮷 and 👩🏽‍⚖️")
    click_mark(hands, "O", qtbot)
    (organisation,) = listings.ids(dispatch.desk.session.reader, ["organisation"])
    (quote,) = evidence.quotes(dispatch.desk.session.reader, organisation)
    assert quote.exact == "𠮷 and 👩🏽‍⚖️"


def test_a_double_click_takes_a_word_and_undo_takes_the_record_back(
    dispatch: Stage, hands: Hands, qtbot: QtBot
) -> None:
    view = reader_view(dispatch)
    at = view.viewport_rects(TEXT.index("Munich") + 2, TEXT.index("Munich") + 3)[0].center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    click_mark(hands, "O", qtbot)
    (place,) = listings.ids(dispatch.desk.session.reader, ["organisation"])
    assert get(dispatch.desk.session.reader, place).title == "Munich"
    dispatch.window.actions_["edit.undo"].trigger()
    dispatch.settle()
    assert listings.ids(dispatch.desk.session.reader, ["organisation"]) == []


def test_with_ctrl_a_drag_takes_whole_words(dispatch: Stage, hands: Hands) -> None:
    view = reader_view(dispatch)
    start, end = TEXT.index("inisters met in Mun"), TEXT.index("inisters met in Mun") + len("inisters met in Mun")
    first, last = view.viewport_rects(start, start + 1)[0], view.viewport_rects(end - 1, end)[0]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first.center().toPoint())
    QTest.mouseMove(view.viewport(), last.center().toPoint())
    held = Qt.KeyboardModifier.ControlModifier
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, held, last.center().toPoint())
    assert view.selection_cp() is not None
    low, high = view.selection_cp() or (0, 0)
    assert TEXT[low:high] == "ministers met in Munich"


def test_u_goes_from_one_unmarked_sentence_to_the_next(dispatch: Stage, hands: Hands, qtbot: QtBot) -> None:
    hands.drag_over(SENTENCE)
    click_mark(hands, "S", qtbot)
    hands.press("Alt+2")
    hands.press("Ctrl+Home")
    view = reader_view(dispatch)
    found = []
    for _ in range(3):
        hands.press("U")
        low, high = view.selection_cp() or (0, 0)
        found.append(TEXT[low:high])
    assert found[0] == "A dispatch"
    assert found[1].startswith("It was 𠮷")
    hands.press("Shift+U")
    low, high = view.selection_cp() or (0, 0)
    assert TEXT[low:high] == "A dispatch"


def test_letters_typed_before_the_form_is_there_make_no_records(dispatch: Stage, hands: Hands) -> None:
    hands.drag_over(SENTENCE)
    for letter in ("M", "A", "S"):  # no waiting between them, as fast typing on a slow disk
        QTest.keyClick(reader_view(dispatch), getattr(Qt.Key, f"Key_{letter}"))
    dispatch.settle()
    made = listings.ids(dispatch.desk.session.reader, ["event", "action_item", "statement"])
    assert [get(dispatch.desk.session.reader, each).kind.name for each in made] == ["event"]
    reader_view(dispatch).clear_selection()
    hands.drag_over(SENTENCE)
    hands.press("S")
    assert len(listings.ids(dispatch.desk.session.reader, ["statement"])) == 1
