"""Merges in the history of a case: whether a copy was taken in before, and whether that was undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caseapp.store.reader import Rows, id_list

#: As the undo list has it: the latest undo or redo of a step says whether it stands.
_UNDONE = """
SELECT DISTINCT m.id, m.label, u.made_at FROM json_each(?) w CROSS JOIN step s ON s.id = w.value
JOIN step m ON m.id = s.via AND m.mode = 'merge' JOIN step u ON u.of_step = m.id
WHERE s.ord < 0 AND u.mode = 'undo' AND u.ord = (SELECT max(t.ord) FROM step t WHERE t.of_step = m.id)
ORDER BY u.made_at DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class UndoneMerge:
    """A merge that was taken back: its step, its label as stored, and when it was undone (ISO 8601 in UTC)."""

    step_id: str
    label: str
    undone_at: str


def undone_merge(rows: Rows, steps: Iterable[str]) -> UndoneMerge | None:
    """The merge that brought any of these steps and does not stand now."""
    found = rows.rows(_UNDONE, id_list(steps))
    return UndoneMerge(*found[0]) if found else None
