"""Questions to the case that take time in proportion to it: asked on the reading thread, answered on the UI thread.

One at a time: what is asked again meanwhile is asked once more when the answer has come, with what is wanted by then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, QTimer

from caseapp.store.reader import Rows
from caseapp.ui.session import CaseSession

LATER_MS = 120
Question = Callable[[Rows], Any]


class Cover(Protocol):
    """What is shown while nothing has been read yet."""

    def wait(self) -> None:
        """Something is being read."""

    def done(self) -> None:
        """It has come, or will not."""


class Asker(QObject):
    """`make` gives the question when it is time to ask it, `answer` takes what came of it."""

    def __init__(
        self, session: CaseSession, make: Callable[[], Question], answer: Callable[[Any], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._make, self._answer = session, make, answer
        self._is_asking = self._is_wanted = False
        self._cover: Cover | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self.ask)
        session.expect(self._later)

    def cover_with(self, cover: Cover) -> None:
        """Until the first answer has come, `cover` stands where it will be shown, if that takes its time."""
        self._cover = cover
        if self._is_asking:
            cover.wait()

    def ask(self) -> None:
        """Asks, now or when the question before has been answered."""
        self._is_wanted = True
        if not self._is_asking:
            self._start()

    def ask_later(self) -> None:
        """Asks once what others ask now has been answered: for what may lag a blink behind."""
        if not self._later.isActive():
            self._later.start()

    def _start(self) -> None:
        self._is_wanted, self._is_asking = False, True
        if self._cover is not None:
            self._cover.wait()
        self._session.read(self._make(), self._on_answered)

    def _on_answered(self, answer: Any) -> None:
        # Qt: the pane may have been closed while its question was under way.
        if not shiboken6.isValid(self):
            return
        self._is_asking = False
        if self._cover is not None:
            self._cover.done()
            self._cover = None
        if answer is not None:
            self._answer(answer)
        if self._is_wanted:
            self._start()
