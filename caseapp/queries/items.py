"""Open items as the pane shows them: who owes what to whom, since when, by when, closed by which words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from caseapp.domain.dates.value import MIN_INSTANT, CaseDate
from caseapp.queries import joined_rows, sameness
from caseapp.queries.arranging import PLAIN, Arrangement
from caseapp.queries.case import DAY_S, DUE_END, OVERDUE, CaseInfo, info
from caseapp.queries.dates import date_select, read_columns
from caseapp.queries.sameness import Group, Groups
from caseapp.queries.words import NAMED, patterns
from caseapp.store.reader import Row, Rows, id_list

_NAMES = (
    "(SELECT group_concat(t, ', ') FROM (SELECT n.title t FROM {table} x JOIN record n ON n.id = x.ref_id"
    " WHERE x.owner_id = i.id GROUP BY x.ref_id ORDER BY min(x.position), x.ref_id))"
)
_OWED_BY, _OWED_TO = _NAMES.format(table="action_owed_by"), _NAMES.format(table="action_owed_to")
_SINCE = "coalesce(i.since_earliest, a.date_earliest, w.published_earliest)"
_DUE = f"{DUE_END} >= 9e15, {DUE_END}"

_SOURCES = "(SELECT count(DISTINCT c.excerpt_id) FROM citation c WHERE c.record_id = i.id)"

#: What each order sorts by, with `{d}` for the direction; what is not known comes last either way.
SORTS = {
    "due": f"{_DUE} {{d}}, {_SINCE} IS NULL, {_SINCE}",
    "what": "sort_key(r.title) {d}",
    "owed": f"{_OWED_BY} IS NULL, sort_key({_OWED_BY}) {{d}}, sort_key({_OWED_TO}) {{d}}",
    "since": f"{_SINCE} IS NULL, {_SINCE} {{d}}",
    "age": f"{_SINCE} IS NULL, -{_SINCE} {{d}}",
    "closes": "i.closes_when = '', sort_key(i.closes_when) {d}",
    "status": (
        "CASE i.status WHEN 'open' THEN 0 WHEN 'claimed done' THEN 1 WHEN 'done' THEN 2 ELSE 3 END {d}, " + _DUE
    ),
    "sources": f"{_SOURCES} {{d}}, {_DUE}",
}

#: Orders that another record's title can change.
NAME_SORTS = frozenset({"owed"})

_FROM = (
    "FROM action_item i JOIN record r ON r.id = i.id LEFT JOIN event e ON e.id = i.due_before_id"
    " LEFT JOIN event a ON a.id = i.arising_event_id LEFT JOIN excerpt q ON q.id = i.arising_excerpt_id"
    " LEFT JOIN text_version v ON v.id = q.text_version_id LEFT JOIN source w ON w.id = v.source_id"
)


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items: by who owes, who is owed, status, due date (any, overdue, dated, undated), words, and kind."""

    owed_by: str = ""
    owed_to: str = ""
    statuses: tuple[str, ...] = ()
    due: str = "any"
    words: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One open item. `age_days` counts from `since` to the as-of day, None when no beginning is known.

    `since_from` says what `since` is the date of: "" the item's own, "event" the meeting it arises from, "source" the
    report whose words it arises from. `is_unclosed`: it is done, but the words that closed it are gone.
    """

    id: str
    title: str
    status: str
    kind: str
    since: CaseDate | None
    due: CaseDate | None
    due_before: str
    due_before_date: CaseDate | None
    condition: str
    closes_when: str
    owed_by: str
    owed_to: str
    arising_event: str
    sources: int
    is_overdue: bool
    age_days: int | None
    is_changed: bool = False
    since_from: str = ""
    is_unclosed: bool = False


def ids(
    rows: Rows,
    wanted: ItemFilter | None = None,
    sort: str = "due",
    *,
    is_descending: bool = False,
    among: Sequence[str] | None = None,
    is_joined: bool = False,
    arranged: Arrangement = PLAIN,
) -> list[str]:
    """The ids of the items wanted, in order; of `among` only, if given. KeyError for an unknown sort.

    `is_joined`: of items held to be the same only the representative, found by the words of all.
    """
    wanted = wanted or ItemFilter()
    where: list[str] = ["1"]
    params: list[object] = []
    groups = _joined(rows, wanted.words, where, params) if is_joined else Groups()

    def demand(sql: str, value: object) -> None:
        params.append(value)
        where.append(sql.format(at=f"?{len(params)}"))

    if among is not None:
        demand("i.id IN (SELECT value FROM json_each({at}))", id_list(among))
    if wanted.owed_by:
        demand("EXISTS (SELECT 1 FROM action_owed_by x WHERE x.owner_id = i.id AND x.ref_id = {at})", wanted.owed_by)
    if wanted.owed_to:
        demand("EXISTS (SELECT 1 FROM action_owed_to x WHERE x.owner_id = i.id AND x.ref_id = {at})", wanted.owed_to)
    if wanted.statuses:
        demand("i.status IN (SELECT value FROM json_each({at}))", id_list(wanted.statuses))
    if wanted.kind:
        demand("i.kind = {at}", wanted.kind)
    if wanted.due == "overdue":
        demand(f"i.id IN ({OVERDUE.replace('?', '{at}')})", info(rows).as_of_instant)
    elif wanted.due in ("dated", "undated"):
        demand("(i.due_edtf IS NOT NULL OR i.due_before_id IS NOT NULL) = {at}", int(wanted.due == "dated"))
    for pattern in () if groups.all else patterns(wanted.words):
        demand(_WITH_WORD, pattern)
    arranged.narrow(where, params)
    order = arranged.order(SORTS, sort).format(d="DESC" if is_descending else "ASC")
    order = joined_rows.by_sources(rows, groups, order, _SOURCES, "i.id", params)
    sql = f"SELECT i.id {_FROM} WHERE {' AND '.join(where)} ORDER BY {order}, i.id"
    return [row[0] for row in rows.rows(sql, *params)]


def _joined(rows: Rows, words: str, where: list[str], params: list[object]) -> Groups:
    """Leaves out what another stands for; the words of all count for it."""
    groups = sameness.groups(rows)
    joined_rows.hide(groups, "i.id", where, params)
    if groups.all and words:
        joined_rows.keep(groups, ids(rows, ItemFilter(words=words)), "i.id", where, params)
    return groups


_WITH_WORD = (
    f"(i.id IN {NAMED} OR i.closes_when LIKE {{at}} ESCAPE '\\' OR i.condition LIKE {{at}} ESCAPE '\\'"
    f" OR i.id IN (SELECT owner_id FROM action_owed_by WHERE ref_id IN {NAMED})"
    f" OR i.id IN (SELECT owner_id FROM action_owed_to WHERE ref_id IN {NAMED}))"
)

_PAGE = f"""
SELECT i.id, r.title, i.status, i.kind, {date_select("due", "i")}, coalesce(er.title, ''), {date_select("date", "e")},
  i.condition, i.closes_when, coalesce({_OWED_BY}, ''), coalesce({_OWED_TO}, ''), coalesce(ar.title, ''),
  (SELECT count(DISTINCT k.excerpt_id) FROM citation k WHERE k.record_id = i.id),
  i.status IN ('open', 'claimed done') AND {DUE_END} < ?2,
  EXISTS (SELECT 1 FROM citation k JOIN excerpt z ON z.id = k.excerpt_id
    WHERE k.record_id = i.id AND z.state IN ('changed', 'gone')),
  {date_select("since", "i")}, {date_select("date", "a")}, {date_select("published", "w")},
  i.status = 'done' AND i.closing_excerpt_id IS NULL
{_FROM} LEFT JOIN record er ON er.id = i.due_before_id LEFT JOIN record ar ON ar.id = i.arising_event_id
WHERE i.id IN (SELECT value FROM json_each(?1))"""


def page(rows: Rows, wanted: Sequence[str]) -> list[ItemRow]:
    """The rows of some ids, in their order; ids that are gone are left out. A representative speaks for its group."""
    case = info(rows)
    read, groups = joined_rows.with_members(rows, wanted)
    found = {row[0]: _item(row, case) for row in rows.rows(_PAGE, id_list(read), case.as_of_instant)}
    for each in groups.keys() & found.keys():
        found[each] = _for_all(rows, groups[each], found)
    return [found[each] for each in wanted if each in found]


_OWING_OF = """
SELECT n.title FROM json_each(?) m JOIN {table} x ON x.owner_id = m.value JOIN record n ON n.id = x.ref_id
GROUP BY n.title ORDER BY min(m.key), min(x.position), n.title"""


def _for_all(rows: Rows, group: Group, found: Mapping[str, ItemRow]) -> ItemRow:
    """The row of an item that was entered more than once: all who owe and are owed, and a due date if any has one."""
    members = id_list(member.id for member in group.members)
    all_rows = [found[member.id] for member in group.members if member.id in found]
    first = next((row for row in all_rows if row.due or row.due_before), all_rows[0])
    counted = joined_rows.joined(rows, group)
    owed = (rows.rows(_OWING_OF.format(table=table), members) for table in ("action_owed_by", "action_owed_to"))
    owed_by, owed_to = (", ".join(row[0] for row in names) for names in owed)
    return replace(
        all_rows[0],
        title=group.title,
        due=first.due,
        due_before=first.due_before,
        due_before_date=first.due_before_date,
        is_overdue=first.is_overdue,
        owed_by=owed_by,
        owed_to=owed_to,
        sources=counted.sources,
        is_changed=counted.is_changed,
    )


def counts(rows: Rows) -> tuple[int, int]:
    """How many items are open, and how many of them overdue."""
    (still_open,) = rows.rows("SELECT count(*) FROM action_item WHERE status IN ('open', 'claimed done')")[0]
    (overdue,) = rows.rows(f"SELECT count(*) FROM ({OVERDUE})", info(rows).as_of_instant)[0]
    return still_open, overdue


def owing(rows: Rows, table: str = "action_owed_by") -> list[tuple[str, str]]:
    """Who owes something (or with `action_owed_to` is owed it), as id and title by title: the choices of the filter."""
    return [
        (row[0], row[1])
        for row in rows.rows(
            f'SELECT DISTINCT r.id, r.title FROM "{table}" x JOIN record r ON r.id = x.ref_id'
            " ORDER BY sort_key(r.title), r.id"
        )
    ]


def _item(row: Row, case: CaseInfo) -> ItemRow:
    due, before = read_columns(row[4:10]), read_columns(row[11:17])
    since, since_from = None, ""
    for start, name in ((25, ""), (31, "event"), (37, "source")):
        since = read_columns(row[start : start + 6])
        if since is not None:
            since_from = name
            break
    dates = (since, due, row[10], before)
    marks = (bool(row[24]), since_from, bool(row[43]))
    values: Row = (*row[:4], *dates, *row[17:23], bool(row[23]), _age(since, case), *marks)
    return ItemRow(*values)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _age(since: CaseDate | None, case: CaseInfo) -> int | None:
    if since is None or since.earliest <= MIN_INSTANT:
        return None
    day = _DAY.match(since.edtf)
    if day is not None:
        # A day is counted as the calendar counts, whatever hour its zone begins it at.
        return (case.as_of - date.fromisoformat(day[0])).days
    return (case.as_of_instant - since.earliest) // DAY_S
