"""The page "Same?", the rows that follow from it and the strip of the inspector, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caseapp.domain.ids import new_id
from caseapp.ops import records, same
from caseapp.platform.locks import CaseLock, Holder
from caseapp.queries import listings, sameness
from caseapp.ui.duplicates import pane as page
from caseapp.ui.duplicates.pane import DuplicatesPane
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands

PERSONS = ("Park Jin", "Jin Park", "J. Park", "Lim Soo-suk", "Lim Soosuk", "𠮷野 𪜀", "𠮷野𪜀", "محمد علي")


@pytest.fixture
def people(stage: Stage, tmp_path: Path) -> dict[str, str]:
    """Return the ids of some persons in a new case, by title."""
    stage.window.files.create(tmp_path / "people.case")
    stage.settle()
    ids = {title: new_id() for title in PERSONS}
    for title, record_id in ids.items():
        stage.desk.session.run(partial(records.create, kind_name="person", title=title, record_id=record_id))
    stage.settle()
    return ids


def opened(stage: Stage) -> DuplicatesPane:
    stage.desk.show_list("smart:same")
    stage.settle()
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, DuplicatesPane)
    return pane


def verdicts(stage: Stage) -> list[str]:
    return [each.verdict for each in sameness.decided(stage.desk.session.reader)]


def titles(pane: DuplicatesPane) -> list[tuple[str, str]]:
    return [(card.pair[0].title, card.pair[1].title) for card in pane.cards]


def test_pairs_are_counted_shown_and_decided_by_keys(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    pane = opened(stage)
    assert stage.desk.navigator.count_of("smart:same") == len(pane.cards) == 5
    assert pane.words == "5 pairs to decide"
    assert titles(pane)[:3] == [("Lim Soo-suk", "Lim Soosuk"), ("𠮷野 𪜀", "𠮷野𪜀"), ("Park Jin", "Jin Park")]
    for key in ("S", "D", "M"):
        hands.press(key)
    assert sorted(verdicts(stage)) == ["different", "maybe", "same"]
    assert [card.suggestion.is_maybe for card in pane.cards] == [False, False, True]
    assert pane.words == "2 pairs to decide, 1 put as maybe"
    assert stage.desk.navigator.count_of("smart:same") == 2
    assert [row.decided.verdict for row in pane.decided] == ["maybe", "different", "same"]


def test_arrows_move_on_and_the_next_is_the_one_after_the_decided(
    stage: Stage, hands: Hands, people: dict[str, str]
) -> None:
    pane = opened(stage)
    first, second, third, *_ = pane.cards
    assert pane.current is first
    hands.press("Down")
    assert pane.current is second
    hands.press("Up")
    hands.press("Up")
    assert pane.current is first
    hands.press("Right")
    hands.press("S")
    assert pane.current is third
    assert second not in pane.cards
    assert pane.cards[0] is first, "a card that stands is not made anew"
    for _ in range(9):
        hands.press("Down")
    assert pane.current is pane.cards[-1]


def test_keys_faster_than_the_case_decide_one_pair_each(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    pane = opened(stage)
    wanted = [(card.suggestion.a, card.suggestion.b) for card in pane.cards[:3]]
    for _ in range(3):
        QTest.keyClick(pane, Qt.Key.Key_S)
    stage.settle()
    made = sameness.decided(stage.desk.session.reader)
    assert {(each.a, each.b) for each in made} == set(wanted)


def test_a_case_that_cannot_be_written_is_looked_at_only(
    stage: Stage, hands: Hands, people: dict[str, str], tmp_path: Path
) -> None:
    opened(stage)
    hands.press("S")
    stage.window.files.close()
    stage.settle()
    lock = CaseLock(tmp_path / "people.case")
    assert lock.acquire(Holder.here("Somebody else"))
    stage.window.open_path(tmp_path / "people.case")
    stage.settle()
    pane = opened(stage)
    assert stage.desk.session.is_read_only
    hands.press("S")
    hands.press("U")
    assert verdicts(stage) == ["same"]
    assert not any(button.isEnabled() for card in pane.cards for button in card.answers.values())
    assert not pane.decided[0].undo_button.isEnabled()
    stage.desk.show_record(people["Lim Soo-suk"])
    assert stage.desk.inspector._same.show_button.isVisible()
    assert not stage.desk.inspector._same.apart_button.isVisible()
    stage.window.files.close()
    stage.settle()
    lock.release()


def test_the_verb_and_the_palette_lead_to_the_page(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    stage.window.actions_["case.same"].trigger()
    stage.settle()
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, DuplicatesPane)
    assert hands.focused is pane
    hands.press("S")
    stage.window.palettes.open_search()
    hands.type("Lim Soosuk")
    found = [each for each in stage.window.palettes.popup.entries() if each.key.startswith("record:")]
    stage.window.palettes.popup.close()
    assert [(each.key, each.title) for each in found] == [(f"record:{people['Lim Soo-suk']}", "Lim Soo-suk")]


def test_the_last_decision_is_undone_by_a_key_a_button_and_the_window(
    stage: Stage, hands: Hands, people: dict[str, str]
) -> None:
    pane = opened(stage)
    count = len(pane.cards)
    assert not pane.undo_button.isEnabled()
    takes: list[Callable[[], None]] = [
        partial(hands.press, "U"),
        partial(hands.click, pane.undo_button),
        partial(hands.press, "Ctrl+Z"),
    ]
    for take_back in takes:
        hands.press("D")
        assert len(pane.cards) == count - 1
        take_back()
        stage.settle()
        assert (len(pane.cards), verdicts(stage)) == (count, [])
    assert not pane.undo_button.isEnabled(), "what was done last is no decision"


def test_a_decision_is_undone_at_any_time_later(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    pane = opened(stage)
    hands.press("S")
    stage.desk.create("place")
    stage.settle()
    pane = opened(stage)
    (row,) = pane.decided
    hands.click(row.undo_button)
    assert (verdicts(stage), pane.decided) == ([], [])
    assert len(pane.cards) == 5


def test_buttons_decide_and_show(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    pane = opened(stage)
    hands.click(pane.cards[1].shows[1])
    assert stage.desk.record_id == people["𠮷野𪜀"]
    hands.click(pane.cards[2].answers["different"])
    assert verdicts(stage) == ["different"]
    hands.click(pane.decided[0].show_button)
    assert stage.desk.record_id in (people["Park Jin"], people["Jin Park"])


def test_joined_records_are_one_row_found_by_any_name(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    opened(stage)
    hands.press("S")
    stage.desk.show_list("persons")
    stage.settle()
    table = stage.desk.centre.currentWidget()
    assert isinstance(table, RecordsPane)
    assert len(table.model.ids) == len(PERSONS) - 1
    row = table.model.row_of(people["Lim Soo-suk"])
    assert table.model.data(table.model.index(row, 0)) == "Lim Soo-suk · Lim Soosuk"
    assert people["Lim Soosuk"] not in table.model.ids
    assert stage.desk.navigator.count_of("persons") == len(table.model.ids)
    (hit,) = listings.find(stage.desk.session.reader, "Lim Soosuk")
    assert (hit.id, hit.name) == (people["Lim Soo-suk"], "Lim Soosuk")
    stage.desk.session.undo()
    stage.settle()
    assert people["Lim Soosuk"] in table.model.ids
    assert table.model.data(table.model.index(table.model.row_of(people["Lim Soo-suk"]), 0)) == "Lim Soo-suk"


def test_the_inspector_says_whom_a_record_is_the_same_as(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    strip = stage.desk.inspector._same
    stage.desk.show_record(people["Lim Soo-suk"])
    assert not strip.isVisible()
    opened(stage)
    hands.press("S")
    assert strip.isVisible()
    assert strip.words.toolTip() == "Same as Lim Soosuk"
    hands.click(strip.show_button)
    assert stage.desk.record_id == people["Lim Soosuk"]
    assert strip.words.toolTip() == "Same as Lim Soo-suk"
    hands.click(strip.apart_button)
    assert (strip.isVisible(), verdicts(stage)) == (False, [])
    stage.desk.session.undo()
    stage.settle()
    assert strip.isVisible()
    stage.desk.show_record(people["J. Park"])
    assert not strip.isVisible()


def test_with_several_others_the_strip_asks_which(
    stage: Stage, hands: Hands, people: dict[str, str], qtbot: QtBot
) -> None:
    for other in ("Jin Park", "J. Park"):
        op = partial(same.decide, a_id=people["Park Jin"], b_id=people[other], verdict="same")
        stage.desk.session.run(op)
    stage.settle()
    stage.desk.show_record(people["J. Park"])
    strip = stage.desk.inspector._same
    assert strip.words.toolTip() == "Same as Park Jin · Jin Park"
    hands.click(strip.show_button)
    qtbot.waitUntil(strip._menu.isVisible)
    strip._menu.actions()[1].trigger()
    strip._menu.close()
    stage.settle()
    assert stage.desk.record_id == people["Jin Park"]


def test_a_refused_decision_is_told_and_the_pair_stays(stage: Stage, hands: Hands, people: dict[str, str]) -> None:
    pane = opened(stage)
    park, jin, short = people["Park Jin"], people["Jin Park"], people["J. Park"]
    card = next(card for card in pane.cards if {card.suggestion.a, card.suggestion.b} == {park, jin})
    # Two that are on their way already contradict what is decided on the page before it hears of them.
    for pair, verdict in (((park, short), "same"), ((jin, short), "different")):
        stage.desk.session.run(partial(same.decide, a_id=pair[0], b_id=pair[1], verdict=verdict))
    card.pressed.emit()
    pane.decide("same")
    stage.settle()
    assert sorted(verdicts(stage)) == ["different", "same"]
    assert "different" in stage.window.messages.words()


def test_an_empty_page_says_so_and_every_card_wears_the_theme(
    stage: Stage, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "SHOWN", 2)
    stage.window.files.create(tmp_path / "empty.case")
    stage.settle()
    pane = opened(stage)
    assert pane._stack.currentWidget() is pane._empty
    for key in ("S", "D", "M", "U", "Down", "Return"):
        hands.press(key)
    for _ in range(3):
        stage.desk.session.run(partial(records.create, kind_name="place", title="Geneva"))
    stage.settle()
    assert pane.words == "3 pairs to decide; the first 2 are shown"
    assert len(pane.cards) == 2
    dark = pane.cards[0].styleSheet()
    stage.theme("light")
    assert pane.cards[0].styleSheet() != dark
