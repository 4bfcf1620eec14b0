"""The theme in force, off screen; its style sheet is built once for all tests of a run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
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
