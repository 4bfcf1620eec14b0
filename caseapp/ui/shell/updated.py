"""Says once that a newer program was installed while this one runs, which goes on until it is closed."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QFileSystemWatcher, QObject

from caseapp.platform.program import is_newest, link_to_newest
from caseapp.platform.translation import tr
from caseapp.ui.widgets.message_bar import MessageBar

log = logging.getLogger(__name__)


class Updated(QObject):
    """Watches the folder of programs, where there is one; `messages` gives the bar of the window that is there then."""

    def __init__(self, messages: Callable[[], MessageBar], parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._link = link_to_newest()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_watcher_directory_changed)
        if self._link is not None:
            self._watcher.addPath(str(self._link.parent))

    def _on_watcher_directory_changed(self) -> None:
        if self._link is None or is_newest(self._link):
            return
        self._link = None
        log.info("a newer program was installed")
        words = tr(
            "A newer Caseapp was installed. This one goes on working and saving; the newer one is there when you start"
            " Caseapp again."
        )
        self._messages().show_message("attention", words, is_owed=True)
