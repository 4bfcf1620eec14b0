"""Open items as the pane shows them: who owes what to whom, since when, by when, closed by which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from caseapp.domain.dates.value import MIN_INSTANT, CaseDate
from caseapp.queries.case import DAY_S, OVERDUE, CaseInfo, info
from caseapp.queries.dates import date_select, read_columns
from caseapp.store.reader import Row, Rows, id_list

_NAMES = "(SELECT group_concat(t, ', ') FROM (SELECT n.title t FROM {table} x JOIN record n ON n.id = x.ref_id WHERE x.owner_id = i.id ORDER BY x.position))"
_SINCE = "coalesce(i.since_earliest, a.date_earliest)"

SORTS = {
    "due": "i.due_latest IS NULL AND b.date_earliest IS NULL, coalesce(i.due_latest, b.date_earliest) {d}",
    "what": "r.title COLLATE NOCASE {d}",
    "owed": _NAMES.format(table="action_owed_by") + " {d}",
    "since": f"{_SINCE} IS NULL, {_SINCE} {{d}}",
    "age": f"{_SINCE} IS NULL, {_SINCE} {{d}}",
    "closes": "i.closes_when COLLATE NOCASE {d}",
    "status": "CASE i.status WHEN 'open' THEN 0 WHEN 'claimed done' THEN 1 WHEN 'done' THEN 2 ELSE 3 END {d}",
}

_FROM = (
    "FROM action_item i JOIN record r ON r.id = i.id LEFT JOIN event b ON b.id = i.due_before_id"
    " LEFT JOIN event a ON a.id = i.arising_event_id"
)


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items: by who owes, who is owed, statuses, and what of the due date (any, overdue, dated, undated)."""

    owed_by: str = ""
    owed_to: str = ""
    statuses: tuple[str, ...] = ()
    due: str = "any"
    words: str = ""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One open item. `age_days` counts from `since` to the as-of day, None when no beginning is known."""

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


def ids(rows: Rows, wanted: ItemFilter | None = None, sort: str = "due", *, is_descending: bool = False) -> list[str]:
    """The ids of the items wanted, in order; KeyError for an unknown sort."""
    wanted = wanted or ItemFilter()
    where: list[str] = ["1"]
    params: list[object] = []

    def demand(sql: str, *values: object) -> None:
        where.append(sql)
        params.extend(values)

    if wanted.owed_by:
        demand("EXISTS (SELECT 1 FROM action_owed_by x WHERE x.owner_id = i.id AND x.ref_id = ?)", wanted.owed_by)
    if wanted.owed_to:
        demand("EXISTS (SELECT 1 FROM action_owed_to x WHERE x.owner_id = i.id AND x.ref_id = ?)", wanted.owed_to)
    if wanted.statuses:
        demand("i.status IN (SELECT value FROM json_each(?))", id_list(wanted.statuses))
    if wanted.due == "overdue":
        demand(f"i.id IN ({OVERDUE})", info(rows).as_of_instant)
    elif wanted.due in ("dated", "undated"):
        demand(f"(i.due_edtf IS NOT NULL OR i.due_before_id IS NOT NULL) = {int(wanted.due == 'dated')}")
    for word in wanted.words.split():
        demand("r.title LIKE ?", f"%{word}%")
    order = SORTS[sort].format(d="DESC" if is_descending else "ASC")
    sql = f"SELECT i.id {_FROM} WHERE {' AND '.join(where)} ORDER BY {order}, i.id"
    return [row[0] for row in rows.rows(sql, *params)]


_PAGE = f"""
SELECT i.id, r.title, i.status, i.kind, {date_select("since", "i")}, {date_select("due", "i")}, coalesce(br.title, ''),
  {date_select("date", "b")}, i.condition, i.closes_when, coalesce({_NAMES.format(table="action_owed_by")}, ''),
  coalesce({_NAMES.format(table="action_owed_to")}, ''), coalesce(ar.title, ''),
  (SELECT count(*) FROM citation k WHERE k.record_id = i.id), {date_select("date", "a")}
{_FROM} LEFT JOIN record br ON br.id = i.due_before_id LEFT JOIN record ar ON ar.id = i.arising_event_id
WHERE i.id IN (SELECT value FROM json_each(?))"""


def page(rows: Rows, wanted: Sequence[str]) -> list[ItemRow]:
    """The rows of some ids, in their order; ids that are gone are left out."""
    case = info(rows)
    found = {row[0]: _item(row, case) for row in rows.rows(_PAGE, id_list(wanted))}
    return [found[each] for each in wanted if each in found]


def owing(rows: Rows, table: str = "action_owed_by") -> list[tuple[str, str]]:
    """Who owes something (or with `action_owed_to` is owed it), as id and title by title: the choices of the filter."""
    return [
        (row[0], row[1])
        for row in rows.rows(
            f'SELECT DISTINCT r.id, r.title FROM "{table}" x JOIN record r ON r.id = x.ref_id ORDER BY r.title'
        )
    ]


def _item(row: Row, case: CaseInfo) -> ItemRow:
    since = read_columns(row[4:10]) or read_columns(row[29:35])
    due, before = read_columns(row[10:16]), read_columns(row[17:23])
    ends = [date.latest for date in (due,) if date] + [date.earliest for date in (before,) if date]
    is_open = row[2] in ("open", "claimed done")
    is_overdue = is_open and bool(ends) and min(ends) < case.as_of_instant
    values: Row = (*row[:4], since, due, row[16], before, *row[23:29], is_overdue, _age(since, case))
    return ItemRow(*values)


def _age(since: CaseDate | None, case: CaseInfo) -> int | None:
    if since is None or since.earliest <= MIN_INSTANT:
        return None
    if len(since.edtf) == 10:
        # A plain day is counted as the calendar counts, whatever the hour zones it spans.
        return (case.as_of - datetime.fromisoformat(since.edtf).replace(tzinfo=UTC).date()).days
    return (case.as_of_instant - since.earliest) // DAY_S
