"""Searches that are kept: lists of the navigator that stay up to date."""

from __future__ import annotations

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.search_terms import parse_terms
from caseapp.ops.records import shortened
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit

KIND = "search"


def save(unit: Unit, query: str, title: str = "") -> str:
    """Keeps a search and returns its id; BadInput when it asks nothing or is kept already."""
    if parse_terms(query).is_empty:
        raise BadInput(tr("There is nothing to search for yet."), tr("Type a word first."))
    if unit.rows("SELECT 1 FROM saved_view WHERE kind = ? AND body = ?", KIND, query):
        raise BadInput(tr("This search is kept already."), tr("It stands in the navigator."))
    made = new_id()
    unit.insert("saved_view", {"id": made, "kind": KIND, "title": shortened(title or query), "body": query})
    unit.label = step_labels.said(step_labels.SEARCH_KEPT, title=shortened(title or query))
    return made


def remove(unit: Unit, saved_id: str) -> None:
    """Keeps a search no longer; what it finds stays. NotFound when it is gone already."""
    found = unit.rows("SELECT title FROM saved_view WHERE id = ? AND kind = ?", saved_id, KIND)
    if not found:
        raise NotFound(tr("This search is not kept any more."), tr("Undo brings it back."))
    unit.delete("saved_view", [saved_id])
    unit.label = step_labels.said(step_labels.SEARCH_REMOVED, title=found[0][0])
