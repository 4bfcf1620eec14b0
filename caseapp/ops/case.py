"""Verbs about the case as a whole."""

from __future__ import annotations

from datetime import date

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit


def describe(unit: Unit, title: str, subtitle: str = "", as_of: str = "") -> None:
    """Sets title and subtitle of the case, and the fixed day (ISO 8601) its ages are counted to; empty means today."""
    if not title.strip():
        raise BadInput(tr("A case needs a title."))
    if as_of:
        try:
            date.fromisoformat(as_of)
        except ValueError:
            raise BadInput(tr("“{as_of}” is not a day.", as_of=as_of), tr("Write it as 2023-03-03.")) from None
    ((case_id,),) = unit.rows("SELECT id FROM case_info")
    unit.update("case_info", case_id, {"title": title.strip(), "subtitle": subtitle.strip(), "as_of": as_of})
    unit.label = step_labels.DESCRIBED
