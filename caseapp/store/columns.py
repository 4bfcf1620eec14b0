"""How the fields of the model are named as columns; plain strings, shared by tables, operations and queries."""

from __future__ import annotations

DATE_PARTS = ("as_stated", "edtf", "tz", "basis", "earliest", "latest")


def ref_column(field: str) -> str:
    """The column of a reference."""
    return f"{field}_id"


def date_columns(field: str) -> tuple[str, ...]:
    """The six columns of an embedded date: three words, its basis, and two instants in Unix seconds."""
    return tuple(f"{field}_{part}" for part in DATE_PARTS)
