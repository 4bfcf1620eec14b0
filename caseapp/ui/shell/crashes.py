"""Tells people of errors that nobody caught, when they happen and at the next start. Reports stay on this machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from caseapp.platform.crash import CrashReporter
from caseapp.platform.translation import tr
from caseapp.ui.shell.details import details
from caseapp.ui.widgets.message_bar import MessageBar


class Crashes(QObject):
    """Installs the reporter, and shows its reports in the message bar."""

    _reported = Signal(str)

    def __init__(self, messages: Callable[[], MessageBar], parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages  # of the window that is there when something is to be told
        # Qt: reports are made on the thread that failed, so the signal is queued to this one.
        self._reported.connect(self._on_reported)
        self.reporter = CrashReporter(on_report=self._tell)
        self.reporter.install()
        report = self.reporter.pending_report()
        if report is not None:
            words = tr(
                "Caseapp met an error it did not expect when it last ran. What was saved is safe, and words that the"
                " case had not taken come back in their fields. Go on as before; to report it, copy the details."
            )
            copied = partial(_with_report, report.text)
            messages().show_message("attention", words, details=copied, is_owed=True)
            self.reporter.dismiss()

    def _tell(self, path: Path) -> None:
        self._reported.emit(str(path))

    def _on_reported(self, path: str) -> None:
        words = tr(
            "Something went wrong inside Caseapp. What was saved is safe. If in doubt, close the case and open it"
            " again; to report it, copy the details."
        )
        self._messages().show_message("wrong", words, details=partial(_read_report, path))


def _read_report(path: str) -> str:
    try:
        return _with_report(Path(path).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return details(path)


def _with_report(text: str) -> str:
    return f"{text}\n{details('')}"
