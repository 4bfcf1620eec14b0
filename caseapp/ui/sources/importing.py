"""Documents on their way into the case: files, attachments, words. They are read on a thread of their own, one import
after another; the window is told how far it is and may call it off, and each import is one undo step."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr
from caseapp.ui.session import CaseSession
from caseapp.ui.waiting import wait_while

if TYPE_CHECKING:
    from caseapp.workspace.importing import Brought, Import, Outcome, Revision

POLL_MS = 100
log = logging.getLogger(__name__)


class Importer(QObject):
    """Brings documents into a case."""

    imported = Signal(object)  # Outcome
    refused = Signal(object)  # Exception: the import as a whole
    progressed = Signal(int, int, str)  # files read, files in all, the one read now; total 0 when nothing is under way

    revised = Signal(str, object)  # source id, NewVersion

    _read = Signal(object, object)

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pool = ThreadPoolExecutor(1, "document reader")
        self._under_way = 0
        self._is_wanted = True
        self._state = (0, 0, "")  # written by the reading thread, looked at by the timer
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._on_poll_timeout)
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether documents are being read."""
        return self._under_way > 0

    def import_files(self, paths: Sequence[Path]) -> None:
        """Reads and imports files as one step."""
        job = _new_import()
        self._start(partial(job.read, paths, partial(self._note, len(paths))), partial(self._write, job, ""))

    def import_attachments(self, mail: Brought) -> None:
        """Imports what came with a mail, and notes where it came from."""
        job = _new_import()
        self._start(partial(job.read_bytes, mail.attachments), partial(self._write, job, mail.source_id))

    def import_words(self, words: str) -> None:
        """Imports pasted or dropped words as a source of their own."""
        job = _new_import()
        self._start(partial(job.read_words, words), partial(self._write, job, ""))

    def revise(self, source_id: str, path: Path) -> None:
        """Adds a document as a newer version of a source's text."""
        from caseapp.workspace.importing import Revision

        revision = Revision(path)
        self._start(revision.read, partial(self._write_revision, revision, source_id))

    def cancel(self) -> None:
        """Calls off what is being read: nothing of it is imported."""
        self._is_wanted = False

    def settle(self) -> bool:
        """Waits until all files are read and handed over; False when that takes too long."""
        return wait_while(lambda: self.is_busy, self)

    def close(self) -> None:
        """Ends what is under way."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _start(self, read: Callable[[], None], write: Callable[[], None]) -> None:
        """Reads on the thread of the importer; what was read is written from the UI thread."""
        self._is_wanted = True
        self._under_way += 1
        self._poll.start()
        self._pool.submit(read).add_done_callback(partial(self._read.emit, write))

    def _note(self, total: int, done: int, name: str) -> bool:
        self._state = (done, total, name)
        return self._is_wanted

    def _on_poll_timeout(self) -> None:
        self.progressed.emit(*self._state)

    def _on_read(self, write: Callable[[], None], reading: Future[None]) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._poll.stop()
            self._state = (0, 0, "")
            self.progressed.emit(*self._state)
        error = None if reading.cancelled() else reading.exception()
        if isinstance(error, BadInput):
            self.refused.emit(error)
        elif error is not None:
            log.error("documents could not be read", exc_info=error)
            self.refused.emit(
                BadInput(tr("The documents could not be read: {reason}.", reason=error), tr("The log has the details."))
            )
        elif not reading.cancelled():
            write()

    def _write(self, job: Import, attached_to: str) -> None:
        if job.is_cancelled:
            return
        if job.is_empty:
            from caseapp.workspace.importing import Outcome

            self.imported.emit(Outcome((), tuple(job.failed)))
            return
        op = partial(job.write, attached_to=attached_to)
        self._session.run(op, done=self._on_done, refused=self.refused.emit)

    def _write_revision(self, revision: Revision, source_id: str) -> None:
        op = partial(revision.write, source_id=source_id)
        self._session.run(op, done=partial(self.revised.emit, source_id), refused=self.refused.emit)

    def _on_done(self, outcome: Outcome) -> None:
        self.imported.emit(outcome)


def _new_import() -> Import:
    # Start: the readers are loaded with the first document.
    from caseapp.workspace.importing import Import

    return Import()
