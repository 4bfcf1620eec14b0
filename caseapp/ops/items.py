"""The verbs of open items: change the status with a note, close with words, add to the log."""

from __future__ import annotations

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import ITEM_STATUSES
from caseapp.ops import evidence, item_log, records
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit


def set_status(unit: Unit, item_id: str, status: str, note: str = "") -> None:
    """Changes the status and logs it; BadInput for an unknown status, or `done` without closing words."""
    title = _item(unit, item_id)
    if status not in ITEM_STATUSES:
        raise BadInput(
            tr("Status cannot be “{status}”.", status=status),
            tr("Use one of: {names}.", names=", ".join(ITEM_STATUSES)),
        )
    item_log.note_status(unit, item_id, {"status": status}, note)
    unit.update("action_item", item_id, {"status": status})
    item_log.check_closed(unit, item_id)
    unit.label = step_labels.said(step_labels.ITEM_SET, title=title, status=status)


def close(unit: Unit, item_id: str, excerpt_id: str, note: str = "") -> None:
    """Closes an item with the words that close it; they are cited for its status."""
    title = _item(unit, item_id)
    evidence.cite(unit, excerpt_id, item_id, "status")
    unit.update("action_item", item_id, {"closing_excerpt_id": excerpt_id})
    set_status(unit, item_id, "done", note)
    unit.label = step_labels.said(step_labels.ITEM_CLOSED, title=title)


def close_with_span(unit: Unit, item_id: str, version_id: str, start_cp: int, end_cp: int) -> None:
    """Marks the closing words in a text and closes the item with them, as one step."""
    close(unit, item_id, evidence.mark(unit, version_id, start_cp, end_cp))


def add_note(unit: Unit, item_id: str, note: str) -> str:
    """Adds a dated note to the log of an item and returns the row's id."""
    title = _item(unit, item_id)
    if not note.strip():
        raise BadInput(tr("The note is empty."), tr("Type what happened."))
    unit.label = step_labels.said(step_labels.ITEM_NOTED, title=title)
    return item_log.add_entry(unit, item_id, " ".join(note.split()))


def _item(unit: Unit, item_id: str) -> str:
    kind, title = records.find(unit, item_id)
    if kind.name != "action_item":
        raise BadInput(tr("“{title}” is not an open item.", title=title))
    return title
