"""The steps that can be taken back and done again, in the order in which undo and redo would take them."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.domain.merging import BY_ITSELF
from caseapp.store.reader import Rows

LIMIT = 200

#: What was decided in a merge goes with it. Those that stand: of a step that was undone and redone, the latest says so.
#: As `store.steps` does for the next one.
_UNDO = f"""
SELECT coalesce(s.via, s.id), s.label, s.made_at, n.author FROM step s JOIN session n ON n.id = s.session_id
WHERE s.ord > 0 AND s.mode IN ('do', 'merge') AND s.merge_key NOT IN {BY_ITSELF}
  AND EXISTS (SELECT 1 FROM change c WHERE c.step_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM change c WHERE c.step_id = s.via)
  AND 'undo' IS NOT (SELECT t.mode FROM step t WHERE t.of_step = s.id AND (t.ord > 0 OR EXISTS (
    SELECT 1 FROM step m WHERE m.id = t.via AND m.merge_key IN {BY_ITSELF})) ORDER BY t.ord DESC LIMIT 1)
ORDER BY s.ord DESC LIMIT ?"""
_REDO = f"""
SELECT coalesce(s.via, s.id), s.label, s.made_at, n.author FROM step u JOIN step s ON s.id = u.of_step
JOIN session n ON n.id = s.session_id
WHERE u.mode = 'undo' AND NOT EXISTS (SELECT 1 FROM change c WHERE c.step_id = s.via)
  AND u.ord > coalesce((SELECT max(ord) FROM step WHERE mode IN ('do', 'merge') AND merge_key NOT IN {BY_ITSELF}), 0)
  AND u.ord = (SELECT max(t.ord) FROM step t WHERE t.of_step = u.of_step)
ORDER BY u.ord DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class UndoStep:
    """A step: its label as stored, and when (ISO 8601 in UTC) and by whom it was done."""

    id: str
    label: str
    made_at: str
    author: str


@dataclass(frozen=True, slots=True)
class UndoList:
    """What undo and redo would take, each with the next one first; `has_more`: whether older steps are left out."""

    undo: tuple[UndoStep, ...]
    redo: tuple[UndoStep, ...]
    has_more: bool


def undo_list(rows: Rows, limit: int = LIMIT) -> UndoList:
    """At most `limit` steps each way."""
    undo = [UndoStep(*row) for row in rows.rows(_UNDO, limit + 1)]
    redo = [UndoStep(*row) for row in rows.rows(_REDO, limit)]
    return UndoList(tuple(undo[:limit]), tuple(redo), len(undo) > limit)
