"""What a template holds: the kind of a record, and values to begin it with. Some come with the program."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import COMMON, Field, FieldType, Kind
from caseapp.platform.translation import mark

#: Lists that tell what became of one record; they are no beginning for another.
_LOGS = {"action_log", "event_log", "attribution", "name"}
#: References to rows or words that belong to one record.
_OWN = {FieldType.ROW_REF}


@dataclass(frozen=True, slots=True)
class Template:
    """A template; `id` begins with "shipped:" for one of the program, whose title is marked for translation."""

    id: str
    kind: str
    title: str
    body: str

    @property
    def is_shipped(self) -> bool:
        """Whether it comes with the program: it can be used, not changed."""
        return self.id.startswith(_SHIPPED)

    @property
    def fields(self) -> dict[str, Any]:
        """The values, as `records.create` takes them."""
        found = json.loads(self.body)
        return found if isinstance(found, dict) else {}


_SHIPPED = "shipped:"


def _shipped(key: str, of: str, title: str, /, **fields: str) -> Template:
    return Template(f"{_SHIPPED}{key}", of, title, json.dumps(fields))


SHIPPED: tuple[Template, ...] = (
    _shipped(
        "ministers",
        "event",
        mark("Ministerial meeting"),
        kind="meeting",
        status="planned",
        level="minister",
        mode="in person",
        format="bilateral",
    ),
    _shipped(
        "summit",
        "event",
        mark("Summit"),
        kind="summit",
        status="planned",
        level="head of state or government",
        mode="in person",
    ),
    _shipped("call", "event", mark("Phone call"), kind="call", status="planned", mode="by phone", format="bilateral"),
    _shipped("task", "action_item", mark("Own task"), kind="own task"),
)


def can_stand(field: Field, value: object) -> bool:
    """Whether a value of a record can begin another: what belongs to one record alone cannot."""
    is_one = field.is_fixed or field.type in _OWN or field.to == ("excerpt",) or field.table in _LOGS
    return field.name != "title" and not is_one and value not in (None, "", [], False, field.default)


def is_general(field: Field) -> bool:
    """Whether a field is likely to be the same in the next record: a choice or a link, rather than a date or a text."""
    return field.type not in (FieldType.DATE, FieldType.LONG_TEXT, FieldType.INTEGER, FieldType.NUMBER)


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields that a template of a kind may have."""
    return (*kind.fields, *(field for field in COMMON if field.name != "title"))


def body_of(kind: Kind, values: Mapping[str, Any], names: list[str]) -> str:
    """The values of some fields of a record as a template holds them."""
    return json.dumps({name: _plain(kind.field(name), values[name]) for name in names}, ensure_ascii=False)


def _plain(field: Field, value: Any) -> Any:
    if isinstance(value, CaseDate):
        return {"as_stated": value.as_stated, "edtf": value.edtf, "tz": value.tz, "basis": value.basis}
    if field.type is FieldType.ROWS:
        parts = [part for part in field.fields if part.type not in _OWN]
        return [{part.name: _plain(part, row.get(part.name)) for part in parts} for row in value]
    return value
