"""A copy is shared from the window: three pages, the manifest read before anything is written, a file or a package."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from caseapp.ops import records
from caseapp.queries.checks import check
from caseapp.queries.records import Ref
from caseapp.store.reader import Reader
from caseapp.ui.packages.make_dialog import MakeDialog
from caseapp.ui.sharing.dialog import ShareDialog
from caseapp.ui.stage import Stage
from caseapp.ui.tables.pane import TablePane
from caseapp.workspace import packages
from tests.ui.packages.test_packages import nothing_shown, save_as, shown


def opened(sample: Stage) -> ShareDialog:
    sample.window.actions_["file.share"].trigger()
    return shown(sample, ShareDialog)


def person(sample: Stage, title: str) -> Ref:
    rows = sample.desk.session.reader.rows("SELECT id FROM record WHERE title = ?", title)
    return Ref(rows[0][0], "person", title)


def test_a_copy_is_shared_by_keys(sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "Shared.case"
    dialog = opened(sample)
    assert dialog.what.levels["internal"].isChecked()
    QTest.keyClick(dialog.what.levels["internal"], Qt.Key.Key_Up)
    assert dialog.rules().max_sensitivity == "public"
    dialog.what.choose_level("internal")
    dialog.what.without.line.setFocus()
    QTest.keyClicks(dialog.what.without.line, "Park Jin")
    QTest.keyClick(dialog.what.without.line, Qt.Key.Key_Return)
    assert dialog.rules().without == (person(sample, "Park Jin").id,)
    sample.desk.show_record(person(sample, "Hayashi Yoshimasa").id)
    QTest.keyClick(dialog.what.only.take, Qt.Key.Key_Space)
    sample.settle()
    assert dialog.rules().only == (person(sample, "Hayashi Yoshimasa").id,)
    QTest.keyClick(dialog.what.only.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.what.only.list, Qt.Key.Key_Delete)
    assert dialog.rules().only == ()
    sample.desk.show_list("persons")
    sample.settle()
    pane = sample.desk.centre.currentWidget()
    assert isinstance(pane, TablePane)
    table = pane.table
    table.selectAll()
    dialog.what.only.take.click()
    dialog.what.sources.take.click()
    sample.settle()
    assert len(dialog.rules().only) == table.selected_count() > 1
    assert dialog.rules().sources == ()
    dialog.what.only.list.clear()
    QTest.keyClick(dialog.what.levels["internal"], Qt.Key.Key_Return)
    assert dialog.pages.currentIndex() == 1
    for part in ("history", "notes"):
        QTest.keyClick(dialog.along.parts[part], Qt.Key.Key_Space)
    dialog.next.click()
    sample.settle()
    assert dialog.manifest.choice is not None
    assert dialog.manifest.choice.current() == "names"
    assert any("“Park Jin” in" in each for each in dialog.manifest.lines.words())
    dialog.manifest.turn_to("stays")
    assert "Person: Park Jin" in dialog.manifest.lines.words()
    wanted: list[str] = []
    dialog.record_wanted.connect(wanted.append)
    QTest.keyClick(dialog.manifest.lines, Qt.Key.Key_Return)
    assert len(wanted) == 1
    save_as(monkeypatch, tmp_path / "Shared")
    sample.desk.session.workspace.do(partial(records.create, kind_name="person", title="A late informant"))
    dialog.next.click()
    sample.settle()
    assert "this is what goes now" in dialog.problem.text()
    dialog.manifest.turn_to("goes")
    assert "Person: A late informant" in dialog.manifest.lines.words()
    assert not out.exists()
    dialog.next.click()
    assert nothing_shown(sample)
    assert "“Shared.case”" in sample.window.toaster.toast.words()
    with Reader(out) as reader:
        assert check(reader).problems == ()
        assert reader.rows("SELECT 1 FROM record WHERE title = 'Park Jin'") == []
        assert reader.rows("SELECT 1 FROM record WHERE notes <> ''") == []
        assert reader.rows("SELECT count(*) FROM step") == [(1,)]


def test_somebody_goes_without_a_name_in_a_package(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(sample)
    dialog.turn_to(1)
    dialog.along.line.setFocus()
    for name in ("Hayashi Yoshimasa", "Park Jin"):
        QTest.keyClicks(dialog.along.line, name)
        QTest.keyClick(dialog.along.line, Qt.Key.Key_Return)
    assert not dialog.along.parts["originals"].isChecked()
    dialog.next.click()
    sample.settle()
    listed = dialog.manifest.lines.words()
    assert any("“Hayashi”" in each for each in listed)
    assert any("“Park”" in each for each in listed)
    dialog.manifest.replace.click()
    sample.settle()
    assert 0 < len(dialog.manifest.lines.words()) < len(listed)
    dialog.manifest.replace_all.click()
    sample.settle()
    assert dialog.manifest.choice is not None
    assert dialog.manifest.choice.current() == "goes"
    assert dialog.manifest.replace_all.isHidden()
    also = [set(each.also) for each in dialog.rules().replacements]
    assert ("Hayashi" in also[0], "Park" in also[1]) == (True, True)
    dialog.package.click()
    asking = shown(sample, MakeDialog)
    asking.locks.passphrase.setText("four uncommon words")
    asking.locks.again.setText("four uncommon words")
    save_as(monkeypatch, tmp_path / "Sent")
    asking.make_button.click()
    assert nothing_shown(sample)
    with packages.unpack(tmp_path / "Sent.casepack", "four uncommon words") as unpacked:
        assert b"Hayashi" not in unpacked.path.read_bytes()


def test_rules_that_cannot_be_followed_are_said_and_escape_leaves_nothing(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(sample)
    QTest.keyClicks(dialog.what.since, "yesterday")
    dialog.next.click()
    assert dialog.pages.currentIndex() == 0
    assert "is no day" in dialog.problem.text()
    QTest.keyClicks(dialog.what.without.line, "Park J")
    dialog.next.click()
    assert dialog.pages.currentIndex() == 0
    assert "“Park J” was typed" in dialog.problem.text()
    dialog.what.without.line.clear()
    for box in dialog.what.kinds.values():
        box.setChecked(False)
    dialog.what.since.setText("2090-01-01")
    dialog.next.click()
    assert "Nothing would go" in dialog.problem.text()
    for box in dialog.what.kinds.values():
        box.setChecked(box is dialog.what.kinds["event"])
    dialog.what.without_tags.setText("no such tag")
    dialog.next.click()
    sample.settle()
    assert (dialog.pages.currentIndex(), dialog.next.isEnabled()) == (0, True)
    said = dialog.what.unknown[dialog.what.without_tags]
    assert (said.isVisible(), said.text()) == (True, "No record has the tag “no such tag”.")
    assert not dialog.what.unknown[dialog.what.tags].isVisible()
    dialog.what.without_tags.clear()
    dialog.next.click()
    dialog.next.click()
    sample.settle()
    dialog.what.tags.setText("nobody")
    dialog.turn_to(2)
    sample.settle()
    assert "Nothing would go" in dialog.problem.text()
    assert not dialog.next.isEnabled()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.back.click()
    assert opened(sample) is dialog
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert nothing_shown(sample)
    assert not [each for each in tmp_path.iterdir() if each.suffix == ".partial"]
