"""Who took part: persons are added by typing a name, and every cell is edited by the keyboard where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from caseapp.queries.records import get
from caseapp.ui.inspector.rows.participants import ParticipantsEditor
from caseapp.ui.inspector.rows.summary import RowSummary
from tests.ui.inspector.bench import Bench

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
POSTS = [
    {"title": "Foreign Minister", "organisation": None, "from": "2022-05-12"},
    {"title": "Member of Parliament", "organisation": None, "from": "2012", "to": "2020"},
]


class Talks:
    """A meeting on a date, shown, with persons who may take part."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.park = bench.add("person", "Park Jin", {"posts": POSTS})
        self.hayashi = bench.add("person", "林芳正")
        self.japan = bench.add("state", "Japan", {"iso3166": "JP"})
        self.meeting = bench.add("event", "Talks in Munich", {"date": "18 Feb 2023"})
        bench.show(self.meeting)

    @property
    def editor(self) -> ParticipantsEditor:
        editor = self.bench.row("participants").editor
        assert isinstance(editor, ParticipantsEditor)
        return editor

    def summary(self, row: int) -> RowSummary:
        return self.editor.cards[row].summary

    def add(self, words: str) -> None:
        self.bench.pick(self.editor.line, words)
        self.bench.settle()

    def rows(self) -> list[dict[str, Any]]:
        found = self.bench.saved(self.meeting, "participants")
        assert isinstance(found, list)
        return found

    def cell(self, row: int, part: str) -> QWidget:
        """Opens a cell by the keyboard and gives the widget in it."""
        self.summary(row).setFocus()
        self.summary(row).go_to(part)
        self.bench.press(self.summary(row), Qt.Key.Key_Return)
        widget = QApplication.focusWidget()
        assert widget is not None
        assert self.summary(row).isAncestorOf(widget)
        return widget


@pytest.fixture
def talks(bench: Bench) -> Talks:
    return Talks(bench)


def test_names_are_typed_one_after_another(talks: Talks) -> None:
    talks.editor.add_row()
    talks.add("park")
    talks.add("林芳")
    assert [row["actor"] for row in talks.rows()] == [talks.park, talks.hayashi]
    assert talks.editor.line.hasFocus()
    talks.bench.undo()
    assert [row["actor"] for row in talks.rows()] == [talks.park]


def test_who_is_not_known_is_created_or_described(talks: Talks) -> None:
    talks.add("Kim Gunn")
    talks.add("the deputy foreign minister of Japan")
    created, described = talks.rows()
    view = get(talks.bench.session.reader, talks.meeting)
    assert view.refs[created["actor"]].title == "Kim Gunn"
    assert (described["actor"], described["unnamed"]) == (None, "the deputy foreign minister of Japan")


def test_a_new_delegation_is_offered_as_a_state_first(talks: Talks) -> None:
    talks.add("park")
    talks.bench.pick(talks.cell(0, "delegation"), "South Korea")
    talks.bench.settle()
    (row,) = talks.rows()
    assert get(talks.bench.session.reader, row["delegation"]).kind.name == "state"


def test_words_that_are_nobody_stay_with_the_reason(talks: Talks) -> None:
    line = talks.editor.line
    talks.bench.type(line, "Somebody 😀 else")
    line.close_list()
    talks.bench.pane.flush()
    assert line.text() == "Somebody 😀 else"
    assert "Nobody in the case is called" in line.accessibleDescription()
    talks.bench.show(talks.park)
    talks.bench.show(talks.meeting)
    assert talks.editor.line.text() == "Somebody 😀 else"


def test_the_office_at_the_date_is_offered_and_taken_with_one_key(talks: Talks) -> None:
    talks.add("park")
    cell = talks.summary(0).cells[2]
    assert "Foreign Minister" in cell.second
    assert cell.offer
    assert talks.rows()[0]["tenure"] is None, "nothing is taken in silence"
    talks.summary(0).setFocus()
    talks.summary(0).go_to("tenure")
    talks.bench.press(talks.summary(0), Qt.Key.Key_Return)
    assert talks.rows()[0]["tenure"] == cell.offer
    assert talks.summary(0).cells[2].second == "Foreign Minister"
    talks.bench.undo()
    assert talks.rows()[0]["tenure"] is None


def test_another_date_offers_another_office(talks: Talks) -> None:
    talks.add("park")
    line = talks.bench.line("date")
    talks.bench.type(line, "3 March 2015")
    talks.bench.press(line, Qt.Key.Key_Return)
    talks.bench.settle()
    assert "Member of Parliament" in talks.summary(0).cells[2].second


def test_all_offices_are_taken_as_one_step(talks: Talks) -> None:
    other = talks.bench.add("person", "Kim Gunn", {"posts": [{"title": "Special Representative", "from": "2022"}]})
    talks.add("park")
    talks.add("kim")
    assert talks.editor.offers.text() == "Take the 2 offices held then"
    talks.editor.offers.click()
    assert all(row["tenure"] for row in talks.rows())
    assert talks.editor.offers.isHidden()
    talks.bench.undo()
    assert [row["tenure"] for row in talks.rows()] == [None, None]
    assert other


def test_a_cell_is_typed_over_and_tab_goes_to_the_next(talks: Talks) -> None:
    talks.add("park")
    talks.summary(0).setFocus()
    talks.summary(0).go_to("title_as_printed")
    QTest.keyClicks(talks.summary(0), "F")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "oreign Minister")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    role = QApplication.focusWidget()
    assert isinstance(role, QComboBox)
    QTest.keyClicks(role, "ho")
    role.activated.emit(role.currentIndex())
    (row,) = talks.rows()
    assert (row["title_as_printed"], row["role"]) == ("Foreign Minister", "host")
    assert talks.summary(0).cells[1].second == "host"


