"""The tour: offered once, six steps by mouse and keyboard, never in the way, and calm when what it points at goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from caseapp.platform.paths import user_data_dir
from caseapp.platform.settings import Settings
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.shell.touring import OFFER
from caseapp.ui.stage import Stage
from caseapp.ui.tour.steps import STEPS
from caseapp.ui.tour.tour import Tour
from tests.ui.shell.hands import Hands


@pytest.fixture
def tour(stage: Stage) -> Tour:
    """Return the tour at its first step, on the person's own sample case."""
    stage.window.actions_["help.tour"].trigger()
    stage.settle()
    found = stage.window.touring.tour
    assert found is not None
    assert found.is_running
    return found


def _callout(tour: Tour) -> QRect:
    return tour.callout.geometry()


def _sample_button(stage: Stage) -> QPushButton:
    return next(each for each in stage.window.start.page.findChildren(QPushButton) if each.text() == "Open the sample")


def test_it_is_offered_once_from_the_start_page(stage: Stage, hands: Hands) -> None:
    hands.click(_sample_button(stage))
    assert stage.window.messages.words() == OFFER
    assert stage.window.touring.tour is None
    stage.window.files.close()
    stage.settle()
    assert stage.window.messages.words() == ""
    hands.click(_sample_button(stage))
    assert stage.window.messages.words() == ""
    assert Settings(stage.window.context.settings.path).is_tour_offered


def test_the_offer_starts_it(stage: Stage, hands: Hands) -> None:
    hands.click(_sample_button(stage))
    button = next(each for each in stage.window.messages.findChildren(QPushButton) if each.text() == "Take the tour")
    hands.click(button)
    assert stage.window.touring.tour is not None
    assert stage.window.touring.tour.is_running
    assert stage.window.messages.words() == ""


def test_another_case_is_not_offered_it_nor_closed_unasked(sample: Stage, hands: Hands) -> None:
    """The sample of these tests is another file than the person's own sample case."""
    before = sample.desk.session.workspace.path
    assert sample.window.messages.words() == ""
    sample.window.actions_["help.tour"].trigger()
    sample.settle()
    assert sample.desk.session.workspace.path == before
    assert "sample case" in sample.window.messages.words()
    button = next(each for each in sample.window.messages.findChildren(QPushButton) if each.isVisible())
    hands.click(button)
    assert sample.desk.session.workspace.path.parent == user_data_dir()
    assert sample.window.touring.tour is not None
    assert sample.window.touring.tour.is_running


def test_six_steps_point_at_six_parts_of_the_window(stage: Stage, tour: Tour, hands: Hands) -> None:
    window, desk = stage.window, stage.desk
    assert len(STEPS) == 6
    seen = []
    for number, step in enumerate(STEPS):
        assert tour.number == number
        assert step.title in tour.callout.accessibleName()
        assert f"{number + 1} of 6" in tour.callout.accessibleName()
        assert tour.ring.isVisible()
        assert window.rect().contains(_callout(tour))
        assert not _callout(tour).intersects(tour.ring.geometry().adjusted(8, 8, -8, -8))
        seen.append(tour.ring.geometry())
        if number < 5:
            hands.click(tour.callout.next)
    assert seen[0].contains(desk.navigator.mapTo(window, desk.navigator.rect().center()))
    reader = next(view for view in window.findChildren(ReaderView) if view.isVisible())
    assert QRect(reader.mapTo(window, QPoint(0, 0)), reader.size()).contains(seen[1].center())
    cards = desk.inspector.facts.evidence.cards
    assert seen[2].contains(cards.mapTo(window, cards.rect().center()))
    assert seen[3].contains(desk.items.mapTo(window, desk.items.rect().center()))
    assert seen[4].contains(window.search.mapTo(window, window.search.rect().center()))
    assert seen[5].top() < 40
    assert tour.callout.next.text() == "&Done"
    hands.click(tour.callout.next)
    assert not tour.is_running
    assert not tour.ring.isVisible()


def test_the_quote_cards_have_a_quote(stage: Stage, tour: Tour) -> None:
    tour.next()
    tour.next()
    stage.settle()
    assert stage.desk.inspector.record_id is not None
    cards = stage.desk.inspector.facts.evidence.cards
    assert cards.isVisible()
    assert cards.model().rowCount() > 0


