"""How the rows of a table are narrowed and ordered by any field, and what those fields show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from caseapp.domain.kinds import Field, FieldType
from caseapp.queries.dates import date_select, read_columns
from caseapp.queries.field_sql import FIELD_SORT, RECORD_KIND, column_words, fields_of, narrowed, own_kinds, rank_of
from caseapp.store.reader import Row, Rows, id_list


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the columns of a table of some kinds are filtered by: field names and what is said of them."""

    kinds: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    def narrow(self, where: list[str], params: list[Any]) -> None:
        """Adds the conditions to a query in which `r` is the record, and their parameters after those there are."""
        known = fields_of(self.kinds)
        where += [narrowed(known[name], self.kinds, said, params) for name, said in self.filters if name in known]

    def order(self, sorts: Mapping[str, str], sort: str) -> str:
        """The ORDER BY of one of `sorts`, or of `field:` and the name of a field; KeyError for an unknown one."""
        if sort.startswith(FIELD_SORT):
            return rank_of(fields_of(self.kinds)[sort.removeprefix(FIELD_SORT)], self.kinds)
        return sorts[sort]


PLAIN = Arrangement()


def field_values(rows: Rows, kinds: Sequence[str], names: Sequence[str], ids: Sequence[str]) -> dict[str, Row]:
    """What some fields show, by record and in the order of `names`: words, or a CaseDate; a query for each kind."""
    known = fields_of(kinds)
    found: dict[str, Row] = {}
    for kind in _kinds_among(rows, kinds, ids):
        fields = [known[name] if _has(kind, name) else None for name in names]
        selected, reads = _select(fields)
        sql = (
            f'SELECT r.id{selected} FROM record r JOIN "{kind}" k ON k.id = r.id'
            " WHERE r.id IN (SELECT value FROM json_each(?))"
        )
        for row in rows.rows(sql, id_list(ids)):
            found[row[0]] = tuple(read(row) for read in reads)
    return found


def _kinds_among(rows: Rows, kinds: Sequence[str], ids: Sequence[str]) -> list[str]:
    if len(kinds) == 1:
        return list(kinds)
    sql = "SELECT DISTINCT kind FROM record WHERE id IN (SELECT value FROM json_each(?))"
    return [kind for (kind,) in rows.rows(sql, id_list(ids)) if kind in kinds]


def _has(kind: str, name: str) -> bool:
    return name in fields_of([kind]) or name == RECORD_KIND


def _select(fields: Sequence[Field | None]) -> tuple[str, list[Callable[[Row], Any]]]:
    """The SELECT list of some fields, and how each is read out of a row; None is a field that the kind has not."""
    parts: list[str] = []
    reads: list[Callable[[Row], Any]] = []
    at = 1
    for field in fields:
        if field is None:
            reads.append(_empty)
        elif field.type is FieldType.DATE:
            parts.append(date_select(field.name, "k"))
            reads.append(_DateAt(at))
            at += 6
        else:
            parts.append(column_words(field))
            reads.append(_WordsAt(at))
            at += 1
    return "".join(f", {part}" for part in parts), reads


def _empty(_row: Row) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class _WordsAt:
    at: int

    def __call__(self, row: Row) -> str:
        return str(row[self.at])


@dataclass(frozen=True, slots=True)
class _DateAt:
    at: int

    def __call__(self, row: Row) -> Any:
        return read_columns(row[self.at : self.at + 6])


def kinds_of(rows: Rows, ids: Sequence[str]) -> list[str]:
    """The kinds that some records are of."""
    sql = "SELECT DISTINCT kind FROM record WHERE id IN (SELECT value FROM json_each(?)) ORDER BY kind"
    return [kind for (kind,) in rows.rows(sql, id_list(ids))]


def has_field(kinds: Sequence[str], name: str) -> bool:
    """Whether all of some kinds have a field of that name."""
    return all(_has(kind, name) for kind in kinds) and len(own_kinds(kinds, name)) in (0, len(kinds))
