"""Any kind of record as a plain list, and look-up by any name or alias."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from caseapp.domain.dates.value import CaseDate
from caseapp.queries import case, joined_rows, sameness
from caseapp.queries.arranging import PLAIN, Arrangement
from caseapp.queries.dates import read_columns
from caseapp.queries.sameness import Groups
from caseapp.queries.words import NAMED, patterns, prefix
from caseapp.store.columns import date_columns
from caseapp.store.reader import Row, Rows, id_list

SMART = case.SMART

#: The date that a record of a kind is known by: its table and the prefix of its columns.
DATES = {
    "event": "date",
    "source": "published",
    "statement": "said",
    "proposal": "date",
    "instrument": "date",
    "action_item": "due",
    "channel": "from",
    "relation": "from",
}

_TITLE = "(SELECT o.title FROM {table} x JOIN record o ON o.id = x.{column} WHERE x.id = r.id)"


def _title(table: str, column: str) -> str:
    return _TITLE.format(table=table, column=column)


def _of(table: str, column: str) -> str:
    return f"(SELECT x.{column} FROM {table} x WHERE x.id = r.id)"


def _with_title(table: str, word: str, column: str) -> str:
    """A word of the record, and the title of what it refers to, if anything."""
    return f"{_of(table, word)} || coalesce(', ' || {_title(table, column)}, '')"


_DETAILS = {
    "statement": f"coalesce({_title('statement', 'speaker_id')}, {_of('statement', 'unnamed_speaker')})",
    "source": _title("source", "publisher_id"),
    "post": _title("post", "organisation_id"),
    "event": _with_title("event", "status", "place_id"),
    "action_item": _of("action_item", "status"),
    "proposal": _with_title("proposal", "status", "proposer_id"),
    "channel": _of("channel", "kind"),
    "instrument": _with_title("instrument", "kind", "issued_by_id"),
    "claim": _with_title("claim", "status", "claimant_id"),
    "issue": _title("issue", "parent_id"),
    "relation": (
        f"coalesce({_title('relation', 'subject_id')}, '…') || ' → ' ||"
        f" coalesce({_title('relation', 'object_id')}, '…')"
    ),
    "excerpt": (
        "(SELECT o.title FROM excerpt x JOIN text_version v ON v.id = x.text_version_id"
        " JOIN record o ON o.id = v.source_id WHERE x.id = r.id)"
    ),
}
_OTHER_NAMES = (
    "(SELECT group_concat(t, ' · ') FROM (SELECT n.text t FROM name n WHERE n.owner_id = r.id AND n.text <> r.title"
    " ORDER BY n.position))"
)


def _by_kind(parts: dict[str, str], otherwise: str = "NULL") -> str:
    cases = " ".join(f"WHEN '{kind}' THEN {sql}" for kind, sql in parts.items())
    return f"CASE r.kind {cases} ELSE {otherwise} END"


_DETAIL = f"coalesce({_by_kind(_DETAILS, _OTHER_NAMES)}, '')"
_EARLIEST = _by_kind({kind: _of(kind, f"{name}_earliest") for kind, name in DATES.items()})
_SOURCES = "(SELECT count(DISTINCT c.excerpt_id) FROM citation c WHERE c.record_id = r.id)"

_NONE = Groups()
#: The representatives of members that `{named}` holds; takes pairs of member and representative as `{at}`.
_STANDING = "SELECT json_extract(value, '$[1]') FROM json_each({at}) WHERE json_extract(value, '$[0]') IN {named}"

#: What each order sorts by, with `{d}` for the direction; what is not known comes last either way.
SORTS = {
    "title": "sort_key(r.title) {d}",
    "detail": f"{_DETAIL} = '', sort_key({_DETAIL}) {{d}}, sort_key(r.title)",
    "kind": "r.kind {d}, sort_key(r.title)",
    "date": f"{_EARLIEST} IS NULL, {_EARLIEST} {{d}}, sort_key(r.title)",
    "sources": f"{_SOURCES} {{d}}, sort_key(r.title)",
}

#: Orders that another record's title can change.
NAME_SORTS = frozenset({"detail"})


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record in a list: `detail` is a second line (other names, the speaker, the source), `sources` its citations.

    `date` is when it was said, held, published or is due; `is_changed` whether words behind it have changed.
    """

    id: str
    kind: str
    title: str
    detail: str
    sources: int
    date: CaseDate | None = None
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A record found by `name`, its title or another of its names."""

    id: str
    kind: str
    title: str
    name: str


def ids(
    rows: Rows,
    kinds: Sequence[str],
    words: str = "",
    sort: str = "title",
    *,
    is_descending: bool = False,
    among: Sequence[str] | None = None,
    is_joined: bool = False,
    arranged: Arrangement = PLAIN,
) -> list[str]:
    """The ids of all records of some kinds with all of `words` in title or names, in order; of `among` only, if given.

    `is_joined`: of records held to be the same only the representative, found by the names of all. KeyError for an
    unknown sort.
    """
    wanted = "r.kind IN (SELECT value FROM json_each(?1))"
    groups = sameness.groups(rows) if is_joined and not set(kinds).isdisjoint(sameness.JOINABLE) else _NONE
    return _ordered(rows, wanted, id_list(kinds), (words, among), (sort, is_descending), arranged, groups)


def smart_ids(
    rows: Rows,
    name: str,
    words: str = "",
    sort: str = "kind",
    *,
    is_descending: bool = False,
    among: Sequence[str] | None = None,
    arranged: Arrangement = PLAIN,
) -> list[str]:
    """The ids of a smart list (overdue, unscheduled, unsourced or changed), in order; of `among` only, if given.

    Of records held to be the same only the representative is asked about.
    """
    wanted = f"r.id IN ({SMART[name].replace('?', '?1')})"
    first = case.info(rows).as_of_instant if name == "overdue" else None
    return _ordered(rows, wanted, first, (words, among), (sort, is_descending), arranged, sameness.groups(rows))


def _ordered(
    rows: Rows,
    wanted: str,
    first: object,
    narrowed: tuple[str, Sequence[str] | None],
    order: tuple[str, bool],
    arranged: Arrangement,
    groups: Groups = _NONE,
) -> list[str]:
    """`first` is the parameter of `wanted`; None when it has none. Of `groups` only the representatives are listed."""
    words, among = narrowed
    where: list[str] = [wanted]
    params: list[object] = [first] if first is not None else []
    if among is not None:
        params.append(id_list(among))
        where.append(f"r.id IN (SELECT value FROM json_each(?{len(params)}))")
    named = "r.id IN {named}"
    if groups.all:
        params.append(json.dumps([[each, groups.standing_for(each)] for each in groups.hidden]))
        where.append(f"r.id NOT IN (SELECT json_extract(value, '$[0]') FROM json_each(?{len(params)}))")
        named = f"({named} OR r.id IN ({_STANDING.format(at=f'?{len(params)}', named='{named}')}))"
    for pattern in patterns(words):
        params.append(pattern)
        where.append(named.format(named=NAMED.format(at=f"?{len(params)}")))
    arranged.narrow(where, params)
    sort, is_descending = order
    ranked = arranged.order(SORTS, sort).format(d="DESC" if is_descending else "ASC")
    ranked = joined_rows.by_sources(rows, groups, ranked, _SOURCES, "r.id", params)
    sql = f"SELECT r.id FROM record r WHERE {' AND '.join(where)} ORDER BY {ranked}, r.id"
    return [row[0] for row in rows.rows(sql, *params)]


_PAGE = f"""
SELECT r.id, r.kind, r.title, {_DETAIL}, {_SOURCES},
  EXISTS (SELECT 1 FROM citation k JOIN excerpt z ON z.id = k.excerpt_id
    WHERE k.record_id = r.id AND z.state IN ('changed', 'gone'))
  OR (r.kind = 'excerpt' AND {_of("excerpt", "state")} IN ('changed', 'gone'))
