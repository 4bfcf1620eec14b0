"""Reading rows: plain SQL on a read-only driver connection, tuples out; the read path needs no SQLAlchemy at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from caseapp.store.connect import connect_reader, translated
from caseapp.store.keys import Key

Row = tuple[Any, ...]


class Rows(Protocol):
    """What a query needs: a `Reader`, or the unit of work that sees its own writes."""

    def rows(self, sql: str, *params: object) -> list[Row]:
        """All rows of a SELECT."""
        ...


class Reader:
    """A read-only connection of one thread. Each call sees the newest committed state."""

    def __init__(self, path: Path, key: Key | None = None) -> None:
        self._path = path
        self._connection = connect_reader(path, key)
        self.statements = 0

    def rows(self, sql: str, *params: object) -> list[Row]:
        """All rows of a SELECT; DamagedFile and the like when the file cannot be read."""
        self.statements += 1
        with translated(self._path):
            found: list[Row] = self._connection.execute(sql, params).fetchall()
        return found

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """All that is read within it is of one state of the case, whatever is committed meanwhile."""
        # SQLite: within a transaction a reader keeps the state it first saw.
        self.rows("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self.rows("COMMIT")

    def close(self) -> None:
        """Closes the connection; the reader cannot be used afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def one(rows: Sequence[Row]) -> Row | None:
    """The first row, or None."""
    return rows[0] if rows else None


def id_list(ids: Iterable[str]) -> str:
    """Ids as one JSON parameter for `IN (SELECT value FROM json_each(?))`, whatever their number."""
    return json.dumps(list(ids))
