"""The copy of a case that a command reads beside the case: a file, or a package, which is verified and taken out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from caseapp.cli.files import file_problems
from caseapp.cli.passphrases import first_line, key_of
from caseapp.domain.errors import BadInput
from caseapp.store.keys import Key
from caseapp.workspace.shared_case import file_now

PassphraseOption = Annotated[
    Path | None,
    typer.Option("--passphrase-file", metavar="FILE", help="The passphrase of the package is its first line."),
]


class Copy(NamedTuple):
    """A case file to read from, its key, and what it is called."""

    path: Path
    key: Key | None
    name: str


@contextmanager
def copy_of(other: Path, passphrase_file: Path | None = None, *, as_edited: bool = False) -> Iterator[Copy]:
    """The copy at `other`; one out of a package is gone afterwards. `as_edited`: the working copy of a shared case."""
    other = other.expanduser()
    if not is_package(other):
        if passphrase_file is not None:
            raise BadInput(f"“{other.name}” is no package.", "--passphrase-file is for packages: leave it out.")
        with file_problems():
            path = file_now(other) if as_edited else other
            copy = Copy(path, key_of(path), other.stem)
        yield copy
        return
    from caseapp.workspace import packages

    passphrase = package_passphrase(passphrase_file)
    with file_problems():
        unpacked = packages.unpack(other, passphrase)
    with unpacked:
        with file_problems():
            key = key_of(unpacked.path)
        yield Copy(unpacked.path, key, other.stem)


def is_package(path: Path) -> bool:
    """Whether a file is named as a package."""
    return path.suffix.lower() == ".casepack"


def package_passphrase(file: Path | None) -> str:
    """The passphrase of a package in the first line of a file; "" when none is named."""
    words = first_line(file) if file is not None else ""
    if file is not None and not words:
        raise BadInput(f"There is no passphrase in the first line of “{file}”.", "Write it there.")
    return words
