"""Reads files through a child process that may take neither long nor much: what goes wrong there harms nothing here.

One child serves many files; one that is too slow or dies is replaced for the next file.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents import CHILD_FLAG
from caseapp.exchange.documents.child import Child
from caseapp.exchange.documents.document import Attachment, Document, NotReadable, from_json
from caseapp.exchange.documents.pages import REQUEST as REQUEST_PAGE
from caseapp.exchange.documents.pages import PagePicture, picture_from
from caseapp.exchange.documents.serving import REQUEST_TABLE, plainer
from caseapp.exchange.files import file_bytes
from caseapp.exchange.tables import Table
from caseapp.exchange.tables import from_json as table_from
from caseapp.platform.program import command
from caseapp.platform.translation import tr, unpacked

SECONDS = 30.0
AHEAD = 1
"""How many files the child has been sent beside the one it reads."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file's name and bytes, and the documents in it."""

    name: str
    content: bytes
    documents: tuple[Document, ...]


class DocumentReader:
    """Use as a context manager; it may be asked from one thread at a time."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child: Child | None = None

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
        return _read_file(_Request(name, content), self._ask(_Request(name, content)))

    def read_each(self, files: Iterable[Path | Attachment]) -> Iterator[ReadFile | BadInput]:
        """The documents of many files in their order, or why one cannot be read. The child has the next file at hand
        while it reads one, so nothing else may be asked until all are read."""
        sent: deque[_Request | BadInput] = deque()
        for file in files:
            sent.append(self._sent(file))
            if len(sent) > AHEAD:
                yield self._received(sent)
        while sent:
            yield self._received(sent)

    def table(self, content: bytes, name: str, sheet: str = "") -> Table:
        """The table in some bytes: of a workbook the named sheet, else the first with content; BadInput when there is
        none."""
        request = _Request("\0".join((REQUEST_TABLE, sheet.replace("\0", ""), name)), content)
        return table_from(self._ask(request)["table"])

    def picture(self, content: bytes, number: int, scale: float) -> PagePicture:
        """A page of a PDF as a picture; BadInput when it cannot be drawn."""
        return picture_from(self._ask(_Request(f"{REQUEST_PAGE} {number} {scale:.3f}", content))["picture"])

    def close(self) -> None:
        """Ends the child."""
        child, self._child = self._child, None
        if child is not None:
            child.end()

    def _sent(self, file: Path | Attachment) -> _Request | BadInput:
        try:
            request = _Request(file.name, file.content if isinstance(file, Attachment) else file_bytes(file))
        except BadInput as error:
            return error
        self._send(request)
        return request

    def _received(self, sent: deque[_Request | BadInput]) -> ReadFile | BadInput:
        """What became of the first of those sent; when the child broke on it, another is sent the rest."""
        first = sent.popleft()
        if isinstance(first, BadInput):
            return first
        try:
            return _read_file(first, self._answer(first))
        except NotReadable as error:
            if self._child is None:
                for each in sent:
                    if isinstance(each, _Request):
                        self._send(each)
            return error

    def _ask(self, request: _Request) -> dict[str, Any]:
        self._send(request)
        return self._answer(request)

    def _send(self, request: _Request) -> None:
        child = self._child = self._child or Child(child_command())
        child.send(request.name.encode("utf-8", errors="replace"), request.content)

    def _answer(self, request: _Request) -> dict[str, Any]:
        """What the child says to the oldest request without an answer; NotReadable when that is a refusal, or none."""
        child = self._child
        if child is None:  # another thread has closed the reader
            raise NotReadable(tr("Reading it was called off."))
        try:
            answer: dict[str, Any] = json.loads(child.receive(self._seconds))
        except TimeoutError:
            self.close()
            raise NotReadable(
                tr("Reading it took longer than {seconds} seconds.", seconds=f"{self._seconds:.0f}"),
                tr("Split it, or save {plainer}.", plainer=plainer(request.name)),
            ) from None
        except EOFError:
            self.close()
            raise NotReadable(
                tr("The part that reads files failed on it."),
                tr("Save {plainer} and import that.", plainer=plainer(request.name)),
            ) from None
        if "refused" in answer:
            raise NotReadable(*map(unpacked, answer["refused"]))
        return answer


@dataclass(frozen=True, slots=True)
class _Request:
    name: str
    content: bytes


def _read_file(request: _Request, answer: dict[str, Any]) -> ReadFile:
    return ReadFile(request.name, request.content, tuple(from_json(document) for document in answer["documents"]))


def child_command() -> Sequence[str]:
    """What starts the child: this program again."""
    return command(CHILD_FLAG)
