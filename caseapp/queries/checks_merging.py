"""Whether what copies brought is as a merge leaves it; part of the check of a whole case.

Steps name the merge that brought them, sessions and what they knew are there, what waits does so for something that
is really gone, and conflicts and decisions are about fields that there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from caseapp.platform.translation import tr
from caseapp.store.reader import Rows

if TYPE_CHECKING:
    from caseapp.queries.checks import Finding

_STRAY = """
SELECT s.id, s.label FROM step s LEFT JOIN step m ON m.id = s.via AND m.mode IN ('merge', 'base') AND m.ord > 0
WHERE s.ord < 0 AND m.id IS NULL"""
_NO_SESSION = "SELECT id, label FROM step WHERE session_id NOT IN (SELECT id FROM session)"
_LINEAGE = """
SELECT l.session_id FROM lineage l
WHERE l.session_id NOT IN (SELECT id FROM session) OR l.session_id = l.knows_session OR l.seq < 1 OR l.knows_seq < 1"""
_CELLS = """
SELECT d.id, d.table_name, d.row_id, d.field, EXISTS (SELECT 1 FROM change c WHERE c.row_id = d.row_id)
FROM "{table}" d"""
_ORPHANS = "SELECT row_id, table_name, missing_id FROM orphan"


def find(rows: Rows) -> Iterator[Finding | None]:
    """A finding for each thing that is not right, None for each that is."""
    yield from _steps(rows)
    yield from _knowledge(rows)
    for table in ("conflict", "decision"):
        yield from _cells(rows, table)
    yield from _orphans(rows)


def _steps(rows: Rows) -> Iterator[Finding | None]:
    for step_id, label in rows.rows(_STRAY):
        yield _finding(tr("A step of a copy (“{label}”) names no merge that brought it.", label=label), step_id)
    for step_id, label in rows.rows(_NO_SESSION):
        yield _finding(tr("Nothing says who made a step (“{label}”).", label=label), step_id)
    ((brought,),) = rows.rows("SELECT count(*) FROM step WHERE ord < 0")
    yield from (None for _ in range(brought))


def _knowledge(rows: Rows) -> Iterator[Finding | None]:
    for (session_id,) in rows.rows(_LINEAGE):
        yield _finding(tr("What was known when a step was made is not told right."), session_id)


def _cells(rows: Rows, table: str) -> Iterator[Finding | None]:
    from caseapp.store.merging import shapes  # loads SQLAlchemy, which reading a case does not need
    from caseapp.store.tables import JOURNALLED

    for cell_id, about, row_id, field, is_known in rows.rows(_CELLS.format(table=table)):
        is_field = about in JOURNALLED and (field == shapes.ROW or field in shapes.fields_of(about).values())
        if is_field and is_known:
            yield None
        elif table == "conflict":
            yield _finding(tr("A conflict is about something that never was in the case."), str(row_id))
        else:
            yield _finding(tr("A decision is about something that never was in the case."), str(cell_id))


def _orphans(rows: Rows) -> Iterator[Finding | None]:
    """What waits for several things waits as long as one of them is gone."""
    from caseapp.store.merging import shapes
    from caseapp.store.tables import JOURNALLED

    waiting: dict[tuple[str, str], list[str]] = {}
    for row_id, table, missing_id in rows.rows(_ORPHANS):
        waiting.setdefault((table, row_id), []).append(missing_id)
    for (table, row_id), missing in waiting.items():
        is_known = table in JOURNALLED
        parents = [parent for _, parent, _ in shapes.parents(table)] if is_known else []
        is_right = is_known and (
            _is_there(rows, table, row_id) or not all(_is_in_any(rows, parents, each) for each in missing)
        )
        yield None if is_right else _finding(tr("A row waits for something that is there."), row_id)


def _is_in_any(rows: Rows, tables: Iterable[str], row_id: str) -> bool:
    return any(_is_there(rows, table, row_id) for table in tables)


def _is_there(rows: Rows, table: str, row_id: str) -> bool:
    return bool(rows.rows(f'SELECT 1 FROM "{table}" WHERE id = ?', row_id))


def _finding(words: str, row_id: str) -> Finding:
    from caseapp.queries.checks import Finding

    return Finding("copies", words, row_id)
