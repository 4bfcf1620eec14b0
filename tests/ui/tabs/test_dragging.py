"""Tabs by the mouse: carried out of their bar, over the places that show where they go, and out of the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caseapp.ui.stage import Stage
from caseapp.ui.tabs.carrying import Carrying
from caseapp.ui.tabs.drop_field import MIME, DropField
from caseapp.ui.tabs.group import Group
from tests.ui.shell.hands import Hands
from tests.ui.tabs.test_groups import keys, source_in

LEFT, NONE, MOVE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
Way = Callable[[Stage, QMimeData], bool]


def field(stage: Stage) -> DropField:
    return next(each for each in stage.window.findChildren(DropField) if each.isVisible())


def over(stage: Stage, data: QMimeData, at: QPoint) -> DropField:
    """Moves what is dragged over a place of the main window's groups."""
    place = field(stage)
    entering = QDragEnterEvent(at, MOVE, data, LEFT, NONE)
    QApplication.sendEvent(place, entering)
    if entering.isAccepted():  # Qt: what was not taken is not told of moves
        QApplication.sendEvent(place, QDragMoveEvent(at, MOVE, data, LEFT, NONE))
    return place


def drop(stage: Stage, data: QMimeData, at: QPoint) -> bool:
    dropped = QDropEvent(QPointF(at), MOVE, data, LEFT, NONE)
    place = over(stage, data, at)
    if place.target is None:
        return False
    QApplication.sendEvent(place, dropped)
    return dropped.isAccepted()


def drag_tab(stage: Stage, monkeypatch: pytest.MonkeyPatch, key: str, way: Way) -> None:
    """Presses a tab, drags it out of the bar, and goes a way with it; a way says whether it was dropped."""

    def carried(drag: QDrag, *_: object) -> Qt.DropAction:
        return MOVE if way(stage, drag.mimeData()) else Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", carried)
    group = next(each for each in stage.desk.centre.groups() if each.page(key) is not None)
    bar, page = group.tabBar(), group.page(key)
    assert page is not None
    at = bar.tabRect(group.indexOf(page)).center()
    QTest.mousePress(bar, LEFT, pos=at)
    QTest.mouseMove(bar, at + QPoint(0, 12))
    QTest.mouseMove(bar, at + QPoint(0, 90))
    QTest.mouseRelease(bar, LEFT, pos=at + QPoint(0, 90))
    stage.settle()


def centre_of(group: Group, stage: Stage) -> QPoint:
    return field(stage).mapFromGlobal(group.mapToGlobal(group.rect().center()))


