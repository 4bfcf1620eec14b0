"""Connections to a case file through the one SQLite this program ships (sqlcipher3), with the rules each must keep.

Nothing else may open a case file while the program runs: a second SQLite library, or a plain `open()`, on the same file
in one process drops POSIX locks and can corrupt it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from caseapp.domain.errors import (
    CaseError,
    DamagedFile,
    DiskFull,
    LockedFile,
    NeedsPassphrase,
    ReadOnlyCase,
    WrongPassphrase,
)
from caseapp.domain.sorting import SORT_KEYS
from caseapp.platform.translation import mark, tr
from caseapp.store.keys import KEY_BYTES, Key

APPLICATION_ID = 0x43415345  # "CASE", at byte 68 of the file
BUSY_TIMEOUT_MS = 5_000
PAGE_BYTES = 4_096  # of a locked case, always
FEWEST_PAGES = 16  # an empty case has five times as many
MIN_DISTINCT = 9
"""Fewer different bytes among the 16 of a salt come once in a hundred million."""
_KNOWN_HEADS = (b"SQLite format 3", b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b\x08")
_TEXT = frozenset((*range(32, 127), 9, 10, 13))

_COMMON_PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
)


def connect_writer(path: Path, key: Key | None = None) -> Any:
    """The one writing connection: WAL, `synchronous=FULL`, autocommit (transactions are begun by name)."""
    connection = _connect(path, "rw", key)
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    if connection.execute("PRAGMA foreign_keys").fetchone() != (1,):
        raise CaseError(tr("This SQLite does not check references, so it cannot be trusted with a case."))
    return connection


def connect_reader(path: Path, key: Key | None = None) -> Any:
    """A reading connection; any write through it fails."""
    connection = _connect(path, "ro", key)
    connection.execute("PRAGMA query_only=ON")
    return connection


def connect_bare(path: Path, key: Key | None = None) -> Any:
    """A connection without any rule of ours, for copying and migrating; makes the file when there is none."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    _unlock(connection, key)
    return connection


def salt_of(path: Path) -> bytes:
    """The first 16 bytes of a file, read through SQLite: the salt of a locked case, the magic of a plain one.

    An empty file has none, and what is returned for it is random.
    """
    with translated(path), closing(dbapi2.connect(_uri(path, "ro"), uri=True)) as connection:
        # SQLCipher: a raw key, whatever it is, makes it read the salt and derive nothing.
        connection.execute(f"PRAGMA key=\"x'{'00' * KEY_BYTES}'\"")
        return bytes.fromhex(connection.execute("PRAGMA cipher_salt").fetchone()[0])


def _connect(path: Path, mode: str, key: Key | None) -> Any:
    with translated(path):
        # Subtle: a connection is used by one thread at a time, but may be closed by another.
        connection = dbapi2.connect(_uri(path, mode), uri=True, isolation_level=None, check_same_thread=False)
        try:
            _unlock(connection, key)
            for pragma in _COMMON_PRAGMAS:
                connection.execute(pragma)
            connection.create_function("sort_key", 1, SORT_KEYS.__getitem__, deterministic=True)
            _look_in(connection, path, key)
        except BaseException:
            connection.close()
            raise
    return connection


def _uri(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?mode={mode}"


def _unlock(connection: Any, key: Key | None) -> None:
    # SQLCipher: it writes what it cannot decrypt to standard error, unless told otherwise.
    connection.execute("PRAGMA cipher_log_level=NONE")
    if key is not None:
        connection.execute(f'PRAGMA key="{key.literal}"')


def _look_in(connection: Any, path: Path, key: Key | None) -> None:
    """Reads the first page, which a wrong key cannot."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError as error:
        if "not a database" not in str(error):
            raise
        if key is not None:
            raise wrong_passphrase(path) from error
        if looks_locked(path.stat().st_size, salt_of(path)):
            raise needs_passphrase(path) from error
        raise


def looks_locked(size_bytes: int, head: bytes) -> bool:
    """Whether a file may be a locked case, which without its key is nothing but noise."""
    is_noise = len(set(head)) >= MIN_DISTINCT and not head.startswith(_KNOWN_HEADS)
    is_text = all(byte in _TEXT for byte in head)
    return is_noise and not is_text and size_bytes >= FEWEST_PAGES * PAGE_BYTES


def needs_passphrase(path: Path) -> NeedsPassphrase:
    """What is said of a locked case that came without its key."""
    return NeedsPassphrase(tr("“{name}” is locked with a passphrase.", name=path.name), tr("Give the passphrase."))


def wrong_passphrase(path: Path) -> WrongPassphrase:
    """What is said when the first page cannot be read with a key: SQLCipher cannot tell the two causes apart."""
    if path.stat().st_size % PAGE_BYTES:
        message = tr("“{name}” was cut short, and this passphrase does not open it.", name=path.name)
        return WrongPassphrase(message, tr("Copy it again, or restore a backup of it."))
    return WrongPassphrase(
        tr("This passphrase does not open “{name}”.", name=path.name),
        tr("Try again; if it is surely right, the beginning of the file is damaged: restore a backup copy."),
    )


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
    ("foreign key mismatch", DamagedFile, mark("“{name}” is damaged."), mark("Restore a backup copy of it.")),
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
    except UnicodeDecodeError as error:  # what SQLite says of a damaged file may quote from it
        raise DamagedFile(tr("“{name}” is damaged.", name=path.name), tr("Restore a backup copy of it.")) from error
