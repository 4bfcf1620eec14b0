"""The pop-up by its keys: typing finds, arrows choose, Enter takes, Escape leaves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.palette_popup.matching import PaletteEntry, matching
from caseapp.ui.palette_popup.popup import SHOWN, PalettePopup
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from tests.ui.theme.wearing import shown_colours

VERBS = [
    PaletteEntry("verb:add.event", "Add meeting", "Case", icon="plus", shortcut="Ctrl+Shift+M"),
    PaletteEntry("verb:list.meetings", "Show meetings", "Case", icon="meeting", shortcut="Ctrl+2"),
    PaletteEntry("record:p1", "Жанна д’Арк", "Person", letter="P"),
    PaletteEntry("record:m1", "박진 장관 회담", "Meeting", letter="M"),
    PaletteEntry("record:o1", "محادثات ميونخ", "Meeting", letter="M"),
]


class Opened:
    """An open pop-up, and all it said and was asked."""

    def __init__(self, popup: PalettePopup) -> None:
        self.popup = popup
        self.asked: list[str] = []
        self.said: list[str] = []
        popup.chosen.connect(self.said.append)
        popup.dismissed.connect(self._on_popup_dismissed)

    def search(self, typed: str) -> list[PaletteEntry]:
        self.asked.append(typed)
        return matching(VERBS, typed)

    def open(self, typed: str = "") -> None:
        self.popup.open_at(QPoint(400, 20), self.search, "Search or run a command", typed)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.popup.field, key)

    def type(self, words: str) -> None:
        """Keys of a keyboard laid out for the words: Qt gives each letter's own code as the key."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.popup.field, event)

    def titles(self) -> list[str]:
        return [entry.title for entry in self.popup.entries()]

    def current(self) -> str:
        return str(self.popup.view.currentIndex().data())

    def _on_popup_dismissed(self) -> None:
        self.said.append("dismissed")


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Opened]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Opened(PalettePopup(theme, icons, window))
    made.open()
    yield made
    made.popup.hide()


def test_it_opens_with_everything_and_the_keyboard_in_the_field(opened: Opened) -> None:
    assert opened.popup.isVisible()
    assert opened.popup.field.hasFocus()
    assert opened.titles() == [entry.title for entry in VERBS]
    assert opened.current() == "Add meeting"


def test_typing_finds_and_enter_takes(opened: Opened) -> None:
    opened.type("sho")
    assert opened.asked == ["", "s", "sh", "sho"]
    assert opened.titles() == ["Show meetings"]
    opened.press(Qt.Key.Key_Return)
    assert not opened.popup.isVisible()
    assert opened.said == ["dismissed", "verb:list.meetings"]


@pytest.mark.parametrize(
    ("typed", "title"), [("жан", VERBS[2].title), ("장관", VERBS[3].title), ("محا", VERBS[4].title)]
)
def test_keys_of_other_scripts_type(opened: Opened, typed: str, title: str) -> None:
    opened.type(typed)
    assert opened.popup.field.text() == typed
    assert opened.titles() == [title]


def test_composed_words_are_found(opened: Opened) -> None:
    """An input method hands over syllables, not keys."""
    composed = QInputMethodEvent("회", [])
    QApplication.sendEvent(opened.popup.field, composed)
    done = QInputMethodEvent("", [])
    done.setCommitString("회담")
    QApplication.sendEvent(opened.popup.field, done)
    assert opened.titles() == ["박진 장관 회담"]


def test_the_arrows_choose_and_stop_at_the_ends(opened: Opened) -> None:
    down, up = Qt.Key.Key_Down, Qt.Key.Key_Up
    opened.press(up)
    assert opened.current() == VERBS[0].title
    opened.press(down, down)
    assert opened.current() == VERBS[2].title
    opened.press(up)
    assert opened.current() == VERBS[1].title
    opened.press(*[down] * 9)
    assert opened.current() == VERBS[-1].title
    opened.press(Qt.Key.Key_PageUp)
    assert opened.current() == VERBS[0].title
    opened.press(Qt.Key.Key_PageDown, Qt.Key.Key_Enter)
    assert opened.said == ["dismissed", VERBS[-1].key]


def test_a_new_letter_chooses_the_best_again(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Down)
    opened.type("m")
    assert opened.current() == "Add meeting"


def test_the_arrows_left_and_right_stay_in_the_field(opened: Opened) -> None:
    opened.type("dd")
    opened.press(Qt.Key.Key_Home)
    opened.type("a")
    assert opened.popup.field.text() == "add"
    assert opened.titles() == ["Add meeting"]


def test_escape_leaves_without_choosing(opened: Opened) -> None:
    opened.type("add")
    opened.press(Qt.Key.Key_Escape)
    assert not opened.popup.isVisible()
    assert opened.said == ["dismissed"]


def test_nothing_found_says_what_to_do_and_enter_waits(opened: Opened) -> None:
    opened.type("zzz")
    words = [label for label in opened.popup.findChildren(QLabel) if label.isVisible()]
    assert [label.text() for label in words] == ["Nothing is called that. Try another word, or part of a name."]
    assert not opened.popup.view.isVisible()
    opened.press(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert opened.popup.isVisible()
    assert opened.said == []
    opened.press(*[Qt.Key.Key_Backspace] * 3)
    assert opened.titles() == [entry.title for entry in VERBS]
    assert opened.popup.view.isVisible()


def test_a_click_takes(opened: Opened) -> None:
    place = opened.popup.view.visualRect(opened.popup.view.model().index(1, 0)).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(opened.popup.view.viewport(), Qt.MouseButton.LeftButton, none, place)
    assert opened.said == ["dismissed", "verb:list.meetings"]


def test_it_opens_again_from_the_start(opened: Opened) -> None:
    opened.type("add")
    opened.press(Qt.Key.Key_Escape)
    opened.open()
    assert opened.popup.field.text() == ""
    assert opened.titles() == [entry.title for entry in VERBS]


def test_it_may_open_with_words_already_there(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Escape)
    opened.open("show")
    assert opened.titles() == ["Show meetings"]
    opened.press(Qt.Key.Key_Return)
    assert opened.said[-1] == "verb:list.meetings"


def test_a_long_list_is_scrolled_to_the_choice(opened: Opened) -> None:
    many = [PaletteEntry(str(number), f"Meeting {number}") for number in range(200)]
    opened.popup.open_at(QPoint(400, 20), lambda _typed: many, "")
    assert opened.popup.height() < 600
    opened.press(*[Qt.Key.Key_Down] * (SHOWN + 3))
    index = opened.popup.view.currentIndex()
    assert index.data() == f"Meeting {SHOWN + 3}"
    row = opened.popup.view.visualRect(index)
    assert 0 <= row.top() <= row.bottom() < opened.popup.view.viewport().height()


def test_rows_say_all_they_show(opened: Opened) -> None:
    index = opened.popup.view.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Add meeting Case Ctrl+Shift+M"


def test_rows_are_painted_in_the_theme(opened: Opened, theme: Theme) -> None:
    for palette in (DARK, LIGHT):
        opened.popup.hide()
        theme.apply(palette.name)
        opened.open()
        shown = shown_colours(opened.popup)
        wanted = {palette.raised, palette.selected, palette.text, palette.kinds["P"].fill, palette.kinds["M"].fill}
        assert wanted - shown == set()
