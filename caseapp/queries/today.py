"""What the day asks for: items overdue and due soon, follow-ups without a date, meetings to come, changed quotes.

Everything is counted from the day the case is seen from. Days without a time zone are days of the calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from caseapp.domain.dates.value import CaseDate, zone_named
from caseapp.domain.kinds import OPEN_STATUSES
from caseapp.platform.translation import tr
from caseapp.queries import items, meetings, sameness
from caseapp.queries.case import DAY_S, DUE_END, info
from caseapp.queries.dates import date_select, read_columns
from caseapp.queries.items import ItemFilter, ItemRow
from caseapp.queries.meetings import MeetingFilter, MeetingRow
from caseapp.queries.reanchoring import Lost, lost
from caseapp.queries.records import get
from caseapp.store.reader import Rows, id_list

DUE_DAYS, COMING_DAYS = 7, 14
MOST = 50  # rows of a section; its list has them all

#: How far the day of a date without a time zone reaches, as such a date is kept.
_EAST_S, _WEST_S = 14 * 3600, 12 * 3600
_FIRST, _LAST = -62_135_596_800 + DAY_S, 253_402_300_799 - DAY_S

#: What words should bear out of a meeting to come. How it is filed (kind, issue) is the analyst's own.
_BORNE_OUT = ("date", "status", "place", "participants", "level", "mode", "format", "channel", "margin_of")


@dataclass(frozen=True, slots=True)
class DueItem:
    """An item with a last day: `days` to go from the as-of day, negative when it has passed, None beyond calendars."""

    item: ItemRow
    days: int | None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up without a date: since when it is spoken of, and how long that is ago."""

    meeting: MeetingRow
    since: CaseDate | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Coming:
    """A meeting of the coming days: `days` to go, 0 while it lasts; the labels of the fields no words bear out."""

    meeting: MeetingRow
    days: int
    unsourced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Totals:
    """How many there are in each section, shown or not."""

    overdue: int
    due: int
    unscheduled: int
    coming: int
    changed: int


@dataclass(frozen=True, slots=True)
class Today:
    """The sections, each with at most `MOST` rows, and how many there are of each."""

    as_of: date
    is_as_of_fixed: bool
    overdue: tuple[DueItem, ...]
    due: tuple[DueItem, ...]
    unscheduled: tuple[FollowUp, ...]
    coming: tuple[Coming, ...]
    changed: tuple[Lost, ...]
    totals: Totals


def today(rows: Rows) -> Today:
    """All sections as they stand on the as-of day."""
    case = info(rows)
    start = case.as_of_instant
    overdue = items.ids(rows, ItemFilter(statuses=OPEN_STATUSES, due="overdue"), is_joined=True)
    hidden = set(sameness.groups(rows).hidden)
    due = [row[0] for row in rows.rows(_DUE_BETWEEN, start, start + DUE_DAYS * DAY_S) if row[0] not in hidden]
    unscheduled = meetings.ids(rows, MeetingFilter(("unscheduled",)), is_joined=True)
    coming = [row[0] for row in rows.rows(_COMING, start, start + COMING_DAYS * DAY_S) if row[0] not in hidden]
    changed = lost(rows)
    return Today(
        case.as_of,
        case.is_as_of_fixed,
        _due_items(rows, overdue[:MOST], case.as_of, is_overdue=True),
        _due_items(rows, due[:MOST], case.as_of, is_overdue=False),
        _follow_ups(rows, unscheduled[:MOST], case.as_of),
        _comings(rows, coming[:MOST], case.as_of),
        tuple(changed[:MOST]),
        Totals(len(overdue), len(due), len(unscheduled), len(coming), len(changed)),
    )


_DUE_BETWEEN = f"""
SELECT i.id FROM action_item i LEFT JOIN event e ON e.id = i.due_before_id
WHERE i.status IN ('open', 'claimed done') AND {DUE_END} >= ?1 AND {DUE_END} < ?2 ORDER BY {DUE_END}, i.id"""

