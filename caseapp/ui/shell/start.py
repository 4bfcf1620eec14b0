"""The start page at work: its recent cases from the settings, its wishes to the file verbs."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.keys.chosen import Keys
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.file_filters import save_filter
from caseapp.ui.shell.files import Files, is_case, with_suffix
from caseapp.ui.start_page.page import StartPage
from caseapp.ui.start_page.recent import RecentCase


class Start(QObject):
    """Owns the start page of a window."""

    sample_requested = Signal()

    def __init__(self, context: Context, files: Files, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._files, self._window = context, files, window
        self._waiting_files: list[Path] = []
        self._waiting_words = ""
        self._keys: Keys | None = None
        self.page = self._made()
        files.failed.connect(self._on_files_failed)

    def make_page_anew(self, stack: QStackedWidget) -> None:
        """Makes the page for words of another size, and puts it in the place of the one before."""
        old, self.page = self.page, self._made()
        self.page.setSizePolicy(old.sizePolicy())
        is_front = stack.currentWidget() is old
        stack.insertWidget(0, self.page)
        if is_front:
            stack.setCurrentWidget(self.page)
        stack.removeWidget(old)
        old.deleteLater()
        self._show_keys()
        self.refresh()

    def _made(self) -> StartPage:
        page = StartPage(self._context.theme, self._context.icons, self._window)
        page.new_requested.connect(self._files.new)
        page.open_requested.connect(self._files.choose)
        page.sample_requested.connect(self.sample_requested)
        page.recent_activated.connect(self._on_page_recent_activated)
        page.recent_removed.connect(self._on_page_recent_removed)
        # Queued: where it was dragged from waits until the drop has been answered, and these ask with a dialog.
        page.files_dropped.connect(self._on_page_files_dropped, Qt.ConnectionType.QueuedConnection)
        page.text_pasted.connect(self.paste_into_new, Qt.ConnectionType.QueuedConnection)
        return page

    def follow(self, keys: Keys) -> None:
        """Shows the keys of its cards, now and when a person chooses others."""
        self._keys = keys
        keys.changed.connect(self._show_keys)
        self._show_keys()

    def refresh(self) -> None:
        """Reads the recent cases anew."""
        self.page.show_recent([_described(path) for path in self._context.settings.recent_cases])

    def import_into_new(self, paths: list[Path]) -> None:
        """Asks where the new case shall be, and imports documents into it."""
        if not paths:
            return
        self._waiting_files = paths
        self._ask(paths[0].with_suffix(".case"))

    def paste_into_new(self, words: str) -> None:
        """The same for copied words."""
        self._waiting_words = words
        self._ask(Path.home() / tr("New case.case"))

    def take_waiting(self, _session: CaseSession) -> tuple[list[Path], str]:
        """What waits for the case that was just opened; nothing waits afterwards."""
        waiting = (self._waiting_files, self._waiting_words)
        self._waiting_files, self._waiting_words = [], ""
        return waiting

    def _show_keys(self) -> None:
        if self._keys is not None:
            self.page.show_keys(self._keys.shown("file.new"), self._keys.shown("file.open"))

    def _ask(self, proposed: Path) -> None:
        name, chosen = QFileDialog.getSaveFileName(
            self._window, tr("New case for this text"), str(proposed), save_filter()
        )
        if name:
            path = with_suffix(Path(name))
            self._files.lock_if_chosen(chosen, path, partial(self._files.create, path))
        else:
            self._waiting_files, self._waiting_words = [], ""

    def _on_files_failed(self, _error: object) -> None:
        # No case came of it: what waited must not fall into the next case that is opened.
        self._waiting_files, self._waiting_words = [], ""

    def _on_page_recent_activated(self, path: str) -> None:
        self._files.open(Path(path))

    def _on_page_recent_removed(self, path: str) -> None:
        self._context.settings.remove_recent_case(Path(path))
        self.refresh()

    def _on_page_files_dropped(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        cases = [path for path in paths if is_case(path)]
        if cases:
            self._files.open(cases[0])
        else:
            self.import_into_new(paths)


def _described(path: Path) -> RecentCase:
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return RecentCase(str(path), path.stem, str(path.parent), problem=tr("Not found"))
    today = datetime.now().date()
    if changed.date() == today:
        words = tr("today, {time}", time=f"{changed:%H:%M}")
    else:
        day = QDate(changed.year, changed.month, changed.day)
        words = QLocale().toString(day, tr("d MMM yyyy", about="A day as Qt writes it"))
    return RecentCase(str(path), path.stem, str(path.parent), words)
