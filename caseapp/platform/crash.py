"""Crash reports: an uncaught error is written to a file, in redacted words, and shown at the next start.

It must not hide an error (the previous hook still runs), nor send anything anywhere.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import TextIO

from caseapp.platform.log import redacted_traceback
from caseapp.platform.machine import app_version
from caseapp.platform.paths import user_data_dir

_MAX_REPORTS = 20
_FAULTS = "fault.txt"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CrashReport:
    """One report: its file, and its text in plain words."""

    path: Path
    text: str


class CrashReporter:
    """Writes reports into one folder. `on_report` is told of each new file, on the thread that failed."""

    def __init__(self, folder: Path | None = None, on_report: Callable[[Path], None] | None = None) -> None:
        self.folder = folder or user_data_dir() / "crashes"
        self._on_report = on_report
        self._numbers = count(1)
        self._faults: TextIO | None = None
        self._previous_hook = sys.excepthook
        self._previous_thread_hook = threading.excepthook

    def install(self) -> None:
        """Catch uncaught errors of every thread, and faults in native code, from now on."""
        self._previous_hook, sys.excepthook = sys.excepthook, self._on_uncaught
        self._previous_thread_hook, threading.excepthook = threading.excepthook, self._on_thread_uncaught
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._collect_faults()
            self._faults = (self.folder / _FAULTS).open("a", encoding="utf-8")
        except OSError as error:
            _log.warning("No crash reports can be written: %s", error.strerror or type(error).__name__)
        else:
            faulthandler.enable(self._faults)

    def uninstall(self) -> None:
        """Put the hooks back as they were before `install`."""
        sys.excepthook = self._previous_hook
        threading.excepthook = self._previous_thread_hook
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None

    def pending_report(self) -> CrashReport | None:
        """Return the latest report that nobody has been shown, or None."""
        for path in sorted(self.folder.glob("crash-*.txt"), reverse=True):
            with suppress(OSError):
                return CrashReport(path, path.read_text(encoding="utf-8", errors="replace"))
        return None

    def dismiss(self) -> None:
        """Mark all reports as shown; the latest twenty stay in the folder for whoever wants to send one."""
        with suppress(OSError):
            for path in self.folder.glob("crash-*.txt"):
                path.replace(path.with_name("seen-" + path.name))
            for path in sorted(self.folder.glob("seen-crash-*.txt"))[:-_MAX_REPORTS]:
                path.unlink()

    def write_report(self, error: BaseException, thread: str) -> Path | None:
        """Write a report of `error` and return its file; None if it cannot be written or there are twenty unseen."""
        if len(list(self.folder.glob("crash-*.txt"))) >= _MAX_REPORTS:
            return None
        path = self._new_path()
        text = f"{_heading()}Thread: {thread}\n\n{redacted_traceback(error)}\n"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError:
            return None
        return path

    def _new_path(self) -> Path:
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        return self.folder / f"crash-{moment}-{os.getpid()}-{next(self._numbers):03}.txt"

    def _collect_faults(self) -> None:
        """Turn what the fault handler wrote before an earlier program died into a report."""
        faults = self.folder / _FAULTS
        try:
            text = faults.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return
        if text.strip():
            self._new_path().write_text(f"{_heading()}\n{text}", encoding="utf-8")
            faults.unlink()

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            self._report(error, threading.current_thread().name)
        self._previous_hook(kind, error, trace)

    def _on_thread_uncaught(self, args: threading.ExceptHookArgs) -> None:
        if issubclass(args.exc_type, Exception) and args.exc_value is not None:
            self._report(args.exc_value, args.thread.name if args.thread else "unknown")
        self._previous_thread_hook(args)

    def _report(self, error: BaseException, thread: str) -> None:
        path = self.write_report(error, thread)
        if path is not None and self._on_report is not None:
            self._on_report(path)


def _heading() -> str:
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    system = f"Python {platform.python_version()}, {platform.system()} {platform.release()} {platform.machine()}"
    return f"Caseapp {app_version()}\nTime: {moment}\nSystem: {system}\n"
