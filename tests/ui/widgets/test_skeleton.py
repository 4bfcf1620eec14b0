"""Bars stand for rows that are still being read, but not for what comes at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.asker import Asker
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.palette import DARK
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.skeleton import AFTER_MS, Skeleton
from caseapp.workspace import Workspace
from tests.ui.theme.wearing import shown_colours


@pytest.fixture
def skeleton(qtbot: QtBot, theme: Theme) -> Iterator[Skeleton]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    window.show()
    yield Skeleton(theme, window)
    del window  # Qt: held until here, or Python would take it away


def test_quick_answers_show_no_bars(skeleton: Skeleton, qtbot: QtBot) -> None:
    skeleton.wait()
    QApplication.processEvents()  # no time is waited for: on a busy machine it would be too long
    assert not skeleton.isVisible()
    skeleton.done()
    qtbot.wait(2 * AFTER_MS)
    assert not skeleton.isVisible()


def test_bars_cover_the_place_until_the_rows_come(skeleton: Skeleton, qtbot: QtBot) -> None:
    field = QLineEdit(skeleton.window())
    field.setFocus()
    skeleton.wait()
    qtbot.waitUntil(skeleton.isVisible)
    assert skeleton.size() == skeleton.window().size()
    assert DARK.line in shown_colours(skeleton)
    skeleton.window().resize(600, 300)
    qtbot.waitUntil(lambda: skeleton.size() == skeleton.window().size())
    assert skeleton.focusPolicy() == field.focusPolicy().NoFocus
    skeleton.done()
    assert not skeleton.isVisible()


def test_only_the_first_question_is_covered(skeleton: Skeleton, qtbot: QtBot, tmp_path: Path) -> None:
    session = CaseSession(Workspace.create(tmp_path / "a.case", "A", "me"))
    gate = threading.Event()
    answers: list[object] = []
    asker = Asker(session, lambda: lambda _rows: gate.wait(10), answers.append, session)
    asker.cover_with(skeleton)
    asker.ask()
    qtbot.waitUntil(skeleton.isVisible)
    gate.set()
    qtbot.waitUntil(lambda: answers == [True])
    assert not skeleton.isVisible()
    gate.clear()
    asker.ask()
    qtbot.wait(2 * AFTER_MS)
    assert not skeleton.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    session.close()
