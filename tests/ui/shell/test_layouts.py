"""Named layouts: what each shows, by key; those a person saves; and the way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QInputDialog

from caseapp.queries import evidence, listings
from caseapp.ui.shell.layout import INSPECTOR_WIDTH, ITEMS_HEIGHT, NAVIGATOR_WIDTH, first_size
from caseapp.ui.shell.window import SIZE
from caseapp.ui.sources.tab import SourceTab
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands


def _shown(stage: Stage) -> list[str]:
    docks = (*stage.window.docks(), stage.window.help_dock)
    return [dock.objectName().removesuffix("_dock") for dock in docks if dock.isVisible()]


def _own(stage: Stage) -> list[str]:
    menu = stage.window.actions_.submenu("Layout")
    return [action.text() for action in menu.actions() if action.property("layout")]


def test_reading_shows_the_text_wide_beside_the_inspector(sample: Stage, hands: Hands) -> None:
    sample.desk.show_list("meetings")
    hands.press("Ctrl+Alt+1")
    assert _shown(sample) == ["inspector"]
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    assert tab.width() > 0.7 * sample.window.width()
    assert tab.isAncestorOf(hands.focused)


def test_chronology_gives_the_window_to_the_meetings(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+Alt+2")
    assert _shown(sample) == []
    assert sample.desk.centre.front_key() == "meetings"
    assert sample.desk.centre.width() == sample.window.width()


def test_items_are_large_and_have_the_keyboard(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+Alt+3")
    assert _shown(sample) == ["inspector", "items"]
    assert sample.window.items_dock.height() > 0.6 * sample.window.height()
    assert sample.desk.items.isAncestorOf(hands.focused)


def test_compare_shows_two_versions_side_by_side(sample: Stage, hands: Hands) -> None:
    tab = sample.desk.centre.source_tab()
    assert isinstance(tab, SourceTab)
    source_id = tab.source_id
    path = sample.folder / "newer.txt"
    path.write_text(evidence.source_text(sample.desk.session.reader, source_id).text + "\nOne more line.\n")
    sample.window.take_revision(path)
    sample.settle()
    sample.desk.centre.open_source(source_id)
    hands.press("Ctrl+Alt+4")
    centre = sample.desk.centre
    assert centre.front_key() == f"compare:{source_id}"
    assert [group.front_key() for group in centre.groups()] == [source_id, f"compare:{source_id}"]
    assert _shown(sample) == []
    hands.press("Ctrl+Alt+1")
    assert len(centre.groups()) == 1
    hands.press("Ctrl+Alt+4")
    assert len(centre.groups()) == 2
    assert sample.desk.centre.front_key() == f"compare:{source_id}"


def test_compare_shows_two_texts_side_by_side(sample: Stage, hands: Hands) -> None:
    desk = sample.desk
    first = desk.centre.front_key()
    other = next(each for each in listings.ids(desk.session.reader, ["source"]) if each != first)
    desk.show_record(other)
    hands.press("Ctrl+Alt+4")
    assert [group.front_key() for group in desk.centre.groups()] == [other, first]
    assert [page.isVisible() for page in desk.centre.texts()] == [True, True]
    hands.press("Ctrl+Alt+0")
    assert len(desk.centre.groups()) == 1


def test_without_another_text_compare_says_so_and_leaves_all_as_it_is(sample: Stage, hands: Hands) -> None:
    before = _shown(sample)
    hands.press("Ctrl+Alt+4")
    assert "one version" in sample.window.messages.words()
    assert _shown(sample) == before
    sample.desk.show_list("meetings")
    hands.press("Ctrl+Alt+4")
    assert "No text is in front" in sample.window.messages.words()
    assert _shown(sample) == before


@pytest.mark.parametrize("name", ["reading", "chronology", "items"])
def test_reset_brings_the_look_back(sample: Stage, hands: Hands, name: str) -> None:
    sample.window.layouts.show_named(name)
    sample.settle()
    hands.press("Ctrl+Alt+0")
    assert _shown(sample) == ["navigator", "inspector", "items"]
    window = sample.window
    assert (window.navigator_dock.width(), window.inspector_dock.width()) == (NAVIGATOR_WIDTH, INSPECTOR_WIDTH)
    assert window.items_dock.height() == ITEMS_HEIGHT


def test_toggles_follow_a_layout(sample: Stage) -> None:
    sample.window.layouts.show_named("chronology")
    sample.settle()
    for key in ("view.navigator", "view.inspector", "view.items"):
        assert not sample.window.actions_[key].isChecked()


def test_a_layout_is_saved_listed_taken_and_deleted(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    window = sample.window
    window.layouts.show_named("items")
    sample.settle()
    height = window.items_dock.height()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("  Mine & yours ", True))
    window.actions_["layout.save"].trigger()
    assert window.layouts.own_names() == ["Mine & yours"]
    assert _own(sample) == ["Mine && yours"]
    window.layouts.reset()
    sample.settle()
    menu = window.actions_.submenu("Layout")
    next(action for action in menu.actions() if action.property("layout")).trigger()
    sample.settle()
    assert _shown(sample) == ["inspector", "items"]
    assert window.items_dock.height() == height
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: ("Mine & yours", True))
    window.actions_["layout.delete"].trigger()
    assert _own(sample) == []


def test_saved_layouts_are_there_in_the_next_window(make_stage: Callable[[], Stage]) -> None:
    first = make_stage()
    first.window.open_sample()
    first.settle()
    first.window.layouts.save_as("Wide")
    first.window.context.settings.set_layout("own:Torn", b"no layout")
    path = first.window.context.settings.path
    second = make_stage()
    second.window.context.settings.path.write_bytes(path.read_bytes())
    second.window.context.settings.set("theme", "dark")
    assert second.window.layouts.own_names() == ["Torn", "Wide"]


def test_a_layout_that_cannot_be_read_says_so(sample: Stage) -> None:
    sample.window.context.settings.set_layout("own:Torn", b"no layout")
    before = _shown(sample)
    sample.window.layouts.show_own("Torn")
    assert "cannot be read" in sample.window.messages.words()
    assert _shown(sample) == before


def test_asking_and_not_answering_changes_nothing(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("", False))
    sample.window.actions_["layout.save"].trigger()
    sample.window.actions_["layout.delete"].trigger()
    assert sample.window.layouts.own_names() == []
    assert "no layout of your own" in sample.window.toaster.toast.words()


def test_layouts_need_a_case(stage: Stage) -> None:
    for key in ("layout.reading", "layout.items", "view.reset", "layout.save"):
        assert not stage.window.actions_[key].isEnabled()
    stage.window.layouts.show_named("reading")
    stage.window.layouts.show_own("none")
    assert _shown(stage) == []


def test_help_stays_with_the_layouts_and_under_the_inspector(sample: Stage) -> None:
    sample.window.helping.show_page("reader")
    sample.settle()
    window = sample.window
    assert window.help_dock.y() > window.inspector_dock.y()
    assert window.help_dock.height() > 0.35 * window.height()
    window.layouts.reset()
    sample.settle()
    assert window.help_dock.y() > window.inspector_dock.y()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1600, 1000), (1920, 1032)])
def test_a_new_window_fits_the_screen_with_its_frame(width: int, height: int) -> None:
    size = first_size(SIZE, QSize(width, height))
    assert size.width() < width
    assert size.height() < height - 30
    assert size == SIZE.boundedTo(size)
