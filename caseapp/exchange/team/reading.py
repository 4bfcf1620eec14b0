"""Small things that every reader of a stranger's file needs: bounded reading, and its complaints in words."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from caseapp.domain.errors import DamagedFile
from caseapp.platform.translation import tr
from caseapp.store.needs import made_for, needed, what_to_install

FORMAT_NEEDS = "0.1.0"
"""The lowest version of Caseapp that knows the forms of a team's files; it goes up with either `FORMAT`."""


def read_bounded(path: Path, most: int) -> bytes:
    """The bytes of a plain file. Raises DamagedFile when it is larger, OSError when it cannot be read."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:
        there = os.fstat(file.fileno())
        if not stat.S_ISREG(there.st_mode) or there.st_size > most:
            raise too_large(path.name)
        data = file.read(most + 1)
    if len(data) > most:
        raise too_large(path.name)
    return data


def too_large(name: str) -> DamagedFile:
    """More than it may hold."""
    return DamagedFile(tr("“{name}” is larger than anything Caseapp writes.", name=name), tr("It is not read."))


def not_whole(name: str) -> DamagedFile:
    """Cut off, changed on the way, or still arriving."""
    return DamagedFile(
        tr("“{name}” has not arrived whole, or is damaged.", name=name), tr("It is read when it is whole.")
    )


def not_ours(name: str) -> DamagedFile:
    """Whole, and yet nothing that Caseapp wrote."""
    return DamagedFile(tr("“{name}” is not as Caseapp writes it.", name=name), tr("It is not read. Do not trust it."))


def newer(name: str, needs: object) -> DamagedFile:
    """Of a later form than this program knows; `needs` is the version that the file says it was made for."""
    asked = needed(needs)
    return DamagedFile(f"{made_for(name, asked)} {tr('It is not read.')}", what_to_install(asked))


def forged(name: str) -> DamagedFile:
    """Not by whom it says."""
    return DamagedFile(
        tr("“{name}” was not written by the member whose folder it is in.", name=name),
        tr("It is not read. Do not trust it."),
    )
