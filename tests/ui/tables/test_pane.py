"""A table pane on a real case: it reads pages, keeps place and selection, and paints without asking the case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.queries.listings import ListRow
from caseapp.queries.records import get
from caseapp.store.reader import Reader, Rows
from caseapp.store.unit import Unit
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.columns import Cell, Column, source_cell
from caseapp.ui.tables.listing import PAGE, ListIds
from caseapp.ui.tables.pane import TablePane
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.workspace import Workspace
from tests.factories import add, edit, new_case
from tests.ui.tables.listed import titles

PERSONS = 3 * PAGE


def _title(row: ListRow) -> Cell:
    return Cell(row.title)


def _sources(row: ListRow) -> Cell:
    return source_cell(row.sources)


COLUMNS: tuple[Column[ListRow], ...] = (
    Column("title", "Name", 200, _title, "title"),
    Column("sources", "Sources", 66, _sources, "sources"),
)


class Persons(TablePane):
    """The persons of a case, and which rows were fetched for them."""

    concerns = frozenset({"person"})

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons) -> None:
        self.fetched: list[list[str]] = []
        self.words = ""
        super().__init__(session, theme, icons, COLUMNS, None)

    def fetcher(self) -> Callable[[Rows, Sequence[str]], Sequence[ListRow]]:
        return self._fetch

    def lister(self, sort: str, *, is_descending: bool) -> ListIds:
        return partial(
            listings.ids, kinds=["person"], words=self.words, sort=sort or "title", is_descending=is_descending
        )

    def make_empty(self) -> EmptyState:
        return EmptyState(self.theme, self.icons, "actor", *self.empty_words(), parent=self)

    def is_filtered(self) -> bool:
        return bool(self.words)

    def filter(self, words: str) -> None:
        self.words = words
        self.refresh()

    def said(self) -> set[str]:
        return {label.text() for label in self.empty.findChildren(QLabel) if label.isVisible()}

    def _fetch(self, rows: Rows, ids: Sequence[str]) -> Sequence[ListRow]:
        self.fetched.append(list(ids))
        return listings.page(rows, ids)


class Bench:
    """A shown pane on an open case."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, pane: Persons, session: CaseSession) -> None:
        self._qtbot, self.workspace, self.pane, self.session = qtbot, workspace, pane, session
        self.model, self.table = pane.model, pane.table
        self.selected: list[str] = []
        pane.record_selected.connect(self.selected.append)

    def settle(self) -> None:
        """Waits until every question has been answered."""
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: self.session.waiting == 0)
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: self.session.waiting == 0)

    def row(self, title: str) -> int:
        return titles(self.model).index(title)

    def select(self, row: int) -> str:
        row_id = self.model.id_at(row)
        self.table.select_id(row_id)
        self.settle()
        return row_id

    def sort(self, column: int) -> None:
        header = self.table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column) + 20, 8)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def is_in_view(self, row_id: str) -> bool:
        rect = self.table.visualRect(self.model.index(self.model.row_of(row_id), 0))
        return self.table.viewport().rect().intersects(rect)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    case = new_case(tmp_path)
    case.wait_ready()
    yield case
    case.close()


@pytest.fixture
def bench(qtbot: QtBot, workspace: Workspace, theme: Theme, icons: Icons) -> Iterator[Bench]:
    """Return a pane on an empty case."""
    session = CaseSession(workspace)
    pane = Persons(session, theme, icons)
    qtbot.addWidget(pane)
    pane.resize(500, 400)
    pane.show()
    pane.activateWindow()
    pane.setFocus()
    made = Bench(qtbot, workspace, pane, session)
    made.settle()
    yield made
    made.settle()
    pane.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session.close()


def _fill(unit: Unit) -> None:
    for number in range(PERSONS):
        records.create(unit, "person", f"Person {number:03}")


@pytest.fixture
def full(bench: Bench) -> Bench:
    """Return the pane on a case of three pages of persons."""
    bench.workspace.do(_fill)
    bench.settle()
    assert bench.model.rowCount() == PERSONS
    return bench


def test_an_empty_case_says_what_to_do(bench: Bench) -> None:
    assert bench.pane.said() == {"Nothing here yet", "Add a record, or mark words in a source.", ""}
    assert not bench.table.isVisible()
    add(bench.workspace, "person", "Park Jin")
    bench.settle()
    assert bench.table.isVisible()
    assert titles(bench.model) == ["Park Jin"]
    assert bench.pane.count.text() == "1"


def test_a_filter_that_matches_nothing_says_so(bench: Bench) -> None:
    add(bench.workspace, "person", "Park Jin")
    bench.pane.filter("zzz")
    bench.settle()
    assert "Nothing matches the filter" in bench.pane.said()
    bench.pane.filter("")
    bench.settle()
    assert titles(bench.model) == ["Park Jin"]


def test_only_the_page_in_view_is_read(full: Bench) -> None:
    assert {row_id for ids in full.pane.fetched for row_id in ids} == set(full.model.ids[:PAGE])
    full.table.scrollTo(full.model.index(PERSONS - 1, 0))
    full.settle()
    assert set(full.pane.fetched[-1]) == set(full.model.ids[2 * PAGE :])
    assert full.model.index(PERSONS - 1, 0).data() == f"Person {PERSONS - 1:03}"
    assert full.model.index(PAGE + 10, 0).data() == ""


def test_a_page_read_once_is_not_read_again(full: Bench) -> None:
    bar = full.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    full.settle()
    before = len(full.pane.fetched)
    for value in (0, bar.maximum(), 0):
        bar.setValue(value)
        full.settle()
        full.pane.grab()
    assert len(full.pane.fetched) == before


