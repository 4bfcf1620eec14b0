"""Records of one kind as flat rows, one column per field, for lists that programs read; the registry says which."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from caseapp.domain.kinds import Field, FieldType, Kind
from caseapp.store.columns import ref_column
from caseapp.store.reader import Rows, id_list

Column = tuple[str, str, Callable[[Any], Any]]  # key, SQL expression, how the value is read

_SHOWN_IN_ROWS = (FieldType.TEXT, FieldType.REF)


def flat(rows: Rows, kind: Kind, wanted: Sequence[str]) -> list[dict[str, Any]]:
    """id, kind, title, sources and the fields of the records of some ids, in their order; ids that are gone are left
    out.

    A date is its EDTF and, as `<field>_as_stated`, its words; a reference the title and, as `<field>_id`, the id; a
    list the titles or words of its rows. A field called kind is `<kind>_kind`.
    """
    columns = [column for field in kind.fields for column in _columns(kind, field)]
    selected = "".join(f", {sql}" for _, sql, _ in columns)
    found = rows.rows(
        "SELECT r.id, r.kind, r.title, (SELECT count(*) FROM citation c WHERE c.record_id = r.id), r.sensitivity"
        f'{selected} FROM record r JOIN "{kind.name}" k ON k.id = r.id'
        " WHERE r.id IN (SELECT value FROM json_each(?))",
        id_list(wanted),
    )
    by_id = {row[0]: _record(columns, row) for row in found}
    return [by_id[each] for each in wanted if each in by_id]


def _record(columns: list[Column], row: tuple[Any, ...]) -> dict[str, Any]:
    base = dict(zip(("id", "kind", "title", "sources", "sensitivity"), row, strict=False))
    return base | {key: read(value) for (key, _, read), value in zip(columns, row[5:], strict=True)}


def _columns(kind: Kind, field: Field) -> list[Column]:
    name = f"{kind.name}_kind" if field.name == "kind" else field.name
    match field.type:
        case FieldType.DATE:
            return [
                (name, f'k."{field.name}_edtf"', _same),
                (f"{name}_as_stated", f'k."{field.name}_as_stated"', _same),
            ]
        case FieldType.REF:
            column = f'k."{ref_column(field.name)}"'
            return [(name, f"(SELECT title FROM record WHERE id = {column})", _same), (f"{name}_id", column, _same)]
        case FieldType.ROW_REF:
            return [(f"{name}_id", f'k."{ref_column(field.name)}"', _same)]
        case FieldType.REFS | FieldType.ROWS:
            return [(name, _list(field), json.loads)]
        case FieldType.FLAG:
            return [(name, f'k."{field.name}"', bool)]
        case _:
            return [(name, f'k."{field.name}"', _same)]


def _list(field: Field) -> str:
    is_refs = field.type is FieldType.REFS
    words = "(SELECT title FROM record WHERE id = x.ref_id)" if is_refs else _row_words(field)
    return (
        f"(SELECT json_group_array(words) FROM (SELECT {words} AS words"
        f' FROM "{field.table}" x WHERE x.owner_id = r.id ORDER BY x.position, x.id))'
    )


def _row_words(field: Field) -> str:
    """The first of a row's references and words that says something: who took part, named or not."""
    parts = [
        f'(SELECT title FROM record WHERE id = x."{ref_column(part.name)}")'
        if part.type is FieldType.REF
        else f"nullif(x.\"{part.name}\", '')"
        for part in field.row_fields
        if part.type in _SHOWN_IN_ROWS
    ]
    return f"coalesce({', '.join(parts)}, '')"


def _same(value: Any) -> Any:
    return value
