"""The life of a case file: made anew, examined before it is opened, copied and backed up only by SQLite's own copy.

A file is written beside its target and put in place in one move, so that no half-written case is ever seen.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from caseapp.domain.errors import BadInput, CaseError, DamagedFile, LockedFile, NeedsPassphrase, NotFound
from caseapp.domain.ids import new_id
from caseapp.platform.atomic import sync_folder
from caseapp.platform.locks import CaseLock, Holder, LockResult
from caseapp.platform.paths import db_dir
from caseapp.platform.translation import mark, tr
from caseapp.store.connect import (
    APPLICATION_ID,
    connect_bare,
    connect_reader,
    connect_writer,
    looks_locked,
    salt_of,
    translated,
)
from caseapp.store.keys import SALT_BYTES, Key
from caseapp.store.needs import made_for, needs_of, what_to_install

SCHEMA_VERSION = 7
NEEDS = "0.1.0"
"""The lowest version of Caseapp that can write this schema; new files say so (`file_format`). A migration that an older
program must not write after is given, in the same change, the number of the release that will bring it."""
SUFFIX = ".case"
_HEADER = b"SQLite format 3\x00"
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Examined:
    """What a file says of itself before it is opened as a case."""

    schema_version: int
    needs: str = ""
    """The version of Caseapp that a newer file asks for; "" when it does not say."""

    @property
    def is_newer(self) -> bool:
        """Whether a newer program wrote it: it opens read-only."""
        return self.schema_version > SCHEMA_VERSION

    @property
    def is_older(self) -> bool:
        """Whether it must be migrated before it can be written."""
        return self.schema_version < SCHEMA_VERSION


def create(path: Path, title: str, *, key: Key | None = None) -> None:
    """Makes a new, empty case at `path`, locked with `key` if there is one.

    BadInput when something stands there, CaseError when it cannot be written.
    """
    if path.exists():
        raise BadInput(tr("“{name}” exists already.", name=path.name), tr("Choose another name, or open that case."))
    if not path.parent.is_dir():
        raise BadInput(tr("There is no folder “{folder}”.", folder=path.parent), tr("Choose a folder that exists."))
    partial = _partial(path)
    try:
        with _writing(path):
            partial.touch(exist_ok=False)
        with translated(path), closing(connect_writer(partial, key)) as connection:
            schema = (db_dir() / "schema.sql").read_text(encoding="utf-8")
            connection.executescript(f"BEGIN;\n{schema}COMMIT;")
            connection.execute(
                "INSERT INTO case_info (id, title, subtitle, as_of) VALUES (?, ?, '', '')", (new_id(), title)
            )
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode=DELETE")
        put_in_place(partial, path, replace=False)
    finally:
        _clear(partial)


def examine(path: Path, *, is_ours: bool = False, key: Key | None = None) -> Examined:
    """Checks that `path` is a sound case file and reads its schema version; NotFound or DamagedFile otherwise,
    NeedsPassphrase when it is locked and there is no `key`.

    `is_ours`: this process holds the case's lock, so no connection of ours is open and its first bytes may be read.
    """
    if not path.exists():
        raise NotFound(tr("There is no file “{path}”.", path=path), tr("Check the name, or choose it with Open."))
    if not path.is_file():
        says = mark("“{name}” is a folder, not a case file.") if path.is_dir() else mark("“{name}” is not a file.")
        raise BadInput(tr(says, name=path.name), tr("Choose a file ending in .case."))
    if is_ours:
        _check_header(path)
    with translated(path), closing(connect_reader(path, key)) as connection:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application_id != APPLICATION_ID or version < 1:
            raise DamagedFile(
                tr("“{name}” is a database of another program.", name=path.name), tr("Choose a file made by Caseapp.")
            )
        needs = needs_of(connection) if version > SCHEMA_VERSION else ""
        _check_schema(path, connection, version, needs)
    return Examined(version, needs)


def copy_to(path: Path, target: Path, *, replace: bool = False, key: Key | None = None) -> None:
    """Copies a case, open or not, by SQLite's backup; checked and complete before it takes its name.

    `key` is that of the case, and locks the copy as well.
    """
    if target.exists() and not replace:
        raise BadInput(tr("“{name}” exists already.", name=target.name), tr("Choose another name."))
    if target.exists() and path.samefile(target):
        raise BadInput(tr("“{name}” is the case itself.", name=target.name), tr("Choose another name for the copy."))
    with made_beside(target, replace=replace) as partial:
        _copy(path, partial, key)


@contextmanager
def complete_copy(path: Path, target: Path, *, key: Key | None = None, is_ours: bool = False) -> Iterator[Path]:
    """A copy of a case in the folder of `target`, checked and complete, for `put_in_place`; gone afterwards.

    `is_ours`: the caller has the lock of `target`, so what programs left that were killed here is removed.
    """
    partial = _partial(target)
    try:
        with _writing(target):
            if is_ours:
                _clear_left_behind(target)
            partial.touch()  # the system says why a folder may not be written; SQLite only that it could not
            _copy(path, partial, key)
        yield partial
    finally:
        with suppress(OSError):  # a folder that is gone, or may not be written any more
            _clear(partial)


def _copy(path: Path, partial: Path, key: Key | None) -> None:
    with (
        translated(path),
        closing(connect_reader(path, key)) as source,
        closing(connect_bare(partial, key)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise DamagedFile(tr("The copy of “{name}” is not sound.", name=path.name), tr("Run a check on the case."))


@contextmanager
def made_beside(target: Path, *, replace: bool) -> Iterator[Path]:
    """Gives a path beside `target` to write to: what stands there in the end takes its name, in one move; after an
    error nothing of it is left. LockedFile when a program has the case open that would be replaced."""
    lock = _locked(target)
    partial = _partial(target)
    try:
        with _writing(target):
            if lock.is_held:
                _clear_left_behind(target)
            yield partial
            put_in_place(partial, target, replace=replace)
    finally:
        _clear(partial)
        lock.release()


def key_for(path: Path, passphrase: str) -> Key | None:
    """The key that `passphrase` makes for the case at `path`; None when the case is not locked.

    Takes a tenth of a second or more. WrongPassphrase when it does not open the file.
    """
    try:
        connect_reader(path).close()
        return None
    except NeedsPassphrase:
        key = Key.of(passphrase, salt_of(path))
        connect_reader(path, key).close()
        return key


def back_up(path: Path, why: str, *, key: Key | None = None) -> Path:
    """Puts a dated copy of a case beside it, locked as the case is, and returns its path; `why` goes into the name."""
    stamp = datetime.now().strftime("%Y-%m-%d %H%M%S")
    target = path.with_name(f"{path.stem} ({why} {stamp}){path.suffix}")
    copy_to(path, target, key=key)
    return target


def _locked(target: Path) -> CaseLock:
    """The lock of a case about to be replaced; LockedFile when a program has that case open."""
    lock = CaseLock(target)
    if lock.acquire(Holder.here("")) is LockResult.HELD:
        raise LockedFile(
            tr("“{name}” is open in a program.", name=target.name), tr("Close it there, or choose another name.")
        )
    return lock


def _check_header(path: Path) -> None:
    with _reading(path):
        head = path.read_bytes()[:100] if path.stat().st_size < 100 else _first_bytes(path, 100)
    if not head:
        raise DamagedFile(tr("“{name}” is empty.", name=path.name), tr("Restore a backup copy of it."))
    if looks_locked(path.stat().st_size, head[:SALT_BYTES]):
        return
    if not head.startswith(_HEADER):
        raise DamagedFile(tr("“{name}” is not a case file.", name=path.name), tr("Choose a file made by Caseapp."))
    if len(head) < 100:
        raise DamagedFile(
            tr("“{name}” was cut short.", name=path.name), tr("Copy it again, or restore a backup of it.")
        )


def _first_bytes(path: Path, count: int) -> bytes:
    with path.open("rb") as file:
        return file.read(count)


_FOREIGN = """
SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')
  OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (name <> 'search' OR sql NOT LIKE '%USING fts5%')) LIMIT 1"""


def _check_schema(path: Path, connection: Any, version: int, needs: str) -> None:
    """A case has every column we read, and no trigger, no view and no table that is made by code, but for that of
    search: a stranger's file could bring code with them."""
    foreign = connection.execute(_FOREIGN).fetchone()
    if foreign is not None:
        raise DamagedFile(
            tr("“{name}” holds program code (“{trigger}”), which no case does.", name=path.name, trigger=foreign[0]),
            tr("Do not trust it."),
        )
    if version < SCHEMA_VERSION:
        return  # its own tables are not known any more; the migration compares what it makes of them
    missing = _columns_made_by((db_dir() / "schema.sql").read_text(encoding="utf-8")) - _columns(connection)
    if missing and version > SCHEMA_VERSION:
        cannot = tr("It cannot be read here.")
        raise CaseError(f"{made_for(path.name, needs)} {cannot}", what_to_install(needs))
    if missing:
        lost = ".".join(min(missing))
        raise DamagedFile(
            tr("“{name}” is damaged: “{lost}” is missing.", name=path.name, lost=lost),
            tr("Restore a backup copy of it."),
        )


