"""Opens the case a command names, for reading or for writing; what is wrong with the file is a problem, not bad use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from caseapp.cli.output import complain
from caseapp.cli.passphrases import key_of
from caseapp.domain.errors import BadInput, CaseError, ReadOnlyCase
from caseapp.platform.settings import Settings
from caseapp.store import lifecycle
from caseapp.store.needs import made_for, what_to_install
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace, versions
from caseapp.workspace.carrying import in_todays_form
from caseapp.workspace.shared_case import SharedCase, file_now, open_case


@contextmanager
def file_problems() -> Iterator[None]:
    """A file that is not what it should be ends the command with 1: the command itself was given right."""
    try:
        yield
    except BadInput as error:
        raise CaseError(error.message, error.advice) from error


@contextmanager
def reading(case: Path) -> Iterator[Reader]:
    """A reader of the case, or of its working copy; works while another program has it open."""
    path = file_now(case)
    with file_problems():
        # This process has no other connection to any case, so the first bytes may be read.
        key = key_of(path)
        examined = lifecycle.examine(path, is_ours=True, key=key)
    if examined.is_newer:
        left_out = "What only that version knows is left out."
        complain(f"{made_for(path.name, examined.needs)} {left_out}", what_to_install(examined.needs), False)
    with in_todays_form(path, examined, key) as seen, Reader(seen, key) as reader:
        yield reader


@contextmanager
def writing(case: Path) -> Iterator[Workspace]:
    """The case, open for writing; ReadOnlyCase says who has it or why it may not be written."""
    with file_problems():
        workspace = open_case(case, author(), key=key_of(file_now(case)))
    with workspace:
        if workspace.is_read_only:
            raise ReadOnlyCase(workspace.opened.read_only_reason, "Nothing was changed.")
        workspace.wait_ready()
        _keep_version(workspace)
        yield workspace
    if isinstance(workspace, SharedCase) and workspace.publisher.last.problem:
        raise CaseError(workspace.publisher.last.problem, "What was changed is in the working copy on this machine.")


def _keep_version(workspace: Workspace) -> None:
    """The case before it is written, if the last version is old; a script of many commands makes one now and then."""
    try:
        shelf = versions.shelf_of(workspace.home, workspace.key, file=workspace.path)
        if shelf.is_due(datetime.now(UTC)):
            shelf.keep(workspace.path, versions.Why.OPENED, key=workspace.key)
    except CaseError as error:
        complain(error.message, error.advice, False)


def author() -> str:
    """The name written beside changes."""
    return Settings().author_name
