"""What the self-test asks of the window: that Qt starts, and that a case can be worked on in it as a person does.

Nothing is shown on a screen, and no setting of the person is read or written: all of it stands beside the case.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import ENGLISH, language_codes, tr

if TYPE_CHECKING:
    from caseapp.ui.stage import Stage

PAGE_S = 20.0
"""So long a printed page may take to be drawn, on a slow machine."""
_OFF_SCREEN = "offscreen"
_NEEDING = {"xcb": ("DISPLAY",), "wayland": ("WAYLAND_DISPLAY",), "wayland-egl": ("WAYLAND_DISPLAY",)}
_AGAIN = "Install the program again; if that does not help, report it."


def check_window(case: Path) -> str:
    """Works on a case in the window, in every language and both themes, and returns what it saw, in words.

    CaseError says what is missing. The case must have a text, and a PDF, and may be changed.
    """
    platform = _choose_platform()
    try:
        from PySide6.QtCore import qVersion
    except ModuleNotFoundError:
        return "left out: Qt is not installed here"
    except ImportError as error:
        raise CaseError(
            f"Qt cannot be loaded: {error}.", "Install the system libraries that the README names."
        ) from error
    from PySide6.QtCore import qInstallMessageHandler

    from caseapp.ui.stage import Stage

    before = qInstallMessageHandler(_say)
    stage = Stage(case.parent / "window")
    try:
        seen = ", ".join((_open(stage, case), _show_page(stage), _mark_words(stage), _show_languages(stage)))
    finally:
        stage.close()
        qInstallMessageHandler(before)
    return f"Qt {qVersion()} on {platform}: {seen}"


def _choose_platform() -> str:
    """Off screen, unless a platform is named that can be had: Qt ends the program when it cannot."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    needs = _NEEDING.get(chosen, ()) if sys.platform.startswith("linux") else ()
    if not chosen or any(not os.environ.get(name) for name in needs):
        os.environ["QT_QPA_PLATFORM"] = chosen = _OFF_SCREEN
    return chosen


def _say(_kind: object, _context: object, words: str) -> None:
    """What Qt says, but for what every window off screen cannot do."""
    if not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


def _open(stage: Stage, case: Path) -> str:
    """Every list and pane, in both themes."""
    from caseapp.ui.shell.lists import BOARD, COMPARING, CONFLICTS, LISTS, NEWS, REVIEW, SAME, TODAY, UNDO_LIST
    from caseapp.ui.shell.pages import MEETINGS

    stage.window.open_path(case)
    stage.settle()
    stage.window.bottom.show_search("박진")
    stage.window.helping.show_page("reader")
    for theme in ("dark", "light"):
        if theme != "dark":  # which it begins with
            stage.theme(theme)
        for dock in (*stage.window.docks(), stage.window.help_dock):
            _expect(not dock.isVisible() or not dock.grab().isNull(), f"“{dock.windowTitle()}” is not painted.")
        _expect(_colours(stage) > 2, f"The {theme} theme paints nothing.")
    stage.window.bottom.toggle_search()
    stage.window.helping.close()
    pages = (MEETINGS, *LISTS, REVIEW, SAME, CONFLICTS, BOARD, TODAY, NEWS, UNDO_LIST, COMPARING)
    for key in pages:
        stage.desk.centre.open_list(key)
        stage.settle()
    _expect(_colours(stage) > 2, "The lists are not painted.")
    return f"{len(pages)} lists and all panes in both themes"


def _colours(stage: Stage) -> int:
    """How many different colours the window has, as far as a look at every 16th point tells."""
    picture = stage.window.grab().toImage()
    across, down = range(0, picture.width(), 16), range(0, picture.height(), 16)
    return len({picture.pixel(x, y) for x in across for y in down})


def _show_page(stage: Stage) -> str:
    """A page of a PDF beside its text, drawn by the child process."""
    rows = stage.desk.session.reader.rows(
        "SELECT source_id FROM text_version v JOIN blob b ON b.sha256 = v.original_sha256"
        " WHERE b.media_type = 'application/pdf'"
    )
    _expect(rows, "The case has no PDF.")
    stage.desk.show_record(rows[0][0])
    stage.settle()
    tab = stage.desk.centre.source_tab()
    page = tab.page if tab is not None else None
    deadline = time.monotonic() + PAGE_S
    while page is not None and not page.sheet.has_page and time.monotonic() < deadline:
        stage.settle()
        time.sleep(0.01)
    _expect(page is not None and page.sheet.has_page and not page.sheet.grab().isNull(), "A page of a PDF is missing.")
    return "a page of a PDF"


def _mark_words(stage: Stage) -> str:
    """Words selected in a text become a meeting that leads back to them."""
    from caseapp.queries import evidence

    reader = stage.desk.session.reader
    rows = reader.rows(
        "SELECT source_id FROM text_version v JOIN text_body b ON b.sha256 = v.text_sha256"
        " WHERE b.text LIKE 'Munich%' LIMIT 1"
    )
    _expect(rows, "The case has no text to mark.")
    stage.desk.show_record(rows[0][0])
    stage.settle()
    tab = stage.desk.centre.source_tab()
    if tab is None:
        raise CaseError("The text is not open.", _AGAIN)
    start = evidence.source_text(reader, tab.source_id).text.index("They will")
    tab.reader.select(start, start + len("They will meet again"))
    stage.desk.marking.mark("M", tab.version_id, *(tab.selection_cp() or (0, 0)))
    stage.settle()
    quotes = evidence.quotes(reader, stage.desk.record_id or "")
    _expect([each.exact for each in quotes] == ["They will meet again"], "Marked words do not back the new meeting.")
    return "words marked as a meeting"


def _show_languages(stage: Stage) -> str:
    """The window's words, and Qt's, in every language."""
    from PySide6.QtCore import QCoreApplication

    from caseapp.ui.languages import Languages

    languages = Languages(stage.app)
    try:
        for code in language_codes():
            languages.apply(code)
            words = (tr("Undo"), QCoreApplication.translate("QPlatformTheme", "Cancel"))
            is_spoken = code == ENGLISH or not {"Undo", "Cancel"} & set(words)
            _expect(is_spoken, f"The words of the language “{code}” are missing.")
    finally:
        languages.apply(ENGLISH)
        languages.deleteLater()
    return f"languages {', '.join(language_codes())}"


def _expect(is_so: object, message: str) -> None:
    if not is_so:
        raise CaseError(message, _AGAIN)
