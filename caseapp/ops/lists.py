"""Writes a list of a record (names, participants, owed by, ...) so that it becomes what was asked.

Rows that stay keep their ids, so that what refers to them, and the journal of each row, live on.
"""

from __future__ import annotations

from typing import Any

from caseapp.domain.ids import new_id
from caseapp.domain.kinds import Field, FieldType
from caseapp.ops.columns import Columns, blank_columns, to_columns
from caseapp.store.unit import Unit


def put(unit: Unit, owner_id: str, field: Field, value: list[Any]) -> None:
    """Makes the rows of `field` of `owner_id` those of `value`, in its order."""
    if field.type is FieldType.REFS:
        _put_refs(unit, owner_id, field, value)
    else:
        _put_rows(unit, owner_id, field, value)


def _put_refs(unit: Unit, owner_id: str, field: Field, ids: list[str]) -> None:
    wanted = list(dict.fromkeys(ids))
    existing = {
        ref: row_id for row_id, ref in unit.rows(f'SELECT id, ref_id FROM "{field.table}" WHERE owner_id = ?', owner_id)
    }
    unit.delete(field.table, [row_id for ref, row_id in existing.items() if ref not in wanted])
    for position, ref in enumerate(wanted):
        _write(unit, field.table, existing.get(ref), {"owner_id": owner_id, "position": position, "ref_id": ref})


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
        _write(unit, field.table, row_id, columns)


def append(unit: Unit, owner_id: str, field: Field, row: dict[str, Any]) -> str:
    """Adds one row at the end of a list and returns its id."""
    ((position,),) = unit.rows(
        f'SELECT coalesce(max(position) + 1, 0) FROM "{field.table}" WHERE owner_id = ?', owner_id
    )
    columns = {"owner_id": owner_id, "position": position, **blank_columns(field.row_fields)}
    for each in field.row_fields:
        if each.name in row:
            columns.update(to_columns(each, row[each.name]))
    return _write(unit, field.table, None, columns)


def _write(unit: Unit, table: str, row_id: str | None, columns: Columns) -> str:
    if row_id is None:
        row_id = new_id()
        unit.insert(table, {"id": row_id, **columns})
    else:
        unit.update(table, row_id, columns)
    return row_id
