"""What the jobs of `files` do, on their thread: no widget is touched here, and a CaseError says what went wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from caseapp.domain.errors import CaseError
from caseapp.platform.doorbell import Rung
from caseapp.platform.open_windows import raise_window
from caseapp.platform.settings import Settings
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.workspace import Workspace

if TYPE_CHECKING:
    from caseapp.queries.checks import CheckReport


class OpenElsewhere(CaseError):
    """A case that this person has open in another window, which is in front now."""


def opened(path: Path, settings: Settings, key: Key | None = None) -> Workspace:
    """Opens a case where it lies, or in a working copy; OpenElsewhere when another window has it."""
    from caseapp.workspace.shared_case import open_case  # start: not before a case is opened

    rung = _ring(path)
    workspace = open_case(path, settings.author_name, key=key, settings=settings)
    if not workspace.is_read_only:
        return workspace
    try:
        # Subtle: another start can have taken the case in between.
        rung = _ring(path) if rung is Rung.NOBODY else rung
    except OpenElsewhere:
        workspace.close()
        raise
    if rung is Rung.SILENT:
        words = tr(
            "“{name}” is open in another window of yours, which does not answer. Here it is open for reading only.",
            name=path.name,
        )
        workspace.opened = replace(workspace.opened, read_only_reason=words)
    return workspace


def _ring(path: Path) -> Rung:
    rung = raise_window(path)
    if rung is Rung.RAISED:
        raise OpenElsewhere(tr("“{name}” is open in another window, which is in front now.", name=path.stem))
    return rung


def publish_and_close(workspace: Workspace) -> str:
    """What kept a shared case from being published when it was closed, "" for nothing."""
    from caseapp.workspace.shared_case import SharedCase

    workspace.close()
    return workspace.publisher.last.problem if isinstance(workspace, SharedCase) else ""


def created(path: Path, settings: Settings, passphrase: str) -> Workspace:
    """Makes a case titled by its name, locked if there is a passphrase, and opens it."""
    key = Key.new(passphrase) if passphrase else None
    lifecycle.create(path, path.stem, key=key)
    return opened(path, settings, key)


def unlocked(path: Path, settings: Settings, passphrase: str) -> Workspace:
    """Opens a locked case; WrongPassphrase when that is not it."""
    from caseapp.workspace.shared_case import file_now

    return opened(path, settings, lifecycle.key_for(file_now(path), passphrase))


def relocked(path: Path, key: Key | None, passphrase: str, *, with_copies: bool) -> tuple[Key | None, list[Path]]:
    """Gives a closed case another passphrase or none; its key, and the copies that were left as they are."""
    from caseapp.workspace.locking import relock  # loaded with the first lock

    new_key = Key.new(passphrase) if passphrase else None
    return new_key, relock(path, key, new_key, with_copies=with_copies)


def copied(path: Path, key: Key | None, target: Path, passphrase: str) -> None:
    """Copies a case, with another passphrase if there is one."""
    replace = target.exists() and target != path
    if not passphrase:
        lifecycle.copy_to(path, target, replace=replace, key=key)
        return
    from caseapp.store.relocking import copy_locked  # loaded with the first lock

    copy_locked(path, key, target, Key.new(passphrase), replace=replace)


def checked(workspace: Workspace) -> CheckReport:
    """Verifies the open case."""
    from caseapp.queries.checks import check

    with workspace.open_reader() as reader:
        return check(reader)
