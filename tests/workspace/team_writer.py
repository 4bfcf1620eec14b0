"""A process that works in a team until it is killed."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from caseapp.workspace import Workspace
from caseapp.workspace.team.sync import sync_of
from tests.factories import add, import_text


def main(home: str, case: Path) -> None:
    """Adds persons and texts for ever, and tells the team of each."""
    os.environ["CASEAPP_HOME"] = home
    workspace = Workspace.open(case, "Crash test")
    sync = sync_of(workspace)
    assert sync is not None
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in count():
        add(workspace, "person", f"Person {os.getpid()} {number}")
        import_text(workspace, f"Text {os.getpid()} {number}\n" * 500, f"Text {number}")
        sync.sync(rest_s=0.0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
