"""Somebody at the window: presses, types, clicks and drags as the system would send them, and counts each as a step.

A chord of keys, a click, a drag and a run of typed words are one step each. Waiting and looking cost nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QScrollArea, QToolButton, QWidget

from caseapp.ui.reader.view import ReaderView
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands

Way = Literal["key", "menu", "button"]
WAYS: tuple[Way, ...] = ("key", "menu", "button")
PATIENCE_S = 5.0
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Person(Hands):
    """Works by keys alone, by menus and mouse, or by buttons and mouse."""

    def __init__(self, stage: Stage, way: Way) -> None:
        super().__init__(stage)
        self.way = way
        self.steps = 0

    def press(self, keys: str, times: int = 1) -> None:
        """Presses a chord; each time is a step."""
        super().press(keys, times)
        self.steps += times

    def type(self, words: str) -> None:
        """Types words: one step."""
        super().type(words)
        self.steps += 1

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Clicks a widget that is in sight: one step."""
        assert widget.isVisible(), f"“{widget.accessibleName() or widget.objectName()}” is not in sight"
        super().click(widget, at)
        self.steps += 1

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Clicks a row of a list: one step."""
        self.click(view.viewport(), view.visualRect(view.model().index(row, 0)).center())

    def drag_over(self, words: str) -> None:
        """Drags over words: one step."""
        super().drag_over(words)
        self.steps += 1

    def verb(self, key: str, keys: str, button: Callable[[], QWidget]) -> None:
        """Gives a command in this person's way: by its keys, in its menu, or with a button."""
        if self.way == "key":
            self.press(keys)
        elif self.way == "menu":
            self.choose(self.stage.window.actions_[key])
        else:
            self.click(button())

    def choose(self, action: QAction) -> None:
        """Opens the menu an action stands in and takes it: two clicks."""
        bar = self.stage.window.menuBar()
        for entry in bar.actions():
            menu = entry.menu()
            if isinstance(menu, QMenu) and action in menu.actions():
                self.click(bar, bar.actionGeometry(entry).center())
                assert action.isEnabled(), f"“{action.text()}” cannot be chosen now"
                self.click(menu, menu.actionGeometry(action).center())
                return
        raise AssertionError(f"“{action.text()}” stands in no menu")

    def select(self, words: str) -> None:
        """Selects words of the text in front, in this person's way."""
        if self.way == "key":
            self.select_words(words)
        else:
            self.drag_over(words)

    def mini_button(self, letter: str) -> QWidget:
        """The button of the small bar beside the selection, once it has come."""
        (view,) = (view for view in self.stage.window.findChildren(ReaderView) if view.isVisible())
        button = view.findChild(QToolButton, f"mark-{letter}")
        assert button is not None
        deadline = time.monotonic() + PATIENCE_S
        while not button.isVisible():
            assert time.monotonic() < deadline, "the small bar does not come"
            self.stage.settle()
        return button

    def go_to(self, accessible_name: str) -> None:
        """Goes to a field of the form: by Tab, or with a click where it can be seen (scrolling is free)."""
        if self.way == "key":
            self.tab_to(accessible_name)
            return
        widget = self.named(accessible_name)
        for area in self.stage.window.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        self.stage.settle()
        self.click(widget)

    def named(self, accessible_name: str) -> QWidget:
        """The visible widget of a name."""
        for widget in self.stage.window.findChildren(QWidget):
            if widget.accessibleName() == accessible_name and widget.isVisible():
                return widget
        raise AssertionError(f"nothing in sight is called “{accessible_name}”")

    def button(self, words: str) -> QWidget:
        """The visible button with these words on it."""
        for widget in self.stage.window.findChildren(QAbstractButton):
            if widget.text() == words and widget.isVisible():
                return widget
        raise AssertionError(f"no button in sight says “{words}”")

    def drop(self, paths: list[Path]) -> None:
        """Drops files on the window: one step."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, window = Qt.DropAction.CopyAction, self.stage.window
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(400, 400), copy, data, _LEFT, _PLAIN))
        QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), copy, data, _LEFT, _PLAIN))
        self.stage.settle()
        self.steps += 1
