"""Reads files through a child process that may take neither long nor much: what goes wrong there harms nothing here.

One child serves many files; one that is too slow or dies is replaced for the next file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from types import TracebackType

from caseapp.exchange.documents import CHILD_FLAG
from caseapp.exchange.documents.document import Document, NotReadable, from_json
from caseapp.exchange.documents.pages import REQUEST as REQUEST_PAGE
from caseapp.exchange.documents.pages import PagePicture, picture_from
from caseapp.exchange.documents.serving import ANSWER, REQUEST
from caseapp.exchange.files import file_bytes

SECONDS = 30.0
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open one for the child


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file's name and bytes, and the documents in it."""

    name: str
    content: bytes
    documents: tuple[Document, ...]


class DocumentReader:
    """Use as a context manager; `read` may be called from one thread at a time."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> DocumentReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, path: Path) -> ReadFile:
        """The documents of a file; BadInput with the reason when it cannot be read."""
        return self.read_bytes(file_bytes(path), path.name)

    def read_bytes(self, content: bytes, name: str) -> ReadFile:
        """The documents in some bytes; `name` tells the format where they do not."""
        answer = json.loads(self._ask(content, name))
        if "refused" in answer:
            raise NotReadable(*answer["refused"])
        return ReadFile(name, content, tuple(from_json(document) for document in answer["documents"]))

    def picture(self, content: bytes, number: int, scale: float) -> PagePicture:
        """A page of a PDF as a picture; BadInput when it cannot be drawn."""
        answer = json.loads(self._ask(content, f"{REQUEST_PAGE} {number} {scale:.3f}"))
        if "refused" in answer:
            raise NotReadable(*answer["refused"])
        return picture_from(answer["picture"])

    def close(self) -> None:
        """Ends the child."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def _ask(self, content: bytes, name: str) -> bytes:
        child = self._child = self._child or subprocess.Popen(
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )
        clock = Timer(self._seconds, child.kill)
        clock.daemon = True
        clock.start()
        try:
            return _exchange(child, content, name.encode("utf-8", errors="replace"))
        except (BrokenPipeError, EOFError):
            is_late = not clock.is_alive()
            self.close()
            raise _failure(is_late, self._seconds) from None
        finally:
            clock.cancel()


def _exchange(child: subprocess.Popen[bytes], content: bytes, name: bytes) -> bytes:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(REQUEST.pack(len(name), len(content)) + name)
    child.stdin.write(content)
    child.stdin.flush()
    head = child.stdout.read(ANSWER.size)
    if len(head) < ANSWER.size:
        raise EOFError
    (length,) = ANSWER.unpack(head)
    answer = child.stdout.read(length)
    if len(answer) < length:
        raise EOFError
    return answer


def _failure(is_late: bool, seconds: float) -> NotReadable:
    if is_late:
        return NotReadable(
            f"Reading it took longer than {seconds:.0f} seconds.", "Split it, or save its text as a text file."
        )
    return NotReadable("The part that reads documents failed on it.", "Save its text as a text file and import that.")


def child_command() -> Sequence[str]:
    """What starts the child: this program again."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG]
    return [sys.executable, "-m", "caseapp.exchange.documents.serving"]
