"""A person reviews what a text tells: accepts with what is named, edits, rejects, takes back; all by keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caseapp.domain.errors import BadInput
from caseapp.domain.rejecting import Rejection
from caseapp.ops import sources, suggestions, versions
from caseapp.queries.records import get
from caseapp.store.reader import Rows
from caseapp.ui.jobs.book import JobState
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.stage import Stage
from caseapp.ui.suggestions.words import LIKELY
from caseapp.workspace import Workspace, suggesting
from tests.factories import add, edit, import_text
from tests.ui.shell.hands import Hands
from tests.ui.suggestions.reviewing import TEXT, Review


def test_suggestions_stand_by_kind_and_their_words_are_marked_lightly(review: Review) -> None:
    assert {"Park Jin", "Yoshimasa Hayashi", "Im Soo-seok", "Munich"} <= set(review.titles())
    first = review.rows()[0]
    assert (first.kind, first.telling) == ("person", "Foreign Minister, South Korea")
    assert "South Korean Foreign Minister Park Jin" in review.marked()
    assert QApplication.focusWidget() is review.pane.tree
    review.choose(review.meeting)
    tab = review.stage.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader.current_words() == review.pane.tree.current().quote  # type: ignore[union-attr]
    review.stage.window.suggestions_dock.hide()
    review.stage.settle()
    assert review.marked() == set()


def test_enter_accepts_a_meeting_with_its_people_and_undo_brings_it_back(review: Review) -> None:
    meeting, left = review.meeting, len(review.titles())
    review.choose(meeting)
    review.hands.press("Return")
    assert review.kinds() == ["event", "person", "person", "place", "state", "state", "state"]
    assert not {meeting, "Park Jin", "Munich"} & set(review.titles())
    assert {meeting, "Park Jin", "Munich"} <= set(review.titles("known"))
    assert QApplication.focusWidget() is review.pane.tree
    assert review.pane.tree.current() is not None
    assert review.stage.window.toaster.toast.can_undo
    review.undo()
    assert (review.kinds(), len(review.titles())) == ([], left)


def test_shift_enter_accepts_the_meeting_alone(review: Review) -> None:
    review.choose(review.meeting)
    review.hands.press("Shift+Return")
    assert review.kinds() == ["event"]


def test_delete_rejects_for_good_and_enter_on_it_suggests_it_again(review: Review) -> None:
    review.choose("Im Soo-seok")
    after = review.rows()[[row.title for row in review.rows()].index("Im Soo-seok") + 1].title
    review.hands.press("Delete")
    assert review.titles("rejected") == ["Im Soo-seok"]
    assert review.pane.tree.current().title == after  # type: ignore[union-attr]
    assert not any("Im Soo-seok" in words and len(words) < 40 for words in review.marked())
    review.pane.head.again.click()
    review.stage.settle()
    assert review.titles("rejected") == ["Im Soo-seok"]
    review.choose("Im Soo-seok")
    assert review.pane.head.accept.text() == "Suggest again"
    review.hands.press("Return")
    assert "Im Soo-seok" in review.titles()


def test_what_was_rejected_in_another_text_is_seen_and_suggested_again(review: Review) -> None:
    session = review.stage.desk.session
    session.run(partial(suggestions.reject, rejected=[Rejection("person", "given name", "Air Force", "Air Force")]))
    review.stage.settle()
    review.stage.settle()
    assert review.titles("rejected") == ["Air Force"]
    review.choose("Air Force")
    assert not review.pane.head.reject.isEnabled()
    review.hands.press("Return")
    assert review.titles("rejected") == []
    assert session.history.undo_label == "Suggest “Air Force” again"


def test_e_accepts_and_opens_the_form_at_its_title(review: Review) -> None:
    review.choose("Im Soo-seok")
    review.hands.press("E")
    assert get(review.stage.desk.session.reader, str(review.stage.desk.record_id)).title == "Im Soo-seok"
    assert review.hands.focused.accessibleName() == "Title"
    review.hands.type("Lim Soo-suk")
    review.hands.press("Return")
    assert get(review.stage.desk.session.reader, str(review.stage.desk.record_id)).title == "Lim Soo-suk"


def test_several_rows_are_accepted_as_one_step(review: Review) -> None:
    review.choose("Park Jin")
    review.hands.press("Shift+Down")
    assert len(review.pane.tree.refs()) == 2
    review.hands.press("Return")
    assert review.stage.desk.session.history.undo_label == "Accept 2 suggestions"
    review.undo()
    assert review.kinds() == []


def test_all_of_high_confidence_are_accepted_as_one_step(review: Review) -> None:
    menu = review.pane.head.above.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    review.stage.settle()
    assert "event" in review.kinds()
    assert "Im Soo-seok" in review.titles("known")
    review.undo()
    assert review.kinds() == []


def test_a_person_of_the_case_is_offered_as_an_update_field_by_field(review: Review) -> None:
    session = review.stage.desk.session
    park = add(session.workspace, "person", "Park Jin")
    review.stage.settle()
    review.hands.press("Ctrl+Shift+R")
    assert review.rows()[0].state == "update"
    review.choose("Park Jin")
    ticks = review.pane.details._ticks
    assert {name: tick.isChecked() for name, tick in ticks.items()} == {"state": True, "posts": True}
    ticks["state"].click()
    review.hands.press("Return")
    assert get(session.reader, park).fields["state"] is None
    assert get(session.reader, park).fields["posts"]


def test_what_was_accepted_without_any_change_can_still_be_decided(review: Review) -> None:
    park = add(review.stage.desk.session.workspace, "person", "Park Jin")
    review.stage.settle()
    for _ in range(2):  # the words are cited at first; then nothing is left to write
        review.choose("Park Jin")
        for tick in review.pane.details._ticks.values():
            tick.setChecked(False)
        review.hands.press("Return")
    review.stage.settle()
    review.choose("Park Jin")
    review.pane.details._ticks["state"].setChecked(True)
    review.hands.press("Return")
    assert get(review.stage.desk.session.reader, park).fields["state"]


def test_a_click_on_dotted_words_goes_to_their_row(review: Review) -> None:
    tab = review.stage.desk.centre.source_tab()
    assert tab is not None
    tab.reader.highlight_activated.emit("suggested:person-im-soo-seok")
    assert review.pane.tree.current().title == "Im Soo-seok"  # type: ignore[union-attr]


def test_without_a_day_it_is_asked_for_and_the_text_read_again(make_stage: Callable[[], Stage], tmp_path: Path) -> None:
    path = tmp_path / "Talks.case"
    with Workspace.create(path, "Talks", "Tester") as case:
        source_id = import_text(case, TEXT.replace(" 2023", ""), "Ministers meet").source_id
    stage = make_stage()
    stage.window.open_path(path)
    stage.settle()
    stage.desk.centre.open_source(source_id)
    review = Review(stage, source_id)
    review.hands.press("Ctrl+Shift+R")
    day = review.pane.day
    assert day.isVisible()
    assert "Park Jin" in review.titles()
    day.field.setFocus()
    review.hands.press("Return")
    assert day.isVisible()  # a day without a year is none
    day.field.setText("22 Feb 2023")
    review.hands.press("Return")
    assert not day.isVisible()
    assert next(row for row in review.rows() if row.kind == "event").telling.startswith("18 Feb 2023")


def test_a_document_that_comes_in_offers_its_suggestions(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    path, document = tmp_path / "New.case", tmp_path / "report.txt"
    Workspace.create(path, "New", "Tester").close()
    document.write_text(TEXT, encoding="utf-8")
    stage.window.open_path(path)
    stage.settle()
    stage.window.take_files([document])
    stage.settle()
    assert stage.window.toaster.toast.words().endswith("suggestions.")
    assert "was imported" in stage.window.toaster.toast.words()
    hands.click(stage.window.toaster.toast._offer)
    pane = stage.desk.suggesting.pane
    assert pane is not None
    assert pane.tree.hasFocus()
    assert pane.weighing is not None


def test_all_sources_are_read_and_can_be_chosen_from(sample: Stage) -> None:
    review = Review(sample, "")
    review.hands.press("Ctrl+Alt+R")
    head = review.pane.head
    assert head.source.count() > 1
    other = next(at for at in range(head.source.count()) if head.source.itemData(at) != review.pane.source_id)
    head.source.setCurrentIndex(other)
    head.source.activated.emit(other)
    sample.settle()
    assert review.pane.source_id == head.source.itemData(other)
    assert review.rows()


def test_a_case_that_is_read_shows_suggestions_and_takes_none(make_stage: Callable[[], Stage], tmp_path: Path) -> None:
    path = tmp_path / "Talks.case"
    with Workspace.create(path, "Talks", "Tester") as case:
        source_id = import_text(case, TEXT, "Ministers meet").source_id
        edit(case, source_id, published="2023-02-22")
        stage = make_stage()
        stage.window.open_path(path)
        stage.settle()
        assert stage.desk.session.is_read_only
        stage.desk.centre.open_source(source_id)
        review = Review(stage, source_id)
        review.hands.press("Ctrl+Shift+R")
        assert "Park Jin" in review.titles()
        assert not review.pane.head.accept.isEnabled()
        QTest.keyClick(review.pane.tree, Qt.Key.Key_Return)
        stage.settle()
        assert "reading only" in stage.window.messages.words()
        assert review.kinds() == []


def test_a_name_read_otherwise_is_settled_by_its_question(make_stage: Callable[[], Stage], tmp_path: Path) -> None:
    path = tmp_path / "Talks.case"
    with Workspace.create(path, "Talks", "Tester") as case:
        source_id = import_text(case, TEXT.replace("Yoshimasa Hayashi", "Lin Fangzheng"), "Ministers meet").source_id
        edit(case, source_id, published="2023-02-22")
    stage = make_stage()
    stage.window.open_path(path)
    stage.settle()
    stage.desk.centre.open_source(source_id)
    review = Review(stage, source_id)
    review.hands.press("Ctrl+Shift+R")
    review.choose("Lin Fangzheng")
    assert review.pane.tree.current().is_asking  # type: ignore[union-attr]
    review.hands.tab_to("It is Hayashi Yoshimasa 林芳正")
    review.hands.press("Space")
    assert "Hayashi Yoshimasa" in review.titles()
    assert not any(row.is_asking for row in review.rows())
    stage.zoom(125)
    assert "Hayashi Yoshimasa" in review.titles()
    stage.zoom(100)


def test_a_text_that_tells_nothing_leaves_nothing_to_decide(review: Review) -> None:
    review.choose("Park Jin")
    other = import_text(review.stage.desk.session.workspace, "Rien de nouveau chez nous ce matin.\n", "Rien").source_id
    review.stage.desk.centre.open_source(other)
    review.hands.press("Ctrl+Shift+R")
    head = review.pane.head
    assert (review.pane.source_id, review.pane.empty.isVisible()) == (other, True)
    assert not any(button.isEnabled() for button in (head.accept, head.edit, head.reject))


def test_another_text_is_reviewed_from_its_first_row(review: Review) -> None:
    review.choose(review.meeting)
    text = TEXT.replace("Park Jin", "Cho Tae-yul").replace("Im Soo-seok", "Lee Jae-woong")
    other = import_text(review.stage.desk.session.workspace, text, "Ministers meet again").source_id
    review.stage.desk.centre.open_source(other)
    review.hands.press("Ctrl+Shift+R")
    assert review.pane.source_id == other
    assert review.pane.tree.current() == review.rows()[0]


def test_of_all_texts_read_at_once_the_one_in_front_is_shown(sample: Stage) -> None:
    front = sample.desk.centre.source_tab()
    review = Review(sample, "")
    assert front is not None
    review.hands.press("Ctrl+Alt+R")
    assert review.pane.source_id == front.source_id


def test_sources_selected_in_their_list_are_read(review: Review) -> None:
    stage = review.stage
    stage.window.suggestions_dock.hide()
    stage.desk.centre.open_list("sources")
    stage.settle()
    page = stage.desk.centre.currentWidget()
    assert isinstance(page, RecordsPane)
    menu = page.row_menu(review.source_id)
    next(action for action in menu.actions() if action.text() == "Draft records").trigger()
    stage.settle()
    assert review.pane.isVisible()
    assert "Park Jin" in review.titles()
    menu.deleteLater()


def test_suggestions_are_there_again_at_another_size_of_text(review: Review) -> None:
    review.stage.zoom(125)
    assert review.pane.isVisible()
    assert "Park Jin" in review.titles()
    review.stage.zoom(100)


def test_a_newer_text_is_read_again_by_itself(review: Review) -> None:
    session = review.stage.desk.session
    version = sources.Incoming("Ministers meet", TEXT.replace("Im Soo-seok", "Lim Soo-suk"))
    session.run(partial(versions.add_version, source_id=review.source_id, incoming=version))
    review.stage.settle()
    review.stage.settle()
    assert "Lim Soo-suk" in review.titles()
    assert "Im Soo-seok" not in review.titles()


def test_the_next_row_is_one_that_is_seen(review: Review) -> None:
    review.choose("Munich")
    while "Munich" in review.titles() or review.pane.tree.current().kind in ("state", "place"):  # type: ignore[union-attr]
        review.hands.press("Return")
    assert review.pane.tree.current().kind == "event"  # type: ignore[union-attr]
    review.choose("Im Soo-seok")
    review.hands.press("Return")
    current = review.pane.tree.current()
    assert current is not None
    assert current.confidence >= LIKELY


def test_many_sources_are_one_job_that_can_be_called_off(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    stage, drafter, going = review.stage, review.stage.desk.suggesting.drafter, Event()
    read: list[str] = []
    ended: list[str] = []

    def slow(_rows: Rows, source_id: str, go_on: Callable[[], object]) -> None:
        read.append(source_id)
        going.wait(5)
        go_on()
        ended.append(source_id)
        raise BadInput("Nothing can be read.", "Choose another.")

    monkeypatch.setattr(suggesting, "draft", slow)
    drafter.draft(["one", "two", "three"])
    deadline = monotonic() + 5
    while not stage.window.jobs.jobs and monotonic() < deadline:
        stage.app.processEvents()
    (job,) = stage.window.jobs.jobs
    assert (job.title, job.total) == ("Draft records from 3 sources", 3)
    stage.window.jobs.call_off(job)
    drafter.draft(["four"])  # which brings nothing back of what was called off
    going.set()
    stage.settle()
    assert (read, ended) == (["one", "four"], ["four"])  # “one” was left where it was
    assert job.state is JobState.CANCELLED
