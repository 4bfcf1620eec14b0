"""The message bar: says what happened, offers what can be done, and goes when it is closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.message_bar import MessageBar
from tests.ui.theme.wearing import shown_colours


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[MessageBar]:
    window = QWidget()
    qtbot.addWidget(window)
    made = MessageBar(theme, icons, window)
    QVBoxLayout(window).addWidget(made)
    window.resize(700, 80)
    window.show()
    window.activateWindow()
    yield made
    window.close()


def _button(bar: MessageBar) -> QPushButton:
    button = bar.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


def _close(bar: MessageBar) -> QToolButton:
    button = bar.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    return button


def test_it_is_hidden_until_there_is_something_to_say(bar: MessageBar) -> None:
    assert not bar.isVisible()
    assert bar.words() == ""


def test_it_says_what_happened(bar: MessageBar) -> None:
    bar.show_message("wrong", "The disk is full.")
    assert bar.isVisible()
    assert bar.words() == "The disk is full."
    assert bar.accessibleName() == "The disk is full."
    assert not _button(bar).isVisible()


def test_words_are_never_taken_for_markup(bar: MessageBar, theme: Theme) -> None:
    """A file may be called anything; what looks like a tag is shown as it is."""
    bar.show_message("wrong", "<font color='#00ff00'>x.case</font> is damaged.")
    assert "#00ff00" not in shown_colours(bar)
    assert bar.words() == "<font color='#00ff00'>x.case</font> is damaged."


def test_its_button_acts_and_the_words_stay_until_they_are_closed(bar: MessageBar) -> None:
    done: list[str] = []
    bar.show_message("attention", "Select the words.", "Close with them", lambda: done.append("closed"))
    QTest.mouseClick(_button(bar), Qt.MouseButton.LeftButton)
    QTest.keyClick(_button(bar), Qt.Key.Key_Space)
    assert done == ["closed", "closed"]
    assert bar.words() == "Select the words."
    QTest.mouseClick(_close(bar), Qt.MouseButton.LeftButton)
    assert bar.words() == ""
    assert not bar.isVisible()


def test_escape_closes_it(bar: MessageBar) -> None:
    bar.show_message("attention", "Read only.", "Copy it", lambda: None)
    _button(bar).setFocus()
    QTest.keyClick(_button(bar), Qt.Key.Key_A)
    assert bar.isVisible()
    QTest.keyClick(_button(bar), Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_a_new_message_does_not_keep_the_old_one_s_act(bar: MessageBar) -> None:
    done: list[str] = []
    bar.show_message("attention", "One.", "Do it", lambda: done.append("one"))
    bar.show_message("good", "Two.")
    assert not _button(bar).isVisible()
    _button(bar).click()
    bar.show_message("attention", "Three.", "Do it", lambda: done.append("three"))
    bar.dismiss()
    _button(bar).click()
    assert done == []


def test_a_long_message_is_wrapped(bar: MessageBar) -> None:
    bar.show_message("wrong", "Short.")
    low = bar.heightForWidth(300)
    bar.show_message("wrong", "The case file is damaged. " * 12)
    assert bar.heightForWidth(300) > 3 * low


@pytest.mark.parametrize("role", ["attention", "wrong", "good"])
def test_its_colours_follow_what_it_says_and_the_theme(bar: MessageBar, theme: Theme, role: str) -> None:
    bar.show_message(role, "Said.", "Do it", lambda: None)
    for palette in (DARK, LIGHT):
        theme.apply(palette.name)
        shown = shown_colours(bar)
        assert {getattr(palette, role), getattr(palette, f"{role}_chip"), palette.text} <= shown


def test_shown_after_the_theme_was_changed_it_has_its_colours(bar: MessageBar, theme: Theme) -> None:
    theme.apply("light")
    bar.show_message("wrong", "The disk is full.")
    assert LIGHT.wrong_chip in shown_colours(bar)
    assert DARK.wrong_chip not in shown_colours(bar)
