"""What becomes of suggestions: accepted with their words as one step, or rejected and remembered until forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.errors import NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.plans import Plan
from caseapp.domain.rejecting import Rejection
from caseapp.ops import plans, records
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit


def accept(
    unit: Unit, *, plan: Plan, source_id: str, changes: Mapping[str, Mapping[str, Any]], chosen: Sequence[str]
) -> dict[str, str]:
    """Writes a plan of accepted suggestions as one step; returns the record of each ref.

    `changes`: what becomes of the fields of records that are in the case already, by ref; `chosen`: the refs that the
    person accepted, first the one that the step is named after. BadInput leaves the case as it was.
    """
    ids = plans.apply(unit, plan, source_id)
    by_ref = {record.ref: record for record in plan.records}
    for ref, fields in changes.items():
        values = plans.resolved(replace(by_ref[ref], fields=fields), ids)
        if values:
            records.edit(unit, ids[ref], values)
    title = records.shortened(by_ref[chosen[0]].title)
    many = step_labels.said(step_labels.ACCEPTED_MANY, n=len(chosen))
    unit.label = step_labels.said(step_labels.ACCEPTED, title=title) if len(chosen) == 1 else many
    return ids


def reject(unit: Unit, *, rejected: Sequence[Rejection]) -> None:
    """Remembers suggestions that nobody wants, so that they do not come again."""
    for each in rejected:
        row = {"id": new_id(), "kind": each.kind, "rule": each.rule, "words": each.words, "title": each.title}
        unit.insert("rejection", row)
    many = step_labels.said(step_labels.REJECTED_MANY, n=len(rejected))
    one = step_labels.said(step_labels.REJECTED, title=rejected[0].title)
    unit.label = one if len(rejected) == 1 else many


def forget(unit: Unit, *, rejected: Sequence[Rejection]) -> None:
    """Takes rejections back: what they kept away is suggested again, in every text. NotFound when all are gone."""
    keys = {each.key for each in rejected}
    found = unit.rows("SELECT kind, rule, words, title, id FROM rejection ORDER BY id")
    same = [Rejection(*row) for row in found if Rejection(*row).key in keys]
    if not same:
        raise NotFound(tr("This rejection is not kept any more."), tr("Undo brings it back."))
    unit.delete("rejection", [each.id for each in same])
    many = step_labels.said(step_labels.FORGOTTEN_MANY, n=len(rejected))
    one = step_labels.said(step_labels.FORGOTTEN, title=rejected[0].title)
    unit.label = one if len(rejected) == 1 else many
