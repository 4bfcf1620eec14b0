"""A real table set out by a person: columns, filters, groups, views."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QMenu

from caseapp.ops import records
from caseapp.platform.settings import Settings
from caseapp.store.reader import Reader
from caseapp.store.unit import Unit
from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.tables.chooser import ColumnsDialog
from caseapp.ui.tables.listing import PAGE
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from tests.factories import edit
from tests.ui.tables.meetings_table import Table

OK = QDialogButtonBox.StandardButton.Ok


def test_any_field_becomes_a_column_and_shows_what_it_holds(table: Table) -> None:
    edit(table.case, table.pane.model.id_at(0), format="plenary", notes="Two\nlines")
    table.arranger.choose_columns(["title", "field:format", "field:notes", "field:kind", "date"])
    table.settle()
    assert table.heads() == ["Meeting", "Format", "Notes", "Kind", "Date"]
    assert table.rows()[0] == ["Alpha", "plenary", "Two lines", "Meeting", "18 Feb 2023"]
    delta = table.pane.model.id_at(1)
    edit(table.case, delta, format="bilateral")
    table.settle()
    assert table.rows()[table.pane.model.row_of(delta)][:2] == ["Delta", "bilateral"]


def test_the_dialog_of_columns_chooses_and_orders(table: Table) -> None:
    table.arranger.ask_columns()
    dialog = table.dialog(ColumnsDialog)
    assert isinstance(dialog, ColumnsDialog)
    for key in ("parties", "place", "level", "setting"):
        dialog.tick(key, is_shown=False)
    dialog.tick("field:mode")
    dialog.list.setCurrentRow(1)
    dialog.up.click()
    dialog.buttons.button(OK).click()
    table.settle()
    assert table.heads() == ["Meeting", "Date", "Status", "Sources", "Mode"]


def test_columns_chosen_sized_and_moved_are_remembered_filters_are_not(
    table: Table, tmp_path: Path, theme: Theme, icons: Icons
) -> None:
    settings = Settings(tmp_path / "settings.json")
    table.pane.remember(settings, "meetings")
    table.arranger.choose_columns(["title", "status", "field:issue"])
    table.pane.table.setColumnWidth(1, 222)
    table.pane.table.horizontalHeader().moveSection(2, 0)
    table.pane.sort_by("status", True)
    table.arranger.group_by("status")
    table.arranger.filter_by("title", "secret name")
    table.settle()
    table.pane.hide()
    assert "secret name" not in (tmp_path / "settings.json").read_text()
    other = MeetingsPane(table.session, theme, icons, table.pane)
    other.remember(Settings(tmp_path / "settings.json"), "meetings")
    assert other.arranger is not None
    assert [column.key for column in other.arranger.columns] == ["field:issue", "title", "status"]
    assert abs(other.table.columnWidth(2) - 222) <= 1
    layout = other.arranger.layout
    assert (layout.sort, layout.is_descending, layout.group, layout.filters) == ("status", True, "status", {})


def test_a_filter_line_narrows_and_says_so_and_is_cleared(table: Table) -> None:
    table.arranger.tools.filter.click()
    header = table.pane.table.filters
    line = next(each for each in header.findChildren(QLineEdit) if each.property("field") == "title")
    assert line.isVisible()
    QTest.keyClicks(line, "alp")
    QTest.keyClick(line, Qt.Key.Key_Return)
    table.settle()
    assert table.titles() == ["Alpha"]
    assert table.pane.count.text() == "1"
    assert table.arranger.strip.words() == "Filtered by Meeting: alp"
    assert line.property("active") == "true"
    QTest.keyClicks(line, "zzz")
    QTest.keyClick(line, Qt.Key.Key_Return)
    table.settle()
    assert (table.titles(), line.isVisible()) == ([], True)
    table.arranger.strip.clear.click()
    table.settle()
    assert len(table.titles()) == 4
    assert (line.text(), line.property("active"), table.arranger.strip.isVisible()) == ("", "false", False)


def test_a_choice_is_filtered_by_the_list_of_its_values(table: Table) -> None:
    table.arranger.tools.filter.click()
    combo = next(
        each for each in table.pane.table.filters.findChildren(QComboBox) if each.property("field") == "status"
    )
    combo.setCurrentIndex(combo.findData("held"))
    combo.activated.emit(combo.currentIndex())
    table.settle()
    assert table.titles() == ["Alpha", "Beta"]
    table.arranger.tools.filter.click()  # hidden filters filter nothing
    table.settle()
    assert len(table.titles()) == 4


def test_rows_stand_under_headings_that_keys_open_and_close(table: Table) -> None:
    table.arranger.group_by("status")
    table.settle()
    assert table.titles() == ["Planned", "Gamma", "Held", "Alpha", "Beta", "Cancelled", "Delta"]
    assert table.pane.count.text() == "4"
    view = table.pane.table
    view.setFocus()
    view.setCurrentIndex(table.pane.model.index(2, 0))
    assert (view.current_id(), view.selected_ids()) == (None, [])
    QTest.keyClick(view, Qt.Key.Key_Left)
    table.settle()
    assert table.titles() == ["Planned", "Gamma", "Held", "Cancelled", "Delta"]
    assert view.currentIndex().row() == 2
    QTest.keyClick(view, Qt.Key.Key_Space)
    table.settle()
    assert table.titles()[3:5] == ["Alpha", "Beta"]
    table.arranger.strip.close_all.click()
    table.settle()
    assert table.titles() == ["Planned", "Held", "Cancelled"]
    table.arranger.strip.ungroup.click()
    table.settle()
    assert len(table.titles()) == 4


def test_a_click_on_a_heading_folds_it_and_activates_nothing(table: Table) -> None:
    opened: list[str] = []
    table.pane.record_activated.connect(opened.append)
    table.arranger.group_by("status")
    table.settle()
    view = table.pane.table
    place = view.visualRect(table.pane.model.index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    table.settle()
    assert table.titles()[:2] == ["Planned", "Held"]
    assert opened == []


def test_copying_a_heading_leaves_the_clipboard_alone(table: Table) -> None:
    table.arranger.group_by("status")
    table.settle()
    view = table.pane.table
    view.setFocus()
    view.setCurrentIndex(table.pane.model.index(0, 0))
    QGuiApplication.clipboard().setText("Copied before")
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    table.settle()
    assert QGuiApplication.clipboard().text() == "Copied before"


def test_a_record_that_changes_goes_to_its_new_group(table: Table) -> None:
    table.arranger.group_by("status")
    table.settle()
    gamma = table.pane.model.id_at(1)
    table.pane.table.select_id(gamma)
    edit(table.case, gamma, status="held")
    table.settle()
    assert table.titles() == ["Held", "Alpha", "Beta", "Gamma", "Cancelled", "Delta"]
    assert table.pane.table.current_id() == gamma


def test_a_view_is_kept_shown_again_and_removed(table: Table) -> None:
    table.arranger.choose_columns(["title", "status"])
    table.arranger.group_by("status")
    table.arranger.filter_by("title", "a")
    table.pane.sort_by("title", True)
    table.pane.show_head_state({"status": "held"})
    table.arranger.views.keep("Held ones")
    table.settle()
    assert table.session.history.undo_label == "Keep the view “Held ones”"
    table.arranger.reset()
    table.settle()
    assert (len(table.titles()), len(table.heads())) == (4, 8)
    menu = QMenu(table.pane)
    table.arranger.views.fill(menu)
    action = next(each for each in menu.actions() if each.text() == "Held ones")
    action.trigger()
    table.settle()
    assert (table.heads(), table.titles()) == (["Meeting", "Status"], ["Held", "Beta", "Alpha"])
    assert table.pane.head_state()["status"] == "held"
    (view,) = table.arranger.views.all()
    table.arranger.views.remove(view)
    table.settle()
    assert table.arranger.views.all() == []
    table.session.undo()
    table.settle()
    assert len(table.arranger.views.all()) == 1


def test_a_header_menu_sorts_groups_and_hides(table: Table) -> None:
    menu = table.arranger.header_menu(5)
    words = {each.text(): each for each in menu.actions() if each.text()}
    assert {"Sort upwards", "Sort downwards", "Group by status", "Hide status", "Columns…"} <= words.keys()
    words["Hide status"].trigger()
    table.settle()
    assert "Status" not in table.heads()


def test_columns_change_without_losing_rows_selection_or_place(table: Table) -> None:
    view = table.pane.table
    view.select_rows([1, 3])
    before = view.selected_ids()
    table.arranger.choose_columns(["title", "field:mode"])
    table.settle()
    assert view.selected_ids() == before
    assert all(row[0] for row in table.rows())


def _fill(unit: Unit) -> None:
    for number in range(3 * PAGE):
        records.create(unit, "event", f"Event {number:03}", {"status": "held" if number % 2 else "planned"})


def test_grouped_and_filtered_rows_are_painted_without_asking(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.case.do(_fill)
    asked: list[str] = []
    real = Reader.rows

    def watched(reader: Reader, sql: str, *params: object) -> object:
        asked.append(sql)
        return real(reader, sql, *params)

    monkeypatch.setattr(Reader, "rows", watched)
    table.arranger.choose_columns(["title", "status", "field:channel", "field:mode"])
    table.arranger.group_by("status")
    table.arranger.filter_by("title", "event")
    table.settle()
    bar = table.pane.table.verticalScrollBar()
    for value in (0, 300, bar.maximum()):
        bar.setValue(value)
        table.settle()
        asked.clear()
        table.pane.grab()
        table.pane.table.viewport().repaint()
        assert asked == []
    assert table.pane.count.text() == "300"


def test_nothing_typed_into_the_settings_breaks_the_table(table: Table, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set_table("meetings", '{"columns": ["gone", "field:gone"], "sort": "gone", "group": "gone"}')
    table.pane.remember(settings, "meetings")
    table.settle()
    assert len(table.heads()) == 8
    assert len(table.titles()) == 4


def test_the_menu_of_views_offers_groups(table: Table) -> None:
    tools = table.arranger.tools
    tools.menu_opening.emit(tools.menu)
    groups = next(each.menu() for each in tools.menu.actions() if each.text() == "Group by")
    assert isinstance(groups, QMenu)
    words = [each.text() for each in groups.actions()]
    assert {"Nothing", "Party", "Month", "Channel", "Status"} <= set(words)
    next(each for each in groups.actions() if each.text() == "Month").trigger()
    table.settle()
    assert table.titles()[0] == "February 2023"
