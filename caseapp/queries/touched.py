"""What steps have touched since one: tables, and of which kinds records came, went or were renamed.

For answers that take long and follow from few tables: they are kept until one of these is touched.
"""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.store.reader import Rows

_LAST = "SELECT id, merge_key <> '' FROM step WHERE ord > 0 ORDER BY ord DESC LIMIT 1"
_SINCE = """
SELECT DISTINCT CASE WHEN c.table_name <> 'record' THEN c.table_name ELSE 'record:' ||
  coalesce(coalesce(c.after, c.before) ->> 'kind', (SELECT kind FROM record WHERE id = c.row_id), '') END
FROM step s CROSS JOIN change c ON c.step_id = s.id
WHERE s.ord >= ? AND (c.table_name <> 'record' OR c.op <> 'update' OR c.after ->> 'title' IS NOT NULL)"""


@dataclass(frozen=True, slots=True)
class Step:
    """The last step of a case, "" for none; one of typing may still grow."""

    id: str
    may_grow: bool


def titles(kind: str) -> str:
    """What is touched when a record of a kind comes, goes or is called otherwise."""
    return f"record:{kind}"


def last_step(rows: Rows) -> Step:
    """The last step as it is now."""
    found = rows.rows(_LAST)
    return Step(str(found[0][0]), bool(found[0][1])) if found else Step("", may_grow=False)


def since(rows: Rows, step: Step) -> frozenset[str] | None:
    """What was touched since a step; None when nobody can tell, as in another case."""
    found = rows.rows("SELECT ord FROM step WHERE id = ? AND ord > 0", step.id)
    if not found:
        return None
    return frozenset(row[0] for row in rows.rows(_SINCE, found[0][0] + (not step.may_grow)))
