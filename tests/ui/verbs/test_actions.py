"""Actions: one for each verb, in its menu, on its key, and enabled only when what it needs is there."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.icons import Icons
from caseapp.ui.verbs.actions import Actions
from caseapp.ui.verbs.book import MENUS, verbs
from caseapp.ui.verbs.verb import CASE, ITEM, NOTHING, SELECTION, WRITABLE
from tests.ui.theme.wearing import worn
from tests.ui.verbs.deck import Deck

CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


def test_a_verb_without_a_handler_is_a_mistake(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    handlers = {verb.key: print for verb in verbs() if verb.key != "edit.undo"}
    with pytest.raises(KeyError, match=r"edit\.undo"):
        Actions(window, handlers)


def test_every_verb_stands_in_its_menu_in_order(deck: Deck) -> None:
    assert list(deck.menus()) == [f"&{menu}" for menu in MENUS]
    for title, actions in deck.menus().items():
        wanted = [verb.key for verb in verbs() if f"&{verb.menu}" == title]
        assert [action.objectName() for action in actions if not action.isSeparator()] == wanted


def test_groups_are_parted_and_no_menu_begins_or_ends_with_a_line(deck: Deck) -> None:
    for actions in deck.menus().values():
        lines = [action.isSeparator() for action in actions]
        assert not lines[-1]
        assert not any(one and other for one, other in pairwise(lines))
    groups = [verb.key for verb in verbs() if verb.starts_group]
    assert sum(action.isSeparator() for actions in deck.menus().values() for action in actions) == len(groups)
    assert not any(actions[0].isSeparator() and len(actions) == 1 for actions in deck.menus().values())


def test_each_runs_its_own_handler_once(deck: Deck) -> None:
    for verb, action in deck.actions.all():
        deck.ran.clear()
        action.trigger()
        assert deck.ran == [verb.key]
        assert deck.actions[verb.key] is action
        assert deck.actions.verb(verb.key) is verb


@pytest.mark.parametrize(
    ("key", "modifier", "ran"),
    [
        (Qt.Key.Key_K, CONTROL, "edit.palette"),
        (Qt.Key.Key_2, CONTROL, "list.meetings"),
        (Qt.Key.Key_3, ALT, "window.inspector"),
        (Qt.Key.Key_M, CONTROL | Qt.KeyboardModifier.ShiftModifier, "add.event"),
        (Qt.Key.Key_F1, NONE, "help.pane"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier, "help.keys"),
        (Qt.Key.Key_Left, ALT, "window.back"),
    ],
)
def test_keys_work_from_a_text_field(deck: Deck, key: Qt.Key, modifier: Qt.KeyboardModifier, ran: str) -> None:
    QTest.keyClick(deck.field, key, modifier)
    assert deck.ran == [ran]


def test_every_key_runs_its_verb(deck: Deck) -> None:
    deck.window.setFocus()
    deck.field.setEnabled(False)
    for verb, action in deck.actions.all():
        if verb.shortcut:
            deck.ran.clear()
            QTest.keySequence(deck.window, action.shortcut())
            assert deck.ran == [verb.key]


def test_a_text_field_keeps_its_own_keys(deck: Deck) -> None:
    """Deleting a word must not delete a record, nor taking back a letter a whole step."""
    deck.field.setText("Munich talks")
    deck.field.setCursorPosition(7)
    QTest.keyClick(deck.field, Qt.Key.Key_Delete, CONTROL)
    assert deck.field.text() == "Munich "
    QTest.keyClick(deck.field, Qt.Key.Key_Z, CONTROL)
    assert deck.field.text() == "Munich talks"
    QTest.keyClicks(deck.field, "lm")
    assert deck.ran == []


def test_keys_that_a_pane_takes_are_shown_but_not_claimed(deck: Deck) -> None:
    action = deck.actions["mark.event"]
    assert action.text() == "Mark as meeting\tM"
    assert action.shortcut().isEmpty()


def test_what_is_needed_must_be_there(deck: Deck) -> None:
    for there in (set(), {CASE}, {CASE, WRITABLE}, {CASE, WRITABLE, SELECTION, ITEM}):
        deck.actions.enable(there)
        for verb, action in deck.actions.all():
            assert action.isEnabled() == (verb.needs in {NOTHING, *there})
    deck.actions.enable(set())
    QTest.keyClick(deck.field, Qt.Key.Key_2, CONTROL)
    deck.actions["add.event"].trigger()
    assert deck.ran == []


def test_toggles_show_what_is_on(deck: Deck) -> None:
    toggles = [verb.key for verb, action in deck.actions.all() if action.isCheckable()]
    assert toggles == [verb.key for verb in verbs() if verb.is_toggle]
    deck.actions.check({"view.navigator": True, "view.items": False})
    assert deck.actions["view.navigator"].isChecked()
    assert not deck.actions["view.items"].isChecked()
    assert deck.ran == []


def test_verbs_with_an_icon_get_it_in_the_colours_of_each_theme(
    deck: Deck, qapp: QApplication, style_sheets: Path
) -> None:
    with worn(qapp, style_sheets) as theme:
        icons = Icons(theme)
        deck.actions.set_icons(icons)
        dark = {verb.key: action.icon().cacheKey() for verb, action in deck.actions.all() if verb.icon}
        assert all(action.icon().isNull() != bool(verb.icon) for verb, action in deck.actions.all())
        theme.apply("light")
        deck.actions.set_icons(icons)
        assert all(deck.actions[key].icon().cacheKey() != before for key, before in dark.items())


def test_tips_say_more_than_the_title(deck: Deck) -> None:
    for verb, action in deck.actions.all():
        if verb.tip:
            assert action.toolTip() == verb.tip
            assert verb.tip != verb.title


def test_keys_are_shown_in_the_menu(deck: Deck) -> None:
    shown = {action.objectName(): action.shortcut() for actions in deck.menus().values() for action in actions}
    assert shown["edit.undo"] == QKeySequence("Ctrl+Z")
