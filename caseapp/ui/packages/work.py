"""Work on a package, watched: how far it is, for the window to look at now and then, and whether it is still wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from caseapp.exchange.packages.errors import CalledOff
from caseapp.platform.translation import tr
from caseapp.ui.jobs.book import Job, JobBook

POLL_MS = 100
_MB = 1 << 20


class Watched:
    """Called from the working thread with what is done; raises CalledOff there once nobody wants it any more."""

    def __init__(self) -> None:
        self.state = (0, 0)
        self.is_wanted = True

    def __call__(self, done: int, total: int) -> None:
        """Notes how far it is."""
        if not self.is_wanted:
            raise CalledOff(tr("The work was called off."))
        self.state = (done, total)

    def call_off(self) -> None:
        """Ends the work at its next step."""
        self.is_wanted = False


class Progress(QObject):
    """Enters work in the book of jobs, and its progress until it ends."""

    def __init__(self, book: JobBook, title: str, says: str, parent: QObject) -> None:
        super().__init__(parent)
        self.watch = Watched()
        self.job: Job = book.begin(title, self.watch.call_off)
        self._book, self._says = book, says
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._on_poll_timeout)
        self._poll.start()
        book.ended.connect(self._on_book_ended)

    @property
    def is_wanted(self) -> bool:
        """Whether nobody called it off."""
        return self.watch.is_wanted

    def _on_poll_timeout(self) -> None:
        done, total = self.watch.state
        self._book.progress(self.job, done // _MB, total // _MB, self._says)

    def _on_book_ended(self, job: Job) -> None:
        if job is self.job:
            self._poll.stop()
            self.deleteLater()
