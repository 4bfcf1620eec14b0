"""Tells people of errors that nobody caught, when they happen and at the next start. Reports stay on this machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from caseapp.platform.crash import CrashReporter
from caseapp.platform.translation import tr
from caseapp.ui.widgets.message_bar import MessageBar


class Crashes(QObject):
    """Installs the reporter, and shows its reports in the message bar."""

    _reported = Signal(str)

    def __init__(self, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        # Qt: reports are made on the thread that failed, so the signal is queued to this one.
        self._reported.connect(self._on_reported)
        self.reporter = CrashReporter(on_report=self._tell)
        self.reporter.install()
        report = self.reporter.pending_report()
        if report is not None:
            words = tr(
                "Caseapp met an error it did not expect when it last ran. What was saved is safe."
                " The report, without words of a case, is {path}",
                path=report.path,
            )
            messages.show_message("attention", words)
            self.reporter.dismiss()

    def _tell(self, path: Path) -> None:
        self._reported.emit(str(path))

    def _on_reported(self, path: str) -> None:
        words = tr(
            "Something went wrong inside Caseapp. What was saved is safe; if in doubt, open the case again."
            " The report, without words of a case, is {path}",
            path=path,
        )
        self._messages.show_message("wrong", words)
