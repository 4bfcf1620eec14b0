"""Writes rows as they were found to be: only what differs, nothing that refers to what is not there.

A row that belongs to something deleted, or a reference to it, waits in `orphan` until that is there again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from caseapp.domain.changes import Columns
from caseapp.domain.errors import DamagedFile
from caseapp.domain.kinds import KINDS
from caseapp.platform.translation import tr
from caseapp.store.merging.shapes import insertion_order, is_base, parents
from caseapp.store.merging.stories import Key
from caseapp.store.reader import Rows, id_list
from caseapp.store.tables import metadata
from caseapp.store.unit import Unit

Wanted = dict[Key, Columns | None]

_PAGE = 5_000
_QUOTES = """
SELECT x.id FROM excerpt x JOIN text_version v ON v.id = x.text_version_id
WHERE v.id IN (SELECT value FROM json_each(?1)) OR v.source_id IN (SELECT value FROM json_each(?1))"""


def stands(rows: Rows, key: Key) -> bool:
    """Whether a row is in the case."""
    table, row_id = key
    return bool(rows.rows(f'SELECT 1 FROM "{table}" WHERE id = ?', row_id))


def row_now(unit: Unit, key: Key) -> Columns:
    """A row as it is in the case; nothing when it is not there."""
    table, row_id = key
    return _rows_now(unit, table, [column.name for column in metadata.tables[table].columns], [row_id]).get(row_id, {})


def write(unit: Unit, wanted: Wanted) -> None:
    """Makes the rows of the case those of `wanted`; None for a row that is not to be there."""
    note_waiting(unit, wanted)
    by_table: dict[str, Wanted] = {}
    for key, row in wanted.items():
        by_table.setdefault(key[0], {})[key] = row
    gone: dict[str, list[str]] = {}
    for table in sorted(by_table, key=insertion_order):
        _write_table(unit, table, by_table[table], gone)
    _delete(unit, gone)


def note_waiting(unit: Unit, wanted: Wanted) -> None:
    """Takes out of `wanted` what refers to nothing, and keeps the list of what waits for something."""
    waiting = _hold_back(unit, wanted)
    unit.connection.exec_driver_sql(
        "DELETE FROM orphan WHERE row_id IN (SELECT value FROM json_each(?))", (id_list({key[1] for key in wanted}),)
    )
    if waiting:
        unit.connection.exec_driver_sql(
            "INSERT OR REPLACE INTO orphan (row_id, table_name, missing_id) VALUES (?, ?, ?)", sorted(waiting)
        )


def _hold_back(unit: Unit, wanted: Wanted) -> set[tuple[str, str, str]]:
    """Takes rows without their owner out of `wanted`, and references to nothing out of rows; returns what waits."""
    known = _known(unit, wanted)
    waiting: set[tuple[str, str, str]] = set()
    is_settled = False
    while not is_settled:
        is_settled = True
        for key, row in list(wanted.items()):
            lacking = _lacking(key[0], row, known) if row is not None else None
            if lacking is None:
                continue
            is_settled = False
            waiting.add((key[1], key[0], lacking))
            known.discard(key[1])
            for base in (key[0], "record"):
                if (base, key[1]) in wanted and (is_base(key[0]) or base == key[0]):
                    wanted[base, key[1]] = None
    for (table, row_id), row in wanted.items():
        for column, _, is_owned in parents(table):
            target = row.get(column) if row is not None and not is_owned else None
            if row is not None and target is not None and target not in known:
                waiting.add((row_id, table, str(target)))
                row[column] = None
    _hold_back_originals(unit, wanted, waiting)
    return waiting


def _lacking(table: str, row: Columns, known: set[str]) -> str | None:
    """What a row belongs to that is not there."""
    for column, _, is_owned in parents(table):
        if is_owned and str(row.get(column)) not in known:
            return str(row.get(column))
    return None


def _known(unit: Unit, wanted: Wanted) -> set[str]:
    """Of all that rows refer to, what will be there."""
    known = {row_id for (table, row_id), row in wanted.items() if row is not None and table not in KINDS}
    referred: dict[str, set[str]] = {}
    for (table, _), row in wanted.items():
        for column, target, _ in parents(table) if row is not None else ():
            value = row.get(column) if row is not None else None
            if value is not None and value not in known:
                referred.setdefault(target, set()).add(str(value))
    for target, ids in referred.items():
        going = {row_id for (_, row_id), row in wanted.items() if row is None}
        found = unit.rows(
            f'SELECT id FROM "{target}" WHERE id IN (SELECT value FROM json_each(?))', id_list(ids - going)
        )
        known.update(row_id for (row_id,) in found)
    return known


def _hold_back_originals(unit: Unit, wanted: Wanted, waiting: set[tuple[str, str, str]]) -> None:
    """A text may have come without the file it was read from, never without itself."""
    texts = {key: row for key, row in wanted.items() if key[0] == "text_version" and row is not None}
    for column, table in (("original_sha256", "blob"), ("text_sha256", "text_body")):
        hashes = {str(row[column]) for row in texts.values() if row.get(column)}
        sql = f'SELECT sha256 FROM "{table}" WHERE sha256 IN (SELECT value FROM json_each(?))'
        missing = hashes - {sha256 for (sha256,) in unit.rows(sql, id_list(hashes))}
        if missing and table == "text_body":
            raise DamagedFile(tr("The copy lacks a text it refers to."), tr("Ask for another copy."))
        for (_, row_id), row in texts.items():
            if row.get(column) in missing:
                waiting.add((row_id, "text_version", str(row[column])))
                row[column] = None


def _write_table(unit: Unit, table: str, wanted: Wanted, gone: dict[str, list[str]]) -> None:
    columns = [column.name for column in metadata.tables[table].columns]
    now = _rows_now(unit, table, columns, [row_id for _, row_id in wanted])
    inserts: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
    updates: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
    for (_, row_id), row in wanted.items():
        before = now.get(row_id)
        if row is None:
            if before is not None:
                gone.setdefault(table, []).append(row_id)
        elif before is None:
            names = tuple(name for name in columns if name in row or name == "id")
            inserts.setdefault(names, []).append(tuple(row_id if name == "id" else row[name] for name in names))
        else:
            names = tuple(name for name in columns if name in row and name != "id" and row[name] != before[name])
            if names:
                updates.setdefault(names, []).append((*(row[name] for name in names), row_id))
    _execute_many(unit, table, inserts, updates)


def _execute_many(
    unit: Unit,
    table: str,
    inserts: Mapping[tuple[str, ...], list[tuple[object, ...]]],
    updates: Mapping[tuple[str, ...], list[tuple[object, ...]]],
) -> None:
    run = unit.connection.exec_driver_sql
    for names, rows in inserts.items():
        listed = ", ".join(f'"{name}"' for name in names)
        run(f'INSERT INTO "{table}" ({listed}) VALUES ({", ".join("?" * len(names))})', rows)
    for names, rows in updates.items():
        assignments = ", ".join(f'"{name}" = ?' for name in names)
        run(f'UPDATE "{table}" SET {assignments} WHERE id = ?', rows)


def _rows_now(unit: Unit, table: str, columns: list[str], ids: list[str]) -> dict[str, Columns]:
    selected = ", ".join(f'"{name}"' for name in columns)
    sql = f'SELECT {selected} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    found: dict[str, Columns] = {}
    for start in range(0, len(ids), _PAGE):
        for row in unit.rows(sql, id_list(ids[start : start + _PAGE])):
            found[row[columns.index("id")]] = dict(zip(columns, row, strict=True))
    return found


def _delete(unit: Unit, gone: Mapping[str, Iterable[str]]) -> None:
    """Records go last, and with a text the quotes in it."""
    records = set(gone.get("record", ()))
    texts = records | set(gone.get("text_version", ()))
    records |= {row_id for (row_id,) in unit.rows(_QUOTES, id_list(texts))} if texts else set()
    for table, row_ids in gone.items():
        if not is_base(table):
            unit.delete(table, row_ids)
    unit.delete("record", sorted(records))
