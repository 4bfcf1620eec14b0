"""Somebody rings for a case: the window that has it comes to the front; one that hangs holds nobody up."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from caseapp.platform import program
from caseapp.platform.doorbell import Call, Rung, ring
from caseapp.store.keys import Key
from caseapp.ui.bell import Bell
from caseapp.ui.file_opening import FileOpening
from caseapp.ui.stage import Stage
from caseapp.workspace import Workspace
from tests.platform.bells import holder, runtime_folder
from tests.ui.shell.hands import Hands
from tests.workspace.sharing import shared_folder

PATIENCE_S = 20.0


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with runtime_folder(monkeypatch) as folder:
        yield folder


@pytest.fixture
def bell(stage: Stage) -> Iterator[Bell]:
    made = Bell(lambda: stage.window, stage.window)
    made.listen()
    yield made
    made.close()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return what the program was started with again; it is not started."""
    found: list[list[str]] = []
    monkeypatch.setattr(program, "start", found.append)
    return found


def case_at(path: Path, key: Key | None = None) -> Path:
    Workspace.create(path, path.stem, "Anna", key=key).close()
    return path


def rung(qtbot: QtBot, case: Path, token: str = "") -> Rung:
    """Rings as another process would, while the window goes on."""
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(ring, os.getpid(), Call(case, token), PATIENCE_S)
        qtbot.waitUntil(answer.done, timeout=int(1000 * PATIENCE_S))
        return answer.result()


def test_the_window_that_has_the_case_comes_to_the_front(
    stage: Stage, bell: Bell, qtbot: QtBot, tmp_path: Path
) -> None:
    case, other = case_at(tmp_path / "회담.case"), case_at(tmp_path / "b.case")
    link = tmp_path / "link.case"
    link.symlink_to(case)
    assert rung(qtbot, case) is Rung.NOBODY, "it is not open yet"
    stage.window.open_path(case)
    assert rung(qtbot, case) is Rung.RAISED, "it is about to be open"
    stage.settle()
    stage.window.showMaximized()
    stage.window.showMinimized()
    assert rung(qtbot, link, "token") is Rung.RAISED
    assert not stage.window.isMinimized()
    assert stage.window.isMaximized()
    assert "XDG_ACTIVATION_TOKEN" not in os.environ
    assert rung(qtbot, other) is Rung.NOBODY
    stage.window.files.close()
    stage.settle()
    assert rung(qtbot, case) is Rung.NOBODY


def test_a_shared_case_is_known_by_where_it_is_to_people(
    stage: Stage, bell: Bell, qtbot: QtBot, tmp_path: Path
) -> None:
    case = shared_folder(tmp_path) / "test.case"
    stage.window.open_path(case)
    stage.settle()
    assert stage.desk.session.workspace.path != case
    assert rung(qtbot, case) is Rung.RAISED


def test_a_case_that_is_only_read_here_is_not_told_of(stage: Stage, bell: Bell, qtbot: QtBot, tmp_path: Path) -> None:
    case = case_at(tmp_path / "a.case")
    stage.window.files.open_by(lambda: Workspace.open(case, "Anna", read_only=True), case)
    stage.settle()
    assert stage.desk.session.is_read_only
    assert rung(qtbot, case) is Rung.NOBODY


def test_a_question_that_waits_is_what_comes_to_the_front(
    stage: Stage, bell: Bell, qtbot: QtBot, tmp_path: Path
) -> None:
    case = case_at(tmp_path / "a.case")
    stage.window.open_path(case)
    stage.settle()
    question = QMessageBox(stage.window)
    question.open()
    stage.window.activateWindow()
    assert rung(qtbot, case) is Rung.RAISED
    qtbot.waitUntil(question.isActiveWindow)
    question.close()
    question.deleteLater()


def test_the_curtain_of_a_locked_case_stays_drawn(stage: Stage, bell: Bell, qtbot: QtBot, tmp_path: Path) -> None:
    key = Key.new("one two")
    case = case_at(tmp_path / "a.case", key)
    stage.window.files.open(case, key)
    stage.settle()
    stage.window.locking.hiding.hide_now()
    assert rung(qtbot, case) is Rung.RAISED
    assert stage.window.locking.is_hiding
    dialog = stage.window.locking.hiding.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)


def test_opening_what_another_window_has_raises_that_one(stage: Stage, tmp_path: Path) -> None:
    here, there = case_at(tmp_path / "here.case"), case_at(tmp_path / "there.case")
    stage.window.open_path(here)
    stage.settle()
    with holder(there, there):
        stage.window.take_files([there])
        stage.settle()
        assert stage.window.toaster.toast.words() == "“there” is open in another window, which is in front now."
        assert stage.window.windowTitle() == "here – Caseapp"
        assert not stage.desk.session.is_read_only


def test_a_locked_case_of_another_window_is_not_asked_about(stage: Stage, tmp_path: Path) -> None:
    there = case_at(tmp_path / "there.case", Key.new("one two"))
    with holder(there, there):
        stage.window.open_path(there)
        stage.settle()
        assert stage.window.locking.dialog is None
        assert "is in front now" in stage.window.toaster.toast.words()


def test_a_window_that_hangs_leaves_the_case_for_reading(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = case_at(tmp_path / "a.case")
    with holder(case, case) as pid:
        monkeypatch.setattr("caseapp.platform.doorbell.ANSWER_S", 0.2)
        monkeypatch.setattr("caseapp.platform.doorbell.STARTING_S", 0.0)
        os.kill(pid, signal.SIGSTOP)
        try:
            stage.window.open_path(case)
            stage.settle()
        finally:
            os.kill(pid, signal.SIGCONT)
        assert stage.desk.session.is_read_only
        assert "another window of yours, which does not answer" in stage.window.messages.words()


def test_a_program_without_a_window_that_writes_is_named_as_before(stage: Stage, tmp_path: Path) -> None:
    case, other = case_at(tmp_path / "a.case"), case_at(tmp_path / "b.case")
    with holder(other, case):  # it has the lock of one case and answers for another
        stage.window.open_path(case)
        stage.settle()
        assert "is open at Anna’s on" in stage.window.messages.words()


def test_a_new_window_is_a_process(
    stage: Stage, hands: Hands, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.press("Ctrl+Alt+O")
    assert started == [[]]

    def refuse(_arguments: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(program, "start", refuse)
    hands.press("Ctrl+Alt+O")
    assert stage.window.messages.words() == "No other window can be opened: Cannot allocate memory."


def test_a_file_handed_over_opens_here_while_there_is_no_case(
    stage: Stage, qapp: QApplication, started: list[list[str]], tmp_path: Path
) -> None:
    first, second = case_at(tmp_path / "회담.case"), case_at(tmp_path / "b.case")
    opening = FileOpening(lambda: stage.window, stage.window)
    qapp.installEventFilter(opening)
    for path in (first, second, first):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(path)))
    stage.settle()
    qapp.removeEventFilter(opening)
    assert stage.window.windowTitle() == "회담 – Caseapp"
    assert started == [["--", str(second)]]
