"""Meetings and other events as the table shows them: ids by filter and order, rows by id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caseapp.domain.dates.value import CaseDate
from caseapp.queries.dates import date_select, read_columns
from caseapp.store.reader import Row, Rows, id_list

SORTS = {
    "date": "e.date_earliest IS NULL, e.date_earliest {d}, e.date_latest {d}",
    "title": "r.title COLLATE NOCASE {d}",
    "status": "e.status {d}, e.date_earliest",
    "level": "e.level {d}, e.date_earliest",
    "place": "(SELECT title FROM record WHERE id = e.place_id) COLLATE NOCASE {d}",
    "sources": "(SELECT count(*) FROM citation c WHERE c.record_id = e.id) {d}",
}


@dataclass(frozen=True, slots=True)
class MeetingFilter:
    """Which events: of some statuses, with words in title, place or participants, or without a source."""

    statuses: tuple[str, ...] = ()
    words: str = ""
    is_unsourced: bool = False


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One event in the table. `parties` are the delegations, else the states, of who took part."""

    id: str
    title: str
    kind: str
    status: str
    date: CaseDate | None
    place: str
    level: str
    mode: str
    parties: str
    participants: str
    channel: str
    margin_of: str
    sources: int
    is_changed: bool


def ids(
    rows: Rows, wanted: MeetingFilter | None = None, sort: str = "date", *, is_descending: bool = False
) -> list[str]:
    """The ids of the events wanted, in order; KeyError for an unknown sort."""
    wanted = wanted or MeetingFilter()
    where, params = ["1"], []
    if wanted.statuses:
        where.append("e.status IN (SELECT value FROM json_each(?))")
        params.append(id_list(wanted.statuses))
    if wanted.is_unsourced:
        where.append("NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_id = e.id)")
    for word in wanted.words.split():
        where.append(
            "(r.title LIKE ?{n} OR EXISTS (SELECT 1 FROM record o WHERE o.title LIKE ?{n} AND (o.id = e.place_id"
            " OR o.id IN (SELECT actor_id FROM participation WHERE owner_id = e.id))))".format(n=len(params) + 1)
        )
        params.append(f"%{word}%")
    order = SORTS[sort].format(d="DESC" if is_descending else "ASC")
    sql = f"SELECT e.id FROM event e JOIN record r ON r.id = e.id WHERE {' AND '.join(where)} ORDER BY {order}, e.id"
    return [row[0] for row in rows.rows(sql, *params)]


_PAGE = f"""
SELECT e.id, r.title, e.kind, e.status, {date_select("date", "e")}, coalesce(p.title, ''), e.level, e.mode,
  coalesce((SELECT group_concat(t, ' – ') FROM (SELECT DISTINCT coalesce(d.title, s.title, CASE WHEN a.kind IN ('state', 'organisation') THEN a.title END) t
    FROM participation x LEFT JOIN record d ON d.id = x.delegation_id LEFT JOIN record a ON a.id = x.actor_id
    LEFT JOIN person n ON n.id = x.actor_id LEFT JOIN record s ON s.id = n.state_id
    WHERE x.owner_id = e.id ORDER BY x.position)), ''),
  coalesce((SELECT group_concat(t, ', ') FROM (SELECT coalesce(a.title, x.unnamed) t FROM participation x
    LEFT JOIN record a ON a.id = x.actor_id WHERE x.owner_id = e.id ORDER BY x.position)), ''),
  coalesce(c.title, ''), coalesce(m.title, ''),
  (SELECT count(*) FROM citation k WHERE k.record_id = e.id),
  EXISTS (SELECT 1 FROM citation k JOIN excerpt q ON q.id = k.excerpt_id WHERE k.record_id = e.id AND q.state IN ('changed', 'gone'))
FROM event e JOIN record r ON r.id = e.id LEFT JOIN record p ON p.id = e.place_id
LEFT JOIN record c ON c.id = e.channel_id LEFT JOIN record m ON m.id = e.margin_of_id
WHERE e.id IN (SELECT value FROM json_each(?))"""


def page(rows: Rows, wanted: Sequence[str]) -> list[MeetingRow]:
    """The rows of some ids, in their order; ids that are gone are left out."""
    found = {
        row[0]: _row((*row[:4], read_columns(row[4:10]), *row[10:18], bool(row[18])))
        for row in rows.rows(_PAGE, id_list(wanted))
    }
    return [found[each] for each in wanted if each in found]


def _row(values: Row) -> MeetingRow:
    return MeetingRow(*values)
