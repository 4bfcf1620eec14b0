"""A copy is merged in the window, by mouse and by keyboard: seen before, decided or put off, undone and redone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget

from caseapp.ops import records
from caseapp.queries import conflicts
from caseapp.queries.records import get
from caseapp.store import keys, lifecycle
from caseapp.store.keys import Key
from caseapp.ui.locking.dialogs import PassphraseDialog
from caseapp.ui.merging.merge_page import MergePage
from caseapp.ui.merging.pane import ConflictsPane
from caseapp.ui.stage import Stage
from caseapp.workspace import Workspace, versions
from caseapp.workspace.merging import merge_file
from tests.factories import add, cite, edit, import_text, new_case
from tests.ui.shell.hands import Hands

LEFT = Qt.MouseButton.LeftButton
BERLIN = {"edtf": "2023-02-18", "tz": "Europe/Berlin", "as_stated": "the 18th, Munich time"}
TOKYO = {"edtf": "2023-02-19T03:10", "tz": "Asia/Tokyo", "as_stated": "19 February, 3:10 a.m."}


class Copies:
    """A case and two copies, changed at three desks."""

    def __init__(self, folder: Path) -> None:
        first = new_case(folder)
        version_id = import_text(first).version_id
        self.meeting = add(first, "event", "Munich talks", date="2023-02-18", format="four eyes")
        self.person = add(first, "person", "朴振 Park Jin")
        cite(first, version_id, "18 February 2023", self.meeting, "date")
        first.close()
        self.case, self.sato, self.lee = folder / "test.case", folder / "Sato.case", folder / "test (1).case"
        for path in (self.sato, self.lee):
            lifecycle.copy_to(self.case, path)
        with Workspace.open(self.case, "Kim") as ours:
            edit(ours, self.meeting, date=BERLIN, format="delegations")
            ours.do(partial(records.delete, record_ids=[self.person]))
        with Workspace.open(self.sato, "Sato") as theirs:
            edit(theirs, self.meeting, date=TOKYO, format="plenary", level="ministers")
            edit(theirs, self.person, notes="still needed")
            cite(theirs, version_id, "임수석", self.meeting, "date")
            add(theirs, "person", "林芳正 🕊")
        with Workspace.open(self.lee, "Lee") as third:
            edit(third, self.meeting, format="walk")


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    return Copies(tmp_path)


def opened(stage: Stage, copies: Copies) -> None:
    stage.window.open_path(copies.case)
    stage.settle()


def page(stage: Stage) -> MergePage:
    found = stage.window.merging.page
    assert found is not None
    return found


def put_off(stage: Stage) -> ConflictsPane:
    found = stage.desk.centre.page("smart:conflicts")
    assert isinstance(found, ConflictsPane)
    return found


def click(stage: Stage, button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)
    stage.settle()


def screen_place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def answer(stage: Stage, words: str) -> None:
    """Presses the button of the message."""
    buttons = stage.window.messages.findChildren(QPushButton)
    click(stage, next(each for each in buttons if each.text() == words))


def steps(stage: Stage) -> int:
    return int(stage.desk.session.reader.rows("SELECT count(*) FROM step")[0][0])


def told(stage: Stage) -> str:
    return stage.window.toaster.toast.words()


def test_a_merge_is_seen_decided_by_key_finished_undone_and_redone(
    stage: Stage, hands: Hands, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(stage, copies)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(copies.sato), ""))
    before = steps(stage)
    hands.press("Ctrl+M")
    seen = page(stage)
    assert [(line.title, line.below) for line in seen.list.lines if line.conflict_id] == [
        ("Munich talks", "Date"),
        ("Munich talks", "Format"),
        ("朴振 Park Jin", "Deleted or kept"),
    ]
    assert "林芳正 🕊" in [line.title for line in seen.list.lines]
    assert [line.title for line in seen.list.lines].count("朴振 Park Jin") == 1, "what comes back is no news"
    assert [card.accessibleName().split(".")[0] for card in seen.sheet.cards] == [
        "Base: 18 Feb 2023",
        "Yours: 18 Feb 2023 Europe/Berlin",
        "Theirs: 19 Feb 2023, 03:10 Asia/Tokyo",
    ]
    assert [len(card.side.evidence) for card in seen.sheet.cards] == [1, 1, 2]
    assert [(each.label, each.side) for each in seen.others_of(seen.conflicts[0])][-1] == ("Level", "theirs")
    hands.press("4")  # both can be true
    assert seen.current is not None
    assert seen.current.label == "Format"
    hands.press("P")
    hands.tab_to("Reason for the decision")
    hands.type("Retired, see 3")
    assert seen.current.label == "Deleted or kept"
    click(stage, seen.sheet.cards[0].button)
    assert seen.counts.text() == "2 decided, 1 put off, 0 to decide"
    assert seen.finish_button.text() == "Finish"
    assert steps(stage) == before, "nothing is written before the end"
    click(stage, seen.finish_button)
    assert told(stage) == "“Sato” is merged: 2 new records, 1 changed. 1 conflict is put off."
    assert stage.window.merging.page is None
    toast, foot = stage.window.toaster.toast, put_off(stage).foot
    assert not screen_place(toast).intersects(screen_place(foot)), "what is to be done next is not covered"
    reader = stage.desk.session.reader
    fields = get(reader, copies.meeting).fields
    assert (fields["date"].edtf, fields["date"].tz) == ("2023-02-18T19:10", "Europe/Berlin")
    assert fields["level"] == "ministers"
    assert reader.rows("SELECT reason FROM decision WHERE choice = 'ours'") == [("Retired, see 3",)]
    assert stage.desk.navigator.count_of("smart:conflicts") == 1
    hands.press("Ctrl+Z")
    assert get(reader, copies.meeting).fields["date"].edtf == "2023-02-18"
    assert stage.desk.navigator.count_of("smart:conflicts") == 0
    hands.press("Ctrl+M")
    assert len([line for line in page(stage).list.lines if line.conflict_id]) == 3, "undone, it can be merged again"
    click(stage, page(stage).cancel_button)
    hands.press("Ctrl+Shift+Z")
    assert get(reader, copies.meeting).fields["level"] == "ministers"
    hands.press("Ctrl+M")
    assert told(stage) == "Everything in “Sato” is here already."


def test_what_was_put_off_is_decided_later_and_known_at_the_other_desk(
    stage: Stage, hands: Hands, copies: Copies
) -> None:
    opened(stage, copies)
    for path in (copies.sato, copies.lee):
        stage.window.merging.merge(path)
        stage.settle()
        click(stage, page(stage).finish_button)
    assert stage.desk.navigator.count_of("smart:conflicts") == 3
    stage.desk.show_record(copies.meeting)
    stage.settle()
    strip = stage.desk.inspector.disputes
    assert "Date, two versions: 18 Feb 2023 Europe/Berlin / 19 Feb 2023, 03:10 Asia/Tokyo (and 1 more)" in (
        strip.words.toolTip()
    )
    click(stage, strip.decide_button)
    pane = put_off(stage)
    assert pane.current is not None
    assert pane.current.label == "Date"
    click(stage, pane.sheet.next_button)
    assert [card.side.words for card in pane.sheet.cards] == ["four eyes", "delegations", "walk", "plenary"]
    assert [card.accessibleName().split(":")[0] for card in pane.sheet.cards][2:] == ["Theirs", "Theirs"]
    hands.press("E")
    assert pane.sheet.edit is not None
    hands.press("Ctrl+A")
    hands.type("會談 by the lake")
    pane.sheet.edit.take()
    stage.settle()
    assert get(stage.desk.session.reader, copies.meeting).fields["format"] == "會談 by the lake"
    assert told(stage).startswith("“Munich talks” is decided")
    hands.press("Ctrl+Z")
    assert len(pane.conflicts) == 3
    pane.show_conflict(pane.conflicts[1].id)
    hands.press("3")
    assert len(pane.conflicts) == 2
    with Workspace.open(copies.sato, "Sato") as theirs:
        merge_file(theirs, copies.case)
        assert {each.label for each in conflicts.open_conflicts(theirs.reader)} == {"Date", "Deleted or kept"}
        (day,) = (each for each in conflicts.open_conflicts(theirs.reader) if each.label == "Date")
        assert day.agreement is not None
        theirs.do(partial(records.edit, record_id=copies.meeting, fields={"date": "2023-02-18"}))
    stage.window.merging.merge(copies.sato)
    stage.settle()
    click(stage, page(stage).cancel_button)
    assert len(put_off(stage).conflicts) == 2, "called off: nothing came in"
    stage.window.merging.merge(copies.sato)
    stage.settle()
    click(stage, page(stage).finish_button)
    assert [each.label for each in put_off(stage).conflicts] == ["Deleted or kept"]
    assert "Notes: still needed" in [label.text() for label in put_off(stage).sheet.cards[-1].findChildren(QLabel)]


def test_a_conflicted_copy_is_noticed_a_dropped_case_asked_about_and_a_locked_one_asks(
    stage: Stage, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)
    opened(stage, copies)
    assert stage.window.messages.words().startswith("“test (1).case” lies beside this case")
    answer(stage, "Merge…")
    click(stage, page(stage).finish_button)
    assert stage.window.messages.words() == "“test (1).case” is merged, and still lies beside this case."
    answer(stage, "Move it to the versions")
    assert not copies.lee.exists()
    assert versions.versions_of(copies.case)[0].why is versions.Why.CONFLICTED
    stage.window.merging.offer(copies.sato)
    box = stage.window.merging.box
    assert isinstance(box, QMessageBox)
    box.defaultButton().click()
    stage.settle()
    assert page(stage).preview is not None
    click(stage, page(stage).cancel_button)
    from caseapp.store.relocking import copy_locked

    locked = copies.sato.with_name("locked.case")
    copy_locked(copies.sato, None, locked, Key.new("one"))
    stage.window.merging.merge(locked)
    stage.settle()
    dialog = stage.window.locking.dialog
    assert isinstance(dialog, PassphraseDialog)
    dialog.given.emit("one")
    stage.settle()
    seen = page(stage)
    assert len(seen.conflicts) == 3
    click(stage, seen.finish_button)
    assert conflicts.count(stage.desk.session.reader) == 3
