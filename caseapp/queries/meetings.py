"""Meetings and other events as the table shows them: ids by filter and order, rows by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from caseapp.domain.dates.value import CaseDate
from caseapp.queries import joined_rows, sameness
from caseapp.queries.arranging import PLAIN, Arrangement
from caseapp.queries.dates import date_select, read_columns
from caseapp.queries.parties import PARTY, PARTY_JOINS
from caseapp.queries.sameness import Group, Groups
from caseapp.queries.words import NAMED, patterns
from caseapp.store.reader import Row, Rows, id_list

_DATE = "e.date_earliest IS NULL, e.date_earliest"
_TITLE_OF = "sort_key((SELECT title FROM record WHERE id = e.{column}))"
_LEVEL = (
    "CASE e.level WHEN 'head of state or government' THEN 0 WHEN 'minister' THEN 1 WHEN 'deputy minister' THEN 2"
    " WHEN 'senior official' THEN 3 WHEN 'working level' THEN 4 ELSE 5 END"
)
_STATUS = (
    "CASE e.status WHEN 'unscheduled' THEN 0 WHEN 'expected' THEN 1 WHEN 'planned' THEN 2 WHEN 'postponed' THEN 3"
    " WHEN 'held' THEN 4 ELSE 5 END"
)
_PARTIES = f"""(SELECT group_concat(t, ' – ') FROM (SELECT {PARTY} t FROM {PARTY_JOINS}
    WHERE x.owner_id = e.id AND t IS NOT NULL GROUP BY t ORDER BY min(x.position)))"""

_SOURCES = "(SELECT count(DISTINCT c.excerpt_id) FROM citation c WHERE c.record_id = e.id)"

#: What each order sorts by, with `{d}` for the direction; what is not known comes last either way.
SORTS = {
    "date": f"e.date_earliest IS NULL, e.date_earliest {{d}}, e.date_latest {{d}}, {_STATUS}",
    "title": "sort_key(r.title) {d}",
    "parties": f"{_PARTIES} IS NULL, sort_key({_PARTIES}) {{d}}, {_DATE}",
    "status": f"{_STATUS} {{d}}, {_DATE}",
    "level": f"e.level = '', {_LEVEL} {{d}}, e.level {{d}}, {_DATE}",
    "place": f"e.place_id IS NULL, {_TITLE_OF.format(column='place_id')} {{d}}, {_DATE}",
    "channel": (
        "coalesce(e.channel_id, e.margin_of_id) IS NULL,"
        " sort_key((SELECT title FROM record WHERE id = coalesce(e.channel_id, e.margin_of_id))) {d}, " + _DATE
    ),
    "sources": f"{_SOURCES} {{d}}, {_DATE}",
}

#: Orders that another record's title can change.
NAME_SORTS = frozenset({"parties", "place", "channel"})


@dataclass(frozen=True, slots=True)
class MeetingFilter:
    """Which events: of some statuses, with words in title, place, channel or participants, or without a source."""

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
    rows: Rows,
    wanted: MeetingFilter | None = None,
    sort: str = "date",
    *,
    is_descending: bool = False,
    among: Sequence[str] | None = None,
    is_joined: bool = False,
    arranged: Arrangement = PLAIN,
) -> list[str]:
    """The ids of the events wanted, in order; of `among` only, if given. KeyError for an unknown sort.

    `is_joined`: of meetings held to be the same only the representative, found by the words of all.
    """
    wanted = wanted or MeetingFilter()
    where: list[str] = ["1"]
    params: list[object] = []
    groups = _joined(rows, wanted.words, where, params) if is_joined else Groups()
    if among is not None:
        params.append(id_list(among))
        where.append(f"e.id IN (SELECT value FROM json_each(?{len(params)}))")
    if wanted.statuses:
        params.append(id_list(wanted.statuses))
        where.append(f"e.status IN (SELECT value FROM json_each(?{len(params)}))")
    if wanted.is_unsourced:
        where.append("NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_id = e.id)")
    for pattern in () if groups.all else patterns(wanted.words):
        params.append(pattern)
        where.append(_with_word(f"?{len(params)}"))
    arranged.narrow(where, params)
    order = arranged.order(SORTS, sort).format(d="DESC" if is_descending else "ASC")
    order = joined_rows.by_sources(rows, groups, order, _SOURCES, "e.id", params)
    sql = f"SELECT e.id FROM event e JOIN record r ON r.id = e.id WHERE {' AND '.join(where)} ORDER BY {order}, e.id"
    return [row[0] for row in rows.rows(sql, *params)]


def _joined(rows: Rows, words: str, where: list[str], params: list[object]) -> Groups:
    """Leaves out what another stands for; the words of all count for it."""
    groups = sameness.groups(rows)
    joined_rows.hide(groups, "e.id", where, params)
    if groups.all and words:
        joined_rows.keep(groups, ids(rows, MeetingFilter(words=words)), "e.id", where, params)
    return groups


def _with_word(at: str) -> str:
    named = NAMED.format(at=at)
    return (
        f"(e.id IN {named} OR e.place_id IN {named} OR e.channel_id IN {named} OR e.margin_of_id IN {named}"
        f" OR e.id IN (SELECT owner_id FROM participation WHERE actor_id IN {named} OR delegation_id IN {named}"
        f" OR unnamed LIKE {at} ESCAPE '\\'))"
    )


_PAGE = f"""
SELECT e.id, r.title, e.kind, e.status, {date_select("date", "e")}, coalesce(p.title, ''), e.level, e.mode,
  coalesce({_PARTIES}, ''),
  coalesce((SELECT group_concat(t, ', ') FROM (SELECT coalesce(a.title, nullif(x.unnamed, '')) t
    FROM participation x LEFT JOIN record a ON a.id = x.actor_id WHERE x.owner_id = e.id ORDER BY x.position)), ''),
  coalesce(c.title, ''), coalesce(m.title, ''),
  (SELECT count(DISTINCT k.excerpt_id) FROM citation k WHERE k.record_id = e.id),
  EXISTS (SELECT 1 FROM citation k JOIN excerpt q ON q.id = k.excerpt_id
    WHERE k.record_id = e.id AND q.state IN ('changed', 'gone'))
