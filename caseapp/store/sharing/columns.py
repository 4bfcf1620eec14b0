"""How each row of a table goes into a shared copy, as SQL over the case attached as `src`; written from the model.

What may not go is left empty: references to what stays, notes, names of files. Rows that say something about what
stays - a participant who is withheld - stay with it.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import Text

from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.domain.sharing import Rules
from caseapp.store.columns import ref_column
from caseapp.store.merging.shapes import insertion_order, parents
from caseapp.store.tables import JOURNALLED, metadata

#: Decisions, templates and rejections hold words of any record, copied; views and searches go where that is wished.
_STAY = frozenset({"decision", "rejection", "template"})
_NOTES = frozenset({"notes", "note", "reason"})
#: Words of the model and of the program, in which no name can stand.
_PLAIN = frozenset({"id", "kind", "sensitivity", "text_sha256", "original_sha256", "extracted_at", "page_map", "state"})
_EARLY = ("record", "source", "text_version", "excerpt", "tenure")

GOING_VIEWS = "x.kind NOT IN ('seen', 'reported')"
"""Views and searches that were kept; marks of what somebody has seen or reported stand in the same table."""
GOES = {"text_version": "going_version", "tenure": "main.tenure"}
"""Where the ids of rows that go stand; those of records in `going`."""


def tables(rules: Rules) -> list[str]:
    """The tables that go, what is referred to first."""
    found = [each for each in JOURNALLED if each not in _STAY and (rules.has_views or each != "saved_view")]
    return sorted(found, key=lambda table: (table not in _EARLY, insertion_order(table)))


@cache
def left_out(rules: Rules, table: str) -> frozenset[str]:
    """The columns of a table that do not go by the rules."""
    names = {column.name for column in metadata.tables[table].columns}
    found = names & _NOTES if not rules.notes else set()
    if table == "text_version":
        found |= set() if rules.has_originals else {"original_sha256", "page_map"}
        found |= set() if rules.file_names else {"file_name"}
    return frozenset(found)


def selected(rules: Rules, table: str) -> dict[str, str]:
    """Each column with its SQL; `x` is the row in the case."""
    main = _about(table)
    found = {}
    for column in metadata.tables[table].columns:
        name = column.name
        sql = f'x."{name}"'
        target = next((each[1] for each in parents(table) if each[0] == name), "")
        if name in left_out(rules, table):
            sql = "NULL" if column.nullable else "''"
        elif target and name != "id" and column.nullable:
            sql = f"CASE WHEN {is_going(sql, target)} THEN {sql} END"
        elif isinstance(column.type, Text) and not target and not _is_plain(table, name) and rules.replacements:
            sql = f"unnamed({sql})"
        if main and name in _telling(table, main):
            empty = "NULL" if column.nullable else "''"
            sql = f'CASE WHEN x."{main}" IN (SELECT id FROM stub) THEN {empty} ELSE {sql} END'
        found[name] = _of_stub(table, name, bool(column.nullable), sql) if rules.replacements else sql
    return found


@cache
def _is_plain(table: str, name: str) -> bool:
    """Subtle: some kinds of record have a kind in a person's own words."""
    field = next((each for each in KINDS[table].fields if each.name == name), None) if table in KINDS else None
    is_free = field is not None and (field.type is not FieldType.CHOICE or field.is_open)
    return name in _PLAIN and not is_free


def _of_stub(table: str, name: str, is_nullable: bool, sql: str) -> str:
    """Of whoever goes without a name nothing goes but that there is somebody."""
    if name in ("id", "kind" if table == "record" else "id") or not (table == "record" or table in KINDS):
        return sql
    own = {"title": "(SELECT mark FROM stub WHERE id = x.id)", "sensitivity": "'internal'", "is_unnamed": "1"}
    empty = own.get(name, "NULL" if is_nullable else "''")
    return f"CASE WHEN x.id IN (SELECT id FROM stub) THEN {empty} ELSE {sql} END"


def condition(table: str) -> str:
    """Which rows of a table go, as SQL over `x`."""
    if table == "case_info":
        return "1"
    if table == "saved_view":
        return GOING_VIEWS
    if table == "record" or (table in KINDS and table != "excerpt"):
        return "x.id IN (SELECT id FROM going)"
    if table == "text_version":
        return "x.id IN (SELECT id FROM going_version)"
    parts = ["x.id IN (SELECT id FROM going)"] if table == "excerpt" else []
    for name, target, is_owned in parents(table):
        if name == "id":
            continue
        if is_owned:
            parts.append(is_going(f'x."{name}"', target))
    # Whoever goes without a name brings nothing that would tell who it is.
    parts += [f'x."{name}" NOT IN (SELECT id FROM stub)' for name in _tells_of(table)]
    if main := _about(table):
        parts.append(f'(x."{main}" IS NULL OR x."{main}" IN (SELECT id FROM going))')
    return " AND ".join(parts) or "0"


def is_going(sql: str, target: str) -> str:
    """Whether what is referred to goes."""
    return f"{sql} IN (SELECT id FROM {GOES.get(target, 'going')})"


def told_of(table: str) -> list[str]:
    """The columns of a table that name whom a row belongs to or is about."""
    found = [name for name, _, is_owned in parents(table) if is_owned and name != "id"]
    return [*found, main] if (main := _about(table)) else found


def _tells_of(table: str) -> tuple[str, ...]:
    if table in KINDS:
        return ()
    return {"citation": ("record_id",), "same_as": ("a_id", "b_id")}.get(table, ("owner_id",))


@cache
def list_field(table: str) -> Field | None:
    """The list in the model whose rows a table holds."""
    for kind in KINDS.values():
        for field in (*kind.fields, *COMMON):
            if field.is_list and field.table == table:
                return field
    return None


def _about(table: str) -> str:
    """The column of a list that names whom a row is about, "" when it is about its owner."""
    field = list_field(table)
    first = field.fields[0] if field is not None and field.fields else None
    return ref_column(first.name) if first is not None and first.type is FieldType.REF else ""


def _telling(table: str, main: str) -> frozenset[str]:
    """What a row says of the one it is about in words: a title as printed tells who it is."""
    field = list_field(table)
    assert field is not None
    assert main
    words = {each.name for each in field.fields if each.type in (FieldType.TEXT, FieldType.LONG_TEXT)}
    return frozenset(words | {ref_column(each.name) for each in field.fields if each.type is FieldType.ROW_REF})
