"""Drafts suggestions on a thread of its own, one source after another; it can be called off at any sentence."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import tr
from caseapp.ui.session import CaseSession
from caseapp.ui.waiting import wait_while

if TYPE_CHECKING:
    from caseapp.workspace.suggesting import Draft

POLL_MS = 100
log = logging.getLogger(__name__)


class CalledOff(Exception):
    """Nobody waits for what is being read."""


class Drafter(QObject):
    """Reads texts of a case; what it made of them is told source by source."""

    drafted = Signal(object)  # Draft
    failed = Signal(str, object)  # source id, CaseError
    ended = Signal(list, bool)  # the ids of the sources, and whether all were read
    progressed = Signal(int, int)  # sources read, sources in all

    _was_read = Signal(object)
    _was_done = Signal(object, object)

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pool = ThreadPoolExecutor(1, "drafting")
        self._under_way = 0
        self._asked = self._called_off = 0  # how often it was asked to read, and the last that was called off
        self._is_closed = False
        self._state = (0, 0)  # written by the drafting thread, looked at by the timer
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._on_poll_timeout)
        queued = Qt.ConnectionType.QueuedConnection
        self._was_read.connect(self._on_was_read, queued)
        self._was_done.connect(self._on_was_done, queued)

    @property
    def is_busy(self) -> bool:
        """Whether a text is being read."""
        return self._under_way > 0

    def draft(self, source_ids: Sequence[str]) -> None:
        """Drafts suggestions for some sources."""
        if self._is_closed or not source_ids:
            return
        self._asked += 1
        self._under_way += 1
        self._poll.start()
        wanted = list(source_ids)
        self._pool.submit(self._read, self._asked, wanted).add_done_callback(partial(self._was_done.emit, wanted))

    def cancel(self) -> None:
        """Calls off what is not read yet; what was drafted stays."""
        self._called_off = self._asked

    def settle(self) -> bool:
        """Waits until all is read; False when that takes too long."""
        return wait_while(lambda: self.is_busy, self)

    def close(self) -> None:
        """Ends what is under way."""
        self._is_closed = True
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _read(self, asked: int, source_ids: list[str]) -> bool:
        """On the drafting thread, with a connection of its own; whether all were read."""
        from caseapp.workspace import suggesting  # start: its tables are loaded with the first text

        with self._session.workspace.open_reader() as reader:
            for done, source_id in enumerate(source_ids):
                self._state = (done, len(source_ids))
                try:
                    self._go_on(asked)
                    self._was_read.emit(suggesting.draft(reader, source_id, partial(self._go_on, asked)))
                except CaseError as error:
                    self._was_read.emit((source_id, error))
                except CalledOff:
                    return False
        return True

    def _go_on(self, asked: int) -> None:
        if asked <= self._called_off:
            raise CalledOff

    def _on_poll_timeout(self) -> None:
        self.progressed.emit(*self._state)

    def _on_was_read(self, found: Draft | tuple[str, CaseError]) -> None:
        if self._is_closed:
            return
        if isinstance(found, tuple):
            self.failed.emit(*found)
        else:
            self.drafted.emit(found)

    def _on_was_done(self, source_ids: list[str], reading: Future[bool]) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._poll.stop()
        if self._is_closed or reading.cancelled():
            return
        error = reading.exception()
        if error is not None:
            log.error("suggestions could not be drafted", exc_info=error)
            problem = CaseError(tr("Nothing could be drafted: {reason}.", reason=error), tr("The log has the details."))
            self.failed.emit(source_ids[0], problem)
        self.ended.emit(source_ids, error is None and reading.result())
