"""Sessions, steps and changes: what was done, by whom, in which order, and what undo and redo would do next.

Steps are never altered, save that a run of keystrokes in one field replaces the step it began by a longer one. Whether
a step stands is read from the latest undo or redo of it, so undo works as well after a restart.

Steps with `ord` above zero are this file's own line: undo and redo go over these alone. Those that came with a copy
have `ord` below zero and name in `via` the merge that brought them; what the merge did here is a step of mode `merge`.
What a team folder or a shared file brings comes by itself, so undo and redo pass over it: they take back what a
person did.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from caseapp.domain.changes import HistoryState, RowChange
from caseapp.domain.ids import new_id
from caseapp.domain.merging import BY_ITSELF, TEAM
from caseapp.platform.machine import utc_now
from caseapp.store import journal
from caseapp.store.counting import UNDONE_MERGES
from caseapp.store.tables import metadata

MERGE_WINDOW_S = 30.0

#: Subtle: what a copy undid is undone here through its merge, which is undone first; a team's merges never are.
_UNDO_TARGET = f"""
SELECT s.id, s.label, s.via, s.mode = 'merge' FROM step s
WHERE s.ord > 0 AND s.mode IN ('do', 'merge') AND s.merge_key NOT IN {BY_ITSELF}
  AND EXISTS (SELECT 1 FROM change c WHERE c.step_id = s.id)
  AND 'undo' IS NOT (SELECT t.mode FROM step t WHERE t.of_step = s.id AND (t.ord > 0 OR EXISTS (
    SELECT 1 FROM step m WHERE m.id = t.via AND m.merge_key IN {BY_ITSELF})) ORDER BY t.ord DESC LIMIT 1)
ORDER BY s.ord DESC LIMIT 1"""

_REDO_TARGET = f"""
SELECT s.id, s.label, s.via, s.mode = 'merge' FROM step u JOIN step s ON s.id = u.of_step
WHERE u.mode = 'undo'
  AND u.ord > coalesce((SELECT max(ord) FROM step WHERE mode IN ('do', 'merge') AND merge_key NOT IN {BY_ITSELF}), 0)
  AND u.ord = (SELECT max(t.ord) FROM step t WHERE t.of_step = u.of_step)
