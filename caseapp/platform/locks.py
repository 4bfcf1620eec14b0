"""Who has a case open for writing: an exclusive lock of the operating system on a small file beside the case.

It must never open the case file itself (POSIX would drop SQLite's locks on it). The lock dies with its process, so a
file left behind by a killed program is locked anew at once; its words only tell people who it is.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from caseapp.platform.machine import machine_name

_MAX_BYTES = 4096
_BUSY = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


class LockResult(Enum):
    """What came of asking for a lock; true only if it was acquired."""

    ACQUIRED = "acquired"
    HELD = "held"
    """Another program, or another lock of this one, has it."""
    UNAVAILABLE = "unavailable"
    """No lock file can be made or locked here, as in a read-only folder."""

    def __bool__(self) -> bool:
        return self is LockResult.ACQUIRED


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a case open: `since` is ISO 8601 in UTC."""

    author: str
    machine: str
    pid: int
    since: str
    is_copy: bool = False
    """Whether the work is done in a copy elsewhere, so that no program has the case itself open."""

    @classmethod
    def here(cls, author: str, *, is_copy: bool = False) -> Holder:
        """Return this process as a holder, from now."""
        since = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(author, machine_name(), os.getpid(), since, is_copy)


class CaseLock:
    """The lock of one case. Links to a case share its lock."""

    def __init__(self, case: Path) -> None:
        target = case.resolve()
        self.path = target.with_name(f".~{target.name}.lock")
        self._descriptor: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object has the lock."""
        return self._descriptor is not None

    def acquire(self, holder: Holder) -> LockResult:
        """Try to take the lock, without waiting, and write down `holder`. Taking it again is no error."""
        if self._descriptor is not None:
            return LockResult.ACQUIRED
        try:
            descriptor = self._lock_current_file()
        except OSError:
            return LockResult.UNAVAILABLE
        if descriptor is None:
            return LockResult.HELD
        try:
            words = {name: value for name, value in asdict(holder).items() if value is not False}
            _write(descriptor, json.dumps(words, ensure_ascii=False).encode())
        except OSError:
            # A full disk takes only the words, not the lock; without them the holder is simply not named.
            with suppress(OSError):
                os.ftruncate(descriptor, 0)
        self._descriptor = descriptor
        return LockResult.ACQUIRED

    def holder(self) -> Holder | None:
        """Return who wrote the lock file, or None if it is missing or unreadable.

        It says who has the case only after `acquire` returned HELD or ACQUIRED; a killed program's words stay behind.
        """
        try:
            with self.path.open("rb") as file:
                content = json.loads(file.read(_MAX_BYTES))
            is_copy = content.get("is_copy") is True
            who = str(content["author"]), str(content["machine"]), int(content["pid"]), str(content["since"])
            return Holder(*who, is_copy)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    @property
    def is_in_place(self) -> bool:
        """Whether this object has the lock and its file still stands at its path: a drive may have gone and come."""
        try:
            return self._descriptor is not None and _is_same_file(self._descriptor, self.path)
        except OSError:
            return False

    def refresh(self) -> None:
        """Say that the holder is still there, for others to see by `age_s`."""
        with suppress(OSError):
            os.utime(self.path)

    def age_s(self) -> float:
        """How long ago somebody took or refreshed the lock, by the clocks of both machines; 0 if that is not known."""
        try:
            return max(0.0, time.time() - self.path.stat().st_mtime)
        except OSError:
            return 0.0

    def release(self) -> None:
        """Remove the lock file and give the lock back; nothing happens if it is not held."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            _remove(self.path, descriptor)

    def _lock_current_file(self) -> int | None:
        """Return a locked descriptor of the file that now stands at the path, or None if another has it."""
        while True:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                if not _try_lock(descriptor):
                    os.close(descriptor)
                    return None
                if _is_same_file(descriptor, self.path):
                    return descriptor
            except OSError:
                os.close(descriptor)
                raise
            # Subtle: its holder removed it between our open and our lock; the lock is on a file nobody else sees.
            os.close(descriptor)


def _write(descriptor: int, data: bytes) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, data)


def _is_same_file(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 0x7FFF0000
    """Far behind the words: Windows forbids others to read a locked range."""

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True

    def _remove(path: Path, descriptor: int) -> None:
        # Windows does not remove an open file; if another program has opened it meanwhile, it stays and is theirs.
        os.close(descriptor)
        with suppress(OSError):
            path.unlink()

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True

    def _remove(path: Path, descriptor: int) -> None:
        # Subtle: removed while still locked, so that no other program's file can be hit.
        with suppress(OSError):
            if _is_same_file(descriptor, path):
                path.unlink()
        os.close(descriptor)
