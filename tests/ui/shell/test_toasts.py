"""What was done is said in a toast, and its Undo takes back that and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from caseapp.domain import step_labels as labels
from caseapp.domain.changes import ChangeSet, HistoryState, Published
from caseapp.queries import listings
from caseapp.ui.jobs.book import JobState
from caseapp.ui.shell import toaster
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands


def said(stage: Stage) -> str:
    return stage.window.toaster.toast.words()


def press_undo(stage: Stage) -> None:
    button = stage.window.toaster.toast.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.click()
    stage.settle()


def test_what_was_deleted_comes_back_by_the_toast(sample: Stage) -> None:
    person = listings.ids(sample.desk.session.reader, ["person"])[0]
    sample.desk.delete([person])
    sample.settle()
    assert said(sample).endswith("was deleted.")
    press_undo(sample)
    assert person in listings.ids(sample.desk.session.reader, ["person"])
    assert said(sample).startswith("Undone: Delete “")
    assert not sample.window.toaster.toast.can_undo


def test_many_are_counted(sample: Stage) -> None:
    people = listings.ids(sample.desk.session.reader, ["person"])[:3]
    sample.desk.delete(people)
    sample.settle()
    assert said(sample) == "3 records were deleted."


def test_the_offer_goes_with_the_next_step(sample: Stage, hands: Hands) -> None:
    item = listings.ids(sample.desk.session.reader, ["action_item"])[0]
    person = listings.ids(sample.desk.session.reader, ["person"])[0]
    sample.desk.show_record(item)
    sample.desk.delete([person])
    sample.settle()
    assert sample.window.toaster.toast.can_undo
    sample.desk.inspector.focus_field("title")
    hands.type("x")
    hands.press("Return")
    assert said(sample) == ""


def test_an_import_can_be_taken_back(sample: Stage, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The ministers met on 3 March 2023 in Seoul.", encoding="utf-8")
    before = listings.ids(sample.desk.session.reader, ["source"])
    sample.window.take_files([tmp_path / "note.txt"])
    sample.settle()
    assert "was imported" in said(sample)
    press_undo(sample)
    assert listings.ids(sample.desk.session.reader, ["source"]) == before


def test_a_sentence_said_right_after_a_step_keeps_its_undo(sample: Stage) -> None:
    sample.window.toaster.tell("The case is sound.")
    assert not sample.window.toaster.toast.can_undo
    sample.desk.delete(listings.ids(sample.desk.session.reader, ["place"])[:1])
    sample.settle()
    sample.window.toaster.tell("One place is gone.")
    assert said(sample) == "One place is gone."
    assert sample.window.toaster.toast.can_undo


def test_the_end_of_a_job_is_read_out(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(toaster, "announce", lambda _widget, words, **_: heard.append(words))
    book = stage.window.jobs
    book.finish(book.begin("Check the case"), "Looked at all")
    book.fail(book.begin("Copy the case"), "The disk is full.")
    book.call_off(book.begin("Import 3 documents"))
    assert heard == ["Check the case: done", "Copy the case: failed"]
    assert said(stage) == "Called off: Import 3 documents. Nothing of it was kept."
    assert {job.state for job in book.jobs} == {JobState.DONE, JobState.FAILED, JobState.CANCELLED}


def _step(label: str, origin: str = "") -> Published:
    return Published(ChangeSet("1", label, origin), HistoryState(undo_label=label))


def test_every_sentence_fits_the_values_of_its_step() -> None:
    values = {
        "title": "Kim",
        "other": "Lee",
        "kind": "meetings",
        "fields": "status",
        "status": "open",
        "words": "w",
        "count": "2",
        "tag": "t",
        **dict.fromkeys(("added", "changed", "deleted", "undecided"), "1"),
    }
    for template in labels.TEMPLATES:
        label = template.format(n=3, **values)
        assert "{" not in toaster.told(_step(label))
    silent = {each for each in labels.TEMPLATES if not toaster.told(_step(each.format(n=3, **values)))}
    assert {labels.EDITED, labels.ADDED, labels.MARKED, labels.CITED} <= silent
    assert toaster.told(_step("Edit status of “Kim”", "board")) == "“Kim” was moved: status changed."
