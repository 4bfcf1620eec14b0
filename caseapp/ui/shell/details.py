"""What a person can copy and send when something went wrong: the program, the machine, the error and the last lines of
the log. No words of a case: what stands between quotation marks is left out, as in the log itself.
"""

from __future__ import annotations

import platform
from collections import deque
from datetime import UTC, datetime
from pathlib import Path

import PySide6
from PySide6.QtGui import QGuiApplication

from caseapp.domain.errors import CaseError, DamagedFile, DiskFull, LockedFile, ReadOnlyCase
from caseapp.platform.log import redact, redacted_traceback
from caseapp.platform.machine import app_version
from caseapp.platform.paths import user_data_dir
from caseapp.platform.translation import tr

LINES = 40


def details(error: BaseException | str, log: Path | None = None) -> str:
    """The details of an error, or of a message in words; `log` is the file of the log where it is another."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    shown = redact(error) if isinstance(error, str) else redacted_traceback(error)
    return "\n".join(
        [
            f"Caseapp {app_version()}",
            f"Time: {datetime.now(UTC).isoformat(timespec='seconds')}",
            f"System: {system}, {QGuiApplication.platformName()}",
            f"Python {platform.python_version()}, Qt for Python {PySide6.__version__}",
            "",
            shown,
            "",
            "Last lines of the log:",
            *_last_lines(log or user_data_dir() / "logs" / "caseapp.log"),
            "",
        ]
    )


def _last_lines(log: Path) -> list[str]:
    try:
        with log.open(encoding="utf-8", errors="replace") as file:
            return [line.rstrip("\n") for line in deque(file, LINES)]
    except OSError:
        return ["(there is no log)"]


def error_words(error: Exception) -> str:
    """What happened, what was kept where that may be in doubt, and what to do."""
    if not isinstance(error, CaseError):
        unknown = tr("That did not work: {error}.", error=str(error).rstrip("."))
        return f"{unknown} {_kept()} {tr('Try it once more; to report it, copy the details.')}"
    kept = _kept() if isinstance(error, DiskFull | DamagedFile | LockedFile | ReadOnlyCase) else ""
    return " ".join(part for part in (error.message, kept, error.advice) if part)


def _kept() -> str:
    return tr("What was saved before is safe.")
