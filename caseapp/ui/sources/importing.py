"""Texts on their way in: files chosen or dropped, and pasted words. Reading happens off the UI thread."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from caseapp.domain.errors import CaseError
from caseapp.exchange.text_files import DecodedText, guess_title, read_text_file
from caseapp.ops import sources
from caseapp.ui.session import CaseSession
from caseapp.ui.waiting import wait_while

_Read = tuple[bytes, DecodedText, str]
log = logging.getLogger(__name__)


class Importer(QObject):
    """Brings texts into a case, each as one undo step; what fails is named, the rest goes on."""

    imported = Signal(str)  # source id
    failed = Signal(str, object)  # file name, CaseError

    _read = Signal(object, object)

    def __init__(self, session: CaseSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pool = ThreadPoolExecutor(1, "text reader")
        self._reading = 0
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return self._reading > 0

    def import_files(self, paths: Sequence[Path]) -> None:
        """Reads and imports plain text files in their order."""
        for path in paths:
            self._reading += 1
            reading = self._pool.submit(_read_titled, path)
            reading.add_done_callback(partial(self._read.emit, path))

    def import_words(self, words: str) -> None:
        """Imports pasted or dropped words as a source of their own."""
        self._run("pasted text", guess_title(words, "Pasted text"), words, None)

    def settle(self) -> bool:
        """Waits until all files are read and handed over."""
        return wait_while(lambda: self.is_busy, self)

    def close(self) -> None:
        """Lets running reads end."""
        self._pool.shutdown(wait=True)

    def _on_read(self, path: Path, reading: Future[_Read]) -> None:
        self._reading -= 1
        error = reading.exception()
        if error is not None:
            if not isinstance(error, CaseError):
                log.error("a file could not be read", exc_info=error)
            self.failed.emit(path.name, error)
            return
        content, decoded, title = reading.result()
        original = sources.Original(content, "text/plain", path.name, decoded.encoding)
        self._run(path.name, title, decoded.text, original)

    def _run(self, name: str, title: str, words: str, original: sources.Original | None) -> None:
        op = partial(sources.import_text, title=title, text=words, original=original)
        self._session.run(op, done=self._on_done, refused=partial(self.failed.emit, name))

    def _on_done(self, imported: sources.Imported) -> None:
        self.imported.emit(imported.source_id)


def _read_titled(path: Path) -> _Read:
    content, decoded = read_text_file(path)
    return content, decoded, guess_title(decoded.text, path.name)
