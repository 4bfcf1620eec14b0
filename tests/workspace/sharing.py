"""Shared folders as tests have them, and a process that works in one until it is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace
from caseapp.workspace.publishing import Merge
from caseapp.workspace.shared_case import SharedCase, open_case
from tests.factories import new_case


def shared_folder(tmp_path: Path) -> Path:
    """A folder that Syncthing synchronises, with a new case `test.case` in it."""
    folder = tmp_path / "Desk 會談"
    folder.mkdir()
    (folder / ".stfolder").mkdir()
    new_case(folder).close()
    return folder


def open_shared(path: Path, author: str = "Ada", merge: Merge | None = None) -> SharedCase:
    """Opens a case that is edited in a working copy."""
    case = open_case(path, author, merge=merge)
    assert isinstance(case, SharedCase)
    case.wait_ready()
    return case


def add_person(workspace: Workspace, name: str) -> None:
    """Adds a person."""
    workspace.do(partial(records.create, kind_name="person", title=name, fields={"names": [{"text": name}]}))


def persons(path: Path) -> set[str]:
    """The persons that a case file holds."""
    with Reader(path) as reader:
        return {title for (title,) in reader.rows("SELECT title FROM record WHERE kind = 'person'")}


def number_of_persons(workspace: Workspace) -> int:
    """How many persons the open case holds."""
    return len(listings.ids(workspace.reader, ["person"]))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder may not be written, by root either."""
    folder.chmod(0o555)
    is_stopped = os.geteuid() != 0
    if not is_stopped:
        subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
    yield
    if not is_stopped:
        subprocess.run(["umount", "-l", str(folder)], check=True)
    folder.chmod(0o755)


def main(path: Path, first: int) -> None:
    """Adds persons numbered from `first` for ever and publishes after each, saying what is committed and published."""
    case = open_shared(path, "Crash test")
    _say("ready")
    for number in count(first):
        add_person(case, f"Person {number}")
        _say(f"committed {number}")
        if case.publish().is_published:
            _say(f"published {number}")


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
