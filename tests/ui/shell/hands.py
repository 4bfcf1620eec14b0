"""Keyboard and mouse of a person at the window: keys go to whatever has the focus, as the system would send them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.ui.reader.view import ReaderView
from caseapp.ui.stage import Stage

_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class Hands:
    """Presses, types and clicks, and waits each time until the window has come to rest."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def focused(self) -> QWidget:
        """Where the keyboard is."""
        widget = QApplication.focusWidget()
        return widget if widget is not None else self.stage.window

    def press(self, keys: str, times: int = 1) -> None:
        """Presses such as "Ctrl+Shift+M", "Tab" or "M"."""
        *held, name = keys.split("+") if keys != "+" else ["+"]
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= _HELD[each]
        for _ in range(times):
            QTest.keyClick(self.focused, getattr(Qt.Key, f"Key_{name}"), modifiers)
            self.stage.settle()

    def type(self, words: str) -> None:
        """Types plain words; others come from the clipboard, as from an input method."""
        if words.isascii():
            QTest.keyClicks(self.focused, words)
        else:
            QGuiApplication.clipboard().setText(words)
            QTest.keyClick(self.focused, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.stage.settle()

    def tab_to(self, accessible_name: str, limit: int = 60) -> None:
        """Presses Tab until the field of that name has the keyboard."""
        for _ in range(limit):
            if self.focused.accessibleName() == accessible_name:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not reach “{accessible_name}”; it is at “{self.focused.accessibleName()}”")

    def select_words(self, words: str) -> None:
        """Finds words in the source in front by the keyboard, and leaves them selected."""
        self.press("Alt+2")
        self.press("Ctrl+F")
        self.type(words)
        self.press("Return")
        self.press("Escape")

    def drag_over(self, words: str) -> None:
        """Drags the mouse over words of the source in front, from their first character to their last."""
        view = next(view for view in self.stage.window.findChildren(ReaderView) if view.isVisible())
        start = view.text.index(words)
        view.bring_into_view(start, start + len(words))
        lines = view.viewport_rects(start, start + len(words))
        begin, end = lines[0].center(), lines[-1].center()
        begin.setX(lines[0].left() + 1)
        end.setX(lines[-1].right() - 1)
        left, page = Qt.MouseButton.LeftButton, view.viewport()
        QTest.mousePress(page, left, pos=begin.toPoint())
        for part in range(1, 9):
            QTest.mouseMove(page, (begin + (end - begin) * part / 8).toPoint())
        QTest.mouseRelease(page, left, pos=end.toPoint())
        self.stage.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Clicks a widget in its middle, or at a point of it."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.stage.settle()
