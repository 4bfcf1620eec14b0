"""What refers to a record: every reference of the registry that points at it, and the relations drawn to or from it.

The SQL is made from `domain.kinds` once a language; each part of it is one look-up in an index, whatever the size of
the case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.platform.translation import language, tr
from caseapp.store.columns import ref_column
from caseapp.store.reader import Rows

LIMIT = 200


@dataclass(frozen=True, slots=True)
class Relation:
    """A record that refers to another, and in which field. `record_id` and `kind` are those of the record that refers;
    of a drawn relation they are its own, while `title` is that of its other end."""

    record_id: str
    kind: str
    title: str
    label: str


def referring(rows: Rows, record_id: str, limit: int = LIMIT) -> list[Relation]:
    """At most `limit` references to a record, by kind and title; a record comes once for each field that refers."""
    return [Relation(*row) for row in rows.rows(_statement(language()), record_id, limit)]


@cache
def _statement(_language: str) -> str:
    """The labels in it are those of a language."""
    parts = " UNION ".join((*_references(), *_drawn()))
    return f"SELECT id, kind, title, label FROM ({parts}) ORDER BY kind, sort_key(title), id LIMIT ?2"


def _references() -> Iterator[str]:
    lists: set[tuple[str, str]] = set()
    for kind in KINDS.values():
        if kind.name == "relation":
            continue
        for field in kind.fields:
            if field.type is FieldType.REF:
                yield _select(kind.name, "id", ref_column(field.name), tr(field.label))
            for column, label in _list_columns(field):
                if (field.table, column) not in lists:
                    lists.add((field.table, column))
                    yield _select(field.table, "owner_id", column, label)


def _list_columns(field: Field) -> Iterator[tuple[str, str]]:
    if field.type is FieldType.REFS:
        yield "ref_id", tr(field.label)
    elif field.type is FieldType.ROWS:
        for part in field.fields:
            if part.type is FieldType.REF:
                yield ref_column(part.name), tr("{list}, {part}", list=tr(field.label), part=tr(part.label).lower())


def _select(table: str, owner: str, column: str, label: str) -> str:
    return (
        f"SELECT r.id, r.kind, r.title, '{label.replace(chr(39), chr(39) * 2)}' AS label"
        f' FROM "{table}" t JOIN record r ON r.id = t."{owner}" WHERE t."{column}" = ?1'
    )


def _drawn() -> Iterator[str]:
    words = "CASE t.kind WHEN '' THEN r.title ELSE t.kind END"
    for here, there in (("subject_id", "object_id"), ("object_id", "subject_id")):
        yield (
            f"SELECT r.id, r.kind, coalesce(o.title, r.title), {words} FROM relation t JOIN record r ON r.id = t.id"
            f" LEFT JOIN record o ON o.id = t.{there} WHERE t.{here} = ?1"
        )
