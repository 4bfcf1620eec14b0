"""What the pictures of `screens` show: every pane and dialog of the window, one scene after another.

A scene leads the window somewhere and takes its picture; it may leave the case changed, for all are on copies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from caseapp.domain.errors import CaseError
from caseapp.domain.kinds import KINDS
from caseapp.ops import records
from caseapp.queries import listings
from caseapp.queries.records import refs_of
from caseapp.ui.comparing.pane import ComparePage
from caseapp.ui.inspector.history_tab import HistoryTab
from caseapp.ui.mapping.dialog import MappingDialog
from caseapp.ui.sharing.dialog import ShareDialog
from caseapp.ui.shell.lists import BOARD, COMPARING, LISTS, NEWS, REVIEW, SAME, TODAY, UNDO_LIST
from caseapp.ui.stage import Stage

OLD = "A dispatch\n\nThe ministers met in Munich.\n\nA visit has not yet been scheduled, they said.\n"
NEW = "A dispatch, corrected\n\nThe ministers met in Munich.\n\nA visit has been scheduled, they said.\n"
PAGE_MS = 3_000
"""So long a page takes to be drawn in its process, at the most."""
TRIPS = """who,start,end,place,remarks
Acheson,1949-05-20,1949-06-24,Paris,Attended the sixth session of the Council.
Kissinger,1971-07-09,1971-07-11,北京,Secret talks with 周恩来.
Hull,no day at all,,Havana,Attended a conference.
Hull,1943-10-18,1943-10-30,Moscow,Met the foreign ministers of two allies.
"""


def without_case(stage: Stage) -> None:
    """What a person sees who opens no case."""
    stage.picture("start")


def of_sample(stage: Stage) -> None:
    """Forms, readers, tables and pages of the sample case."""
    stage.settle()
    desk = stage.desk
    stage.picture("opened")
    for kind in KINDS:
        found = listings.ids(desk.session.reader, [kind])
        if found and kind != "excerpt":
            desk.show_record(_richest(desk.session.reader.rows, found))
            stage.picture(f"form-{kind}")
    for number, source_id in enumerate(listings.ids(desk.session.reader, ["source"]), 1):
        desk.show_record(source_id)
        stage.picture(f"reader-{number}")
    for key in ("meetings", *LISTS, REVIEW, SAME, BOARD, TODAY, NEWS, UNDO_LIST):
        _only(stage, key)
        stage.picture(f"list-{key.replace(':', '-')}")
    _search(stage)
    _history(stage)
    _compare(stage)
    _extras(stage)


def _history(stage: Stage) -> None:
    """A record with a history under its form, and one that was deleted."""
    desk, event = stage.desk, _ids(stage, "event")[0]
    for fields in ({"status": "planned"}, {"status": "held", "format": "four eyes"}):
        desk.session.run(partial(records.edit, record_id=event, fields=fields))
    desk.show_record(event)
    desk.inspector.facts.bring_forward(HistoryTab)
    stage.picture("history")
    desk.delete([event])
    stage.picture("deleted")
    desk.session.undo()
    stage.settle()


def _compare(stage: Stage) -> None:
    """What became different since a day."""
    stage.desk.centre.open_list(COMPARING)
    page = stage.desk.centre.currentWidget()
    assert isinstance(page, ComparePage)
    page.head.first.setText("2020")
    page.head.days_typed.emit()
    stage.picture("compare")


def _search(stage: Stage) -> None:
    window = stage.window
    window.bottom.show_search("minister")
    stage.picture("search")
    window.bottom.show_search("no such words at all")
    stage.picture("search-none")
    window.bottom.toggle_search()
    window.palettes.open_search()
    QTest.keyClicks(window.palettes.popup.field, "mee")
    stage.settle()
    stage.save(window.palettes.popup, "palette")
    window.palettes.popup.hide()


def _extras(stage: Stage) -> None:
    """What comes and goes: help, jobs, the dialogs of keys, about and a table, messages, toasts, the tour."""
    window, desk = stage.window, stage.desk
    _only(stage, "meetings")
    window.helping.show_page("reader")
    stage.picture("help")
    window.helping.close()
    window.files.check()
    stage.settle()
    window.bottom.toggle_jobs()
    stage.picture("jobs")
    window.bottom.toggle_jobs()
    for name, show in (("keys", window.helping.show_keys), ("about", window.helping.show_about)):
        show()
        for dialog in _dialogs(stage):
            stage.save(dialog, name)
            dialog.close()
    for name in ("pack", "keys"):
        window.actions_[f"file.{name}"].trigger()
        stage.settle()
        for dialog in _dialogs(stage):
            stage.save(dialog, f"package-{name}")
            dialog.close()
    _share(stage)
    window.refuse(CaseError("“Talks.case” cannot be written: no space left on the device.", "Free some space."))
    stage.picture("message")
    window.messages.dismiss()
    desk.delete([_ids(stage, "place")[-1]])
    stage.picture("toast", with_toast=True)
    window.toaster.toast.undo_requested.emit()
    stage.settle()


def _share(stage: Stage) -> None:
    """The three pages of a copy to share: one person stays, one goes without a name."""
    stage.window.actions_["file.share"].trigger()
    for dialog in _dialogs(stage):
        if isinstance(dialog, ShareDialog):
            refs = refs_of(stage.desk.session.reader, set(_ids(stage, "person")[:3]))
            first, *others = sorted(refs.values(), key=lambda ref: ref.title)
            dialog.what.without.add(others)
            stage.settle()
            stage.save(dialog, "share-1")
            dialog.turn_to(1)
            stage.settle()
            stage.save(dialog, "share-2")
            dialog.along.add(first)
            stage.settle()
            stage.save(dialog, "share-2-unnamed")
            dialog.turn_to(2)
            stage.settle()
            stage.save(dialog, "share-3")
        dialog.close()


def of_tour(stage: Stage) -> None:
    """The first step of the tour."""
    stage.window.touring.start()
    stage.settle()
    stage.picture("tour")
    stage.window.touring.end()


def of_new_case(stage: Stage, folder: Path) -> None:
    """A case that is empty, then one with two versions of a text, a document with pages, a table and look-alikes."""
    _create(stage, folder / "Empty.case")
    for key in ("meetings", "sources", "persons", REVIEW, SAME, BOARD, TODAY, NEWS, COMPARING, UNDO_LIST):
        _only(stage, key)
        stage.picture(f"empty-{key.replace(':', '-')}")
    _create(stage, folder / "Versions.case")
    _import(stage, folder / "dispatch.txt", OLD)
    tab = stage.desk.centre.source_tab()
    if tab is not None:
        start = OLD.index("has not yet")
        stage.desk.marking.mark("S", tab.version_id, start, start + len("has not yet been scheduled"))
        stage.settle()
    (folder / "corrected.txt").write_text(NEW, encoding="utf-8")
    stage.window.take_revision(folder / "corrected.txt")
    stage.picture("revised")
    _only(stage, REVIEW)
    stage.picture("review")
    stage.desk.show_record(_ids(stage, "source")[0])
    stage.desk.compare_versions()
    stage.picture("compare")
    _page(stage, folder / "minutes.pdf")
    _look_alikes(stage)
    _mapping(stage, folder / "trips.csv")


def _page(stage: Stage, path: Path) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15))
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Serif", 11))
    for number, line in enumerate(("Minutes", "The ministers met in Munich.", "A second round was agreed for March.")):
        painter.drawText(QPointF(0, 300 + 300 * number), line)
    painter.end()
    stage.window.take_files([path])
    stage.settle()
    QTest.qWait(PAGE_MS)
    stage.picture("page-picture")


def _look_alikes(stage: Stage) -> None:
    for title in ("Kishida Fumio", "Fumio Kishida", "Yun Byung-se", "Yun Byungse"):
        stage.desk.session.run(partial(records.create, kind_name="person", title=title))
    stage.settle()
    _only(stage, SAME)
    stage.picture("same")


def _mapping(stage: Stage, path: Path) -> None:
    path.write_text(TRIPS, encoding="utf-8")
    stage.window.take_files([path])
    stage.settle()
    dialog = stage.desk.tables.dialog
    if isinstance(dialog, MappingDialog):
        stage.save(dialog, "mapping")
        dialog.reject()
    stage.settle()


def of_locked(stage: Stage) -> None:
    """The dialogs about the passphrase of the open case, and the curtain over it."""
    window = stage.window
    window.actions_["file.lock"].trigger()
    for dialog in _dialogs(stage):
        QTest.keyClicks(dialog.findChildren(QLineEdit)[0], "four uncommon words")
        stage.save(dialog, "lock")
        dialog.close()
    window.files.relock("one", with_copies=False)
    stage.settle()
    stage.settle()
    for verb in ("passphrase", "unlock", "hide"):
        window.actions_[f"file.{verb}"].trigger()
        for dialog in _dialogs(stage):
            stage.save(dialog, f"lock-{verb}")
            dialog.close()
    stage.picture("locked")


def of_shared(stage: Stage, folder: Path) -> None:
    """A case in a synchronised folder: its status, its versions, and where it is edited."""
    (folder / "Desk" / ".stfolder").mkdir(parents=True)
    _create(stage, folder / "Desk" / "Shared.case")
    window = stage.window
    window.publishing.keeping.keep("opened")
    for title in ("Park Jin", "Mori Takeo"):
        stage.desk.session.run(partial(records.create, kind_name="person", title=title))
    for verb in ("versions", "place"):
        window.actions_[f"file.{verb}"].trigger()
        for dialog in _dialogs(stage):
            stage.save(dialog, f"shared-{verb}")
            dialog.close()
    stage.picture("shared")


def zoomed(stage: Stage) -> None:
    """The window for a person who needs larger words."""
    for percent in (150, 200):
        stage.zoom(percent)
        _only(stage, "meetings")
        stage.picture(f"words-{percent}")
        stage.desk.show_record(_richest(stage.desk.session.reader.rows, _ids(stage, "event")))
        stage.picture(f"words-{percent}-form")
        for key in (BOARD, TODAY):
            _only(stage, key)
            stage.picture(f"words-{percent}-{key}")
    stage.zoom(100)


def _ids(stage: Stage, kind: str) -> list[str]:
    return listings.ids(stage.desk.session.reader, [kind])


def _only(stage: Stage, key: str) -> None:
    """Opens a list, and closes the tabs beside it: pictures are of one page."""
    centre = stage.desk.centre
    stage.desk.show_list(key)
    for other, _ in centre.pages():
        if other != centre.front_key():
            centre.close_page(other)
    stage.settle()


def _create(stage: Stage, path: Path) -> None:
    stage.window.files.create(path)
    stage.settle()


def _import(stage: Stage, path: Path, words: str) -> None:
    path.write_text(words, encoding="utf-8")
    stage.window.take_files([path])
    stage.settle()


def _dialogs(stage: Stage) -> Iterator[QDialog]:
    stage.settle()
    for dialog in stage.window.findChildren(QDialog):
        if dialog.isVisible():
            yield dialog


def _richest(rows: Callable[..., list[tuple[int]]], ids: list[str]) -> str:
    """The record with the most quotes: the one worth a picture."""

    def quotes(record_id: str) -> int:
        return rows("SELECT count(*) FROM citation WHERE record_id = ?", record_id)[0][0]

    return max(ids, key=quotes)
