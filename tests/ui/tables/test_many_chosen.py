"""Many rows chosen in a real table: changed as one step, tagged, copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from caseapp.queries.records import get
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.bulk import EditDialog, TagDialog, editable
from tests.factories import cite, edit, import_text
from tests.ui.tables.meetings_table import Table

OK = QDialogButtonBox.StandardButton.Ok


def test_many_records_are_changed_in_the_dialog_as_one_step(table: Table) -> None:
    view = table.pane.table
    view.setFocus()
    view.selectAll()
    ids = view.selected_ids()
    QTest.keyClick(view, Qt.Key.Key_F2)
    dialog = table.dialog(EditDialog)
    assert isinstance(dialog, EditDialog)
    assert dialog.windowTitle() == "Edit 4 records"
    dialog.choose("status")
    assert dialog.editor is not None
    dialog.editor.show_value("postponed")
    dialog.buttons.button(OK).click()
    table.settle()
    assert [get(table.case.reader, each).fields["status"] for each in ids] == ["postponed"] * 4
    assert set(view.selected_ids()) == set(ids)
    table.session.undo()
    table.settle()
    assert {get(table.case.reader, each).fields["status"] for each in ids} == {"held", "planned", "cancelled"}


def test_a_refused_change_is_said_in_the_dialog_and_nothing_is_done(table: Table) -> None:
    ids = list(table.pane.model.ids)
    table.pane.edit_records(ids)
    dialog = table.dialog(EditDialog)
    assert isinstance(dialog, EditDialog)
    dialog.choose("date")
    assert dialog.editor is not None
    dialog.editor.show_value({"as_stated": "next week"})
    dialog.buttons.button(OK).click()
    table.settle()
    assert dialog.isVisible()
    assert dialog.problem.text()
    dialog.choose("place")
    dialog.buttons.button(OK).click()
    assert "Place is emptied in 4 records" in dialog.problem.text()
    assert get(table.case.reader, ids[0]).fields["place"]
    dialog.buttons.button(OK).click()
    table.settle()
    assert not get(table.case.reader, ids[0]).fields["place"]


def test_a_tag_for_many(table: Table) -> None:
    ids = list(table.pane.model.ids)
    table.pane.tag_records(ids)
    dialog = table.dialog(TagDialog)
    assert isinstance(dialog, TagDialog)
    dialog.line.setText("urgent")
    dialog.buttons.button(OK).click()
    table.settle()
    assert table.session.history.undo_label == "Tag 4 records “urgent”"


def test_different_kinds_are_changed_in_what_they_share() -> None:
    names = {field.name for field in editable(["person", "organisation"])}
    assert "state" in names
    assert names.isdisjoint({"title", "names", "posts", "parent", "tags"})


def test_copied_rows_bring_their_quotes_along_and_escape_words(table: Table) -> None:
    version = import_text(table.case, title="Report <b>").version_id
    alpha = table.pane.model.id_at(0)
    cite(table.case, version, "Munich", alpha)
    edit(table.case, alpha, title="Alpha <script> & co")
    table.arranger.choose_columns(["title", "date", "sources"])
    table.settle()
    table.pane.table.setFocus()
    table.pane.table.selectAll()
    QTest.keyClick(table.pane.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    table.settle()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().split("\n")[0] == "Alpha <script> & co\t18 Feb 2023\tReport <b>, ¶ 1: “Munich”"
    html = data.html()
    assert "Alpha &lt;script&gt; &amp; co" in html
    assert "<sup>[1]</sup>" in html
    assert "[1] Report &lt;b&gt;, ¶ 1: “Munich”" in html
    assert "<script" not in html
    assert html.count("<tr>") == 5


def test_read_only_nothing_is_offered_that_writes(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CaseSession, "is_read_only", property(lambda _session: True))
    menu = table.pane.row_menu(table.pane.model.id_at(0))
    enabled = {each.text() for each in menu.actions() if each.isEnabled() and each.text()}
    assert enabled == {"Open", "Copy"}
    table.pane.edit_records([table.pane.model.id_at(0)])
    table.settle()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, EditDialog) and each.isVisible()]
