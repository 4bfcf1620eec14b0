"""The theme in force, off screen, its style sheet built once for all tests of a run; and a table of meetings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.workspace import Workspace
from tests.factories import add, new_case
from tests.ui.tables.meetings_table import Table
from tests.ui.theme.wearing import worn


@pytest.fixture
def theme(qapp: QApplication, style_sheets: Path) -> Iterator[Theme]:
    """Return the dark theme, put on."""
    with worn(qapp, style_sheets) as theme:
        yield theme


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """Return the icons of the theme."""
    return Icons(theme)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    made = new_case(tmp_path)
    made.wait_ready()
    yield made
    made.close()


@pytest.fixture
def table(qtbot: QtBot, case: Workspace, theme: Theme, icons: Icons) -> Iterator[Table]:
    """Return the table of four meetings, two of them held."""
    munich = add(case, "place", "Munich")
    for title, status, date in (
        ("Alpha", "held", "18 Feb 2023"),
        ("Beta", "held", "3 March 2023"),
        ("Gamma", "planned", ""),
        ("Delta", "cancelled", "20 Feb 2023"),
    ):
        add(case, "event", title, status=status, date=date or None, place=munich if title == "Alpha" else None)
    made = Table(qtbot, case, theme, icons)
    yield made
    made.close()
