"""A table comes in through the window: its columns are mapped, its rows looked at, and what is wrong is left out."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from caseapp.exchange import table_mapping
from caseapp.exchange.dump import dump
from caseapp.exchange.table_mapping import Rule
from caseapp.queries import evidence, listings
from caseapp.queries.records import get
from caseapp.ui.mapping.dialog import MappingDialog
from caseapp.ui.stage import Stage

HEAD = ["who", "start", "end", "locale", "country", "remarks"]
ROWS = [
    ["Acheson", "1949-05-20", "1949-06-24", "Paris", "France", "Attended the sixth session. 😀"],
    ["Kissinger", "1971-07-09", "1971-07-11", "北京", "China", "Secret talks with 周恩来."],
    ["Hull", "no day at all", "", "Havana", "Cuba", "Attended a conference."],
    ["Hull", "1943-10-18", "1943-10-30", "Moscow", "Soviet Union", "שיחות עם מולוטוב."],
]


def write_table(path: Path, rows: list[list[str]] = ROWS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *rows])
    return path


def dialog_of(stage: Stage, path: Path) -> MappingDialog:
    stage.window.take_files([path])
    stage.settle()
    dialog = stage.desk.tables.dialog
    assert isinstance(dialog, MappingDialog)
    return dialog


@pytest.fixture
def case(stage: Stage, tmp_path: Path) -> Stage:
    stage.window.files.create(tmp_path / "tables.case")
    stage.settle()
    return stage


def use_trips(dialog: MappingDialog, stage: Stage) -> None:
    from caseapp.platform.paths import resources_dir

    dialog.load(resources_dir() / "mappings" / "travels.json")
    stage.settle()


def test_rows_become_meetings_on_their_words_as_one_step(case: Stage, tmp_path: Path) -> None:
    before = list(dump(case.desk.session.reader))
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    use_trips(dialog, case)
    assert not dialog.accept_button.isEnabled()
    assert dialog.results.tabText(1) == "Problems: 1 row"
    problem = dialog.results.problems.item(0, 2)
    assert problem is not None
    assert "no day at all" in problem.text()
    dialog.skip.setChecked(True)
    assert dialog.accept_button.text() == "Import 3 meetings"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    case.settle()
    reader = case.desk.session.reader
    events = [get(reader, each) for each in listings.ids(reader, ["event"])]
    assert sorted(each.title for each in events) == ["Acheson in France", "Hull in Soviet Union", "Kissinger in China"]
    quotes = [evidence.quotes(reader, each.id)[0] for each in events]
    assert {(quote.exact, quote.state) for quote in quotes} == {(row[5], "verified") for row in ROWS if row[2]}
    assert case.desk.tables.dialog is None
    assert case.desk.centre.source_tab() is not None
    case.desk.session.undo()
    case.settle()
    assert list(dump(case.desk.session.reader)) == before


def test_the_first_rows_are_shown_as_they_would_become_records(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    use_trips(dialog, case)
    table = dialog.results.preview
    heads = [table.horizontalHeaderItem(at).text() for at in range(table.columnCount())]  # type: ignore[union-attr]
    assert heads[:2] == ["Row", "Title"]
    assert "Date" in heads
    row = [table.item(1, at).text() for at in range(table.columnCount())]  # type: ignore[union-attr]
    assert row[1] == "Kissinger in China"
    assert row[heads.index("Date")] == "9–11 Jul 1971"
    assert dialog.form.rows["date"]._sample.text().startswith("1949-05-20 → ")


def test_a_mapping_is_made_by_hand_saved_and_used_again(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    form = dialog.form
    form.kind.setCurrentIndex(form.kind.findData("event"))
    form._on_kind_activated(0)
    form.title.setText("{who}, {locale}")
    for name, row in form.rows.items():
        row.show_rule({"date": Rule(("start", "end")), "status": Rule(value="held")}.get(name))
    form.evidence.choose(["remarks"])
    form.changed.emit()
    case.settle()
    made = dialog.mapping()
    assert made.fields == {"status": Rule(value="held"), "date": Rule(("start", "end"))}
    assert (made.title, made.evidence) == ("{who}, {locale}", ("remarks",))
    dialog.save(tmp_path / "mine")
    assert table_mapping.load(tmp_path / "mine.json") == made
    dialog.reject()
    case.settle()
    other = dialog_of(case, write_table(tmp_path / "others.csv", ROWS[:2]))
    other.load(tmp_path / "mine.json")
    case.settle()
    assert other.mapping() == made
    assert other.accept_button.text() == "Import 2 meetings"


def test_a_mapping_for_another_table_is_refused_in_words(case: Stage, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name;born\nPark Jin;1956\n", encoding="utf-8")
    dialog = dialog_of(case, path)
    before = dialog.mapping()
    use_trips(dialog, case)
    assert "has no column" in dialog._trouble.text()
    assert dialog.mapping() == before


def test_another_sheet_of_a_workbook(case: Stage, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Notes"
    first.append(["remark"])
    first.append(["Nothing"])
    second = book.create_sheet("Trips")
    for row in [HEAD, *ROWS[:2]]:
        second.append(row)
    book.save(tmp_path / "book.xlsx")
    dialog = dialog_of(case, tmp_path / "book.xlsx")
    assert [dialog._sheets.itemText(at) for at in range(dialog._sheets.count())] == ["Notes", "Trips"]
    dialog.sheet_chosen.emit("Trips")
    case.settle()
    second_dialog = case.desk.tables.dialog
    assert isinstance(second_dialog, MappingDialog)
    use_trips(second_dialog, case)
    assert second_dialog.accept_button.text() == "Import 2 meetings"


def test_a_table_may_come_in_as_plain_text_or_not_at_all(case: Stage, tmp_path: Path) -> None:
    before = list(dump(case.desk.session.reader))
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    case.settle()
    assert case.desk.tables.dialog is None
    assert list(dump(case.desk.session.reader)) == before
    dialog = dialog_of(case, tmp_path / "trips.csv")
    dialog._on_as_text_clicked()
    case.settle()
    tab = case.desk.centre.source_tab()
    assert tab is not None
    assert "Acheson,1949-05-20" in tab.reader._document.text
    assert listings.ids(case.desk.session.reader, ["event"]) == []


def test_tables_and_documents_dropped_together_each_find_their_way(case: Stage, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("Some words", encoding="utf-8")
    first, second = write_table(tmp_path / "a.csv", ROWS[:1]), write_table(tmp_path / "b.csv", ROWS[1:2])
    case.window.take_files([first, tmp_path / "words.txt", second])
    case.settle()
    assert len(listings.ids(case.desk.session.reader, ["source"])) == 1
    for _ in range(2):
        dialog = case.desk.tables.dialog
        assert isinstance(dialog, MappingDialog)
        use_trips(dialog, case)
        dialog.accept()
        case.settle()
    assert case.desk.tables.dialog is None
    assert len(listings.ids(case.desk.session.reader, ["event"])) == 2


def test_a_file_that_holds_no_table_is_refused_and_the_next_one_comes(case: Stage, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    case.window.take_files([tmp_path / "empty.csv", write_table(tmp_path / "trips.csv", ROWS[:1])])
    case.settle()
    assert "empty.csv" in case.window.messages.words()
    assert isinstance(case.desk.tables.dialog, MappingDialog)


def test_the_file_dialog_lists_tables(case: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []

    def choose(*given: object) -> tuple[list[str], str]:
        asked.append(str(given[3]))
        return [str(write_table(tmp_path / "trips.csv", ROWS[:1]))], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    case.window.actions_["file.import"].trigger()
    case.settle()
    assert "*.csv" in asked[0]
    assert "*.xlsx" in asked[0]
    assert isinstance(case.desk.tables.dialog, MappingDialog)


def test_closing_the_case_closes_the_dialog(case: Stage, tmp_path: Path) -> None:
    dialog_of(case, write_table(tmp_path / "trips.csv"))
    case.window.files.close()
    case.settle()
    assert case.window.desk is None
