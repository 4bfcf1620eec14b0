"""The dialog says what the columns of a table become, what the first rows give, and what is wrong with the others."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from caseapp.exchange import table_mapping
from caseapp.exchange.table_mapping import Rule
from caseapp.exchange.table_plan import CalledOff
from caseapp.ui.mapping.dialog import PROBLEMS, MappingDialog
from caseapp.ui.mapping.picker import Picker
from caseapp.ui.stage import Stage
from caseapp.ui.tables.columns import Cell
from caseapp.ui.tables.model import CELL_ROLE
from tests.ui.mapping.trips import HEAD, ROWS, button_words, dialog_of, many_trips, open_dialog, use_trips, write_table
from tests.ui.shell.hands import Hands


def heads(dialog: MappingDialog) -> list[str]:
    table = dialog.results.preview
    found = [table.horizontalHeaderItem(at) for at in range(table.columnCount())]
    return [each.text() for each in found if each is not None]


def shown_rows(dialog: MappingDialog) -> list[dict[str, str]]:
    table = dialog.results.preview
    return [{head: table.words_at(row, at) for at, head in enumerate(heads(dialog))} for row in range(table.rowCount())]


def cell(dialog: MappingDialog, row: int, head: str) -> Cell:
    item = dialog.results.preview.item(row, heads(dialog).index(head))
    found = item.data(CELL_ROLE) if item is not None else None
    assert isinstance(found, Cell)
    return found


def workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Notes"
    first.append(["remark"])
    first.append(["Nothing"])
    second = book.create_sheet("Trips")
    for row in [HEAD, *ROWS[:2]]:
        second.append(row)
    book.create_sheet("Empty")
    book.save(path)
    return path


def test_the_first_rows_are_shown_as_they_would_become_records(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    use_trips(dialog, case)
    assert heads(dialog)[:2] == ["Row", "Title"]
    row = shown_rows(dialog)[1]
    assert (row["Row"], row["Title"], row["Date"]) == ("3", "Kissinger in China", "9–11 Jul 1971")
    assert (row["Words that bear it out"], row["New names"]) == ("Secret talks with 周恩来.", "北京, Kissinger")
    assert dialog.form.rows["date"].outcome.words().startswith("1949-05-20 – 1949-06-24 → 20 May – 24 Jun 1949")
    assert dialog.form.rows["place"].outcome.words() == "Paris  ·  北京  ·  Havana"
    assert dialog.form.rows["status"].outcome.words() == "in every row"


def test_of_many_rows_the_first_fifty_are_shown_and_all_are_looked_at(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "many.csv", many_trips(200)))
    use_trips(dialog, case)
    assert dialog.results.says.text() == "The first 50 of 200 rows as they would become records"
    assert dialog.results.preview.rowCount() == 50
    assert dialog.results.problems.says.text() == "4 rows with problems"
    assert button_words(dialog) == "Import 196 meetings"
    assert dialog.face._names.text() == "18 new names"


def test_problems_are_marked_listed_and_hold_the_import_until_they_are_left_out(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "many.csv", many_trips(200)))
    use_trips(dialog, case)
    problems, preview = dialog.results.problems, dialog.results.preview
    assert problems.isVisible()
    assert cell(dialog, 49, "Row").icon == "warning"
    assert cell(dialog, 49, "Date") == Cell("some day", ink="wrong")
    assert cell(dialog, 49, "Place").ink == "text"
    assert not dialog.accept_button.isEnabled()
    assert dialog.accept_button.toolTip() == PROBLEMS
    problems.list.setCurrentCell(0, 0)
    assert [each.row() for each in preview.selectionModel().selectedRows()] == [49]
    problems.list.setCurrentCell(1, 0)
    assert preview.selectionModel().selectedRows() == []
    assert "some day" in problems.words.text()
    assert "Session 99 was held." in problems.words.text()
    dialog.skip.setChecked(True)
    assert dialog.accept_button.isEnabled()
    dialog.form.rows["date"].show_rule(None)
    dialog.form.changed.emit()
    assert not dialog.accept_button.isEnabled()
    case.settle()
    assert not problems.isVisible()
    assert not dialog.skip.isChecked()
    assert button_words(dialog) == "Import 200 meetings"


def test_what_is_to_be_left_out_is_asked_anew_when_other_rows_are_wrong(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    use_trips(dialog, case)
    dialog.skip.setChecked(True)
    dialog.form.rows["date"].show_rule(Rule(("remarks",)))
    dialog.form.changed.emit()
    case.settle()
    assert dialog.results.problems.says.text() == "4 rows with problems"
    assert not dialog.skip.isChecked()
    assert not dialog.accept_button.isEnabled()


def test_a_look_at_the_rows_is_called_off_for_the_next_one(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "many.csv", many_trips(200)))
    with pytest.raises(CalledOff):
        dialog.job.planned(case.desk.session.reader, dialog.mapping(), lambda: True)
    dialog.form.title.setText("{who}")
    dialog._look()
    dialog.call_off()
    dialog.form.title.setText("{remarks}")
    dialog._look()
    case.settle()
    assert shown_rows(dialog)[0]["Title"] == "Session 0 was held."
    assert button_words(dialog) == "Import 196 meetings"


def test_a_mapping_is_made_by_hand_saved_and_used_again(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    form = dialog.form
    form.kind.setCurrentIndex(form.kind.findData("event"))
    form.kind.activated.emit(form.kind.currentIndex())
    case.settle()
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
    assert "mine.json" in dialog.face.trouble.text()
    dialog.reject()
    case.settle()
    other = dialog_of(case, write_table(tmp_path / "others.csv", ROWS[:2]))
    other.load(tmp_path / "mine.json")
    case.settle()
    assert other.mapping() == made
    assert button_words(other) == "Import 2 meetings"


def test_the_buttons_load_and_save_ask_for_a_file(case: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    target = str(tmp_path / "kept.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (target, ""))
    dialog.face.save.click()
    before = dialog.mapping()
    dialog.form.title.setText("{remarks}")
    dialog.face.load.click()
    case.settle()
    assert dialog.mapping() == before


def test_another_kind_brings_its_own_fields(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    form = dialog.form
    form.kind.setCurrentIndex(form.kind.findData("person"))
    form.kind.activated.emit(form.kind.currentIndex())
    case.settle()
    assert dialog.mapping().kind == "person"
    assert "posts" in form.rows
    assert "date" not in form.rows


def test_a_mapping_for_another_table_is_refused_in_words(case: Stage, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name;born\nPark Jin;1956\n", encoding="utf-8")
    dialog = dialog_of(case, path)
    before = dialog.mapping()
    use_trips(dialog, case)
    assert "has no column" in dialog.face.trouble.text()
    assert dialog.mapping() == before
    dialog.form.title.setText("")
    dialog.form.changed.emit()
    case.settle()
    assert "no title" in dialog.face.trouble.text()
    assert not dialog.accept_button.isEnabled()
    assert "no title" in dialog.accept_button.toolTip()


def test_another_sheet_is_read_and_an_empty_one_leaves_what_was_there(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, workbook(tmp_path / "book.xlsx"))
    sheets = dialog.face.sheets
    assert [sheets.itemText(at) for at in range(sheets.count())] == ["Notes", "Trips", "Empty"]
    sheets.setCurrentText("Trips")
    sheets.textActivated.emit("Trips")
    assert not dialog.form.isEnabled()
    case.settle()
    assert open_dialog(case) is dialog
    assert dialog.job.table.sheet == "Trips"
    use_trips(dialog, case)
    assert button_words(dialog) == "Import 2 meetings"
    before = dialog.mapping()
    sheets.setCurrentText("Empty")
    sheets.textActivated.emit("Empty")
    case.settle()
    assert "There is no table" in dialog.face.trouble.text()
    assert sheets.currentText() == "Trips"
    assert dialog.mapping() == before
    dialog.accept()
    case.settle()
    assert case.desk.tables.dialog is None


def test_a_mapping_brings_its_sheet(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, workbook(tmp_path / "book.xlsx"))
    made = table_mapping.TableMapping("event", "{who}", {"date": Rule(("start",))}, sheet="Trips")
    table_mapping.save(made, tmp_path / "mine.json")
    dialog.load(tmp_path / "mine.json")
    case.settle()
    assert dialog.face.sheets.currentText() == "Trips"
    assert dialog.mapping() == made


def test_tab_goes_through_the_dialog_as_the_eye_reads(case: Stage, hands: Hands, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    use_trips(dialog, case)
    dialog.activateWindow()
    dialog.form.kind.setFocus()
    names = []
    for _ in range(60):
        hands.press("Tab")
        names.append(hands.focused.accessibleName() or dialog.accept_button.text())
        if hands.focused is dialog.form.kind:
            break
    assert names[:4] == [
        "Title",
        "Words that bear it out",
        "Words that bear it out, another column",
        "How 3/4/2023 is read",
    ]
    wanted = ["Kind", "Date", "Date, another column", "Place", "Participants: split at", "Preview", "Problems"]
    assert [name for name in names if name in wanted] == wanted
    assert "" not in names


def test_enter_imports_when_nothing_is_wrong_and_the_wheel_changes_nothing(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv", ROWS[:1]))
    use_trips(dialog, case)
    before, box = dialog.mapping(), dialog.form.rows["date"].picker._boxes[0]
    turn = QPoint(0, -240)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        turn,
        turn,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert dialog.mapping() == before
    QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    case.settle()
    assert case.desk.tables.dialog is None


def test_words_that_begin_like_a_column_stay_what_was_typed(case: Stage, tmp_path: Path) -> None:
    dialog = dialog_of(case, write_table(tmp_path / "trips.csv"))
    picker: Picker = dialog.form.rows["mode"].picker
    picker.setFocus()
    QTest.keyClicks(picker._boxes[0], "loc")
    case.settle()
    assert dialog.mapping().fields["mode"] == Rule(value="loc")
