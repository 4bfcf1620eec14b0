"""The reader in a shown window of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.theme.palette import DARK
from tests.ui.reader.reading import DOCUMENT, view_of


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReaderPane]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    reader = ReaderPane(DARK, window)
    layout.addWidget(reader)
    window.resize(1400, 700)
    reader.show_document(DOCUMENT)
    window.show()
    window.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(lambda: view_of(reader).hasFocus())
    yield reader
    window.close()
