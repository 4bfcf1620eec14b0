"""A toast says what was done, offers to take it back, and never stands in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets import announcing, toast
from caseapp.ui.widgets.toast import Toast

LONG = "“The Ministry of Foreign Affairs of the Republic of Korea and its spokespersons of many years” was deleted."


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QLineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 300)
    made = QLineEdit(window)
    window.show()
    window.activateWindow()
    made.setFocus()
    yield made
    del window  # Qt: held until here, or Python would take it away


@pytest.fixture
def made(field: QLineEdit, theme: Theme, icons: Icons) -> Toast:
    return Toast(theme, icons, field.window())


def test_it_says_what_was_done_and_leaves_the_keyboard_where_it_is(made: Toast, field: QLineEdit) -> None:
    assert made.words() == ""
    made.show_words("“Kim” was deleted.", can_undo=True, key="Ctrl+Z")
    assert made.isVisible()
    assert made.words() == made.accessibleName() == "“Kim” was deleted."
    assert QApplication.focusWidget() is field
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is field


def test_its_button_takes_it_back_once(made: Toast, qtbot: QtBot) -> None:
    made.show_words("“Kim” was deleted.", can_undo=True)
    button = made.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(made.undo_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not made.isVisible()
    made.show_words("The case is sound.", can_undo=False)
    assert not made.can_undo


@pytest.mark.parametrize("words", ["Done.", LONG, LONG * 3])
def test_all_words_stand_inside_whatever_the_size_of_the_window(made: Toast, words: str) -> None:
    for width in (420, 700, 1600):
        made.window().resize(width, 300)
        made.show_words(words, can_undo=True, key="Ctrl+Z")
        label = made._words
        assert made.window().rect().contains(made.geometry())
        assert label.height() >= label.heightForWidth(label.width())


def test_it_goes_but_not_under_the_mouse_or_with_the_keyboard_in_it(
    made: Toast, field: QLineEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toast, "SHOWN_MS", 30)
    monkeypatch.setattr(toast, "STAYS_MS", 30)
    made.show_words("Done.", can_undo=True)
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=1000)
    monkeypatch.setattr(made, "underMouse", lambda: True)
    made.show_words("Done.", can_undo=True)
    qtbot.wait(150)
    assert made.isVisible()
    monkeypatch.setattr(made, "underMouse", lambda: False)
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=1000)
    made.show_words("Done.", can_undo=True)
    close = made.findChild(QToolButton)
    assert close is not None
    close.setFocus()
    qtbot.wait(150)
    assert made.isVisible()
    QTest.keyClick(close, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert QApplication.focusWidget() is field


def test_it_is_read_out(made: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    class _Reader:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            heard.append(event.message())

    monkeypatch.setattr(announcing, "QAccessible", _Reader)
    made.show_words("“Kim” was deleted.", can_undo=True, key="Ctrl+Z")
    made.show_words("The case is sound.", can_undo=False)
    assert heard == ["“Kim” was deleted. Ctrl+Z takes it back.", "The case is sound."]
