"""The history of a shared copy: how it stands to the case it was made of, so that it merges back.

Its first step is a summary (mode `base`): every row of the copy as it is, made in the knowledge of all that the case
holds. It counts where the steps it rests on are not known, and nowhere else; so nothing that it lacks can ever take
anything away. What is withheld of a row is not in it: where two copies meet, what one withholds the other may tell, and
what comes back is known to have been written by somebody who did not see it.

Earlier steps go as parts, also those that could go whole: a copy must never seem to know a step it has only in part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.ids import derived_id, new_id
from caseapp.domain.sharing import Rules, Selection
from caseapp.platform.machine import app_version, utc_now
from caseapp.store.merging.shapes import parents
from caseapp.store.sharing.columns import left_out, tables, told_of
from caseapp.store.sharing.texts import NewText
from caseapp.store.tables import JOURNALLED, metadata

Change = tuple[str, str, str, str | None, str | None]

_STEP = """
INSERT INTO main.step
  (ord, id, session_id, seq, hlc, made_at, label, mode, of_step, merge_key, digest, via, retracts, part_of)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, '', ?, ?, NULL, ?)"""
_CHANGE = (
    "INSERT INTO main.change (step_id, number, table_name, row_id, op, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_SESSION = "INSERT OR IGNORE INTO main.session (id, author, machine, app_version, started_at) VALUES (?, ?, ?, ?, ?)"
_CHANGES = """
SELECT s.ord, s.id, s.session_id, s.seq, s.hlc, s.made_at, s.label, s.mode, s.digest,
  c.table_name, c.row_id, c.op, c.before, c.after
FROM src.step s LEFT JOIN src.change c ON c.step_id = s.id
WHERE s.mode NOT IN ('merge', 'base') ORDER BY s.ord, c.number"""
_IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_ONCE_OF_OTHERS = """
SELECT row_id FROM (
  SELECT row_id, json_extract("after", path) AS whom FROM src.change JOIN telling USING (table_name)
  UNION ALL SELECT row_id, json_extract("before", path) FROM src.change JOIN telling USING (table_name))
