"""The book of long work: each job with its progress, the way to call it off, its result and what went wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from caseapp.platform.translation import mark, tr

KEPT = 50
"""So many jobs that have ended stay in the book."""


class JobState(StrEnum):
    """How a job stands."""

    RUNNING = mark("running")
    DONE = mark("done")
    PROBLEMS = mark("done, with problems")
    FAILED = mark("failed")
    CANCELLED = mark("called off")


@dataclass(slots=True)
class Job:
    """One piece of long work. `total` is 0 while nobody knows how long it takes; `now` says what it is at."""

    title: str
    cancel: Callable[[], object] | None = None
    state: JobState = JobState.RUNNING
    done: int = 0
    total: int = 0
    now: str = ""
    result: str = ""
    problems: tuple[str, ...] = ()
    began: datetime = field(default_factory=datetime.now)

    @property
    def is_running(self) -> bool:
        """Whether it goes on."""
        return self.state is JobState.RUNNING


class JobBook(QObject):
    """The jobs of a window, the latest first. It runs nothing; whoever does says so here."""

    changed = Signal()
    ended = Signal(object)  # Job

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs: list[Job] = []

    def begin(self, title: str, cancel: Callable[[], object] | None = None) -> Job:
        """Enters a job that has begun."""
        job = Job(title, cancel)
        self.jobs.insert(0, job)
        ended = [each for each in self.jobs if not each.is_running]
        for each in ended[KEPT:]:
            self.jobs.remove(each)
        self.changed.emit()
        return job

    def progress(self, job: Job, done: int, total: int, now: str) -> None:
        """Says how far a job is."""
        if job.is_running and (job.done, job.total, job.now) != (done, total, now):
            job.done, job.total, job.now = done, total, now
            self.changed.emit()

    def finish(self, job: Job, result: str, problems: Sequence[str] = ()) -> None:
        """Says what came of a job, and what did not."""
        self._end(job, JobState.PROBLEMS if problems else JobState.DONE, result, problems)

    def fail(self, job: Job, reason: str, details: Sequence[str] = ()) -> None:
        """Says why nothing came of a job."""
        self._end(job, JobState.FAILED, reason, details)

    def call_off(self, job: Job) -> None:
        """Calls a job off; it leaves nothing behind."""
        if job.is_running:
            if job.cancel is not None:
                job.cancel()
            self._end(job, JobState.CANCELLED, tr("Nothing of it was kept."), ())

    def clear(self) -> None:
        """Strikes out what has ended."""
        self.jobs = [job for job in self.jobs if job.is_running]
        self.changed.emit()

    def _end(self, job: Job, state: JobState, result: str, problems: Sequence[str]) -> None:
        if job.is_running:
            job.state, job.result, job.problems, job.cancel = state, result, tuple(problems), None
            self.changed.emit()
            self.ended.emit(job)
