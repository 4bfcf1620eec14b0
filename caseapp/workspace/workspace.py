"""One open case file: its lock, its writer, its readers, and the news after each committed step.

A case that cannot be written (open elsewhere, newer, on a read-only disk) opens for reading, and says why.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Self

from caseapp.domain.changes import HistoryState, Published
from caseapp.domain.errors import ReadOnlyCase
from caseapp.platform.locks import CaseLock
from caseapp.platform.machine import app_version, machine_name
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.store.writer import Op, Outcome, Writer
from caseapp.workspace.preparing import Opened, acquire, prepare

log = logging.getLogger(__name__)

Listener = Callable[[Published], None]


class Workspace:
    """An open case. `run`, `undo` and `redo` return futures; subscribers are called on the writer thread."""

    is_shared = False
    """Whether it is edited in a working copy, so that closing it takes as long as its folder wants."""

    def __init__(self, path: Path, author: str, lock: CaseLock | None, opened: Opened, key: Key | None = None) -> None:
        self.path, self.author, self.key = opened.carried.path if opened.carried is not None else path, author, key
        self.home = path  # where the case is to people: elsewhere than `path` when it is edited in a working copy
        self.opened = opened
        self._lock = lock
        self._listeners: list[Listener] = []
        self._history = HistoryState()
        self.failure: BaseException | None = None  # why the case cannot be written although nobody else has it
        self._guard = threading.Lock()
        self.reader = Reader(self.path, key)
        self._writer: Writer | None = None
        if not opened.read_only_reason:
            self._writer = Writer(path, author, machine_name(), app_version(), self._publish, key)
            self._writer.ready.add_done_callback(self._on_ready)

    @classmethod
    def create(cls, path: Path, title: str, author: str, *, key: Key | None = None) -> Self:
        """Makes a new case, locked with `key` if there is one, and opens it."""
        lifecycle.create(path, title, key=key)
        return cls.open(path, author, key=key)

    @classmethod
    def open(cls, path: Path, author: str, *, read_only: bool = False, key: Key | None = None) -> Self:
        """Opens a case; NotFound, DamagedFile, NeedsPassphrase and the like say in words why it cannot be."""
        path = path.expanduser()
        if read_only:
            return cls(path, author, None, prepare(path, None, tr("Opened for reading only."), key), key)
        lock, reason = acquire(path, author)
        try:
            opened = prepare(path, lock, reason, key)
            if lock is not None and opened.read_only_reason:
                lock.release()  # whoever can write it shall not find it taken
                lock = None
            return cls(path, author, lock, opened, key)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._writer is None or self.failure is not None

    @property
    def history(self) -> HistoryState:
        """The labels of the next undo and redo, as of the last commit."""
        return self._history

    def open_reader(self) -> Reader:
        """A reading connection for another thread; its owner closes it."""
        return Reader(self.path, self.key)

    def subscribe(self, listener: Listener) -> None:
        """`listener` is called on the writer thread after each COMMIT."""
        with self._guard:
            self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """`listener` hears nothing more."""
        with self._guard:
            self._listeners.remove(listener)

    def run(self, op: Op, *, origin: str = "", merge_key: str = "") -> Future[Outcome]:
        """Runs an operation as one undo step; with the same `merge_key` as the step before, as part of that step."""
        return self._write().submit(op, origin, merge_key)

    def undo(self, origin: str = "", through: Sequence[str] = ()) -> Future[Outcome]:
        """Takes the last step back, or at once all of `through`: the last ones by their ids, the latest first."""
        return self._write().step_back("undo", origin, through)

    def redo(self, origin: str = "", through: Sequence[str] = ()) -> Future[Outcome]:
        """Takes the last undo back, or at once all of `through`: the next ones by their ids, in order."""
        return self._write().step_back("redo", origin, through)

    def do(self, op: Op) -> Any:
        """Runs an operation and waits for what it returns; for scripts and the command line, not for a window."""
        return self.run(op).result().result

    def prepare(self) -> None:
        """Begins to open the case for writing, which the first verb does anyhow; the history is known after that."""
        if self._writer is not None:
            self._writer.start()

    def when_ready(self, tell: Callable[[], None]) -> None:
        """`tell` is called, on another thread, once the case can be written or is known not to be."""
        if self._writer is not None:
            self._writer.ready.add_done_callback(lambda _ready: tell())

    @property
    def is_ready(self) -> bool:
        """Whether nothing is still to be opened."""
        return self._writer is None or self._writer.ready.done()

    def wait_ready(self) -> None:
        """Waits until the case can be written; raises what kept it from that."""
        if self._writer is not None:
            self._writer.start()
            self._writer.ready.result()

    def let_go(self) -> None:
        """Closes for a window, which does not wait for what takes long; `close` then does the rest, on any thread."""
        self.close()

    def close(self) -> None:
        """Writes what is queued, leaves one single file, and gives the case free. Closing twice is harmless."""
        self.reader.close()
        if self.opened.carried is not None:
            self.opened.carried.close()
        self._end_writer()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _end_writer(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write(self) -> Writer:
        if self._writer is None:
            reason = self.opened.read_only_reason or tr("The case is closed.")
            raise ReadOnlyCase(reason, tr("Save a copy to change it."))
        return self._writer

    def _on_ready(self, ready: Future[HistoryState]) -> None:
        error = ready.exception()
        if error is not None:
            log.error("the case cannot be written: %s", error)
            self.failure = error
            return
        self._history = ready.result()

    def _publish(self, published: Published) -> None:
        self._history = published.history
        with self._guard:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(published)
