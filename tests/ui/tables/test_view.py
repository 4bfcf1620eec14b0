"""The table by keys and mouse, and how its rows are painted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.tables.columns import Cell, Column
from caseapp.ui.tables.listing import PAGE
from caseapp.ui.tables.model import RowModel
from caseapp.ui.tables.view import RecordTable
from caseapp.ui.theme import fonts
from caseapp.ui.theme.fonts import ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from tests.ui.tables.listed import COLUMNS, cells_of, show
from tests.ui.theme.wearing import picture, shades

CONTROL, NONE, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Shown:
    """A table in a shown window, and what it told."""

    def __init__(self, theme: Theme, icons: Icons, window: QWidget) -> None:
        self.window = window
        self.model: RowModel[str] = RowModel(COLUMNS)
        self.table = RecordTable(theme, icons, self.model, window)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.opened: list[str] = []
        self.selected: list[str] = []
        self.deleted: list[list[str]] = []
        self.asked: list[tuple[str, bool]] = []
        self.table.row_activated.connect(self.opened.append)
        self.table.row_selected.connect(self.selected.append)
        self.table.delete_pressed.connect(self.deleted.append)
        self.copied: list[list[str]] = []
        self.table.copy_pressed.connect(self.copied.append)
        self.model.sort_wanted.connect(self._on_model_sort_wanted)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.table, key, modifier)

    def cell(self, row: int, column: int = 0) -> QRect:
        return self.table.visualRect(self.model.index(row, column))

    def shades(self, row: int, column: int = 0) -> set[str]:
        return shades(picture(self.table.viewport()).copy(self.cell(row, column)))

    def click_head(self, column: int) -> None:
        header = self.table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, 8)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, place)

    def indicator(self) -> tuple[int, Qt.SortOrder]:
        header = self.table.horizontalHeader()
        return header.sortIndicatorSection(), header.sortIndicatorOrder()

    def _on_model_sort_wanted(self, key: str, is_descending: bool) -> None:
        self.asked.append((key, is_descending))


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, icons: Icons) -> Shown:
    window = QWidget()
    window.setObjectName("page")
    qtbot.addWidget(window)
    made = Shown(theme, icons, window)
    window.resize(600, 300)
    window.show()
    window.activateWindow()
    made.table.setFocus()
    show(made.model, list("abcdef"))
    return made


def test_moving_to_a_row_tells_of_it_once_the_keys_rest(shown: Shown, qtbot: QtBot) -> None:
    shown.table.select_id("a")
    for _ in range(3):
        shown.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown.selected == ["d"])
    shown.press(Qt.Key.Key_End, CONTROL)
    assert shown.table.current_id() == "f"


def test_enter_and_a_double_click_open_a_row(shown: Shown) -> None:
    shown.table.select_id("c")
    shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Enter)
    assert shown.opened == ["c", "c"]
    QTest.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, NONE, shown.cell(4).center())
    assert shown.opened == ["c", "c"]
    QTest.mouseDClick(shown.table.viewport(), Qt.MouseButton.LeftButton, NONE, shown.cell(4).center())
    assert shown.opened == ["c", "c", "e"]


def test_an_empty_table_opens_and_deletes_nothing(shown: Shown) -> None:
    show(shown.model, [])
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Down):
        shown.press(key)
    assert (shown.opened, shown.deleted, shown.table.current_id()) == ([], [], None)


def test_delete_asks_for_all_that_is_selected(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Delete)
    assert shown.deleted == []
    shown.table.select_id("b")
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_Delete)
    assert shown.deleted == [["b", "c"]]
    assert shown.model.rowCount() == 6


def test_copy_asks_for_all_that_is_selected_in_the_order_shown(shown: Shown) -> None:
    shown.table.select_id("d")
    for _ in range(2):
        shown.press(Qt.Key.Key_Up, SHIFT)
    shown.press(Qt.Key.Key_C, CONTROL)
    assert shown.copied == [["b", "c", "d"]]


def test_tab_leaves_the_table(shown: Shown) -> None:
    shown.table.select_id("b")
    shown.press(Qt.Key.Key_Tab)
    assert shown.table.current_id() == "b"
    assert shown.table.currentIndex().column() == 0


def test_a_row_not_shown_cannot_be_selected(shown: Shown) -> None:
    shown.table.select_id("c")
    shown.table.select_id("nonesuch")
    assert shown.table.current_id() == "c"


def test_the_menu_is_asked_for_a_row_and_not_beside_one(shown: Shown) -> None:
    asked: list[str] = []
    shown.table.menu_requested.connect(lambda row_id, _place: asked.append(row_id))
    shown.table.customContextMenuRequested.emit(shown.cell(2).center())
    shown.table.customContextMenuRequested.emit(QPoint(20, 270))
    assert asked == ["c"]


def test_a_head_sorts_up_then_down(shown: Shown) -> None:
    shown.click_head(0)
    shown.click_head(0)
    shown.click_head(2)
    assert [key for key, _ in shown.asked] == ["title", "title", "sources"]
    assert shown.asked[0][1] is not shown.asked[1][1]
    assert shown.indicator()[0] == 2


def test_a_head_that_cannot_sort_does_not_say_that_it_does(shown: Shown) -> None:
    shown.click_head(1)
    assert (shown.asked, shown.indicator()[0]) == ([], -1)
    shown.click_head(2)
    before = shown.indicator()
    shown.click_head(1)
    assert shown.indicator() == before
    assert len(shown.asked) == 1


def test_the_rows_in_view_follow_the_scroll_bar(qtbot: QtBot, shown: Shown) -> None:
    ids = [f"r{number}" for number in range(5 * PAGE)]
    show(shown.model, ids, cells_of(ids[:PAGE]))
    assert shown.table.rows_in_view() == range(PAGE)
    QApplication.processEvents()
    with qtbot.waitSignal(shown.table.view_moved):
        shown.table.scrollTo(shown.model.index(250, 0))
    rows = shown.table.rows_in_view()
    assert 250 in rows
    assert len(rows) <= 2 * PAGE


def test_wide_columns_share_the_room_and_none_gets_too_narrow(shown: Shown) -> None:
    window, table = shown.window, shown.table
    for width in (1200, 600):
        window.resize(width, 300)
        assert sum(table.columnWidth(column) for column in range(3)) == table.viewport().width()
        assert (table.columnWidth(1), table.columnWidth(2)) == (100, 66)
    window.resize(120, 300)
    assert table.columnWidth(0) >= 96


def test_no_column_gets_narrower_than_its_title(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "Owed by the one side, and owed to the other"
    monkeypatch.setattr(shown.model, "columns", (replace(COLUMNS[0], title=long), *COLUMNS[1:]))
    shown.window.resize(120, 300)
    assert shown.table.columnWidth(0) > shown.table.horizontalHeader().fontMetrics().horizontalAdvance(long)


def test_a_column_drawn_by_hand_stays(shown: Shown) -> None:
    shown.table.horizontalHeader().resizeSection(0, 321)
    shown.window.resize(1200, 300)
    assert shown.table.columnWidth(0) == 321


def test_the_current_row_is_blue_only_while_the_table_has_the_keyboard(shown: Shown, theme: Theme) -> None:
    shown.table.select_id("b")
    for palette in (DARK, LIGHT):
        theme.apply(palette.name)
        shown.table.setFocus()
        assert {palette.selected, palette.accent} <= shown.shades(1)
        assert palette.accent not in shown.shades(1, 1)
        assert palette.selected not in shown.shades(0)
        shown.table.clearFocus()
        assert palette.selected_inactive in shown.shades(1)
        assert not {palette.selected, palette.accent} & shown.shades(1)


def test_cells_show_letters_pills_and_icons_in_the_theme(shown: Shown, theme: Theme) -> None:
    for palette, other in ((DARK, LIGHT), (LIGHT, DARK)):
        theme.apply(palette.name)
        assert {palette.kinds["P"].fill, palette.text, palette.line, palette.page} <= shown.shades(0, 0)
        assert palette.good_chip in shown.shades(0, 1)
        assert not {other.good_chip, other.page} & shown.shades(0, 1)
        # The icon is what stands there besides ground and line.
        assert len(shown.shades(0, 2)) > 3


def test_words_too_long_end_in_the_cell(shown: Shown) -> None:
    long = "Consultations between the directors-general " * 9
    show(shown.model, ["a"], {"a": (Cell(long), Cell(long, pill="good"), Cell("", ink="text3"))})
    assert DARK.text in shown.shades(0, 0)
    assert shown.shades(0, 2) == {DARK.page, DARK.line}


def test_rows_not_read_yet_are_painted_empty(shown: Shown) -> None:
    show(shown.model, ["a", "b"], cells_of(["a"]))
    assert shown.shades(1) == {DARK.page, DARK.line}
    assert DARK.text in shown.shades(0)


def test_rows_grow_with_the_persons_letters(
    qtbot: QtBot, theme: Theme, icons: Icons, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_user_points", [24.0])
    table = RecordTable(theme, icons, RowModel[str]((Column("a", "A", 100, Cell),)))
    qtbot.addWidget(table)
    assert table.verticalHeader().defaultSectionSize() > 2 * ui_font().pixelSize() * 0.6
    assert table.columnWidth(0) > 200
