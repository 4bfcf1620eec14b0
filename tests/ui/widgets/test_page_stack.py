"""A stack of pages asks for the height of the one that is seen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.widgets.page_stack import PageStack


class _Page(QWidget):
    def __init__(self, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._height = height

    def minimumSizeHint(self) -> QSize:
        return QSize(10, self._height)


def test_the_page_behind_takes_no_room(qtbot: QtBot) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    low, high = _Page(20, stack), _Page(300, stack)
    stack.addWidget(low)
    stack.addWidget(high)
    assert stack.minimumSizeHint().height() == 20
    stack.setCurrentWidget(high)
    assert stack.minimumSizeHint().height() == 300
    stack.setCurrentWidget(low)
    assert stack.minimumSizeHint().height() == 20
