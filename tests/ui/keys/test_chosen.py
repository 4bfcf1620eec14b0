"""Chosen keys: in force at once, kept, taken from others only with a word, and back to the book."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from caseapp.platform.settings import Settings
from caseapp.ui.keys.chosen import Keys
from caseapp.ui.keys.rules import sequence
from caseapp.ui.stage import Stage
from tests.ui.verbs.conftest import deck
from tests.ui.verbs.deck import Deck

__all__ = ["deck"]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def test_a_chosen_key_works_at_once_and_the_old_one_no_more(deck: Deck, settings: Settings) -> None:
    keys = Keys(deck.actions, settings, deck.window)
    keys.give("edit.palette", "Ctrl+G")
    QTest.keySequence(deck.field, sequence("Ctrl+G"))
    QTest.keySequence(deck.field, sequence("Ctrl+K"))
    assert deck.ran == ["edit.palette"]
    assert keys.shown("edit.palette") == "Ctrl+G"


def test_it_is_kept_for_the_next_start(deck: Deck, settings: Settings) -> None:
    Keys(deck.actions, settings, deck.window).give("view.theme", "F8")
    again = Keys(deck.actions, Settings(settings.path), deck.window)
    assert again.key_of("view.theme") == "F8"


def test_a_key_that_is_taken_leaves_the_other_without(deck: Deck, settings: Settings) -> None:
    keys = Keys(deck.actions, settings, deck.window)
    holder = keys.holder("Ctrl+K")
    assert holder is not None
    assert holder.verb_key == "edit.palette"
    keys.give("view.theme", "Ctrl+K")
    assert keys.key_of("edit.palette") == ""
    QTest.keySequence(deck.field, sequence("Ctrl+K"))
    assert deck.ran == ["view.theme"]


def test_one_goes_back_to_the_book_and_then_all(deck: Deck, settings: Settings) -> None:
    keys = Keys(deck.actions, settings, deck.window)
    book = {row.title: row.key for row in keys.rows()}
    keys.give("view.theme", "Ctrl+K")
    keys.give("file.check", "F8")
    keys.give_default("file.check")
    assert keys.key_of("file.check") == "F7"
    assert {row.verb_key for row in keys.rows() if row.is_changed} == {"view.theme", "edit.palette"}
    keys.give_defaults()
    assert {row.title: row.key for row in keys.rows()} == book
    assert settings.keys == {}


def test_a_chosen_key_goes_before_one_that_the_book_gave_later(deck: Deck, settings: Settings) -> None:
    settings.keys = {"view.unlock": "Ctrl+K"}
    keys = Keys(deck.actions, settings, deck.window)
    assert keys.key_of("view.unlock") == "Ctrl+K"
    assert keys.key_of("edit.palette") == ""


def test_what_stands_wrongly_in_the_settings_is_passed_over_and_what_is_unknown_kept(
    deck: Deck, settings: Settings
) -> None:
    settings.keys = {"edit.undo": "Z", "future.verb": "Ctrl+G", "mark.event": "Ctrl+G"}
    keys = Keys(deck.actions, settings, deck.window)
    assert keys.key_of("edit.undo") == "Ctrl+Z"
    assert keys.key_of("mark.event") == "M"
    keys.give_defaults()
    assert settings.keys["future.verb"] == "Ctrl+G"


def test_keys_of_the_reader_are_shown_and_fixed(deck: Deck, settings: Settings) -> None:
    keys = Keys(deck.actions, settings, deck.window)
    fixed = {row.key for row in keys.rows() if row.is_fixed}
    assert {"M", "A", "S", "L", "T", "U", "N", "Ctrl+="} <= fixed
    with pytest.raises(ValueError, match="reader"):
        keys.give("edit.undo", "Ctrl+=")


def test_two_windows_after_each_other_have_the_same_keys(make_stage: Callable[[], Stage]) -> None:
    first = make_stage()
    first.window.keys.give("view.theme", "F8")
    settings = first.window.context.settings
    assert Settings(settings.path).keys == {"view.theme": "F8"}


def test_the_search_field_and_the_start_page_show_the_keys_in_force(stage: Stage) -> None:
    window = stage.window
    window.keys.give("edit.palette", "F8")
    window.keys.give("file.new", "Ctrl+Alt+9")
    shown = {label.text() for label in window.start.page.findChildren(QLabel) if label.property("role") == "key"}
    assert shown == {"Ctrl+Alt+9", "Ctrl+O"}
    assert window.search.placeholderText().endswith("F8")
    window.keys.give("edit.palette", "")
    assert window.search.placeholderText() == "Search or run a command"
