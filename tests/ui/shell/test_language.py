"""The language is changed while the program runs: the window is made anew, and the case is as it was."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from caseapp.platform.settings import Settings
from caseapp.queries import listings
from caseapp.ui.app import Program, make_context
from caseapp.ui.shell.window import SIZE
from tests.factories import sample_case


def turn(program: Program) -> None:
    """Lets the program run until the window at work is at rest."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window = program.window
        if window.files.is_busy:
            continue
        if window.desk is None or (not window.desk.is_busy and window.desk.session.workspace.is_ready):
            return
        window.desk.session.workspace.prepare()
        time.sleep(0.005)
    raise AssertionError("the window did not come to rest")


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Return the program in English, with a sample case open and pages beside each other."""
    settings = Settings(tmp_path / "settings.json")
    settings.theme = "dark"
    settings.language = "en"
    made = Program(make_context(qapp, settings))
    made.window.resize(SIZE)
    made.window.show()
    sample_case(tmp_path / "Sample case.case")
    made.window.open_path(tmp_path / "Sample case.case")
    turn(made)
    desk = made.window.desk
    assert desk is not None
    desk.show_list("actors")
    made.window.actions_["tab.split_right"].trigger()
    desk.show_list("statements")
    made.window.actions_["tab.tear_off"].trigger()
    (person,) = listings.find(desk.session.reader, "Park Jin", limit=1)
    desk.show_record(person.id)
    turn(made)
    yield made
    made.window.files.may_leave = lambda: True
    made.window.close()
    made.window.deleteLater()
    made.context.languages.apply("en")
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.deleteLater()
    qapp.setStyleSheet("")


def standing(program: Program) -> tuple[list[list[str]], str | None]:
    desk = program.window.desk
    assert desk is not None
    return [group.page_keys() for group in desk.centre.groups()], desk.record_id


def test_the_case_is_open_with_its_pages_in_the_other_language(program: Program) -> None:
    before, old = standing(program), program.window
    path = old.files.session.workspace.path if old.files.session is not None else None
    old.actions_["language.ko"].trigger()
    turn(program)
    turn(program)
    window = program.window
    assert window is not old
    assert not shiboken6.isValid(old)
    assert window.isVisible()
    assert program.context.settings.language == "ko"
    assert window.actions_["file.new"].text() != "New case…"
    assert window.actions_["language.ko"].isChecked()
    assert window.files.session is not None
    assert window.files.session.workspace.path == path
    assert standing(program) == before
    assert window.desk is not None
    titles = [group.tabText(0) for group in window.desk.centre.groups()]
    assert "Actors" not in titles
    (loose,) = window.desk.centre.loose
    assert loose.isVisible()
    window.actions_["language.en"].trigger()
    turn(program)
    turn(program)
    assert program.window.actions_["file.new"].text() == "New case…"
    assert standing(program) == before


def test_a_case_that_cannot_be_closed_keeps_its_window_and_language(program: Program) -> None:
    old = program.window
    old.files.may_leave = lambda: False
    old.actions_["language.ko"].trigger()
    turn(program)
    assert program.window is old
    assert old.isVisible()
    assert program.context.settings.language == "en"
    assert old.actions_["language.en"].isChecked()
    assert not old.actions_["language.ko"].isChecked()


def test_the_window_stays_as_it_was_without_a_case_too(program: Program) -> None:
    program.window.files.close()
    program.window.resize(780, 730)  # off screen there is no more room
    turn(program)
    program.window.actions_["language.ko"].trigger()
    turn(program)
    turn(program)
    assert program.context.settings.language == "ko"
    assert program.window.height() == 730


def test_the_language_in_force_is_chosen_again(program: Program) -> None:
    old = program.window
    old.actions_["language.en"].trigger()
    turn(program)
    assert program.window is old
    assert old.actions_["language.en"].isChecked()
