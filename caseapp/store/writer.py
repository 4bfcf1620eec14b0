"""The single writer thread of an open case: BEGIN IMMEDIATE, the operation, the journal, COMMIT, then the news.

Nothing is published before COMMIT. SQLAlchemy is imported on this thread, so that opening a case costs the UI nothing.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from caseapp.domain.changes import ChangeSet, HistoryState, Published
from caseapp.domain.errors import CaseError, ReadOnlyCase
from caseapp.platform.translation import tr
from caseapp.store.connect import connect_writer, explain
from caseapp.store.keys import Key

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from caseapp.store.journal import Drained
    from caseapp.store.steps import SessionInfo, StepNote, Steps, Target
    from caseapp.store.unit import Unit

log = logging.getLogger(__name__)

IDLE_CHECKPOINT_S = 2.0

Op = Callable[["Unit"], Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an operation gave back, and what its step changed."""

    result: Any
    changes: ChangeSet


@dataclass(slots=True)
class _Task:
    mode: str  # do, undo or redo
    op: Op | None
    origin: str
    merge_key: str
    future: Future[Outcome]
    through: tuple[str, ...] = ()  # steps to take back (or do again) at once, in this order; () for the next one


class Writer:
    """Runs operations one after another, each in a transaction of its own."""

    def __init__(
        self,
        path: Path,
        author: str,
        machine: str,
        app_version: str,
        publish: Callable[[Published], None],
        key: Key | None = None,
    ) -> None:
        self._path, self._key = path, key
        self._who = (author, machine, app_version)
        self._publish = publish
        self._tasks: queue.Queue[_Task | None] = queue.Queue()
        self._is_dirty = False
        self._history = HistoryState()
        self._ready: Future[HistoryState] = Future()
        self._thread = threading.Thread(target=self._run, name="case writer", daemon=True)
        self._starting = threading.Lock()
        self._taking, self._is_closed = threading.Lock(), False

    @property
    def ready(self) -> Future[HistoryState]:
        """Resolved once the writing connection stands; fails when the file cannot be written."""
        return self._ready

    def start(self) -> None:
        """Opens the writing connection on the thread of this writer; the first task does so by itself."""
        with self._starting:
            if self._thread.ident is None:
                self._thread.start()

    def submit(self, op: Op, origin: str = "", merge_key: str = "") -> Future[Outcome]:
        """Queues an operation; its outcome or its error arrives in the future."""
        return self._put(_Task("do", op, origin, merge_key, Future()))

    def step_back(self, mode: str, origin: str = "", through: Sequence[str] = ()) -> Future[Outcome]:
        """Queues an undo or a redo: of the next step, or of all of `through`, which are the next ones in their order.

        Each becomes a step of its own; all are one transaction, and are published as one.
        """
        return self._put(_Task(mode, None, origin, "", Future(), tuple(through)))

    def close(self) -> None:
        """Runs what is queued, folds the log into the one file, and ends the thread."""
        if self._path.with_name(f"{self._path.name}-wal").exists():
            self.start()  # a program that was killed left its log, which is folded in even when nothing is written
        with self._taking:
            self._is_closed = True
            self._tasks.put(None)
        if self._thread.ident is not None:
            self._thread.join()

    def _put(self, task: _Task) -> Future[Outcome]:
        with self._taking:
            if self._is_closed:
                # Subtle: a round with a team folder may ask while the log is folded in; it must not wait for ever.
                task.future.set_exception(ReadOnlyCase(tr("The case is closed."), tr("Save a copy to change it.")))
            else:
                self._tasks.put(task)
                self.start()
        return task.future

    def _run(self) -> None:
        try:
            driver, engine, steps = self._open()
        except Exception as error:  # noqa: BLE001 - handed to whoever waits; this thread has no caller of its own
            self._ready.set_exception(error)
            self._refuse_all(error)
            return
        try:
            self._serve(engine, steps, driver)
        except Exception as error:
            # Nothing may wait for a thread that is gone: whoever asks from now on is refused.
            log.exception("the writer stopped")
            self._refuse_all(error)
        finally:
            # Subtle: disposing of the engine closes the driver, after which nothing could be folded.
            _fold(driver)
            engine.dispose()
            driver.close()

    def _open(self) -> tuple[Any, Engine, Steps]:
        from sqlalchemy import create_engine, event
        from sqlalchemy.pool import StaticPool

        from caseapp.store import journal, search_index, steps
        from caseapp.store.unit import Unit

        driver = connect_writer(self._path, self._key)
        engine = create_engine("sqlite://", module=dbapi2, creator=_Lent(driver), poolclass=StaticPool)
        event.listen(engine, "begin", _begin_immediate)
        with engine.begin() as connection:
            journal.install(connection)
            history = steps.state(connection)
            unit = Unit(connection)
            if not search_index.is_current(unit):
                search_index.rebuild(connection, unit)
        info: SessionInfo = steps.SessionInfo(*self._who)
        self._history = history
        self._ready.set_result(history)
        return driver, engine, steps.Steps(info)

    def _serve(self, engine: Engine, steps: Steps, driver: Any) -> None:
        while True:
            try:
                task = self._tasks.get(timeout=IDLE_CHECKPOINT_S if self._is_dirty else None)
            except queue.Empty:
                self._is_dirty = not _fold_in(driver)
                continue
            if task is None:
                return
            self._settle(task, engine, steps)

    def _settle(self, task: _Task, engine: Engine, steps: Steps) -> None:
        if not task.future.set_running_or_notify_cancel():
            return
        try:
            outcome, history = self._perform(task, engine, steps)
        except Exception as error:  # noqa: BLE001 - handed to the caller through the future, with its traceback
            steps.rolled_back()
            task.future.set_exception(self._meaning(error))
            return
        steps.committed()
        self._is_dirty = True
        if not outcome.changes.is_empty or history != self._history:
            self._history = history
            self._publish(Published(outcome.changes, history))
        task.future.set_result(outcome)

    def _perform(self, task: _Task, engine: Engine, steps: Steps) -> tuple[Outcome, HistoryState]:
        from caseapp.store import search_index
        from caseapp.store.steps import StepNote, state
        from caseapp.store.unit import Unit

        with engine.begin() as connection:
            written: list[_Written] = []
            unit = Unit(connection, lambda note: written.append(_record(connection, unit, steps, note)))
            result = None
            if task.op is not None:
                result = task.op(unit)
                if unit.ends_typing:
                    steps.forget_open_step()
                note = StepNote(unit.label, merge_key=task.merge_key, via=unit.via)
                written.append(_record(connection, unit, steps, note))
            else:
                for expected in task.through or ("",):
                    written += _reverse(connection, unit, steps, task.mode, expected)
                result = unit.left_alone
            drained, step_id, label = _together(written)
            changes = ChangeSet(
                step_id,
                label,
                task.origin,
                frozenset(drained.records),
                frozenset(drained.created),
                frozenset(drained.deleted),
                frozenset(drained.kinds | _kinds_of(unit, drained.records)),
                frozenset(drained.tables),
            )
            search_index.refresh(connection, unit, drained.records)
            history = state(connection)
        return Outcome(result, changes), history

    def _meaning(self, error: Exception) -> Exception:
        if isinstance(error, CaseError):
            return error
        meaning = explain(error, self._path)
        if meaning is not None:
            meaning.__cause__ = error
            return meaning
        return error

    def _refuse_all(self, error: Exception) -> None:
        while (task := self._tasks.get()) is not None:
            task.future.set_exception(error)


