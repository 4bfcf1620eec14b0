"""Templates: what a record begins with is kept under a name, given another name, used and taken away."""

from __future__ import annotations

from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import Field, FieldType, kind_named
from caseapp.domain.templates import SHIPPED, Template, body_of, can_stand
from caseapp.ops import records
from caseapp.ops.records import shortened
from caseapp.platform.translation import tr
from caseapp.queries.records import get
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit


def save(unit: Unit, record_id: str, title: str, names: list[str]) -> str:
    """Keeps some fields of a record as a template and returns its id; one of the same name becomes this one."""
    kind, _ = records.find(unit, record_id)
    values = get(unit, record_id).fields
    wanted = [name for name in names if can_stand(kind.field(name), values[name])]
    name = _named(title)
    body = body_of(kind, values, wanted)
    found = unit.rows("SELECT id FROM template WHERE kind = ? AND title = ?", kind.name, name)
    template_id = str(found[0][0]) if found else new_id()
    if found:
        unit.update("template", template_id, {"body": body})
    else:
        unit.insert("template", {"id": template_id, "kind": kind.name, "title": name, "body": body})
    unit.label = step_labels.said(step_labels.TEMPLATE_KEPT, title=name)
    return template_id


def rename(unit: Unit, template_id: str, title: str) -> None:
    """Gives a template another name."""
    _find(unit, template_id)
    name = _named(title)
    unit.update("template", template_id, {"title": name})
    unit.label = step_labels.said(step_labels.TEMPLATE_RENAMED, title=name)


def remove(unit: Unit, template_id: str) -> None:
    """Takes a template away; records made from it stay."""
    template = _find(unit, template_id)
    unit.delete("template", [template_id])
    unit.label = step_labels.said(step_labels.TEMPLATE_REMOVED, title=template.title)


def use(unit: Unit, template_id: str, title: str, record_id: str | None = None) -> str:
    """Adds a record that begins as the template says and returns its id; links to what is gone are left out."""
    template = next((each for each in SHIPPED if each.id == template_id), None) or _find(unit, template_id)
    kind = kind_named(template.kind)
    known = {field.name: field for field in kind.fields}
    fields = {
        name: _present(unit, known[name], value) if name in known else value for name, value in template.fields.items()
    }
    return records.create(unit, kind.name, title, fields, record_id)


def _present(unit: Unit, field: Field, value: Any) -> Any:
    """A value without what the case does not have any more."""
    match field.type:
        case FieldType.REF:
            return value if value in _existing(unit, [value]) else None
        case FieldType.REFS:
            existing = _existing(unit, value)
            return [each for each in value if each in existing]
        case FieldType.ROWS:
            parts = {part.name: part for part in field.fields}
            return [
                {name: _present(unit, parts[name], each) for name, each in row.items() if name in parts}
                for row in value
            ]
        case _:
            return value


def _existing(unit: Unit, ids: list[Any]) -> set[str]:
    wanted = id_list([str(each) for each in ids if each])
    return {row[0] for row in unit.rows("SELECT id FROM record WHERE id IN (SELECT value FROM json_each(?))", wanted)}


def _find(unit: Unit, template_id: str) -> Template:
    found = unit.rows("SELECT id, kind, title, body FROM template WHERE id = ?", template_id)
    if not found:
        raise NotFound(tr("This template is not kept any more."), tr("Undo brings it back."))
    return Template(*found[0])


def _named(title: str) -> str:
    name = shortened(title)
    if not name:
        raise BadInput(tr("A template needs a name."), tr("Type a few words that say what it is for."))
    return name
