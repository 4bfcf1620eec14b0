"""The lock of a case, and of the copies which the program keeps of it: versions, and backups beside it."""

from __future__ import annotations

from pathlib import Path

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import tr
from caseapp.store import relocking
from caseapp.store.keys import Key
from caseapp.workspace import versions
from caseapp.workspace.shared_case import file_now


def copies_of(path: Path, key: Key | None = None) -> list[Path]:
    """What the program has put away of a case; a new lock leaves these as they are."""
    return [*relocking.backups_beside(path), *(each.path for each in versions.versions_of(path, key))]


def relock(path: Path, key: Key | None, new_key: Key | None, *, with_copies: bool) -> list[Path]:
    """Gives a case that nobody has open another lock, or none, and its copies with it if wanted.

    Returns the copies that were left as they are; CaseError while a working copy holds what the case does not.
    """
    if file_now(path) != path.expanduser():
        raise CaseError(
            tr("“{name}” has changes that are not published yet.", name=path.name),
            tr("Publish them, then change its lock."),
        )
    copies = copies_of(path, key)
    relocking.relock(path, key, new_key)
    done = relocking.relock_all(copies, key, new_key) if with_copies else []
    return [each for each in copies if each not in done]
