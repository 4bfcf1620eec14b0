"""The composition root: makes the application, its settings, theme and window, and runs it."""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from caseapp.platform.log import set_up_log
from caseapp.platform.paths import cache_dir
from caseapp.platform.private import remove_left_behind
from caseapp.platform.settings import Settings
from caseapp.ui.bell import Bell
from caseapp.ui.file_opening import FileOpening
from caseapp.ui.garbage import GarbageCollector
from caseapp.ui.languages import Languages
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.crashes import Crashes
from caseapp.ui.shell.updated import Updated
from caseapp.ui.shell.window import MainWindow
from caseapp.ui.theme import fonts
from caseapp.ui.theme.icons import Icons, program_icon
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.message_bar import MessageBar

log = logging.getLogger(__name__)


def run(path: str | None, *, sample: bool = False, new: bool = False) -> int:
    """Shows the window until it is closed, and returns the exit code.

    The case at `path` or the sample is opened in it, or it asks where a new case is to be.
    """
    set_up_log()
    app = make_application()
    program = Program(make_context(app))
    window = program.window
    Crashes(program.messages, program)
    Updated(program.messages, program)
    window.installEventFilter(_FirstPaint(window))
    window.show()
    QTimer.singleShot(0, program.hang_up_bell)
    if sample:
        QTimer.singleShot(0, window.touring.open_sample)
    elif new:
        QTimer.singleShot(0, window.files.new)
    elif path is not None:
        QTimer.singleShot(0, _Opening(window, Path(path)).begin)
    code = app.exec()
    program.bell.close()
    return code


class Program(QObject):
    """The one window, made anew in another language when a person asks for it: the case opens as it was left."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.window = self._made()
        self.bell = Bell(self.now, self)
        app = QApplication.instance()
        if app is not None and sys.platform == "darwin":  # elsewhere a file comes as an argument
            app.installEventFilter(FileOpening(self.now, self))

    def now(self) -> MainWindow:
        """The window that is there now."""
        return self.window

    def hang_up_bell(self) -> None:
        """Lets other starts of the program find this one, on the thread of files: before it opens a case."""
        self.window.files.run_job(self.bell.listen, _nothing)

    def messages(self) -> MessageBar:
        """Where the window that is there now tells of errors."""
        return self.window.messages

    def speak(self, code: str) -> None:
        """Changes the language; a case that cannot be closed keeps the window and its language."""
        old = self.window
        opened = old.files.session.workspace if old.files.session is not None else None
        geometry = old.saveGeometry()
        QApplication.setQuitOnLastWindowClosed(False)
        if old.close():
            self.context.settings.language = code
            self.context.languages.apply(code)
            old.deleteLater()
            self.window = self._made()
            self.window.restoreGeometry(geometry)
            self.window.show()
            if opened is not None:
                self.window.files.open(opened.home, opened.key)
        QApplication.setQuitOnLastWindowClosed(True)

    def _made(self) -> MainWindow:
        window = MainWindow(self.context)
        # Queued: the window that asks is gone when the answer comes.
        window.language_chosen.connect(self.speak, Qt.ConnectionType.QueuedConnection)
        return window


def make_application() -> QApplication:
    """The application object; the running one when there is one."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Caseapp")
    app.setDesktopFileName("caseapp")
    app.setWindowIcon(program_icon())
    GarbageCollector(app)
    return app


def make_context(app: QApplication, settings: Settings | None = None) -> Context:
    """Settings, theme, icons and language, with the theme and the language applied."""
    settings = settings or Settings()
    languages = Languages(app)
    languages.apply(settings.language)
    fonts.set_zoom(settings.text_zoom)
    theme = Theme(app, cache_dir())
    theme.apply(settings.theme)
    return Context(settings, theme, Icons(theme), languages)


class _FirstPaint(QObject):
    """Says in the log when the window was first painted: the end of the start, for people and for measurements."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the first paint event and tells once it is done."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_timer_timeout)
        return False

    def _on_timer_timeout(self) -> None:
        log.info("window painted")
        import_module("caseapp.ui.shell.desk")  # while the person looks for what to open
        remove_left_behind()


class _Opening(QObject):
    """Opens a case once the shell is painted. The window goes again when another start has just opened it."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path

    def begin(self) -> None:
        """Opens the case."""
        files = self._window.files
        files.elsewhere.connect(self._window.close)
        for answered in (files.opened, files.failed, files.passphrase_wanted):
            answered.connect(self._on_files_answered)
        self._window.open_path(self._path)

    def _on_files_answered(self, _what: object) -> None:
        """From now on the window is there for more than this case."""
        files = self._window.files
        files.elsewhere.disconnect(self._window.close)
        for answered in (files.opened, files.failed, files.passphrase_wanted):
            answered.disconnect(self._on_files_answered)
        self.deleteLater()


def _nothing() -> None:
    """Nothing is left to be done."""
