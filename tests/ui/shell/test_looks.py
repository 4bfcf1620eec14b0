"""The theme and the size of the words: chosen in the menu View or by keys, remembered, and nothing is lost by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from caseapp.ops import records
from caseapp.platform.settings import Settings
from caseapp.queries import listings
from caseapp.queries.records import get
from caseapp.ui.shell.memory import unsaved_file
from caseapp.ui.stage import Stage
from caseapp.ui.theme import fonts
from caseapp.ui.widgets.head_layout import HeadLayout
from tests.ui.shell.hands import Hands
from tests.ui.shell.test_nothing_is_lost import show, written


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """Give the application its font and size back."""
    font = qapp.font()
    yield
    fonts.set_zoom(100)
    qapp.setFont(font)


def test_a_theme_is_chosen_in_the_menu_and_ticked(stage: Stage) -> None:
    window = stage.window
    for name in ("light", "dark", "system"):
        window.actions_[f"theme.{name}"].trigger()
        ticked = {each for each in ("system", "dark", "light") if window.actions_[f"theme.{each}"].isChecked()}
        assert ticked == {name}
        assert Settings(window.context.settings.path).theme == name


def test_the_key_changes_between_dark_and_light(stage: Stage, hands: Hands) -> None:
    hands.press("Ctrl+Shift+L")
    assert stage.window.context.theme.chosen == "light"
    assert stage.window.actions_["theme.light"].isChecked()


def test_all_words_grow_and_the_size_is_remembered(sample: Stage, hands: Hands) -> None:
    def sizes() -> tuple[int, int]:
        window = sample.window
        title = next(each for each in window.inspector_dock.findChildren(QLabel) if each.text() == "Status")
        return title.fontInfo().pixelSize(), sample.desk.navigator.tree.sizeHintForRow(0)

    sample.desk.show_record(listings.ids(sample.desk.session.reader, ["event"])[0])
    sample.settle()
    before = sizes()
    hands.press("Ctrl+Plus", times=3)
    assert sample.window.context.settings.text_zoom == 150
    assert [now / was for now, was in zip(sizes(), before, strict=True)] == pytest.approx([1.5, 1.5], abs=0.08)
    hands.press("Ctrl+Minus")
    hands.press("Ctrl+Equal")
    assert Settings(sample.window.context.settings.path).text_zoom == 150
    hands.press("Ctrl+0")
    assert sizes() == before


def test_the_size_ends_at_double_and_at_the_usual_one(stage: Stage, hands: Hands) -> None:
    hands.press("Ctrl+Plus", times=9)
    assert fonts.zoom() == 200
    hands.press("Ctrl+Minus", times=9)
    assert fonts.zoom() == 100


def test_what_was_open_and_typed_stays(sample: Stage, hands: Hands) -> None:
    desk = sample.desk
    source, item = (listings.ids(desk.session.reader, [kind])[0] for kind in ("source", "action_item"))
    desk.show_record(source)
    desk.show_record(item)
    sample.settle()
    desk.inspector.focus_field("title")
    hands.press("End")
    hands.type(" again")
    front = desk.centre.front_key()
    hands.press("Ctrl+Plus")
    now = sample.desk
    assert now is not desk
    assert (now.record_id, now.centre.front_key()) == (item, front)
    assert get(now.session.reader, item).title.endswith(" again")
    hands.press("Ctrl+Z")
    assert not get(now.session.reader, item).title.endswith(" again")


@pytest.mark.parametrize(("key", "dock"), [("Alt+1", "navigator_dock"), ("Alt+3", "inspector_dock"), ("Alt+2", "")])
def test_the_keyboard_stays_in_its_pane(sample: Stage, hands: Hands, key: str, dock: str) -> None:
    hands.press(key)
    hands.press("Ctrl+Plus")
    pane = getattr(sample.window, dock).widget() if dock else sample.desk.centre.currentWidget()
    focused = QApplication.focusWidget()
    assert isinstance(pane, QWidget)
    assert focused is not None
    assert pane is focused or pane.isAncestorOf(focused)


def test_nothing_of_the_panes_before_is_left(sample: Stage, hands: Hands) -> None:
    def ours() -> Counter[str]:
        found = (type(each) for each in sample.window.findChildren(QObject))
        return Counter(each.__qualname__ for each in found if each.__module__.startswith("caseapp"))

    hands.press("Ctrl+Plus")
    before = ours()
    hands.press("Ctrl+Plus")
    assert ours() == before


def test_the_way_back_is_still_known(sample: Stage, hands: Hands) -> None:
    for key in ("actors", "statements"):
        sample.desk.show_list(key)
        sample.settle()
    hands.press("Ctrl+Plus")
    assert sample.desk.centre.front_key() == "statements"
    hands.press("Alt+Left")
    assert sample.desk.centre.front_key() == "actors"
    hands.press("Alt+Right")
    assert sample.desk.centre.front_key() == "statements"
    assert not sample.desk.ways.bar.forward.isEnabled()


def test_words_that_were_refused_stay_in_their_field(sample: Stage, hands: Hands) -> None:
    show(sample, "Foreign ministers in Munich")
    hands.press("Alt+3")
    hands.tab_to("Date")
    hands.press("Ctrl+A")
    QTest.keyClicks(hands.focused, "31 February 2023")
    for _ in range(2):
        hands.press("Ctrl+Plus")
        assert sample.desk.inspector.drafts.refused == 1
        assert sample.window.messages.words() == "", "they were never away"
        assert unsaved_file(sample.desk.session.workspace.path).exists()
    sample.desk.inspector.focus_field("date")
    assert written(hands) == "31 February 2023"


def test_what_is_being_made_is_shown_in_the_new_panes(sample: Stage) -> None:
    done: list[bool] = []
    desk = sample.desk
    op = partial(records.create, kind_name="event", title="Talks")
    desk.session.run(op, done=lambda _: done.append(desk is sample.desk))
    desk.create("event")
    sample.window.looks.step_zoom(1)
    assert done == [True], "whoever asked was told while it was there"
    sample.settle()
    assert sample.desk.record_id is not None
    assert get(sample.desk.session.reader, sample.desk.record_id).title == "New meeting"


def test_search_stands_there_with_its_query(sample: Stage, hands: Hands) -> None:
    sample.window.bottom.show_search("Munich")
    sample.settle()
    hands.press("Ctrl+Plus")
    search = sample.desk.search
    assert search is not None
    assert search is sample.window.search_dock.widget()
    assert search.isVisible()
    assert search.field.text() == "Munich"
    assert search.results.model().rowCount() > 0


def test_the_size_waits_for_an_import_and_says_so_once(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(sample.window.toaster, "tell", said.append)
    monkeypatch.setattr(type(sample.desk.importer), "is_busy", True)
    sample.window.looks.choose_zoom(150)
    for _ in range(2):
        sample.window.looks._take_zoom()
    assert (said, fonts.zoom()) == (["The size of the text changes when the import has ended."], 100)
    monkeypatch.undo()
    sample.window.looks._take_zoom()
    assert fonts.zoom() == 150


def test_panes_that_are_made_when_wanted_grow_too(sample: Stage, hands: Hands) -> None:
    hands.press("F1")
    sample.window.bottom.toggle_jobs()
    page = sample.window.helping.pane.view.page
    hands.press("Ctrl+Plus")
    assert sample.window.helping.pane.view.page == page
    assert not sample.window.help_dock.isHidden()
    assert sample.window.jobs_dock.widget() is not None


def test_a_window_starts_with_the_size_last_chosen(make_stage: Callable[[], Stage], tmp_path: Path) -> None:
    first = make_stage()
    Hands(first).press("Ctrl+Plus")
    assert first.window.start.page.isVisible()
    assert Settings(first.window.context.settings.path).text_zoom == 110


def test_larger_words_leave_the_window_as_large_as_it_was(sample: Stage) -> None:
    size = sample.window.size()
    sample.window.looks.choose_zoom(200)
    sample.settle()
    assert sample.window.size() == size
    assert sample.window.minimumSizeHint().width() <= 1280


def test_an_empty_pane_offers_the_next_step(stage: Stage, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "new.case")
    stage.settle()
    stage.desk.show_list("meetings")
    stage.settle()
    button = next(each for each in stage.desk.centre.findChildren(QPushButton) if each.text() == "Add meeting")
    button.click()
    stage.settle()
    assert len(listings.ids(stage.desk.session.reader, ["event"])) == 1


PAGES = ("case.board", "case.today", "case.same", "case.news", "edit.undo_list", "view.jobs", "view.search")


def test_at_double_size_no_page_cuts_its_head_or_pushes_the_window_wider(sample: Stage) -> None:
    sample.zoom(200)
    size = sample.window.size()
    for verb in PAGES:
        sample.window.actions_[verb].trigger()
        sample.settle()
        assert sample.window.size() == size, verb
        for head in sample.window.findChildren(HeadLayout):
            room, widget = head.geometry(), head.parentWidget()
            if widget is not None and widget.isVisible():
                assert room.height() >= head.heightForWidth(room.width()), (verb, widget.objectName())


def test_at_double_size_marks_grow_and_the_tabs_of_a_form_are_whole(sample: Stage) -> None:
    sample.zoom(200)
    (found,) = listings.find(sample.desk.session.reader, "Foreign ministers in Munich", limit=1)
    sample.desk.show_record(found.id)
    sample.settle()
    pane = sample.desk.inspector
    assert pane.facts.tabs.width() >= pane.facts.tabs.sizeHint().width()
    for name in ("sourceMark", "rowButton"):
        marks = [each for each in pane.findChildren(QToolButton, name) if each.isVisible()]
        assert marks
        assert {each.iconSize().width() for each in marks} == {28}
