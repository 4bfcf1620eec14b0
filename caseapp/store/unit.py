"""The unit of work: the one place where rows are written, inside one transaction of the writer thread.

Operations get it, write through it and name what they did in `label`; they never commit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from caseapp.domain.changes import RowChange
from caseapp.domain.errors import CaseError
from caseapp.platform.translation import tr
from caseapp.store.reader import Row

if TYPE_CHECKING:
    from sqlalchemy import Connection, Delete, Insert, Table

    from caseapp.store.steps import StepNote

Values = Mapping[str, Any]


class Unit:
    """Writes by table name and row id; reads see what was written."""

    def __init__(self, connection: Connection, record: Callable[[StepNote], None] | None = None) -> None:
        self._connection = connection
        self._record = record
        self.label = ""
        self.via: str | None = None
        self.ends_typing = False  # the next keystroke in a field begins a step of its own
        self.left_alone = 0  # rows that an undo left as others changed them since
        self._body = ("", "")

    def rows(self, sql: str, *params: object) -> list[Row]:
        """All rows of a SELECT, the unit's own writes included."""
        return [tuple(row) for row in self._connection.exec_driver_sql(sql, params)]

    def insert(self, table: str, values: Values) -> None:
        """Writes one new row."""
        self._connection.execute(_insertion(table), dict(values))

    def update(self, table: str, row_id: str, values: Values) -> int:
        """Sets columns of one row; returns how many rows there were to set (0 or 1)."""
        if not values:
            return 0
        target = _table(table)
        return self._connection.execute(target.update().where(target.c.id == row_id).values(**values)).rowcount

    def delete(self, table: str, row_ids: Iterable[str]) -> None:
        """Removes rows; rows they own go with them, references to them become empty."""
        for row_id in row_ids:
            self._connection.execute(_deletion(table), {"row_id": row_id})

    @property
    def connection(self) -> Connection:
        """The connection of this transaction, for what the store itself does with many rows."""
        return self._connection

    def end_merge(self, note: StepNote) -> None:
        """What was written so far is the step of a merge; what follows belongs to it, and is undone with it."""
        assert self._record is not None
        assert note.mode == "merge"
        self._record(note)
        self.via = note.id

    def text_body(self, sha256: str) -> str:
        """A text by its checksum; the latest is kept at hand, for many places in one text are asked for in a row."""
        if sha256 != self._body[0]:
            ((text,),) = self.rows("SELECT text FROM text_body WHERE sha256 = ?", sha256)
            self._body = (sha256, text)
        return self._body[1]

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Writes row changes as they stand; CaseError when a row to change is no longer there."""
        for is_deletion, run in groupby(changes, lambda change: change.op == "delete"):
            if is_deletion:
                self._delete_all(run)
                continue
            for change in run:
                if change.op == "insert":
                    self._connection.execute(_putting(change.table), change.after or {})
                elif self.update(change.table, change.row_id, change.after or {}) == 0:
                    raise CaseError(tr("What this step changed is no longer there, so it cannot be taken back."))

    def _delete_all(self, changes: Iterable[RowChange]) -> None:
        """Records go last: a row deleted through its record costs several times one deleted by its own id."""
        by_table: dict[str, list[str]] = {}
        for change in changes:
            by_table.setdefault(change.table, []).append(change.row_id)
        records = by_table.pop("record", [])
        for table, row_ids in by_table.items():
            self.delete(table, row_ids)
        self.delete("record", records)


def _table(name: str) -> Table:
    # Start: verbs are named all over the window, but SQLAlchemy is loaded by the writer thread alone.
    from caseapp.store.tables import metadata

    return metadata.tables[name]


@cache
def _insertion(table: str) -> Insert:
    """Kept: to look a statement up among the compiled ones costs more than to run it."""
    return _table(table).insert()


@cache
def _putting(table: str) -> Insert:
    """A row whose id is there already takes the values: what follows from the same words may have come from a copy."""
    from sqlalchemy.dialects.sqlite import insert

    statement = insert(_table(table))
    values = {column.name: column for column in statement.excluded if column.name != "id"}
    return statement.on_conflict_do_update(index_elements=["id"], set_=values)


@cache
def _deletion(table: str) -> Delete:
    from sqlalchemy import bindparam

    target = _table(table)
    return target.delete().where(target.c.id == bindparam("row_id"))
