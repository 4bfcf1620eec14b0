"""Sessions, steps and changes: what was done, by whom, in which order, and what undo and redo would do next.

Steps are never altered, save that a run of keystrokes in one field extends the step it began. Whether a step stands
is read from the latest undo or redo of it, so undo works as well after a restart.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from sqlalchemy import Connection

from caseapp.domain.changes import HistoryState, RowChange
from caseapp.domain.ids import new_id
from caseapp.platform.machine import utc_now
from caseapp.store import journal
from caseapp.store.tables import metadata

MERGE_WINDOW_S = 30.0

_UNDO_TARGET = """
SELECT s.id, s.label FROM step s
WHERE s.mode = 'do' AND 'undo' IS NOT (SELECT t.mode FROM step t WHERE t.of_step = s.id ORDER BY t.ord DESC LIMIT 1)
ORDER BY s.ord DESC LIMIT 1"""

_REDO_TARGET = """
SELECT s.id, s.label FROM step u JOIN step s ON s.id = u.of_step
WHERE u.mode = 'undo' AND u.ord > coalesce((SELECT max(ord) FROM step WHERE mode = 'do'), 0)
  AND u.ord = (SELECT max(t.ord) FROM step t WHERE t.of_step = u.of_step)
ORDER BY u.ord DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """Who writes: one session per opening that writes."""

    author: str
    machine: str
    app_version: str


@dataclass(frozen=True, slots=True)
class StepNote:
    """What a new step says of itself: label in words; mode do, undo or redo; the step it undoes or redoes."""

    label: str
    mode: str = "do"
    of_step: str | None = None
    merge_key: str = ""


class Steps:
    """Writes steps of one session into the transaction it is given."""

    def __init__(self, info: SessionInfo) -> None:
        self._info = info
        self._session_id = ""
        self._seq = 0
        self._hlc = 0
        self._open_step: tuple[str, str, float] | None = None
        self._is_session_new = False

    def record(self, connection: Connection, changes: list[RowChange], note: StepNote) -> str:
        """Stores `changes` as a step and returns its id; keystrokes of one field extend the step they began."""
        now = time.monotonic()
        if self._extends(note, now):
            assert self._open_step is not None
            step_id = self._open_step[0]
            changes = journal.joined(load_changes(connection, step_id), changes)
            connection.exec_driver_sql("DELETE FROM change WHERE step_id = ?", (step_id,))
        else:
            step_id = self._insert_step(connection, note)
        stored = list(journal.encoded(changes))
        if not stored:
            connection.exec_driver_sql("DELETE FROM step WHERE id = ?", (step_id,))
            self._open_step = None
            return step_id
        connection.execute(
            metadata.tables["change"].insert(), [_change_row(step_id, *row) for row in enumerate(stored)]
        )
        connection.exec_driver_sql("UPDATE step SET digest = ? WHERE id = ?", (journal.digest(stored), step_id))
        self._open_step = (step_id, note.merge_key, now) if note.merge_key else None
        return step_id

    def forget_open_step(self) -> None:
        """The next keystroke begins a step of its own (after a rollback, and after undo)."""
        self._open_step = None

    def committed(self) -> None:
        """The transaction stands, and the session row with it."""
        self._is_session_new = False

    def rolled_back(self) -> None:
        """The transaction is gone; a session row begun in it must be written again."""
        if self._is_session_new:
            self._session_id = ""
        self.forget_open_step()

    def _extends(self, note: StepNote, now: float) -> bool:
        if self._open_step is None or not note.merge_key:
            return False
        _, key, at = self._open_step
        return key == note.merge_key and now - at < MERGE_WINDOW_S

    def _insert_step(self, connection: Connection, note: StepNote) -> str:
        if not self._session_id:
            self._begin_session(connection)
        if not self._hlc:
            self._hlc = connection.exec_driver_sql("SELECT coalesce(max(hlc), 0) FROM step").scalar_one()
        # Hybrid logical time (Kulkarni et al., 2014): wall milliseconds shifted by 16 bits, never behind a known step.
        self._hlc = max(self._hlc + 1, (time.time_ns() // 1_000_000) << 16)
        self._seq += 1
        step_id = new_id()
        connection.execute(
            metadata.tables["step"].insert(),
            {
                "id": step_id,
                "session_id": self._session_id,
                "seq": self._seq,
                "hlc": self._hlc,
                "made_at": utc_now(),
                "label": note.label,
                "mode": note.mode,
                "of_step": note.of_step,
                "merge_key": note.merge_key,
                "digest": "",
            },
        )
        return step_id

    def _begin_session(self, connection: Connection) -> None:
        self._session_id = new_id()
        self._is_session_new = True
        self._seq = 0
        connection.execute(
            metadata.tables["session"].insert(),
            {
                "id": self._session_id,
                "author": self._info.author,
                "machine": self._info.machine,
                "app_version": self._info.app_version,
                "started_at": utc_now(),
            },
        )


def load_changes(connection: Connection, step_id: str) -> list[RowChange]:
    """The stored changes of a step, in order."""
    found = connection.exec_driver_sql(
        "SELECT table_name, row_id, op, before, after FROM change WHERE step_id = ? ORDER BY number", (step_id,)
    )
    return [journal.decoded(tuple(row)) for row in found]


def target(connection: Connection, mode: str) -> tuple[str, str] | None:
    """Id and label of the step that undo (or redo) would take next, or None."""
    row = connection.exec_driver_sql(_UNDO_TARGET if mode == "undo" else _REDO_TARGET).first()
    return None if row is None else (row[0], row[1])


def state(connection: Connection) -> HistoryState:
    """The labels of the next undo and redo."""
    undo, redo = target(connection, "undo"), target(connection, "redo")
    return HistoryState(undo[1] if undo else "", redo[1] if redo else "")


def _change_row(step_id: str, number: int, row: tuple[str, str, str, str | None, str | None]) -> dict[str, object]:
    table, row_id, op, before, after = row
    return {
        "step_id": step_id,
        "number": number,
        "table_name": table,
        "row_id": row_id,
        "op": op,
        "before": before,
        "after": after,
    }
