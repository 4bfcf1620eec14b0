"""The case as a whole: its title, the day it is seen from, and how much of what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from caseapp.store.reader import Rows

DAY_S = 86_400

OVERDUE = """
SELECT i.id FROM action_item i LEFT JOIN event e ON e.id = i.due_before_id
WHERE i.status IN ('open', 'claimed done') AND min(coalesce(i.due_latest, 9e15), coalesce(e.date_earliest, 9e15)) < ?"""
UNSOURCED = """
SELECT r.id FROM record r WHERE r.kind IN ('event', 'statement', 'proposal', 'instrument', 'claim', 'action_item')
AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_id = r.id)"""
UNSCHEDULED = "SELECT id FROM event WHERE status = 'unscheduled'"
CHANGED = "SELECT id FROM excerpt WHERE state IN ('changed', 'gone')"


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
    day = date.fromisoformat(as_of) if as_of else datetime.now().astimezone().date()
    return CaseInfo(case_id, title, subtitle, day, bool(as_of))


def counts(rows: Rows) -> Counts:
    """The numbers of the navigator."""
    (overdue,) = rows.rows(f"SELECT count(*) FROM ({OVERDUE})", info(rows).as_of_instant)[0]
    smart = [rows.rows(f"SELECT count(*) FROM ({sql})")[0][0] for sql in (UNSCHEDULED, UNSOURCED, CHANGED)]
    return Counts(
        dict(rows.rows("SELECT kind, count(*) FROM record GROUP BY kind")),
        dict(rows.rows("SELECT status, count(*) FROM event GROUP BY status")),
        overdue,
        *smart,
    )
