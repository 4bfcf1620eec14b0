"""Tab groups by key: split, moved, joined, stepped through, torn off and brought back, closed and opened again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMenu

from caseapp.queries import listings
from caseapp.ui.sources.tab import SourceTab
from caseapp.ui.stage import Stage
from caseapp.ui.tabs.loose import LooseWindow
from tests.ui.shell.hands import Hands
from tests.ui.shell.test_accessibility import unnamed


def fronts(stage: Stage) -> list[str]:
    return [group.front_key() for group in stage.desk.centre.groups()]


def keys(stage: Stage) -> list[list[str]]:
    return [group.page_keys() for group in stage.desk.centre.groups()]


def source_in(stage: Stage) -> str:
    return next(page.source_id for page in stage.desk.centre.texts())


@pytest.fixture
def three(sample: Stage) -> Stage:
    """Return the window with meetings, a source and the actors open, the actors in front."""
    sample.desk.show_list("actors")
    sample.desk.centre.focus_page()
    sample.settle()
    return sample


def loose_of(stage: Stage) -> LooseWindow:
    (window,) = stage.desk.centre.loose
    return window


def test_a_page_is_split_off_to_the_right_and_keeps_the_keyboard(three: Stage, hands: Hands) -> None:
    source = source_in(three)
    hands.press("Ctrl+F2")
    assert keys(three) == [["meetings", source], ["actors"]]
    left, right = three.desk.centre.groups()
    assert left.isVisible()
    assert right.x() > left.x()
    assert abs(left.width() - right.width()) < 4
    assert right.isAncestorOf(hands.focused)
    assert three.desk.centre.front_key() == "actors"


def test_groups_stand_below_each_other_and_within(three: Stage, hands: Hands) -> None:
    hands.press("Ctrl+Shift+F2")
    upper, lower = three.desk.centre.groups()
    assert lower.y() > upper.y()
    three.desk.centre.show_page("meetings")
    hands.press("Ctrl+F2")
    assert [len(each) for each in keys(three)] == [1, 1, 1]
    first, second, third = three.desk.centre.groups()
    assert first.mapTo(three.window, first.pos()).y() == second.mapTo(three.window, first.pos()).y()
    assert third.width() > first.width() + second.width() - 4
    hands.press("Ctrl+Shift+F6")
    assert len(keys(three)) == 1


def test_a_page_alone_is_not_split(sample: Stage, hands: Hands) -> None:
    for key, _ in sample.desk.centre.pages()[1:]:
        sample.desk.centre.close_page(key)
    hands.press("Ctrl+F2")
    assert "two pages" in sample.window.toaster.toast.words()
    assert len(keys(sample)) == 1


def test_a_tab_goes_to_the_next_group_and_an_empty_group_goes_away(three: Stage, hands: Hands) -> None:
    source = source_in(three)
    hands.press("Ctrl+F6")  # the first time there is no other group
    assert keys(three) == [["meetings", source], ["actors"]]
    hands.press("Ctrl+F6")
    assert keys(three) == [["meetings", source, "actors"]]
    assert three.desk.centre.front_key() == "actors"
    (group,) = three.desk.centre.groups()
    assert group.accessibleName() == "Pages"


def test_joining_keeps_what_is_in_front_in_front(three: Stage, hands: Hands) -> None:
    source = source_in(three)
    hands.press("Ctrl+F2")
    hands.press("Shift+F6")
    assert three.desk.centre.front_key() == source
    hands.press("Ctrl+Shift+F6")
    assert fronts(three) == [source]
    assert three.desk.centre.active.isAncestorOf(hands.focused)


def test_tabs_and_groups_are_stepped_through(three: Stage, hands: Hands) -> None:
    source = source_in(three)
    centre = three.desk.centre
    seen = []
    for key in ("Ctrl+Tab", "Ctrl+Tab", "Ctrl+Tab", "Ctrl+Shift+Tab"):
        hands.press(key)
        seen.append(centre.front_key())
        assert centre.active.isAncestorOf(hands.focused)
    assert seen == ["meetings", source, "actors", source]
    hands.press("Ctrl+F2")
    hands.press("F6")
    assert centre.front_key() in ("meetings", "actors")
    hands.press("F6")
    assert centre.front_key() == source
    first, second = centre.groups()
    assert [first.accessibleName(), second.accessibleName()] == ["Pages, group 1", "Pages, group 2"]


def test_the_group_with_the_keyboard_is_the_one_that_verbs_act_on(three: Stage, hands: Hands) -> None:
    hands.press("Ctrl+F2")
    centre = three.desk.centre
    left, right = centre.groups()
    page = left.currentWidget()
    assert isinstance(page, SourceTab)
    page.setFocus()
    assert centre.active is left
    assert three.desk.centre.source_tab() is page
    assert not left.tabBar().property("quiet")
    assert right.tabBar().property("quiet")
    hands.press("Alt+3")  # the inspector: the group stays the one that was active
    assert centre.active is left


def test_a_text_opens_where_a_text_is_read(three: Stage, hands: Hands) -> None:
    source = source_in(three)
    hands.press("Ctrl+F2")  # texts at the left, actors at the right and active
    other = next(each for each in listings.ids(three.desk.session.reader, ["source"]) if each != source)
    three.desk.show_record(other)
    assert keys(three) == [["meetings", source, other], ["actors"]]
    three.desk.show_list("statements")
    assert three.desk.centre.front_key() == "statements"


def test_closed_tabs_are_opened_again_at_their_place(sample: Stage, hands: Hands) -> None:
    centre = sample.desk.centre
    tab = centre.source_tab()
    assert tab is not None
    source, length = tab.source_id, len(tab.reader._document.text)
    sample.window.resize(1300, 660)
    sample.settle()
    tab.reader.jump_to(length // 2, length // 2 + 4)
    sample.settle()
    top = tab.reader.top_cp()
    assert top > 0
    for _ in range(2):
        hands.press("Ctrl+W")
    assert centre.count() == 0
    hands.press("Ctrl+Shift+T")
    assert centre.front_key() == "meetings"
    hands.press("Ctrl+Shift+T")
    tab = centre.source_tab()
    assert tab is not None
    assert tab.source_id == source
    assert abs(tab.reader.top_cp() - top) < 90  # the same line, or the one beside it
    hands.press("Ctrl+Shift+T")
    assert "No page was closed" in sample.window.toaster.toast.words()


def test_the_other_tabs_are_closed(three: Stage, hands: Hands) -> None:
    hands.press("Ctrl+Shift+F4")
    assert keys(three) == [["actors"]]


def test_a_torn_off_page_has_a_window_with_the_same_verbs(sample: Stage, hands: Hands) -> None:
    centre = sample.desk.centre
    source = source_in(sample)
    hands.press("Ctrl+F3")
    window = loose_of(sample)
    assert window.isVisible()
    assert window.isAncestorOf(hands.focused)
    assert centre.front_key() == source
    assert keys(sample) == [["meetings"], [source]]
    hands.press("Ctrl+F")
    hands.type("Munich")
    hands.press("Return")
    hands.press("Escape")
    hands.press("M")
    made = sample.desk.record_id
    assert made is not None
    assert QApplication.activeWindow() is sample.window  # its title is to be typed there
    window.activateWindow()
    centre.focus_page()
    sample.settle()
    hands.press("Ctrl+Z")
    assert made not in listings.ids(sample.desk.session.reader, ["event"])
    hands.press("Ctrl+Shift+F3")
    assert keys(sample) == [["meetings", source]]
    assert not centre.loose
    assert sample.window.isAncestorOf(hands.focused)


def test_a_window_of_its_own_is_called_by_its_page_in_front(sample: Stage, hands: Hands) -> None:
    source = sample.desk.centre.source_tab()
    assert source is not None
    sample.desk.show_list("actors")
    hands.press("Ctrl+F3")
    window = loose_of(sample)
    assert window.windowTitle() == "Actors – Caseapp"
    sample.desk.centre.move_page(source.source_id, window.area.groups()[0])
    assert window.windowTitle() == f"{source.title} – Caseapp"
    sample.desk.centre.show_page("actors")
    assert window.windowTitle() == "Actors – Caseapp"


def test_text_keeps_its_place_when_it_moves_between_windows(sample: Stage, hands: Hands) -> None:
    tab = sample.desk.centre.source_tab()
    assert tab is not None
    length = len(tab.reader._document.text)
    tab.reader.jump_to(length // 2, length // 2 + 5)
    sample.settle()
    top = tab.reader.top_cp()
    lines = []
    for key in ("Ctrl+F3", "Ctrl+Shift+F3", "Ctrl+F2", "Ctrl+Shift+F6"):
        hands.press(key)
        lines.append(tab.reader.top_cp())
    text = tab.reader._document.text
    assert all(text.count("\n\n", 0, place) == text.count("\n\n", 0, top) for place in lines)


def test_closing_a_window_of_its_own_gives_its_pages_back(sample: Stage, hands: Hands) -> None:
    source = source_in(sample)
    hands.press("Ctrl+F3")
    window = loose_of(sample)
    window.close()
    sample.settle()
    assert keys(sample) == [["meetings", source]]
    assert not sample.desk.centre.loose


def test_closing_the_last_page_of_a_window_takes_it_away(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+F3")
    hands.press("Ctrl+W")
    assert not sample.desk.centre.loose
    assert keys(sample) == [["meetings"]]


def test_torn_off_windows_go_with_the_case(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+F3")
    window = loose_of(sample)
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    sample.window.files.close()
    assert not window.isVisible()
    sample.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]


def test_a_tab_has_a_menu_that_acts_on_it(three: Stage, hands: Hands) -> None:
    source = source_in(three)
    (group,) = three.desk.centre.groups()
    bar = group.tabBar()
    at = bar.tabRect(1).center()
    group.menu_requested.emit(source, bar.mapToGlobal(at))
    (menu,) = three.window.findChildren(QMenu, "tabMenu")
    assert three.desk.centre.front_key() == source
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names[0] == "window.close_tab"
    next(action for action in menu.actions() if action.objectName() == "tab.split_down").trigger()
    menu.close()
    assert keys(three) == [["meetings", "actors"], [source]]


def test_reset_brings_everything_into_one_group(three: Stage, hands: Hands) -> None:
    hands.press("Ctrl+F2")
    hands.press("Shift+F6")
    hands.press("Ctrl+F3")
    assert [len(each) for each in keys(three)] == [1, 1, 1]
    hands.press("Ctrl+Alt+0")
    assert [len(each) for each in keys(three)] == [3]
    assert not three.desk.centre.loose


def test_the_palette_opens_over_the_window_of_its_own(sample: Stage, hands: Hands) -> None:
    hands.press("Ctrl+F3")
    window = loose_of(sample)
    window.move(300, 40)
    sample.settle()
    hands.press("Ctrl+K")
    popup = sample.window.palettes.popup
    assert popup.isVisible()
    assert abs(popup.frameGeometry().center().x() - window.frameGeometry().center().x()) < 40
    popup.hide()


def test_everything_in_groups_and_windows_has_a_name(three: Stage, hands: Hands) -> None:
    hands.press("Ctrl+F2")
    hands.press("Shift+F6")
    hands.press("Ctrl+F3")
    assert unnamed(three.window) == []
    assert unnamed(loose_of(three)) == []