def test_it_goes_by_keyboard(tour: Tour, hands: Hands) -> None:
    assert tour.callout.next.hasFocus()
    hands.press("Return")
    assert tour.number == 1
    hands.press("Right")
    assert tour.number == 2
    hands.press("Left")
    assert tour.number == 1
    hands.press("Tab")
    assert tour.callout.back.hasFocus()
    hands.press("Space")
    assert tour.number == 0
    hands.press("Escape")
    assert not tour.is_running


def test_escape_skips_it_from_anywhere_and_is_free_again_afterwards(stage: Stage, tour: Tour, hands: Hands) -> None:
    hands.press("Alt+3")
    hands.press("Escape")
    assert not tour.is_running
    hands.select_words("Munich")  # Escape closes the find bar again
    assert stage.desk.selected_span() is not None


def test_skip_is_remembered(stage: Stage, tour: Tour, hands: Hands) -> None:
    hands.click(tour.callout.skip)
    assert not tour.is_running
    assert Settings(stage.window.context.settings.path).is_tour_offered


def test_the_window_goes_on_working_under_it(stage: Stage, tour: Tour, hands: Hands) -> None:
    hands.press("Ctrl+3")
    assert stage.desk.centre.front_key() == "actors"
    ring = tour.ring.geometry().center()
    assert stage.window.childAt(ring) is not tour.ring
    assert tour.is_running


def test_a_pane_that_is_closed_leaves_the_callout_in_the_middle(stage: Stage, tour: Tour) -> None:
    stage.window.navigator_dock.hide()
    stage.settle()
    assert tour.is_running
    assert not tour.ring.isVisible()
    assert (_callout(tour).center() - stage.window.rect().center()).manhattanLength() < 8
    stage.window.navigator_dock.show()
    stage.settle()
    assert tour.ring.isVisible()


def test_a_pane_that_is_hidden_comes_back_for_its_step(stage: Stage, tour: Tour) -> None:
    stage.window.layouts.show_named("chronology")
    tour.next()
    tour.next()
    tour.next()
    stage.settle()
    assert stage.window.items_dock.isVisible()
    assert tour.ring.isVisible()


def test_a_page_that_is_closed_is_no_matter(stage: Stage, tour: Tour) -> None:
    tour.next()
    centre = stage.desk.centre
    for key, _ in centre.pages():
        centre.close_page(key)
    stage.settle()
    tour.follow()
    stage.settle()
    assert tour.is_running
    assert not tour.ring.isVisible()
    tour.back()
    tour.next()
    stage.settle()
    assert tour.ring.isVisible()


def test_it_follows_the_window_and_the_text(stage: Stage, tour: Tour) -> None:
    tour.next()
    stage.settle()
    before = tour.ring.geometry()
    view = next(view for view in stage.window.findChildren(ReaderView) if view.isVisible())
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    stage.settle()
    assert tour.ring.geometry() != before
    tour.back()
    stage.window.resize(1300, 800)
    stage.settle()
    assert stage.window.rect().contains(_callout(tour))


def test_closing_the_case_ends_it(stage: Stage, tour: Tour) -> None:
    stage.window.files.close()
    stage.settle()
    assert not tour.is_running
    stage.window.actions_["help.tour"].trigger()
    stage.settle()
    assert tour.is_running


def test_it_wears_both_themes(stage: Stage, tour: Tour) -> None:
    middle = QPoint(tour.callout.width() // 2, 20)
    dark = tour.callout.grab().toImage().pixelColor(middle)
    stage.theme("light")
    light = tour.callout.grab().toImage().pixelColor(middle)
    assert dark.lightness() < 100 < light.lightness()


def test_it_names_the_keys_as_they_are_now(stage: Stage, tour: Tour) -> None:
    stage.window.keys.give("edit.palette", "F8")
    for _ in range(4):
        tour.next()
    assert "Press F8 and type" in tour.callout.accessibleDescription()


def test_a_sample_that_cannot_be_opened_starts_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    (user_data_dir() / "Sample case.case").parent.mkdir(parents=True, exist_ok=True)
    (user_data_dir() / "Sample case.case").write_bytes(b"no case")
    stage.window.actions_["help.tour"].trigger()
    stage.settle()
    assert stage.window.touring.tour is None
    assert stage.window.messages.words()


def test_a_click_on_the_callout_does_not_reach_the_pane_under_it(stage: Stage, tour: Tour) -> None:
    before = stage.desk.centre.front_key()
    QTest.mouseClick(tour.callout, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    stage.settle()
    assert stage.desk.centre.front_key() == before
    assert tour.is_running
