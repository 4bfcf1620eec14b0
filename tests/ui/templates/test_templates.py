"""A record is kept as a template and another begins from it, by the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caseapp.queries.records import RecordView, get
from caseapp.queries.templates import templates
from caseapp.ui.stage import Stage
from caseapp.ui.templates.pick_dialog import PickDialog
from caseapp.ui.templates.save_dialog import SaveDialog
from tests.factories import add
from tests.ui.shell.hands import Hands


@pytest.fixture
def case(stage: Stage, tmp_path: Path) -> Stage:
    stage.window.files.create(tmp_path / "templates.case")
    stage.settle()
    return stage


def saving(case: Stage, hands: Hands) -> SaveDialog:
    case.window.activateWindow()
    case.settle()
    hands.press("Alt+Shift+V")
    (found,) = case.window.findChildren(SaveDialog)
    return found


def picking(case: Stage, hands: Hands) -> PickDialog:
    case.window.activateWindow()
    case.settle()
    hands.press("Alt+Shift+B")
    (found,) = case.window.findChildren(PickDialog)
    return found


def shown(case: Stage) -> RecordView:
    assert case.desk.record_id is not None
    return get(case.desk.session.reader, case.desk.record_id)


def test_a_template_of_the_program_begins_a_meeting(case: Stage, hands: Hands) -> None:
    dialog = picking(case, hands)
    assert "Ministerial meeting" in dialog.list.item(0).text()
    assert not dialog.rename_button.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    case.settle()
    view = shown(case)
    assert (view.kind.name, view.title, view.fields["level"]) == ("event", "Ministerial meeting", "minister")
    hands.type("Talks in Seoul")
    case.desk.flush()
    case.settle()
    assert shown(case).title == "Talks in Seoul"


def test_a_record_is_kept_used_renamed_and_taken_away(case: Stage, hands: Hands) -> None:
    japan = add(case.desk.session.workspace, "state", "Japan")
    first = add(
        case.desk.session.workspace,
        "event",
        "First round",
        level="deputy minister",
        date="2023",
        participants=[{"actor": japan}],
    )
    case.settle()
    case.desk.show_record(first)
    dialog = saving(case, hands)
    ticked = [
        dialog.fields.item(at).text()
        for at in range(dialog.fields.count())
        if dialog.fields.item(at).checkState() is Qt.CheckState.Checked
    ]
    assert ticked == ["Level", "Participants"]
    assert not dialog.save_button.isEnabled()
    dialog.name.setText("Round 협의 😀")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    case.settle()
    picked = picking(case, hands)
    QTest.keyClick(picked.list, Qt.Key.Key_Return)
    case.settle()
    view = shown(case)
    assert (view.title, view.fields["level"], view.fields["date"]) == ("Round 협의 😀", "deputy minister", None)
    assert [row["actor"] for row in view.fields["participants"]] == [japan]
    again = picking(case, hands)
    again.rename_button.click()
    again.name.setText("Round of talks")
    QTest.keyClick(again.name, Qt.Key.Key_Return)
    case.settle()
    assert again.list.item(0).text().startswith("Round of talks")
    again.list.setFocus()
    QTest.keyClick(again.list, Qt.Key.Key_Delete)
    case.settle()
    assert all(each.is_shipped for each in templates(case.desk.session.reader))
    again.reject()
    case.desk.session.undo()
    case.settle()
    assert templates(case.desk.session.reader)[0].title == "Round of talks"


def test_templates_are_filtered(case: Stage, hands: Hands) -> None:
    dialog = picking(case, hands)
    dialog.filter.setText("call")
    assert [dialog.list.item(at).text() for at in range(dialog.list.count())] == ["Phone call  ·  Meeting"]
    dialog.reject()
