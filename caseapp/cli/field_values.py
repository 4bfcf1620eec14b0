"""Reads `field=value` words of the command line into values; `domain.values` says later whether they fit."""

from __future__ import annotations

import json
from collections.abc import Iterable

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import FieldType, Kind

_STRUCTURED = (FieldType.DATE, FieldType.REFS, FieldType.ROWS)


def read_fields(kind: Kind, words: Iterable[str]) -> dict[str, object]:
    """The value of each field named; BadInput for a word without `=`, a field twice, or JSON that is none."""
    found: dict[str, object] = {}
    for word in words:
        name, equals, value = word.partition("=")
        name = name.strip()
        if not equals or not name:
            raise BadInput(f"“{word}” is not of the form field=value.", "Such as: title=Park Jin")
        if name in found:
            raise BadInput(f"The field “{name}” is given twice.", "Separate the entries of a list by “;”.")
        found[name] = _value(kind, name, value)
    return found


def derived_title(fields: dict[str, object]) -> str:
    """The title of a record that has none given: its first name, else nothing."""
    names = fields.get("names")
    if isinstance(names, str):
        return names.split(";")[0].strip()
    first = names[0] if isinstance(names, list) and names else names
    if isinstance(first, dict):
        first = first.get("text")
    return first if isinstance(first, str) else ""


def _value(kind: Kind, name: str, value: str) -> object:
    try:
        field = kind.field(name)
    except KeyError:
        return value  # refused by name where all fields are known
    if field.type not in _STRUCTURED or not value.lstrip().startswith(("[", "{")):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{field.label} begins like JSON but is none: {error}.", "Quote it for the shell.") from error