def test_the_place_is_shown_before_the_tab_is_dropped(
    sample: Stage, monkeypatch: pytest.MonkeyPatch, hands: Hands
) -> None:
    source = source_in(sample)
    seen: list[tuple[str, int]] = []

    def way(stage: Stage, data: QMimeData) -> bool:
        width, height = field(stage).width(), field(stage).height()
        for at in ((width - 9, height // 2), (9, height // 2), (width // 2, height - 9), (width // 2, 60)):
            place = over(stage, data, QPoint(*at))
            assert place.target is not None
            seen.append((place.words(), place.grab().toImage().pixelColor(*at).blue()))
        place = over(stage, data, QPoint(width // 2, height // 2))
        assert place.target is None  # it is in this group already
        QApplication.sendEvent(place, QDragLeaveEvent())
        return drop(stage, data, QPoint(width - 9, height // 2))

    drag_tab(sample, monkeypatch, source, way)
    assert [words for words, _ in seen] == ["Split to the right", "Split to the left", "Split below", "Split above"]
    assert keys(sample) == [["meetings"], [source]]
    assert sample.desk.centre.active.isAncestorOf(hands.focused)
    assert not [each for each in sample.window.findChildren(DropField) if each.isVisible()]


def test_a_tab_is_dropped_into_another_group_and_among_its_tabs(
    sample: Stage, monkeypatch: pytest.MonkeyPatch, hands: Hands
) -> None:
    source = source_in(sample)
    sample.desk.show_list("actors")
    hands.press("Ctrl+F2")

    def into_the_middle(stage: Stage, data: QMimeData) -> bool:
        return drop(stage, data, centre_of(stage.desk.centre.groups()[1], stage))

    drag_tab(sample, monkeypatch, source, into_the_middle)
    assert keys(sample) == [["meetings"], ["actors", source]]

    def before_the_first(stage: Stage, data: QMimeData) -> bool:
        group = stage.desk.centre.groups()[1]
        bar = group.tabBar()
        return drop(stage, data, field(stage).mapFromGlobal(bar.mapToGlobal(bar.tabRect(0).center())))

    drag_tab(sample, monkeypatch, "meetings", before_the_first)
    assert keys(sample) == [["meetings", "actors", source]]


def test_the_only_page_of_a_group_cannot_split_it(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.desk.centre.close_page("meetings")
    source = source_in(sample)

    def way(stage: Stage, data: QMimeData) -> bool:
        return drop(stage, data, QPoint(9, 300))

    drag_tab(sample, monkeypatch, source, way)
    assert keys(sample) == [[source]]


def test_out_of_the_window_a_tab_gets_one_of_its_own(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    source = source_in(sample)
    QCursor.setPos(sample.window.mapToGlobal(QPoint(0, sample.window.height() + 300)))

    def way(_stage: Stage, _data: QMimeData) -> bool:
        return False

    monkeypatch.setattr("caseapp.ui.tabs.carrying._is_called_off", lambda: False)
    drag_tab(sample, monkeypatch, source, way)
    assert len(sample.desk.centre.loose) == 1
    assert keys(sample) == [["meetings"], [source]]
    assert source_in(sample) == source

    def back(stage: Stage, data: QMimeData) -> bool:
        return drop(stage, data, centre_of(stage.desk.centre.groups()[0], stage))

    drag_tab(sample, monkeypatch, source, back)
    assert keys(sample) == [["meetings", source]]
    assert not sample.desk.centre.loose


def test_let_go_over_the_window_or_called_off_it_stays(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    source = source_in(sample)
    monkeypatch.setattr(QApplication, "topLevelAt", lambda _: sample.window)

    def way(_stage: Stage, _data: QMimeData) -> bool:
        return False

    drag_tab(sample, monkeypatch, source, way)
    assert keys(sample) == [["meetings", source]]
    assert not sample.desk.centre.loose


def test_along_the_bar_a_tab_is_moved(sample: Stage) -> None:
    source = source_in(sample)
    (group,) = sample.desk.centre.groups()
    bar = group.tabBar()
    start = bar.tabRect(0).center()
    QTest.mousePress(bar, LEFT, pos=start)
    for step in range(1, 12):
        QTest.mouseMove(bar, start + QPoint(step * bar.width() // 14, 0))
    QTest.mouseRelease(bar, LEFT, pos=start + QPoint(bar.width() - 30, 0))
    QTest.qWait(400)
    assert keys(sample) == [[source, "meetings"]]


def test_the_middle_button_closes_a_tab(sample: Stage) -> None:
    (group,) = sample.desk.centre.groups()
    bar = group.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    sample.settle()
    assert "meetings" not in keys(sample)[0]


def test_other_things_are_not_taken_for_tabs(sample: Stage) -> None:
    centre = sample.desk.centre
    place = next(iter(sample.window.findChildren(DropField)))
    place.open(source_in(sample))
    data = QMimeData()
    data.setData("application/x-other", b"words")
    assert not drop(sample, data, QPoint(9, 300))
    assert place.target is None
    place.shut()
    assert len(centre.groups()) == 1
    assert MIME not in data.formats()


def test_a_real_drag_runs_through(sample: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A drag that ends at once over the window: nothing moves, and nothing is left over the pages."""
    source = source_in(sample)
    group = sample.desk.centre.active
    monkeypatch.setattr(QDrag, "exec", lambda *_: Qt.DropAction.IgnoreAction)
    monkeypatch.setattr(QApplication, "topLevelAt", lambda _: sample.window)
    carrying = sample.desk.centre.findChild(Carrying)
    assert isinstance(carrying, Carrying)
    carrying.carry(group, source)
    carrying.carry(group, "no such page")
    assert keys(sample) == [["meetings", source]]
