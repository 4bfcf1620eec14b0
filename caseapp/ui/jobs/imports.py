"""Imports in the book of long work: entered once they take a while, or when something went wrong in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caseapp.platform.translation import plural, tr
from caseapp.ui.jobs.book import Job, JobBook
from caseapp.ui.sources.importing import Importer

if TYPE_CHECKING:
    from caseapp.workspace.importing import Outcome


class ImportJobs(QObject):
    """Follows the importer of a case."""

    def __init__(self, book: JobBook, importer: Importer) -> None:
        super().__init__(importer)
        self._book, self._importer = book, importer
        self._job: Job | None = None
        importer.progressed.connect(self._on_importer_progressed)
        importer.imported.connect(self._on_importer_imported)
        importer.revised.connect(self._on_importer_revised)
        importer.refused.connect(self._on_importer_refused)

    def _on_importer_progressed(self, done: int, total: int, name: str) -> None:
        if total == 0:
            return
        if self._job is None or not self._job.is_running:
            self._job = self._book.begin(_title(total, name), self._importer.cancel)
        self._book.progress(self._job, done, total, tr("Reading {name}", name=name) if name else "")

    def _on_importer_imported(self, outcome: Outcome) -> None:
        problems = [f"{each.name}: {each.error.message} {each.error.advice}".strip() for each in outcome.failed]
        count = len(outcome.brought)
        if problems or self._job is not None:
            came = plural("{n} document came into the case.", "{n} documents came into the case.", count)
            self._end(came, problems)

    def _on_importer_revised(self, _source_id: str, _made: object) -> None:
        if self._job is not None:
            self._end(tr("The newer version came into the case."), [])

    def _on_importer_refused(self, error: Exception) -> None:
        job = self._taken()
        message, advice = getattr(error, "message", str(error)), getattr(error, "advice", "")
        self._book.fail(job, f"{message} {advice}".strip())

    def _end(self, result: str, problems: list[str]) -> None:
        self._book.finish(self._taken(), result, problems)

    def _taken(self) -> Job:
        """The job that runs, or one for an import that was over before it was entered."""
        job, self._job = self._job, None
        return job if job is not None and job.is_running else self._book.begin(tr("Import"))


def _title(total: int, name: str) -> str:
    if total > 1:
        return plural("Import {n} document", "Import {n} documents", total)
    return tr("Import {name}", name=name) if name else tr("Import")
