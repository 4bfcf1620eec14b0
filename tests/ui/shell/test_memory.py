"""The window comes back as it was: the pages of a case, where they stood, and words that the case had not taken."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from caseapp.domain.ids import new_id
from caseapp.ops import records
from caseapp.queries import listings
from caseapp.ui.shell.memory import LATER_MS, unsaved_file
from caseapp.ui.sources.tab import SourceTab
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands
from tests.ui.shell.test_nothing_is_lost import show, written


def test_pages_come_back_in_their_order_and_at_their_place(sample: Stage) -> None:
    path, desk = sample.desk.session.workspace.path, sample.desk
    for key in ("actors", "statements"):
        desk.show_list(key)
    source = listings.ids(desk.session.reader, ["source"])[-1]
    desk.show_record(source)
    tab = desk.centre.source_tab()
    assert tab is not None
    tab.reader.jump_to(len(tab.reader._document.text) - 5, len(tab.reader._document.text) - 1)
    sample.settle()
    top, keys = tab.reader.top_cp(), [key for key, _ in desk.centre.pages()]
    person = show(sample, "Park Jin")
    sample.window.files.close()
    sample.window.open_path(path)
    sample.settle()
    centre = sample.desk.centre
    assert [key for key, _ in centre.pages()] == keys
    assert (centre.front_key(), sample.desk.record_id) == (source, person)
    tab = centre.source_tab()
    assert isinstance(tab, SourceTab)
    assert tab.reader.top_cp() == top


def test_groups_and_torn_off_windows_come_back(sample: Stage, hands: Hands) -> None:
    path, desk = sample.desk.session.workspace.path, sample.desk
    desk.show_list("actors")
    hands.press("Ctrl+F2")
    desk.show_list("statements")
    hands.press("Ctrl+F3")
    desk.centre.loose[0].resize(500, 400)
    desk.centre.show_page("actors")
    sample.settle()
    kept = [group.page_keys() for group in desk.centre.groups()]
    assert [len(each) for each in kept] == [2, 1, 1]
    widths = [group.width() for group in desk.centre.groups()[:2]]
    sample.window.files.close()
    sample.window.open_path(path)
    sample.settle()
    centre = sample.desk.centre
    assert [group.page_keys() for group in centre.groups()] == kept
    assert centre.front_key() == "actors"
    assert [abs(group.width() - width) < 8 for group, width in zip(centre.groups(), widths, strict=False)] == [True] * 2
    (window,) = centre.loose
    assert window.isVisible()
    assert window.size().toTuple() == (500, 400)


def test_groups_are_kept_while_one_works_so_that_a_crash_loses_none(sample: Stage, hands: Hands) -> None:
    path, desk = sample.desk.session.workspace.path, sample.desk
    desk.show_list("actors")
    hands.press("Ctrl+F2")
    QTest.qWait(LATER_MS + 200)
    (kept,) = sample.window.context.settings.pages(path)["groups"]
    assert [part["keys"][-1] for part in kept["groups"]["parts"]][-1] == "actors"


def test_a_damaged_arrangement_leaves_the_pages(sample: Stage) -> None:
    path, settings = sample.desk.session.workspace.path, sample.window.context.settings
    sample.window.memory.keep_pages()  # type: ignore[union-attr]
    kept = settings.pages(path)
    for damage in (3, [None, {"groups": 4}, {"groups": {"parts": [1]}, "window": "zz"}], [{"groups": {"keys": ["x"]}}]):
        sample.window.files.close()
        settings.set_pages(path, {**kept, "groups": damage})
        sample.window.open_path(path)
        sample.settle()
        assert [key for key, _ in sample.desk.centre.pages()] == list(kept["pages"])
        assert not sample.desk.centre.loose


def test_a_page_that_is_gone_does_not_come_back(sample: Stage) -> None:
    path, desk = sample.desk.session.workspace.path, sample.desk
    source = listings.ids(desk.session.reader, ["source"])[-1]
    desk.show_record(source)
    sample.settle()
    sample.window.memory.keep_pages()  # type: ignore[union-attr]
    kept = sample.window.context.settings.pages(path)
    assert source in kept["pages"]
    kept["pages"][new_id()] = 0
    kept["record"] = new_id()
    desk.session.run(lambda unit: records.delete(unit, [source]))
    sample.settle()
    sample.window.files.close()
    sample.window.context.settings.set_pages(path, kept)
    sample.window.open_path(path)
    sample.settle()
    assert source not in [key for key, _ in sample.desk.centre.pages()]
    assert sample.desk.centre.count() == len(kept["pages"]) - 2


def test_words_that_were_refused_are_back_after_a_crash(
    sample: Stage, hands: Hands, tmp_path: Path, qtbot: QtBot
) -> None:
    path = sample.desk.session.workspace.path
    meeting = show(sample, "Foreign ministers in Munich")
    hands.press("Alt+3")
    hands.tab_to("Date")
    hands.press("Ctrl+A")
    hands.type("31 February 2023")
    hands.press("Tab")
    unsaved = unsaved_file(path)
    qtbot.waitUntil(unsaved.exists)
    assert "31 February 2023" in unsaved.read_text(encoding="utf-8")
    assert unsaved.stat().st_mode & 0o077 == 0
    shutil.copy(unsaved, tmp_path / "as it was when the program died")
    sample.window.leaving.leave_anyway()
    sample.settle()
    assert not unsaved.exists()
    shutil.copy(tmp_path / "as it was when the program died", unsaved)
    sample.window.open_path(path)
    sample.settle()
    assert "Foreign ministers in Munich" in sample.window.messages.words()
    assert sample.desk.inspector.drafts.refused == 1
    assert sample.window.status.findChildren(QLabel)[0].text() == "1 field not saved"
    sample.desk.show_record(meeting)
    hands.press("Alt+3")
    hands.tab_to("Date")
    assert written(hands) == "31 February 2023"
    hands.press("Ctrl+A")
    hands.type("18 February 2023")
    hands.press("Tab")
    qtbot.waitUntil(lambda: not unsaved.exists())


def test_a_damaged_note_stops_nothing(sample: Stage) -> None:
    path = sample.desk.session.workspace.path
    sample.window.files.close()
    unsaved_file(path).parent.mkdir(parents=True, exist_ok=True)
    unsaved_file(path).write_text("{", encoding="utf-8")
    sample.window.open_path(path)
    sample.settle()
    assert sample.desk.centre.count() > 0
