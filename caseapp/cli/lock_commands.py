"""Commands that lock a case with a passphrase, give it another, and take the lock away."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from caseapp.cli.files import file_problems
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import NEW_VARIABLE, key_of, next_key
from caseapp.domain.errors import BadInput
from caseapp.store.keys import Key
from caseapp.workspace import locking


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("lock")(lock)
    app.command("unlock")(unlock)


def lock(
    case: CaseArgument,
    new_passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--new-passphrase-file",
            metavar="FILE",
            help=f"The new passphrase is the first line of FILE; else {NEW_VARIABLE} gives it, or it is asked twice.",
        ),
    ] = None,
    with_copies: Annotated[
        bool, typer.Option("--copies", help="Lock the versions and backups as well that Caseapp keeps by itself.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Lock a case with a passphrase, or give a locked one another. A forgotten passphrase cannot be recovered."""
    path = case.expanduser()
    with file_problems():
        key = key_of(path)
    new = next_key(path, new_passphrase_file)
    left = [str(each) for each in locking.relock(path, key, new, with_copies=with_copies)]
    lines = [f"“{path.name}” is locked now."]
    lines += [f"“{name}” is as it was; it may be readable without the passphrase." for name in left]
    answer(as_json, {"path": str(path), "locked": True, "copies_left": left}, lines)


def unlock(case: CaseArgument, as_json: JsonOption = False) -> None:
    """Take the lock of a case away: whoever has the file can read it then."""
    path = case.expanduser()
    with file_problems():
        key: Key | None = key_of(path)
    if key is None:
        raise BadInput(f"“{path.name}” is not locked.", "Nothing was changed.")
    locking.relock(path, key, None, with_copies=False)
    answer(as_json, {"path": str(path), "locked": False}, [f"“{path.name}” is no longer locked."])