#: A date without a time zone spans its day in all zones of the world; here it is a day of the calendar.
_STARTS = "(e.date_earliest + iif(coalesce(e.date_tz, '') = '', 50400, 0))"
_ENDS = "(e.date_latest - iif(coalesce(e.date_tz, '') = '', 43200, 0))"
_COMING = f"""
SELECT e.id FROM event e
WHERE e.status IN ('planned', 'expected') AND e.date_edtf IS NOT NULL AND {_STARTS} < ?2 AND {_ENDS} >= ?1
ORDER BY max({_STARTS}, ?1), {_ENDS}, e.id"""

#: The earliest report whose words speak of an event.
_SPOKEN_OF = f"""
SELECT k.record_id, min(s.published_earliest), {date_select("published", "s")}
FROM citation k JOIN excerpt x ON x.id = k.excerpt_id JOIN text_version v ON v.id = x.text_version_id
JOIN source s ON s.id = v.source_id
WHERE k.record_id IN (SELECT value FROM json_each(?)) AND s.published_edtf IS NOT NULL GROUP BY k.record_id"""

_CITED = "SELECT record_id, field FROM citation WHERE record_id IN (SELECT value FROM json_each(?))"


def _due_items(rows: Rows, ids: Sequence[str], as_of: date, *, is_overdue: bool) -> tuple[DueItem, ...]:
    found = []
    for row in items.page(rows, ids):
        ends = [end for end in (_last_day(row.due), _first_day(row.due_before_date)) if end is not None]
        days = (min(ends) - as_of).days if ends else None
        if days is not None:
            # In a zone of its own a day may end before or after the as-of day does: the section says which counts.
            days = min(days, -1) if is_overdue else max(days, 0)
        found.append(DueItem(row, days))
    return tuple(found)


def _follow_ups(rows: Rows, ids: Sequence[str], as_of: date) -> tuple[FollowUp, ...]:
    spoken = {row[0]: read_columns(row[2:8]) for row in rows.rows(_SPOKEN_OF, id_list(ids))}
    found = []
    for meeting in meetings.page(rows, ids):
        since = spoken.get(meeting.id)
        day = _first_day(since)
        found.append(FollowUp(meeting, since, (as_of - day).days if day is not None else None))
    return tuple(found)


def _comings(rows: Rows, ids: Sequence[str], as_of: date) -> tuple[Coming, ...]:
    cited: dict[str, set[str]] = {}
    for record_id, field in rows.rows(_CITED, id_list(ids)):
        cited.setdefault(record_id, set()).add(field.partition("/")[0])
    found = []
    for meeting in meetings.page(rows, ids):
        day = _first_day(meeting.date)
        days = max((day - as_of).days, 0) if day is not None else 0
        found.append(Coming(meeting, days, _unsourced(rows, meeting.id, cited.get(meeting.id, set()))))
    return tuple(found)


def _unsourced(rows: Rows, event_id: str, cited: set[str]) -> tuple[str, ...]:
    """The labels of the fields that hold something, and that no words bear out."""
    view = get(rows, event_id)
    held = [name for name in _BORNE_OUT if view.fields[name] not in ("", [], None)]
    return tuple(tr(view.kind.field(name).label) for name in held if name not in cited)


def _first_day(day: CaseDate | None) -> date | None:
    """The day of the calendar that a date begins on; None without one."""
    if day is None:
        return None
    return _day_of(day.earliest if day.tz else day.earliest + _EAST_S, day.tz)


def _last_day(day: CaseDate | None) -> date | None:
    """The day of the calendar that a date ends on; None without one."""
    if day is None:
        return None
    return _day_of(day.latest if day.tz else day.latest - _WEST_S, day.tz)


def _day_of(instant: int, tz: str) -> date | None:
    if not _FIRST <= instant <= _LAST:
        return None  # an open end, or a year that no calendar has
    return datetime.fromtimestamp(instant, zone_named(tz) if tz else UTC).date()
