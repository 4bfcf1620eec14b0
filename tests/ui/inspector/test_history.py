"""The history under the form: what changed, by whom, and the ways back, by mouse and by keyboard."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from caseapp.ops import records
from caseapp.queries.records import get
from caseapp.ui.inspector.history_card import HistoryCard
from caseapp.ui.inspector.history_tab import FIRST, HistoryTab
from caseapp.ui.text.differences import change_markup, change_words
from tests.factories import edit
from tests.ui.inspector.bench import Bench


def opened(bench: Bench, record_id: str) -> HistoryTab:
    bench.show(record_id)
    bench.pane.facts.bring_forward(HistoryTab)
    bench.settle()
    (tab,) = bench.pane.facts.findChildren(HistoryTab)
    return tab


def change(bench: Bench, record_id: str, **fields: object) -> None:
    edit(bench.session.workspace, record_id, **fields)
    bench.settle()


def words(card: HistoryCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel))


def press(bench: Bench, card: HistoryCard, name: str, way: str) -> None:
    """Restores a field, or with "" the record, by mouse or key."""
    button = card.buttons[name] if name else card.restore
    assert button is not None
    if way == "mouse":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    bench.settle()


def test_each_step_says_what_changed_and_who_did_it(bench: Bench) -> None:
    event = bench.add("event", "会谈 👩‍👩‍👧", {"status": "planned"})
    change(bench, event, status="held", title="שיחות")
    tab = opened(bench, event)
    newest, oldest = tab.cards
    for part in ("Edit status, title of “会谈 👩‍👩‍👧”", "Tester · ", "planned", "held", "שיחות"):
        assert part in words(newest)
    assert "Status: planned → held" in newest.accessibleName()
    assert oldest.buttons == {}
    assert newest.restore is None, "it stands as it was after the newest step"


@pytest.mark.parametrize("way", ["mouse", "key"])
def test_a_value_is_restored(bench: Bench, way: str) -> None:
    event = bench.add("event", "Talks", {"status": "planned"})
    change(bench, event, status="held", format="four eyes")
    tab = opened(bench, event)
    press(bench, tab.cards[0], "status", way)
    fields = get(bench.session.reader, event).fields
    assert (fields["status"], fields["format"]) == ("planned", "four eyes")
    assert len(tab.cards) == 3
    bench.session.undo()
    bench.settle()
    assert bench.saved(event, "status") == "held"


@pytest.mark.parametrize("way", ["mouse", "key"])
def test_the_record_is_restored_as_it_was(bench: Bench, way: str) -> None:
    person = bench.add("person", "Park Jin", {"names": [{"text": "박진"}]})
    change(bench, person, title="Park", names=[])
    tab = opened(bench, person)
    press(bench, tab.cards[1], "", way)
    assert bench.saved(person, "title") == "Park Jin"
    assert [row["text"] for row in bench.saved(person, "names")] == ["박진"]
    assert tab.note.isHidden()


def test_what_could_not_come_back_is_named(bench: Bench) -> None:
    place = bench.add("place", "Munich")
    event = bench.add("event", "Talks", {"place": place})
    change(bench, event, place=None)
    bench.session.workspace.do(partial(records.delete, record_ids=[place]))
    tab = opened(bench, event)
    press(bench, tab.cards[-1], "", "mouse")
    assert tab.note.text() == "Left out, for it is gone or no longer fits: Place: “Munich”."
    bench.show(bench.add("event", "Other"))
    assert tab.note.isHidden()


def test_arrows_go_from_step_to_step_and_tab_to_the_ways_back(bench: Bench) -> None:
    event = bench.add("event", "Talks")
    change(bench, event, status="planned")
    change(bench, event, status="cancelled")
    tab = opened(bench, event)
    tab.cards[0].setFocus()
    QTest.keyClick(tab.cards[0], Qt.Key.Key_Down)
    assert tab.cards[1].hasFocus()
    QTest.keyClick(tab.cards[1], Qt.Key.Key_Tab)
    assert tab.cards[1].buttons["status"].hasFocus()
    QTest.keyClick(tab.cards[1].buttons["status"], Qt.Key.Key_Up)
    assert tab.cards[0].hasFocus()
    QTest.keyClick(tab.cards[0], Qt.Key.Key_Up)
    assert tab.cards[0].hasFocus()


def test_a_long_history_is_shown_in_parts(bench: Bench) -> None:
    event = bench.add("event", "Talks")
    for number in range(FIRST + 5):
        edit(bench.session.workspace, event, format=f"format {number}")
    bench.settle()
    tab = opened(bench, event)
    assert (len(tab.cards), tab.older.isVisible()) == (FIRST, True)
    QTest.mouseClick(tab.older, Qt.MouseButton.LeftButton)
    bench.settle()
    assert (len(tab.cards), tab.older.isVisible()) == (FIRST + 6, False)


def test_a_deleted_record_is_brought_back(bench: Bench) -> None:
    person = bench.add("person", "Park Jin", {"names": [{"text": "박진"}]})
    bench.show(person)
    bench.session.workspace.do(partial(records.delete, record_ids=[person]))
    bench.add("person", "Another")
    told = " ".join(label.text() for label in bench.pane.findChildren(QLabel) if label.isVisible())
    assert "“Park Jin” was deleted" in told
    assert "Names: 박진" in told
    assert "Tester · " in told
    (button,) = [each for each in bench.pane.findChildren(QPushButton) if each.text() == "Bring it back"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert get(bench.session.reader, person).title == "Park Jin"
    assert bench.pane.title.isVisible()


def test_long_texts_are_compared_word_by_word_and_nothing_in_them_is_markup(bench: Bench) -> None:
    palette = bench.theme.palette
    before = "The ministers met for an hour in the margins of the <b>conference</b>."
    markup = change_markup(before, before.replace("an hour", "two hours"), palette)
    assert "&lt;b&gt;" in markup
    assert "line-through" in markup
    assert "two" in markup
    assert "→" not in markup
    assert "→" in change_markup("held", "planned", palette)
    assert change_words("held", "") == "held → nothing"
    assert change_words("", "held") == "held"
