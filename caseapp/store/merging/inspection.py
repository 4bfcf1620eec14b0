"""Whether a step that came from elsewhere can be one of ours: its digest, its names, the form of every value."""

from __future__ import annotations

import json
from functools import cache

from sqlalchemy import Integer, LargeBinary
from sqlalchemy.types import Float

from caseapp.domain.errors import DamagedFile
from caseapp.domain.ids import is_id
from caseapp.domain.kinds import KINDS
from caseapp.platform.translation import tr
from caseapp.store import journal
from caseapp.store.merging.parcels import StoredChange, TravellingStep
from caseapp.store.tables import JOURNALLED, metadata

MODES = frozenset({"do", "undo", "redo", "base"})
#: Beyond any clock, and far enough below the greatest number for all steps that may follow.
LATEST = 1 << 62
LONGEST = 1_000_000_000
_PARTS = {"insert": (False, True), "update": (True, True), "delete": (True, False)}


def checked(step: TravellingStep) -> TravellingStep:
    """The step itself; DamagedFile when it cannot be one."""
    words: tuple[object, ...] = (step.id, step.session_id, step.mode, step.label, step.made_at, step.merge_key)
    numbers: tuple[object, ...] = (step.seq, step.hlc)
    is_formed = all(isinstance(each, str) for each in words) and all(isinstance(each, int) for each in numbers)
    if not is_formed or not is_id(step.id) or not is_id(step.session_id) or step.mode not in MODES:
        raise _damaged()
    if not (0 < step.seq < LATEST and 0 < step.hlc < LATEST) or journal.digest(step.changes) != step.digest:
        raise _damaged()
    for change in step.changes:
        _check(change)
    return step


def _check(change: StoredChange) -> None:
    table, row_id, op, *parts = change
    if table not in JOURNALLED or op not in _PARTS or not is_id(row_id):
        raise _damaged()
    for stored, is_wanted in zip(parts, _PARTS[op], strict=True):
        if (stored is not None) != is_wanted:
            raise _damaged()
        if stored is not None:
            _check_columns(table, row_id, op, stored)


def _check_columns(table: str, row_id: str, op: str, stored: str) -> None:
    try:
        columns = json.loads(stored)
        stored.encode("utf-8")
        json.dumps(columns, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise _damaged() from None
    types = _types(table)
    if not isinstance(columns, dict) or len(stored) > LONGEST:
        raise _damaged()
    for name, value in columns.items():
        if name not in types or not (value is None or (isinstance(value, types[name]) and not isinstance(value, bool))):
            raise _damaged()
        if isinstance(value, int) and abs(value) >= LATEST:
            raise _damaged()
    never_empty, without_default = _needed(table)
    if any(columns[name] is None for name in never_empty & columns.keys()):
        raise _damaged()
    if op == "insert" and without_default - columns.keys():
        raise _damaged()
    if op != "update" and columns.get("id") != row_id:
        raise _damaged()
    if table == "record" and op != "update" and columns.get("kind") not in KINDS:
        raise _damaged()


@cache
def _types(table: str) -> dict[str, type | tuple[type, ...]]:
    found: dict[str, type | tuple[type, ...]] = {}
    for column in metadata.tables[table].columns:
        is_number = isinstance(column.type, Float)
        assert not isinstance(column.type, LargeBinary)
        found[column.name] = (int, float) if is_number else int if isinstance(column.type, Integer) else str
    return found


@cache
def _needed(table: str) -> tuple[frozenset[str], frozenset[str]]:
    """The columns that are never empty; and those of them that have no value by themselves."""
    columns = [column for column in metadata.tables[table].columns if not column.nullable]
    by_default = {column.name for column in columns if column.server_default is not None}
    names = frozenset(column.name for column in columns)
    return names, names - by_default


def _damaged() -> DamagedFile:
    return DamagedFile(
        tr("The copy is damaged: a step in its history is not as it was written."),
        tr("Ask for another copy, or restore a backup of it."),
    )
