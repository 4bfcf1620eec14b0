"""Whole files written so that a reader, or a power cut, finds the old content or the new one, never a part.

It must not be used on a case file while it is open: SQLite's locks would vanish.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

PREFIX, UNSYNCED_PREFIX = ".~", ".syncthing."
"""How a file being written is called; the second so that Syncthing, too, takes it for one and passes it over."""


def write_atomic(path: Path, data: bytes, prefix: str = PREFIX) -> None:
    """Replace or create the file at `path` with `data`, durable on return, keeping an existing file's mode.

    The folder must exist. Raises OSError; the old content then still stands and no other file is left.
    """
    with new_file(path, prefix) as file:
        file.write(data)


@contextmanager
def new_file(path: Path, prefix: str = PREFIX) -> Iterator[BinaryIO]:
    """A file to write to, which takes the name `path` when the block ends well and is gone when it does not."""
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(prefix=f"{prefix}{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with open(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename or removal in `folder` durable, where the system knows such a thing. Raises OSError."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mode(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        # A temporary file is private; a new file gets what any other program would give it.
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
