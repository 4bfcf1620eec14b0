"""The case as a whole: its title, the day it is seen from, and how much of what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from caseapp.store.reader import Rows, id_list

DAY_S = 86_400

#: The last moment an item is due, in Unix seconds, 9e15 when it never is; of `action_item i` and the event `e` that it
#: is due before. A date without a time zone spans that day in all zones of the world; here it is a day of the calendar.
DUE_END = (
    "min(coalesce(i.due_latest - iif(coalesce(i.due_tz, '') = '', 43200, 0), 9e15),"
    " coalesce(nullif(e.date_earliest, -9007199254740992) + iif(coalesce(e.date_tz, '') = '', 50400, 0), 9e15))"
)
OVERDUE = f"""
SELECT i.id FROM action_item i LEFT JOIN event e ON e.id = i.due_before_id
WHERE i.status IN ('open', 'claimed done') AND {DUE_END} < ?"""
UNSOURCED = """
SELECT r.id FROM record r WHERE r.kind IN ('event', 'statement', 'proposal', 'instrument', 'claim', 'action_item')
AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_id = r.id)"""
UNSCHEDULED = "SELECT id FROM event WHERE status = 'unscheduled'"
CHANGED = "SELECT id FROM excerpt WHERE state IN ('changed', 'gone')"

#: The smart lists, in the order of `Counts`.
SMART = {"overdue": OVERDUE, "unscheduled": UNSCHEDULED, "unsourced": UNSOURCED, "changed": CHANGED}


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """What the case says of itself. `as_of` is the day ages are counted to: fixed in the case, or today."""

    id: str
    title: str
    subtitle: str
    as_of: date
    is_as_of_fixed: bool

    @property
    def as_of_instant(self) -> int:
        """The first second of the as-of day in UTC, in Unix seconds."""
        return int(datetime(self.as_of.year, self.as_of.month, self.as_of.day, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Counts:
    """Records by kind, events by status, and the smart lists by name."""

    kinds: dict[str, int]
    event_statuses: dict[str, int]
    overdue: int
    unscheduled: int
    unsourced: int
    changed: int


def info(rows: Rows) -> CaseInfo:
    """The case's own description."""
    ((case_id, title, subtitle, as_of),) = rows.rows("SELECT id, title, subtitle, as_of FROM case_info LIMIT 1")
    fixed = fixed_day(as_of)
    return CaseInfo(case_id, title, subtitle, fixed or datetime.now().astimezone().date(), fixed is not None)


def fixed_day(as_of: str) -> date | None:
    """The day a case is seen from, None for today; also when what the file says is no day: the check tells of that."""
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        return None


def counts(rows: Rows, hidden: Sequence[str] = ()) -> Counts:
    """The numbers of the navigator. `hidden`: records that others stand for; only kinds count them."""
    return Counts(kind_counts(rows), status_counts(rows, hidden), *(smart_count(rows, name, hidden) for name in SMART))


def kind_counts(rows: Rows) -> dict[str, int]:
    """How many records there are of each kind; kinds without any are left out."""
    return {row[0]: row[1] for row in rows.rows("SELECT kind, count(*) FROM record GROUP BY kind")}


def has_sources(rows: Rows) -> bool:
    """Whether the case holds any source."""
    return bool(rows.rows("SELECT 1 FROM record WHERE kind = 'source' LIMIT 1"))


def status_counts(rows: Rows, hidden: Sequence[str] = ()) -> dict[str, int]:
    """How many events there are of each status; statuses without any are left out."""
    sql = "SELECT status, count(*) FROM event WHERE id NOT IN (SELECT value FROM json_each(?)) GROUP BY status"
    return {row[0]: row[1] for row in rows.rows(sql, id_list(hidden))}


def smart_count(rows: Rows, name: str, hidden: Sequence[str] = ()) -> int:
    """How many records a smart list holds: overdue, unscheduled, unsourced or changed; KeyError for another."""
    params = (info(rows).as_of_instant,) if name == "overdue" else ()
    sql = f"SELECT count(*) FROM ({SMART[name]}) WHERE id NOT IN (SELECT value FROM json_each(?))"
    return int(rows.rows(sql, *params, id_list(hidden))[0][0])
