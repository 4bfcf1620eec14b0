"""What the self-test asks of the window: that Qt starts off screen, that the theme can be made and put on, and that
every language of the window has its words and Qt's.

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
    return f"Qt {qVersion()}, {colours}, {_speak_languages()}"


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


def _speak_languages() -> str:
    from PySide6.QtCore import QCoreApplication

    from caseapp.platform.translation import ENGLISH, language_codes, tr
    from caseapp.ui.app import make_application
    from caseapp.ui.languages import Languages

    languages = Languages(make_application())
    try:
        for code in language_codes():
            languages.apply(code)
            words = (tr("Undo"), QCoreApplication.translate("QPlatformTheme", "Cancel"))
            if code != ENGLISH and ("Undo" in words or "Cancel" in words):
                raise CaseError(f"The words of the language “{code}” are missing.", "Install the program again.")
    finally:
        languages.apply(ENGLISH)
        languages.deleteLater()
    return f"languages {', '.join(language_codes())}"