def test_escape_gives_a_cell_up(talks: Talks) -> None:
    talks.add("park")
    line = talks.cell(0, "title_as_printed")
    talks.bench.type(line, "Never mind")
    talks.bench.press(line, Qt.Key.Key_Escape)
    assert talks.summary(0).hasFocus()
    assert talks.rows()[0]["title_as_printed"] == ""


def test_a_delegation_is_picked_in_its_cell(talks: Talks) -> None:
    talks.add("park")
    talks.bench.pick(talks.cell(0, "delegation"), "japan")
    assert talks.rows()[0]["delegation"] == talks.japan
    assert talks.summary(0).cells[1].first == "JP"
    assert talks.summary(0).hasFocus()


def test_a_click_edits_the_cell_under_it(talks: Talks) -> None:
    talks.add("park")
    place = talks.summary(0).place_of("title_as_printed")
    QTest.mouseClick(talks.summary(0), Qt.MouseButton.LeftButton, pos=place.center())
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    talks.bench.type(line, "Minister")
    talks.editor.line.setFocus()
    assert talks.rows()[0]["title_as_printed"] == "Minister"


def test_space_opens_all_parts(talks: Talks) -> None:
    talks.add("park")
    talks.summary(0).setFocus()
    talks.bench.press(talks.summary(0), Qt.Key.Key_Space)
    attendance = talks.bench.part("participants", 0, "attendance")
    assert attendance.isVisible()
    assert isinstance(attendance, QComboBox)
    at = attendance.findData("part")
    attendance.setCurrentIndex(at)
    attendance.activated.emit(at)
    assert talks.rows()[0]["attendance"] == "part"
    assert talks.summary(0).cells[1].second == "in part"


def test_arrows_walk_over_cells_and_rows(talks: Talks) -> None:
    talks.add("park")
    talks.add("林芳")
    first, second = talks.summary(0), talks.summary(1)
    first.setFocus()
    first.go_to("actor")
    for key, part in ((Qt.Key.Key_Right, "delegation"), (Qt.Key.Key_Down, "role")):
        talks.bench.press(first, key)
        assert first.part == part
    talks.bench.press(first, Qt.Key.Key_Down)
    assert (second.hasFocus(), second.part) == (True, "delegation")
    talks.bench.press(second, Qt.Key.Key_Down)
    talks.bench.press(second, Qt.Key.Key_Down)
    assert talks.editor.line.hasFocus()


def test_rows_are_moved_and_several_removed_as_one_step(talks: Talks) -> None:
    for words in ("park", "林芳", "Kim Gunn"):
        talks.add(words)
    before = [row["actor"] for row in talks.rows()]
    talks.summary(2).setFocus()
    talks.bench.press(talks.summary(2), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row["actor"] for row in talks.rows()] == [before[0], before[2], before[1]]
    talks.summary(0).setFocus()
    talks.bench.press(talks.summary(0), Qt.Key.Key_Down, SHIFT)
    talks.bench.press(talks.summary(1), Qt.Key.Key_Delete)
    assert [row["actor"] for row in talks.rows()] == [before[1]]
    talks.bench.undo()
    assert [row["actor"] for row in talks.rows()] == [before[0], before[2], before[1]]
    talks.bench.undo()
    assert [row["actor"] for row in talks.rows()] == before
    talks.summary(0).setFocus()
    talks.bench.press(talks.summary(0), Qt.Key.Key_Down, SHIFT)
    talks.bench.press(talks.summary(1), Qt.Key.Key_Up, SHIFT)
    talks.bench.press(talks.summary(0), Qt.Key.Key_Delete)
    assert [row["actor"] for row in talks.rows()] == before[1:], "the way back leaves a row alone"


def test_rows_are_chosen_by_mouse(talks: Talks) -> None:
    for words in ("park", "林芳", "Kim Gunn"):
        talks.add(words)
    before = [row["actor"] for row in talks.rows()]
    for row in (0, 2):
        QTest.mouseClick(talks.summary(row), Qt.MouseButton.LeftButton, CONTROL, QPoint(20, 10))
    talks.bench.press(talks.summary(2), Qt.Key.Key_Delete)
    assert [row["actor"] for row in talks.rows()] == [before[1]]


def test_a_case_that_cannot_be_written_shows_rows_and_takes_nothing(talks: Talks) -> None:
    talks.add("park")
    talks.bench.pane.flush()
    talks.bench.row("participants").set_read_only(True)
    talks.summary(0).setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_Delete):
        talks.bench.press(talks.summary(0), key)
    assert talks.summary(0).hasFocus()
    assert len(talks.rows()) == 1
    assert [action.text() for action in talks.editor.cards[0].menu().actions()] == ["Go to it\tAlt+Return"]


@pytest.mark.parametrize("words", ["ישראל כץ", "𠮷田 茂", "e\u0301clair"])
def test_titles_in_any_script_are_kept(talks: Talks, words: str) -> None:
    talks.add("park")
    line = talks.cell(0, "title_as_printed")
    talks.bench.type(line, words)
    talks.bench.press(line, Qt.Key.Key_Return)
    assert talks.rows()[0]["title_as_printed"] == words
