"""One change to many records, as one undo step: all of them take it, or none does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, CaseError
from caseapp.domain.kinds import COMMON
from caseapp.ops import lists, records
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit

TAGS = next(field for field in COMMON if field.name == "tags")


def edit(unit: Unit, record_ids: Sequence[str], field: str, value: object) -> None:
    """Sets a field of all of some records; BadInput naming the record that does not take it."""
    _each(unit, record_ids, lambda record_id: records.edit(unit, record_id, {field: value}))
    kind, _ = records.find(unit, record_ids[0])
    words = step_labels.field_words([kind.field(field).label])
    unit.label = step_labels.said(step_labels.EDITED_MANY, fields=words, n=len(record_ids))


def add_tag(unit: Unit, record_ids: Sequence[str], label: str) -> None:
    """Adds a tag to all of some records that do not have it; BadInput for one without words."""
    tag = " ".join(label.split())
    if not tag:
        raise BadInput(tr("A tag needs a word."), tr("Type one."))
    _each(unit, record_ids, lambda record_id: _tag(unit, record_id, tag))
    unit.label = step_labels.said(step_labels.TAGGED_MANY, n=len(record_ids), tag=tag)


def _tag(unit: Unit, record_id: str, tag: str) -> None:
    records.find(unit, record_id)
    if not unit.rows("SELECT 1 FROM tag WHERE owner_id = ? AND label = ?", record_id, tag):
        lists.append(unit, record_id, TAGS, {"label": tag})


def _each(unit: Unit, record_ids: Sequence[str], act: Callable[[str], None]) -> None:
    if not record_ids:
        raise BadInput(tr("No record is chosen."), tr("Choose the rows to change first."))
    for record_id in record_ids:
        try:
            act(record_id)
        except CaseError as error:
            if len(record_ids) == 1:
                raise
            raise BadInput(
                tr("{record}: {problem}", record=_named(unit, record_id), problem=error.message), _nothing_done(error)
            ) from error


def _named(unit: Unit, record_id: str) -> str:
    found = unit.rows("SELECT title FROM record WHERE id = ?", record_id)
    return f"“{found[0][0]}”" if found else tr("One of the records")


def _nothing_done(error: CaseError) -> str:
    return " ".join(filter(None, (error.advice, tr("None of the records was changed."))))
