"""A real case with the inspector open on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caseapp.ui.inspector.pane import InspectorPane
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.workspace import Workspace
from tests.factories import edit, new_case
from tests.ui.inspector.bench import Bench
from tests.ui.inspector.chained import Chain


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    case = new_case(tmp_path)
    case.wait_ready()
    yield case
    case.close()


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, workspace: Workspace, style_sheets: Path) -> Iterator[Bench]:
    """The pane, shown, in its theme, on an empty case."""
    theme = Theme(qapp, style_sheets)
    theme.apply("dark")
    session = CaseSession(workspace)
    pane = InspectorPane(session, theme, Icons(theme))
    pane.resize(384, 900)
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    made = Bench(qtbot, pane, session, theme)
    yield made
    made.settle()
    qapp.setStyleSheet("")
    session.close()


@pytest.fixture
def chain(bench: Bench) -> Chain:
    """A statement with three links, shown."""
    return Chain(bench)


@pytest.fixture
def empty(bench: Bench) -> Chain:
    """A statement without a chain."""
    chain = Chain(bench)
    edit(bench.session.workspace, chain.record_id, chain=[])
    bench.settle()
    chain.start()
    return chain
