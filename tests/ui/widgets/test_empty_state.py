"""What stands in place of nothing says what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from tests.ui.theme.wearing import shown_colours


def _said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_it_says_that_there_is_nothing_and_what_to_do(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    empty = EmptyState(theme, icons, "meeting", "No meetings yet", "Press M.")
    qtbot.addWidget(empty)
    empty.show()
    assert _said(empty) == ["No meetings yet", "Press M."]
    assert not any(button.isVisible() for button in empty.findChildren(QPushButton))
    empty.show_words("Nothing matches", "Clear the filter.")
    assert _said(empty) == ["Nothing matches", "Clear the filter."]


def test_its_button_asks_by_mouse_and_by_key(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    empty = EmptyState(theme, icons, "meeting", "No meetings yet", "Press M.", "Add a meeting")
    qtbot.addWidget(empty)
    empty.show()
    asked: list[bool] = []
    empty.requested.connect(lambda: asked.append(True))
    button = empty.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Add a meeting"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked == [True, True]


def test_words_of_a_case_are_not_taken_for_markup(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    empty = EmptyState(theme, icons, "meeting", "<b>x</b>", "<font color='#00ff00'>green</font>")
    qtbot.addWidget(empty)
    empty.resize(500, 300)
    assert "#00ff00" not in shown_colours(empty)


def test_long_advice_is_wrapped(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    empty = EmptyState(theme, icons, "meeting", "No meetings yet", "Select words in a source and press M. " * 5)
    qtbot.addWidget(empty)
    assert empty.minimumSizeHint().width() < 400


def test_the_picture_follows_the_theme(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    empty = EmptyState(theme, icons, "meeting", "No meetings yet")
    qtbot.addWidget(empty)
    empty.resize(300, 200)
    assert DARK.text3 in shown_colours(empty)
    theme.apply("light")
    assert LIGHT.text3 in shown_colours(empty)
    assert DARK.text3 not in shown_colours(empty)
