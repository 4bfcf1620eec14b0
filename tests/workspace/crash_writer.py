"""Run by `test_crash.py` as a process that starts writers: each writes steps and says each committed one, until killed.

A writer is a fork of a process that has nothing open, which spares it the time of starting Python.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from itertools import count
from pathlib import Path

from caseapp.ops import records
from caseapp.store import journal, search_index, steps, unit
from caseapp.workspace import Workspace

#: What a writer thread imports when it begins: the forks find it here.
_AHEAD = (journal, search_index, steps, unit)

END = "|\n"
"""Said when a writer is gone; it stands alone on its line unless the writer died in the middle of one."""


def main(path: Path) -> None:
    """Starts a writer for each number that is asked, one after another."""
    for line in sys.stdin:
        writer = os.fork()
        if writer == 0:
            _write(path, int(line))
        os.waitpid(writer, 0)
        _say(END)


def _write(path: Path, first: int) -> None:
    """Adds persons numbered from `first` for ever."""
    workspace = Workspace.open(path, "Crash test")
    workspace.wait_ready()
    _say(f"{os.getpid()}\n")
    for number in count(first):
        fields = {"names": [{"text": f"이름 {number} 𠮷"}], "notes": "x" * (number % 7 * 900)}
        workspace.do(partial(records.create, kind_name="person", title=f"Person {number}", fields=fields))
        _say(f"{number}\n")


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
