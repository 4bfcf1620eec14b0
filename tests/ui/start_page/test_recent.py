"""Recent cases: found by words, opened by mouse or keys, taken off the list, and said to be missing when they are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.start_page.page import SHOWN, StartPage
from caseapp.ui.start_page.recent import RecentCase, RecentModel
from caseapp.ui.theme import fonts
from caseapp.ui.theme.fonts import ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from tests.ui.theme.wearing import picture, shades

MUNICH = RecentCase("/cases/munich.case", "Munich talks", "/cases", "today, 12:14")
CHANNEL = RecentCase("/cases/2015.case", "The 2015 channel", "/cases", "3 Feb 2023")
GONE = RecentCase("/stick/ 한일 회담.case", "한일 회담", "/stick", problem="Not found")
CASES = (MUNICH, CHANNEL, GONE)
MANY = tuple(
    RecentCase(f"/cases/{number}.case", f"Case {number}", f"/cases/{number % 3}") for number in range(SHOWN + 4)
)


class Start:
    """The page in a shown window, and what it asked for."""

    def __init__(self, page: StartPage) -> None:
        self.page = page
        self.opened: list[str] = []
        self.removed: list[str] = []
        page.recent_activated.connect(self.opened.append)
        page.recent_removed.connect(self.removed.append)

    @property
    def cases(self) -> QListView:
        found = self.page.findChild(QListView, "recent")
        assert isinstance(found, QListView)
        return found

    @property
    def field(self) -> QLineEdit:
        found = self.page.findChild(QLineEdit)
        assert isinstance(found, QLineEdit)
        return found

    def titles(self) -> list[str]:
        model = self.cases.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def said(self) -> set[str]:
        return {label.text() for label in self.page.findChildren(QLabel) if label.isVisible() and label.text()}

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)

    def row(self, number: int) -> QRect:
        return self.cases.visualRect(self.cases.model().index(number, 0))

    def shades_of_row(self, number: int) -> set[str]:
        return shades(picture(self.cases.viewport()).copy(self.row(number)))


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, icons: Icons) -> Start:
    page = StartPage(theme, icons)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    return Start(page)


def _show(start: Start, cases: Sequence[RecentCase]) -> None:
    start.page.show_recent(cases)
    QApplication.processEvents()


def test_they_stand_in_the_order_given_with_the_first_ready_to_open(start: Start) -> None:
    _show(start, CASES)
    assert start.titles() == ["Munich talks", "The 2015 channel", "한일 회담"]
    assert start.cases.hasFocus()
    start.press(Qt.Key.Key_Return)
    assert start.opened == [MUNICH.path]


def test_the_arrows_and_enter_open_another(start: Start) -> None:
    _show(start, CASES)
    start.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Enter)
    assert start.opened == [GONE.path]


def test_a_click_opens_once_and_so_does_a_double_click(start: Start) -> None:
    _show(start, CASES)
    place, none = start.row(1).center(), Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(start.cases.viewport(), Qt.MouseButton.LeftButton, none, place)
    assert start.opened == [CHANNEL.path]
    QTest.mouseDClick(start.cases.viewport(), Qt.MouseButton.LeftButton, none, place)
    assert start.opened == [CHANNEL.path]


def test_a_right_click_opens_nothing(start: Start) -> None:
    _show(start, CASES)
    QTest.mouseClick(
        start.cases.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, start.row(1).center()
    )
    assert start.opened == []


def test_a_missing_file_is_shown_as_such(start: Start, theme: Theme) -> None:
    _show(start, CASES)
    for palette in (DARK, LIGHT):
        theme.apply(palette.name)
        assert palette.wrong_chip in start.shades_of_row(2)
        assert palette.wrong_chip not in start.shades_of_row(0) | start.shades_of_row(1)
    told = start.cases.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "한일 회담, Not found, /stick"


def test_a_file_with_the_longest_title_still_shows_that_it_is_missing(start: Start) -> None:
    _show(start, [RecentCase("/x.case", "A title without an end " * 20, "/a folder" * 60, "today", "Not found")])
    assert DARK.wrong_chip in start.shades_of_row(0)


def test_delete_takes_a_case_off_the_list(start: Start) -> None:
    _show(start, CASES)
    start.press(Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert start.removed == [CHANNEL.path]
    assert start.titles() == ["Munich talks", "한일 회담"]
    start.press(Qt.Key.Key_Return)
    assert start.opened == [GONE.path]


def test_the_menu_takes_a_case_off_the_list(start: Start) -> None:
    _show(start, CASES)
    (remove,) = start.cases.actions()
    assert remove.text().startswith("Remove from this list")
    remove.trigger()
    assert start.removed == [MUNICH.path]


def test_with_the_last_one_gone_the_page_says_what_to_do(start: Start) -> None:
    _show(start, CASES[:1])
    assert "No case yet" not in start.said()
    start.press(Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert start.removed == [MUNICH.path]
    assert start.opened == []
    assert "No case yet" in start.said()
    assert not start.cases.isVisible()


def test_a_first_start_says_what_to_do(start: Start) -> None:
    _show(start, ())
    assert {"No case yet", "Open the sample case to look around, or begin one of your own."} <= start.said()
    assert not start.field.isVisible()


def test_few_cases_need_no_field_to_find_them(start: Start) -> None:
    _show(start, MANY[:SHOWN])
    assert not start.field.isVisible()
    _show(start, MANY)
    assert start.field.isVisible()


def test_words_of_title_and_folder_find_a_case(start: Start) -> None:
    _show(start, MANY)
    start.field.setFocus()
    QTest.keyClicks(start.field, "CASE /2")
    assert start.titles() == [case.title for case in MANY if case.folder == "/cases/2"]
    start.cases.setFocus()
    start.press(Qt.Key.Key_Return)
    assert start.opened == [MANY[2].path]


def test_words_that_find_nothing_say_so(start: Start) -> None:
    _show(start, MANY)
    QTest.keyClicks(start.field, "zzz")
    assert "No case is called that" in start.said()
    assert "No case yet" not in start.said()
    start.field.clear()
    assert len(start.titles()) == len(MANY)
    assert "No case is called that" not in start.said()


def test_words_typed_before_hide_no_case_once_the_field_has_gone(start: Start) -> None:
    _show(start, MANY)
    QTest.keyClicks(start.field, "zzz")
    _show(start, CASES)
    assert start.titles() == [case.title for case in CASES]


def test_the_chosen_row_is_blue_only_while_the_list_has_the_keyboard(start: Start) -> None:
    _show(start, CASES)
    assert {DARK.selected, DARK.accent} <= start.shades_of_row(0)
    start.page.setFocus()
    shown = start.shades_of_row(0)
    assert DARK.selected_inactive in shown
    assert not {DARK.selected, DARK.accent} & shown


def test_rows_grow_with_the_persons_letters(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_user_points", [24.0])
    _show(start, CASES)
    assert start.row(0).height() >= QFontMetrics(ui_font(13)).height() + QFontMetrics(ui_font(12)).height() + 16
    assert start.cases.height() >= 3 * start.row(0).height()


_WORD = st.text(st.characters(exclude_categories=["Cs", "Z"]), min_size=1, max_size=6)
_CASE = st.builds(RecentCase, path=_WORD, title=_WORD, folder=_WORD)


@pytest.mark.usefixtures("qapp")
@given(st.lists(_CASE, max_size=6), st.data())
def test_any_part_of_a_title_or_folder_in_any_case_finds_it(cases: list[RecentCase], data: st.DataObject) -> None:
    holder = QWidget()
    model = RecentModel(holder)
    model.show(cases)
    assert model.cases == cases
    for case in cases:
        text = data.draw(st.sampled_from([case.title, case.folder]))
        start = data.draw(st.integers(0, len(text) - 1))
        model.find(text[start:].casefold())
        assert case in model.cases
    model.find("")
    assert model.cases == cases
