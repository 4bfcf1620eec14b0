"""Run by `test_merge_crash.py` as a process of its own: merges a copy and says when it stands, unless killed before."""

from __future__ import annotations

import sys
from pathlib import Path

from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file


def main(path: Path, copy: Path) -> None:
    """Merges `copy` into the case at `path`."""
    workspace = Workspace.open(path, "Crash test")
    workspace.wait_ready()
    _say("ready")
    merge_file(workspace, copy)
    _say("merged")
    sys.stdin.read()  # until killed


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
