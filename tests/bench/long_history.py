"""A case as it is after years of work: the content of another, and behind it a long history of edits of its titles."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from caseapp.domain.ids import new_id
from caseapp.store import lifecycle
from caseapp.store.connect import connect_writer
from caseapp.store.journal import digest

STEPS = 100_000
STEPS_OF_AN_OPENING = 250
_BEGAN = datetime(2020, 1, 6, 9, tzinfo=UTC)
_APART = timedelta(minutes=20)

_STEP = """
INSERT INTO step (ord, id, session_id, seq, hlc, made_at, label, mode, digest)
VALUES (?, ?, ?, ?, ?, ?, 'Edit title', 'do', ?)"""


def with_long_history(path: Path, target: Path, steps: int = STEPS) -> Path:
    """A copy of a case at `target` with `steps` further steps, which leave every title as it was in the end."""
    lifecycle.copy_to(path, target)
    with closing(connect_writer(target)) as connection:
        connection.execute("BEGIN")
        _write(connection, steps)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    return target


def _write(connection: Any, steps: int) -> None:
    titles = dict(connection.execute("SELECT id, title FROM record ORDER BY id").fetchall())
    records = list(titles)
    session, seq = "", 0
    (first,) = connection.execute("SELECT coalesce(max(ord), 0) FROM step").fetchone()
    for number in range(steps):
        if number % STEPS_OF_AN_OPENING == 0:
            session, seq = _open(connection, _BEGAN + number * _APART, (session, seq)), 0
        seq += 1
        record_id = records[number // 2 % len(records)]
        title, longer = titles[record_id], f"{titles[record_id]}, amended"
        before, after = (longer, title) if number % 2 else (title, longer)
        change = ("record", record_id, "update", _json(title=before), _json(title=after))
        at = _BEGAN + number * _APART
        hlc = int(at.timestamp() * 1000) << 16
        step_id = new_id()
        made_at = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        row = (first + number + 1, step_id, session, seq, hlc, made_at, digest([change]))
        connection.execute(_STEP, row)
        connection.execute("INSERT INTO change VALUES (?, 0, ?, ?, ?, ?, ?)", (step_id, *change))


def _open(connection: Any, at: datetime, before: tuple[str, int]) -> str:
    session = new_id()
    row = (session, "Bench", "desk", "0.1.0", at.isoformat(timespec="milliseconds").replace("+00:00", "Z"))
    connection.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?)", row)
    if before[0]:
        connection.execute("INSERT INTO lineage VALUES (?, 1, ?, ?)", (session, *before))
    return session


def _json(**columns: str) -> str:
    return json.dumps(columns, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
