"""Rows of a table under headings: which groups each record belongs to by one of its fields, and the order of those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caseapp.domain.dates.patterns import month_words
from caseapp.domain.kinds import Field, FieldType, kind_shown
from caseapp.domain.sorting import sort_key
from caseapp.platform.translation import sentence_case, tr
from caseapp.queries.field_sql import PARTY_FIELD, RECORD_KIND, fields_of, own_kinds, row_words, words_of
from caseapp.queries.parties import PARTY, PARTY_JOINS
from caseapp.store.columns import ref_column
from caseapp.store.reader import Rows

HEADING = "\x1e"  # begins the id of a heading among the ids of records
_NONE = ""
_GROUPED = (FieldType.CHOICE, FieldType.FLAG, FieldType.REF, FieldType.REFS, FieldType.DATE)
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?!\d)")
_YEAR = re.compile(r"\d{4}")

Member = tuple[str, str, str]  # record id, key of the group, its name


@dataclass(frozen=True, slots=True)
class Heading:
    """A group: its key, what it is called, how many records are in it, and whether they are shown."""

    key: str
    label: str
    count: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Grouped:
    """Ids with those of the headings among them, the headings by theirs, and how many records there are in all."""

    ids: list[str]
    headings: dict[str, Heading]
    count: int


def groupings(kinds: Sequence[str]) -> dict[str, str]:
    """By what a table of some kinds can be grouped: keys, and names for a menu."""
    found: dict[str, str] = {}
    for name, field in fields_of(kinds).items():
        if field is PARTY_FIELD:
            found[name] = tr("Party")
        elif field.type is FieldType.DATE:
            found[name] = tr("Month") if field.label == "Date" else tr("Month: {field}", field=tr(field.label).lower())
        elif field.type in _GROUPED or name == "tags" or _first_reference(field) is not None:
            found[name] = tr(field.label)
    return found


def grouped(
    rows: Rows, ids: Sequence[str], kinds: Sequence[str], by: str, closed: frozenset[str], *, is_descending: bool
) -> Grouped:
    """Puts ids, in their order, under headings; a record of several groups stands in each, one of none in the last.

    `closed` are the keys of the groups whose records are not listed.
    """
    wanted = frozenset(ids)
    groups_of: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for record_id, key, name in _members(rows, kinds, by):
        if record_id in wanted and key != _NONE:
            groups_of.setdefault(record_id, {})[key] = None
            names.setdefault(key, name)
    inside: dict[str, list[str]] = {}
    for row_id in ids:
        for key in groups_of.get(row_id) or (_NONE,):
            inside.setdefault(key, []).append(row_id)
    listed: list[str] = []
    headings: dict[str, Heading] = {}
    for key in _in_order(inside, names, kinds, by, is_descending=is_descending):
        is_open = key not in closed
        label = names[key] if key != _NONE else _none_words(kinds, by)
        headings[HEADING + key] = Heading(key, label, len(inside[key]), is_open)
        listed.append(HEADING + key)
        if is_open:
            listed += inside[key]
    return Grouped(listed, headings, len(wanted))


def _in_order(
    keys: Iterable[str], names: dict[str, str], kinds: Sequence[str], by: str, *, is_descending: bool
) -> list[str]:
    """By the order of a choice, by time, or by name; what has no group comes last."""
    field = fields_of(kinds).get(by)
    known = [key for key in keys if key != _NONE]
    if field is not None and field.type is FieldType.CHOICE:
        order = {choice: number for number, choice in enumerate(field.choices)}
        known.sort(key=lambda key: (order.get(key, len(order)), sort_key(names[key])))
    elif field is not None and field.type is FieldType.DATE:
        known.sort()
    else:
        known.sort(key=lambda key: (sort_key(names[key]), key))
    if is_descending:
        known.reverse()
    return [*known, _NONE] if _NONE in keys else known


def _members(rows: Rows, kinds: Sequence[str], by: str) -> Iterable[Member]:
    field = fields_of(kinds)[by]
    if field is PARTY_FIELD:
        found = rows.rows(f"SELECT x.owner_id, {PARTY} t FROM {PARTY_JOINS} WHERE t IS NOT NULL ORDER BY x.position")
        return ((owner, party, party) for owner, party in found)
    match field.type:
        case FieldType.REF:
            return _by_reference(rows, field, own_kinds(kinds, by))
        case FieldType.REFS:
            return _rows(
                rows,
                f'SELECT x.owner_id, x.ref_id, n.title FROM "{field.table}" x JOIN record n ON n.id = x.ref_id',
            )
        case FieldType.ROWS:
            return _by_row(rows, field)
        case FieldType.DATE:
            return _by_month(rows, field, own_kinds(kinds, by))
        case _:
            return _by_words(rows, field, kinds)


def _by_reference(rows: Rows, field: Field, kinds: Sequence[str]) -> list[Member]:
    parts = [
        f'SELECT k.id, n.id, n.title FROM "{kind}" k JOIN record n ON n.id = k."{ref_column(field.name)}"'
        for kind in kinds
    ]
    return _rows(rows, " UNION ALL ".join(parts))


def _by_row(rows: Rows, field: Field) -> list[Member]:
    first = _first_reference(field)
    key = f'coalesce(x."{ref_column(first.name)}", {row_words(field)})' if first is not None else row_words(field)
    return _rows(rows, f'SELECT x.owner_id, {key}, {row_words(field)} FROM "{field.table}" x')


def _by_month(rows: Rows, field: Field, kinds: Sequence[str]) -> Iterable[Member]:
    parts = [f'SELECT k.id, k."{field.name}_edtf" t FROM "{kind}" k WHERE t IS NOT NULL' for kind in kinds]
    for record_id, edtf in rows.rows(" UNION ALL ".join(parts)):
        yield (record_id, *_month(edtf))


def _month(edtf: str) -> tuple[str, str]:
    if (found := _MONTH.match(edtf)) is not None:
        return found[0], month_words(int(found[1]), int(found[2]), is_long=True)
    if (found := _YEAR.match(edtf)) is not None:
        return f"{found[0]}-99", tr("{year}, month not known", year=found[0])
    return ("~", tr("Other dates")) if edtf else (_NONE, _NONE)


def _by_words(rows: Rows, field: Field, kinds: Sequence[str]) -> Iterable[Member]:
    wanted = ", ".join(f"'{kind}'" for kind in kinds)
    found = rows.rows(f"SELECT r.id, {words_of(field, kinds)} FROM record r WHERE r.kind IN ({wanted})")
    for record_id, words in found:
        yield record_id, words, sentence_case(_shown(field, words))


def _shown(field: Field, words: str) -> str:
    if field.name == RECORD_KIND:
        return tr(kind_shown(words).label)
    return tr(words) if words in field.choices or field.type is FieldType.FLAG else words


def _rows(rows: Rows, sql: str) -> list[Member]:
    return [(owner, key, name) for owner, key, name in rows.rows(sql)]


def _first_reference(field: Field) -> Field | None:
    if field.type is not FieldType.ROWS or field.name == "names":
        return None
    return next((part for part in field.row_fields if part.type is FieldType.REF), None)


def _none_words(kinds: Sequence[str], by: str) -> str:
    field = fields_of(kinds)[by]
    return tr("{list}: none", list=tr(field.label))
