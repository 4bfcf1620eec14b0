"""What is typed is in the case or said to be not, whatever way the window, the file or the disk takes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from caseapp.domain.errors import DiskFull
from caseapp.ops import records
from caseapp.queries import listings
from caseapp.queries.records import get
from caseapp.store.reader import Reader
from caseapp.store.unit import Unit
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands


def show(stage: Stage, title: str) -> str:
    (found,) = listings.find(stage.desk.session.reader, title, limit=1)
    stage.desk.show_record(found.id)
    stage.settle()
    return found.id


def written(hands: Hands) -> str:
    """What stands in the line with the keyboard."""
    line = hands.focused
    assert isinstance(line, QLineEdit)
    return line.text()


def test_words_typed_last_are_written_when_the_case_is_closed(sample: Stage, hands: Hands) -> None:
    path = sample.desk.session.workspace.path
    park = show(sample, "Park Jin")
    hands.press("Alt+3")
    hands.press("Ctrl+A")
    QTest.keyClicks(hands.focused, "Minister P.")
    sample.window.files.close()
    sample.window.open_path(path)
    sample.settle()
    assert get(sample.desk.session.reader, park).title == "Minister P."


def test_a_date_that_was_refused_keeps_the_case_open_until_it_is_let_go(sample: Stage, hands: Hands) -> None:
    show(sample, "Foreign ministers in Munich")
    hands.press("Alt+3")
    hands.tab_to("Date")
    hands.press("Ctrl+A")
    hands.type("31 February 2023")
    hands.press("Ctrl+Shift+W")
    assert sample.window.desk is not None
    assert "has not taken" in sample.window.messages.words()
    sample.window.leaving.leave_anyway()
    sample.settle()
    assert sample.window.desk is None


def test_closing_goes_to_the_record_whose_field_was_refused(sample: Stage, hands: Hands) -> None:
    talks = show(sample, "Foreign ministers in Munich")
    hands.press("Alt+3")
    hands.tab_to("Date")
    hands.press("Ctrl+A")
    hands.type("31 February 2023")
    hands.press("Tab")
    show(sample, "Park Jin")
    hands.press("Ctrl+Shift+W")
    assert sample.desk.record_id == talks
    assert hands.focused.accessibleName() == "Date"
    assert written(hands) == "31 February 2023"


def saved_words(stage: Stage) -> str:
    """What the status bar says of saving."""
    return stage.window.status.findChildren(QLabel)[0].text()


def test_the_status_bar_says_saved_only_of_what_is(sample: Stage, hands: Hands) -> None:
    show(sample, "Foreign ministers in Munich")
    assert saved_words(sample) == "All saved"
    hands.press("Alt+3")
    QTest.keyClicks(hands.focused, "Ministers")
    assert saved_words(sample) == "Saving…"
    hands.press("Return")
    assert saved_words(sample) == "All saved"
    hands.tab_to("Date")
    hands.press("Ctrl+A")
    hands.type("31 February 2023")
    hands.press("Tab")
    assert saved_words(sample) == "1 field not saved"
    hands.press("Shift+Tab")
    hands.press("Escape")
    assert saved_words(sample) == "All saved"


def test_documents_on_their_way_are_in_before_the_case_closes(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "slow.case"
    stage.window.files.create(path)
    stage.settle()
    texts = [tmp_path / f"{number}.txt" for number in range(3)]
    for text in texts:
        text.write_text(f"{text.name} " + "and more of it\n" * 50_000, encoding="utf-8")
    stage.window.take_files(texts)
    stage.window.files.close()
    with Reader(path) as reader:
        assert len(listings.ids(reader, ["source"])) == 3


def test_a_title_the_disk_had_no_room_for_keeps_the_case_open(
    sample: Stage, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(sample, "Park Jin")

    def full(unit: Unit, record_id: str, fields: object) -> None:
        raise DiskFull("The disk is full; nothing of this step was written.", "Free some space.")

    monkeypatch.setattr(records, "edit", full)
    hands.press("Alt+3")
    hands.press("Ctrl+A")
    hands.type("Minister")
    hands.press("Ctrl+Shift+W")
    assert sample.window.desk is not None
    monkeypatch.undo()
    sample.window.leaving.leave_anyway()


def test_a_change_from_elsewhere_does_not_take_back_what_is_on_its_way(sample: Stage, hands: Hands) -> None:
    desk = sample.desk
    park = show(sample, "Park Jin")
    hands.press("Alt+3")
    hands.press("Ctrl+A")
    desk.session.run(partial(records.edit, record_id=park, fields={"notes": "from elsewhere"}), origin="other")
    QTest.keyClicks(hands.focused, "Typed meanwhile")
    desk.flush()
    sample.settle()
    view = get(desk.session.reader, park)
    assert (view.title, view.fields["notes"]) == ("Typed meanwhile", "from elsewhere")
    assert written(hands) == "Typed meanwhile"


def test_opening_the_same_case_twice_at_once_leaves_it_writable(stage: Stage, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "twice.case")
    stage.settle()
    stage.window.files.close()
    stage.window.open_path(tmp_path / "twice.case")
    stage.window.open_path(tmp_path / "twice.case")
    stage.settle()
    stage.window.open_path(tmp_path / "." / "twice.case")
    stage.settle()
    assert not stage.desk.session.is_read_only
    assert stage.window.messages.words() == ""


def test_a_window_closed_while_a_case_opens_leaves_one_file(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "left.case"
    stage.window.files.create(path)
    stage.settle()
    stage.window.files.close()
    stage.window.open_path(path)
    stage.window.close()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["left.case"]


def test_record_lists_sort_by_their_columns(sample: Stage) -> None:
    sample.desk.show_list("statements")
    sample.settle()
    pane = sample.desk.centre.currentWidget()
    assert isinstance(pane, RecordsPane)
    reader = sample.desk.session.reader
    pane.table.sortByColumn(0, pane.table.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    sample.settle()
    assert list(pane.model.ids) == listings.ids(reader, ["statement"], is_descending=True)


def test_redo_in_a_field_brings_typing_back_before_any_step(sample: Stage, hands: Hands) -> None:
    show(sample, "Park Jin")
    hands.press("Alt+3")
    hands.press("End")
    hands.type(" x")
    hands.press("Ctrl+Z")
    assert written(hands) == "Park Jin"
    hands.press("Ctrl+Shift+Z")
    assert written(hands) == "Park Jin x"
