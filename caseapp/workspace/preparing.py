"""What is done before a case is opened: its lock is taken, its file looked at, and an older one carried forward.

Whatever keeps it from being written is said in words; the case is then opened for reading.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from caseapp.domain.dates.patterns import day_words
from caseapp.domain.errors import CaseError
from caseapp.platform.locks import CaseLock, Holder, LockResult
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.store.needs import made_for, what_to_install
from caseapp.workspace import versions
from caseapp.workspace.carrying import CarriedCopy

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """How a case was opened: why it is read-only (empty when it is not), the backup made before a migration, what
    else is to be said of it, the case that this file is an earlier version of, and what is read in place of a file that
    is older and may not be written."""

    read_only_reason: str = ""
    backup: Path | None = None
    notice: str = ""
    version_of: Path | None = None
    carried: CarriedCopy | None = None


def acquire(path: Path, author: str) -> tuple[CaseLock | None, str]:
    """The lock of a case about to be opened, or why it can only be read."""
    if not path.is_file():
        return None, ""  # `examine` says what is wrong with it
    lock = CaseLock(path)
    result = lock.acquire(Holder.here(author))
    if result is LockResult.ACQUIRED:
        return lock, ""
    if result is LockResult.UNAVAILABLE:
        return None, tr(
            "The folder of “{name}” may not be written, so the case is open for reading only.", name=path.name
        )
    return None, held_words(path.name, lock.holder())


def held_words(name: str, holder: Holder | None) -> str:
    """Who has a case open, for people."""
    since = _moment(holder.since) if holder is not None else None
    if holder is None or since is None:
        return tr("“{name}” is open in another program. Here it is open for reading only.", name=name)
    return tr(
        "“{name}” is open at {author}’s on {machine} since {time} on {date}. Here it is open for reading only.",
        name=name,
        author=holder.author,
        machine=holder.machine,
        time=f"{since:%H:%M}",
        date=day_words(since.year, since.month, f"{since.day:02}"),
    )


def prepare(path: Path, lock: CaseLock | None, reason: str, key: Key | None, home: Path | None = None) -> Opened:
    """Looks at a file about to be opened, and carries an older one forward; `home` is where the case is to people."""
    examined = lifecycle.examine(path, is_ours=lock is not None, key=key)
    if examined.is_newer:
        only = tr("It is open for reading only.")
        return Opened(" ".join((made_for(path.name, examined.needs), only, what_to_install(examined.needs))))
    if not reason and not _is_writable(path):
        reason = tr("“{name}” may not be written, so it is open for reading only.", name=path.name)
    if reason and examined.is_older:
        seen = tr("It is an older file; you see it as it was when you opened it.")
        return Opened(f"{reason} {seen}", carried=CarriedCopy(path, key))
    if reason:
        return Opened(reason)
    if examined.is_older:
        from caseapp.store import migrate

        backup = _backed_up(path, home or path, key)
        migrate.upgrade(path, key=key)
        lifecycle.examine(path, is_ours=lock is not None, key=key)
        return Opened(backup=backup)
    return Opened()


def _backed_up(path: Path, home: Path, key: Key | None) -> Path:
    """A version of the file as it is before an update; beside the case when there is no room among the versions."""
    try:
        return versions.keep(home, versions.Why.BEFORE_UPDATE, key=key, file=path).path
    except CaseError as error:
        log.info("the version before the update is kept beside the case: %s", error.message)
        return lifecycle.back_up(path, "before update", key=key)


def _moment(words: str) -> datetime | None:
    """A moment as a lock file tells it, by the clock of this machine; anybody may have written there."""
    try:
        return datetime.fromisoformat(words).astimezone()
    except (ValueError, OverflowError):
        return None


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK)
