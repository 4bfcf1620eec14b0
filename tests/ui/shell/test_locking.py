"""Locked cases in the window: made, opened, locked in place, hidden and shown again; nothing of them lies about."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.store import keys, lifecycle
from caseapp.store.keys import Key
from caseapp.store.sealed import read_sealed, write_sealed
from caseapp.ui.locking import idle
from caseapp.ui.locking.dialogs import NewPassphraseDialog, PassphraseDialog
from caseapp.ui.shell.file_filters import LOCKED_FILTER
from caseapp.ui.shell.memory import unsaved_file
from caseapp.ui.stage import Stage
from caseapp.workspace import Workspace

WORDS = "Zanzibarplantedwords"
TYPED = "31 February Quetzalcoatlword"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def key() -> Key:
    return Key.new("one")


@pytest.fixture
def locked(stage: Stage, tmp_path: Path, key: Key) -> Stage:
    """Return the window with a locked case open that holds one meeting."""
    path = tmp_path / "talks.case"
    with Workspace.create(path, WORDS, "Tester", key=key) as workspace:
        workspace.do(partial(records.create, kind_name="event", title=WORDS))
    stage.window.open_path(path)
    answer(stage, "one")
    stage.settle()
    return stage


def test_a_file_that_is_written_out_of_a_locked_case_is_warned_of(
    locked: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_window: QWidget, title: str, *_: object) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    locked.window.actions_["file.export"].trigger()
    assert asked == ["Export: the file is readable without the passphrase"]


def answer(stage: Stage, passphrase: str) -> None:
    """Types into the dialog that asks, as soon as it is there, and presses Return."""
    stage.settle()
    dialog = stage.window.locking.hiding.dialog or stage.window.locking.dialog
    assert isinstance(dialog, PassphraseDialog)
    dialog.line.clear()
    dialog.line.insert(passphrase)  # Qt: keys of tests are ASCII
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    stage.settle()


def choose(stage: Stage, passphrase: str, current: str = "") -> NewPassphraseDialog:
    """The same where a passphrase is chosen."""
    stage.settle()
    dialog = stage.window.locking.dialog
    assert isinstance(dialog, NewPassphraseDialog)
    if dialog.current is not None:
        dialog.current.clear()
        QTest.keyClicks(dialog.current, current)
    for line in (dialog.line, dialog.again):
        line.clear()
        line.insert(passphrase)
    QTest.keyClick(dialog.again, Qt.Key.Key_Return)
    return dialog


def press(stage: Stage, verb: str) -> None:
    action = stage.window.actions_[verb]
    assert action.isEnabled(), verb
    action.trigger()


def seen_words(window: QWidget) -> str:
    """All words of the widgets that are not hidden in a window."""
    parts = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return "\n".join(str(each.property("text") or each.property("plainText") or "") for each in parts)


def read_everywhere(*folders: Path) -> bytes:
    return b"\n".join(
        b"%s\n%s" % (os.fsencode(each), each.read_bytes())
        for folder in folders
        for each in folder.rglob("*")
        if each.is_file()
    )


def to_date(stage: Stage) -> QLineEdit:
    """The field of the date of the one meeting, with the keyboard in it."""
    desk = stage.desk
    stage.window.activateWindow()
    desk.show_record(listings.ids(desk.session.reader, ["event"])[0])
    stage.settle()
    desk.inspector.focus_field("date")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def test_a_locked_case_is_made_opened_and_leaves_no_words_about(
    stage: Stage, tmp_path: Path, caseapp_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.case"
    # The person leaves the type of file as the dialog has it.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(path), asked[4]))
    press(stage, "file.new_locked")
    dialog = choose(stage, "谷內 Passwortwort")
    assert dialog.isHidden()
    stage.settle()
    desk = stage.desk
    desk.create("event")
    stage.settle()
    desk.session.run(partial(records.create, kind_name="person", title=WORDS))
    field = to_date(stage)
    QTest.keyClicks(field, TYPED)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    stage.settle()
    QTest.qWait(300)
    assert desk.inspector.drafts.refused == 1
    assert unsaved_file(path).is_file()
    found = read_everywhere(tmp_path, caseapp_home)
    assert b"new.case-wal" in found
    for words in (WORDS, TYPED, "Quetzalcoatl", "Passwortwort"):
        assert words.encode() not in found
    kept = unsaved_file(path).read_bytes()
    stage.window.leaving.leave_anyway()
    assert not unsaved_file(path).exists()
    unsaved_file(path).write_bytes(kept)  # as if the program had died
    stage.window.open_path(path)
    answer(stage, "wrong")
    asked = stage.window.locking.dialog
    assert asked is not None
    assert "does not open “new.case”" in asked.problem.text()
    assert stage.window.desk is None
    answer(stage, "谷內 Passwortwort")
    assert stage.window.locking.dialog is None
    assert stage.desk.session.workspace.key is not None
    assert "are back in their fields" in stage.window.messages.words()
    assert to_date(stage).text() == TYPED


def test_a_case_is_locked_given_another_passphrase_copied_and_unlocked(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy = tmp_path / "talks.case", tmp_path / "copy.case"
    Workspace.create(path, WORDS, "Tester").close()
    backup = lifecycle.back_up(path, "before update")
    stage.window.open_path(path)
    stage.settle()
    assert not stage.window.actions_["file.hide"].isEnabled()
    assert not stage.window.actions_["file.unlock"].isEnabled()
    press(stage, "file.lock")
    dialog = choose(stage, "one")
    assert "copy" in dialog.copies.text()
    for part in dialog.findChildren(QWidget):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisibleTo(dialog):
            assert part.accessibleName() or part.property("text"), part
    stage.settle()
    stage.settle()
    assert not stage.window.messages.words()
    assert stage.desk.session.workspace.key == lifecycle.key_for(path, "one") == lifecycle.key_for(backup, "one")
    assert not stage.window.actions_["file.lock"].isEnabled()
    press(stage, "file.passphrase")
    stage.settle()
    asked = stage.window.locking.dialog
    assert isinstance(asked, NewPassphraseDialog)
    assert QApplication.focusWidget() is asked.current
    for part in (asked.line, asked.again):
        QTest.keyClick(asked, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is part
    dialog = choose(stage, "two", "wrong")
    stage.settle()
    assert dialog.problem.text() == "This is not the passphrase of the case."
    choose(stage, "two", "one")
    stage.settle()
    stage.settle()
    assert stage.desk.session.workspace.key == lifecycle.key_for(path, "two")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), LOCKED_FILTER))
    press(stage, "file.copy")
    choose(stage, "three")
    stage.settle()
    assert lifecycle.key_for(copy, "three") is not None
    assert WORDS.encode() not in read_everywhere(tmp_path / "talks.case", tmp_path)
    press(stage, "file.unlock")
    answer(stage, "two")
    stage.settle()
    assert stage.desk.session.workspace.key is None
    assert lifecycle.key_for(path, "") is None


def test_hidden_by_key_the_window_shows_nothing_and_comes_back_as_it_was(locked: Stage, qtbot: QtBot) -> None:
    window, hiding = locked.window, locked.window.locking.hiding
    field = to_date(locked)
    QTest.keyClicks(field, TYPED)
    QApplication.clipboard().setText("left alone")
    assert WORDS in seen_words(window) + window.actions_["edit.undo"].text()
    before = window.saveState()
    QTest.keyClick(field, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    locked.settle()
    assert hiding.is_hiding
    words = "\n".join([seen_words(window), window.windowTitle(), *(each.text() for _, each in window.actions_.all())])
    assert WORDS not in words
    assert "Quetzalcoatl" not in words
    curtained = window.grab().toImage()
    assert len({curtained.pixel(x, y) for x in range(5, 1500, 50) for y in range(5, 900, 50)}) == 1
    assert hiding.dialog is not None
    QTest.keyClick(hiding.dialog, Qt.Key.Key_Escape)
    window.toaster.tell(WORDS)
    assert hiding.is_hiding
    assert WORDS not in seen_words(window)
    answer(locked, "wrong")
    qtbot.waitUntil(lambda: bool(hiding.dialog and hiding.dialog.problem.text()))
    answer(locked, "one")
    qtbot.waitUntil(lambda: not hiding.is_hiding)
    locked.settle()
    assert QApplication.clipboard().text() == "left alone"
    assert WORDS in seen_words(window)
    assert field.text() == TYPED
    assert QApplication.focusWidget() is field
    assert window.saveState() == before
    assert window.windowTitle().startswith("talks")


def test_hidden_are_also_torn_off_pages_and_dialogs(locked: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    window, hiding = locked.window, locked.window.locking.hiding
    locked.desk.show_list("actors")
    locked.settle()
    press(locked, "tab.tear_off")
    window.helping.show_keys()
    locked.settle()
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    assert len(others) == 2
    window.activateWindow()
    window.locking.mark.click()
    locked.settle()
    visible = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert hiding.dialog in visible
    assert not [each for each in visible if WORDS in seen_words(each)]
    late = QDialog(window)
    label = QLabel(WORDS, late)
    late.setModal(True)
    late.open()
    locked.settle()
    assert QApplication.activeModalWidget() is hiding.dialog
    assert not label.isVisible()
    answer(locked, "one")
    qtbot.waitUntil(lambda: not hiding.is_hiding)
    assert label.isVisible()
    late.close()
    assert all(each.isVisible() for each in others)
    for each in others:
        if isinstance(each, QDialog):
            each.close()
    found: list[Key | None] = []
    other, plain = tmp_path / "other.case", tmp_path / "plain.case"
    lifecycle.create(other, "Other", key=Key.new("two"))
    lifecycle.create(plain, "Plain")
    for path in (plain, locked.desk.session.workspace.path, other):
        window.locking.with_key(path, found.append)
        locked.settle()
    answer(locked, "two")
    assert found == [None, locked.desk.session.workspace.key, lifecycle.key_for(other, "two")]


def test_idle_it_hides_itself_and_can_be_closed_without_the_passphrase(
    locked: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, hiding = locked.window, locked.window.locking.hiding
    press(locked, "idle.5")
    assert window.context.settings.lock_minutes == 5
    assert window.actions_["idle.5"].isChecked()
    assert window.locking.mark.isVisible()
    now = time.time()
    monkeypatch.setattr(idle, "time", SimpleNamespace(time=lambda: now))
    hiding.watch()
    now += 200
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    now += 200
    hiding.idle.look()
    assert not hiding.is_hiding
    field = to_date(locked)
    QTest.keyClicks(field, TYPED)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    locked.settle()
    now += 101
    hiding.idle.look()
    assert hiding.is_hiding
    locked.settle()
    assert hiding.dialog is not None
    for button in hiding.dialog.buttons.buttons():
        if button.text() == "Close the case":
            button.click()
            assert "has not taken" in hiding.dialog.problem.text()
            assert hiding.is_hiding
            button.click()
            break
    locked.settle()
    assert window.desk is None
    assert not hiding.is_hiding
    assert window.isVisible()
    assert any(label.isVisible() for label in window.findChildren(QLabel))


def test_words_beside_a_case_are_sealed_with_its_key(tmp_path: Path, key: Key) -> None:
    path = tmp_path / "kept.json"
    write_sealed(path, WORDS.encode(), key)
    write_sealed(path, WORDS.encode() * 2, key)
    assert WORDS.encode() not in path.read_bytes()
    assert read_sealed(path, key) == WORDS.encode() * 2
    assert [each.name for each in tmp_path.iterdir()] == ["kept.json"]
    with pytest.raises(Exception, match="does not open"):
        read_sealed(path, Key.new("two"))
