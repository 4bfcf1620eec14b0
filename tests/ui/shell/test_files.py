"""Case files and documents at the window: good ones open, bad ones are refused in words, and nothing is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from sqlcipher3 import dbapi2

from caseapp.queries import listings, records
from caseapp.store import lifecycle
from caseapp.ui.stage import Stage
from tests.factories import sample_case
from tests.ui.shell.hands import Hands


def said(stage: Stage) -> str:
    """What the message bar says."""
    return stage.window.messages.words()


def new_case(stage: Stage, path: Path) -> None:
    stage.window.files.create(path)
    stage.settle()


def sources(stage: Stage) -> list[str]:
    reader = stage.desk.session.reader
    return [records.get(reader, each).title for each in listings.ids(reader, ["source"])]


def test_a_new_case_opens_and_is_remembered(stage: Stage, tmp_path: Path) -> None:
    new_case(stage, tmp_path / "Talks 𠮷.case")
    assert stage.window.windowTitle() == "Talks 𠮷 – Caseapp"
    assert stage.window.context.settings.recent_cases == (tmp_path / "Talks 𠮷.case",)
    stage.window.files.close()
    stage.settle()
    assert stage.window.windowTitle() == "Caseapp"
    assert not (tmp_path / "Talks 𠮷.case-wal").exists()


class AtOnce:
    """Runs a job where it is handed over: a pool that is quicker than whoever asks."""

    def submit(self, job: Callable[[], Any]) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(job())
        return future

    def shutdown(self, *, wait: bool, cancel_futures: bool) -> None:
        """Nothing is under way."""


def test_a_case_opened_quicker_than_the_window_notes_it_can_be_opened_again(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage.window.files, "_pool", AtOnce())
    new_case(stage, tmp_path / "quick.case")
    stage.window.files.close()
    stage.window.open_path(tmp_path / "quick.case")
    stage.settle()
    assert stage.desk.session.workspace.path == tmp_path / "quick.case"


@pytest.mark.parametrize(
    ("content", "meant"),
    [
        (b"", "is empty"),
        (b"not a case at all, but long enough to be read as one " * 4, "is not a case file"),
        (b"SQLite format 3\x00cut", "was cut short"),
    ],
)
def test_what_is_no_case_is_refused_and_left_as_it_is(stage: Stage, tmp_path: Path, content: bytes, meant: str) -> None:
    path = tmp_path / "odd.case"
    path.write_bytes(content)
    stage.window.open_path(path)
    stage.settle()
    assert meant in said(stage)
    assert stage.window.desk is None
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "name", ["-begins with a dash.case", "%f 100% 'a' $HOME.case", "회담 📁 é.case", "no ending", "v1.2"]
)
def test_a_case_of_any_name_is_opened(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    lifecycle.create(tmp_path / "Talks.case", "Talks")
    (tmp_path / "Talks.case").rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    stage.window.open_path(Path(name))
    stage.settle()
    assert stage.desk.session.workspace.home == tmp_path / name
    assert stage.window.context.settings.recent_cases == (tmp_path / name,)


def test_a_missing_case_is_said_and_the_open_one_stays(stage: Stage, tmp_path: Path) -> None:
    new_case(stage, tmp_path / "first.case")
    stage.window.open_path(tmp_path / "gone.case")
    stage.settle()
    assert "There is no file" in said(stage)
    assert stage.desk.session.workspace.path.name == "first.case"


def test_a_folder_that_is_none_is_said(stage: Stage, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    new_case(stage, blocked / "new.case")
    assert "There is no folder" in said(stage)
    assert stage.window.desk is None


def test_a_newer_file_opens_for_reading_only(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "newer.case"
    sample_case(path)
    connection = dbapi2.connect(str(path))
    connection.execute("PRAGMA user_version=99")
    connection.execute("UPDATE file_format SET needs = '7.2.0'")
    connection.commit()
    connection.close()
    content, written_at = path.read_bytes(), path.stat().st_mtime_ns
    stage.window.open_path(path)
    stage.settle()
    assert "was made for Caseapp 7.2.0 or newer" in said(stage)
    assert "open for reading only" in said(stage)
    assert stage.desk.session.is_read_only
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("newer")] == ["newer.case"]
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (content, written_at)
    for key in ("file.import", "add.event", "edit.delete", "mark.event"):
        assert not stage.window.actions_[key].isEnabled(), key


def test_the_second_window_on_a_case_reads_only_and_says_who_has_it(
    make_stage: Callable[[], Stage], tmp_path: Path
) -> None:
    path = tmp_path / "shared.case"
    first = make_stage()
    new_case(first, path)
    second = make_stage()
    second.window.open_path(path)
    second.settle()
    assert second.desk.session.is_read_only
    assert "is open at" in said(second)
    assert not first.desk.session.is_read_only


def test_documents_are_imported_many_at_once_and_bad_ones_are_named(stage: Stage, tmp_path: Path) -> None:
    new_case(stage, tmp_path / "case.case")
    (tmp_path / "one.txt").write_text("First text\n\nSeoul said so.", encoding="utf-8")
    (tmp_path / "two.txt").write_bytes("둘째 글\r\n서울은 그렇게 말했다.".encode("cp949"))
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    stage.window.take_files([tmp_path / name for name in ("one.txt", "two.txt", "picture.txt", "absent.txt")])
    stage.settle()
    assert sources(stage) == ["First text", "둘째 글"]
    assert "absent.txt" in said(stage) or "picture.txt" in said(stage)


def test_the_same_text_twice_is_recognised(stage: Stage, tmp_path: Path) -> None:
    new_case(stage, tmp_path / "case.case")
    (tmp_path / "one.txt").write_text("The same words.\n", encoding="utf-8")
    (tmp_path / "again.txt").write_bytes(b"The same words.\r\n")
    stage.window.take_files([tmp_path / "one.txt"])
    stage.settle()
    stage.window.take_files([tmp_path / "again.txt"])
    stage.settle()
    assert "in the case already" in said(stage)
    assert len(sources(stage)) == 1


def test_text_is_pasted_and_dropped(stage: Stage, tmp_path: Path) -> None:
    new_case(stage, tmp_path / "case.case")
    QGuiApplication.clipboard().setText("Pasted line\u2028שלום\r\n𠮷野家")
    stage.window.actions_["file.paste"].trigger()
    stage.settle()
    data = QMimeData()
    data.setText("Dropped words about Munich")
    drop(stage, data)
    assert len(sources(stage)) == 2


def test_a_file_is_dropped_on_the_window(stage: Stage, tmp_path: Path) -> None:
    new_case(stage, tmp_path / "case.case")
    path = tmp_path / "dropped file.txt"
    path.write_text("Dropped from a folder", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(stage, data)
    assert sources(stage) == ["Dropped from a folder"]


def drop(stage: Stage, data: QMimeData) -> None:
    at, copy = QPoint(500, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(stage.window, QDragEnterEvent(at, copy, data, left, none))
    QApplication.sendEvent(stage.window, QDropEvent(at, copy, data, left, none))
    stage.settle()


def test_the_sample_opens_from_the_start_page_and_edits_to_it_stay(stage: Stage, hands: Hands) -> None:
    stage.window.start.page.sample_requested.emit()
    stage.settle()
    assert stage.desk.navigator.count_of("meetings") == 17
    hands.press("Ctrl+Shift+P")
    hands.type("Someone new")
    hands.press("Ctrl+Shift+W")
    stage.window.start.page.sample_requested.emit()
    stage.settle()
    assert listings.find(stage.desk.session.reader, "Someone new", ["person"])


def test_a_sound_case_is_said_to_be_sound(sample: Stage) -> None:
    sample.window.actions_["file.check"].trigger()
    sample.settle()
    assert "The case is sound" in sample.window.toaster.toast.words()


def test_a_copy_is_a_case_of_its_own(sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "copies" / "copy.case"
    target.parent.mkdir()
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    sample.window.actions_["file.copy"].trigger()
    sample.settle()
    assert os.listdir(target.parent) == ["copy.case"]
    sample.window.open_path(target)
    sample.settle()
    assert sample.desk.navigator.count_of("meetings") == 17


def test_a_new_case_says_how_to_import_the_first_source(stage: Stage, tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "new.case")
    stage.settle()
    buttons = [each.text() for each in stage.desk.centre.findChildren(QPushButton) if each.isVisible()]
    assert "Import documents…" in buttons
