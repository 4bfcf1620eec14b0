"""Who did what, when: the steps of the case, and of one record."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.store.reader import Rows


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: `mode` is do, undo or redo; `made_at` ISO 8601 in UTC; `changes` its number of changed rows."""

    id: str
    made_at: str
    author: str
    label: str
    mode: str
    changes: int


_SELECT = """
SELECT s.id, s.made_at, n.author, s.label, s.mode, (SELECT count(*) FROM change c WHERE c.step_id = s.id)
FROM step s JOIN session n ON n.id = s.session_id"""


def steps(rows: Rows, limit: int = 100) -> list[StepRow]:
    """The latest steps, newest first."""
    return [StepRow(*row) for row in rows.rows(f"{_SELECT} ORDER BY s.ord DESC LIMIT ?", limit)]


def steps_of(rows: Rows, record_id: str, limit: int = 100) -> list[StepRow]:
    """The steps that changed a record or a row it owns, newest first."""
    row = "coalesce(c.after, c.before)"
    owned = f"?1 IN (json_extract({row}, '$.owner_id'), json_extract({row}, '$.record_id'))"
    return [
        StepRow(*row)
        for row in rows.rows(
            f"{_SELECT} WHERE s.id IN (SELECT c.step_id FROM change c WHERE c.row_id = ?1 OR"
            f" (c.op <> 'update' AND ({owned}))) ORDER BY s.ord DESC LIMIT ?2",
            record_id,
            limit,
        )
    ]
