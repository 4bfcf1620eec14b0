"""Packages in the window: made, dropped, opened as a case; signers get names, and what is wrong is said."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel

from caseapp.exchange.dump import dump
from caseapp.exchange.packages import own_keys as own_keys_module
from caseapp.exchange.packages.own_keys import FILE_NAME, NOTE_NAME, new_keys, own_keys
from caseapp.exchange.packages.people import People
from caseapp.exchange.packages.sealing import Lock, Seal
from caseapp.ops.case import describe
from caseapp.platform.paths import user_config_dir
from caseapp.platform.rings import Why
from caseapp.ui.jobs.book import JobState
from caseapp.ui.locking.dialogs import PassphraseDialog
from caseapp.ui.packages.keys_dialog import KeysDialog
from caseapp.ui.packages.make_dialog import MakeDialog
from caseapp.ui.packages.opened_dialog import OpenedDialog
from caseapp.ui.packages.work import Watched
from caseapp.ui.stage import Stage
from caseapp.workspace import packages
from caseapp.workspace.packages import Unpacked
from tests.exchange.packages.pretended import PretendedRing
from tests.ui.shell.test_dropping import drop, files, over

Dialog = TypeVar("Dialog", bound=QDialog)


def shown(stage: Stage, kind: type[Dialog]) -> Dialog:
    """The dialog that is open."""
    stage.settle()
    (dialog,) = [each for each in stage.window.findChildren(kind) if each.isVisible()]
    return dialog


def nothing_shown(stage: Stage) -> bool:
    stage.settle()
    return not [each for each in stage.window.findChildren(QDialog) if each.isVisible()]


@pytest.fixture
def small(stage: Stage, tmp_path: Path) -> Stage:
    """Return the window with an empty case open."""
    stage.window.files.create(tmp_path / "Small.case")
    stage.settle()
    return stage


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def private(home: Path) -> list[str]:
    folder = home / "cache" / "private"
    return [each.name for each in folder.iterdir()] if folder.is_dir() else []


def from_stranger(case: Path, package: Path) -> str:
    """Makes a package signed by somebody else, and returns that key."""
    own_keys()
    kept = [user_config_dir() / name for name in (FILE_NAME, NOTE_NAME)]
    for each in kept:
        shutil.move(each, each.with_suffix(".kept"))
    signer = packages.pack(case, package, Seal(), is_signed=True).signer
    for each in kept:
        shutil.move(each.with_suffix(".kept"), each)
    return signer


def test_a_package_is_made_and_opened_as_a_case(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caseapp_home: Path
) -> None:
    window, package, out = sample.window, tmp_path / "Sent.casepack", tmp_path / "Came.case"
    before = list(dump(sample.desk.session.reader))
    window.actions_["file.pack"].trigger()
    dialog = shown(sample, MakeDialog)
    assert not dialog.make_button.isEnabled()
    QTest.keyClicks(dialog.locks.passphrase, "four uncommon words")
    QTest.keyClicks(dialog.locks.again, "four unx")
    assert (dialog.problem.text(), dialog.make_button.isEnabled()) == ("The two are not the same.", False)
    dialog.locks.suggest.click()
    assert (len(dialog.locks.passphrase.text().split()), dialog.make_button.isEnabled()) == (6, True)
    dialog.locks.passphrase.setText("four uncommon words")
    dialog.locks.again.setText("four uncommon words")
    save_as(monkeypatch, tmp_path / "Sent")
    QTest.keyClick(dialog.locks.again, Qt.Key.Key_Return)
    assert nothing_shown(sample)
    assert "“Sent.casepack” was made" in window.toaster.toast.words()
    assert window.jobs.jobs[0].state is JobState.DONE
    window.open_path(package)
    asking = shown(sample, PassphraseDialog)
    QTest.keyClicks(asking.line, "nothing like it")
    QTest.keyClick(asking.line, Qt.Key.Key_Return)
    sample.settle()
    assert asking.problem.text().startswith("The passphrase does not open")
    QTest.keyClicks(asking.line, "four uncommon words")  # what was wrong is selected
    QTest.keyClick(asking.line, Qt.Key.Key_Return)
    opened = shown(sample, OpenedDialog)
    assert opened.signer.title.text() == "Signed by you"
    assert opened.merge_button is not None
    save_as(monkeypatch, out)
    QTest.keyClick(opened, Qt.Key.Key_Return)
    assert nothing_shown(sample)
    assert sample.desk.session.workspace.path == out
    assert list(dump(sample.desk.session.reader)) == before
    assert not private(caseapp_home)
    # What is secret stands in one file, and the passphrase in none.
    own_file, identity = user_config_dir() / FILE_NAME, own_keys().identity.encode()
    for path in [*caseapp_home.rglob("*"), *tmp_path.rglob("*")]:
        if path.is_file() and path != own_file:
            content = path.read_bytes()
            assert b"four uncommon words" not in content, path
            assert identity not in content, path


@pytest.mark.parametrize("seal", [Seal(), Seal("four uncommon words")])
def test_a_package_that_lost_its_ending_is_opened_as_one(small: Stage, tmp_path: Path, seal: Seal) -> None:
    package = tmp_path / "보낸 것 📦 1.2"
    packages.pack(small.desk.session.workspace.path, package, seal, is_signed=False)
    small.window.open_path(package)
    if seal.passphrase:
        assert shown(small, PassphraseDialog).windowTitle() == "Open a package"
    else:
        assert shown(small, OpenedDialog)


def test_a_signer_who_is_not_known_gets_a_name_and_can_be_written_to(
    sample: Stage, tmp_path: Path, caseapp_home: Path
) -> None:
    window, package = sample.window, tmp_path / "came.CASEPACK"
    signer = from_stranger(sample.desk.session.workspace.path, package)
    data = files(package)
    assert over(sample, data)
    assert window.dropping.notice.words() == "Look into the package “came”"
    assert drop(sample, data)
    dialog = shown(sample, OpenedDialog)
    assert dialog.signer.title.text() == "Signed with a key that you do not know yet"
    assert len(dialog.signer.fingerprint.text().split()) == 8
    assert private(caseapp_home)
    People().add("박진", signer=new_keys().signer)
    dialog.signer.remember.click()
    dialog.signer.name.setText("박진")
    QTest.keyClick(dialog.signer.name, Qt.Key.Key_Return)
    assert "another key" in dialog.signer.problem.text()
    dialog.signer.name.setText("Anna")
    QTest.keyClick(dialog.signer.name, Qt.Key.Key_Return)
    assert dialog.signer.title.text() == "Signed by Anna"
    assert dialog.isVisible()
    dialog.reject()
    assert nothing_shown(sample)
    assert not private(caseapp_home)
    # She was known by her signature alone: what she signed vouches for the other key.
    People().forget("Anna")
    People().add("Anna", signer=signer)
    window.open_path(package)
    again = shown(sample, OpenedDialog)
    assert again.signer.title.text() == "Signed by Anna"
    again.signer.remember.click()
    assert not again.signer.remember.isVisible()
    again.reject()
    anna = People().find("Anna")
    assert anna is not None
    assert (anna.signer, bool(anna.recipient)) == (signer, True)
    window.actions_["file.pack"].trigger()
    making = shown(sample, MakeDialog)
    making.locks.show_lock(Lock.KEYS)
    assert not making.make_button.isEnabled()
    (item,) = [making.locks.people.item(row) for row in range(making.locks.people.count())]
    item.setCheckState(Qt.CheckState.Checked)
    assert making.seal() == Seal(recipients=(anna.recipient,))
    making.locks.keys.setText("age1x")
    assert "no key to encrypt to" in making.problem.text()
    assert not making.make_button.isEnabled()
    making.locks.show_lock(Lock.NONE)
    assert making.seal() == Seal()
    making.reject()
    assert nothing_shown(sample)


def test_what_is_wrong_is_said_and_the_case_stays_open(small: Stage, tmp_path: Path, caseapp_home: Path) -> None:
    window, case, package = small.window, small.desk.session.workspace.path, tmp_path / "bad.casepack"
    package.write_bytes(b"not at all")
    window.open_path(package)
    small.settle()
    assert "is no package of Caseapp" in window.messages.words()
    packages.pack(case, package, Seal("words"), is_signed=True)
    package.write_bytes(package.read_bytes()[:-10])
    window.open_path(package)
    asking = shown(small, PassphraseDialog)
    QTest.keyClicks(asking.line, "words")
    asking.ok_button.click()
    assert nothing_shown(small)
    assert "damaged or was cut short" in window.messages.words()
    packages.pack(case, package, Seal(), is_signed=False)
    window.open_path(package)
    assert shown(small, OpenedDialog).signer.title.text() == "Not signed"
    assert small.desk.session.workspace.path == case
    # The window goes while it is not decided: nothing stays behind.
    small.close()
    assert not private(caseapp_home)


def test_work_is_called_off_without_a_trace(
    small: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caseapp_home: Path
) -> None:
    window, package = small.window, tmp_path / "never.casepack"
    look = Watched.__call__

    def look_and_cancel(watch: Watched, done: int, total: int) -> None:
        watch.call_off()
        look(watch, done, total)

    monkeypatch.setattr(Watched, "__call__", look_and_cancel)
    window.files.packages.pack(package, Seal(), is_signed=True)
    window.jobs.call_off(window.jobs.jobs[0])
    small.settle()
    assert (window.jobs.jobs[0].state, window.messages.words()) == (JobState.CANCELLED, "")
    assert not package.exists()
    assert not private(caseapp_home)


def test_a_package_is_handed_to_who_merges(small: Stage, tmp_path: Path, caseapp_home: Path) -> None:
    window, package, taken = small.window, tmp_path / "came.casepack", list[Unpacked]()
    from_stranger(small.desk.session.workspace.path, package)
    window.files.packages.merge = taken.append
    window.open_path(package)
    dialog = shown(small, OpenedDialog)
    assert dialog.merge_button is not None
    dialog.merge_button.click()
    assert nothing_shown(small)
    assert taken[0].path.exists()
    taken[0].close()
    assert not private(caseapp_home)


def test_a_strangers_title_of_one_long_word_stays_inside_and_tab_goes_as_one_reads(
    small: Stage, tmp_path: Path
) -> None:
    package = tmp_path / f"{'sent' * 40}.casepack"
    case_ops = partial(describe, title="會" * 40 + "x" * 200, subtitle="", as_of="")
    small.desk.session.run(case_ops)
    small.settle()
    from_stranger(small.desk.session.workspace.path, package)
    small.window.open_path(package)
    dialog = shown(small, OpenedDialog)
    assert all(label.geometry().right() < dialog.width() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert dialog.layout().minimumSize().width() <= dialog.width()  # type: ignore[union-attr]
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.signer.remember
    dialog.reject()


def test_where_the_keys_are_kept_is_said(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.window.actions_["file.keys"].trigger()
    dialog = shown(stage, KeysDialog)
    assert FILE_NAME in dialog.kept.text().replace("\u200b", "")
    dialog.reject()
    ring = PretendedRing()
    monkeypatch.setattr(own_keys_module, "system_ring", ring.find)
    for ring.why in (None, Why.LOCKED):
        stage.window.actions_["file.keys"].trigger()
        dialog = shown(stage, KeysDialog)
        assert "in the key ring of this system (Pretended ring), for you alone" in dialog.kept.text()
        dialog.reject()
    assert nothing_shown(stage)


def test_keys_are_copied_and_people_are_remembered_and_forgotten(stage: Stage) -> None:
    stage.window.actions_["file.keys"].trigger()
    dialog = shown(stage, KeysDialog)
    own = own_keys()
    dialog.recipient.copy.click()
    assert QGuiApplication.clipboard().text() == own.recipient
    dialog.signer.copy.click()
    assert QGuiApplication.clipboard().text() == own.signer
    assert "AGE-SECRET" not in "".join(each.text() for each in (dialog.recipient.line, dialog.signer.line))
    QTest.keyClicks(dialog.name, "Anna")
    other = new_keys()
    dialog.key.setText(other.signer[:30])
    assert dialog.says.text() == "This is no whole key yet."
    dialog.key.setText(other.signer)
    assert dialog.says.text().startswith("In words: ")
    QTest.keyClick(dialog.key, Qt.Key.Key_Return)
    dialog.name.setText("Anna")
    dialog.key.setText("rubbish")
    dialog.add.click()
    assert "no key to encrypt to" in dialog.says.text()
    dialog.key.setText(other.recipient)
    dialog.add.click()
    assert [(each.name, each.signer, each.recipient) for each in People().all()] == [
        ("Anna", other.signer, other.recipient)
    ]
    assert not dialog.forget.isEnabled()
    dialog.table.selectRow(0)
    dialog.forget.click()
    assert People().all() == []
    dialog.reject()
    assert nothing_shown(stage)
