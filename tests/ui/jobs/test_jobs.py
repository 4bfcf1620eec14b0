"""Long work is listed with its progress, its result and what went wrong in it; nothing of it is modal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from caseapp.ui.jobs.book import KEPT, JobBook, JobState
from caseapp.ui.jobs.pane import JobsPane
from caseapp.ui.stage import Stage
from tests.ui.shell.hands import Hands


def pane_of(stage: Stage) -> JobsPane:
    if stage.window.jobs_dock.isHidden():
        stage.window.bottom.toggle_jobs()
    stage.settle()
    pane = stage.window.jobs_dock.widget()
    assert isinstance(pane, JobsPane)
    return pane


def test_what_failed_in_an_import_is_listed_with_its_reasons(sample: Stage, hands: Hands, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(5)]
    for path in paths:
        path.write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "good.txt").write_text("Good words 😀", encoding="utf-8")
    sample.window.take_files([*paths, tmp_path / "good.txt"])
    sample.settle()
    (row,) = pane_of(sample).rows
    assert row.job.state is JobState.PROBLEMS
    assert row.job.result == "1 document came into the case."
    assert row.show_problems.text() == "Show 5 problems"
    assert not row._problems.isVisible()
    hands.click(row.show_problems)
    assert row._problems.isVisible()
    assert row._problems.text().count("It is damaged, or no PDF.") == 5
    hands.click(row.copy)
    assert QGuiApplication.clipboard().text().count("\n") == 6


def test_a_check_says_what_it_looked_at(sample: Stage) -> None:
    sample.window.actions_["file.check"].trigger()
    sample.settle()
    (job,) = sample.window.jobs.jobs
    assert (job.title, job.state) == ("Check the case", JobState.DONE)
    assert "quotes" in job.result


def test_a_copy_that_cannot_be_made_says_why(sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "missing" / "copy.case"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    sample.window.actions_["file.copy"].trigger()
    sample.settle()
    (job,) = sample.window.jobs.jobs
    assert job.state is JobState.FAILED
    assert job.result in sample.window.messages.words()


def test_a_job_is_called_off_from_the_list(stage: Stage, hands: Hands) -> None:
    called: list[str] = []
    book = stage.window.jobs
    job = book.begin("Import 3 documents", lambda: called.append("off"))
    book.progress(job, 1, 3, "Reading 2.pdf")
    (row,) = pane_of(stage).rows
    assert row._says.text() == "1 of 3 · Reading 2.pdf"
    hands.click(row.cancel)
    assert called == ["off"]
    assert row.job.state is JobState.CANCELLED
    book.finish(job, "too late")
    assert row.job.result == "Nothing of it was kept."


def test_the_book_keeps_what_runs_and_the_latest_of_the_rest(qapp: object) -> None:
    book = JobBook(None)  # type: ignore[arg-type]
    running = book.begin("Long")
    for number in range(KEPT + 10):
        book.finish(book.begin(f"Job {number}"), "")
    assert running in book.jobs
    assert len(book.jobs) <= KEPT + 2
    book.clear()
    assert book.jobs == [running]
