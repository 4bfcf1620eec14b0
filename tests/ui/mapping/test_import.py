"""A table comes in through the window as one step, with the window free meanwhile; or as text, or not at all."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from caseapp.exchange.dump import dump
from caseapp.queries import evidence, listings
from caseapp.queries.records import get
from caseapp.ui.jobs.book import JobState
from caseapp.ui.stage import Stage
from tests.ui.mapping.trips import HEAD, ROWS, button_words, dialog_of, many_trips, open_dialog, use_trips, write_table


def test_rows_become_meetings_on_their_words_as_one_step(case: Stage, tmp_path: Path) -> None:
    before = list(dump(case.desk.session.reader))
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    use_trips(dialog, case)
    assert not dialog.accept_button.isEnabled()
    assert "no day at all" in dialog.results.problems.list.words_at(0, 2)
    dialog.skip.setChecked(True)
    assert button_words(dialog) == "Import 3 meetings"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    case.settle()
    reader = case.desk.session.reader
    events = [get(reader, each) for each in listings.ids(reader, ["event"])]
    assert sorted(each.title for each in events) == ["Acheson in France", "Hull in Soviet Union", "Kissinger in China"]
    quotes = [evidence.quotes(reader, each.id)[0] for each in events]
    assert {(quote.exact, quote.state) for quote in quotes} == {(row[5], "verified") for row in ROWS if row[2]}
    assert case.desk.tables.dialog is None
    assert case.desk.centre.source_tab() is not None
    assert case.window.toaster.toast.words() == "“trips.csv”: 3 meetings, 6 new names; 1 row left out."
    case.desk.session.undo()
    case.settle()
    assert list(dump(case.desk.session.reader)) == before


def test_two_hundred_rows_come_in_and_go_again_in_one_step(case: Stage, tmp_path: Path) -> None:
    before = list(dump(case.desk.session.reader))
    dialog = dialog_of(case, write_table(tmp_path / "many.csv", many_trips(200)))
    use_trips(dialog, case)
    dialog.skip.setChecked(True)
    dialog.accept()
    assert not dialog.isVisible()  # the window is free while the case is written
    assert case.window.toaster.toast.words() == "Importing 196 meetings from “many.csv”…"
    (job,) = case.window.jobs.jobs
    assert job.state is JobState.RUNNING
    case.settle()
    assert len(listings.ids(case.desk.session.reader, ["event"])) == 196
    assert (job.state, job.result) == (JobState.PROBLEMS, "196 meetings, 18 new names; 4 rows left out.")
    assert [each.partition(",")[0] for each in job.problems] == ["Row 51", "Row 101", "Row 151", "Row 201"]
    case.desk.session.undo()
    case.settle()
    assert list(dump(case.desk.session.reader)) == before


def test_what_the_case_refuses_is_said_in_the_dialog_and_nothing_is_lost(case: Stage, tmp_path: Path) -> None:
    for name in ("once.csv", "twice.csv"):
        dialog = dialog_of(case, write_table(tmp_path / name, ROWS[:2]))
        use_trips(dialog, case)
        dialog.accept()
        case.settle()
    dialog = open_dialog(case)
    assert dialog.isVisible()
    assert "already" in dialog.face.trouble.text()
    assert dialog.mapping().title == "{who} in {country}"
    assert dialog.accept_button.isEnabled()
    assert [job.state for job in case.window.jobs.jobs] == [JobState.FAILED, JobState.DONE]
    assert len(listings.ids(case.desk.session.reader, ["event"])) == 2


def test_a_table_may_come_in_as_plain_text_or_not_at_all(case: Stage, tmp_path: Path) -> None:
    before = list(dump(case.desk.session.reader))
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    case.settle()
    assert case.desk.tables.dialog is None
    assert list(dump(case.desk.session.reader)) == before
    dialog = dialog_of(case, tmp_path / "trips.csv")
    dialog.face.as_text.click()
    case.settle()
    tab = case.desk.centre.source_tab()
    assert tab is not None
    assert "Acheson,1949-05-20" in tab.reader._document.text
    assert listings.ids(case.desk.session.reader, ["event"]) == []


def test_a_sheet_may_come_in_as_plain_text(case: Stage, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [HEAD, *ROWS[:2]]:
        sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    dialog_of(case, tmp_path / "book.xlsx").face.as_text.click()
    case.settle()
    tab = case.desk.centre.source_tab()
    assert tab is not None
    assert "Kissinger | 1971-07-09" in tab.reader._document.text
    assert listings.ids(case.desk.session.reader, ["event", "person"]) == []
    dialog_of(case, tmp_path / "book.xlsx").face.as_text.click()
    case.settle()
    assert "already" in case.window.messages.words()


def test_tables_and_documents_dropped_together_each_find_their_way(case: Stage, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("Some words", encoding="utf-8")
    first, second = write_table(tmp_path / "a.csv", ROWS[:1]), write_table(tmp_path / "b.csv", ROWS[1:2])
    case.window.take_files([first, tmp_path / "words.txt", second])
    case.settle()
    assert len(listings.ids(case.desk.session.reader, ["source"])) == 1
    for _ in range(2):
        dialog = open_dialog(case)
        use_trips(dialog, case)
        dialog.accept()
        case.settle()
    assert case.desk.tables.dialog is None
    assert len(listings.ids(case.desk.session.reader, ["event"])) == 2


def test_a_file_that_holds_no_table_is_refused_and_the_next_one_comes(case: Stage, tmp_path: Path) -> None:
    (tmp_path / "prose.csv").write_text("One line of prose, with a comma.", encoding="utf-8")
    case.window.take_files([tmp_path / "prose.csv", write_table(tmp_path / "trips.csv", ROWS[:1])])
    case.settle()
    assert "prose.csv" in case.window.messages.words()
    open_dialog(case).reject()
    case.window.messages._button.click()
    case.settle()
    tab = case.desk.centre.source_tab()
    assert tab is not None
    assert tab.reader._document.text == "One line of prose, with a comma."


def test_a_table_dropped_without_a_case_waits_for_a_new_one(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "new.case"), ""))
    stage.window.take_files([write_table(tmp_path / "trips.csv", ROWS[:1])])
    stage.settle()
    stage.settle()
    open_dialog(stage)


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
    open_dialog(case)


def test_closing_the_case_closes_the_dialog(case: Stage, tmp_path: Path) -> None:
    dialog_of(case, write_table(tmp_path / "trips.csv"))
    case.window.files.close()
    case.settle()
    assert case.window.desk is None


def test_closing_the_case_while_a_table_is_written_waits_for_it(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "many.csv", many_trips(120)))
    use_trips(dialog, case)
    dialog.skip.setChecked(True)
    dialog.accept()
    path = case.desk.session.workspace.path
    case.window.files.close()
    case.settle()
    assert case.window.desk is None
    case.window.open_path(path)
    case.settle()
    assert len(listings.ids(case.desk.session.reader, ["event"])) == 118
