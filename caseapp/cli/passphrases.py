"""Where a command gets a passphrase: a file, the environment, or the person at the terminal; never its arguments."""

from __future__ import annotations

import getpass
import os
import sys
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated

import typer

from caseapp.domain.errors import BadInput, NeedsPassphrase
from caseapp.platform.strength import strength
from caseapp.store import lifecycle
from caseapp.store.keys import Key

VARIABLE, NEW_VARIABLE = "CASEAPP_PASSPHRASE", "CASEAPP_NEW_PASSPHRASE"
_ADVICE = "Give its passphrase with “caseapp --passphrase-file FILE …”, in {variable}, or at a terminal."
_FILE: ContextVar[Path | None] = ContextVar("passphrase file", default=None)


def options(
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--passphrase-file",
            metavar="FILE",
            help=f"The passphrase of locked cases is the first line of FILE; else {VARIABLE} gives it, or it is asked.",
        ),
    ] = None,
) -> None:
    """Case files in which every fact leads back to its words. Without a command, the window opens."""
    _FILE.set(passphrase_file)


def key_of(path: Path) -> Key | None:
    """The key of a case; None when it is not locked. NeedsPassphrase when there is none to be had."""
    try:
        lifecycle.examine(path, is_ours=True)
    except NeedsPassphrase as error:
        return lifecycle.key_for(path, _known(path, error))
    return None


def given() -> str | None:
    """The passphrase that a file or the environment gives, or None."""
    return _given(_FILE.get(), VARIABLE)


def new_key(path: Path) -> Key:
    """The key of a case that is about to be made."""
    words = given()
    return _made(words if words is not None else _asked_twice(path, VARIABLE))


def next_key(path: Path, file: Path | None) -> Key:
    """The key that a case shall have from now on."""
    words = _given(file, NEW_VARIABLE)
    return _made(words if words is not None else _asked_twice(path, NEW_VARIABLE))


def given_next(file: Path | None) -> Key | None:
    """The key that a file or the environment gives for a file that is about to be made; nobody is asked."""
    words = _given(file, NEW_VARIABLE)
    return None if words is None else _made(words)


def _made(words: str) -> Key:
    """The key of a new passphrase; a weak one is taken with a remark."""
    found = strength(words)
    if found.is_weak:
        typer.echo(f"The passphrase is {found.words.lower()}. {found.explained}", err=True)
    return Key.new(words)


def _known(path: Path, error: NeedsPassphrase) -> str:
    words = given()
    if words is not None:
        return words
    if not sys.stdin.isatty():
        raise NeedsPassphrase(error.message, _ADVICE.format(variable=VARIABLE)) from error
    return getpass.getpass(f"Passphrase of “{path.name}”: ")


def _given(file: Path | None, variable: str) -> str | None:
    """The passphrase in a file or in the environment; None when neither is named, BadInput when it is empty."""
    words = first_line(file) if file is not None else os.environ.get(variable)
    if words == "":
        raise BadInput("The passphrase is empty.", "Give one of several words.")
    return words


def first_line(file: Path) -> str:
    """The passphrase in a file. Raises BadInput."""
    try:
        return file.expanduser().read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    except OSError as error:
        raise BadInput(f"“{file}” could not be read: {error.strerror}.", "Check its name.") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"“{file}” is not text in UTF-8.", "Write the passphrase into its first line.") from error


def _asked_twice(path: Path, variable: str) -> str:
    if not sys.stdin.isatty():
        raise BadInput(f"There is no passphrase for “{path.name}”.", _ADVICE.format(variable=variable))
    words = getpass.getpass(f"New passphrase of “{path.name}”: ")
    if not words:
        raise BadInput("The passphrase is empty.", "Give one of several words.")
    if getpass.getpass("The same again: ") != words:
        raise BadInput("The two are not the same.", "Nothing was changed; try again.")
    return words
