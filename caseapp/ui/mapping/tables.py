"""Tables on their way into a case: read off the UI thread, then shown in the dialog, one table after another."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from caseapp.domain.errors import BadInput, CaseError
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.theme import Theme
from caseapp.ui.waiting import wait_while

if TYPE_CHECKING:
    from caseapp.ui.mapping.dialog import MappingDialog
    from caseapp.workspace.table_import import Imported, TableImport

ENDINGS = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
log = logging.getLogger(__name__)


class Tables(QObject):
    """Brings tables into one case."""

    imported = Signal(str, object)  # file name, Imported
    refused = Signal(object)  # CaseError
    wanted_as_text = Signal(list)  # list[Path]

    _read = Signal(object, object)

    def __init__(self, session: CaseSession, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._theme, self._window = session, theme, window
        self._pool = ThreadPoolExecutor(1, "table reader")
        self._waiting: list[Path] = []
        self._reading = 0
        self.dialog: MappingDialog | None = None
        # Queued: what is read at once is told no sooner than what takes its time.
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a table is being read."""
        return self._reading > 0

    def open(self, paths: Sequence[Path]) -> None:
        """Opens the dialog for each table, one after another."""
        self._waiting += paths
        self._next()

    def settle(self) -> bool:
        """Waits until the table is read; False when that takes too long."""
        return wait_while(lambda: self.is_busy, self)

    def close(self) -> None:
        """Ends what is under way; a dialog that is open goes without a word."""
        self._waiting.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self.dialog is not None and shiboken6.isValid(self.dialog):
            self.dialog.deleteLater()
            self.dialog = None

    def _next(self) -> None:
        if self._waiting and self.dialog is None and not self._reading:
            self._start(self._waiting.pop(0), "")

    def _start(self, path: Path, sheet: str) -> None:
        self._reading += 1
        self._pool.submit(_reading, path, sheet).add_done_callback(partial(self._read.emit, path))

    def _on_read(self, path: Path, reading: Future[TableImport]) -> None:
        self._reading -= 1
        error = None if reading.cancelled() else reading.exception()
        if error is None and not reading.cancelled():
            self._show(path, reading.result())
            return
        if error is not None and not isinstance(error, CaseError):
            log.error("a table could not be read", exc_info=error)
            error = BadInput(f"It could not be read: {error}.", "The log has the details.")
        if error is not None:
            self.refused.emit(BadInput(f"{path.name}: {error.message}", error.advice))
        self._next()

    def _show(self, path: Path, job: TableImport) -> None:
        from caseapp.ui.mapping.dialog import MappingDialog  # loaded with the first table

        dialog = self.dialog = MappingDialog(self._session, self._theme, path, job, self._window)
        dialog.imported.connect(partial(self._on_dialog_imported, path.name))
        dialog.wanted_as_text.connect(partial(self._on_dialog_wanted_as_text, path))
        dialog.sheet_chosen.connect(partial(self._on_dialog_sheet_chosen, path))
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _on_dialog_imported(self, name: str, made: Imported) -> None:
        self.imported.emit(name, made)

    def _on_dialog_wanted_as_text(self, path: Path) -> None:
        self.wanted_as_text.emit([path])

    def _on_dialog_sheet_chosen(self, path: Path, sheet: str) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.finished.disconnect(self._on_dialog_finished)
            dialog.close()
            dialog.deleteLater()
        self._start(path, sheet)

    def _on_dialog_finished(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._next()


def _reading(path: Path, sheet: str) -> TableImport:
    from caseapp.workspace.table_import import TableImport

    return TableImport.read(path, sheet)
