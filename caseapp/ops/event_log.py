"""The rules of an event's course: what it was before is kept when its status changes.

What is *held* and becomes something else was never held: that is a correction, and leaves no trace but in the history.
So does a change that is taken back on the same day, date and all.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import KINDS
from caseapp.ops import lists
from caseapp.store.columns import date_columns
from caseapp.store.unit import Unit

COURSE = KINDS["event"].field("course")

_STANDS = f"SELECT status, {', '.join(date_columns('date'))} FROM event WHERE id = ?"
_LAST = """
SELECT id, status, date_edtf, until_edtf, note FROM event_log WHERE owner_id = ?
ORDER BY position DESC, id DESC LIMIT 1"""


def note_status(unit: Unit, event_id: str, columns: dict[str, Any], note: str = "") -> None:
    """Keeps what the event is now when the status in `columns` is another; `columns` are about to be written."""
    ((before, *date),) = unit.rows(_STANDS, event_id)
    status = columns.get("status")
    if status is None or status == before:
        return
    becomes = columns.get("date_edtf", date[1])
    if not _is_taken_back(unit, event_id, status, becomes) and before != "held":
        add_entry(unit, event_id, before, date, note)


def add_entry(unit: Unit, event_id: str, status: str, date: list[Any], note: str) -> None:
    """Adds what the event was until today; `date` has the parts of its date as they are stored."""
    was = CaseDate(*date) if date[1] is not None else None
    lists.append(unit, event_id, COURSE, {"status": status, "date": was, "until": _today(), "note": note})


def keep_date(unit: Unit, event_id: str, note: str) -> None:
    """Keeps the status and date as they are now: the date is about to become another."""
    ((status, *date),) = unit.rows(_STANDS, event_id)
    add_entry(unit, event_id, status, date, note)


def _is_taken_back(unit: Unit, event_id: str, status: str, edtf: str | None) -> bool:
    """Whether the event becomes what it was until earlier today, with no word of it; then that is forgotten."""
    last = unit.rows(_LAST, event_id)
    if not last or last[0][1:] != (status, edtf, _today().edtf, ""):
        return False
    unit.delete(COURSE.table, (last[0][0],))
    return True


def _today() -> CaseDate:
    return CaseDate.from_edtf(datetime.now(UTC).date().isoformat(), basis="analyst")
