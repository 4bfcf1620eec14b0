"""Keeps an open case and its team folder together: rounds on a thread of its own, when something was done here or came.

The folder is watched where the system can do that, and looked at every few seconds, for many places cannot be watched.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from caseapp.domain.changes import Published
from caseapp.domain.errors import CaseError
from caseapp.domain.merging import TEAM
from caseapp.platform.translation import tr
from caseapp.ui.session import CaseSession
from caseapp.ui.waiting import wait_while
from caseapp.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from caseapp.exchange.team.layout import Listing
    from caseapp.workspace.team.sync import Round, TeamSync

log = logging.getLogger(__name__)

LOOK_MS = 2_000
AFTER_EDIT_MS, AFTER_ARRIVAL_MS, WHILE_TYPING_MS = 400, 150, 1_200


class Keeping(QObject):
    """The team of one open case; it says nothing for a case that is in none."""

    stood = Signal(object)  # Standing, after each round
    failed = Signal(object)  # CaseError: the folder cannot be reached, or not be written

    _ended = Signal(object)

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._sync: TeamSync | None = None
        self._listing: Listing | None = None
        self._pool = ThreadPoolExecutor(1, "team")
        self._is_busy = self._is_wanted = self._is_over = self._is_away = False
        self._look, self._soon = QTimer(self), QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._soon.setSingleShot(True)
        self._look.timeout.connect(self._on_look_timeout)
        self._soon.timeout.connect(self._on_soon_timeout)
        self._watcher: QFileSystemWatcher | None = None
        # Qt: emitted on the thread of the rounds, so it is queued.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        session.changed.connect(self._on_session_changed)
        self._submit(_attached, session.workspace)

    @property
    def sync(self) -> TeamSync | None:
        """The team, once it is known that the case is in one."""
        return self._sync

    @property
    def is_busy(self) -> bool:
        """Whether a round is under way."""
        return self._is_busy

    def take(self, sync: TeamSync) -> None:
        """The case was just brought into a team."""
        self._sync = sync
        self._look.start()
        self.now()

    def now(self) -> None:
        """Does a round, or another when one is under way."""
        if self._sync is None or self._is_over:
            return
        if self._is_busy:
            self._is_wanted = True
        else:
            self._submit(self._sync.sync)

    def end(self) -> None:
        """Tells what is not told yet, if the folder answers, and ends; what could not be told is told next time."""
        self._look.stop()
        self._soon.stop()
        is_idle = wait_while(self._is_under_way, self)
        if is_idle and self._sync is not None and not self._is_away:
            self._submit(_last_round, self._sync)
            wait_while(self._is_under_way, self)
        self._is_over = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        if self._watcher is not None:
            self._watcher.deleteLater()

    def _is_under_way(self) -> bool:
        return self._is_busy

    def _submit(self, work: Callable[..., Any], *arguments: object) -> None:
        self._is_busy, self._is_wanted = True, False
        self._pool.submit(work, *arguments).add_done_callback(self._ended.emit)

    def _on_ended(self, future: Future[Any]) -> None:
        self._is_busy = False
        if self._is_over or future.cancelled():
            return
        error = future.exception()
        self._is_away = error is not None
        if error is not None:
            self._tell(error)
        elif isinstance(found := future.result(), _Seen):
            self._compare(found.listing)
        elif found is not None:
            self._take_result(found)
        if self._is_wanted:
            self.now()

    def _take_result(self, found: TeamSync | Round) -> None:
        from caseapp.workspace.team.sync import Round

        if not isinstance(found, Round):
            self.take(found)
            return
        self._listing = self._sync.folder.listing if self._sync is not None else None
        self._watch()
        self.stood.emit(found.standing)
        if found.is_typing:
            self._soon.start(WHILE_TYPING_MS)

    def _compare(self, listing: Listing) -> None:
        if listing != self._listing:
            self.now()

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, CaseError):
            log.error("a round of the team failed", exc_info=error)
            error = CaseError(
                tr("The team folder could not be read: {reason}.", reason=error), tr("The log has the details.")
            )
        self.failed.emit(error)

    def _watch(self) -> None:
        """Watches the folders of the members; those that cannot be watched are looked at all the same."""
        assert self._listing is not None
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._on_watcher_directoryChanged)
        folders = {str(folder) for folder in _folders(self._listing)}
        if fresh := sorted(folders - set(self._watcher.directories())):
            self._watcher.addPaths(fresh)

    def _on_watcher_directoryChanged(self, _path: str) -> None:
        if not self._soon.isActive():
            self._soon.start(AFTER_ARRIVAL_MS)

    def _on_session_changed(self, published: Published) -> None:
        if published.changes.origin != TEAM and self._sync is not None and not self._soon.isActive():
            self._soon.start(AFTER_EDIT_MS)

    def _on_soon_timeout(self) -> None:
        self.now()

    def _on_look_timeout(self) -> None:
        if self._sync is not None and not self._is_busy:
            self._submit(_looked, self._sync)


class _Seen:
    """What is in the folder, by names, sizes and times."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing


def _folders(listing: Listing) -> set[Path]:
    found = {path.parent for path in listing.notes}
    return found | {path.parent for path in listing.steps} | {path.parent.parent for path in listing.notes}


def _attached(workspace: Workspace) -> TeamSync | None:
    """The team of a case that can be written, on the thread of the rounds."""
    if workspace.is_read_only:
        return None
    from caseapp.queries import case as case_queries
    from caseapp.workspace.team.binding import binding_of

    with workspace.open_reader() as reader:
        binding = binding_of(workspace.home, case_queries.info(reader).id)
    if binding is None:
        return None
    # Start: keys and ciphers are loaded for cases that are in a team.
    from caseapp.workspace.team.sync import TeamSync

    return TeamSync(workspace, binding)


def _looked(sync: TeamSync) -> _Seen:
    return _Seen(sync.glance())


def _last_round(sync: TeamSync) -> None:
    try:
        sync.sync(rest_s=0.0)
    except CaseError as error:
        log.info("what was done last is not told to the team yet: %s", error.message)
