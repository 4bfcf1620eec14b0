"""Run by `test_crash.py` as a process of its own: writes steps and says each committed one, until killed."""

from __future__ import annotations

import sys
from functools import partial
from itertools import count
from pathlib import Path

from caseapp.ops import records
from caseapp.workspace import Workspace


def main(path: Path, first: int) -> None:
    """Adds persons numbered from `first` for ever."""
    workspace = Workspace.open(path, "Crash test")
    workspace.wait_ready()
    _say("ready")
    for number in count(first):
        fields = {"names": [{"text": f"이름 {number} 𠮷"}], "notes": "x" * (number % 7 * 900)}
        workspace.do(partial(records.create, kind_name="person", title=f"Person {number}", fields=fields))
        _say(str(number))


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
