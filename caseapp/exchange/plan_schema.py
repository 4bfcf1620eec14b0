"""The JSON Schema of a plan, made from the kinds; `python -m caseapp.exchange.plan_schema` writes the file shipped.

It must not describe anything the kinds do not: a new field is in plans as soon as it is in the model.
"""

from __future__ import annotations

import json
from typing import Any

from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.domain.plans import DATE_KIND, PLAN_KINDS
from caseapp.platform.atomic import write_atomic
from caseapp.platform.paths import resources_dir

FILE_NAME = "plan.schema.json"

Schema = dict[str, Any]

_POST_BY_TITLE = {"title": "The post's title; the post is made when the case has none of it.", "organisation": "Whose."}


def plan_schema() -> Schema:
    """The schema (draft 2020-12) of a plan file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:caseapp:plan:1",
        "title": "Caseapp plan",
        "description": (
            "Proposed records with the words that bear them out. Applied as one undo step, or not at all when a span "
            "does not hold. Spans count Unicode code points of the text as stored (line feeds only), end exclusive."
        ),
        "type": "object",
        "required": ["records"],
        "properties": {
            "text_sha256": _nullable("string", "SHA-256 of the text the spans lie in, as UTF-8; hexadecimal."),
            "document": _document(),
            "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
        },
        "$defs": {"record": _record(), "evidence": _evidence(), "date": _date()}
        | {f"{name}_fields": _fields(name) for name in PLAN_KINDS}
        | {f"{DATE_KIND}_fields": _resolved_date()}
        | {f"{field.table}_row": _row(field) for field in _row_lists()},
    }


def _document() -> Schema:
    return {
        "type": ["object", "null"],
        "description": "What the plan found out about the document itself; set only where the source has no date yet.",
        "properties": {
            "published": _nullable("string", "Date of publication in EDTF, such as 2023-02-22."),
            "basis": _nullable("string", "How it is known: stated, resolved, analyst."),
        },
    }


def _record() -> Schema:
    return {
        "type": "object",
        "required": ["ref", "kind", "title"],
        "additionalProperties": False,
        "properties": {
            "ref": {"type": "string", "minLength": 1, "description": "Its name within the plan; fields may use it."},
            "kind": {"enum": [*PLAN_KINDS, DATE_KIND]},
            "title": {"type": "string", "minLength": 1},
            "fields": {"type": ["object", "null"]},
            "evidence": {"type": ["array", "null"], "items": {"$ref": "#/$defs/evidence"}},
            "confidence": _nullable("number", "0 to 1.") | {"minimum": 0, "maximum": 1},
            "rule": _nullable("string", "Which rule proposed it."),
            "inferred": _words("Fields whose values stand in no words, but follow from others."),
            "questions": _words("What a person should be asked before it is accepted."),
            "record_id": _nullable("string", "The record it is about already: it is only cited, its fields stay."),
        },
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
                "then": {"properties": {"fields": {"$ref": f"#/$defs/{name}_fields"}}},
            }
            for name in (*PLAN_KINDS, DATE_KIND)
        ],
    }


def _evidence() -> Schema:
    return {
        "type": "object",
        "required": ["start", "end", "exact"],
        "additionalProperties": False,
        "properties": {
            "start": {"type": "integer", "minimum": 0, "description": "First code point."},
            "end": {"type": "integer", "minimum": 1, "description": "Code point after the last."},
            "exact": {"type": "string", "minLength": 1, "description": "The words that stand there."},
            "field": _nullable("string", "The field they back; empty for the whole record."),
        },
    }


def _date() -> Schema:
    return {
        "type": ["object", "string", "null"],
        "description": "A date in words or EDTF, or an object that keeps the source's words beside it.",
        "additionalProperties": False,
        "properties": {
            "edtf": _nullable("string", "ISO 8601-2, such as 2023-02-18, 2023-02-13/2023-02-19, 2023-02~."),
            "as_stated": _nullable("string", "The source's words."),
            "tz": _nullable("string", "IANA time zone of the place, such as Europe/Berlin."),
            "basis": _nullable("string", "stated, resolved (from the dateline) or analyst."),
            "earliest": _nullable("integer", "Ignored: computed."),
            "latest": _nullable("integer", "Ignored: computed."),
        },
    }


def _resolved_date() -> Schema:
    return {
        "type": "object",
        "description": "What a date expression resolves to: shown and weighed, written only as a field of records.",
        "required": ["edtf"],
        "additionalProperties": False,
        "properties": {name: _date()["properties"][name] for name in ("edtf", "tz")},
    }


def _words(description: str) -> Schema:
    return {"type": ["array", "null"], "items": {"type": "string"}, "description": description}


def _fields(kind_name: str) -> Schema:
    fields = (*KINDS[kind_name].fields, *COMMON)
    return {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {field.name: _field(field) for field in fields},
    }


def _field(field: Field) -> Schema:
    described = {"description": f"{field.label} ({field.hint})" if field.hint else field.label}
    match field.type:
        case FieldType.DATE:
            return {"$ref": "#/$defs/date"} | described
        case FieldType.FLAG:
            return {"type": ["boolean", "string", "integer", "null"]} | described
        case FieldType.INTEGER | FieldType.NUMBER:
            return {"type": ["number", "string", "null"]} | described
        case FieldType.CHOICE if not field.is_open:
            return {"enum": [*field.choices, "", None]} | described
        case FieldType.CHOICE:
            return {"type": ["string", "null"], "examples": list(field.choices)} | described
        case FieldType.REF:
            return _nullable("string", f"{field.label}: ref, id or exact name; {_allowed(field)}.")
        case FieldType.REFS:
            words = f"{field.label}: refs, ids or exact names; {_allowed(field)}."
            return {"type": ["array", "string", "null"], "items": {"type": "string"}, "description": words}
        case FieldType.ROWS:
            row = {"$ref": f"#/$defs/{field.table}_row"}
            return {"if": {"type": "array"}, "then": {"items": row}, "else": row} | described
        case _:
            return {"type": ["string", "number", "null"]} | described


def _row_lists() -> list[Field]:
    fields = [field for name in PLAN_KINDS for field in (*KINDS[name].fields, *COMMON)]
    return [field for field in fields if field.type is FieldType.ROWS]


def _row(field: Field) -> Schema:
    parts = {part.name: _field(part) for part in field.row_fields}
    if field.table == "tenure":
        parts |= {name: _nullable("string", words) for name, words in _POST_BY_TITLE.items()}
    parts["id"] = _nullable("string", "Of a row there is already.")
    words = f"An entry of {field.label.lower()}; a string stands for its first field."
    return {
        "type": ["object", "string", "null"],
        "description": words,
        "additionalProperties": False,
        "properties": parts,
    }


def _allowed(field: Field) -> str:
    return "a record of any kind" if "*" in field.to else f"of {' or '.join(field.to)}"


def _nullable(kind: str, description: str) -> Schema:
    return {"type": [kind, "null"], "description": description}


def written(schema: Schema) -> bytes:
    """The schema as the file holds it."""
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


if __name__ == "__main__":
    write_atomic(resources_dir() / FILE_NAME, written(plan_schema()))
