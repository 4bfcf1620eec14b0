"""Where the two sides of a comparison come from: two case files, or one case at two places of its line of steps.

Each side says which records may be otherwise, and gives the rows of some of them on either side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Protocol

from caseapp.domain.kinds import COMMON, KINDS
from caseapp.queries import past
from caseapp.queries.past import State
from caseapp.queries.past_words import Titles
from caseapp.store.columns import CHANGE_OWNER, owner_column
from caseapp.store.reader import Rows, id_list

_PAGE = 5000

_TOUCHED = """
SELECT DISTINCT c.table_name, c.row_id FROM json_each(?) i CROSS JOIN change c ON c.step_id = i.value"""
_OWN = ", ".join(f"'{table}'" for table in ("record", *KINDS))
#: The record that a change `c` is of; the owner of a row that was only changed stands in the change that made it.
OWNER = f"""CASE WHEN c.table_name IN ({_OWN}) THEN c.row_id WHEN c.op <> 'update' THEN {CHANGE_OWNER}
  ELSE (SELECT o.owner FROM (SELECT {CHANGE_OWNER} AS owner FROM change WHERE row_id = c.row_id) o
    WHERE o.owner IS NOT NULL LIMIT 1) END"""
_OWNERS = f"""
SELECT DISTINCT {OWNER}
FROM step s CROSS JOIN change c ON c.step_id = s.id
WHERE s.ord > ?1 AND s.ord <= ?2 AND c.table_name IN (SELECT value FROM json_each(?3))"""
_OWNED = f"""
SELECT value AS row_id FROM json_each(?1)
UNION SELECT c.row_id FROM json_each(?1) i CROSS JOIN change c ON {CHANGE_OWNER} = i.value
UNION SELECT value FROM json_each(?2)"""
_CHANGES = f"""
SELECT s.ord, c.number, c.table_name, c.row_id, c.op, c.before, c.after FROM ({_OWNED}) o
CROSS JOIN change c ON c.row_id = o.row_id CROSS JOIN step s ON s.id = c.step_id
WHERE s.ord > ?3 ORDER BY s.ord DESC, c.number DESC"""


class Between(Protocol):
    """The two sides of a comparison."""

    def record_ids(self) -> list[str]:
        """The records that may be otherwise, each once."""
        ...

    def states(self, record_ids: list[str]) -> tuple[State, State]:
        """All rows of some records, before and after."""
        ...

    def titles(self, ids: set[str]) -> Titles:
        """What ids mean to the reader of the comparison."""
        ...


class TwoFiles:
    """Two case files, each read through a connection of its own."""

    def __init__(self, before: Rows, after: Rows) -> None:
        self._before, self._after = before, after

    def record_ids(self) -> list[str]:
        """The owners of rows that are not the same in both, of those that a step touched which only one side knows."""
        found: set[str] = set()
        for table, row_ids in self._touched().items():
            for page in _pages(sorted(row_ids)):
                found.update(self._unequal(table, page))
        return sorted(found)

    def states(self, record_ids: list[str]) -> tuple[State, State]:
        """The rows of records as they are on either side."""
        return standing(self._before, record_ids), standing(self._after, record_ids)

    def titles(self, ids: set[str]) -> Titles:
        """Titles as they are after; of what is not there, as they were before."""
        return _BothTitles(self._before, self._after, ids)

    def _touched(self) -> dict[str, set[str]]:
        steps: list[dict[str, str]] = [
            dict(side.rows("SELECT id, digest FROM step")) for side in (self._before, self._after)
        ]
        alone = [step_id for step_id, digest in steps[0].items() if steps[1].get(step_id) != digest]
        theirs = [step_id for step_id, digest in steps[1].items() if steps[0].get(step_id) != digest]
        found: dict[str, set[str]] = {}
        for side, ids in ((self._before, alone), (self._after, theirs)):
            for page in _pages(ids):
                for table, row_id in side.rows(_TOUCHED, id_list(page)):
                    if table in tables():
                        found.setdefault(table, set()).add(row_id)
        return found

    def _unequal(self, table: str, row_ids: Iterable[str]) -> Iterator[str]:
        """The owners of those of some rows that are not the same in both."""
        ids = id_list(row_ids)
        names = _columns(self._before, table) & _columns(self._after, table)
        at = _in_order(names).index(_owner(table))
        sql = f'SELECT {_selected(names)} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        for row in set(self._before.rows(sql, ids)) ^ set(self._after.rows(sql, ids)):
            yield str(row[at])


class Moments:
    """One case after two of its steps: its rows as they are, and the journal walked back to either place."""

    def __init__(self, rows: Rows, first: int, last: int | None = None) -> None:
        self._rows = rows
        self._first = first
        self._last = last if last is not None else _last_place(rows)

    def record_ids(self) -> list[str]:
        """The owners of rows that a step between the two touched."""
        found = self._rows.rows(_OWNERS, self._first, self._last, id_list(sorted(tables())))
        return [row[0] for row in found if row[0] is not None]

    def states(self, record_ids: list[str]) -> tuple[State, State]:
        """The rows of records as they were after either step."""
        state = standing(self._rows, record_ids)
        now: State | None = None
        current = id_list(sorted({row_id for _, row_id in state}))
        for ord_, _, table, row_id, op, before, after in self._rows.rows(
            _CHANGES, id_list(record_ids), current, self._first
        ):
            if ord_ <= self._last and now is None:
                now = dict(state)
            touch = past.Touch(ord_, "", (table, row_id), op, past.decoded(before), past.decoded(after))
            past.take_back(state, touch)
        return state, dict(state) if now is None else now

    def titles(self, ids: set[str]) -> Titles:
        """Titles as they are now."""
        return Titles(self._rows, ids)


class _BothTitles(Titles):
    """What ids mean on either side, the one after first."""

    def __init__(self, before: Rows, after: Rows, ids: set[str]) -> None:
        super().__init__(after, ids)
        earlier = Titles(before, ids - self._now.keys())
        self._gone = {**self._gone, **earlier._gone, **earlier._now}


def standing(rows: Rows, record_ids: Iterable[str]) -> State:
    """All rows of some records as they are now."""
    found: State = {}
    ids = id_list(record_ids)
    for table in sorted(tables()):
        names = _columns(rows, table)
        if not names:
            continue  # an older file does not have the table
        sql = f'SELECT {_selected(names)} FROM "{table}" WHERE "{_owner(table)}" IN (SELECT value FROM json_each(?))'
        for row in rows.rows(sql, ids):
            columns = dict(zip(_in_order(names), row, strict=True))
            found[table, str(columns["id"])] = columns
    return found


@cache
def tables() -> frozenset[str]:
    """The tables that hold rows of records."""
    lists = {field.table for kind in KINDS.values() for field in (*kind.fields, *COMMON) if field.is_list}
    return frozenset({"record", *KINDS, *lists, *past.LINKS})


def _pages(ids: Iterable[str]) -> Iterator[list[str]]:
    left = iter(ids)
    while page := list(islice(left, _PAGE)):
        yield page


def _owner(table: str) -> str:
    return "id" if table in ("record", *KINDS) else owner_column(table)


def _columns(rows: Rows, table: str) -> frozenset[str]:
    return frozenset(name for (name,) in rows.rows("SELECT name FROM pragma_table_info(?)", table))


def _in_order(names: frozenset[str]) -> list[str]:
    return ["id", *sorted(names - {"id"})]


def _selected(names: frozenset[str]) -> str:
    return ", ".join(f'"{name}"' for name in _in_order(names))


def _last_place(rows: Rows) -> int:
    ((place,),) = rows.rows("SELECT coalesce(max(ord), 0) FROM step")
    return int(place)
