"""Tables on their way into a case: read off the UI thread, then shown in the dialog, one table after another."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from caseapp.domain.errors import BadInput, CaseError
from caseapp.exchange.table_mapping import TableMapping
from caseapp.exchange.tables import XLSX_TYPE
from caseapp.platform.translation import tr
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.waiting import wait_while

if TYPE_CHECKING:
    from caseapp.ui.mapping.dialog import MappingDialog
    from caseapp.workspace.table_import import TableImport

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
ENDINGS = WORKBOOKS | {".csv", ".tsv"}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Read:
    """A table read, and the mapping proposed for it."""

    job: TableImport
    proposed: TableMapping


class Tables(QObject):
    """Brings tables into one case."""

    began = Signal(str, str)  # file name, what is imported in words
    imported = Signal(str, str, object)  # file name, kind of record, Imported
    not_imported = Signal(str, object)  # file name, Exception; the dialog says it too
    came_as_text = Signal(str, str)  # file name, source id
    refused = Signal(object, object)  # path, CaseError: nothing of it came in, and no dialog says why
    wanted_as_text = Signal(list)  # list[Path]

    _read = Signal(object, object)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._theme, self._icons, self._window = session, theme, icons, window
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
            self.dialog.call_off()
            self.dialog.deleteLater()
            self.dialog = None

    def _next(self) -> None:
        if self._waiting and self.dialog is None and not self._reading:
            self._start(self._waiting.pop(0), "")

    def _start(self, path: Path, sheet: str) -> None:
        self._reading += 1
        self._pool.submit(_reading, path, sheet).add_done_callback(partial(self._read.emit, path))

    def _on_read(self, path: Path, reading: Future[_Read]) -> None:
        self._reading -= 1
        if reading.cancelled():
            return
        error = reading.exception()
        if error is None:
            self._show(path, reading.result())
            return
        if not isinstance(error, CaseError):
            log.error("a table could not be read", exc_info=error)
            error = BadInput(tr("It could not be read: {reason}.", reason=error), tr("The log has the details."))
        if self.dialog is not None:
            self.dialog.refuse_sheet(error)
            return
        self.refused.emit(path, error)
        self._next()

    def _show(self, path: Path, read: _Read) -> None:
        if self.dialog is not None:
            self.dialog.take(read.job, read.proposed)
            return
        from caseapp.ui.mapping.dialog import MappingDialog  # loaded with the first table

        dialog = self.dialog = MappingDialog(
            self._session, self._theme, self._icons, path, read.job, read.proposed, self._window
        )
        dialog.began.connect(partial(self.began.emit, path.name))
        dialog.imported.connect(partial(self.imported.emit, path.name))
        dialog.not_imported.connect(partial(self.not_imported.emit, path.name))
        dialog.wanted_as_text.connect(partial(self._on_dialog_wanted_as_text, path))
        dialog.sheet_chosen.connect(partial(self._start, path))
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _on_dialog_wanted_as_text(self, path: Path) -> None:
        job = self.dialog.job if self.dialog is not None else None
        if job is None or job.table.media_type != XLSX_TYPE:
            self.wanted_as_text.emit([path])
            return
        # A workbook has no text of its own: that of its sheet is made of the rows.
        refused = partial(self.refused.emit, path)
        self._session.run(job.write_text, done=partial(self.came_as_text.emit, path.name), refused=refused)

    def _on_dialog_finished(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._next()


def _reading(path: Path, sheet: str) -> _Read:
    from caseapp.workspace.table_import import TableImport

    job = TableImport.read(path, sheet)
    return _Read(job, job.guess())
