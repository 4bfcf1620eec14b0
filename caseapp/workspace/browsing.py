"""An earlier version of a case, opened to be read: it is never written to, whoever asks."""

from __future__ import annotations

from pathlib import Path

from caseapp.domain.dates.patterns import day_shown, with_time
from caseapp.domain.errors import CaseError
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.workspace.preparing import Opened
from caseapp.workspace.versions import Version
from caseapp.workspace.workspace import Workspace


def open_version(version: Version, case: Path, author: str, key: Key | None = None) -> Workspace:
    """Opens a version of `case` for reading; CaseError when its file format is an older one, which cannot be read."""
    if lifecycle.examine(version.path, key=key).is_older:
        raise CaseError(
            tr("This version has the file format of an older Caseapp."),
            tr("Restore it into a new file and open that."),
        )
    when = with_time(day_shown(version.made_at), f"{version.made_at:%H:%M}")
    words = tr("This is “{name}” as it was on {when}, for reading only.", name=case.stem, when=when)
    workspace = Workspace(version.path, author, None, Opened(words, version_of=case), key)
    workspace.home = case
    return workspace