FROM event e JOIN record r ON r.id = e.id LEFT JOIN record p ON p.id = e.place_id
LEFT JOIN record c ON c.id = e.channel_id LEFT JOIN record m ON m.id = e.margin_of_id
WHERE e.id IN (SELECT value FROM json_each(?))"""


def page(rows: Rows, wanted: Sequence[str]) -> list[MeetingRow]:
    """The rows of some ids, in their order; ids that are gone are left out. A representative speaks for its group."""
    read, groups = joined_rows.with_members(rows, wanted)
    found = {row[0]: _meeting(row) for row in rows.rows(_PAGE, id_list(read))}
    for each in groups.keys() & found.keys():
        found[each] = _for_all(rows, groups[each], found)
    return [found[each] for each in wanted if each in found]


_PARTIES_OF = f"""
SELECT {PARTY} t FROM {PARTY_JOINS} JOIN json_each(?) m ON m.value = x.owner_id
WHERE t IS NOT NULL GROUP BY t ORDER BY min(m.key), min(x.position)"""
_PEOPLE_OF = """
SELECT coalesce(x.actor_id, ''), coalesce(a.title, nullif(x.unnamed, '')) FROM json_each(?) m
JOIN participation x ON x.owner_id = m.value LEFT JOIN record a ON a.id = x.actor_id ORDER BY m.key, x.position, x.id"""


def _for_all(rows: Rows, group: Group, found: Mapping[str, MeetingRow]) -> MeetingRow:
    """The row of a meeting that was entered more than once: what the first does not say, another may."""
    members = id_list(member.id for member in group.members)
    all_rows = [found[member.id] for member in group.members if member.id in found]
    said = {
        name: next((value for row in all_rows if (value := getattr(row, name))), getattr(all_rows[0], name))
        for name in ("date", "place", "level", "mode", "channel", "margin_of")
    }
    counted = joined_rows.joined(rows, group)
    return replace(
        all_rows[0],
        title=group.title,
        parties=" – ".join(row[0] for row in rows.rows(_PARTIES_OF, members)),
        participants=", ".join(_once(rows, rows.rows(_PEOPLE_OF, members))),
        sources=counted.sources,
        is_changed=counted.is_changed,
        **said,
    )


def _once(rows: Rows, people: Sequence[Row]) -> Iterable[str]:
    """Everybody once, also somebody who stands in the case under two names."""
    groups = joined_rows.groups_of(rows, [actor for actor, _ in people])
    one = {member.id: group.representative for group in groups for member in group.members}
    found: dict[str, str] = {}
    for actor, words in people:
        if words:
            found.setdefault(one.get(actor, actor) or words, words)
    return found.values()


def _meeting(row: Row) -> MeetingRow:
    values: Row = (*row[:4], read_columns(row[4:10]), *row[10:18], bool(row[18]))
    return MeetingRow(*values)
