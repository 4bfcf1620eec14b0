"""The issues of a case as trees, each with the terms that the parties use for it."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.store.reader import Rows

MOST = 300


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue; `parent_id` "" for the top of a tree, `terms` joined by a middle dot."""

    id: str
    title: str
    parent_id: str
    terms: str


_FOREST = """
WITH RECURSIVE tree(id, parent_id, depth) AS (
  SELECT id, '', 0 FROM issue WHERE parent_id IS NULL
  UNION ALL SELECT i.id, i.parent_id, t.depth + 1 FROM issue i JOIN tree t ON i.parent_id = t.id WHERE t.depth < 20
  LIMIT ?1)
SELECT t.id, r.title, t.parent_id, coalesce((SELECT group_concat(term, ' · ') FROM (SELECT DISTINCT n.term FROM
  issue_term n WHERE n.owner_id = t.id AND n.term <> '' ORDER BY n.position LIMIT 4)), '')
FROM tree t JOIN record r ON r.id = t.id ORDER BY t.depth, sort_key(r.title), t.id"""


def forest(rows: Rows) -> list[Issue]:
    """At most `MOST` issues, parents before their parts, by title."""
    return [Issue(*row) for row in rows.rows(_FOREST, MOST)]
