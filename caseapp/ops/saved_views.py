"""Views of a table that are kept: its columns, order, filters and groups under a name."""

from __future__ import annotations

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import new_id
from caseapp.ops.records import shortened
from caseapp.platform.translation import tr
from caseapp.queries.saved_views import KIND
from caseapp.store.unit import Unit


def save(unit: Unit, table: str, title: str, body: str) -> str:
    """Keeps a view of a table and returns its id; one of the same name becomes this one. BadInput without a name."""
    name = shortened(title)
    if not name:
        raise BadInput(tr("A view needs a name."), tr("Type a few words that say what it shows."))
    kind = KIND + table
    found = unit.rows("SELECT id FROM saved_view WHERE kind = ? AND title = ?", kind, name)
    view_id = found[0][0] if found else new_id()
    if found:
        unit.update("saved_view", view_id, {"body": body})
    else:
        unit.insert("saved_view", {"id": view_id, "kind": kind, "title": name, "body": body})
    unit.label = step_labels.said(step_labels.VIEW_CHANGED if found else step_labels.VIEW_KEPT, title=name)
    return str(view_id)


def remove(unit: Unit, view_id: str) -> None:
    """Keeps a view no longer. NotFound when it is gone already."""
    found = unit.rows("SELECT title FROM saved_view WHERE id = ? AND kind LIKE ?", view_id, f"{KIND}%")
    if not found:
        raise NotFound(tr("This view is not kept any more."), tr("Undo brings it back."))
    unit.delete("saved_view", [view_id])
    unit.label = step_labels.said(step_labels.VIEW_REMOVED, title=found[0][0])
