"""Keeps versions of the open case: soon after it is opened, while somebody works, and when it is closed changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from caseapp.domain.errors import CaseError
from caseapp.platform.settings import Settings
from caseapp.platform.translation import tr
from caseapp.ui.shell.files import Files
from caseapp.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from caseapp.ui.session import CaseSession
    from caseapp.workspace import Workspace

OPENED_MS = 3_000
"""So long after a case is there: the person looks at it first."""
WORKING_MS = 600_000


class Keeping(QObject):
    """One for a window. What it cannot keep it says once for a case, and nothing waits for it."""

    def __init__(self, files: Files, settings: Settings, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._files, self._settings, self._messages = files, settings, messages
        self._workspace: Workspace | None = None
        self._has_changed = self._has_told = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        files.opened.connect(self._on_files_opened)
        files.closing.connect(self._on_files_closing)
        files.closed.connect(self._on_files_closed)

    def keep(self, why: str) -> None:
        """Keeps a version of the open case, or of the one just closed, in a job."""
        if self._workspace is not None:
            self._since.start()
            self._files.run_job(partial(_keep, self._workspace, self._settings, why), self._say, must_end=True)

    def _say(self, error: CaseError) -> None:
        if error.message and not self._has_told:
            self._has_told = True
            words = tr("No version of the file was kept: {reason}", reason=f"{error.message} {error.advice}".strip())
            self._messages.show_message("attention", words)

    def _on_files_opened(self, session: CaseSession) -> None:
        self._has_changed = self._has_told = False
        opened = session.workspace.opened
        if opened.version_of is not None:
            back = partial(self._files.open, opened.version_of)
            self._messages.show_message("attention", opened.read_only_reason, tr("Back to the case"), back)
        if session.is_read_only:
            return
        self._workspace = session.workspace
        session.changed.connect(self._on_session_changed)
        self._timer.start(OPENED_MS)

    def _on_session_changed(self, _published: object) -> None:
        self._has_changed = True
        if self._since.isValid() and self._since.elapsed() >= WORKING_MS:
            self.keep("working")

    def _on_timer_timeout(self) -> None:
        self.keep("opened")

    def _on_files_closing(self) -> None:
        self._timer.stop()

    def _on_files_closed(self) -> None:
        if self._has_changed:
            self.keep("closed")
        self._workspace = None
        self._has_changed = False
        self._since.invalidate()


def _keep(workspace: Workspace, settings: Settings, why: str) -> CaseError:
    """On the thread of files; the error that kept it from that, one without words for none."""
    from caseapp.workspace import versions  # start: not before a case is open

    # A working copy that was published and taken away is the shared file itself by now.
    file = workspace.path if workspace.path.exists() else workspace.home
    try:
        versions.keep(workspace.home, versions.Why(why), key=workspace.key, settings=settings, file=file)
    except CaseError as error:
        return error
    return CaseError("")
