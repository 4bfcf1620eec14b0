"""The window of the shell's tests, with an empty case."""

from pathlib import Path

import pytest

from caseapp.ui.stage import Stage
from tests.ui.shell.conftest import hands, make_stage, sample, stage

__all__ = ["hands", "make_stage", "sample", "stage"]


@pytest.fixture
def case(stage: Stage, tmp_path: Path) -> Stage:
    """Return the window with an empty case open."""
    stage.window.files.create(tmp_path / "tables.case")
    stage.settle()
    return stage
