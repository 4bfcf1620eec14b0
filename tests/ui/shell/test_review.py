"""A newer text in the window: quotes move along, the rest is reviewed, and an old quote is read where it stood."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from caseapp.domain.ids import new_id
from caseapp.ops import records
from caseapp.queries import listings
from caseapp.queries.records import get
from caseapp.ui.compare.pane import ComparePane
from caseapp.ui.review.pane import ReviewPane
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands

OLD = "A dispatch\n\nThe ministers met in Munich.\n\nA visit has not yet been scheduled, they said.\n"
NEW = "A dispatch, corrected\n\nThe ministers met in Munich.\n\nA visit has been scheduled, they said.\n"


def dispatch(stage: Stage, hands: Hands, folder: Path) -> list[str]:
    """A case with two marked quotes and a newer text of their source; returns the ids of the statements."""
    stage.window.files.create(folder / "versions.case")
    stage.settle()
    (folder / "dispatch.txt").write_text(OLD, encoding="utf-8")
    stage.window.take_files([folder / "dispatch.txt"])
    stage.settle()
    for words in ("met in Munich", "has not yet been scheduled"):
        hands.select_words(words)
        hands.press("S")
    (folder / "corrected.txt").write_text(NEW, encoding="utf-8")
    stage.window.take_revision(folder / "corrected.txt")
    stage.settle()
    return listings.ids(stage.desk.session.reader, ["statement"])


def review(stage: Stage) -> ReviewPane:
    stage.desk.show_list("smart:changed")
    stage.settle()
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, ReviewPane)
    return pane


def test_a_newer_text_is_shown_and_what_changed_is_said(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    dispatch(stage, hands, tmp_path)
    assert "1 changed or gone" in stage.window.messages.words()
    tab = stage.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader._view.text == NEW
    assert stage.desk.navigator.count_of("smart:changed") == 1
    assert stage.window.actions_["edit.undo"].text().startswith("Undo: Add version 2")


def test_a_field_that_names_changed_words_says_so(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    dispatch(stage, hands, tmp_path)
    (card,) = review(stage).cards
    item = new_id()
    fields = {"arising_excerpt": card.quote.excerpt_id}
    make = partial(records.create, kind_name="action_item", title="Settle a day", fields=fields, record_id=item)
    stage.desk.session.run(make)
    stage.settle()
    stage.desk.show_record(item)
    stage.settle()
    states = [label.text() for label in stage.desk.inspector.findChildren(QLabel) if label.isVisible()]
    assert states.count("Changed") == 1


def test_a_changed_quote_is_placed_by_a_person(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    dispatch(stage, hands, tmp_path)
    pane = review(stage)
    (card,) = pane.cards
    take = next(button for button in card.buttons if button.text() == "This is it")
    hands.click(take)
    state = get(stage.desk.session.reader, card.quote.excerpt_id).fields
    assert (state["state"], state["exact"]) == ("moved", "has been scheduled")
    assert pane.cards == []
    hands.press("Ctrl+Z")
    stage.settle()
    assert len(pane.cards) == 1


def test_the_old_text_shows_what_was_marked(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    dispatch(stage, hands, tmp_path)
    (card,) = review(stage).cards
    hands.click(next(button for button in card.buttons if button.text() == "Show the old text"))
    tab = stage.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader._view.text == OLD
    assert tab.reader.current_words() == "has not yet been scheduled"
    (card,) = review(stage).cards
    hands.click(next(button for button in card.buttons if button.text() == "Look"))
    assert tab.reader._view.text == NEW
    assert tab.reader.current_words() == "has been scheduled"


def test_what_is_given_up_is_gone_and_stays_readable(stage: Stage, hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    dispatch(stage, hands, tmp_path)
    pane = review(stage)
    (card,) = pane.cards
    hands.click(next(button for button in card.buttons if button.text() == "It is gone"))
    qtbot.waitUntil(lambda: bool(pane.cards) and pane.cards[0].quote.state == "gone")
    assert get(stage.desk.session.reader, card.quote.excerpt_id).fields["exact"] == "has not yet been scheduled"


def test_the_same_text_again_is_refused_in_words(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    dispatch(stage, hands, tmp_path)
    stage.window.take_revision(tmp_path / "corrected.txt")
    stage.settle()
    assert "word for word" in stage.window.messages.words()
    stage.window.take_revision(tmp_path / "missing.txt")
    stage.settle()
    assert "does not exist" in stage.window.messages.words()


def test_a_near_copy_is_decided_by_a_person(
    stage: Stage, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.window.files.create(tmp_path / "copies.case")
    stage.settle()
    words = " ".join(f"word{number} of the dispatch" for number in range(40))
    stage.desk.importer.import_words(f"Yonhap\n{words}")
    stage.settle()
    for answer, left in (("copy", 2), ("version", 2), ("other", 3)):
        stage.desk.importer.import_words(f"A copy for {answer}\n{words}")
        stage.settle()
        assert "in the case already" in stage.window.messages.words()
        monkeypatch.setattr("caseapp.ui.shell.dialogs.ask_likeness", lambda *_, said=answer: said)
        button = stage.window.messages.findChild(QPushButton)
        assert button is not None
        hands.click(button)
        assert len(listings.ids(stage.desk.session.reader, ["source"])) == left
    assert len(listings.ids(stage.desk.session.reader, ["relation"])) <= 1


def test_two_versions_stand_side_by_side(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    dispatch(stage, hands, tmp_path)
    stage.window.actions_["view.compare"].trigger()
    stage.settle()
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, ComparePane)
    assert pane.words.endswith("2 places changed")
    shown = pane.page.toPlainText()
    assert "has not yet been scheduled" in shown
    assert "A visit has been scheduled" in shown
    assert "line-through" in pane.page.toHtml()
    assert stage.window.context.theme.palette.kind("S").fill in pane.page.toHtml()
    stage.theme("light")
    assert stage.window.context.theme.palette.wrong in pane.page.toHtml()


def test_a_text_with_one_version_is_not_compared(sample: Stage) -> None:
    sample.window.actions_["view.compare"].trigger()
    sample.settle()
    assert "one version" in sample.window.messages.words()


def test_the_reader_goes_back_and_forth_between_versions(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    dispatch(stage, hands, tmp_path)
    tab = stage.desk.centre.source_tab()
    assert tab is not None
    for verb, text in (("view.older", OLD), ("view.older", OLD), ("view.newer", NEW), ("view.newer", NEW)):
        stage.window.actions_[verb].trigger()
        stage.settle()
        assert tab.reader._view.text == text
