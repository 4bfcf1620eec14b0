"""What was done to a record in copies that were merged here: each step, with the merge that brought it.

These steps are no part of this file's own line: nothing is walked back over them, they are told of, and what one of
them set can be set again.
"""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.queries import past
from caseapp.queries.past import State, Touch
from caseapp.store.reader import Rows, id_list

#: What a copy without history says of the whole of a record is told by the merge itself.
_STEPS = f"""
SELECT m.id, m.ord, s.id, s.made_at, n.author, n.machine, s.label, s.mode,
  c.table_name, c.row_id, c.op, c.before, c.after
FROM ({past.OWNED}) o CROSS JOIN change c ON c.row_id = o.row_id CROSS JOIN step s ON s.id = c.step_id
JOIN step m ON m.id = s.via JOIN session n ON n.id = s.session_id
WHERE s.ord < 0 AND s.mode <> 'base' ORDER BY s.hlc DESC, s.id DESC, c.number DESC"""
_OF_STEP = f"""
SELECT c.table_name, c.row_id, c.after FROM ({past.OWNED}) o CROSS JOIN change c ON c.row_id = o.row_id
WHERE c.step_id = ?3 AND c.op <> 'delete'"""
_LOST = f"""
SELECT c.table_name, c.row_id, c.before FROM ({past.OWNED}) o CROSS JOIN change c ON c.row_id = o.row_id
WHERE c.step_id = ?3 AND c.op = 'delete'"""


@dataclass(frozen=True, slots=True)
class BroughtStep:
    """A step made in a copy; `made_at` is by the clock there, `merge_ord` the place of the merge here."""

    merge_id: str
    merge_ord: int
    id: str
    made_at: str
    author: str
    machine: str
    label: str
    mode: str
    touches: tuple[Touch, ...]


def brought(rows: Rows, record_id: str, now: State) -> dict[str, list[BroughtStep]]:
    """The steps of copies that touched a record, by the merge that brought them, the latest first."""
    current = id_list(sorted({row_id for _, row_id in now}))
    heads: dict[str, tuple[str, int, str, str, str, str, str, str]] = {}
    touches: dict[str, list[Touch]] = {}
    for *head, table, row_id, op, before, after in rows.rows(_STEPS, record_id, current):
        heads[head[2]] = tuple(head)
        touch = Touch(head[1], head[2], (table, row_id), op, past.decoded(before), past.decoded(after))
        touches.setdefault(head[2], []).append(touch)
    found: dict[str, list[BroughtStep]] = {}
    for step_id, values in heads.items():
        found.setdefault(values[0], []).append(BroughtStep(*values, tuple(touches[step_id])))
    return found


def said(rows: Rows, record_id: str, step_id: str) -> State:
    """What a step of a copy set in the rows that a record has now: their columns alone."""
    now = past.stands(rows, record_id)
    current = id_list(sorted({row_id for _, row_id in now}))
    found = rows.rows(_OF_STEP, record_id, current, step_id)
    return {(table, row_id): past.decoded(after) or {} for table, row_id, after in found if (table, row_id) in now}


def lost(rows: Rows, record_id: str, step_id: str) -> State:
    """The rows of a record that a step of a copy deleted, as they were there."""
    found = rows.rows(_LOST, record_id, id_list([]), step_id)
    return {(table, row_id): past.decoded(before) or {} for table, row_id, before in found}
