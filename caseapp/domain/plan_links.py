"""How the records of a plan name one another: which refs stand in the fields of one, and what is left without them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import replace
from typing import Any

from caseapp.domain.kinds import Field, FieldType, kind_named
from caseapp.domain.plans import Proposed

#: Where a record says in words who is meant, when no record stands for them.
_WORDS_FOR = {"actor": "unnamed"}
_POST_OWNERS = ("organisation", "state")
_Keep = Callable[[str, tuple[str, ...]], bool]


def links(record: Proposed, refs: Container[str]) -> tuple[str, ...]:
    """The refs of a plan that the fields of a record name, each once, in order."""
    found = (each for name, value in record.fields.items() for each in _strings(_field(record, name), value))
    return tuple(dict.fromkeys(each for each in found if each in refs and each != record.ref))


def closure(chosen: Iterator[str] | tuple[str, ...], records: Mapping[str, Proposed]) -> tuple[str, ...]:
    """Some refs and all that their records name, and those name again."""
    found: dict[str, None] = {}
    waiting = list(chosen)
    while waiting:
        ref = waiting.pop(0)
        if ref not in found and ref in records:
            found[ref] = None
            waiting += links(records[ref], records)
    return tuple(found)


def fitting(record: Proposed, kinds: Mapping[str, str], titles: Mapping[str, str]) -> Proposed:
    """The record with what can be written alone: of its refs those in `kinds` that are of a kind their field takes.

    Who took part or spoke and has no record stays by the words in `titles`.
    """

    def keeps(ref: str, to: tuple[str, ...]) -> bool:
        return ref not in titles or (ref in kinds and (not to or to == ("*",) or kinds[ref] in to))

    fields: dict[str, Any] = {}
    for name, value in record.fields.items():
        field = _field(record, name)
        fields[name] = _posts(value, keeps) if field is None else _kept(field, value, keeps, titles)
    speaker = str(record.fields.get("speaker") or "")
    if speaker and not fields.get("speaker") and not fields.get("unnamed_speaker"):
        fields["unnamed_speaker"] = titles.get(speaker, "")
    return replace(record, fields={name: value for name, value in fields.items() if value not in ("", None, [])})


def _kept(field: Field, value: Any, keeps: _Keep, titles: Mapping[str, str]) -> Any:
    match field.type:
        case FieldType.REF:
            return value if not value or keeps(str(value), field.to) else None
        case FieldType.REFS:
            return [each for each in _listed(value) if keeps(str(each), field.to)]
        case FieldType.ROWS:
            rows = (_kept_row(field, each, keeps, titles) for each in _listed(value))
            return [row for row in rows if row]
        case _:
            return value


def _kept_row(field: Field, row: Any, keeps: _Keep, titles: Mapping[str, str]) -> Any:
    if not isinstance(row, Mapping):
        return row
    parts = {part.name: part for part in field.row_fields}
    made = dict(row)
    for name, value in row.items():
        part = parts.get(name)
        if part is not None and part.type is FieldType.REF and value and not keeps(str(value), part.to):
            del made[name]
            if _WORDS_FOR.get(name) in parts:
                made.setdefault(_WORDS_FOR[name], titles.get(str(value), ""))
    return made


def _posts(value: Any, keeps: _Keep) -> Any:
    rows = []
    for row in _listed(value):
        owner = row.get("organisation") if isinstance(row, Mapping) else ""
        is_kept = not owner or keeps(str(owner), _POST_OWNERS)
        rows.append(row if is_kept else {name: part for name, part in row.items() if name != "organisation"})
    return rows


def _strings(field: Field | None, value: Any) -> Iterator[str]:
    """What may be refs in the value of a field."""
    if field is None or field.type is FieldType.ROWS:
        names = {"organisation"} if field is None else {each.name for each in field.row_fields if each.to}
        for row in _listed(value):
            if isinstance(row, Mapping):
                yield from (str(part) for name, part in row.items() if name in names and part)
    elif field.type in (FieldType.REF, FieldType.REFS):
        yield from (str(each) for each in _listed(value) if each)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value] if value else []


def _field(record: Proposed, name: str) -> Field | None:
    """The field of a name; None for posts, which are given by their titles. KeyError for one that does not exist."""
    return None if name == "posts" else kind_named(record.kind).field(name)
