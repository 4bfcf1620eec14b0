"""Writes a list of a record (names, participants, owed by, ...) so that it becomes what was asked.

Rows that stay keep their ids, so that what refers to them, and the journal of each row, live on. References and tags
are told by what they say, not by their rows: each stands once, and a new one gets the id that follows from it.
"""

from __future__ import annotations

from typing import Any

from caseapp.domain.ids import derived_id, new_id
from caseapp.domain.kinds import Field, FieldType
from caseapp.ops.columns import Columns, blank_columns, to_columns
from caseapp.store.columns import ref_column
from caseapp.store.unit import Unit

#: The lists whose rows say one thing each, and the column that says it.
_TELLING = {"tag": "label"}


def telling_column(field: Field) -> str:
    """The column that says all a row of a list says, "" where a row says more than one thing."""
    return ref_column("ref") if field.type is FieldType.REFS else _TELLING.get(field.table, "")


def put(unit: Unit, owner_id: str, field: Field, value: list[Any]) -> None:
    """Makes the rows of `field` of `owner_id` those of `value`, in its order."""
    column = telling_column(field)
    if field.type is FieldType.REFS:
        _put_told(unit, owner_id, field.table, column, value)
    elif column:
        _put_told(unit, owner_id, field.table, column, [row.get(column) or "" for row in value])
    else:
        _put_rows(unit, owner_id, field, value)


def _put_told(unit: Unit, owner_id: str, table: str, column: str, told: list[str]) -> None:
    wanted = list(dict.fromkeys(each for each in told if each))
    existing: dict[str, str] = {}
    gone: list[str] = []
    for row_id, says in unit.rows(
        f'SELECT id, "{column}" FROM "{table}" WHERE owner_id = ? ORDER BY position, id', owner_id
    ):
        # Two copies that were merged may each have brought a row that says the same.
        if says not in wanted or existing.setdefault(says, row_id) != row_id:
            gone.append(row_id)
    unit.delete(table, gone)
    for position, says in enumerate(wanted):
        columns: Columns = {"owner_id": owner_id, "position": position, column: says}
        if says in existing:
            unit.update(table, existing[says], columns)
        else:
            unit.insert(table, {"id": _told_id(unit, table, owner_id, says), **columns})


def _told_id(unit: Unit, table: str, owner_id: str, says: str) -> str:
    """The id that follows from what a row says, unless a row that now says something else has it."""
    row_id = derived_id(table, owner_id, says)
    return new_id() if unit.rows(f'SELECT 1 FROM "{table}" WHERE id = ?', row_id) else row_id


def _put_rows(unit: Unit, owner_id: str, field: Field, rows: list[dict[str, Any]]) -> None:
    existing = {row_id for (row_id,) in unit.rows(f'SELECT id FROM "{field.table}" WHERE owner_id = ?', owner_id)}
    kept = {row["id"] for row in rows if row.get("id") in existing}
    unit.delete(field.table, existing - kept)
    for position, row in enumerate(rows):
        columns: Columns = {"owner_id": owner_id, "position": position}
        row_id = row.get("id") if row.get("id") in kept else None
        if row_id is None:
            columns.update(blank_columns(field.row_fields))
        for each in field.row_fields:
            if each.name in row:
                columns.update(to_columns(each, row[each.name]))
        if row_id is None:
            unit.insert(field.table, {"id": new_id(), **columns})
        else:
            unit.update(field.table, row_id, columns)


def append(unit: Unit, owner_id: str, field: Field, row: dict[str, Any]) -> str:
    """Adds one row at the end of a list and returns its id."""
    ((position,),) = unit.rows(
        f'SELECT coalesce(max(position) + 1, 0) FROM "{field.table}" WHERE owner_id = ?', owner_id
    )
    columns = {"owner_id": owner_id, "position": position, **blank_columns(field.row_fields)}
    for each in field.row_fields:
        if each.name in row:
            columns.update(to_columns(each, row[each.name]))
    column = telling_column(field)
    row_id = _told_id(unit, field.table, owner_id, str(columns[column])) if column else new_id()
    unit.insert(field.table, {"id": row_id, **columns})
    return row_id
