"""Puts what was done in a working copy into the shared file: a whole, checked copy takes its place in one move.

A shared file that somebody else has changed meanwhile is kept as a version and merged first. Whatever keeps the work
from being published is said in words; the working copy then still holds all of it.
"""

from __future__ import annotations

import logging
import shutil
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caseapp.domain.errors import CaseError
from caseapp.platform.locks import CaseLock, Holder, LockResult
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.file_state import file_state, holds_all_of
from caseapp.workspace import versions
from caseapp.workspace.preparing import held_words
from caseapp.workspace.working_copy import CERTAIN_NS, Note, Seen, WorkingCopy, digest_of, look

if TYPE_CHECKING:
    from caseapp.workspace.workspace import Workspace

log = logging.getLogger(__name__)

STALE_S = 3_600
"""A lock that its holder, who works in a copy, has not refreshed for so long is that of a machine that is gone."""
_TRIES = 3

#: Takes the steps of a file into an open case; CaseError when it cannot, and nothing is changed.
Merge = Callable[["Workspace", Path], object]


@dataclass(frozen=True, slots=True)
class Publication:
    """How the work stands to the shared file: what keeps it from being published, "" for nothing."""

    is_published: bool
    published_at: datetime | None = None
    problem: str = ""
    has_merged: bool = False


class Publisher:
    """Publishes one working copy, at any time and on any thread but that of the window; one call at a time."""

    def __init__(self, case: Workspace, copy: WorkingCopy, lock: CaseLock, merge: Merge) -> None:
        self._case, self._copy, self._lock, self._merge = case, copy, lock, merge
        self._guard = threading.Lock()
        self._has_merged = False
        self.sent = ""  # the step that is published last, with its digest
        self.last = self._stand("")

    def publish(self) -> Publication:
        """Publishes what is not published yet; what somebody else has done is taken in even when nothing is."""
        with self._guard:
            self._has_merged = False
            self.last = self._stand(self._try())
            return self.last

    def _stand(self, problem: str) -> Publication:
        is_published = not self._copy.is_unpublished(self._case.key)
        note = self._copy.note()
        at = datetime.fromisoformat(note.published_at) if note is not None and note.published_at else None
        self.sent = note.sent if note is not None else ""
        return Publication(is_published, at, "" if is_published else problem, self._has_merged)

    def refresh_lock(self) -> None:
        """Says to others that somebody still works here."""
        if self._lock.is_in_place:
            self._lock.refresh()

    def _try(self) -> str:
        try:
            self._publish()
        except CaseError as error:
            log.info("not published: %s", error.message)
            return f"{error.message} {error.advice}".strip()
        except OSError as error:
            log.info("not published: %s", error.strerror)
            return tr("“{name}” could not be published: {reason}.", name=self._name, reason=error.strerror)
        return ""

    def _publish(self) -> None:
        note = self._copy.settle_pending()
        if note is None:
            raise CaseError(tr("The working copy of “{name}” is gone.", name=self._name), tr("Save a copy elsewhere."))
        self._make_sure_of_lock()
        for _ in range(_TRIES):
            there = look(self._copy.target, note.seen)
            if there is None:
                raise self._unreachable()
            note = replace(note, seen=there) if there.is_same(note.seen) else self._take_in(note, there)
            if file_state(self._case.path, self._case.key).last_step == note.sent:
                return
            sent = self._send(note)
            if sent is not None:
                return
        raise CaseError(
            tr("“{name}” is being changed by somebody else all the time.", name=self._name),
            tr("It is tried again in some minutes."),
        )

    def _take_in(self, note: Note, there: Seen) -> Note:
        """Merges what somebody else has put there meanwhile; their file is kept as a version."""
        case, target = self._case, self._copy.target
        lifecycle.examine(target, key=case.key)  # it may be anybody's by now
        versions.keep(case.home, versions.Why.REPLACED, key=case.key, file=target)
        self._merge(case, target)
        self._has_merged = True
        # What is there is in here now. Subtle: a file that has all of ours is not replaced, although our merge is a
        # step that it lacks: two machines would publish their merges of each other for ever.
        is_all_there = holds_all_of(target, case.path, case.key)
        note = replace(note, seen=there, sent=file_state(case.path, case.key).last_step if is_all_there else "")
        self._copy.write_note(note)
        return note

    def _send(self, note: Note) -> Seen | None:
        """Replaces the shared file; None when somebody else was quicker."""
        case, target = self._case, self._copy.target
        with lifecycle.complete_copy(case.path, target, key=case.key, is_ours=self._lock.is_held) as partial:
            with suppress(OSError):
                shutil.copymode(target, partial)
            step = file_state(partial, case.key).last_step
            pending = replace(note, pending_digest=digest_of(partial), pending_step=step)
            self._copy.write_note(pending)
            if not note.seen.is_same(look(target, note.seen)):
                return None
            made = partial.stat()
            lifecycle.put_in_place(partial, target, replace=True)
        known = Seen(made.st_size, made.st_mtime_ns, pending.pending_digest, made.st_mtime_ns + CERTAIN_NS + 1)
        there = look(target, known)
        if there is None or there.digest != pending.pending_digest:
            return None
        # The next look reads the file, unless it has lain there long enough.
        there = replace(there, looked_ns=time.time_ns())
        at = datetime.now(UTC).isoformat(timespec="seconds")
        self._copy.write_note(replace(note, seen=there, sent=step, published_at=at))
        return there

    def _make_sure_of_lock(self) -> None:
        """A folder that was away comes back without our lock; somebody else may have the case by then."""
        if self._lock.is_in_place:
            self._lock.refresh()
            return
        self._lock.release()
        result = self._lock.acquire(Holder.here(self._case.author, is_copy=True))
        if result is LockResult.HELD and not is_stale(self._lock):
            raise CaseError(held_words(self._name, self._lock.holder()), tr("Your changes are kept on this machine."))

    def _unreachable(self) -> CaseError:
        folder = self._copy.target.parent
        if not folder.is_dir():
            return CaseError(
                tr("“{folder}” cannot be reached.", folder=folder),
                tr("Your changes are kept on this machine and published when it is back."),
            )
        return CaseError(
            tr("“{name}” is not in “{folder}” any more.", name=self._name, folder=folder),
            tr("Your changes are kept on this machine: put the file back, or save a copy."),
        )

    @property
    def _name(self) -> str:
        return self._copy.target.name


def is_stale(lock: CaseLock) -> bool:
    """Whether the lock that another has is one that nobody looks after any more.

    Only of somebody who works in a copy: whoever has the file itself open would lose what is written after it is
    replaced, so there the word of the operating system counts.
    """
    holder = lock.holder()
    return holder is not None and holder.is_copy and lock.age_s() > STALE_S
