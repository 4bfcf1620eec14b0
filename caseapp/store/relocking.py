"""A case gets a lock, another passphrase, or none: a new file is written beside it, checked, and takes its place.

Until the last move the old file stands as it was, whatever happens; nothing readable is written of a case that is to be
locked.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from caseapp.domain.errors import CaseError, DamagedFile, NeedsPassphrase
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.connect import connect_reader, connect_writer, translated
from caseapp.store.keys import Key

log = logging.getLogger(__name__)

_BACKUP = re.compile(r" \([^()]+ \d{4}-\d\d-\d\d \d{6}\)$")
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"


def relock(path: Path, key: Key | None, new_key: Key | None) -> None:
    """Locks the case at `path` with `new_key`, or takes its lock away when that is None; nobody may have it open.

    LockedFile when a program has it, DamagedFile when it cannot be copied whole; the case is as it was then.
    """
    with lifecycle.made_beside(path, replace=True) as partial, translated(path):
        _fold(path, key)
        partial.touch(mode=0o600)  # it gets the permissions of the case when it is whole
        export(path, key, partial, new_key)


def copy_locked(path: Path, key: Key | None, target: Path, new_key: Key | None, *, replace: bool = False) -> None:
    """Copies a case, open or not, into a file with another lock; checked and complete before it takes its name."""
    with lifecycle.made_beside(target, replace=replace) as partial, translated(path):
        export(path, key, partial, new_key)


def backups_beside(path: Path) -> list[Path]:
    """The copies that this program put beside a case by itself, which a new lock leaves as they are."""
    named = (each for each in path.parent.iterdir() if each.suffix == path.suffix and each.stem.startswith(path.stem))
    return sorted(each for each in named if _BACKUP.fullmatch(each.stem[len(path.stem) :]))


def relock_all(copies: Sequence[Path], key: Key | None, new_key: Key | None) -> list[Path]:
    """Gives copies the lock that the case has now, and returns them; what has another key than `key` stays as it is."""
    done = []
    for each in copies:
        try:
            own = key if is_locked(each) else None
            if own != new_key:
                relock(each, own, new_key)
        except CaseError as error:
            log.info("a copy keeps its lock: %s", type(error).__name__)
        else:
            done.append(each)
    return done


def is_locked(path: Path) -> bool:
    """Whether a case asks for a passphrase."""
    try:
        lifecycle.examine(path)
    except NeedsPassphrase:
        return True
    return False


def export(path: Path, key: Key | None, target: Path, new_key: Key | None) -> None:
    """Writes the content of a case into a new file with another lock, and compares the two."""
    with closing(connect_reader(path, key)) as source:
        # One moment of the case, also while another thread writes to it.
        source.execute("PRAGMA query_only=OFF")
        source.execute("ATTACH ? AS other KEY ?", (f"{target.absolute().as_uri()}?mode=rwc", _literal(new_key)))
        source.execute("PRAGMA foreign_keys=OFF")
        source.execute("BEGIN")
        source.execute("SELECT sqlcipher_export('other')").fetchone()
        for pragma in ("application_id", "user_version"):
            (value,) = source.execute(f"PRAGMA main.{pragma}").fetchone()
            source.execute(f"PRAGMA other.{pragma}={value}")
        counts = _counts(source)
        source.execute("COMMIT")
        source.execute("DETACH other")
    with closing(connect_reader(target, new_key)) as copy:
        is_sound = copy.execute("PRAGMA quick_check").fetchone() == ("ok",)
        if not is_sound or _counts(copy) != counts:
            raise DamagedFile(tr("The copy of “{name}” is not sound.", name=path.name), tr("Run a check on the case."))


def _fold(path: Path, key: Key | None) -> None:
    """Back to one single file where a program that was killed left its log, which the new file would not have."""
    if path.with_name(f"{path.name}-wal").exists():
        with closing(connect_writer(path, key)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            connection.execute("PRAGMA journal_mode=DELETE").fetchone()


def _literal(key: Key | None) -> str:
    return key.literal if key is not None else ""


def _counts(connection: Any) -> dict[str, int]:
    names = [name for (name,) in connection.execute(_TABLES.replace("sqlite_schema", "main.sqlite_schema"))]
    return {name: connection.execute(f'SELECT count(*) FROM main."{name}"').fetchone()[0] for name in names}
