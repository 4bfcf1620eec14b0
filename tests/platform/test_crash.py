"""A crash leaves a report that the next start finds, without words of the case."""

from __future__ import annotations

import faulthandler
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.platform.crash import CrashReporter
from caseapp.platform.machine import app_version

CHILD = """
import sys, threading
from caseapp.platform.crash import CrashReporter
CrashReporter().install()
{act}
"""


def _crash(act: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", CHILD.format(act=act)], capture_output=True, text=True, check=False)


@pytest.fixture
def reporter() -> Iterator[CrashReporter]:
    """Return a reporter like that of the next start, installed; pytest's own fault handler is put back after."""
    reporter = CrashReporter()
    was_enabled = faulthandler.is_enabled()
    reporter.install()
    yield reporter
    reporter.uninstall()
    if was_enabled:
        faulthandler.enable(sys.__stderr__ or sys.stderr)


def test_an_uncaught_error_is_found_at_the_next_start() -> None:
    done = _crash("int('赔偿 of' + 'fer')")
    assert done.returncode == 1
    assert "ValueError" in done.stderr, "the error still shows where it always did"
    report = CrashReporter().pending_report()
    assert report is not None
    assert f"Caseapp {app_version()}" in report.text
    assert "ValueError: invalid literal for int() with base 10: “…”" in report.text
    assert "offer" not in report.text


def test_an_error_in_a_thread_is_found() -> None:
    _crash("t = threading.Thread(target=lambda: 1 / 0, name='writer'); t.start(); t.join()")
    report = CrashReporter().pending_report()
    assert report is not None
    assert "Thread: writer" in report.text
    assert "ZeroDivisionError" in report.text


def test_a_fault_in_native_code_is_found() -> None:
    done = _crash("import faulthandler; faulthandler._sigsegv()")
    assert done.returncode != 0
    assert CrashReporter().pending_report() is None
    reporter = CrashReporter()
    was_enabled = faulthandler.is_enabled()
    reporter.install()
    report = reporter.pending_report()
    reporter.uninstall()
    if was_enabled:
        faulthandler.enable(sys.__stderr__ or sys.stderr)
    assert report is not None
    assert "Segmentation fault" in report.text


@pytest.mark.parametrize("act", ["pass", "sys.exit(3)", "raise KeyboardInterrupt"])
def test_an_ordinary_end_is_no_crash(act: str, reporter: CrashReporter) -> None:
    _crash(act)
    assert reporter.pending_report() is None


def test_a_report_shown_once_is_not_shown_again(reporter: CrashReporter) -> None:
    written = [reporter.write_report(ValueError(), "main") for _ in range(25)]
    assert sum(path is not None for path in written) == 20, "an error in a loop does not fill the disk"
    report = reporter.pending_report()
    assert report is not None
    assert report.path == max(path for path in written if path is not None)
    reporter.dismiss()
    assert reporter.pending_report() is None
    reporter.write_report(ValueError(), "main")
    reporter.dismiss()
    assert len(list(reporter.folder.glob("seen-*"))) == 20


def test_the_window_is_told(tmp_path: Path) -> None:
    told: list[Path] = []
    reporter = CrashReporter(tmp_path, told.append)
    hook, sys.excepthook = sys.excepthook, lambda *_: None
    thread_hook = threading.excepthook
    try:
        reporter.install()
        sys.excepthook(ValueError, ValueError("x"), None)
        reporter.uninstall()
    finally:
        sys.excepthook, threading.excepthook = hook, thread_hook
    assert [path.parent for path in told] == [tmp_path]
