"""A hundred thousand rows: set out anew with a handful of queries, scrolled with one a page, painted with none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caseapp.platform.translation import number
from caseapp.store.reader import Reader
from caseapp.store.unit import Unit
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.listing import PAGE
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from tests.factories import new_case

ROWS = 100_000
_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})"


def _fill(unit: Unit) -> None:
    """By two statements: a hundred thousand verbs would take minutes."""
    numbers = _NUMBERS.format(count=ROWS)
    title = "printf('Channel %06d', i)"
    unit.rows(
        "INSERT INTO record (id, kind, title, sensitivity, notes)"
        f" {numbers} SELECT printf('id%06d', i), 'channel', {title}, 'internal', '' FROM n RETURNING 1"
    )
    unit.rows(
        "INSERT INTO channel (id, kind)"
        f" {numbers} SELECT printf('id%06d', i), CASE i % 2 WHEN 0 THEN 'official' ELSE 'track 2' END FROM n"
        " RETURNING 1"
    )


@pytest.fixture
def pane(qtbot: QtBot, tmp_path: Path, theme: Theme, icons: Icons) -> Iterator[RecordsPane]:
    """Return the list of a hundred thousand channels."""
    case = new_case(tmp_path)
    case.wait_ready()
    case.do(_fill)
    session = CaseSession(case)
    made = RecordsPane(session, theme, icons, "Channels", ("channel",), adds="channel")
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    _settle(qtbot, made)
    yield made
    _settle(qtbot, made)
    session.close()
    case.close()


def _settle(qtbot: QtBot, pane: RecordsPane) -> None:
    for _ in range(2):
        QApplication.processEvents()
        qtbot.waitUntil(lambda: pane.session.waiting == 0, timeout=60_000)


def test_a_hundred_thousand_rows_cost_a_handful_of_queries(
    qtbot: QtBot, pane: RecordsPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = Reader.rows

    def watched(reader: Reader, sql: str, *params: object) -> object:
        asked.append(sql)
        return real(reader, sql, *params)

    monkeypatch.setattr(Reader, "rows", watched)
    arranger, table = pane.arranger, pane.table
    assert arranger is not None
    assert pane.model.rowCount() == ROWS
    arranger.choose_columns(["title", "field:kind", "field:parties", "sources"])
    arranger.group_by("kind")
    arranger.filter_by("title", "channel")
    _settle(qtbot, pane)
    assert pane.model.rowCount() == ROWS + 2
    assert pane.count.text() == number(ROWS, " ")
    assert len(asked) < 60
    bar = table.verticalScrollBar()
    for value in range(0, bar.maximum(), bar.maximum() // 20):
        asked.clear()
        bar.setValue(value)
        _settle(qtbot, pane)
        assert len(asked) <= 5  # a page of rows, and of the fields beside them
        asked.clear()
        pane.grab()
        table.viewport().repaint()
        assert asked == []
        first = table.rows_in_view().start
        assert pane.model.index(min(first + PAGE // 2, ROWS), 0).data()
    table.selectAll()
    assert len(table.selected_ids()) == ROWS
    arranger.fold_all(is_closed=True)
    _settle(qtbot, pane)
    assert pane.model.rowCount() == 2