class _Lent:
    """Gives the engine the connection that the writer opened, so that both are one."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    def __call__(self) -> Any:
        return self._driver


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


#: What was written as a step: its changes, its id ("" when nothing changed) and its label.
_Written = tuple["Drained", str, str]


def _record(connection: Connection, unit: Unit, steps: Steps, note: StepNote) -> _Written:
    """Stores what was just written as a step, and follows it up where copies were merged before."""
    from caseapp.store import journal

    if note.mode == "merge":
        steps.forget_time()
        drained = journal.drain(connection)
        return drained, steps.record(connection, drained.changes, note), note.label
    has_merged = bool(unit.rows("SELECT 1 FROM step WHERE ord < 0 LIMIT 1"))
    if has_merged:
        _following().reveal(unit, journal.revived(connection))
    drained = journal.drain(connection)
    step_id = steps.record(connection, drained.changes, note) if drained.changes or note.of_step else ""
    if has_merged:
        _following().follow(unit, drained.changes, is_new=note.mode == "do", of_step=note.of_step or "")
    return drained, step_id, note.label


def _following() -> ModuleType:
    """What only a case that took in a copy needs."""
    from caseapp.store.merging import recompute

    return recompute


def _reverse(connection: Connection, unit: Unit, steps: Steps, mode: str, expected: str) -> list[_Written]:
    """Writes the inverse of the next step to undo, or again the next step to redo; CaseError when there is none, or
    another than `expected`. What was decided in a merge goes with it."""
    from caseapp.store.steps import target

    found = target(connection, mode)
    if found is None:
        raise CaseError(tr("There is nothing to undo.") if mode == "undo" else tr("There is nothing to redo."))
    if expected not in ("", found.root):
        raise CaseError(tr("Something else was done meanwhile."), tr("Look at the list again, and choose anew."))
    steps.forget_open_step()
    written, root = [], found.root
    while found is not None and found.root == root:
        written.append(_reverse_one(connection, unit, steps, mode, found))
        found = target(connection, mode)
    return written


def _reverse_one(connection: Connection, unit: Unit, steps: Steps, mode: str, step: Target) -> _Written:
    from caseapp.store.steps import latest_undo, load_changes, others_have_followed, reversal

    changes = load_changes(connection, step.id)
    if others_have_followed(connection, step.id):
        from caseapp.store.merging import taking_back

        taken_back = step.id if mode == "undo" else latest_undo(connection, step.id)
        taking_back.take_back(unit, taken_back, load_changes(connection, taken_back))
    else:
        unit.apply(change.inverse() for change in reversed(changes)) if mode == "undo" else unit.apply(changes)
    return _record(connection, unit, steps, reversal(connection, mode, step))


def _together(written: Sequence[_Written]) -> _Written:
    """Several steps as one piece of news: what all of them touched, and the id and label of the last."""
    drained, step_id, label = written[0]
    for later, later_id, label in written[1:]:  # noqa: B007 - the last one is wanted
        drained.follow(later)
        step_id = later_id or step_id
    return drained, step_id, label


def _kinds_of(unit: Unit, records: set[str]) -> set[str]:
    from caseapp.store.reader import id_list

    found = unit.rows("SELECT DISTINCT kind FROM record WHERE id IN (SELECT value FROM json_each(?))", id_list(records))
    return {kind for (kind,) in found}


def _fold_in(driver: Any) -> bool:
    """Folds the log into the file while nothing else is to do; False when that must wait, as on a full disk."""
    try:
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except dbapi2.DatabaseError as error:
        log.info("the log is not folded in yet: %s", error)
        return False
    return True


def _fold(driver: Any) -> None:
    """Back to one single file: the log is folded in and removed unless another program still reads."""
    try:
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        driver.execute("PRAGMA busy_timeout=200")
        driver.execute("PRAGMA journal_mode=DELETE").fetchone()
    except dbapi2.DatabaseError as error:
        # Every step is in the log, which the next opening folds in: nothing is lost, the case is two files until then.
        log.info("the log stays beside the case: %s", error)