ORDER BY u.ord DESC LIMIT 1"""


#: The last step of this file's own line: all of the file is known to what comes next.
_HEAD = "SELECT session_id, seq FROM step WHERE ord > 0 ORDER BY ord DESC LIMIT 1"
_LAST_BEFORE = """
SELECT session_id, seq FROM step WHERE ord > 0 AND ord < (SELECT ord FROM step WHERE id = ?)
ORDER BY ord DESC LIMIT 1"""
_MERGED_SINCE = f"""
SELECT 1 FROM step WHERE mode = 'merge' AND ord > (SELECT ord FROM step WHERE id = ?)
  AND merge_key NOT IN {BY_ITSELF} AND id NOT IN ({UNDONE_MERGES}) LIMIT 1"""
_FOLLOWED = f"""
SELECT 1 FROM step WHERE mode = 'merge' AND merge_key IN {BY_ITSELF} AND ord > (SELECT ord FROM step WHERE id = ?)"""
_HAS_TEAM = f"SELECT 1 FROM step WHERE merge_key = '{TEAM}' LIMIT 1"
_NEXT = "SELECT max(coalesce(max(ord), 0), 0) + 1 FROM step"


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """Who writes: one session per opening that writes."""

    author: str
    machine: str
    app_version: str


@dataclass(frozen=True, slots=True)
class Target:
    """The step that undo or redo would take next; `root` is the merge it was decided in, or the step itself."""

    id: str
    label: str
    root: str
    is_merge: bool


@dataclass(frozen=True, slots=True)
class StepNote:
    """What a new step says of itself: its label, its mode (do, undo, redo, merge), the step it undoes or redoes.

    `retracts`: the step that counts as not done from now on, in all copies. `via`: the merge it belongs to.
    `knows`: the last step, as session and number, of each copy that a merge took in. `is_apart`: from it on no more is
    known than that.
    """

    label: str
    mode: str = "do"
    of_step: str | None = None
    merge_key: str = ""
    id: str = ""
    via: str | None = None
    retracts: str | None = None
    knows: tuple[tuple[str, int], ...] = ()
    is_apart: bool = False


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
            before = self._open_step[0]
            changes = journal.joined(load_changes(connection, before), changes)
            # Subtle: a new step, not the old one changed: a copy of the case may have the shorter one.
            connection.exec_driver_sql("DELETE FROM step WHERE id = ?", (before,))
        stored = list(journal.encoded(changes))
        if not stored and note.mode != "merge" and not note.of_step:
            self._open_step = None
            return ""
        step_id = self._insert_step(connection, note, journal.digest(stored))
        if stored:
            connection.execute(
                metadata.tables["change"].insert(), [_change_row(step_id, *row) for row in enumerate(stored)]
            )
        self._open_step = (step_id, note.merge_key, now) if note.merge_key not in ("", *BY_ITSELF) else None
        return step_id

    def forget_open_step(self) -> None:
        """The next keystroke begins a step of its own (after a rollback, and after undo)."""
        self._open_step = None

    def forget_time(self) -> None:
        """Steps of others came in: the next step is later than all of them."""
        self._hlc = 0

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

    def _insert_step(self, connection: Connection, note: StepNote, digest: str) -> str:
        knows = list(note.knows)
        if note.is_apart:
            self._begin_session(connection)
        elif not self._session_id:
            knows += [(row[0], row[1]) for row in connection.exec_driver_sql(_HEAD)]
            self._begin_session(connection)
        if not self._hlc:
            self._hlc = connection.exec_driver_sql("SELECT coalesce(max(hlc), 0) FROM step").scalar_one()
        # Hybrid logical time (Kulkarni et al., 2014): wall milliseconds shifted by 16 bits, never behind a known step.
        self._hlc = max(self._hlc + 1, (time.time_ns() // 1_000_000) << 16)
        self._seq += 1
        step_id = note.id or new_id()
        connection.execute(
            metadata.tables["step"].insert(),
            {
                "ord": connection.exec_driver_sql(_NEXT).scalar_one(),
                "id": step_id,
                "session_id": self._session_id,
                "seq": self._seq,
                "hlc": self._hlc,
                "made_at": utc_now(),
                "label": note.label,
                "mode": note.mode,
                "of_step": note.of_step,
                "merge_key": note.merge_key,
                "digest": digest,
                "via": note.via,
                "retracts": note.retracts,
                "part_of": None,
            },
        )
        # Subtle: what a merge brings may end in the same session as this file's own line.
        for session_id, seq in dict(sorted(knows)).items():
            row = {"session_id": self._session_id, "seq": self._seq, "knows_session": session_id, "knows_seq": seq}
            connection.execute(metadata.tables["lineage"].insert(), row)
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


def target(connection: Connection, mode: str) -> Target | None:
    """The step that undo (or redo) would take next, or None."""
    row = connection.exec_driver_sql(_UNDO_TARGET if mode == "undo" else _REDO_TARGET).first()
    return None if row is None else Target(row[0], row[1], row[2] or row[0], bool(row[3]))


def reversal(connection: Connection, mode: str, step: Target) -> StepNote:
    """What the undo (or redo) of a step says of itself.

    Undone, a merge is as if it had not been: what is done next knows only of what was here before it. Redone, all that
    was known then is known again. Only where a team has the steps already, undoing a merge is an edit like any other.
    """
    note = StepNote(step.label, mode=mode, of_step=step.id)
    if not step.is_merge:
        return replace(note, retracts=retracted_by(connection, mode, step.id))
    if connection.exec_driver_sql(_HAS_TEAM).first() or others_have_followed(connection, step.id):
        return note
    if mode == "undo":
        return replace(note, retracts=step.id, knows=_before(connection, step.id), is_apart=True)
    undone_by = latest_undo(connection, step.id)
    return replace(note, retracts=undone_by, knows=_before(connection, undone_by))


def _before(connection: Connection, step_id: str) -> tuple[tuple[str, int], ...]:
    """The last step of this file's own line before another, as session and number."""
    found = connection.exec_driver_sql(_LAST_BEFORE, (step_id,)).first()
    return () if found is None else ((found[0], found[1]),)


def latest_undo(connection: Connection, step_id: str) -> str:
    """The undo that a redo of a step takes back."""
    latest = "SELECT id FROM step WHERE of_step = ? AND mode = 'undo' ORDER BY ord DESC LIMIT 1"
    return str(connection.exec_driver_sql(latest, (step_id,)).scalar_one())


def others_have_followed(connection: Connection, step_id: str) -> bool:
    """Whether anything came by itself, through a team folder or a shared file, since a step."""
    return connection.exec_driver_sql(_FOLLOWED, (step_id,)).first() is not None


def retracted_by(connection: Connection, mode: str, step_id: str) -> str | None:
    """What an undo (or redo) of a step takes back for all copies: the step itself, or its latest undo.

    None for a step that a merge followed which stands: undoing that is an edit of its own, like any other.
    """
    if mode == "redo":
        return latest_undo(connection, step_id)
    return None if connection.exec_driver_sql(_MERGED_SINCE, (step_id,)).first() else step_id


def state(connection: Connection) -> HistoryState:
    """The labels of the next undo and redo."""
    undo, redo = target(connection, "undo"), target(connection, "redo")
    return HistoryState(undo.label if undo else "", redo.label if redo else "")


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