@cache
def _columns_made_by(schema: str) -> frozenset[tuple[str, str]]:
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as empty:
        empty.executescript(schema)
        return frozenset(_columns(empty))


def _columns(connection: Any) -> set[tuple[str, str]]:
    """The columns of a database, each with its table."""
    columns = "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
    return set(connection.execute(columns))


def _partial(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.partial")


def put_in_place(partial: Path, target: Path, *, replace: bool) -> None:
    """Gives a complete copy its name in one move, durable on return; CaseError when it cannot be written."""
    with _writing(target):
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        if replace or not target.exists():
            # SQLite: the log of a program that was killed would be played into the new file.
            for suffix in _BESIDE:
                target.with_name(target.name + suffix).unlink(missing_ok=True)
        if replace:
            with suppress(OSError):  # there is none, or a file system without permissions
                shutil.copymode(target, partial)
            partial.replace(target)
        else:
            _move_new(partial, target)
        sync_folder(target.parent)


def _move_new(partial: Path, target: Path) -> None:
    # Subtle: rename() replaces silently on POSIX; a link fails when the name was taken meanwhile.
    try:
        os.link(partial, target)
    except FileExistsError:
        raise BadInput(tr("“{name}” exists already.", name=target.name), tr("Choose another name.")) from None
    except OSError:  # a file system without links: the name was free when we looked
        partial.rename(target)


def _clear_left_behind(target: Path) -> None:
    """Removes what programs left that were killed while they made this file; the lock says that no other makes it."""
    begun, ends = f".{target.name}.", tuple(f".partial{suffix}" for suffix in ("", *_BESIDE))
    for each in target.parent.iterdir():
        if each.name.startswith(begun) and each.name.endswith(ends):
            each.unlink(missing_ok=True)


def _clear(partial: Path) -> None:
    for suffix in ("", *_BESIDE):
        partial.with_name(partial.name + suffix).unlink(missing_ok=True)


_NOT_WRITTEN = mark("“{name}” could not be written in “{folder}”: {reason}.")


class _writing:  # noqa: N801 - a context manager, read as a word
    """Turns the system's refusals to write into a message."""

    def __init__(self, path: Path, says: str = _NOT_WRITTEN) -> None:
        self._path = path
        self._says = says

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            names = {"name": self._path.name, "folder": str(self._path.parent), "reason": str(error.strerror)}
            raise CaseError(tr(self._says, **names), tr("Choose another folder, or free some space.")) from error


def _reading(path: Path) -> _writing:
    return _writing(path, mark("“{name}” could not be read in “{folder}”: {reason}."))
