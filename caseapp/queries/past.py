"""How a record stood at any time: its rows as they are now, and the journal walked back from there.

A record is here what the journal knows of it: its own rows, the rows it owns, its citations, the texts of a source and
the decisions that it is the same as another. All of it is looked up; nothing is read in proportion to the case.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseapp.domain.changes import Columns
from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType, kind_shown
from caseapp.store.columns import CHANGE_OTHER, CHANGE_OWNER, date_columns, owner_column, ref_column
from caseapp.store.reader import Rows, id_list

#: A row by its table and its id.
Key = tuple[str, str]
#: Rows with all their columns.
State = dict[Key, Columns]

#: Not a field: the citations of a record, where its fields are named.
EVIDENCE = "evidence"
LINKS = ("citation", "same_as", "text_version")

#: The rows that are or were of a record: ?1 its id, ?2 the ids of its rows as they are.
OWNED = f"""
SELECT ?1 AS row_id UNION SELECT row_id FROM change WHERE {CHANGE_OWNER} = ?1
UNION SELECT row_id FROM change WHERE table_name = 'same_as' AND {CHANGE_OTHER} = ?1
UNION SELECT value FROM json_each(?2)"""
#: The changes of some rows. CROSS JOIN keeps the order: row ids first, each looked up.
CHANGES = f"""
SELECT s.ord, c.step_id, c.number, c.table_name, c.row_id, c.op, c.before, c.after
FROM ({OWNED}) o CROSS JOIN change c ON c.row_id = o.row_id CROSS JOIN step s ON s.id = c.step_id
WHERE s.ord > ?3 ORDER BY s.ord DESC, c.number DESC"""


@dataclass(frozen=True, slots=True)
class Touch:
    """One stored change of a row of a record; `ord` is the place of its step in the order of steps."""

    ord: int
    step_id: str
    key: Key
    op: str
    before: Columns | None
    after: Columns | None


def tables_of(kind: str) -> tuple[str, ...]:
    """The tables that hold rows of a record of a kind, its own and those it owns; links come last."""
    lists = [field.table for field in (*kind_shown(kind).fields, *COMMON) if field.is_list]
    own = [kind] if kind in KINDS else []
    return ("record", *own, *lists, *LINKS)


def columns_of(field: Field) -> tuple[str, ...]:
    """The columns of a value that is not a list."""
    match field.type:
        case FieldType.DATE:
            return date_columns(field.name)
        case FieldType.REF | FieldType.ROW_REF:
            return (ref_column(field.name),)
        case FieldType.REFS | FieldType.ROWS:
            return ()
        case _:
            return (field.name,)


def owner_of(key: Key, row: Columns) -> str:
    """The record that a row, given with all its columns, belongs to."""
    table, row_id = key
    return row_id if table in ("record", *KINDS) else str(row[owner_column(table)])


def kind_of(rows: Rows, record_id: str) -> str:
    """The kind of a record, also of one that was deleted; "" when the case never had it."""
    found = rows.rows("SELECT kind FROM record WHERE id = ?", record_id) or rows.rows(
        "SELECT coalesce(after, before) ->> 'kind' FROM change"
        " WHERE row_id = ? AND table_name = 'record' AND op <> 'update' LIMIT 1",
        record_id,
    )
    return str(found[0][0]) if found else ""


def stands(rows: Rows, record_id: str) -> State:
    """The rows of a record as they are now; none when it was deleted."""
    found: State = {}
    for table in tables_of(kind_of(rows, record_id)):
        names = [name for (name,) in rows.rows("SELECT name FROM pragma_table_info(?)", table)]
        if not names:
            continue  # an older file, opened for reading, does not have the table
        selected = ", ".join(f'"{name}"' for name in names)
        where = '"id" = ?1' if table in ("record", *KINDS) else f'"{owner_column(table)}" = ?1'
        where += ' OR "b_id" = ?1' if table == "same_as" else ""
        for row in rows.rows(f'SELECT {selected} FROM "{table}" WHERE {where}', record_id):
            columns = dict(zip(names, row, strict=True))
            found[table, str(columns["id"])] = columns
    return found


def touches(rows: Rows, record_id: str, now: State, after_ord: int = 0) -> Iterator[Touch]:
    """The changes of a record in steps later than `after_ord`, the latest first. `now`: its rows as they are."""
    current = id_list(sorted({row_id for _, row_id in now}))
    for ord_, step_id, _, table, row_id, op, before, after in rows.rows(CHANGES, record_id, current, after_ord):
        yield Touch(ord_, step_id, (table, row_id), op, decoded(before), decoded(after))


def take_back(state: State, touch: Touch) -> None:
    """Makes `state`, which is that after a change, the one before it."""
    if touch.op == "insert":
        state.pop(touch.key, None)
    elif touch.op == "delete":
        state[touch.key] = dict(touch.before or {})
    elif touch.key in state:
        state[touch.key] = {**state[touch.key], **(touch.before or {})}


def stood(rows: Rows, record_id: str, ord_: int) -> State:
    """The rows of a record as they were after the step of that place, 0 for before all; none when there was none."""
    state = stands(rows, record_id)
    for touch in touches(rows, record_id, dict(state), ord_):
        take_back(state, touch)
    return state


def deleted_by(rows: Rows, record_id: str) -> tuple[int, str] | None:
    """Place and id of the step that deleted a record last; None when none did."""
    found = rows.rows(
        "SELECT s.ord, s.id FROM change c JOIN step s ON s.id = c.step_id"
        " WHERE c.row_id = ? AND c.table_name = 'record' AND c.op = 'delete' ORDER BY s.ord DESC LIMIT 1",
        record_id,
    )
    return (found[0][0], found[0][1]) if found else None


def last_titles(rows: Rows, record_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Kind and last title of records that were deleted, by id."""
    found = rows.rows(
        "SELECT c.row_id, c.before ->> 'kind', c.before ->> 'title' FROM json_each(?) i"
        " CROSS JOIN change c ON c.row_id = i.value CROSS JOIN step s ON s.id = c.step_id"
        " WHERE c.table_name = 'record' AND c.op = 'delete' ORDER BY s.ord",
        id_list(sorted(record_ids)),
    )
    return {row[0]: (str(row[1]), str(row[2])) for row in found}


def decoded(stored: str | None) -> Columns | None:
    """The columns of a stored change."""
    return json.loads(stored) if stored is not None else None
