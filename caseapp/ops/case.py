"""Verbs about the case as a whole."""

from __future__ import annotations

from datetime import date

from caseapp.domain.errors import BadInput
from caseapp.domain.ids import new_id
from caseapp.store.unit import Unit


def describe(unit: Unit, title: str, subtitle: str = "", as_of: str = "") -> None:
    """Sets title and subtitle of the case, and the fixed day (ISO 8601) its ages are counted to; empty means today."""
    if not title.strip():
        raise BadInput("A case needs a title.")
    if as_of:
        try:
            date.fromisoformat(as_of)
        except ValueError:
            raise BadInput(f"“{as_of}” is not a day.", "Write it as 2023-03-03.") from None
    ((case_id,),) = unit.rows("SELECT id FROM case_info")
    unit.update("case_info", case_id, {"title": title.strip(), "subtitle": subtitle.strip(), "as_of": as_of})
    unit.label = "Describe the case"


def decide_same(unit: Unit, a_id: str, b_id: str, verdict: str, reason: str = "") -> None:
    """Records whether two records are the same, different or maybe; reversible, nothing is joined in the data."""
    if verdict not in ("same", "different", "maybe"):
        raise BadInput(f"“{verdict}” is no verdict.", "Use same, different or maybe.")
    first, second = sorted((a_id, b_id))
    if first == second:
        raise BadInput("A record is always the same as itself.")
    found = unit.rows("SELECT id FROM same_as WHERE a_id = ? AND b_id = ?", first, second)
    if found:
        unit.update("same_as", found[0][0], {"verdict": verdict, "reason": reason})
    else:
        row = {"id": new_id(), "a_id": first, "b_id": second, "verdict": verdict, "reason": reason}
        unit.insert("same_as", row)
    unit.label = f"Decide: {verdict}"
