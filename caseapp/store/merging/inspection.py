"""Whether what came from elsewhere can be ours: the digest of each step, its names, the form of every value.

What is refused here was damaged on its way, or written by hand: no program of ours makes it. What steps say together is
looked at in `soundness`, once it is written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from math import isfinite
from typing import Any, NoReturn

from sqlalchemy import Integer, LargeBinary
from sqlalchemy.exc import IntegrityError, InterfaceError
from sqlalchemy.types import Float

from caseapp.domain.errors import DamagedFile
from caseapp.domain.ids import is_id
from caseapp.domain.kinds import KINDS
from caseapp.domain.likeness import SIZE
from caseapp.platform.translation import tr
from caseapp.store import journal
from caseapp.store.merging import forms
from caseapp.store.merging.parcels import Knowledge, StoredChange, TravellingSession, TravellingStep
from caseapp.store.merging.shapes import ROW, choices_of, fields_of
from caseapp.store.tables import JOURNALLED, metadata

MODES = frozenset({"do", "undo", "redo", "base"})
#: Beyond any clock, and far enough below the greatest number for all steps that may follow.
LATEST = 1 << 62
#: The year 3085. A later time is believed only of steps that follow one another up to it from there: else one forged
#: step would take the numbers away from all that come after.
LATEST_CLOCK = 1 << 61
_STRIDE = 1 << 40
LONGEST = 1_000_000_000
LONGEST_NAME = 10_000
_PARTS = {"insert": (False, True), "update": (True, True), "delete": (True, False)}


@contextmanager
def taken_for_damage() -> Iterator[None]:
    """What the tables themselves refuse was wrong in the copy."""
    try:
        yield
    except (IntegrityError, InterfaceError) as error:
        raise _damaged() from error


def checked(step: TravellingStep) -> TravellingStep:
    """The step itself; DamagedFile when it cannot be one."""
    if not _is_headed(step) or not all(each is None or isinstance(each, str) for row in step.changes for each in row):
        raise _damaged()
    if journal.digest(step.changes) != step.digest:
        raise _damaged()
    for change in step.changes:
        _check(change)
    return step


def _is_headed(step: TravellingStep) -> bool:
    """Whether a step can be called what it says it is."""
    label: object = step.label
    words: tuple[object, ...] = (step.id, step.session_id, step.mode, step.made_at, step.merge_key)
    others: tuple[object, ...] = (step.of_step, step.retracts, step.part_of)
    numbers: tuple[object, ...] = (step.seq, step.hlc)
    if not isinstance(label, str) or not all(map(_is_name, (*words, *(each for each in others if each is not None)))):
        return False
    if not all(isinstance(each, int) and 0 < each < LATEST for each in numbers):
        return False
    return is_id(step.id) and is_id(step.session_id) and step.mode in MODES and _is_moment(step.made_at)


def checked_digests(digests: Mapping[Any, Any]) -> Mapping[str, str]:
    """Ids of steps and digests as a parcel names them."""
    if not all(isinstance(each, str) for pair in digests.items() for each in pair):
        raise _damaged()
    return digests


def checked_session(session: TravellingSession) -> TravellingSession:
    """The session itself; DamagedFile when it cannot be one."""
    words: tuple[object, ...] = (session.id, session.author, session.machine, session.app_version, session.started_at)
    if not all(map(_is_name, words)) or not (session.started_at == "" or _is_moment(session.started_at)):
        raise _damaged()
    return session


def checked_knowledge(knowledge: Knowledge) -> Knowledge:
    """An entry of the lineage itself; DamagedFile when it cannot be one."""
    words: tuple[object, ...] = (knowledge.session_id, knowledge.knows_session)
    numbers: tuple[object, ...] = (knowledge.seq, knowledge.knows_seq)
    if not all(map(_is_name, words)) or not all(isinstance(each, int) and 0 < each < LATEST for each in numbers):
        raise _damaged()
    if knowledge.session_id == knowledge.knows_session:
        raise _damaged()
    return knowledge


def check_times(known: int, arrived: Iterable[int]) -> None:
    """DamagedFile when steps are said to be later than clocks can be. `known`: the latest time of any step here."""
    latest = max(known, LATEST_CLOCK)
    for hlc in sorted(each for each in arrived if each > latest):
        if hlc - latest > _STRIDE:
            raise _damaged()
        latest = hlc


def check_text(sha256: str, text: object) -> None:
    """DamagedFile when a text is not the one with this checksum."""
    content = text.encode("utf-8", errors="replace") if isinstance(text, str) else b""
    if not isinstance(text, str) or hashlib.sha256(content).hexdigest() != sha256:
        raise _rotten()


def check_original(sha256: str, media_type: object, content: object) -> None:
    """DamagedFile when an original is not the one with this checksum."""
    if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != sha256 or not _is_name(media_type):
        raise _rotten()


def is_sketch(sketch: object) -> bool:
    """Whether texts can be compared by it."""
    return isinstance(sketch, bytes) and len(sketch) % 4 == 0 and len(sketch) <= 4 * SIZE


def _is_name(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_NAME


def _is_moment(words: str) -> bool:
    try:
        return datetime.fromisoformat(words).utcoffset() is not None
    except ValueError:
        return False


def _check(change: StoredChange) -> None:
    table, row_id, op, *parts = change
    if table not in JOURNALLED or op not in _PARTS or not is_id(row_id) or (table, op) == ("case_info", "delete"):
        raise _damaged()
    for stored, is_wanted in zip(parts, _PARTS[op], strict=True):
        if (stored is not None) != is_wanted:
            raise _damaged()
        if stored is not None:
            _check_columns(table, row_id, op, stored)


def _check_columns(table: str, row_id: str, op: str, stored: str) -> None:
    columns = _read(stored)
    if not isinstance(columns, dict) or len(stored) > LONGEST:
        raise _damaged()
    for name, value in columns.items():
        if not _can_be(table, name, value):
            raise _damaged()
    if op == "insert" and _needed(table) - columns.keys():
        raise _damaged()
    if op != "update" and columns.get("id") != row_id:
        raise _damaged()
    if table == "record" and "kind" in columns and columns["kind"] not in KINDS:
        raise _damaged()
    if table == "decision" and op == "insert":
        _check_decision(columns)


def _check_decision(columns: dict[str, Any]) -> None:
    """What was decided is written into the row it is about."""
    table, field, value = columns.get("table_name"), columns.get("field"), _read(columns["value"])
    if table not in JOURNALLED or not (field == ROW or field in fields_of(table).values()):
        raise _damaged()
    if isinstance(value, dict):
        for name, each in value.items():
            if name in _columns(table) and not _can_be(table, name, each):
                raise _damaged()


def _read(stored: str) -> Any:
    try:
        found = json.loads(stored, parse_constant=_refuse)
        stored.encode("utf-8")
        if "\\u" in stored:  # half of a character, which could not be stored
            json.dumps(found, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise _damaged() from None
    return found


def _refuse(_constant: str) -> NoReturn:
    raise ValueError


def _can_be(table: str, name: str, value: object) -> bool:
    """Whether a column may hold a value."""
    column = _columns(table).get(name)
    if column is None or isinstance(value, bool):
        return False
    if value is None:
        return column.can_be_null
    if not isinstance(value, column.types):
        return False
    if isinstance(value, int | float):
        return isfinite(value) and abs(value) < LATEST
    return (column.choices is None or value in column.choices) and forms.is_formed(table, name, value)


@dataclass(frozen=True, slots=True)
class _Column:
    types: tuple[type, ...]
    can_be_null: bool
    choices: frozenset[str] | None


@cache
def _columns(table: str) -> dict[str, _Column]:
    found: dict[str, _Column] = {}
    for column in metadata.tables[table].columns:
        assert not isinstance(column.type, LargeBinary)
        is_real, is_whole = isinstance(column.type, Float), isinstance(column.type, Integer)
        types = (int, float) if is_real else (int,) if is_whole else (str,)
        found[column.name] = _Column(types, bool(column.nullable), choices_of(table).get(column.name))
    return found


@cache
def _needed(table: str) -> frozenset[str]:
    """The columns that are never empty and have no value by themselves."""
    columns = metadata.tables[table].columns
    return frozenset(column.name for column in columns if not column.nullable and column.server_default is None)


def _rotten() -> DamagedFile:
    return DamagedFile(
        tr("The copy is damaged: a document is not what it was."),
        tr("Ask for another copy, or restore a backup of it."),
    )


def _damaged() -> DamagedFile:
    return DamagedFile(
        tr("The copy is damaged: a step in its history is not as it was written."),
        tr("Ask for another copy, or restore a backup of it."),
    )
