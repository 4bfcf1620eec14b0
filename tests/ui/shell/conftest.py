"""The real window on real files, off screen; a test fails when it leaves widgets behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.ui.stage import Stage
from tests.factories import sample_case
from tests.ui.shell.hands import Hands


def _living() -> set[QWidget]:
    return {widget for widget in QApplication.allWidgets() if shiboken6.isValid(widget)}


@pytest.fixture
def make_stage(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], Stage]]:
    """Return a function that makes windows; all are closed, and none of their widgets may live on."""
    before = _living()
    stages: list[Stage] = []

    def make() -> Stage:
        stages.append(Stage(tmp_path / f"stage {len(stages)}"))
        stages[-1].window.activateWindow()
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()
        stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    leaked = [f"{type(widget).__name__} {widget.objectName()!r}" for widget in _living() - before]
    assert not leaked, f"left behind: {sorted(leaked)}"


@pytest.fixture
def stage(make_stage: Callable[[], Stage]) -> Stage:
    """Return a window without a case."""
    return make_stage()


@pytest.fixture
def hands(stage: Stage) -> Hands:
    """Return the keyboard and mouse of the window."""
    return Hands(stage)


@pytest.fixture
def sample(stage: Stage, tmp_path: Path) -> Stage:
    """Return the window with a fresh sample case open."""
    path = tmp_path / "Sample case.case"
    sample_case(path)
    stage.window.open_path(path)
    stage.settle()
    return stage
