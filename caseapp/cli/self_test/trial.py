"""The throw-away case and what became of it, handed from step to step."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from caseapp.domain.errors import CaseError
from caseapp.queries.evidence import source_text
from caseapp.store import lifecycle
from caseapp.store.reader import Reader
from caseapp.store.writer import Op
from caseapp.workspace import Workspace

AUTHOR = "Self-test"
TITLE = "자체 시험"
PASSPHRASE = "자체 시험 𠮷"


class SelfTestFailed(CaseError):
    """A part of the program does not do what it should."""


def expect(is_so: object, message: str) -> None:
    """Raises SelfTestFailed with `message` unless it is so."""
    if not is_so:
        raise SelfTestFailed(message, "Install the program again; if that does not help, report it.")


class Trial:
    """One run: its folder, its case, and the ids of what the steps made in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "사건 𠮷 case.case"
        self.source_id = self.version_id = self.person_id = self.event_id = ""
        self._case: Workspace | None = None

    @property
    def case(self) -> Workspace:
        """The case, open; SelfTestFailed when it is not."""
        if self._case is None:
            raise SelfTestFailed("The case is not open.")
        return self._case

    @property
    def reader(self) -> Reader:
        """What reads the open case."""
        return self.case.reader

    @property
    def text(self) -> str:
        """The text that words are cited of."""
        return source_text(self.reader, self.source_id).text

    def do(self, op: Op) -> Any:
        """Runs an operation on the open case."""
        return self.case.do(op)

    @staticmethod
    def reading(path: Path) -> Reader:
        """A reader of another file, checked as every file is."""
        lifecycle.examine(path)
        return Reader(path)

    def create(self) -> None:
        """Makes the case and opens it."""
        self._case = Workspace.create(self.path, TITLE, AUTHOR)
        self._case.wait_ready()

    def open(self) -> Workspace:
        """Opens the case again."""
        self._case = Workspace.open(self.path, AUTHOR)
        self._case.wait_ready()
        return self._case

    def close(self) -> None:
        """Gives the case free."""
        if self._case is not None:
            self._case.close()
            self._case = None

    def give_up(self) -> None:
        """Gives the case free after whatever has happened to it."""
        with suppress(CaseError, OSError):
            self.close()
