"""The journal that records by itself: TEMP triggers on every journalled table write each row before and after.

Bulk statements and cascades are caught as well as single writes. Draining nets the rows of one step, so that a row
inserted and edited in a step is one insert, and one that came and went leaves nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from json.encoder import encode_basestring

from sqlalchemy import Connection

from caseapp.domain.changes import Columns, RowChange
from caseapp.domain.kinds import KINDS
from caseapp.store.tables import JOURNALLED, metadata, record_columns

_BUFFER = "journal_buffer"


def install(connection: Connection) -> None:
    """Creates the buffer and the triggers on this connection; they vanish with it."""
    cursor = connection.connection.cursor()
    for statement in _recorder():
        cursor.execute(statement)
    cursor.close()


@cache
def _recorder() -> tuple[str, ...]:
    """What makes the buffer and the triggers."""
    columns = "number INTEGER PRIMARY KEY, table_name TEXT, row_id TEXT, before TEXT, after TEXT"
    made = [f"CREATE TEMP TABLE {_BUFFER} ({columns})"]
    for table in JOURNALLED:
        old, new = _as_json(table, "OLD"), _as_json(table, "NEW")
        for op, row, before, after in (
            ("INSERT", "NEW", "NULL", new),
            ("UPDATE", "NEW", old, new),
            ("DELETE", "OLD", old, "NULL"),
        ):
            made.append(
                f'CREATE TEMP TRIGGER journal_{table}_{op.lower()} AFTER {op} ON main."{table}" BEGIN '
                f"INSERT INTO {_BUFFER} (table_name, row_id, before, after) "
                f"VALUES ('{table}', {row}.id, {before}, {after}); END"
            )
    return tuple(made)


def _as_json(table: str, row: str) -> str:
    pairs = ", ".join(f"'{column.name}', {row}.\"{column.name}\"" for column in metadata.tables[table].columns)
    return f"json_object({pairs})"


def revived(connection: Connection) -> set[str]:
    """What was written just now that rows wait for."""
    found = connection.exec_driver_sql(
        f"SELECT DISTINCT o.missing_id FROM orphan o JOIN {_BUFFER} b ON b.row_id = o.missing_id AND b.before IS NULL"
    )
    return {row_id for (row_id,) in found}


@dataclass(slots=True)
class Drained:
    """What a step wrote: net changes, and what it touched among the records."""

    changes: list[RowChange] = field(default_factory=list)
    records: set[str] = field(default_factory=set)
    created: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)

    def follow(self, later: Drained) -> None:
        """Adds what came after it to what it touched: a record that came and went did neither."""
        for name in ("records", "kinds", "tables"):
            getattr(self, name).update(getattr(later, name))
        self.created, self.deleted = (
            (self.created - later.deleted) | (later.created - self.deleted),
            (self.deleted - later.created) | (later.deleted - self.created),
        )


def drain(connection: Connection) -> Drained:
    """Takes the buffered rows and nets them; the buffer is empty afterwards."""
    drained = peek(connection)
    connection.exec_driver_sql(f"DELETE FROM {_BUFFER}")
    return drained


def peek(connection: Connection) -> Drained:
    """What has been written since the last step, net."""
    first: dict[tuple[str, str], Columns | None] = {}
    last: dict[tuple[str, str], Columns | None] = {}
    for table, row_id, before, after in connection.exec_driver_sql(
        f"SELECT table_name, row_id, before, after FROM {_BUFFER} ORDER BY number"
    ):
        key = (table, row_id)
        first.setdefault(key, json.loads(before) if before else None)
        last[key] = json.loads(after) if after else None
    drained = Drained()
    for key, before_row in first.items():
        change = net(*key, before_row, last[key])
        if change is not None:
            drained.changes.append(change)
            _note_touched(drained, change, before_row, last[key])
    return drained


def net(table: str, row_id: str, before: Columns | None, after: Columns | None) -> RowChange | None:
    """The net change from one full row to another; None when they are alike."""
    if before is None or after is None:
        if before is after:
            return None
        return RowChange(table, row_id, "insert" if before is None else "delete", before, after)
    changed = [name for name, value in after.items() if before.get(name) != value]
    if not changed:
        return None
    return RowChange(
        table, row_id, "update", {name: before.get(name) for name in changed}, {name: after[name] for name in changed}
    )


def _note_touched(drained: Drained, change: RowChange, before: Columns | None, after: Columns | None) -> None:
    drained.tables.add(change.table)
    for row in (before, after):
        if row is None:
            continue
        drained.records.update(str(row[name]) for name in record_columns(change.table) if row[name] is not None)
        if change.table == "record":
            drained.kinds.add(str(row["kind"]))
    if change.table in KINDS:
        drained.kinds.add(change.table)
    if change.table == "record" and change.op == "insert":
        drained.created.add(change.row_id)
    if change.table == "record" and change.op == "delete":
        drained.deleted.add(change.row_id)


def joined(earlier: Iterable[RowChange], later: Iterable[RowChange]) -> list[RowChange]:
    """Two runs of net changes, one after the other, as one run; what cancels out is dropped."""
    found = {(change.table, change.row_id): change for change in earlier}
    for change in later:
        key = (change.table, change.row_id)
        past = found.pop(key, None)
        both = change if past is None else _follow(past, change)
        if both is not None:
            found[key] = both
    return list(found.values())


def _follow(past: RowChange, change: RowChange) -> RowChange | None:
    match past.op, change.op:
        case "insert", "delete":
            return None
        case "insert", _:
            return RowChange(past.table, past.row_id, "insert", None, {**(past.after or {}), **(change.after or {})})
        case "update", "delete":
            return RowChange(past.table, past.row_id, "delete", {**(change.before or {}), **(past.before or {})}, None)
        case "delete", _:
            return net(past.table, past.row_id, past.before, change.after)
    before = {**(change.before or {}), **(past.before or {})}
    after = {**(past.after or {}), **(change.after or {})}
    changed = [name for name in after if before[name] != after[name]]
    if not changed:
        return None
    return RowChange(
        past.table,
        past.row_id,
        "update",
        {name: before[name] for name in changed},
        {name: after[name] for name in changed},
    )


def encoded(changes: Iterable[RowChange]) -> Iterator[tuple[str, str, str, str | None, str | None]]:
    """Changes as stored: table, row id, op, before and after as JSON."""
    for change in changes:
        yield change.table, change.row_id, change.op, _json(change.before), _json(change.after)


def decoded(row: tuple[str, str, str, str | None, str | None]) -> RowChange:
    """A stored change, read back."""
    table, row_id, op, before, after = row
    return RowChange(
        table,
        row_id,
        op,  # type: ignore[arg-type]
        json.loads(before) if before is not None else None,
        json.loads(after) if after is not None else None,
    )


def _json(columns: Columns | None) -> str | None:
    return None if columns is None else json.dumps(columns, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(changes: Iterable[tuple[str, str, str, str | None, str | None]]) -> str:
    """sha256 over stored changes in their order: what `check` compares to find content that rotted."""
    running = hashlib.sha256()
    for row in changes:
        running.update(_line(row).encode())
        running.update(b"\n")
    return running.hexdigest()


def _line(row: tuple[str | None, ...]) -> str:
    """What json.dumps(row, ensure_ascii=False) gives, in a third of its time."""
    try:
        return f"[{', '.join(['null' if each is None else encode_basestring(each) for each in row])}]"
    except TypeError:  # a damaged file holds other things than words
        return json.dumps(row, ensure_ascii=False)