WHERE whom IS NOT NULL AND whom NOT IN (
  SELECT id FROM going UNION ALL SELECT id FROM going_version UNION ALL SELECT id FROM main.tenure)"""
_OF = "SELECT table_name, row_id, op, before, after FROM main.change WHERE step_id = ? ORDER BY number"


def write_summary(connection: Any, rules: Rules, author: str, texts: list[NewText]) -> str:
    """Writes the first step of the copy, and returns its id."""
    session, step, now = new_id(), new_id(), utc_now()
    (hlc,) = connection.execute("SELECT max(coalesce(max(hlc), 0), 2) FROM src.step").fetchone()
    connection.execute(_SESSION, (session, author if rules.authors else "", "", app_version(), now))
    seq = 1
    if texts:
        _write_texts(connection, (session, seq, hlc - 1, now, step), texts)
        seq += 1
    # SQLite checks references when the transaction ends: the changes come first, to know the digest.
    number = 0
    for table in tables(rules):
        number += _write_inserts(connection, rules, table, step, number)
    digest = _digest(connection.execute(_OF, (step,)))
    label = step_labels.said(step_labels.SHARED)
    connection.execute(_STEP, (1, step, session, seq, hlc, now, label, "base", digest, None, None))
    connection.execute(
        "INSERT INTO main.lineage (session_id, seq, knows_session, knows_seq)"
        " SELECT ?, 1, session_id, max(seq) FROM src.step WHERE mode <> 'merge' GROUP BY session_id",
        (session,),
    )
    if seq > 1:
        connection.execute(
            "INSERT INTO main.lineage (session_id, seq, knows_session, knows_seq)"
            " SELECT session_id, 2, knows_session, knows_seq FROM main.lineage WHERE session_id = ?",
            (session,),
        )
    return step


def _write_inserts(connection: Any, rules: Rules, table: str, step: str, number: int) -> int:
    columns = [column for column in metadata.tables[table].columns if column.name not in left_out(rules, table)]
    pairs = ", ".join(f"'{column.name}', x.\"{column.name}\"" for column in columns)
    row = f"json_object({pairs})"
    withheld = [
        f"CASE WHEN x.\"{name}\" IS NULL AND s.\"{name}\" IS NOT NULL THEN '$.{name}' ELSE '$.-' END"
        for name in (column.name for column in columns if column.nullable and column.foreign_keys)
    ]
    join = ""
    if withheld:
        row = f"json_remove({row}, {', '.join(withheld)})"
        join = f' LEFT JOIN src."{table}" s ON s.id = x.id'
    return int(
        connection.execute(
            "INSERT INTO main.change (step_id, number, table_name, row_id, op, before, after)"
            f" SELECT ?, ? + row_number() OVER () - 1, ?, x.id, 'insert', NULL, {row}"
            f' FROM main."{table}" x{join}',
            (step, number, table),
        ).rowcount
    )


def _write_texts(connection: Any, at: tuple[str, int, int, str, str], texts: list[NewText]) -> None:
    """Texts without names count everywhere, as older ones: marks made in them find them wherever they come to."""
    session, seq, hlc, now, summary = at
    columns = [column.name for column in metadata.tables["text_version"].columns]
    changes: list[Change] = []
    for each in texts:
        row = connection.execute("SELECT * FROM main.text_version WHERE id = ?", (each.id,)).fetchone()
        after = {**dict(zip(columns, row, strict=True)), "number": 0}
        changes.append(("text_version", each.id, "insert", None, _json(after)))
    label = step_labels.said(step_labels.SHARED_TEXTS)
    _write_step(
        connection, (-1, derived_id("shared texts", summary), session, seq, hlc, now, label, "do"), changes, summary
    )


def write_earlier(connection: Any, rules: Rules, selection: Selection, summary: str) -> int:
    """Writes those parts of earlier steps that may go, and returns how many steps have one."""
    kept = _Kept(connection, rules, selection)
    written = 0
    lowest = connection.execute("SELECT min(coalesce(min(ord), 0), 0) FROM main.step").fetchone()[0]
    for step, changes in _steps(connection):
        going = [change for change in map(kept.part, changes) if change is not None]
        if not going:
            continue
        lowest -= 1
        _, step_id, session, seq, hlc, made_at, label, mode, whole = step
        digest = whole if going == changes else _digest(going)
        words = label if going == changes and rules.file_names else step_labels.said(step_labels.SHARED_PART)
        own_id = derived_id("part", step_id, digest)
        head = (lowest, own_id, session, seq, hlc, made_at, words, mode)
        _write_step(connection, head, going, summary, (digest, step_id))
        written += 1
    who = "author, machine, app_version, started_at" if rules.authors else "'', '', '', ''"
    connection.execute(
        "INSERT OR IGNORE INTO main.session (id, author, machine, app_version, started_at)"
        f" SELECT id, {who} FROM src.session WHERE id IN (SELECT session_id FROM main.step)"
    )
    return written


class _Kept:
    """What of each change may go: of rows that go, that were never withheld, without a word of what stays."""

    def __init__(self, connection: Any, rules: Rules, selection: Selection) -> None:
        self._selection = selection
        self._rows = {
            table: {row[0] for row in connection.execute(f'SELECT id FROM main."{table}"')} for table in tables(rules)
        }
        self._hidden = {table: left_out(rules, table) for table in self._rows}
        self._going = selection.records.union(self._rows["text_version"], self._rows["tenure"])
        self._told = _once_of_others(connection)
        self._sources = dict(connection.execute("SELECT id, source_id FROM src.text_version"))
        self._owners = {
            table: {row[0]: row[1:] for row in connection.execute(f'SELECT id, {names} FROM main."{table}"')}
            for table in self._rows
            if (names := ", ".join(f'"{name}"' for name, _, is_owned in parents(table) if is_owned and name != "id"))
        }

    def part(self, change: Change) -> Change | None:
        table, row_id, op, *parts = change
        if table == "case_info" or row_id not in self._rows.get(table, ()) or self._is_cut(table, row_id):
            return None
        hidden = self._hidden[table]
        if self._says_nothing_else(row_id, parts, hidden):
            return change
        halves = [json.loads(each) if each else None for each in parts]
        if not all(half is None or self._refers_to_what_goes(table, half) for half in halves):
            return None
        if not any(half is not None and half.keys() & hidden for half in halves):
            return change
        kept = [None if half is None else {k: v for k, v in half.items() if k not in hidden} for half in halves]
        if op == "update" and not kept[1]:
            return None
        return table, row_id, op, _json(kept[0]), _json(kept[1])

    def _says_nothing_else(self, row_id: str, parts: list[str | None], hidden: frozenset[str]) -> bool:
        """Whether every id in a change is of what goes, and none of its columns is hidden: most are so, and quickly."""
        for each in parts:
            if each:
                ids = set(_IDS.findall(each))
                ids.discard(row_id)
                if not ids <= self._going or (hidden and any(f'"{name}":' in each for name in hidden)):
                    return False
        return True

    def _is_cut(self, table: str, row_id: str) -> bool:
        if row_id in self._told:
            return True
        if not self._selection.cut:
            return False
        records = {row_id, *self._owners.get(table, {}).get(row_id, ())}
        records |= {self._sources.get(each, each) for each in records}
        return bool(records & self._selection.cut)

    def _refers_to_what_goes(self, table: str, columns: dict[str, Any]) -> bool:
        for name, target, _ in parents(table):
            value = columns.get(name)
            if value is not None and name != "id":
                there = self._rows.get(target) if target in ("text_version", "tenure") else self._selection.records
                if value not in (there or ()):
                    return False
        return True


def _once_of_others(connection: Any) -> set[str]:
    """Rows that belonged to what stays once, or said something about it: whatever they said then may tell of it."""
    connection.execute("CREATE TEMP TABLE telling (table_name TEXT, path TEXT, PRIMARY KEY (table_name, path))")
    connection.executemany(
        "INSERT OR IGNORE INTO telling VALUES (?, ?)",
        [(table, f"$.{name}") for table in JOURNALLED for name in told_of(table)],
    )
    return {row[0] for row in connection.execute(_ONCE_OF_OTHERS)}


def _steps(connection: Any) -> Iterator[tuple[tuple[Any, ...], list[Change]]]:
    step: tuple[Any, ...] = ()
    changes: list[Change] = []
    for row in connection.execute(_CHANGES):
        if row[:9] != step:
            if changes:
                yield step, changes
            step, changes = row[:9], []
        if row[9] is not None:
            changes.append(row[9:])
    if changes:
        yield step, changes


def _write_step(
    connection: Any, head: tuple[Any, ...], changes: list[Change], via: str, part: tuple[str, str] | None = None
) -> None:
    """`part`: the digest of the changes, and the step that they are a part of."""
    digest, part_of = part or (_digest(changes), None)
    connection.execute(_STEP, (*head, digest, via, part_of))
    connection.executemany(_CHANGE, [(head[1], number, *change) for number, change in enumerate(changes)])


def _digest(changes: Iterable[Change]) -> str:
    from caseapp.store.journal import digest

    return digest(changes)


def _json(columns: dict[str, Any] | None) -> str | None:
    return None if columns is None else json.dumps(columns, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
