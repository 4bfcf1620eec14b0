"""Marks of what has been seen: up to which step a person knows the case, or the last report told of it."""

from __future__ import annotations

import json

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import new_id
from caseapp.platform.translation import tr
from caseapp.queries.news import REPORTED, SEEN
from caseapp.store.unit import Unit


def mark_seen(unit: Unit, author: str, step_id: str) -> None:
    """Notes that a person has seen all up to a step; NotFound when the case has no such step."""
    if not author.strip():
        raise BadInput(tr("A mark needs the name of a person."))
    _put(unit, SEEN, author, step_id)
    unit.label = step_labels.SEEN


def mark_reported(unit: Unit, step_id: str) -> None:
    """Notes that a report told of all up to a step; NotFound when the case has no such step."""
    _put(unit, REPORTED, "", step_id)
    unit.label = step_labels.REPORTED


def _put(unit: Unit, kind: str, title: str, step_id: str) -> None:
    step = unit.rows("SELECT made_at FROM step WHERE id = ?", step_id)
    if not step:
        raise NotFound(tr("There is no step under this id."), tr("Look at what is new again."))
    body = json.dumps({"step": step_id, "at": step[0][0]})
    found = unit.rows("SELECT id FROM saved_view WHERE kind = ? AND title = ?", kind, title)
    if found:
        unit.update("saved_view", found[0][0], {"body": body})
    else:
        unit.insert("saved_view", {"id": new_id(), "kind": kind, "title": title, "body": body})
