"""Search in the window: typed, narrowed by kind, opened at the words, kept in the navigator, undone."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from caseapp.ui.search.pane import SearchPane
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands


def shown(pane: SearchPane) -> list[str]:
    return [each.hit.title for each in pane.results.results.results if each.hit is not None]


def open_search(stage: Stage, hands: Hands, query: str, qtbot: QtBot) -> SearchPane:
    hands.press("Ctrl+Shift+F")
    pane = stage.desk.search
    assert pane is not None
    QTest.keyClicks(pane.field, query)
    hands.press("Return")
    qtbot.waitUntil(lambda: bool(pane.results.results.results) or pane._empty.isVisible())
    return pane


def test_a_hit_opens_the_source_at_its_words(sample: Stage, hands: Hands, qtbot: QtBot) -> None:
    pane = open_search(sample, hands, '"settled yet" kind:source', qtbot)
    assert shown(pane) == ["Seoul and Tokyo keep talking about wartime labour"]
    assert hands.focused is pane.results
    hands.press("Return")
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader.current_words() == "settled yet"


def test_kinds_narrow_the_hits(sample: Stage, hands: Hands, qtbot: QtBot) -> None:
    pane = open_search(sample, hands, "munich", qtbot)
    everything = shown(pane)
    button = next(each for each in pane._group.buttons() if each.objectName() == "event")
    assert button.text() == "Meetings 2"
    hands.click(button)
    assert 0 < len(shown(pane)) < len(everything)
    assert shown(pane) == ["Munich Security Conference 2023", "Foreign ministers in Munich"]


def test_what_cannot_be_searched_for_is_said_in_words(sample: Stage, hands: Hands, qtbot: QtBot) -> None:
    pane = open_search(sample, hands, "kind:nonsense", qtbot)
    said = " ".join(label.text() for label in pane._empty.findChildren(QLabel))
    assert "There is no kind of record called “nonsense”" in said
    assert not pane._save.isEnabled()


def test_a_search_is_kept_in_the_navigator_and_undo_removes_it(sample: Stage, hands: Hands, qtbot: QtBot) -> None:
    pane = open_search(sample, hands, "munich", qtbot)
    hands.click(pane._save)
    navigator = sample.desk.navigator
    last = navigator._model.item(navigator._model.rowCount() - 1)
    assert last.text() == "munich"
    hands.press("Ctrl+Z")
    sample.settle()
    assert navigator._saved == []
    hands.press("Ctrl+Shift+Z")
    sample.settle()
    pane.field.clear()
    last = navigator._model.item(navigator._model.rowCount() - 1)
    navigator.tree.setCurrentIndex(last.index())
    navigator._on_tree_chosen(last.index())
    sample.settle()
    assert pane.field.text() == "munich"
    assert shown(pane)


def test_an_edit_is_found_at_once(sample: Stage, hands: Hands, qtbot: QtBot) -> None:
    pane = open_search(sample, hands, "zebra", qtbot)
    assert shown(pane) == []
    hands.press("Ctrl+Shift+M")
    hands.type("Zebra talks")
    hands.press("Return")
    qtbot.waitUntil(lambda: shown(pane) == ["Zebra talks"])


def test_the_palette_finds_a_language_by_its_english_name(sample: Stage, hands: Hands) -> None:
    popup = sample.window.palettes.popup
    for typed in ("korean", "language"):
        hands.press("Ctrl+K")
        hands.type(typed)
        assert "verb:language.ko" in [entry.key for entry in popup.entries()]
        hands.press("Escape")
