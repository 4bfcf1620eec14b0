"""The jobs of a window, the latest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from caseapp.platform.translation import mark, tr
from caseapp.ui.jobs.book import Job, JobBook
from caseapp.ui.jobs.row import JobRow
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack

_NONE = (
    mark("No long work"),
    mark("Imports, checks and copies are listed here while they run, with what came of them."),
)


class JobsPane(QWidget):
    """A row for each job of a book."""

    def __init__(self, book: JobBook, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self.rows: list[JobRow] = []
        self._clear = QPushButton(tr("Clear what has ended"), self)
        self._clear.setProperty("role", "small")
        self._empty = EmptyState(theme, icons, "clock", tr(_NONE[0]), tr(_NONE[1]), parent=self)
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._stack = PageStack(self)
        self._stack.addWidget(area)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self.setFocusProxy(self._clear)
        self._clear.clicked.connect(self._on_clear_clicked)
        book.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Follows the book."""
        jobs = self._book.jobs
        for row in [row for row in self.rows if not any(row.job is job for job in jobs)]:
            self.rows.remove(row)
            row.setParent(None)
            row.deleteLater()
        known = [row.job for row in self.rows]
        for place, job in enumerate(jobs):
            if not any(job is each for each in known):
                row = JobRow(job, self)
                row.cancel_requested.connect(self._on_row_cancel_requested)
                self.rows.insert(place, row)
                self._column.insertWidget(place, row)
        for row in self.rows:
            row.refresh()
        self._stack.setCurrentIndex(0 if jobs else 1)
        self._clear.setEnabled(any(not job.is_running for job in jobs))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 4)
        title = QLabel(tr("Jobs"), self)
        title.setProperty("role", "heading")
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _on_row_cancel_requested(self, job: Job) -> None:
        self._book.call_off(job)

    def _on_clear_clicked(self, _is_checked: bool = False) -> None:
        self._book.clear()
