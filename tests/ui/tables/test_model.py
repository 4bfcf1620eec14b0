"""The model: a look-up that reads nothing, rows that come and go singly, and a correct model for Qt all the while."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from caseapp.ui.tables.columns import Cell, source_cell
from caseapp.ui.tables.listing import PAGE, Listing
from caseapp.ui.tables.model import CELL_ROLE, ID_ROLE, RowModel
from tests.ui.tables.listed import COLUMNS, cells_of, listing, show, titles

IDS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@pytest.fixture
def model(qtbot: QtBot) -> RowModel[str]:
    return RowModel(COLUMNS)


def test_cells_are_looked_up_by_role(model: RowModel[str]) -> None:
    show(model, ["a", "b"])
    index = model.index(1, 0)
    assert index.data() == "b"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "All of b"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "b"
    assert index.data(ID_ROLE) == "b"
    assert index.data(CELL_ROLE) == Cell("b", "All of b", letter="P")
    assert index.data(Qt.ItemDataRole.FontRole) is None


def test_a_cell_without_words_tells_what_its_icon_means(model: RowModel[str]) -> None:
    show(model, ["a"])
    assert model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "No source yet"
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "Held"


def test_heads_say_the_titles_and_cells_their_side(model: RowModel[str]) -> None:
    show(model, ["a"])
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(column, across) for column in range(3)] == ["Title", "Status", "Sources"]
    assert (model.headerData(0, down), model.headerData(3, across)) == (None, None)
    sides = [Qt.AlignmentFlag(model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole)) for column in (0, 2)]
    assert bool(sides[0] & Qt.AlignmentFlag.AlignLeft)
    assert bool(sides[1] & Qt.AlignmentFlag.AlignRight)


def test_nothing_lies_under_a_row(model: RowModel[str]) -> None:
    show(model, ["a"])
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_rows_not_read_yet_are_blank_but_known(model: RowModel[str]) -> None:
    ids = [f"r{number}" for number in range(3 * PAGE)]
    show(model, ids, cells_of(ids[:PAGE]))
    assert model.index(PAGE - 1, 0).data() == f"r{PAGE - 1}"
    assert model.index(PAGE, 0).data() == ""
    assert model.index(PAGE, 0).data(ID_ROLE) == f"r{PAGE}"
    assert model.has_cells(range(PAGE))
    assert not model.has_cells(range(PAGE - 1, PAGE + 1))


def test_a_page_that_comes_later_is_painted(qtbot: QtBot, model: RowModel[str]) -> None:
    ids = [f"r{number}" for number in range(2 * PAGE)]
    show(model, ids, cells_of(ids[:PAGE]))
    painted: set[int] = set()
    model.dataChanged.connect(lambda first, last: painted.update(range(first.row(), last.row() + 1)))
    model.apply(Listing(ids, None, cells_of(ids[PAGE:]), 0, 0, 0, None), is_fresh=False)
    assert set(range(PAGE, 2 * PAGE)) <= painted
    assert titles(model) == ids


def test_what_is_stale_is_not_shown_again(model: RowModel[str]) -> None:
    show(model, ["a", "b"])
    model.apply(Listing(["a", "b"], None, cells_of(["a"], {"a": "renamed"}), 0, 0, 0, None), is_fresh=True)
    assert titles(model) == ["renamed", ""]


def test_a_changed_cell_is_painted_again(model: RowModel[str]) -> None:
    show(model, list("abc"))
    painted: list[int] = []
    model.dataChanged.connect(lambda first, last: painted.extend(range(first.row(), last.row() + 1)))
    model.apply(listing(list("abc"), list("abc"), cells_of("abc", {"b": "renamed"})), is_fresh=True)
    assert titles(model) == ["a", "renamed", "c"]
    assert 1 in painted


def test_rows_are_found_by_id(model: RowModel[str]) -> None:
    show(model, list("abc"))
    assert [model.row_of(row_id) for row_id in "cbax"] == [2, 1, 0, -1]
    assert [model.id_at(row) for row in range(3)] == list("abc")
    assert model.holds(frozenset("cx"))
    assert not model.holds(frozenset("xy"))


def test_a_row_can_be_looked_for_while_rows_come_and_go(model: RowModel[str]) -> None:
    """A view tells of its new current row in the midst of a change, and panes then look for others."""
    show(model, list("abc"))
    found: list[list[int]] = []
    model.rowsRemoved.connect(lambda: found.append([model.row_of(row_id) for row_id in "abcn"]))
    model.apply(listing(list("abc"), list("anc")), is_fresh=True)
    assert found == [[0, -1, 1, -1]]


def test_a_long_exchange_is_a_reset_and_a_short_one_is_not(model: RowModel[str]) -> None:
    ids = [f"r{number}" for number in range(10 * PAGE)]
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    show(model, ids)
    assert resets == [True]
    show(model, [*ids[:500], "new", *ids[500:]])
    show(model, ids)
    assert resets == [True]
    show(model, ids[::-1])
    assert resets == [True, True]
    assert titles(model) == ids[::-1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(IDS, max_size=6))
def test_qt_finds_no_fault_whatever_comes_and_goes(qtbot: QtBot, steps: list[list[str]]) -> None:
    model = RowModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for ids in steps:
        model.apply(listing(model.ids, ids), is_fresh=True)
        assert titles(model) == ids
        assert [model.id_at(row) for row in range(model.rowCount())] == ids
    assert tester.model() is model


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(IDS, st.data())
def test_a_row_that_stays_keeps_its_place_in_a_view(qtbot: QtBot, ids: list[str], data: st.DataObject) -> None:
    model = RowModel(COLUMNS)
    show(model, ids)
    held = {row_id: QPersistentModelIndex(model.index(row, 0)) for row, row_id in enumerate(ids)}
    place = data.draw(st.integers(0, len(ids)))
    after = [*ids[:place], "new", *ids[place:]]
    model.apply(listing(ids, after), is_fresh=True)
    assert {row_id: index.row() for row_id, index in held.items()} == {row_id: after.index(row_id) for row_id in ids}
    assert all(index.data() == row_id for row_id, index in held.items())


def test_sorting_asks_and_does_not_sort(model: RowModel[str]) -> None:
    show(model, list("bac"))
    asked: list[tuple[str, bool]] = []
    model.sort_wanted.connect(lambda key, is_descending: asked.append((key, is_descending)))
    model.sort(0)
    model.sort(2, Qt.SortOrder.DescendingOrder)
    model.sort(1)
    model.sort(-1)
    assert asked == [("title", False), ("sources", True)]
    assert titles(model) == list("bac")


def test_the_source_mark_is_a_word_and_an_icon_not_only_a_colour() -> None:
    cells = [source_cell(0), source_cell(1), source_cell(3), source_cell(2, is_changed=True)]
    assert [cell.words for cell in cells] == ["", "1", "3", "2"]
    assert [cell.tip for cell in cells] == [
        "No source yet",
        "Backed by 1 quote",
        "Backed by 3 quotes",
        "Words behind this have changed or are gone",
    ]
    assert len({cell.icon for cell in cells}) == 3
