"""Imports of tables in the book of long work: each with what came of it and every row that was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caseapp.platform.translation import tr
from caseapp.ui.jobs.book import Job, JobBook
from caseapp.ui.mapping.tables import Tables
from caseapp.ui.mapping.words import imported_words, problem_words

if TYPE_CHECKING:
    from caseapp.workspace.table_import import Imported


class TableJobs(QObject):
    """Follows the tables of a case."""

    def __init__(self, book: JobBook, tables: Tables) -> None:
        super().__init__(tables)
        self._book = book
        self._job: Job | None = None
        tables.began.connect(self._on_tables_began)
        tables.imported.connect(self._on_tables_imported)
        tables.not_imported.connect(self._on_tables_not_imported)

    def _on_tables_began(self, name: str, words: str) -> None:
        self._job = self._book.begin(tr("Import {name}", name=name))
        self._book.progress(self._job, 0, 1, words)

    def _on_tables_imported(self, name: str, kind: str, made: Imported) -> None:
        problems = [
            tr("Row {number}, {problem}", number=each.row, problem=problem_words(each)) for each in made.skipped
        ]
        self._book.finish(self._taken(name), imported_words(kind, made), problems)

    def _on_tables_not_imported(self, name: str, error: Exception) -> None:
        message, advice = getattr(error, "message", str(error)), getattr(error, "advice", "")
        self._book.fail(self._taken(name), f"{message} {advice}".strip())

    def _taken(self, name: str) -> Job:
        """The job that runs, or one for an import that nobody entered."""
        job, self._job = self._job, None
        return job if job is not None else self._book.begin(tr("Import {name}", name=name))
