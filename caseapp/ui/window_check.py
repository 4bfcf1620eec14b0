"""What the self-test asks of the window: that Qt starts off screen, and that the theme can be made and put on.

It shows nothing and must not read or write a person's settings.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from caseapp.domain.errors import CaseError


def check_window() -> str:
    """Starts Qt off screen with each theme and returns its version in words; CaseError says what is missing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtCore import qVersion
    except ModuleNotFoundError:
        return "left out: Qt is not installed here"
    except ImportError as error:
        raise CaseError(
            f"Qt cannot be loaded: {error}.", "Install the system libraries that the README names."
        ) from error
    with tempfile.TemporaryDirectory(prefix="caseapp-theme-", ignore_cleanup_errors=True) as folder:
        colours = _put_on_themes(Path(folder))
    return f"Qt {qVersion()}, {colours}"


def _put_on_themes(folder: Path) -> str:
    from PySide6.QtWidgets import QLabel

    from caseapp.ui.app import make_application
    from caseapp.ui.theme.theme import Theme

    app = make_application()
    theme = Theme(app, folder)
    for name in ("dark", "light"):
        theme.apply(name)
        label = QLabel("외교 𠮷 🤝🏽")
        if label.grab().isNull():
            raise CaseError(f"The {name} theme paints nothing.", "Install the program again.")
        label.deleteLater()
    return "both themes"
