"""One job as a row: what it is, how far, what came of it, and what went wrong, which unfolds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from caseapp.platform.translation import number, plural, sentence_case, tr
from caseapp.ui.inspector.look import repolish
from caseapp.ui.jobs.book import Job, JobState

SHOWN = 200
_ROLES = {JobState.PROBLEMS: "attention", JobState.FAILED: "wrong", JobState.CANCELLED: "text3"}


class JobRow(QFrame):
    """Shows a job; `refresh` follows it."""

    cancel_requested = Signal(object)  # Job

    def __init__(self, job: Job, parent: QWidget) -> None:
        super().__init__(parent)
        self.job = job
        self.setObjectName("jobRow")
        self.setAccessibleName(job.title)
        self._title = _label(job.title, self)
        self._title.setWordWrap(False)
        self._when = _label(f"{job.began:%H:%M}", self)
        self._when.setWordWrap(False)
        self._when.setProperty("role", "caption")
        self._says = _label("", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(160, 8)
        self._bar.setAccessibleName(tr("Progress of {job}", job=job.title))
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setAccessibleName(tr("Cancel {job}", job=job.title))
        self.show_problems = QPushButton(tr("Show problems"), self)
        self.show_problems.setCheckable(True)
        self.copy = QPushButton(tr("Copy details"), self)
        self._problems = _label("", self)
        self._problems.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._lay_out()
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self.show_problems.toggled.connect(self._problems.setVisible)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.refresh()

    def refresh(self) -> None:
        """Takes what the job says now."""
        job = self.job
        self._bar.setRange(0, job.total if job.total > 1 else 0)
        self._bar.setValue(job.done)
        self._bar.setVisible(job.is_running)
        self.cancel.setVisible(job.is_running and job.cancel is not None)
        self._says.setText(_words(job))
        self._says.setProperty("role", _ROLES.get(job.state, "text2"))
        repolish(self._says)
        count = len(job.problems)
        self.show_problems.setText(plural("Show {n} problem", "Show {n} problems", count))
        for widget in (self.show_problems, self.copy):
            widget.setVisible(count > 0)
        lines = list(job.problems[:SHOWN])
        if count > SHOWN:
            left = plural(
                "And {n} more: copy the details to see it.",
                "And {n} more: copy the details to see them.",
                count - SHOWN,
            )
            lines.append(left)
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(count > 0 and self.show_problems.isChecked())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self._when, self._title, self._bar, self._says):
            line.addWidget(widget, 1 if widget is self._says else 0)
        for button in (self.show_problems, self.copy, self.cancel):
            button.setProperty("role", "small")
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 12, 4)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._problems)

    def _on_cancel_clicked(self, _is_checked: bool = False) -> None:
        self.cancel_requested.emit(self.job)

    def _on_copy_clicked(self, _is_checked: bool = False) -> None:
        QGuiApplication.clipboard().setText("\n".join((self.job.title, self.job.result, *self.job.problems)))


def _words(job: Job) -> str:
    if not job.is_running:
        return f"{sentence_case(tr(job.state.value))}. {job.result}".strip()
    count = tr("{n} of {total}", n=number(job.done), total=number(job.total)) if job.total > 1 else ""
    return " · ".join(filter(None, (count, job.now)))


def _label(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
