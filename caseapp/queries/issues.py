"""The issues of a case as trees, each with the terms that the parties use for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from caseapp.queries.loose_ends import parts_first_above, rings_of
from caseapp.store.reader import Rows, id_list

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


_IN_NO_TREE = """
SELECT i.id, r.title, i.parent_id, coalesce((SELECT group_concat(term, ' · ') FROM (SELECT DISTINCT n.term FROM
  issue_term n WHERE n.owner_id = i.id AND n.term <> '' ORDER BY n.position LIMIT 4)), '')
FROM issue i JOIN record r ON r.id = i.id
WHERE i.parent_id IS NOT NULL AND i.id NOT IN (SELECT value FROM json_each(?)) ORDER BY sort_key(r.title), i.id"""


def forest(rows: Rows) -> list[Issue]:
    """At most `MOST` issues, parents before their parts, by title; then those that are part of each other in a ring,
    of which the one with the least id stands at the top."""
    found = [Issue(*row) for row in rows.rows(_FOREST, MOST)]
    return [*found, *_in_rings(rows, found)] if len(found) < MOST else found


def _in_rings(rows: Rows, known: list[Issue]) -> list[Issue]:
    left = {row[0]: Issue(*row) for row in rows.rows(_IN_NO_TREE, id_list(each.id for each in known))}
    tops = [ring[0] for ring in rings_of({each.id: each.parent_id for each in left.values()})]
    parts: dict[str, list[str]] = {}
    for each in left.values():
        parts.setdefault(each.parent_id, []).append(each.id)
    left.update((top, replace(left[top], parent_id="")) for top in tops)
    return [left[each] for each in parts_first_above(tops, parts)][: MOST - len(known)]
