"""The segmented control: one choice at a time, by mouse and by keys, told once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.segmented import Segmented
from tests.ui.theme.wearing import shown_colours

CHOICES = (("all", "All"), ("held", "Held"), ("off", "Cancelled"))


class Control:
    """A control between two fields in a shown window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.before = QLineEdit(window)
        self.segments = Segmented(CHOICES, window)
        self.after = QLineEdit(window)
        row = QHBoxLayout(window)
        for widget in (self.before, self.segments, self.after):
            row.addWidget(widget)
        self.told: list[str] = []
        self.segments.chosen.connect(self.told.append)

    def button(self, words: str) -> QToolButton:
        return next(each for each in self.segments.findChildren(QToolButton) if each.text() == words)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)


@pytest.fixture
def control(qtbot: QtBot, theme: Theme) -> Control:
    window = QWidget()
    qtbot.addWidget(window)
    made = Control(window)
    window.show()
    window.activateWindow()
    made.before.setFocus()
    return made


def test_the_first_is_chosen_and_setting_it_tells_nobody(control: Control) -> None:
    assert control.segments.current() == "all"
    control.segments.choose("off")
    assert control.segments.current() == "off"
    assert control.told == []
    with pytest.raises(KeyError):
        control.segments.choose("nonesuch")


def test_a_click_chooses_one_and_lets_the_others_go(control: Control) -> None:
    QTest.mouseClick(control.button("Held"), Qt.MouseButton.LeftButton)
    assert control.told == ["held"]
    assert [button.isChecked() for button in control.segments.findChildren(QToolButton)] == [False, True, False]


def test_a_choice_cannot_be_taken_back_by_choosing_it_again(control: Control) -> None:
    QTest.mouseClick(control.button("All"), Qt.MouseButton.LeftButton)
    assert control.segments.current() == "all"


def test_tab_comes_to_the_choice_and_goes_on_past_the_others(control: Control) -> None:
    control.segments.choose("held")
    control.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is control.button("Held")
    control.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is control.after


def test_the_arrows_choose(control: Control) -> None:
    control.press(Qt.Key.Key_Tab, Qt.Key.Key_Right)
    assert control.segments.current() == "held"
    assert QApplication.focusWidget() is control.button("Held")
    control.press(Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert control.told == ["held", "off", "held", "all"]


def test_space_chooses(control: Control) -> None:
    control.button("Cancelled").setFocus()
    control.press(Qt.Key.Key_Space)
    assert control.told == ["off"]


def test_without_choices_there_is_none(qtbot: QtBot) -> None:
    empty = Segmented(())
    qtbot.addWidget(empty)
    assert empty.current() == ""


def test_the_choice_is_seen_in_both_themes(control: Control, theme: Theme) -> None:
    for palette in (DARK, LIGHT):
        theme.apply(palette.name)
        chosen = shown_colours(control.button("All"))
        assert {palette.selected, palette.accent, palette.text} <= chosen
        assert palette.selected not in shown_colours(control.button("Held"))
