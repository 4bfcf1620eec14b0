"""One record with all its fields, as the forms, the command line and exports read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from caseapp.domain.errors import NotFound
from caseapp.domain.kinds import COMMON, Field, FieldType, Kind, kind_shown
from caseapp.platform.translation import tr
from caseapp.queries.dates import read_columns
from caseapp.store.columns import date_columns, ref_column
from caseapp.store.reader import Row, Rows, id_list


@dataclass(frozen=True, slots=True)
class Ref:
    """What a reference shows: kind and title of the record behind an id; of an excerpt, whether its words stand."""

    id: str
    kind: str
    title: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record. `fields` has a value of each field by name (forms as in `domain.values`; rows carry their `id`);
    `refs` shows the records that the ids among them mean."""

    id: str
    kind: Kind
    title: str
    sensitivity: str
    fields: dict[str, Any]
    refs: dict[str, Ref]


def get(rows: Rows, record_id: str) -> RecordView:
    """The record of an id; NotFound when there is none."""
    base = rows.rows("SELECT kind, title, sensitivity, notes FROM record WHERE id = ?", record_id)
    if not base:
        raise NotFound(tr("There is no record under this id."), tr("List the records to find it."))
    kind_name, title, sensitivity, notes = base[0]
    kind = kind_shown(kind_name)
    own = [field for field in kind.fields if not field.is_list]
    fields: dict[str, Any] = {"title": title, "sensitivity": sensitivity, "notes": notes}
    if own:
        (row,) = rows.rows(f'SELECT {_select(own)} FROM "{kind.name}" WHERE id = ?', record_id)
        fields.update(_values(own, row))
    for field in (*kind.fields, *COMMON):
        if field.is_list:
            fields[field.name] = _list(rows, field, record_id)
    return RecordView(record_id, kind, title, sensitivity, fields, refs_of(rows, _ids(kind, fields)))


def refs_of(rows: Rows, ids: set[str]) -> dict[str, Ref]:
    """Kind and title of each of `ids` that is a record."""
    if not ids:
        return {}
    found = rows.rows(
        "SELECT r.id, r.kind, r.title, coalesce(x.state, '') FROM record r LEFT JOIN excerpt x ON x.id = r.id"
        " WHERE r.id IN (SELECT value FROM json_each(?))",
        id_list(sorted(ids)),
    )
    return {row[0]: Ref(*row) for row in found}


def _select(fields: list[Field] | tuple[Field, ...]) -> str:
    return ", ".join(f'"{column}"' for field in fields for column in _columns(field))


def _columns(field: Field) -> tuple[str, ...]:
    match field.type:
        case FieldType.DATE:
            return date_columns(field.name)
        case FieldType.REF | FieldType.ROW_REF:
            return (ref_column(field.name),)
        case _:
            return (field.name,)


def _values(fields: list[Field] | tuple[Field, ...], row: Row) -> dict[str, Any]:
    found: dict[str, Any] = {}
    at = 0
    for field in fields:
        if field.type is FieldType.DATE:
            found[field.name] = read_columns(row[at : at + 6])
            at += 6
            continue
        value = row[at]
        found[field.name] = bool(value) if field.type is FieldType.FLAG else value
        at += 1
    return found


def _list(rows: Rows, field: Field, owner_id: str) -> list[Any]:
    if field.type is FieldType.REFS:
        found = rows.rows(f'SELECT ref_id FROM "{field.table}" WHERE owner_id = ? ORDER BY position, id', owner_id)
        return list(dict.fromkeys(ref for (ref,) in found))  # two copies may each have brought one
    found = rows.rows(
        f'SELECT id, {_select(field.fields)} FROM "{field.table}" WHERE owner_id = ? ORDER BY position, id', owner_id
    )
    return [{"id": row[0], **_values(field.fields, row[1:])} for row in found]


def _ids(kind: Kind, fields: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for field in kind.fields:
        value = fields[field.name]
        if field.type is FieldType.REF and value:
            found.add(value)
        elif field.type is FieldType.REFS:
            found.update(value)
        elif field.type is FieldType.ROWS:
            found.update(
                row[part.name]
                for row in value
                for part in field.fields
                if part.type is FieldType.REF and row[part.name]
            )
    return found
