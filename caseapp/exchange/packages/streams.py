"""Bytes on their way through a package: counted, bounded, and stopped when nobody wants them any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.platform.translation import number, tr

#: Told how many bytes are done, of how many; raises CalledOff to end the work.
Watch = Callable[[int, int], None]

BLOCK = 1 << 16
MOST_PACKAGE_BYTES = (1 << 31) - 1
MOST_CASE_BYTES = 1900 << 20
"""The largest case a package holds. zipfile: with a twentieth on top it must be below 2 GB, or the form for large
files is asked for, which we do not read."""


def unwatched(_done: int, _total: int) -> None:
    """For whom progress is nothing."""


class Counted:
    """A file being read or written: tells how far it is, and lets no more than `most` bytes through.

    What stopped it is kept in `stopped`: a library in between may turn the error into one of its own.
    """

    def __init__(self, file: BinaryIO, total: int, watch: Watch, most: int = MOST_PACKAGE_BYTES) -> None:
        self._file, self._total, self._watch, self._most = file, total, watch, most
        self._done = 0
        self.stopped: CaseError | OSError | None = None

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""
        try:
            block = self._file.read(size)
            self._count(len(block))
        except (CaseError, OSError) as error:
            self.stopped = error
            raise
        return block

    def write(self, block: bytes, /) -> int:
        """Writes a block whole."""
        try:
            self._count(len(block))
            self._file.write(block)
        except (CaseError, OSError) as error:
            self.stopped = error
            raise
        return len(block)

    def flush(self) -> None:
        """Nothing is held back here."""

    def _count(self, more: int) -> None:
        self._done += more
        self._watch(min(self._done, self._total), self._total)
        if self._done > self._most:
            raise too_large()


def too_large() -> DamagedFile:
    """More than a package may hold."""
    words = tr("This package holds more than {most} MB, so it may be harmful.", most=number(MOST_CASE_BYTES >> 20))
    return DamagedFile(words, tr("Do not trust it."))
