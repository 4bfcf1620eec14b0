"""The actions of a window of their own, with a note of which were run."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.verbs.deck import Deck


@pytest.fixture
def deck(qtbot: QtBot) -> Deck:
    """Return a shown window with all verbs and a text field in it."""
    window = QMainWindow()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    window.setCentralWidget(field)
    made = Deck(window, field)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return made
