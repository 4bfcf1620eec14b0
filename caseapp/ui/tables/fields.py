"""Any field of a kind as a column, beside the columns that a pane has of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field, FieldType, kind_shown
from caseapp.platform.translation import sentence_case, tr
from caseapp.queries.arranging import field_values
from caseapp.queries.field_sql import FIELD_SORT, RECORD_KIND, fields_of, is_named_by_others
from caseapp.store.reader import Row, Rows
from caseapp.ui.tables.columns import Cell, Column
from caseapp.ui.tables.listing import Fetch

_WIDTHS = {FieldType.DATE: 130, FieldType.CHOICE: 110, FieldType.FLAG: 80, FieldType.INTEGER: 80, FieldType.NUMBER: 80}
_WIDE, _MOST_WORDS = 150, 300  # a cell never shows so many characters: longer texts are cut before they are kept


@dataclass(frozen=True, slots=True)
class Wide:
    """A row of the pane's own with what other fields show beside it."""

    id: str
    row: Any
    values: Row


def key_of(name: str) -> str:
    """The key of the column of a field."""
    return f"{FIELD_SORT}{name}"


def all_columns(own: Sequence[Column[Any]], kinds: Sequence[str]) -> dict[str, Column[Any]]:
    """The pane's own columns and one for each field that none of those shows, by key."""
    found = {column.key: column for column in own}
    shown = {column.field for column in own}
    for name, field in fields_of(kinds).items():
        if name not in shown:
            found[key_of(name)] = _column(field)
    return found


def names_sorted_by(kinds: Sequence[str]) -> frozenset[str]:
    """The orders by fields that another record's title can change."""
    return frozenset(key_of(name) for name, field in fields_of(kinds).items() if is_named_by_others(field))


def widened(columns: Sequence[Column[Any]]) -> tuple[Column[Wide], ...]:
    """Columns as they read `Wide` rows: own ones the row, those of fields the value at their place."""
    made = []
    at = 0
    for column in columns:
        if column.key.startswith(FIELD_SORT):
            made.append(replace(column, cell=partial(_value_cell, column.cell, at)))
            at += 1
        else:
            made.append(replace(column, cell=partial(_own_cell, column.cell)))
    return tuple(made)


def wide_fetch(fetch: Fetch, kinds: Sequence[str], columns: Sequence[Column[Any]]) -> Fetch:
    """A fetch of rows together with the fields that some columns show."""
    names = [column.field for column in columns if column.key.startswith(FIELD_SORT)]
    return partial(_fetch_wide, fetch, tuple(kinds), names)


def _fetch_wide(fetch: Fetch, kinds: Sequence[str], names: Sequence[str], rows: Rows, ids: Sequence[str]) -> list[Wide]:
    found = fetch(rows, ids)
    values = field_values(rows, kinds, names, ids) if names else {}
    blank = ("",) * len(names)
    return [Wide(row.id, row, values.get(row.id, blank)) for row in found]


def _own_cell(cell: Any, wide: Wide) -> Cell:
    made: Cell = cell(wide.row)
    return made


def _value_cell(cell: Any, at: int, wide: Wide) -> Cell:
    made: Cell = cell(wide.values[at])
    return made


def _column(field: Field) -> Column[Any]:
    width = _WIDTHS.get(field.type, _WIDE)
    cell: Any = {FieldType.DATE: _date, FieldType.CHOICE: partial(_word, field), FieldType.FLAG: _yes_or_no}.get(
        field.type, _words
    )
    if field.name == RECORD_KIND:
        cell = _kind
    is_right = field.type in (FieldType.INTEGER, FieldType.NUMBER)
    is_dated = field.type is FieldType.DATE
    return Column(key_of(field.name), field.label, width, cell, key_of(field.name), is_right, field.name, is_dated)


def _date(value: CaseDate | str | None) -> Cell:
    if not isinstance(value, CaseDate):
        return Cell("")
    words = stated = show_date(value)
    if value.as_stated:
        stated = tr("{date}, as stated: {words}", date=words, words=value.as_stated)
    return Cell(words, stated, ink="text2")


def _word(field: Field, value: str) -> Cell:
    return Cell(sentence_case(tr(value) if value in field.choices else value), ink="text2")


def _yes_or_no(value: str) -> Cell:
    return Cell(tr(value), ink="text2")


def _words(value: str) -> Cell:
    line = " ".join(value[: 2 * _MOST_WORDS].split())
    return Cell(line[:_MOST_WORDS], ink="text2")


def _kind(value: str) -> Cell:
    return Cell(tr(kind_shown(value).label) if value else "", ink="text2")
