"""The main job on the real article, by keyboard alone: meeting, statement and open item, each led to its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseapp.exchange.dump import dump
from caseapp.queries import evidence, items, listings
from caseapp.queries.records import RecordView, get
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands

ARTICLE = Path(__file__).parents[4] / "shared" / "seed" / "article.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the first case's article is not beside this checkout")

MEETING_WORDS = "hold talks with Japanese Foreign Minister Lin Fangzheng"
STATEMENT_WORDS = "A specific agenda for follow-up consultations has yet to be finalized."
ITEM_WORDS = "calling on Japan to make a political decision on the compensation issue"


def shown(stage: Stage) -> RecordView:
    """The record in the inspector, as the case holds it."""
    stage.desk.flush()
    stage.settle()
    assert stage.desk.record_id is not None
    return get(stage.desk.session.reader, stage.desk.record_id)


def words_of(stage: Stage, record_id: str) -> list[str]:
    return [quote.exact for quote in evidence.quotes(stage.desk.session.reader, record_id)]


@pytest.fixture
def article(stage: Stage, tmp_path: Path) -> Path:
    """A new case with the article in it, open in the reader."""
    path = tmp_path / "job.case"
    stage.window.files.create(path)
    stage.settle()
    stage.window.take_files([ARTICLE])
    stage.settle()
    return path


def mark_meeting(hands: Hands) -> str:
    hands.select_words(MEETING_WORDS)
    hands.press("M")
    hands.type("Foreign ministers in Munich")
    hands.tab_to("Date")
    hands.type("18 Feb 2023, 19:10 (Munich time)")
    hands.tab_to("Place")
    hands.type("Munich")
    hands.press("Return")
    hands.tab_to("Level")
    view = shown(hands.stage)
    return view.id


def test_a_meeting_is_made_from_its_words(article: Path, hands: Hands) -> None:
    meeting = mark_meeting(hands)
    view = shown(hands.stage)
    assert view.kind.name == "event"
    assert view.title == "Foreign ministers in Munich"
    assert view.fields["date"].edtf == "2023-02-18T19:10"
    assert view.fields["date"].tz == "Europe/Berlin"
    assert view.refs[view.fields["place"]].title == "Munich"
    assert words_of(hands.stage, meeting) == [MEETING_WORDS]


def test_a_participant_who_is_new_is_made_inside_the_form_and_nothing_typed_is_lost(
    article: Path, hands: Hands
) -> None:
    meeting = mark_meeting(hands)
    hands.tab_to("Add to participants")
    hands.press("Return")
    hands.type("Park Jin")
    hands.press("Return")
    view = get(hands.stage.desk.session.reader, meeting)
    (row,) = view.fields["participants"]
    assert view.refs[row["actor"]].title == "Park Jin"
    assert view.title == "Foreign ministers in Munich"
    assert hands.stage.desk.record_id == meeting


def test_a_statement_with_its_speaker(article: Path, hands: Hands) -> None:
    hands.select_words(STATEMENT_WORDS)
    hands.press("S")
    hands.type("No agenda yet")
    hands.tab_to("Speaker")
    hands.type("Im Soo-seok")
    hands.press("Return")
    view = shown(hands.stage)
    assert view.kind.name == "statement"
    assert view.title == "No agenda yet"
    assert view.refs[view.fields["speaker"]].title == "Im Soo-seok"
    assert view.fields["text"] == STATEMENT_WORDS
    assert words_of(hands.stage, view.id) == [STATEMENT_WORDS]


def test_an_open_item_says_who_owes_what_to_whom_and_is_listed(article: Path, hands: Hands) -> None:
    hands.select_words(ITEM_WORDS)
    hands.press("A")
    hands.type("Take a political decision")
    hands.tab_to("Owed by")
    hands.type("Japan")
    hands.press("Return")
    hands.tab_to("Owed to")
    hands.type("South Korea")
    hands.press("Return")
    hands.tab_to("Due")
    hands.type("by 1 March 2023")
    hands.tab_to("Closes when")
    hands.type("Japan announces its decision")
    view = shown(hands.stage)
    assert [view.refs[each].title for each in view.fields["owed_by"]] == ["Japan"]
    assert [view.refs[each].title for each in view.fields["owed_to"]] == ["South Korea"]
    assert view.fields["due"].edtf == "../2023-03-01"
    (row,) = items.page(hands.stage.desk.session.reader, hands.stage.desk.items.model.ids)
    assert row.is_overdue
    assert words_of(hands.stage, view.id) == [ITEM_WORDS]


def test_a_fact_leads_back_to_its_words_after_close_and_reopen(article: Path, hands: Hands) -> None:
    stage = hands.stage
    meeting = mark_meeting(hands)
    hands.press("Ctrl+Shift+W")
    assert stage.window.desk is None
    stage.window.open_path(article)
    stage.settle()
    hands.press("Ctrl+K")
    hands.type("foreign ministers")
    hands.press("Return")
    assert stage.desk.record_id == meeting
    hands.press("Alt+3")
    hands.tab_to("Quotes")
    hands.press("Return")
    tab = stage.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader.current_words() == MEETING_WORDS


def test_everything_is_undone_and_done_again_step_by_step(article: Path, hands: Hands) -> None:
    stage = hands.stage
    before = list(dump(stage.desk.session.reader))
    mark_meeting(hands)
    hands.press("Alt+2")
    after = list(dump(stage.desk.session.reader))
    steps = 0
    while list(dump(stage.desk.session.reader)) != before:
        assert stage.window.actions_["edit.undo"].text().startswith("Undo: ")
        hands.press("Ctrl+Z")
        steps += 1
        assert steps < 12
    assert listings.ids(stage.desk.session.reader, ["event"]) == []
    hands.press("Ctrl+Shift+Z", times=steps)
    assert list(dump(stage.desk.session.reader)) == after


def test_an_item_is_closed_with_its_words(article: Path, hands: Hands) -> None:
    stage = hands.stage
    hands.select_words(ITEM_WORDS)
    hands.press("A")
    hands.type("Take a political decision")
    item = shown(stage).id
    hands.press("Ctrl+Shift+D")
    assert "Select the words that close" in stage.window.messages.words()
    hands.select_words("South Korea and Japan have not yet reached an agreement")
    hands.press("Ctrl+Shift+D")
    view = get(stage.desk.session.reader, item)
    assert view.fields["status"] == "done"
    assert get(stage.desk.session.reader, view.fields["closing_excerpt"]).fields["exact"].startswith("South Korea and")
    assert stage.window.messages.words() == ""


def test_more_words_are_linked_to_what_exists(article: Path, hands: Hands) -> None:
    meeting = mark_meeting(hands)
    hands.select_words("Munich Security Conference")
    hands.press("L")
    hands.type("foreign min")
    hands.press("Return")
    assert sorted(words_of(hands.stage, meeting)) == sorted([MEETING_WORDS, "Munich Security Conference"])
