"""The open case as the panes see it: read rows, run verbs, hear on the UI thread what changed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from caseapp.domain.changes import HistoryState
from caseapp.domain.errors import CaseError
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace

log = logging.getLogger(__name__)

Done = Callable[[Any], None]


class CaseSession(QObject):
    """One open case. A handler of `changed` re-reads what it shows; it may not call `run`."""

    changed = Signal(object)  # Published, after COMMIT, on the UI thread
    failed = Signal(object)  # CaseError or another exception of a verb nobody else took
    pending = Signal(int)  # how many verbs are not yet committed

    _published = Signal(object)
    _settled = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._waiting = 0
        # Qt: both signals are emitted on the writer thread, so Qt queues them to this object's thread.
        self._published.connect(self.changed)
        self._settled.connect(self._on_settled)
        self._listener = self._published.emit
        workspace.subscribe(self._listener)

    @property
    def reader(self) -> Reader:
        """The UI thread's reading connection; every call sees the newest commit."""
        return self.workspace.reader

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.workspace.is_read_only

    @property
    def history(self) -> HistoryState:
        """What Undo and Redo would do now."""
        return self.workspace.history

    @property
    def waiting(self) -> int:
        """Verbs handed over but not yet committed."""
        return self._waiting

    def run(
        self,
        op: Callable[..., Any],
        *,
        origin: str = "",
        merge_key: str = "",
        done: Done | None = None,
        refused: Callable[[Exception], None] | None = None,
    ) -> None:
        """Runs an operation as one undo step. `done` gets its result, `refused` its error, both on the UI thread;
        without `refused`, the error goes to `failed`."""
        self._watch(partial(self.workspace.run, op, origin=origin, merge_key=merge_key), done, refused)

    def undo(self) -> None:
        """Takes the last step back."""
        self._watch(self.workspace.undo, None, None)

    def redo(self) -> None:
        """Takes the last undo back."""
        self._watch(self.workspace.redo, None, None)

    def close(self) -> None:
        """Writes what is queued and closes the file."""
        self.workspace.unsubscribe(self._listener)
        self.workspace.close()

    def _watch(
        self, start: Callable[[], Future[Any]], done: Done | None, refused: Callable[[Exception], None] | None
    ) -> None:
        try:
            future = start()
        except CaseError as error:
            (refused or self.failed.emit)(error)
            return
        self._waiting += 1
        self.pending.emit(self._waiting)
        future.add_done_callback(partial(self._settled.emit, (done, refused)))

    def _on_settled(
        self, handlers: tuple[Done | None, Callable[[Exception], None] | None], future: Future[Any]
    ) -> None:
        self._waiting -= 1
        self.pending.emit(self._waiting)
        done, refused = handlers
        error = future.exception()
        if error is None:
            if done is not None:
                done(future.result().result)
            return
        if not isinstance(error, CaseError):
            log.error("a verb failed", exc_info=error)
            error = CaseError(f"That did not work: {error}.", "Nothing was changed; the log has the details.")
        (refused or self.failed.emit)(error)
