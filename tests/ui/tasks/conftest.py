"""The real window, as the tests of the shell have it, with somebody at it who counts."""

from __future__ import annotations

import pytest

from caseapp.ui.stage import Stage
from tests.ui.shell.conftest import make_stage, sample, stage
from tests.ui.tasks.person import Person

__all__ = ["make_stage", "person", "sample", "stage"]


@pytest.fixture
def person(request: pytest.FixtureRequest, stage: Stage) -> Person:
    """Return somebody at the window who works in the way the test names: by key, menu or button."""
    return Person(stage, getattr(request, "param", "key"))
