"""Drafting in the book of long work: entered when many sources are read, or when it takes a while."""

from __future__ import annotations

from PySide6.QtCore import QObject

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import plural, tr
from caseapp.ui.jobs.book import Job, JobBook
from caseapp.ui.suggestions.drafter import Drafter

PATIENT_TICKS = 10
"""One text is entered when it takes longer than so many looks of the drafter at its progress: a second."""


class DraftJobs(QObject):
    """Follows the drafter of a case."""

    def __init__(self, book: JobBook, drafter: Drafter) -> None:
        super().__init__(drafter)
        self._book, self._drafter = book, drafter
        self._job: Job | None = None
        self._problems: list[str] = []
        self._ticks = 0
        drafter.progressed.connect(self._on_drafter_progressed)
        drafter.failed.connect(self._on_drafter_failed)
        drafter.ended.connect(self._on_drafter_ended)

    def _on_drafter_progressed(self, done: int, total: int) -> None:
        self._ticks += 1
        if self._job is None and (total > 1 or self._ticks > PATIENT_TICKS):
            title = plural("Draft records from {n} source", "Draft records from {n} sources", total)
            self._job = self._book.begin(title, self._drafter.cancel)
        if self._job is not None:
            self._book.progress(self._job, done, total, tr("Reading the text…"))

    def _on_drafter_failed(self, _source_id: str, error: CaseError) -> None:
        self._problems.append(f"{error.message} {error.advice}".strip())

    def _on_drafter_ended(self, source_ids: list[str], _is_complete: bool) -> None:
        job, problems = self._job, self._problems
        self._job, self._problems, self._ticks = None, [], 0
        if job is not None:
            read = len(source_ids) - len(problems)
            self._book.finish(job, plural("{n} source was read.", "{n} sources were read.", read), problems)
