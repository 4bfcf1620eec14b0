"""Carries a plan out: all its records and citations as one step, or nothing when one of its spans does not hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import Field, FieldType, kind_named
from caseapp.domain.plans import DATE_KIND, Plan, Proposed
from caseapp.ops import evidence, records
from caseapp.platform.translation import tr
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit


def apply(unit: Unit, plan: Plan, source_id: str | None = None) -> dict[str, str]:
    """Writes the plan and returns the record id of each ref; BadInput leaves the case as it was.

    `source_id`: the source its spans lie in; without it, the source whose text has the plan's sha256. What names a
    record that is in the case is only cited for it: what a person wrote there stays.
    """
    version_id = _version(unit, plan, source_id)
    written = tuple(record for record in plan.records if record.kind != DATE_KIND)
    known = _known(unit, written)
    ids = {record.ref: known.get(record.ref) or new_id() for record in written}
    ordered = [record for record in _with_referents_first(written) if record.ref not in known]
    for record in ordered:
        _create_bare(unit, record, ids[record.ref])
    for record in ordered:
        _fill(unit, record, ids)
    for record in written:
        _cite(unit, record, ids[record.ref], version_id)
    if plan.published and version_id:
        _date_source(unit, plan, version_id)
    unit.label = step_labels.said(step_labels.PLAN_APPLIED, n=len(written))
    return ids


def _known(unit: Unit, proposed: tuple[Proposed, ...]) -> dict[str, str]:
    """The records of the case that some are about, by ref; one that is gone, or another thing, is none."""
    wanted = id_list(sorted({record.record_id for record in proposed if record.record_id}))
    found: dict[str, str] = dict(
        unit.rows("SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))", wanted)
    )
    return {record.ref: record.record_id for record in proposed if found.get(record.record_id) == record.kind}


def _version(unit: Unit, plan: Plan, source_id: str | None) -> str | None:
    if source_id is not None:
        version_id = evidence.newest_version(unit, source_id)
        ((digest,),) = unit.rows("SELECT text_sha256 FROM text_version WHERE id = ?", version_id)
        if plan.text_sha256 and digest != plan.text_sha256:
            raise BadInput(
                tr("The plan was made for another text than this source's."), tr("Choose the source it was made for.")
            )
        return version_id
    order = "ORDER BY source_id, number DESC, id DESC"  # two copies may each have brought the text
    found = unit.rows(f"SELECT id FROM text_version WHERE text_sha256 = ? {order}", plan.text_sha256)
    if not found and any(record.evidence for record in plan.records):
        raise BadInput(tr("The text this plan was made for is not in the case."), tr("Import the document first."))
    return str(found[0][0]) if found else None


def _with_referents_first(proposed: tuple[Proposed, ...]) -> list[Proposed]:
    """Actors and places before what names them; the order within a kind stays."""
    first = ("state", "organisation", "place", "person", "issue", "channel", "instrument", "proposal", "event")
    rank = {kind: number for number, kind in enumerate(first)}
    return sorted(proposed, key=lambda record: rank.get(record.kind, len(first)))


def _create_bare(unit: Unit, record: Proposed, record_id: str) -> None:
    try:
        records.create(unit, record.kind, records.shortened(record.title), {}, record_id)
    except BadInput as error:
        raise BadInput(tr("“{ref}”: {problem}", ref=record.ref, problem=error.message), error.advice) from error


def _fill(unit: Unit, record: Proposed, ids: Mapping[str, str]) -> None:
    fields = resolved(record, ids)
    if not fields:
        return
    try:
        records.edit(unit, ids[record.ref], fields)
    except BadInput as error:
        raise BadInput(tr("“{ref}”: {problem}", ref=record.ref, problem=error.message), error.advice) from error


def resolved(record: Proposed, ids: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a proposed record with each ref replaced by the id in `ids`; BadInput for a field it lacks."""
    kind = kind_named(record.kind)
    found: dict[str, Any] = {}
    for name, value in record.fields.items():
        if name in ("posts", "title"):
            found[name] = _posts(value, ids) if name == "posts" else value
            continue
        try:
            field = kind.field(name)
        except KeyError:
            raise BadInput(
                tr("“{ref}”: a {kind} has no field “{name}”.", ref=record.ref, kind=tr(kind.label).lower(), name=name)
            ) from None
        found[name] = _value(field, value, ids)
    return found


def _value(field: Field, value: Any, ids: Mapping[str, str]) -> Any:
    match field.type:
        case FieldType.REF:
            return ids.get(value, value) if isinstance(value, str) else value
        case FieldType.REFS:
            return [ids.get(each, each) for each in ([value] if isinstance(value, str) else value or [])]
        case FieldType.ROWS:
            return [_row(field, each, ids) for each in ([value] if isinstance(value, str | Mapping) else value or [])]
        case _:
            return value


def _row(field: Field, row: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(row, str):
        row = {field.row_fields[0].name: row}
    parts = {each.name: each for each in field.row_fields}
    return {name: _value(parts[name], part, ids) if name in parts else part for name, part in row.items()}


def _posts(value: Any, ids: Mapping[str, str]) -> list[Any]:
    return [
        {**row, "organisation": ids.get(row["organisation"], row["organisation"])} if row.get("organisation") else row
        for row in value or []
    ]


def _cite(unit: Unit, record: Proposed, record_id: str, version_id: str | None) -> None:
    for span in record.evidence:
        if version_id is None:
            raise BadInput(tr("“{ref}” has evidence, but the plan names no text.", ref=record.ref))
        try:
            excerpt_id = evidence.mark(unit, version_id, span.start, span.end, span.exact)
        except BadInput as error:
            raise BadInput(tr("“{ref}”: {problem}", ref=record.ref, problem=error.message), error.advice) from error
        evidence.cite(unit, excerpt_id, record_id, span.field)
        is_new_item = record.kind == "action_item" and record_id != record.record_id
        if is_new_item and "arising_excerpt" not in record.fields and span is record.evidence[0]:
            unit.update("action_item", record_id, {"arising_excerpt_id": excerpt_id})


def _date_source(unit: Unit, plan: Plan, version_id: str) -> None:
    ((source_id, published),) = unit.rows(
        "SELECT s.id, s.published_edtf FROM text_version v JOIN source s ON s.id = v.source_id WHERE v.id = ?",
        version_id,
    )
    if not published:
        records.edit(unit, source_id, {"published": {"edtf": plan.published, "basis": plan.basis}})
