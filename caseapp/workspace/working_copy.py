"""A private copy of a shared case, in which the work is done, and a note of what it was copied from and sent back.

The note is written before and after the shared file is replaced, so that a program that was killed in between knows
afterwards which of the two it finds.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from caseapp.domain.errors import CaseError
from caseapp.platform.atomic import write_atomic
from caseapp.platform.paths import working_copy_path
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.file_state import known_state
from caseapp.store.keys import Key

log = logging.getLogger(__name__)

CERTAIN_NS = 3_000_000_000
"""A file changed so shortly before we looked may change again within the same tick of its clock (FAT: two seconds)."""
_PIECE = 1 << 20
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What the shared file was when we looked: its size, time and digest, and when that was."""

    size: int
    mtime_ns: int
    digest: str
    looked_ns: int

    def is_same(self, other: Seen | None) -> bool:
        """Whether both are one content."""
        return other is not None and self.digest == other.digest


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of the shared file: what we saw last, our step it holds, and what we were about to put there."""

    target: str
    seen: Seen
    sent: str
    pending_digest: str = ""
    pending_step: str = ""
    published_at: str = ""  # ISO 8601 in UTC, "" when nothing was published from this copy


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The working copy of the case at `target`, a path without links, whether it is there or not."""

    target: Path
    folder: Path

    @classmethod
    def of(cls, case: Path) -> WorkingCopy:
        """The working copy that belongs to a case; links to one case share it."""
        return cls(Path(os.path.realpath(case.expanduser())), working_copy_path(case).parent)

    @property
    def path(self) -> Path:
        """The case file to work in."""
        return self.folder / self.target.name

    def note(self) -> Note | None:
        """The note, or None when there is no working copy, or none that was finished."""
        try:
            told: dict[str, Any] = json.loads((self.folder / "note.json").read_bytes())
            return Note(**{**told, "seen": Seen(**told["seen"])}) if self.path.is_file() else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def write_note(self, note: Note) -> None:
        """Keeps the note; CaseError when there is no room for it."""
        try:
            write_atomic(self.folder / "note.json", json.dumps(asdict(note)).encode())
        except OSError as error:
            raise _no_room(self.folder, error) from error

    def is_unpublished(self, key: Key | None) -> bool:
        """Whether it holds changes that are not in the shared file; yes when that cannot be told. Writes nothing."""
        note = self.note()
        if note is None:
            return False
        state = known_state(self.path, key)
        return state is None or state.last_step != self._settled(note).sent

    def take(self, key: Key | None) -> Note:
        """Copies the shared case here anew; what was here before must not be needed any more, and its lock be ours."""
        self.make_folder()
        (self.folder / "note.json").unlink(missing_ok=True)
        for _ in range(_TRIES):
            seen = look(self.target)
            with lifecycle.complete_copy(self.target, self.path, key=key, is_ours=True) as partial:
                lifecycle.put_in_place(partial, self.path, replace=True)
            if seen is not None and seen.is_same(look(self.target, seen)):
                state = known_state(self.path, key)
                note = Note(str(self.target), seen, state.last_step if state is not None else "")
                self.write_note(note)
                return note
        raise CaseError(
            tr("“{name}” is being changed by another program.", name=self.target.name), tr("Open it again in a moment.")
        )

    def settle_pending(self) -> Note | None:
        """The note, after finding out whether what was to be published before a crash has got there."""
        note = self.note()
        settled = self._settled(note) if note is not None else None
        if settled is not None and settled != note:
            self.write_note(settled)
        return settled

    def _settled(self, note: Note) -> Note:
        seen = look(self.target, note.seen) if note.pending_digest else None
        if seen is None:
            return note
        if seen.digest == note.pending_digest:
            note = replace(note, seen=seen, sent=note.pending_step)
        return replace(note, pending_digest="", pending_step="")

    def remove(self) -> None:
        """Takes the working copy away, but for the lock beside it; the note goes first, so that no half is left."""
        for name in ("note.json", *(f"{self.path.name}{suffix}" for suffix in ("", "-wal", "-shm", "-journal"))):
            with suppress(OSError):
                (self.folder / name).unlink(missing_ok=True)

    def remove_folder(self) -> None:
        """Takes the folder away, unless somebody has begun anew in it."""
        with suppress(OSError):
            self.folder.rmdir()

    def make_folder(self) -> None:
        """Makes the private folder; CaseError when there is no room or right."""
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise _no_room(self.folder, error) from error


def look(path: Path, before: Seen | None = None) -> Seen | None:
    """What a shared file is now; None when it is not there or cannot be read.

    It opens the file, so no connection of this process may be open to it. With `before`, a file that cannot have
    changed since is not read again.
    """
    now = time.time_ns()
    log_file = path.with_name(f"{path.name}-wal")
    try:
        there = path.stat()
        has_log = log_file.is_file() and log_file.stat().st_size > 0
        is_same = before is not None and (there.st_size, there.st_mtime_ns) == (before.size, before.mtime_ns)
        if before is not None and is_same and not has_log and before.mtime_ns + CERTAIN_NS < before.looked_ns:
            return before
        digest = _digest(path, log_file) if has_log else _digest(path)
    except OSError as error:
        log.info("the shared file cannot be read: %s", error.strerror)
        return None
    return Seen(there.st_size, there.st_mtime_ns, digest, now)


def digest_of(path: Path) -> str:
    """The digest of a finished copy, as `look` will give it. Raises OSError."""
    return _digest(path)


def _digest(*paths: Path) -> str:
    """Subtle: with the log of a program that writes there, or was killed there: its steps are not in the file yet."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    return digest.hexdigest()


def _no_room(folder: Path, error: OSError) -> CaseError:
    return CaseError(
        tr("No working copy can be kept in “{folder}”: {reason}.", folder=folder, reason=error.strerror),
        tr("Free some space there, or edit the case where it lies."),
    )
