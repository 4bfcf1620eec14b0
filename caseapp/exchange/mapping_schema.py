"""The JSON Schema of a mapping, made from the kinds; `python -m caseapp.exchange.mapping_schema` writes it.

It must not describe anything the kinds do not: a new field can be filled as soon as it is in the model.
"""

from __future__ import annotations

from typing import Any

from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.domain.plans import PLAN_KINDS
from caseapp.exchange.table_mapping import FILE_NAME, VERSION, creatable, fillable, written
from caseapp.platform.atomic import write_atomic
from caseapp.platform.paths import resources_dir

Schema = dict[str, Any]

_COLUMN = {"type": "string", "minLength": 1}
_PARTS: Schema = {
    "columns": {
        "type": "array",
        "minItems": 1,
        "items": _COLUMN,
        "description": "By name. A date takes one, or two: begin and end. A reference takes the first that has words; "
        "a list takes all; a text joins them. Custom fields keep the name of each column.",
    },
    "template": {"type": "string", "minLength": 1, "description": "Such as “{locale}, {country}”."},
    "value": {"type": "string", "minLength": 1, "description": "The same in every row."},
    "split": {
        "type": "string",
        "minLength": 1,
        "description": "Parts a cell of several names: “;” or a line feed.",
    },
}


def mapping_schema() -> Schema:
    """The schema (draft 2020-12) of a mapping file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:caseapp:mapping:1",
        "title": "Caseapp mapping",
        "description": (
            "How each row of a table becomes a record. A row that does not fit is a problem, listed with its reason; "
            "names that the case knows by title or name are linked, others are added once each."
        ),
        "type": "object",
        "required": ["version", "kind", "title"],
        "additionalProperties": False,
        "properties": {
            "version": {"const": VERSION},
            "kind": {"enum": list(PLAN_KINDS), "description": "What a row becomes."},
            "title": {
                "type": "string",
                "minLength": 1,
                "description": "Columns in braces, such as “{who} in {country}”; what stands before an empty one goes.",
            },
            "fields": {"type": "object", "additionalProperties": {"type": "object"}},
            "evidence": {
                "type": "array",
                "items": _COLUMN,
                "description": "The columns whose words bear the record out; the whole row where they are empty.",
            },
            "sheet": {"type": "string", "description": "Of a workbook; else the first with content."},
            "day_first": {
                "type": ["boolean", "null"],
                "description": "Whether 3/4/2023 is 3 April; without it such a date is a problem.",
            },
        },
        "allOf": [_of_kind(name) for name in PLAN_KINDS],
        "$defs": {_form(each): _rule(each) for name in PLAN_KINDS for each in fillable(KINDS[name])},
    }


def _of_kind(name: str) -> Schema:
    fields = {
        each.name: {"$ref": f"#/$defs/{_form(each)}", "description": each.label} for each in fillable(KINDS[name])
    }
    return {
        "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
        "then": {"properties": {"fields": {"additionalProperties": False, "properties": fields}}},
    }


def _form(field: Field) -> str:
    """The name of the rules that fill a field like this one."""
    what = "date" if field.type is FieldType.DATE else "words"
    return "_".join((*(("list",) if field.is_list else ()), *(creatable(field) or (what,))))


def _rule(field: Field) -> Schema:
    names = ["columns", "value"] if field.type is FieldType.DATE else ["columns", "template", "value"]
    parts = {name: _PARTS[name] for name in names}
    if field.is_list:
        parts["split"] = _PARTS["split"]
    if kinds := creatable(field):
        parts["creates"] = {"enum": list(kinds), "description": "What a name new to the case becomes."}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": parts,
        "oneOf": [{"required": [name]} for name in names],
    }


if __name__ == "__main__":
    write_atomic(resources_dir() / FILE_NAME, written(mapping_schema()))
