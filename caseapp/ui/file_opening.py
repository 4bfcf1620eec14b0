"""Files that the desktop hands to the running program, as the Finder of macOS does; further windows, each a process."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

from caseapp.domain.errors import CaseError
from caseapp.platform import program
from caseapp.platform.translation import tr
from caseapp.ui.bell import come_to_front

if TYPE_CHECKING:
    from caseapp.ui.shell.window import MainWindow


class FileOpening(QObject):
    """Opens what is handed over: in the window while that has no case, else in a process of its own."""

    def __init__(self, window: Callable[[], MainWindow], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the event by which a system hands a file over."""
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            self.open(Path(event.file()))
            return True
        return False

    def open(self, path: Path) -> None:
        """Opens one file."""
        window = self._window()
        if window.files.has(path):
            come_to_front(window)
        elif window.files.has_none:
            window.open_path(path)
        else:
            new_window(window, path)


def new_window(window: MainWindow, path: Path | None = None) -> None:
    """Starts the program again, with a case or with none; one process has one case."""
    try:
        program.start(["--", str(path)] if path is not None else [])
    except OSError as error:
        logging.getLogger(__name__).info("no other window: %s", error.strerror)
        window.refuse(CaseError(tr("No other window can be opened: {reason}.", reason=error.strerror)))
