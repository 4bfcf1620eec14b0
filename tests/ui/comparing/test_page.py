"""The page "Compare" in the real window: with a copy, between two days, as a table and as text."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.store import lifecycle
from caseapp.ui.comparing.head import TEXT
from caseapp.ui.comparing.pane import ComparePage
from caseapp.ui.file_versions.dialog import FileVersionsDialog
from caseapp.ui.stage import Stage
from caseapp.workspace import Workspace, versions
from tests.factories import add, edit
from tests.ui.shell.hands import Hands


def do(stage: Stage, op: Any) -> None:
    stage.desk.session.run(op)
    stage.settle()


def opened(stage: Stage, folder: Path) -> tuple[Path, str]:
    """A case with two meetings, and a copy of it that was changed elsewhere."""
    case, copy = folder / "ours.case", folder / "copy.case"
    stage.window.files.create(case)
    stage.settle()
    versions.keep(case, versions.Why.WORKING)
    for title in ("שיחות 👩‍👩‍👧", "Ours"):
        do(stage, partial(records.create, kind_name="event", title=title, fields={"status": "planned"}))
    meeting, ours = sorted(listings.ids(stage.desk.session.reader, ["event"]))
    lifecycle.copy_to(case, copy)
    with Workspace.open(copy, "Sato") as theirs:
        edit(theirs, meeting, status="held")
        add(theirs, "person", "𠮷野 <b>")
    do(stage, partial(records.edit, record_id=ours, fields={"format": "delegations"}))
    return copy, meeting


def page_of(stage: Stage) -> ComparePage:
    page = stage.desk.centre.currentWidget()
    assert isinstance(page, ComparePage)
    return page


def row_of(page: ComparePage, words: str) -> int:
    return next(at for at, row in enumerate(page.table.model_.rows) if words in (row.title, row.field))


def test_what_merging_a_copy_would_change(stage: Stage, hands: Hands, tmp_path: Path, monkeypatch: Any) -> None:
    copy, meeting = opened(stage, tmp_path)
    steps = stage.desk.session.reader.rows("SELECT count(*) FROM step")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(copy), ""))
    hands.press("Ctrl+Alt+D")
    page = page_of(stage)
    assert page.head.words == ("What merging “copy” would change", "1 record added · 1 changed")
    assert {row.title for row in page.table.model_.rows} == {"שיחות 👩‍👩‍👧", "𠮷野 <b>"}
    assert stage.desk.session.reader.rows("SELECT count(*) FROM step") == steps
    page.head.kind.setCurrentIndex(page.head.kind.findData("person"))
    page.head.kind.activated.emit(page.head.kind.currentIndex())
    assert {row.kind for row in page.table.model_.rows} == {"person"}
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Added\tPerson: 𠮷野 <b>\t" in QGuiApplication.clipboard().text()
    assert "𠮷野 &lt;b&gt;" in QGuiApplication.clipboard().mimeData().html()
    told: list[str] = []
    page.told.connect(told.append)
    page.table.setCurrentIndex(page.table.model_.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert "is not in this case" in told[0]
    page.head.kind.setCurrentIndex(0)
    page.head.kind.activated.emit(0)
    page.table.setCurrentIndex(page.table.model_.index(row_of(page, "Status"), 2))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    stage.settle()
    assert stage.desk.inspector.record_id == meeting
    as_text_and_saved(stage, page, tmp_path, monkeypatch)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "ours.case"), ""))
    hands.press("Ctrl+Alt+D")
    assert "is the open case itself" in stage.window.messages.words()
    assert page.shown is None


def as_text_and_saved(stage: Stage, page: ComparePage, folder: Path, monkeypatch: Any) -> None:
    page.head.form.setCurrentIndex(page.head.form.findData(TEXT))
    page.head.form.activated.emit(page.head.form.currentIndex())
    assert "Status: planned → held" in page.text.toPlainText()
    page.head.copy.click()
    assert QGuiApplication.clipboard().text() == page.text.toPlainText()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "what is different"), ""))
    page.head.save.click()
    stage.settle()
    assert "**𠮷野 \\<b\\>**" in (folder / "what is different.md").read_text(encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "ours.case"), ""))
    page.head.save.click()
    stage.settle()
    assert "is the case itself" in stage.window.messages.words()


def test_two_days_and_a_version_of_the_file(stage: Stage, hands: Hands, tmp_path: Path) -> None:
    opened(stage, tmp_path)
    hands.press("Alt+Shift+Z")
    page = page_of(stage)
    assert page.head.first.hasFocus()
    QTest.keyClicks(page.head.first, "1 Jan 2020")
    stage.settle()
    assert page.head.words[1] == "2 records added"
    QTest.keyClicks(page.head.last, "2 Jan 2019")
    stage.settle()
    assert page.head.problem == "The second day is before the first."
    page.head.last.clear()
    QTest.keyClicks(page.head.last, "3 Jan 2020")
    stage.settle()
    assert page.head.words[1] == "Nothing is different."
    hands.press("Ctrl+Alt+V")
    dialog = stage.window.findChild(FileVersionsDialog)
    assert isinstance(dialog, FileVersionsDialog)
    dialog.list.setCurrentIndex(dialog.list.model().index(dialog.list.topLevelItemCount() - 1, 0))
    dialog.compare_button.click()
    stage.settle()
    assert page_of(stage) is page
    assert page.head.words[1] == "2 records added"
