"""Folders and files that only this person may read: unpacked copies for as long as they are wanted, and secrets.

What a killed program left behind is removed by the next one. It must not log what it holds.
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Self

from caseapp.platform.atomic import sync_folder
from caseapp.platform.locks import CaseLock, Holder, LockResult
from caseapp.platform.paths import cache_dir

_MOST_SECRET_BYTES = 1 << 16


class PrivateFolder:
    """A folder of one's own, gone with `close`; another process takes it away when this one is killed."""

    def __init__(self) -> None:
        """Make it. Raises OSError."""
        parent = _parent()
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        parent.chmod(0o700)
        remove_left_behind()
        self.path = parent / secrets.token_hex(8)
        # Subtle: the lock comes before the folder, or another program could take it for one left behind.
        self._lock = CaseLock(self.path)
        self._lock.acquire(Holder.here(""))
        self.path.mkdir(mode=0o700)

    def close(self) -> None:
        """Remove it with all it holds. Closing twice is harmless."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def remove_left_behind() -> None:
    """Remove the private folders of programs that were killed."""
    parent = _parent()
    try:
        left = [entry.name.removeprefix(".~").removesuffix(".lock") for entry in parent.iterdir()]
    except OSError:
        return  # there is none, or none that may be read
    for name in left:
        lock = CaseLock(parent / name)
        if lock.acquire(Holder.here("")) is LockResult.ACQUIRED:
            shutil.rmtree(parent / name, ignore_errors=True)
            lock.release()


def read_secret(path: Path) -> str | None:
    """The words of a secret file, None when there is none. Raises OSError, ValueError.

    A file that others may read is closed to them first.
    """
    try:
        with path.open("rb") as file:
            if os.name == "posix" and os.fstat(file.fileno()).st_mode & 0o077:
                path.chmod(0o600)
            return file.read(_MOST_SECRET_BYTES).decode("utf-8")
    except FileNotFoundError:
        return None


def keep_secret(path: Path, words: str) -> bool:
    """Write a secret file that nobody else may read; False when one is there already. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".~{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "wb") as file:
            file.write(words.encode())
            file.flush()
            os.fsync(file.fileno())
        return _take_name(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _take_name(partial: Path, path: Path) -> bool:
    # Subtle: rename() replaces silently on POSIX; two programs that start at once must agree on one secret.
    try:
        os.link(partial, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if path.exists():
            return False
        partial.replace(path)
    with suppress(OSError):
        sync_folder(path.parent)
    return True


def _parent() -> Path:
    return cache_dir() / "private"
