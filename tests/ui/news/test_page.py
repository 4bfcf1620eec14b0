"""The page "What is new" in the real window: its rows, its marks and days, and bringing back what was deleted."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from caseapp.ops import records
from caseapp.queries import listings, news
from caseapp.queries.news import SEEN
from caseapp.ui.news import pane as pages
from caseapp.ui.news.pane import NewsPane
from caseapp.ui.news.spans import BEGINNING, DAY, WEEK
from caseapp.ui.stage import Stage
from caseapp.ui.today.lines import Heading, More, Row
from tests.ui.shell.hands import Hands


def add(stage: Stage, kind: str, title: str) -> None:
    stage.desk.session.run(partial(records.create, kind_name=kind, title=title))
    stage.settle()


def opened(stage: Stage, hands: Hands, folder: Path) -> NewsPane:
    """A case with a state and a meeting, and its news."""
    stage.window.files.create(folder / "news.case")
    stage.settle()
    add(stage, "state", "大韓民國")
    add(stage, "event", "שיחות 👩‍👩‍👧")
    hands.press("Ctrl+Alt+N")
    pane = stage.desk.centre.currentWidget()
    assert isinstance(pane, NewsPane)
    return pane


def rows(pane: NewsPane) -> dict[str, str]:
    return {line.title: line.pill for line in pane.list.lines if isinstance(line, Row)}


def choose(stage: Stage, pane: NewsPane, span: str) -> None:
    pane.head.span.setCurrentIndex(pane.head.span.findData(span))
    pane.head.span.activated.emit(pane.head.span.currentIndex())
    stage.settle()


def ids(stage: Stage, kind: str) -> list[str]:
    return listings.ids(stage.desk.session.reader, [kind])


def test_records_stand_by_kind_with_what_who_and_when(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    pane = opened(stage, hands, tmp_path)
    assert [line.title for line in pane.list.lines if isinstance(line, Heading)] == ["Meetings", "States"]
    assert rows(pane) == {"שיחות 👩‍👩‍👧": "Added", "大韓民國": "Added"}
    assert pane.answer is not None
    assert pane.answer.span == WEEK
    (row, *_) = [line for line in pane.list.lines if isinstance(line, Row)]
    assert " · " in row.when


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_row_opens_its_record(stage: Stage, hands: Hands, tmp_path: Path, way: str) -> None:
    pane = opened(stage, hands, tmp_path)
    index = pane.list.model_.index(3, 0)
    if way == "key":
        pane.list.setCurrentIndex(index)
        hands.press("Return")
    else:
        at = pane.list.visualRect(index).center()
        QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    stage.settle()
    assert stage.desk.record_id == ids(stage, "state")[0]


def test_all_is_marked_as_seen_and_only_later_things_are_new(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    pane = opened(stage, hands, tmp_path)
    QTest.mouseClick(pane.head.seen, Qt.MouseButton.LeftButton)
    stage.settle()
    choose(stage, pane, SEEN)
    assert not pane.list.isVisible()
    add(stage, "person", "Park Jin")
    stage.settle()
    assert rows(pane) == {"Park Jin": "Added"}
    author = stage.window.context.settings.author_name
    assert news.mark_of(stage.desk.session.reader, SEEN, author) is not None
    choose(stage, pane, BEGINNING)
    assert len(rows(pane)) == 3


def test_a_deleted_record_is_shown_and_brought_back(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    pane = opened(stage, hands, tmp_path)
    QTest.mouseClick(pane.head.reported, Qt.MouseButton.LeftButton)
    stage.settle()
    choose(stage, pane, "reported")
    (state,) = ids(stage, "state")
    stage.desk.delete([state])
    stage.settle()
    assert rows(pane) == {"大韓民國": "Deleted"}
    assert pane.head.back.isVisible()
    pane.list.setFocus()
    hands.press("Return")
    assert stage.desk.inspector.record_id == state
    QTest.mouseClick(pane.head.back, Qt.MouseButton.LeftButton)
    stage.settle()
    assert ids(stage, "state") == [state]
    assert rows(pane) == {"大韓民國": "Changed"}
    assert not pane.head.back.isVisible()


def test_a_day_is_typed_as_people_type_it(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    pane = opened(stage, hands, tmp_path)
    choose(stage, pane, DAY)
    assert pane.head.day.hasFocus()
    hands.type("1 Jan 2999")
    stage.settle()
    assert not pane.list.isVisible()
    pane.head.day.clear()
    hands.type("Feb 2020")
    stage.settle()
    assert len(rows(pane)) == 2
    pane.head.day.clear()
    hands.type("some day")
    stage.settle()
    assert pane.head.problem
    assert len(rows(pane)) == 2, "what was shown stays"


def test_the_page_is_copied_as_text(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    pane = opened(stage, hands, tmp_path)
    QTest.mouseClick(pane.head.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "What is new: The last 7 days"
    assert "Meetings (1)" in lines
    assert any(line.startswith("- Added: 大韓民國 (") for line in lines)


def test_news_of_one_person_and_more_rows(
    stage: Stage, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "SHOWN", 1)
    monkeypatch.setattr(pages, "SHOWN", 1)
    pane = opened(stage, hands, tmp_path)
    add(stage, "state", "Japan")
    (more,) = [at for at, line in enumerate(pane.list.lines) if isinstance(line, More)]
    pane.list.setCurrentIndex(pane.list.model_.index(more, 0))
    pane.list.setFocus()
    hands.press("Return")
    stage.settle()
    assert len(rows(pane)) == 3
    assert pane.head.author.itemText(0) == "By everybody"
    pane.head.author.setCurrentIndex(1)
    pane.head.author.activated.emit(1)
    stage.settle()
    assert "Japan" in rows(pane)
