"""From values of the model to columns of a table; writes nothing itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field, FieldType
from caseapp.store.columns import DATE_PARTS, date_columns, ref_column

Columns = dict[str, Any]


def to_columns(field: Field, value: Any) -> Columns:
    """The column or columns of one value that is not a list."""
    match field.type:
        case FieldType.DATE:
            return _date(field.name, value)
        case FieldType.REF | FieldType.ROW_REF:
            return {ref_column(field.name): value}
        case FieldType.FLAG:
            return {field.name: int(bool(value))}
        case _:
            return {field.name: value}


def blank_columns(fields: Iterable[Field]) -> Columns:
    """The columns of a new row: its defaults, and emptiness of the right type elsewhere."""
    found: Columns = {}
    for field in fields:
        if field.is_list:
            continue
        empty: Any = field.default
        if empty is None and field.type in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE):
            empty = ""
        found.update(to_columns(field, empty))
    return found


def _date(name: str, value: CaseDate | None) -> Columns:
    if value is None:
        return dict.fromkeys(date_columns(name))
    return {column: getattr(value, part) for column, part in zip(date_columns(name), DATE_PARTS, strict=True)}
