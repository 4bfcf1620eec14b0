"""What counts as one field when copies are merged, and which rows stand and fall with which others."""

from __future__ import annotations

from functools import cache

from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.store.columns import date_columns, owner_column
from caseapp.store.tables import metadata

ROW = ""
"""The field of a conflict about whether a row is there at all."""

#: Columns that are one value only together: where a quote stands, and a text as it was read.
_ANCHOR = ("text_version_id", "start_cp", "end_cp", "exact", "prefix", "suffix", "page", "state")
_TEXT = tuple(column.name for column in metadata.tables["text_version"].columns if column.name != "number")
_VIEW = dict.fromkeys(("title", "body", "kind"), "view")
_TOGETHER = {
    "excerpt": dict.fromkeys(_ANCHOR, "anchor"),
    "text_version": dict.fromkeys(_TEXT, "text"),
    "same_as": dict.fromkeys(("verdict", "reason"), "verdict"),
    "saved_view": _VIEW,
    "template": _VIEW,
    "rejection": dict.fromkeys(("kind", "rule", "words", "title"), "words"),
}
#: Of these the later simply stands: an order of rows, the day a case is seen from, what somebody has seen.
_SILENT = {("text_version", "number"), ("case_info", "as_of"), ("saved_view", "view"), ("rejection", "words")}


@cache
def fields_of(table: str) -> dict[str, str]:
    """The field of each column of a table, as a conflict names it: the six columns of a date are one."""
    found = {column.name: column.name for column in metadata.tables[table].columns}
    for field in _model_fields(table):
        if field.type is FieldType.DATE:
            found.update(dict.fromkeys(date_columns(field.name), field.name))
    found.update(_TOGETHER.get(table, {}))
    found.pop("id")
    return found


@cache
def columns_of(table: str, field: str) -> tuple[str, ...]:
    """The columns of a field, in their order."""
    return tuple(column for column, name in fields_of(table).items() if name == field)


@cache
def choices_of(table: str) -> dict[str, frozenset[str]]:
    """The columns of a table that hold one word of a list, with the words."""
    fields = COMMON if table == "record" else _model_fields(table)
    return {
        field.name: frozenset(("", *field.choices))
        for field in fields
        if field.type is FieldType.CHOICE and not field.is_open
    }


def is_silent(table: str, field: str) -> bool:
    """Whether two different values are no question to a person: the later stands."""
    return field == "position" or table == "decision" or (table, field) in _SILENT


@cache
def parents(table: str) -> tuple[tuple[str, str, bool], ...]:
    """The references of a table: column, table referred to, and whether the row goes when that row goes."""
    found = []
    for column in metadata.tables[table].columns:
        for key in column.foreign_keys:
            if key.column.name == "id":
                found.append((column.name, key.column.table.name, key.ondelete == "CASCADE"))
    return tuple(found)


def is_base(table: str) -> bool:
    """Whether rows of a table are those of a record itself and share its id."""
    return table == "record" or table in KINDS


@cache
def owner(table: str) -> str:
    """The column of a row that names what it belongs to, "" for rows that stand for themselves."""
    if table == "record" or (table in KINDS and table != "excerpt"):
        return ""
    column = owner_column(table)
    return column if column in metadata.tables[table].columns else ""


def insertion_order(table: str) -> tuple[int, str]:
    """Sorts tables so that what is referred to comes first; undo goes the other way."""
    if table in KINDS and table != "excerpt":
        return 1, table
    return {"record": 0, "text_version": 2, "excerpt": 3}.get(table, 4), table


def _model_fields(table: str) -> tuple[Field, ...]:
    if table in KINDS:
        return KINDS[table].fields
    for kind in KINDS.values():
        for field in (*kind.fields, *COMMON):
            if field.is_list and field.table == table:
                return field.row_fields
    return ()
