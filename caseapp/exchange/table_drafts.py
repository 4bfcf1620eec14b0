"""What each row of a table would become under a mapping, or what is wrong with it. Deterministic, and writes nothing.

Names are linked to what the case knows (`Known`), else they stand for a record to be made, one for each distinct name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from caseapp.domain.anchors import trim_span
from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.domain.plans import Evidence
from caseapp.domain.values import coerce
from caseapp.exchange.table_mapping import Rule, TableMapping, columns_in, creatable, created, filled
from caseapp.exchange.tables import Row, TableText
from caseapp.platform.translation import plural, tr

Known = Mapping[str, Sequence[tuple[str, str]]]
"""Kind and id of every record of the case that goes by a name."""

LONGEST_NAME = 300
NAMED = ("person", "organisation", "state", "place", "issue", "channel")
"""Kinds of which a case has one record a name."""

_DAY_MONTH = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot become a record: its number as a spreadsheet counts it, the column or columns, the reason."""

    row: int
    column: str
    reason: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What one row would become. `names` are those it needs made, kind and name; `shown` its fields in words."""

    row: int
    ref: str
    title: str
    fields: Mapping[str, Any]
    names: tuple[tuple[str, str], ...]
    shown: Mapping[str, str]
    evidence: tuple[Evidence, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Reading:
    """One row on its way."""

    number: int
    words: Mapping[str, str]
    known: Known
    day_first: bool | None
    names: dict[tuple[str, str], None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def ref_of(kind: str, name: str) -> str:
    """What a plan calls the one record of a name."""
    return f"{kind}:{name}"


def drafts(laid: TableText, mapping: TableMapping, known: Known, most: int | None = None) -> Iterator[Draft]:
    """The rows in their order, the first `most` of them; a name that stands twice is a problem the second time."""
    seen: dict[str, int] = {}
    rows = laid.table.rows[:most]
    for at, row in enumerate(rows):
        yield _draft(laid, at, row, mapping, known, seen)


def names_wanted(laid: TableText, mapping: TableMapping) -> set[str]:
    """Every name that a case is to be asked for."""
    kind = KINDS[mapping.kind]
    rules = [(kind.field(name), rule) for name, rule in mapping.fields.items() if creatable(kind.field(name))]
    found: set[str] = set()
    used = {column for _, rule in rules for column in rule.uses} | set(columns_in(mapping.title))
    places = {name: laid.table.column(name) for name in used}
    for row in laid.table.rows:
        words = {name: row.at(column) for name, column in places.items()}
        for wanted, rule in rules:
            found.update(_parts(wanted, rule, words))
        if mapping.kind in NAMED:
            found.add(filled(mapping.title, words))
    return found


def _draft(laid: TableText, at: int, row: Row, mapping: TableMapping, known: Known, seen: dict[str, int]) -> Draft:
    words = {name: row.at(column) for column, name in enumerate(laid.table.columns)}
    reading = _Reading(row.number, words, known, mapping.day_first)
    _check_width(reading, row, len(laid.table.columns))
    title = filled(mapping.title, words)
    fields, shown = _fields(reading, mapping)
    _check_title(reading, mapping, title, seen)
    is_named = mapping.kind in NAMED
    ref = ref_of(mapping.kind, title) if is_named else f"row-{row.number}"
    if is_named and not reading.problems:
        seen[title] = row.number
    evidence = tuple(_evidence(laid, at, mapping))
    return Draft(row.number, ref, title, fields, tuple(reading.names), shown, evidence, tuple(reading.problems))


def _check_width(reading: _Reading, row: Row, width: int) -> None:
    if len(row.cells) != width:
        cells = plural("{n} cell", "{n} cells", len(row.cells))
        columns = plural("{n} column", "{n} columns", width)
        advice = tr("A sign that parts cells is missing or too many; words that hold it need quotation marks.")
        words = tr("It has {cells}; the table has {columns}.", cells=cells, columns=columns)
        reading.problems.append(Problem(row.number, "", words, advice))


def _check_title(reading: _Reading, mapping: TableMapping, title: str, seen: Mapping[str, int]) -> None:
    column, label = ", ".join(columns_in(mapping.title)), tr(KINDS[mapping.kind].label).lower()
    if not title:
        reading.problems.append(Problem(reading.number, column, tr("There is nothing to make a title of.")))
    elif mapping.kind in NAMED and title in seen:
        reading.problems.append(
            Problem(
                reading.number,
                column,
                tr("“{title}” stands in row {row} already.", title=title, row=seen[title]),
                tr("Tell them apart."),
            )
        )
    elif mapping.kind in NAMED and any(kind == mapping.kind for kind, _ in reading.known.get(title, ())):
        words = tr("“{title}” is in the case already, as {kind}.", title=title, kind=label)
        reading.problems.append(Problem(reading.number, column, words))


def _fields(reading: _Reading, mapping: TableMapping) -> tuple[dict[str, Any], dict[str, str]]:
    kind, found, shown = KINDS[mapping.kind], dict[str, Any](), dict[str, str]()
    for name, rule in mapping.fields.items():
        wanted = kind.field(name)
        try:
            value, words = _value(reading, wanted, rule)
            if name == "status" and mapping.kind == "action_item" and value == "done":
                raise BadInput(tr("An open item is done only with the words that close it."), tr("Use “claimed done”."))
        except BadInput as error:
            reading.problems.append(Problem(reading.number, ", ".join(rule.uses), error.message, error.advice))
            continue
        if value not in (None, "", []):
            found[name], shown[name] = value, words
    return found, shown


def _value(reading: _Reading, wanted: Field, rule: Rule) -> tuple[Any, str]:
    """The value of a field as a plan has it, and in words."""
    if wanted.type is FieldType.DATE:
        return _date(reading, rule)
    if wanted.name == "custom":
        rows = [{"name": name, "value": reading.words[name]} for name in rule.uses if reading.words[name]]
        return rows, "; ".join(f"{row['name']}: {row['value']}" for row in rows)
    parts = _parts(wanted, rule, reading.words)
    if creatable(wanted):
        return _named(reading, wanted, rule, parts)
    if wanted.is_list:
        return [{wanted.row_fields[0].name: each} for each in parts], "; ".join(parts)
    words = ("\n" if wanted.type is FieldType.LONG_TEXT else " ").join(parts)
    if wanted.type is FieldType.CHOICE:
        words = next((each for each in wanted.choices if each.casefold() == words.casefold()), words)
    value = coerce(wanted, words) if words else ""
    return value, str(value)


def _parts(wanted: Field, rule: Rule, words: Mapping[str, str]) -> list[str]:
    """The words for a field, each once: for a list all parts, for a reference the first that is there."""
    said = [rule.value] if rule.value else [filled(rule.template, words)] if rule.template else []
    found = [each for each in said or [words[name] for name in rule.columns] if each]
    if rule.split:
        found = [part for each in found for part in each.split(rule.split)]
    if not creatable(wanted) and not wanted.is_list:
        return found
    tidy = dict.fromkeys(filter(None, (" ".join(each.split()) for each in found)))
    return list(tidy) if wanted.is_list else list(tidy)[:1]


def _named(reading: _Reading, wanted: Field, rule: Rule, names: Sequence[str]) -> tuple[Any, str]:
    if wanted.name == "posts":
        return [{"title": name} for name in names], "; ".join(names)
    refs = [_ref(reading, wanted, rule, name) for name in names]
    if wanted.type is FieldType.ROWS:
        return [{wanted.row_fields[0].name: ref} for ref in refs], "; ".join(names)
    return refs if wanted.is_list else next(iter(refs), None), "; ".join(names)


def _ref(reading: _Reading, wanted: Field, rule: Rule, name: str) -> str:
    """The id of the record that goes by a name, else the ref of the one to be made."""
    if len(name) > LONGEST_NAME:
        raise BadInput(tr("This is too long for a name."), tr("Choose another column, or what parts the names in it."))
    kinds, new = creatable(wanted), created(wanted, rule)
    found = [(kind, record_id) for kind, record_id in reading.known.get(name, ()) if kind in kinds]
    if len(found) > 1:
        found = [each for each in found if each[0] == new] or found
    if len(found) > 1:
        raise BadInput(
            plural(
                "“{name}” means {n} record of the case.",
                "“{name}” means {n} records of the case.",
                len(found),
                name=name,
            ),
            tr("Rename one of them there, or the cell."),
        )
    if found:
        return found[0][1]
    reading.names[new, name] = None
    return ref_of(new, name)


def _date(reading: _Reading, rule: Rule) -> tuple[Any, str]:
    cells = [rule.value] if rule.value else [reading.words[name] for name in rule.columns]
    dates = [read_date(_ordered(cell, reading.day_first)) if cell else None for cell in cells]
    begin, end = dates[0], dates[1] if len(dates) > 1 else None
    if begin is None and end is None:
        return None, ""
    edtf = _edtf(begin, end)
    stated = cells[0] if end is None or (begin and cells[0] == cells[1]) else " – ".join(filter(None, cells))
    value = {"edtf": edtf, "as_stated": " ".join(stated.split()), "basis": "stated"}
    zone = next((each.tz for each in (begin, end) if each and each.tz), "")
    return value | ({"tz": zone} if zone else {}), show_date(CaseDate.from_edtf(edtf, tz=zone))


def _edtf(begin: CaseDate | None, end: CaseDate | None) -> str:
    if end is None or (begin and begin.edtf == end.edtf):
        return begin.edtf if begin else ""
    first = begin.edtf.partition("/")[0] if begin else ".."
    return f"{first}/{end.edtf.rpartition('/')[2]}"


def _ordered(words: str, day_first: bool | None) -> str:
    found = _DAY_MONTH.match(words)
    if found is None or day_first is None:
        return words
    day, month = (found[1], found[3]) if day_first else (found[3], found[1])
    return f"{found[4]}-{int(month):02}-{int(day):02}{words[found.end() :]}"


def _evidence(laid: TableText, at: int, mapping: TableMapping) -> Iterator[Evidence]:
    columns = [laid.table.columns.index(name) for name in mapping.evidence]
    spans = [laid.cell_span(at, column) for column in columns]
    kept = [span for span in (trim_span(laid.text, *span) for span in spans) if span[0] < span[1]]
    for start, end in kept or [laid.row_span(at)]:
        yield Evidence(start, end, laid.text[start:end])
