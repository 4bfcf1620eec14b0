"""How an event goes on: it is held, put off, called off or given another date; what it was before is kept."""

from __future__ import annotations

from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import EVENT_STATUSES, KINDS
from caseapp.domain.values import coerce
from caseapp.ops import event_log, evidence, records
from caseapp.ops.columns import Columns, to_columns
from caseapp.ops.references import resolve
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit

Span = tuple[str, int, int]
EVENT = KINDS["event"]


def carry_on(
    unit: Unit, event_id: str, status: str, changes: dict[str, object], note: str = "", words: Span | None = None
) -> None:
    """Sets the status with what `changes` says of date and place, as one step; `words` (text version, start and end in
    code points) are cited for the status. BadInput for an unknown status or a value that cannot be.

    The same status with another date means that the event was given another date; a note is kept in any case.
    """
    kind, title = records.find(unit, event_id)
    if kind.name != "event":
        raise BadInput(tr("“{title}” is not a meeting.", title=title))
    if status not in EVENT_STATUSES:
        raise BadInput(
            tr("Status cannot be “{status}”.", status=status),
            tr("Use one of: {names}.", names=", ".join(EVENT_STATUSES)),
        )
    columns = _columns(unit, changes)
    note = " ".join(note.split())
    ((before, edtf),) = unit.rows("SELECT status, date_edtf FROM event WHERE id = ?", event_id)
    if status == before and (note or columns.get("date_edtf", edtf) != edtf):
        event_log.keep_date(unit, event_id, note)
    else:
        event_log.note_status(unit, event_id, {"status": status}, note)
    unit.update("event", event_id, {**columns, "status": status})
    if words is not None:
        evidence.cite_span(unit, *words, event_id, "status")
    template = step_labels.RESCHEDULED if status == before else step_labels.ITEM_SET
    unit.label = step_labels.said(template, title=title, status=status)


def _columns(unit: Unit, changes: dict[str, object]) -> Columns:
    found: Columns = {}
    for name, said in changes.items():
        field = EVENT.field(name)
        value: Any = coerce(field, said)
        if name == "place":
            value = resolve(unit, field, value)
        elif name != "date":
            raise BadInput(tr("A meeting goes on with its date and place alone."))
        assert value is None or isinstance(value, CaseDate | str)
        found.update(to_columns(field, value))
    return found
