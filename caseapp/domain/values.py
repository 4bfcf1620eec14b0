"""Brings what was typed, sent or planned into the form its field takes, or says in words why it cannot be.

Forms after coercion: text str; choice str; flag bool; integer int; number float; date CaseDate or None; reference str
or None; references list[str]; rows list of dicts of the above, each with an `id` when the row exists already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from caseapp.domain.coordinates import read_angle
from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import Field, FieldType, Kind
from caseapp.domain.text import canonical_newlines, text_problems
from caseapp.platform.translation import tr

Value = Any
_YES = {"yes", "true", "1", "on"}
_NO = {"no", "false", "0", "off", ""}


def coerce(field: Field, value: object) -> Value:
    """`value` in the form of `field`; BadInput naming the field when it cannot be."""
    match field.type:
        case FieldType.TEXT:
            return " ".join(_text(field, value).split())
        case FieldType.LONG_TEXT:
            return canonical_newlines(_text(field, value))
        case FieldType.CHOICE:
            return _choice(field, value)
        case FieldType.FLAG:
            return _flag(field, value)
        case FieldType.INTEGER | FieldType.NUMBER:
            return _number(field, value)
        case FieldType.DATE:
            return _date(field, value)
        case FieldType.REF | FieldType.ROW_REF:
            return _text(field, value) or None
        case FieldType.REFS:
            return [each for each in (_text(field, item) for item in _list(field, value)) if each]
        case FieldType.ROWS:
            return [_row(field, item) for item in _list(field, value)]


def coerce_all(kind: Kind, values: Mapping[str, object]) -> dict[str, Value]:
    """All of `values` by the fields of `kind`; BadInput for a field it does not have."""
    found: dict[str, Value] = {}
    for name, value in values.items():
        try:
            field = kind.field(name)
        except KeyError:
            raise _unknown(name, tr(kind.label).lower(), tuple(each.name for each in kind.fields)) from None
        found[name] = coerce(field, value)
    return found


def _unknown(name: str, owner: str, known: tuple[str, ...]) -> BadInput:
    return BadInput(
        tr("A {owner} has no field “{name}”.", owner=owner, name=name),
        tr("Its fields are: {names}.", names=", ".join(known)),
    )


def _text(field: Field, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str | int | float):
        raise BadInput(tr("{field} takes words, not {type}.", field=tr(field.label), type=type(value).__name__))
    text = str(value)
    text_problems(text)
    return text


def _choice(field: Field, value: object) -> str:
    word = _text(field, value).strip()
    if word and not field.is_open and word not in field.choices:
        raise BadInput(
            tr("{field} cannot be “{word}”.", field=tr(field.label), word=word),
            tr("Use one of: {names}.", names=", ".join(map(tr, field.choices))),
        )
    return word


def _flag(field: Field, value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = _text(field, value).strip().casefold()
    if word in _YES | _NO:
        return word in _YES
    raise BadInput(tr("{field} is yes or no, not “{word}”.", field=tr(field.label), word=word))


def _number(field: Field, value: object) -> int | float | None:
    word = _text(field, value).strip()
    if not word:
        return None
    if field.name in ("latitude", "longitude"):
        return read_angle(word, field.name)
    try:
        number = int(word) if field.type is FieldType.INTEGER else float(word)
    except ValueError:
        raise BadInput(tr("{field} is a number, not “{word}”.", field=tr(field.label), word=word)) from None
    # SQLite: keeps 64 bits; what is not finite could not be written as JSON.
    if not abs(number) < 1 << 63:
        raise BadInput(tr("{field} cannot be as large as “{word}”.", field=tr(field.label), word=word))
    return number


def _date(field: Field, value: object) -> CaseDate | None:
    if isinstance(value, CaseDate):
        return value
    if value is None or value == "":
        return None
    if isinstance(value, Mapping):
        known = {"edtf", "as_stated", "tz", "basis"}
        if set(value) - known - {"earliest", "latest"}:
            raise _unknown(min(set(value) - known), tr("date ({field})", field=tr(field.label)), tuple(sorted(known)))
        parts = {name: _text(field, value.get(name)) for name in known}
        if not parts["edtf"]:
            return read_date(parts["as_stated"], tz=parts["tz"]) if parts["as_stated"] else None
        return CaseDate.from_edtf(
            parts["edtf"], as_stated=parts["as_stated"], tz=parts["tz"], basis=parts["basis"] or "stated"
        )
    return read_date(_text(field, value))


def _list(field: Field, value: object) -> list[object]:
    if value is None or value == "":
        return []
    if isinstance(value, str):
        return [part.strip() for part in value.split(";") if part.strip()]
    if isinstance(value, Mapping):
        return [value]
    if isinstance(value, list | tuple):
        return list(value)
    raise BadInput(tr("{field} takes a list.", field=tr(field.label)))


def _row(field: Field, item: object) -> dict[str, Value]:
    fields = {each.name: each for each in field.row_fields}
    if isinstance(item, str):
        # A bare word stands for the first field of the row: a name, a part, a participant.
        item = {field.row_fields[0].name: item}
    if not isinstance(item, Mapping):
        raise BadInput(tr("{field} takes rows of named values.", field=tr(field.label)))
    row: dict[str, Value] = {"id": item["id"]} if item.get("id") else {}
    for name, value in item.items():
        if name == "id":
            continue
        if name not in fields:
            raise _unknown(name, tr("row of {field}", field=tr(field.label).lower()), tuple(fields))
        row[name] = coerce(fields[name], value)
    return row
