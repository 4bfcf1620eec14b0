"""The window with a case of one text, and the suggestions for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from caseapp.ui.stage import Stage
from caseapp.workspace import Workspace
from tests.factories import edit, import_text
from tests.ui.shell.conftest import hands, make_stage, sample, stage  # noqa: F401  the window is made as there
from tests.ui.suggestions.reviewing import TEXT, Review


@pytest.fixture
def review(make_stage: Callable[[], Stage], tmp_path: Path) -> Review:  # noqa: F811
    """Return the suggestions for a text that has a day, with the keyboard in them."""
    path = tmp_path / "Talks.case"
    with Workspace.create(path, "Talks", "Tester") as case:
        source_id = import_text(case, TEXT, "Ministers meet").source_id
        edit(case, source_id, published="2023-02-22")
    made = make_stage()
    made.window.open_path(path)
    made.settle()
    made.desk.centre.open_source(source_id)
    made.settle()
    found = Review(made, source_id)
    found.hands.press("Ctrl+Shift+R")
    return found
