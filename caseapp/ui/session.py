"""The open case as the panes see it: read rows, run verbs, hear on the UI thread what changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from caseapp.domain.changes import HistoryState
from caseapp.domain.errors import CaseError
from caseapp.platform.translation import plural, tr
from caseapp.store.reader import Reader, Rows
from caseapp.ui.waiting import wait_while
from caseapp.workspace import Workspace

log = logging.getLogger(__name__)

Done = Callable[[Any], None]
PREPARE_MS = 250


class CaseSession(QObject):
    """One open case. A handler of `changed` re-reads what it shows; it may not call `run`."""

    changed = Signal(object)  # Published, after COMMIT, on the UI thread
    failed = Signal(object)  # CaseError or another exception of a verb nobody else took
    pending = Signal()  # `is_writing` may have changed
    ready = Signal()  # the case can be written, and its history is known

    _published = Signal(object)
    _settled = Signal(object, object)
    _was_read = Signal(object, object)
    _is_ready_now = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._waiting = self._reading = 0
        self._background: Reader | None = None
        self._put_off: WeakSet[QTimer] = WeakSet()
        self._reading_thread = ThreadPoolExecutor(1, "case reader")
        # Qt: these signals are emitted on other threads, so Qt queues them to this object's thread.
        # Queued always: what is done at once is told no sooner than what takes its time.
        queued = Qt.ConnectionType.QueuedConnection
        self._published.connect(self._on_published, queued)
        self._settled.connect(self._on_settled, queued)
        self._was_read.connect(self._on_was_read, queued)
        self._is_ready_now.connect(self._on_is_ready_now, queued)
        self._is_closed = False
        self._listener = self._published.emit
        workspace.subscribe(self._listener)
        workspace.when_ready(self._is_ready_now.emit)

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
        """Verbs handed over but not yet committed, and questions not yet answered or put off for a moment."""
        return self._waiting + self._reading + sum(_is_running(timer) for timer in self._put_off)

    @property
    def is_writing(self) -> bool:
        """Whether verbs handed over are not yet committed."""
        return self._waiting > 0

    def expect(self, timer: QTimer) -> None:
        """Counts what `timer` will ask as waiting while it runs."""
        self._put_off.add(timer)

    def read(self, question: Callable[[Rows], Any], answer: Done) -> None:
        """Asks `question` on the reading thread; `answer` gets its result on the UI thread, None when it failed."""
        if self._is_closed:
            return  # a pane on its way out still hears the last change
        self._reading += 1
        future = self._reading_thread.submit(self._ask, question)
        future.add_done_callback(partial(self._was_read.emit, answer))

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
        self._watch(self.workspace.undo, self._tell_left_alone, None)

    def redo(self) -> None:
        """Takes the last undo back."""
        self._watch(self.workspace.redo, self._tell_left_alone, None)

    def step_through(self, mode: str, step_ids: Sequence[str], done: Done) -> None:
        """Takes several steps back, or does them again, as one piece of news; `mode` is undo or redo."""
        start = self.workspace.undo if mode == "undo" else self.workspace.redo
        self._watch(partial(start, through=tuple(step_ids)), done, None)

    def settle_writes(self) -> bool:
        """Waits until every verb handed over is committed or refused, and whoever asked has been told."""
        return wait_while(lambda: self.is_writing, self)

    def prepare(self) -> None:
        """Opens the case for writing in the background: soon after the first paint, so as not to compete with it."""
        QTimer.singleShot(PREPARE_MS, self.workspace.prepare)

    def close(self) -> None:
        """Writes what is queued and closes the file; a shared case is published and closed by whoever opened it."""
        self._is_closed = True
        self.workspace.unsubscribe(self._listener)
        self._reading_thread.shutdown(wait=True, cancel_futures=True)
        if self._background is not None:
            self._background.close()
        self.workspace.let_go()

    def _ask(self, question: Callable[[Rows], Any]) -> Any:
        """On the reading thread, with a connection of its own."""
        if self._background is None:
            self._background = self.workspace.open_reader()
        return question(self._background)

    def _on_published(self, published: object) -> None:
        # What was written last is told after the case is closed; by then there is nothing to read.
        if not self._is_closed:
            self.changed.emit(published)

    def _on_is_ready_now(self) -> None:
        failure = self.workspace.failure
        if failure is not None and not self._is_closed:
            reason = (
                failure.message
                if isinstance(failure, CaseError)
                else tr("The case cannot be written: {reason}.", reason=failure)
            )
            self.failed.emit(CaseError(reason, tr("It is open for reading only; close it and open it again to retry.")))
        self.ready.emit()

    def _on_was_read(self, answer: Done, future: Future[Any]) -> None:
        self._reading -= 1
        if future.cancelled() or self._is_closed:
            return
        error = future.exception()
        if error is None:
            answer(future.result())
            return
        if not isinstance(error, CaseError):
            log.error("reading failed", exc_info=error)
            error = CaseError(tr("The case could not be read: {reason}.", reason=error), tr("The log has the details."))
        self.failed.emit(error)
        answer(None)

    def _tell_left_alone(self, count: int) -> None:
        if count:
            words = plural(
                "Others changed {n} part of this since; it was left as it is.",
                "Others changed {n} parts of this since; they were left as they are.",
                count,
            )
            self.failed.emit(CaseError(words))

    def _watch(
        self, start: Callable[[], Future[Any]], done: Done | None, refused: Callable[[Exception], None] | None
    ) -> None:
        try:
            future = start()
        except CaseError as error:
            (refused or self.failed.emit)(error)
            return
        self._waiting += 1
        self.pending.emit()
        future.add_done_callback(partial(self._settled.emit, (done, refused)))

    def _on_settled(
        self, handlers: tuple[Done | None, Callable[[Exception], None] | None], future: Future[Any]
    ) -> None:
        self._waiting -= 1
        self.pending.emit()
        done, refused = handlers
        error = future.exception()
        if error is None:
            if done is not None:
                done(future.result().result)
            return
        if not isinstance(error, CaseError):
            log.error("a verb failed", exc_info=error)
            error = CaseError(
                tr("That did not work: {reason}.", reason=error), tr("Nothing was changed; the log has the details.")
            )
        (refused or self.failed.emit)(error)


def _is_running(timer: QTimer) -> bool:
    return shiboken6.isValid(timer) and timer.isActive()
