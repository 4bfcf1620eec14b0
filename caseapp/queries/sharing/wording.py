"""Every text that would go into a shared copy, as it would stand there, and the names of those who stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.domain.naming import Names, parts_of, replaced
from caseapp.domain.sharing import Rules, Selection
from caseapp.queries.sameness import NAMED_KINDS
from caseapp.queries.sharing.namesakes import namesakes
from caseapp.store.reader import Rows, id_list
from caseapp.store.sharing.columns import GOING_VIEWS

#: Record id, and words of it.
Words = tuple[str, str]

_TEXTS = """
SELECT v.source_id, b.text FROM text_version v JOIN text_body b ON b.sha256 = v.text_sha256
WHERE v.id = ?"""
_STAYING = """
SELECT r.id, r.title FROM record r WHERE r.kind IN (SELECT value FROM json_each(?)) UNION ALL
SELECT n.owner_id, n.text FROM name n"""
_NOTES = """
SELECT record_id, note FROM citation UNION ALL SELECT a_id, reason FROM same_as"""
_NAMED = "SELECT source_id, file_name FROM text_version"
_VIEWS = f"""
SELECT x.id, x.title FROM saved_view x WHERE {GOING_VIEWS} UNION ALL
SELECT x.id, x.body FROM saved_view x WHERE {GOING_VIEWS}"""
_CASE = "SELECT '', title FROM case_info UNION ALL SELECT '', subtitle FROM case_info"
_TEXTUAL = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE)


def names_left(rows: Rows, rules: Rules, selection: Selection) -> Iterator[tuple[str, str, str, int]]:
    """A name, whose it is, in which record or kept view it stands, and how often; the record "" is the case itself."""
    owners = _owners(rows, selection)
    whole = {name for name, mark in selection.names.items() if not mark} | set(_namesakes(rows, selection, owners))
    names = Names((*owners, *whole))
    if not owners:
        return
    unnamed = Names(selection.names)
    found: dict[tuple[str, str], int] = {}
    for record_id, text in _words(rows, rules, selection):
        if unnamed:
            text = replaced(text, unnamed, selection.names)[0]
        for each in (found_name for found_name in names.find(text) if found_name.name in owners):
            key = (each.name, record_id)
            found[key] = found.get(key, 0) + 1
    for (name, record_id), count in found.items():
        yield name, owners[name], record_id, count


def _owners(rows: Rows, selection: Selection) -> dict[str, str]:
    """Each name of somebody who stays, and what else those may be called who go without a name."""
    found: dict[str, str] = {}
    for record_id, name in rows.rows(_STAYING, id_list(NAMED_KINDS)):
        if record_id in selection.unnamed:
            for part in parts_of(name):
                found.setdefault(part, record_id)
        elif record_id not in selection.records and name:
            found.setdefault(name, record_id)
    return found


def _namesakes(rows: Rows, selection: Selection, owners: dict[str, str]) -> list[str]:
    parts = [name for name, owner in owners.items() if owner in selection.unnamed]
    whole = [name for record_id, name in rows.rows(_STAYING, id_list(NAMED_KINDS)) if record_id in selection.unnamed]
    return namesakes(rows, selection.records - selection.unnamed.keys(), parts, whole)


def _words(rows: Rows, rules: Rules, selection: Selection) -> Iterator[Words]:
    going = selection.records
    yield from rows.rows(_CASE) if not rules.title else [("", rules.title)]
    yield from rows.rows(_VIEWS) if rules.has_views else ()
    for record_id, *words in rows.rows("SELECT id, title, notes FROM record"):
        if record_id in going and record_id not in selection.unnamed:
            yield from ((record_id, each) for each in (words if rules.notes else words[:1]) if each)
    for record_id, text in _fields(rows, rules):
        if record_id in going and record_id not in selection.unnamed and text:
            yield record_id, text
    for version in sorted(selection.versions):
        yield from rows.rows(_TEXTS, version)


def _fields(rows: Rows, rules: Rules) -> Iterator[Words]:
    done: set[str] = set()
    for kind in KINDS.values():
        yield from _flat(rows, kind.name, "id", kind.fields)
        for each in (*kind.fields, *COMMON):
            if each.is_list and each.table not in done:
                done.add(each.table)
                fields = [part for part in each.fields if rules.notes or part.name != "note"]
                yield from _flat(rows, each.table, "owner_id", fields)
    yield from rows.rows(_NOTES) if rules.notes else ()
    yield from rows.rows(_NAMED) if rules.file_names else ()


def _flat(rows: Rows, table: str, owner: str, fields: Sequence[Field]) -> Iterator[Words]:
    columns = [
        each.name for each in fields if each.type in _TEXTUAL and (each.type is not FieldType.CHOICE or each.is_open)
    ]
    columns += [f"{each.name}_as_stated" for each in fields if each.type is FieldType.DATE]
    if table == "excerpt":
        columns = [each for each in columns if each not in ("prefix", "suffix")]  # words of the text, which goes
    if columns:
        listed = ", ".join(f'"{each}"' for each in columns)
        for row in rows.rows(f'SELECT "{owner}", {listed} FROM "{table}"'):
            yield from ((row[0], each) for each in row[1:] if each)
