"""One record with all its fields and quotes: as data for programs, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from caseapp.cli.output import cell
from caseapp.domain.errors import NotFound
from caseapp.domain.kinds import Field, FieldType, kind_shown
from caseapp.queries import evidence, records
from caseapp.queries.records import Ref
from caseapp.store.reader import Reader


def record_data(reader: Reader, record_id: str) -> dict[str, Any]:
    """id, kind, title, sensitivity, fields, refs (what the ids among them mean), quotes; of a source also its text."""
    view = records.get(reader, record_id)
    data: dict[str, Any] = {
        "id": view.id,
        "kind": view.kind.name,
        "title": view.title,
        "sensitivity": view.sensitivity,
        "fields": view.fields,
        "refs": {key: asdict(ref) for key, ref in view.refs.items()},
        "quotes": [asdict(quote) for quote in evidence.quotes(reader, record_id)],
    }
    if view.kind.name == "source":
        data["text"] = _text(reader, record_id)
    return data


def record_lines(data: dict[str, Any]) -> Iterator[str]:
    """The same for people: a line per field that holds something, then the words that back it."""
    kind = kind_shown(data["kind"])
    refs = {key: Ref(**ref) for key, ref in data["refs"].items()}
    yield f"{data['title']}"
    yield f"{kind.label}, {data['id']}"
    for name, value in data["fields"].items():
        field = kind.field(name)
        if name != "title" and value not in (None, "", [], False):
            yield from _field_lines(field, value, refs)
    for quote in data["quotes"]:
        what = f" ({quote['field']})" if quote["field"] else ""
        yield f"  “{cell(quote['exact'])}”{what}: {quote['source_title']}, {quote['start_cp']}–{quote['end_cp']}"
        yield f"    {quote['stance']}, {quote['state']}, citation {quote['citation_id']}"
    if data.get("text"):
        yield f"Text: {data['text']['length']} characters, version {data['text']['version_id']}"


def _text(reader: Reader, source_id: str) -> dict[str, Any] | None:
    try:
        text = evidence.source_text(reader, source_id)
    except NotFound:
        return None
    return {"version_id": text.version_id, "number": text.version_number, "length": len(text.text), "text": text.text}


def _field_lines(field: Field, value: Any, refs: dict[str, Ref]) -> Iterator[str]:
    if field.type is FieldType.REFS:
        yield f"{field.label}: " + ", ".join(refs[each].title for each in value)
    elif field.type is FieldType.ROWS:
        yield f"{field.label}:"
        yield from (f"  {_row(field, row, refs)}" for row in value)
    elif field.type is FieldType.LONG_TEXT:
        yield f"{field.label}: {value}"
    else:
        yield f"{field.label}: {_shown(field, value, refs)}"


def _row(field: Field, row: dict[str, Any], refs: dict[str, Ref]) -> str:
    shown = [(part, _shown(part, row[part.name], refs)) for part in field.row_fields]
    words = [text if at == 0 else f"{part.label.lower()} {text}" for at, (part, text) in enumerate(shown) if text]
    return ", ".join(words)


def _titled(ref: Ref) -> str:
    return f"{ref.title} ({ref.state})" if ref.state else ref.title


def _shown(field: Field, value: Any, refs: dict[str, Ref]) -> str:
    if field.type is FieldType.REF and value:
        return _titled(refs[value]) if value in refs else str(value)
    return cell(value)
