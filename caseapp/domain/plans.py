"""A plan: proposed records with the words that bear them out. Importers, suggestions and scripts write only so.

Read from JSON of the shape in `resources/plan.schema.json`; this module checks what no schema can.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr

PLAN_KINDS = (
    "person",
    "organisation",
    "state",
    "place",
    "issue",
    "channel",
    "event",
    "statement",
    "proposal",
    "instrument",
    "claim",
    "action_item",
    "relation",
)

#: A date expression and what it resolves to: shown and weighed in a plan, written only as a field of its records.
DATE_KIND = "date"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of the text in code points (end exclusive), the words believed to stand there, and the field they back."""

    start: int
    end: int
    exact: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """One proposed record; `ref` names it within the plan."""

    ref: str
    kind: str
    title: str
    fields: Mapping[str, Any]
    evidence: tuple[Evidence, ...] = ()
    confidence: float | None = None
    rule: str = ""
    inferred: tuple[str, ...] = ()
    """Fields whose values stand in no words, but follow from others."""
    questions: tuple[str, ...] = ()
    """What a person should be asked before it is accepted."""
    record_id: str = ""
    """The record of the case that it is about already; a case without it takes the proposal as a new one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Records proposed from one text (sha256 of its canonical form), or from none when the digest is empty."""

    records: tuple[Proposed, ...]
    text_sha256: str = ""
    published: str = ""
    basis: str = "stated"


def read_plan(data: object) -> Plan:
    """A plan from parsed JSON; BadInput saying where it is wrong."""
    if not isinstance(data, Mapping) or not isinstance(data.get("records"), list):
        raise BadInput(tr("This is not a plan: it has no list of records."), tr("See resources/plan.schema.json."))
    records = tuple(_record(number, item) for number, item in enumerate(data["records"], 1))
    seen: set[str] = set()
    for record in records:
        if record.ref in seen:
            raise BadInput(
                tr("Two records of the plan are called “{ref}”.", ref=record.ref), tr("Give each a ref of its own.")
            )
        seen.add(record.ref)
    document = data.get("document") or {}
    return Plan(
        records,
        str(data.get("text_sha256") or ""),
        str(document.get("published") or ""),
        str(document.get("basis") or "stated"),
    )


def _record(number: int, item: object) -> Proposed:
    if not isinstance(item, Mapping):
        raise BadInput(tr("Record {number} of the plan is not an object.", number=number))
    ref, kind, title = (str(item.get(name) or "") for name in ("ref", "kind", "title"))
    if not ref:
        raise BadInput(tr("Record {number} of the plan has no ref.", number=number))
    if kind not in PLAN_KINDS and kind != DATE_KIND:
        raise BadInput(
            tr("“{ref}” is of no known kind (“{kind}”).", ref=ref, kind=kind),
            tr("Use one of: {names}.", names=", ".join(PLAN_KINDS)),
        )
    fields = item.get("fields") or {}
    if not isinstance(fields, Mapping):
        raise BadInput(tr("The fields of “{ref}” are not an object.", ref=ref))
    evidence = tuple(_evidence(ref, each) for each in item.get("evidence") or [])
    confidence = item.get("confidence")
    rule, inferred, questions = str(item.get("rule") or ""), _words(item, "inferred"), _words(item, "questions")
    record_id = str(item.get("record_id") or "")
    return Proposed(ref, kind, title, fields, evidence, confidence, rule, inferred, questions, record_id)


def _words(item: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(str(each) for each in item.get(name) or ())


def _evidence(ref: str, item: object) -> Evidence:
    if not isinstance(item, Mapping):
        raise BadInput(tr("The evidence of “{ref}” is not an object.", ref=ref))
    start, end, exact = item.get("start"), item.get("end"), item.get("exact")
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(exact, str):
        raise BadInput(tr("The evidence of “{ref}” needs start, end and exact.", ref=ref))
    return Evidence(start, end, exact, str(item.get("field") or ""))


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """The plan in its JSON form, as `resources/plan.schema.json` describes it; what is empty is left out."""
    document = {"published": plan.published, "basis": plan.basis} if plan.published else None
    data = {"text_sha256": plan.text_sha256, "document": document, "records": [_as_json(each) for each in plan.records]}
    return {name: value for name, value in data.items() if value or name == "records"}


def _as_json(record: Proposed) -> dict[str, Any]:
    data = {
        "ref": record.ref,
        "kind": record.kind,
        "title": record.title,
        "fields": dict(record.fields),
        "evidence": [_evidence_as_json(each) for each in record.evidence],
        "confidence": record.confidence,
        "rule": record.rule,
        "inferred": list(record.inferred),
        "questions": list(record.questions),
        "record_id": record.record_id,
    }
    return {name: value for name, value in data.items() if value not in ("", None, [], {})}


def _evidence_as_json(evidence: Evidence) -> dict[str, Any]:
    data = {"start": evidence.start, "end": evidence.end, "exact": evidence.exact}
    return data | ({"field": evidence.field} if evidence.field else {})