def test_painting_asks_the_case_nothing(full: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = Reader.rows

    def watched(reader: Reader, sql: str, *params: object) -> object:
        asked.append(sql)
        return real(reader, sql, *params)

    monkeypatch.setattr(Reader, "rows", watched)
    full.pane.refresh()
    full.settle()
    assert asked
    for value in (0, 40, 400):
        full.table.verticalScrollBar().setValue(value)
        full.settle()
        asked.clear()
        full.pane.grab()
        full.table.viewport().repaint()
        assert asked == []


def test_rows_not_read_yet_are_painted_without_reading_them(full: Bench) -> None:
    """The bar is pulled to the end and painted at once, before any answer can have come."""
    before = len(full.pane.fetched)
    full.table.verticalScrollBar().blockSignals(True)
    full.table.verticalScrollBar().setValue(full.table.verticalScrollBar().maximum())
    full.table.verticalScrollBar().blockSignals(False)
    full.pane.grab()
    full.settle()
    assert len(full.pane.fetched) == before


def test_the_selection_stays_when_others_come_go_and_change(full: Bench) -> None:
    kept = full.select(50)
    gone = full.model.id_at(10)
    full.selected.clear()
    add(full.workspace, "person", "Aaron, who sorts first")
    full.settle()
    assert full.model.row_of(kept) == 51
    full.workspace.do(partial(records.delete, record_ids=[gone]))
    full.settle()
    edit(full.workspace, full.model.id_at(20), title="Person 999")
    full.settle()
    assert full.table.current_id() == kept
    assert full.table.selected_ids() == [kept]
    assert set(full.selected) <= {kept}
    assert full.model.row_of(kept) == 49


def test_the_selection_follows_a_record_that_moves(full: Bench) -> None:
    kept = full.select(50)
    edit(full.workspace, kept, title="Zoe")
    full.settle()
    assert full.model.row_of(kept) == PERSONS - 1
    assert full.table.current_id() == kept
    assert full.table.selected_ids() == [kept]


def test_the_scroll_place_stays_when_a_row_changes(full: Bench) -> None:
    full.table.verticalScrollBar().setValue(1234)
    full.settle()
    edit(full.workspace, full.model.id_at(60), title="Person 060, minister")
    full.settle()
    assert full.table.verticalScrollBar().value() == 1234
    assert full.row("Person 060, minister") == 60


def test_a_new_order_keeps_the_selection_and_shows_it(full: Bench) -> None:
    kept = full.select(10)
    before = titles(full.model)[:PAGE]
    full.sort(0)
    if titles(full.model)[:PAGE] == before:
        full.sort(0)
    assert full.model.index(0, 0).data() == f"Person {PERSONS - 1:03}"
    assert full.model.row_of(kept) == PERSONS - 11
    assert full.table.current_id() == kept
    assert full.is_in_view(kept)
    assert full.model.index(PERSONS - 11, 0).data() == "Person 010"


def test_a_renamed_record_is_seen_with_its_new_name_and_place(full: Bench) -> None:
    first = full.model.id_at(0)
    edit(full.workspace, first, title="Person 150, again")
    full.settle()
    assert full.model.row_of(first) == 150
    assert full.model.index(0, 0).data() == "Person 001"


def test_undo_brings_a_deleted_row_back_to_its_place(full: Bench) -> None:
    gone = full.model.id_at(5)
    full.workspace.do(partial(records.delete, record_ids=[gone]))
    full.settle()
    assert full.model.row_of(gone) == -1
    assert full.pane.count.text() == str(PERSONS - 1)
    full.session.undo()
    full.settle()
    assert full.model.row_of(gone) == 5
    assert full.model.index(5, 0).data() == "Person 005"


def test_other_kinds_of_record_do_not_move_the_list(full: Bench) -> None:
    resets: list[bool] = []
    for signal in (full.model.modelReset, full.model.rowsInserted, full.model.rowsRemoved):
        signal.connect(lambda *_: resets.append(True))
    add(full.workspace, "place", "Munich")
    full.settle()
    assert resets == []


def test_a_hidden_pane_waits_and_then_catches_up(full: Bench) -> None:
    full.pane.hide()
    full.pane.fetched.clear()
    add(full.workspace, "person", "Aaron")
    edit(full.workspace, full.model.id_at(1), title="Abel")
    full.settle()
    assert full.pane.fetched == []
    full.pane.show()
    full.settle()
    assert titles(full.model)[:2] == ["Aaron", "Abel"]
    assert full.model.rowCount() == PERSONS + 1


def test_keys_reach_the_pane_s_signals(full: Bench) -> None:
    opened: list[str] = []
    deleted: list[list[str]] = []
    full.pane.record_activated.connect(opened.append)
    full.pane.delete_requested.connect(deleted.append)
    kept = full.select(3)
    QTest.keyClick(full.table, Qt.Key.Key_Return)
    QTest.keyClick(full.table, Qt.Key.Key_Delete)
    assert (opened, deleted) == ([kept], [[kept]])


def test_all_rows_are_copied_also_those_never_seen(full: Bench) -> None:
    full.workspace.do(partial(records.edit, record_id=full.model.id_at(2), fields={"title": "Tab\there, Öl 𠮷"}))
    full.settle()
    full.table.selectAll()
    QTest.keyClick(full.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    full.settle()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == full.model.rowCount() > 200
    names = [get(full.session.reader, row_id).title for row_id in full.model.ids]
    assert [line.split("\t") for line in lines] == [[" ".join(name.split()), ""] for name in names]


def test_large_counts_are_grouped(bench: Bench) -> None:
    bench.workspace.do(_fill)
    for _ in range(3):
        bench.workspace.do(_fill)
    bench.settle()
    assert "".join(bench.pane.count.text().split()) == "1200"
    assert bench.pane.count.text() != "1200"
