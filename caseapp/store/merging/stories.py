"""Reads all that was ever written to some rows, in this file or in a copy that it took in.

Left out is what does not count: what a merge did (that follows from the steps it brought), what was undone, and what a
copy says of steps that are here themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from caseapp.domain.changes import Columns
from caseapp.domain.kinds import KINDS
from caseapp.store.counting import COUNTS, SET_ASIDE
from caseapp.store.merging.fold import RowStory, Write, stamp_of
from caseapp.store.merging.lineage import Lineage
from caseapp.store.merging.parcels import Place
from caseapp.store.merging.shapes import parents
from caseapp.store.reader import Row, Rows, id_list

Key = tuple[str, str]

_WRITES = f"""
SELECT c.table_name, c.row_id, c.op, c.before, c.after, s.id
FROM json_each(?) w CROSS JOIN change c ON c.row_id = w.value CROSS JOIN step s ON s.id = c.step_id
WHERE {COUNTS}"""
_STEPS = """
SELECT s.id, s.hlc, s.session_id, s.seq, s.mode, s.retracts, s.part_of FROM json_each(?) w
CROSS JOIN step s ON s.id = w.value"""
_DELETED = """
SELECT c.step_id, c.row_id FROM json_each(?) w CROSS JOIN change c ON c.step_id = w.value WHERE c.op = 'delete'"""
#: Of a summary of earlier steps, what it rests on that is not here.
_UNKNOWN = f"""
SELECT 1 FROM lineage l WHERE l.session_id = ?1 AND l.seq <= ?2
  AND NOT EXISTS (SELECT 1 FROM step s WHERE s.session_id = l.knows_session AND s.seq = l.knows_seq
    AND s.part_of IS NULL AND NOT {SET_ASIDE}) LIMIT 1"""
_KNOWN = f"SELECT s.id FROM step s WHERE s.id IN (SELECT value FROM json_each(?)) AND {COUNTS}"


def read_lineage(rows: Rows) -> Lineage:
    """What was known to whom, of all steps the file has."""
    summaries = [row[0] for row in rows.rows("SELECT session_id FROM step WHERE mode = 'base'")]
    return Lineage(rows.rows("SELECT session_id, seq, knows_session, knows_seq FROM lineage"), summaries)


def is_known_whole(rows: Rows, session_id: str, seq: int) -> bool:
    """Whether all that the summary at a place rests on is in the file, so that it counts for nothing."""
    return not rows.rows(_UNKNOWN, session_id, seq)


def read_stories(rows: Rows, row_ids: Iterable[str], without: str = "") -> dict[Key, RowStory]:
    """The stories of some rows, by table and id; rows of which nothing counts have none.

    `without` tells them as if that step were taken back.
    """
    found = rows.rows(_WRITES, id_list(row_ids))
    steps = {row[0]: row for row in rows.rows(_STEPS, id_list({row[5] for row in found}))}
    counting = _counting(rows, steps, {without})
    gone = _gone_with(rows, {row[5] for row in found if row[2] != "insert"})
    stories: dict[Key, RowStory] = {}
    taken_along: set[Key] = set()
    for table, row_id, op, before, after, step_id in found:
        if op not in counting[step_id]:
            continue
        write = _write(table, (op, before, after), steps[step_id], gone.get(step_id, set()))
        if write is not None:
            stories.setdefault((table, row_id), RowStory(table, row_id)).writes.append(write)
            if table in KINDS and _goes_with(table, write, gone.get(step_id, set())):
                taken_along.add((step_id, row_id))
    shown = _shown(found, steps)
    for story in stories.values():
        story.writes.sort(key=stamp_of)
        if copies := tuple(shown.get((story.table, story.row_id), ())):
            story.writes = [replace(write, shown=copies) for write in story.writes]
        if story.table == "record":
            story.writes = [
                replace(write, follows=True) if (write.step_id, story.row_id) in taken_along else write
                for write in story.writes
            ]
    return stories


def _shown(found: list[Row], steps: dict[str, Row]) -> dict[Key, list[tuple[Place, Columns]]]:
    """The rows as shared copies show them, also where what these begin with counts for nothing."""
    shown: dict[Key, list[tuple[Place, Columns]]] = {}
    for table, row_id, _, _, after, step_id in found:
        step = steps[step_id]
        if step[4] == "base":
            shown.setdefault((table, row_id), []).append(((step[2], step[3]), _columns(after)))
    return shown


def _goes_with(table: str, write: Write, gone: set[str]) -> bool:
    """Whether a record was deleted only because what it is a part of was: a quote with its text."""
    owned = (column for column, _, is_owned in parents(table) if is_owned and column != "id")
    return write.op == "delete" and any(write.before.get(column) in gone for column in owned)


_ALL, _INSERTS, _DELETES, _NOTHING = (
    frozenset({"insert", "update", "delete"}),
    frozenset({"insert"}),
    frozenset({"delete"}),
    frozenset[str](),
)


def _counting(rows: Rows, steps: dict[str, Row], retracted: set[str]) -> dict[str, frozenset[str]]:
    """Which operations of each step count; those `retracted` are taken back already."""
    for step_id, hlc, _, _, _, retracts, _ in sorted(steps.values(), key=lambda row: (row[1], row[0]), reverse=True):
        # Subtle: only an earlier step can be retracted, so steps of a stranger that retract each other end somewhere.
        is_earlier = retracts in steps and (steps[retracts][1], retracts) < (hlc, step_id)
        if is_earlier and step_id not in retracted:
            retracted.add(retracts)
    wholes = {row[6] for row in steps.values() if row[6]}
    known = {row[0] for row in rows.rows(_KNOWN, id_list(wholes))}
    return {step_id: _counts(rows, row, step_id in retracted, known) for step_id, row in steps.items()}


def _counts(rows: Rows, step: Row, is_retracted: bool, known: set[str]) -> frozenset[str]:
    _, _, session_id, seq, mode, retracts, part_of = step
    if part_of in known or (mode == "base" and is_known_whole(rows, session_id, seq)):
        return _NOTHING
    if is_retracted:
        # What it made stays known, for somebody may have gone on with it; its undo counts as a deletion.
        return _INSERTS if mode not in ("undo", "redo") else _NOTHING
    if retracts:
        # What an undo removes was made by the step it takes back; done again, that step itself counts as before.
        return _DELETES if mode == "undo" else _NOTHING
    return _ALL


def _gone_with(rows: Rows, steps: set[str]) -> dict[str, set[str]]:
    gone: dict[str, set[str]] = {}
    for step_id, row_id in rows.rows(_DELETED, id_list(steps)):
        gone.setdefault(step_id, set()).add(row_id)
    return gone


def _write(table: str, change: tuple[str, str | None, str | None], step: Row, gone: set[str]) -> Write | None:
    op = change[0]
    before, after = (_columns(part) for part in change[1:])
    stamp, place = (step[1], step[0]), (step[2], step[3])
    if op == "delete":
        follows = any(is_owned and before.get(column) in gone for column, _, is_owned in parents(table))
        return Write(stamp, place, op, before, {}, follows)
    if op == "update" and gone:
        emptied = {column for column, _, is_owned in parents(table) if not is_owned and before.get(column) in gone}
        after = {name: value for name, value in after.items() if not (name in emptied and value is None)}
        if not after:
            return None
    return Write(stamp, place, op, before if op == "update" else {}, after)


def _columns(stored: str | None) -> Columns:
    return json.loads(stored) if stored else {}
