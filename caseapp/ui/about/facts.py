"""What the About dialog says of this program and this machine, as lines to copy into a report. No words of a case."""

from __future__ import annotations

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from caseapp.domain.errors import CaseError, NotFound
from caseapp.platform import licences
from caseapp.platform.licences import Component
from caseapp.platform.translation import tr
from caseapp.platform.version import current
from caseapp.store.versions import sqlite_version

COMMIT_LETTERS = 12


def libraries() -> str:
    """The versions of what a fault most often depends on."""
    return f"Qt {qVersion()} · SQLite {sqlite_version()} · Python {platform.python_version()}"


def details() -> str:
    """All of it, in English, for whoever reads the report."""
    number, commit = current()
    return "\n".join(
        (
            f"Caseapp {number}",
            f"Commit {commit or 'unknown'}",
            f"Qt {qVersion()}, Qt for Python {PySide6.__version__}, platform {QGuiApplication.platformName()}",
            f"SQLite {sqlite_version()}",
            f"Python {platform.python_version()}",
            f"System {platform.platform()}",
            "",
        )
    )


def place_of_qt() -> Path:
    """The folder with the shared libraries of Qt, which may be replaced."""
    package = Path(PySide6.__file__).parent
    inside = package / "Qt" / "lib"
    return inside if inside.is_dir() else package


def parts() -> list[Component]:
    """Everything the program is made of; takes a moment. CaseError when a bundle has lost its list."""
    try:
        return licences.components()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _lost() from error


def text_of(part: Component) -> str:
    """The licence of a part in full. CaseError when its file is lost."""
    try:
        return licences.text(part)
    except OSError as error:
        raise _lost() from error


def _lost() -> CaseError:
    return NotFound(tr("The licence texts of this installation cannot be read."), tr("Install the program again."))
