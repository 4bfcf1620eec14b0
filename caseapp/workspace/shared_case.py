"""A case where others write, too: opened in a private working copy, and published from there.

A case that lies on a disk of one's own, or that a person chose to edit directly, is opened as it always was.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from caseapp.domain.merging import SHARED
from caseapp.platform.locks import CaseLock, Holder, LockResult
from caseapp.platform.machine import machine_name
from caseapp.platform.places import SharedPlace, shared_place
from caseapp.platform.settings import Settings
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.file_state import LAST_STEP
from caseapp.store.keys import Key
from caseapp.store.reader import Rows
from caseapp.workspace.preparing import Opened, held_words, prepare
from caseapp.workspace.publishing import Merge, Publication, Publisher, is_stale
from caseapp.workspace.team.binding import name_in_team
from caseapp.workspace.working_copy import WorkingCopy
from caseapp.workspace.workspace import Workspace

log = logging.getLogger(__name__)

PLACE = "place"
DIRECT, COPY = "direct", "copy"
"""What a person may choose for a case; "" leaves it to what its folder shows."""
_LATELY = timedelta(hours=12)


class SharedCase(Workspace):
    """An open working copy. `publish` and `close` wait for the shared folder; `let_go` is for a window."""

    is_shared = True

    def __init__(
        self,
        home: Path,
        copy: WorkingCopy,
        author: str,
        locks: tuple[CaseLock, CaseLock],
        opened: Opened,
        key: Key | None,
        place: SharedPlace | None,
        merge: Merge,
    ) -> None:
        super().__init__(copy.path, author, locks[0], opened, key)
        self.home, self.place = home, place
        self._copy, self._own_lock = copy, locks[1]
        self.publisher = Publisher(self, copy, locks[0], merge)

    def publish(self) -> Publication:
        """Publishes what is not published yet."""
        return self.publisher.publish()

    def unpublished(self, rows: Rows) -> int:
        """How many steps were done since the last that is published; 0 when everything is."""
        if self.publisher.last.is_published and not self._has_more(rows):
            return 0
        found = rows.rows(
            "SELECT count(*) FROM step WHERE ord > coalesce((SELECT ord FROM step WHERE id = ?), 0)",
            self.publisher.sent.partition(" ")[0],
        )
        return max(1, int(found[0][0]))  # typing goes on in the step it began

    def _has_more(self, rows: Rows) -> bool:
        last = rows.rows(LAST_STEP)
        return bool(last) and last[0][0] != self.publisher.sent

    def let_go(self) -> None:
        """Closes for a window; what is typed is written, and published by `close`."""
        self.reader.close()

    def close(self) -> None:
        """Publishes, closes, and takes the working copy away; it stays when not everything could be published."""
        try:
            if self._writer is not None:
                self.publish()
                self._end_writer()
                if self._copy.is_unpublished(self.key):
                    self.publish()  # what was still queued
                if self.publisher.last.is_published:
                    self._copy.remove()
        finally:
            super().close()
            self._own_lock.release()
            self._copy.remove_folder()


def open_case(
    path: Path,
    author: str,
    *,
    key: Key | None = None,
    settings: Settings | None = None,
    merge: Merge | None = None,
) -> Workspace:
    """Opens a case where it lies, or in a working copy if it is shared; errors as those of `Workspace.open`.

    Who is in a team is the author under the name they have there.
    """
    path = path.expanduser().absolute()
    author = name_in_team(path) or author
    chosen = (settings or Settings()).choice(path, PLACE)
    copy = WorkingCopy.of(path)
    # Changes that were not published are gone on with, whatever was chosen since.
    is_owed = copy.note() is not None and copy.is_unpublished(key)
    place = shared_place(path) if chosen != DIRECT else None
    if not is_owed and (chosen == DIRECT or (chosen != COPY and place is None)):
        return Workspace.open(path, author, key=key)
    if not is_owed and not path.is_file():
        return Workspace.open(path, author, key=key)  # says what is wrong
    return _open_copy(path, copy, author, key, place, merge, is_owed=is_owed)


def file_now(case: Path) -> Path:
    """The file that holds the newest of a case on this machine: its working copy while there is one."""
    copy = WorkingCopy.of(case)
    return copy.path if copy.note() is not None else case.expanduser()


def _open_copy(
    path: Path,
    copy: WorkingCopy,
    author: str,
    key: Key | None,
    place: SharedPlace | None,
    merge: Merge | None,
    *,
    is_owed: bool,
) -> Workspace:
    copy.make_folder()
    own = CaseLock(copy.path)
    if own.acquire(Holder.here(author)) is LockResult.HELD:
        opened = prepare(copy.path, None, held_words(path.name, own.holder()), key)
        return Workspace(copy.path, author, None, opened, key)
    shared = CaseLock(copy.target)
    try:
        there_before = shared.holder()
        result = shared.acquire(Holder.here(author, is_copy=True))
        if result is LockResult.HELD and not is_stale(shared):
            return _read_only(path, copy, author, key, held_words(path.name, shared.holder()), own, is_owed=is_owed)
        if not is_owed:
            if lifecycle.examine(copy.target, is_ours=True, key=key).is_newer:
                _give_up(copy, shared, own)
                return Workspace.open(path, author, key=key)
            copy.take(key)
        opened = prepare(copy.path, own, "", key, home=path)
        notice = _notice(path, there_before, result, is_owed=is_owed)
        opened = replace(opened, notice=notice)
        return SharedCase(path, copy, author, (shared, own), opened, key, place, merge or _merge_file)
    except BaseException:
        if not is_owed:
            copy.remove()
        _give_up(copy, shared, own)
        raise


def _merge_file(workspace: Workspace, path: Path) -> None:
    from caseapp.workspace.merging import merge_file  # loads SQLAlchemy: not before somebody else has published

    merge_file(workspace, path, key=workspace.key, merge_key=SHARED)


def _give_up(copy: WorkingCopy, *locks: CaseLock) -> None:
    """No copy is worked in after all."""
    for lock in locks:
        lock.release()
    copy.remove_folder()


def _read_only(
    path: Path, copy: WorkingCopy, author: str, key: Key | None, reason: str, own: CaseLock, *, is_owed: bool
) -> Workspace:
    """The shared file, or what was not published yet, while somebody else has the case."""
    if not is_owed:
        _give_up(copy, own)
        return Workspace(path, author, None, prepare(path, None, reason, key), key)
    words = tr("It shows your changes that are not published yet.")
    opened = prepare(copy.path, own, f"{reason} {words}", key)
    workspace = Workspace(copy.path, author, own, opened, key)
    workspace.home = path
    return workspace


def _notice(path: Path, before: Holder | None, result: LockResult, *, is_owed: bool) -> str:
    """What a person must know of a shared case that was just opened."""
    if is_owed:
        return tr(
            "“{name}” goes on with changes that were not published yet. They are in a working copy on this machine.",
            name=path.name,
        )
    if result is LockResult.UNAVAILABLE:
        return tr(
            "The folder of “{name}” may not be written. What you change is kept in a working copy on this machine.",
            name=path.name,
        )
    if before is not None and before.machine != machine_name() and _is_lately(before.since):
        return tr(
            "“{name}” seems to be open at {author}’s on {machine}, too. Both can go on: it is merged when it is "
            "published.",
            name=path.name,
            author=before.author,
            machine=before.machine,
        )
    return ""


def _is_lately(since: str) -> bool:
    try:
        moment = datetime.fromisoformat(since).astimezone()
    except (ValueError, OverflowError):
        return False
    return abs(datetime.now().astimezone() - moment) < _LATELY
