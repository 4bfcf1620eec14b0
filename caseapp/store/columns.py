"""How the fields of the model are named as columns; plain strings, shared by tables, operations and queries."""

from __future__ import annotations

DATE_PARTS = ("as_stated", "edtf", "tz", "basis", "earliest", "latest")


def ref_column(field: str) -> str:
    """The column of a reference."""
    return f"{field}_id"


def date_columns(field: str) -> tuple[str, ...]:
    """The six columns of an embedded date: three words, its basis, and two instants in Unix seconds."""
    return tuple(f"{field}_{part}" for part in DATE_PARTS)


#: Which column of a row names the record it belongs to; of all other rows that are not records it is `owner_id`.
OWNER_COLUMNS = {
    "citation": "record_id",
    "same_as": "a_id",
    "text_version": "source_id",
    "excerpt": "text_version_id",
}


def owner_column(table: str) -> str:
    """The column of a row that names the record it belongs to; a decision on two records has `b_id` as well."""
    return OWNER_COLUMNS.get(table, "owner_id")


_ROW = 'coalesce("after", "before")'
_NAMES = " ".join(f"WHEN '{table}' THEN '{column}'" for table, column in OWNER_COLUMNS.items())
#: SQL of the index by which the history of a record is found: the owner of a row that came or went. A change whose
#: JSON is damaged has none, so that such a file can still be opened.
CHANGE_OWNER = f"CASE WHEN json_valid({_ROW}) THEN {_ROW} ->> CASE table_name {_NAMES} ELSE 'owner_id' END END"
CHANGE_OTHER = f"CASE WHEN json_valid({_ROW}) THEN {_ROW} ->> 'b_id' END"

#: SQL of the id of the current text of a source, for `{source}` its id: the one with the highest number. Two copies
#: that were merged may each have made a text of that number; then it is the later id, in every list and page alike.
CURRENT_TEXT = (
    "(SELECT cur.id FROM text_version cur WHERE cur.source_id = {source} ORDER BY cur.number DESC, cur.id DESC LIMIT 1)"
)
