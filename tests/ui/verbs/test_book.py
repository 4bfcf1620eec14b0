"""The book of verbs: each once, each with a place, a key of its own, an icon that is there, and words."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from caseapp.domain.kinds import KINDS
from caseapp.platform.paths import resources_dir
from caseapp.platform.settings import THEMES
from caseapp.platform.translation import SYSTEM, language_codes
from caseapp.ui.keys.rules import objection
from caseapp.ui.theme.palette import DARK
from caseapp.ui.verbs.book import LISTS, MARKS, MENUS, verbs
from caseapp.ui.verbs.verb import (
    CASE,
    EVENT,
    ITEM,
    LOCKABLE,
    LOCKED,
    NOTHING,
    RECORD,
    RELOCKABLE,
    SELECTION,
    SOURCE,
    WRITABLE,
)

pytestmark = pytest.mark.usefixtures("qapp")  # Qt: the keys of a platform are known to an application alone

VERBS = list(verbs())
NEEDS = {NOTHING, CASE, WRITABLE, RECORD, ITEM, EVENT, SOURCE, SELECTION, LOCKABLE, LOCKED, RELOCKABLE}


def _twice(words: list[str]) -> set[str]:
    return {word for word, count in Counter(words).items() if count > 1}


def _sequence(words: str) -> QKeySequence:
    return QKeySequence.fromString(words, QKeySequence.SequenceFormat.PortableText)


def test_every_verb_is_there_once() -> None:
    assert len(VERBS) > 50
    assert _twice([verb.key for verb in VERBS]) == set()


def test_no_two_verbs_are_called_the_same() -> None:
    assert _twice([verb.title for verb in VERBS]) == set()


def test_no_key_is_given_twice_in_the_window() -> None:
    keys = [_sequence(verb.shortcut).toString() for verb in VERBS if verb.shortcut]
    assert len(keys) > 20
    assert _twice(keys) == set()


def test_no_key_is_given_twice_over_a_selection() -> None:
    """The keys that the reader takes, beside those of the window, which hold there too."""
    shown = [_sequence(verb.shown_key).toString() for verb in VERBS if verb.shown_key]
    assert len(shown) > 8
    assert _twice(shown + [_sequence(verb.shortcut).toString() for verb in VERBS if verb.shortcut]) == set()


def test_no_verb_takes_a_key_that_texts_and_lists_need() -> None:
    standard = QKeySequence.StandardKey
    edits = (standard.Copy, standard.Cut, standard.Paste, standard.DeleteStartOfWord, standard.DeleteEndOfWord)
    moves = (standard.SelectAll, standard.MoveToNextWord, standard.MoveToPreviousWord)
    needed = {sequence.toString() for key in (*edits, *moves) for sequence in QKeySequence.keyBindings(key)}
    needed |= {"Return", "Space", "Escape", "Tab", "Del", "Up", "Down", "Left", "Right", "F2"}
    assert {verb.shortcut for verb in VERBS if _sequence(verb.shortcut).toString() in needed} == set()


def test_verbs_have_keys_but_for_what_is_done_seldom() -> None:
    """Those are reached by their menus and by the palette, and a person can give them keys."""
    without = {verb.key for verb in VERBS if not verb.shortcut and not verb.shown_key}
    without -= {f"language.{code}" for code in (SYSTEM, *language_codes())}
    without -= {f"theme.{name}" for name in THEMES}
    without -= {verb.key for verb in VERBS if verb.key.startswith("idle.")}
    assert without == {"layout.save", "layout.delete", "help.tour", "help.about"}


def test_no_key_is_one_that_a_person_could_not_choose() -> None:
    assert {verb.key: objection(verb.shortcut) for verb in VERBS if objection(verb.shortcut)} == {}


def test_keys_are_those_qt_knows() -> None:
    given = [words for verb in VERBS for words in (verb.shortcut, verb.shown_key) if words]
    assert {words for words in given if _sequence(words).count() != 1} == set()
    # Qt: what it does not know it reads as something else, or as nothing.
    assert {words for words in given if _sequence(words).toString() != words.replace("Delete", "Del")} == set()


def test_each_has_a_place_and_a_need() -> None:
    assert {verb.key for verb in VERBS if verb.menu not in MENUS or verb.needs not in NEEDS} == set()


def test_each_icon_is_there() -> None:
    icons = {verb.icon for verb in VERBS if verb.icon}
    assert len(icons) > 10
    assert {icon for icon in icons if not (resources_dir() / "icons" / f"{icon}.svg").is_file()} == set()


def test_titles_are_in_sentence_case() -> None:
    titles = [verb.title.replace("Caseapp", "caseapp") for verb in VERBS if verb.submenu != "Language"]
    assert {title for title in titles if not re.fullmatch(r"[A-Z][^A-Z&]*\S", title)} == set()


def test_each_menu_has_verbs_and_a_letter_of_its_own() -> None:
    assert {verb.menu for verb in VERBS} == set(MENUS)
    assert _twice([menu[0] for menu in MENUS]) == set()


def test_verbs_of_a_menu_stand_together() -> None:
    order = [menu for number, menu in enumerate(v.menu for v in VERBS) if number == 0 or menu != VERBS[number - 1].menu]
    assert tuple(order) == MENUS


def test_every_kind_a_person_makes_can_be_added() -> None:
    made_otherwise = {"source", "excerpt"}  # by importing and by citing
    addable = {verb.key.removeprefix("add.") for verb in VERBS if verb.key.startswith("add.")}
    assert addable == set(KINDS) - made_otherwise


def test_marks_have_the_letters_of_their_kinds() -> None:
    for letter, kind, title in MARKS:
        assert KINDS[kind].letter == letter
        assert title.startswith("Mark as ")
    assert sorted(letter for letter, _, _ in MARKS) == sorted(DARK.kinds)


def test_every_list_can_be_shown() -> None:
    assert {f"list.{key}" for key, _, _, _ in LISTS} == {verb.key for verb in VERBS if verb.key.startswith("list.")}


def test_what_changes_a_case_is_not_offered_without_one() -> None:
    changing = [verb for verb in VERBS if verb.key.split(".")[0] in {"add", "mark", "item"}]
    assert len(changing) > 20
    assert [verb.key for verb in changing if verb.needs == NOTHING] == []
