"""The real window, as the tests of the shell have it, and the board of its sample case."""

from __future__ import annotations

import pytest

from caseapp.ui.board.pane import BoardPane
from caseapp.ui.stage import Stage
from tests.ui.shell.conftest import hands, make_stage, sample, stage
from tests.ui.shell.hands import Hands

__all__ = ["board", "hands", "make_stage", "sample", "stage"]


@pytest.fixture
def board(sample: Stage, hands: Hands) -> BoardPane:
    """Return the board of the sample case, opened by its key."""
    hands.press("Ctrl+Shift+B")
    pane = sample.desk.centre.currentWidget()
    assert isinstance(pane, BoardPane)
    return pane
