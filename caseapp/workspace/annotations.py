"""Web Annotations brought into a case as excerpts and citations, as one step.

What stands in the case already is not doubled, and what cannot be placed for certain is named, not written. Where the
source has a newer text by now, the words go along to it as they would have gone when it came.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.anchors import AnchorState, make_anchor
from caseapp.domain.errors import BadInput
from caseapp.domain.reanchoring import Placement, TextIndex
from caseapp.exchange.annotations import Annotation, Backing, place
from caseapp.ops import evidence, records
from caseapp.platform.translation import plural, tr
from caseapp.queries.records import get
from caseapp.store.unit import Unit

Indexes = dict[str, TextIndex]
"""Texts in which words are looked for, by version: to fold one takes time."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An annotation that was not brought in, by its words, and why."""

    words: str
    error: BadInput


@dataclass(frozen=True, slots=True)
class Uncited:
    """A record that an annotation names and that was not cited, and why."""

    words: str
    backing: Backing
    reason: str


@dataclass(slots=True)
class Outcome:
    """What became of annotations: excerpts made and known before, citations made, and what was left out."""

    made: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    citations: list[str] = field(default_factory=list)
    uncited: list[Uncited] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def bring_in(unit: Unit, annotations: Sequence[Annotation]) -> Outcome:
    """Marks the words of each annotation on the text it was made on, and cites them for the records it names."""
    outcome = Outcome()
    newer: Indexes = {}
    for each in annotations:
        try:
            excerpt_id = _moved_along(unit, each) or _marked(unit, each, outcome, newer)
        except BadInput as error:
            outcome.refused.append(Refused(each.name, error))
            continue
        if excerpt_id not in outcome.made and excerpt_id not in outcome.known:
            outcome.known.append(excerpt_id)
        _fill(unit, excerpt_id, _blank_told(unit, excerpt_id, each))
        for backing in each.backs:
            _cite(unit, excerpt_id, each, backing, outcome)
    unit.label = step_labels.said(step_labels.ANNOTATED, n=len(annotations))
    return outcome


_TEXT = """
SELECT v.id FROM text_version v WHERE v.text_sha256 = ?1
ORDER BY v.source_id <> ?2, v.source_id, v.number DESC, v.id DESC LIMIT 1"""
_MOVED = """
SELECT x.id FROM excerpt x JOIN text_version v ON v.id = x.text_version_id
WHERE x.id = ?1 AND x.exact = ?2 AND v.text_sha256 <> ?3
AND EXISTS (SELECT 1 FROM text_version o WHERE o.source_id = v.source_id AND o.text_sha256 = ?3)"""


def _moved_along(unit: Unit, annotation: Annotation) -> str | None:
    """The very excerpt, when it has gone with its words to another version of the text since it was written out."""
    found = unit.rows(_MOVED, annotation.excerpt_id, annotation.exact, annotation.text_sha256)
    return str(found[0][0]) if found else None


def _marked(unit: Unit, annotation: Annotation, outcome: Outcome, newer: Indexes) -> str:
    """The excerpt of the words, made when there is none."""
    version_id = _version(unit, annotation)
    span = place(annotation, evidence.text_of(unit, version_id))
    if known := _at(unit, version_id, span):
        return known
    told = _told_of_new(annotation, span)
    newest = _newest(unit, version_id)
    if newest != version_id:
        found = _looked_for(unit, version_id, span, newest, newer)
        if found.span_cp is not None:
            version_id, span = newest, found.span_cp
            told |= {"state": found.state.value, "page": None}
        elif told["state"] not in (AnchorState.CHANGED, AnchorState.GONE):
            told["state"] = found.state.value
    if known := _at(unit, version_id, span):
        return known
    made = evidence.mark(unit, version_id, *span)
    outcome.made.append(made)
    _fill(unit, made, {name: value for name, value in told.items() if value})
    return made


def _looked_for(unit: Unit, version_id: str, span: tuple[int, int], newest: str, newer: Indexes) -> Placement:
    """How words of an older version stand to the newest one."""
    if newest not in newer:
        newer[newest] = TextIndex(evidence.text_of(unit, newest))
    return newer[newest].place(make_anchor(evidence.text_of(unit, version_id), *span))


def _at(unit: Unit, version_id: str, span: tuple[int, int]) -> str:
    sql = "SELECT id FROM excerpt WHERE text_version_id = ? AND start_cp = ? AND end_cp = ?"
    found = unit.rows(sql, version_id, *span)
    return str(found[0][0]) if found else ""


def _newest(unit: Unit, version_id: str) -> str:
    ((source_id,),) = unit.rows("SELECT source_id FROM text_version WHERE id = ?", version_id)
    return evidence.newest_version(unit, source_id)


def _version(unit: Unit, annotation: Annotation) -> str:
    if not annotation.text_sha256:
        raise BadInput(
            tr("It does not say on which text it stands."), tr("Its source must be urn:sha256: and the SHA-256.")
        )
    found = unit.rows(_TEXT, annotation.text_sha256, annotation.source_id)
    if not found:
        raise BadInput(tr("The text it stands on is not in the case."), tr("Import the very same document first."))
    return str(found[0][0])


def _told_of_new(annotation: Annotation, span: tuple[int, int]) -> dict[str, Any]:
    """What only a new excerpt takes: one that is there keeps its own state, page and sensitivity."""
    # Words that stood elsewhere than told are right, but a person should know.
    state = annotation.state if annotation.span_cp in (span, None) else "moved"
    return {"state": state, "page": annotation.page, "sensitivity": annotation.sensitivity}


def _blank_told(unit: Unit, excerpt_id: str, annotation: Annotation) -> dict[str, Any]:
    """What the annotation says in fields that are still empty."""
    fields = get(unit, excerpt_id).fields
    told: dict[str, Any] = {"notes": annotation.notes, "tags": [{"label": each} for each in annotation.tags]}
    if not fields["translation"]:
        told |= {"translation": annotation.translation, "translator": annotation.translator}
    return {name: value for name, value in told.items() if value and not fields[name]}


def _fill(unit: Unit, excerpt_id: str, fields: dict[str, Any]) -> None:
    if fields:
        records.edit(unit, excerpt_id, fields)


def _cite(unit: Unit, excerpt_id: str, annotation: Annotation, backing: Backing, outcome: Outcome) -> None:
    found = _record(unit, backing)
    if len(found) != 1:
        reason = (
            plural("{n} record is called so.", "{n} records are called so.", len(found))
            if found
            else tr("It is not in the case.")
        )
        outcome.uncited.append(Uncited(annotation.name, backing, reason))
        return
    before = unit.rows("SELECT count(*) FROM citation WHERE excerpt_id = ?", excerpt_id)
    try:
        made = evidence.cite(unit, excerpt_id, found[0], backing.field, backing.stance, backing.note)
    except BadInput as error:
        outcome.uncited.append(Uncited(annotation.name, backing, error.message))
        return
    if unit.rows("SELECT count(*) FROM citation WHERE excerpt_id = ?", excerpt_id) != before:
        outcome.citations.append(made)


def _record(unit: Unit, backing: Backing) -> list[str]:
    """The record of that id, else those of that kind with that very title."""
    found = unit.rows(
        "SELECT id FROM record WHERE id = ?1 AND ?2 IN ('', kind)", backing.record_id, backing.kind
    ) or unit.rows(
        "SELECT id FROM record WHERE kind = ? AND title = ? AND title <> '' ORDER BY id", backing.kind, backing.title
    )
    return [record_id for (record_id,) in found]
