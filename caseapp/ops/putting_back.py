"""Writes rows of the past again, as far as what they refer to is there; notes what is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from caseapp.domain.changes import Columns
from caseapp.domain.kinds import COMMON, KINDS, Field, Kind
from caseapp.domain.step_labels import EVIDENCE_FIELD
from caseapp.queries import brought, past
from caseapp.queries.past import Key, State
from caseapp.store.columns import owner_column, ref_column
from caseapp.store.unit import Unit

_LINK_LABELS = {"citation": EVIDENCE_FIELD, "same_as": "Same as", "text_version": "Text version"}


@dataclass(frozen=True, slots=True)
class Missing:
    """A reference that could not come back: of which field, and what it meant ("" when not even that is known)."""

    field: str
    title: str


@dataclass(frozen=True, slots=True)
class _Reference:
    column: str
    target: str
    is_needed: bool


class Putting:
    """Puts rows of one record back within a unit of work; `missing` is what could not come back."""

    def __init__(self, unit: Unit, kind: Kind) -> None:
        self.unit, self.kind = unit, kind
        self.missing: list[Missing] = []
        self._there: set[Key] = set()

    def put_rows(self, wanted: State, now: State) -> None:
        """Makes the rows `now` those that are `wanted`."""
        for table, row_id in now.keys() - wanted.keys():
            self.unit.delete(table, [row_id])
        self._there |= wanted.keys()
        for key, row in wanted.items():
            fitting = self._fitting(key[0], row)
            if fitting is None:
                if key in now:
                    self.unit.delete(key[0], [key[1]])
            elif key in now:
                self.unit.update(*key, {name: value for name, value in fitting.items() if name != "id"})
            else:
                self.unit.insert(key[0], fitting)

    def put_citations(self, was: State) -> None:
        """Cites again what was cited and is not, bringing words back whose text is still there."""
        gone = [
            (key, row) for key, row in was.items() if key[0] == "citation" and not self._is_there("citation", key[1])
        ]
        for excerpt_id in sorted({str(row["excerpt_id"]) for _, row in gone}):
            if not self._is_there("excerpt", excerpt_id):
                self._put_quote(excerpt_id)
        for key, row in gone:
            self.put_rows({key: row}, {})

    def leave_out(self, field: Field, record_id: str) -> None:
        """Empties a reference of the record after all, and names what it meant."""
        column = ref_column(field.name)
        ((target_id,),) = self.unit.rows(f'SELECT {column} FROM "{self.kind.name}" WHERE id = ?', record_id)
        ((title,),) = self.unit.rows("SELECT title FROM record WHERE id = ?", target_id)
        self.unit.update(self.kind.name, record_id, {column: None})
        self.missing.append(Missing(field.label, title))

    def quotes_of(self, version_ids: Collection[str], gone: tuple[int, str]) -> dict[str, State]:
        """The quotes that went with the texts of a source, as they were, by id. Asked before anything is written."""
        went = self.unit.rows(
            "SELECT row_id, before ->> 'text_version_id' FROM change"
            " WHERE step_id = ? AND table_name = 'excerpt' AND op = 'delete'",
            gone[1],
        )
        return {
            excerpt_id: _without_links(
                past.stood(self.unit, excerpt_id, gone[0] - 1)
                if gone[0] > 0
                else brought.lost(self.unit, excerpt_id, gone[1])
            )
            for excerpt_id, version_id in went
            if version_id in version_ids
        }

    def relink(self, ids: Collection[str], step_id: str) -> None:
        """Restores what others said of records and rows until a step deleted these, where nothing else stands now."""
        stored = self.unit.rows(
            "SELECT table_name, row_id, op, before FROM change WHERE step_id = ? AND op <> 'insert' ORDER BY number",
            step_id,
        )
        for table, row_id, op, before in stored:
            if table in ("record", "text_version"):
                continue
            row = past.decoded(before) or {}
            meant = [each.column for each in _references(table) if row.get(each.column) in ids]
            if not meant:
                continue
            if op == "update" or self._is_there(table, row_id):
                self._refill(table, row_id, {name: row[name] for name in meant})
            elif table not in KINDS and self._has_owner(row) and not self._stands_already(table, row):
                self.put_rows({(table, row_id): row}, {})

    def _refill(self, table: str, row_id: str, columns: Columns) -> None:
        selected = ", ".join(f'"{name}"' for name in columns)
        for row in self.unit.rows(f'SELECT {selected} FROM "{table}" WHERE id = ?', row_id):
            blank = {name: columns[name] for name, value in zip(columns, row, strict=True) if value is None}
            self.unit.update(table, row_id, blank)

    def _has_owner(self, row: Columns) -> bool:
        """Whether a row can stand: that of a record which went in the same step comes back with the record."""
        return "owner_id" not in row or self._is_there("record", row["owner_id"])

    def _stands_already(self, table: str, row: Columns) -> bool:
        if "ref_id" not in row:
            return False
        same = self.unit.rows(
            f'SELECT 1 FROM "{table}" WHERE owner_id = ? AND ref_id = ?', row["owner_id"], row["ref_id"]
        )
        return bool(same)

    def _put_quote(self, excerpt_id: str) -> None:
        gone = past.deleted_by(self.unit, excerpt_id)
        if gone is None:
            return
        place, step_id = gone
        is_own = place > 0
        was = past.stood(self.unit, excerpt_id, place - 1) if is_own else brought.lost(self.unit, excerpt_id, step_id)
        was = _without_links(was)
        if self._is_there("text_version", was["excerpt", excerpt_id]["text_version_id"]):
            self.put_rows(was, {})

    def _fitting(self, table: str, row: Columns) -> dict[str, Any] | None:
        """The columns of a row that the file still has, dead references emptied; None when it cannot do without one."""
        fitting: dict[str, Any] = {name: value for name, value in row.items() if name in _column_names(table)}
        for each in _references(table):
            target_id = fitting.get(each.column)
            if target_id is None or self._is_there(each.target, target_id):
                continue
            self._miss(table, each.column, str(target_id))
            if each.is_needed:
                return None
            fitting[each.column] = None
        return fitting

    def _is_there(self, table: str, row_id: object) -> bool:
        if (table, row_id) in self._there:
            return True
        return bool(self.unit.rows(f'SELECT 1 FROM "{table}" WHERE id = ?', row_id))

    def _miss(self, table: str, column: str, target_id: str) -> None:
        titles = past.last_titles(self.unit, [target_id])
        found = Missing(self._label(table, column), titles.get(target_id, ("", ""))[1])
        if found not in self.missing:
            self.missing.append(found)

    def _label(self, table: str, column: str) -> str:
        for field in (*self.kind.fields, *COMMON):
            if (table == self.kind.name and column == ref_column(field.name)) or (
                field.is_list and field.table == table
            ):
                return field.label
        return _LINK_LABELS.get(table, table)


def _without_links(state: State) -> State:
    return {key: row for key, row in state.items() if key[0] not in past.LINKS}


@cache
def _references(table: str) -> tuple[_Reference, ...]:
    return tuple(_referring(table))


def _referring(table: str) -> Iterator[_Reference]:
    from caseapp.store.tables import metadata  # start: loads SQLAlchemy, which the writer thread alone needs

    is_owned = owner_column(table)
    for column in metadata.tables[table].columns:
        for key in column.foreign_keys:
            # Subtle: the row of a kind refers to its record, and both are put back together.
            if column.name != "id" and key.column.name == "id" and not (column.name == is_owned == "owner_id"):
                yield _Reference(column.name, key.column.table.name, not column.nullable)


@cache
def _column_names(table: str) -> frozenset[str]:
    from caseapp.store.tables import metadata

    return frozenset(column.name for column in metadata.tables[table].columns)
