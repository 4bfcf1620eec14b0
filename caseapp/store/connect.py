"""Connections to a case file through the one SQLite this program ships (sqlcipher3), with the rules each must keep.

Nothing else may open a case file while the program runs: a second SQLite library, or a plain `open()`, on the same file
in one process drops POSIX locks and can corrupt it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from caseapp.domain.errors import CaseError, DamagedFile, DiskFull, LockedFile, ReadOnlyCase
from caseapp.domain.sorting import SORT_KEYS
from caseapp.platform.translation import mark, tr

APPLICATION_ID = 0x43415345  # "CASE", at byte 68 of the file
BUSY_TIMEOUT_MS = 5_000

_COMMON_PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
)


def connect_writer(path: Path) -> Any:
    """The one writing connection: WAL, `synchronous=FULL`, autocommit (transactions are begun by name)."""
    connection = _connect(path, "rw")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    if connection.execute("PRAGMA foreign_keys").fetchone() != (1,):
        raise CaseError(tr("This SQLite does not check references, so it cannot be trusted with a case."))
    return connection


def connect_reader(path: Path) -> Any:
    """A reading connection; any write through it fails."""
    connection = _connect(path, "ro")
    connection.execute("PRAGMA query_only=ON")
    return connection


def _connect(path: Path, mode: str) -> Any:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    with translated(path):
        # Subtle: a connection is used by one thread at a time, but may be closed by another.
        connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        try:
            for pragma in _COMMON_PRAGMAS:
                connection.execute(pragma)
            connection.create_function("sort_key", 1, SORT_KEYS.__getitem__, deterministic=True)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
    return connection


_MEANINGS: tuple[tuple[str, type[CaseError], str, str], ...] = (
    (
        "is full",
        DiskFull,
        mark("The disk is full; nothing of this step was written."),
        mark("Free some space, or save a copy elsewhere."),
    ),
    ("not a database", DamagedFile, mark("“{name}” is not a case file."), mark("Choose a file made by Caseapp.")),
    ("encrypted", DamagedFile, mark("“{name}” is not a case file."), mark("Choose a file made by Caseapp.")),
    ("malformed", DamagedFile, mark("“{name}” is damaged."), mark("Restore a backup copy of it.")),
    ("vtable constructor failed", DamagedFile, mark("“{name}” is damaged."), mark("Restore a backup copy of it.")),
    (
        "Could not decode",
        DamagedFile,
        mark("“{name}” is damaged: it holds words that cannot be read."),
        mark("Run a check on it."),
    ),
    (
        "disk I/O error",
        DamagedFile,
        mark("The disk could not read or write “{name}”."),
        mark("Check the disk, and save a copy elsewhere."),
    ),
    ("readonly database", ReadOnlyCase, mark("“{name}” may not be written."), mark("Save a copy where you may write.")),
    (
        "locked",
        LockedFile,
        mark("“{name}” is being written by another program."),
        mark("Close it there, then try again."),
    ),
    (
        "unable to open",
        CaseError,
        mark("“{name}” could not be opened."),
        mark("Check that it exists and that you may read it."),
    ),
)


def explain(error: Exception, path: Path) -> CaseError | None:
    """What a driver error means in words, or None when it is a mistake of ours rather than of the file or the disk."""
    said = str(error)
    for needle, meaning, message, advice in _MEANINGS:
        if needle in said:
            return meaning(tr(message, name=path.name), tr(advice))
    return None


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Driver errors that have a meaning for the reader become a CaseError."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        meaning = explain(error, path)
        if meaning is None:
            raise
        raise meaning from error
