"""Which steps of a case its holder has to tell a team: their own, and what they took in by other ways than the team."""

from __future__ import annotations

from collections.abc import Iterable

from caseapp.domain.merging import TEAM
from caseapp.store.counting import COUNTS
from caseapp.store.merging.parcels import Knowledge, TravellingSession
from caseapp.store.reader import Rows, id_list

_OTHER_MERGES = f"""
SELECT id, ord FROM step WHERE mode = 'merge' AND merge_key <> '{TEAM}' AND ord > ?1 AND ord <= ?2"""
_OWN = f"""
SELECT s.id, s.hlc, s.ord FROM step s WHERE s.ord > ?1 AND s.ord <= ?2 AND {COUNTS}
UNION ALL SELECT s.id, s.hlc, m.ord
FROM ({_OTHER_MERGES}) m CROSS JOIN step s ON s.via = m.id WHERE s.ord < 0 AND {COUNTS}
ORDER BY 2, 1"""
_EDGES = """
SELECT l.session_id, l.seq, l.knows_session, l.knows_seq FROM
  (SELECT session_id, max(seq) AS last FROM step WHERE ord > ?1 AND ord <= ?2 GROUP BY session_id) s
CROSS JOIN lineage l ON l.session_id = s.session_id AND l.seq <= s.last"""
_ALL_EDGES = "SELECT session_id, seq, knows_session, knows_seq FROM lineage"
_SESSIONS = """
SELECT id, author, machine, app_version, started_at FROM session WHERE id IN (SELECT value FROM json_each(?))"""


def last_ord(rows: Rows) -> int:
    """The place of the last step of this file's own line; 0 before the first."""
    return int(rows.rows("SELECT coalesce(max(ord), 0) FROM step WHERE ord > 0")[0][0])


def ord_of(rows: Rows, step_id: str) -> int:
    """The place of a step in this file's own line; 0 when it is not in it."""
    found = rows.rows("SELECT ord FROM step WHERE id = ?", step_id)
    return max(int(found[0][0]), 0) if found else 0


def step_at(rows: Rows, place: int) -> str:
    """The id of the last step up to a place; "" before the first."""
    found = rows.rows("SELECT id FROM step WHERE ord <= ? AND ord > 0 ORDER BY ord DESC LIMIT 1", place)
    return str(found[0][0]) if found else ""


def own_steps(rows: Rows, after: int, until: int) -> dict[str, int]:
    """The steps to tell, the earliest first, of those at the places after `after` up to `until`; each with its place,
    that of the merge for what came in another way."""
    return {step_id: place for step_id, _, place in rows.rows(_OWN, after, until)}


def own_lineage(rows: Rows, after: int, until: int) -> set[Knowledge]:
    """What was known in the sessions at these places; all that is known when anything came in another way there."""
    has_others = bool(rows.rows(f"SELECT 1 FROM ({_OTHER_MERGES}) LIMIT 1", after, until))
    found = rows.rows(_ALL_EDGES) if has_others else rows.rows(_EDGES, after, until)
    return {Knowledge(*row) for row in found}


def sessions(rows: Rows, ids: Iterable[str]) -> list[TravellingSession]:
    """Some sessions."""
    return [TravellingSession(*row) for row in rows.rows(_SESSIONS, id_list(ids))]


def known(rows: Rows, digests: dict[str, str]) -> set[str]:
    """Of steps, by id with the digest of their changes, those that the case has."""
    sql = "SELECT id, digest FROM step WHERE id IN (SELECT value FROM json_each(?))"
    return {step_id for step_id, digest in rows.rows(sql, id_list(digests)) if digests[step_id] == digest}