FROM record r WHERE r.id IN (SELECT value FROM json_each(?))"""


def page(rows: Rows, wanted: Sequence[str]) -> list[ListRow]:
    """The rows of some ids, in their order; ids that are gone are left out. A representative speaks for its group."""
    found = {row[0]: row for row in rows.rows(_PAGE, id_list(wanted))}
    joined = joined_rows.rows_of(rows, wanted)
    dated: dict[str, CaseDate | None] = {}
    for kind in {row[1] for row in found.values()} & DATES.keys():
        columns = ", ".join(date_columns(DATES[kind]))
        same = [row[0] for row in found.values() if row[1] == kind]
        sql = f"SELECT id, {columns} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
        dated |= {row[0]: read_columns(row[1:]) for row in rows.rows(sql, id_list(same))}
    listed = [_listed(found[each], dated.get(each)) for each in wanted if each in found]
    return [_for_all(row, joined[row.id]) if row.id in joined else row for row in listed]


def _for_all(row: ListRow, group: joined_rows.Joined) -> ListRow:
    detail = group.other_names if row.kind in sameness.NAMED_KINDS else row.detail
    return replace(row, title=group.title, detail=detail, sources=group.sources, is_changed=group.is_changed)


def _listed(row: Row, date: CaseDate | None) -> ListRow:
    values: Row = (*row[:5], date, bool(row[5]))
    return ListRow(*values)


_FIND = """
SELECT id, kind, title, min(name) FROM (
  SELECT r.id, r.kind, r.title, r.title AS name FROM record r WHERE r.title LIKE ?1 ESCAPE '\\'
  UNION ALL
  SELECT r.id, r.kind, r.title, n.text FROM name n JOIN record r ON r.id = n.owner_id WHERE n.text LIKE ?1 ESCAPE '\\')
WHERE kind <> 'excerpt' AND (?2 = '[]' OR kind IN (SELECT value FROM json_each(?2)))
GROUP BY id ORDER BY min(instr(lower(name), lower(?3))), length(title), title LIMIT ?4"""


def find(rows: Rows, words: str, kinds: Sequence[str] = (), limit: int = 20) -> list[Found]:
    """Records with `words` somewhere in their title or a name, best first: for palettes and type-ahead.

    Of records held to be the same the representative is found, by the name of any.
    """
    typed = words.strip()
    found = [Found(*row) for row in rows.rows(_FIND, f"%{prefix(typed)}", id_list(kinds), typed, limit)]
    groups = joined_rows.groups_of(rows, [each.id for each in found])
    first = {member.id: group.members[0] for group in groups for member in group.members}
    kept: dict[str, Found] = {}
    for each in found:
        one = first.get(each.id)
        kept.setdefault(one.id if one else each.id, replace(each, id=one.id, title=one.title) if one else each)
    return list(kept.values())
