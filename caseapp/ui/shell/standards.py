"""Excerpts and sources in the standard forms of others: written out of the open case, annotations brought in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from caseapp.domain.errors import CaseError
from caseapp.platform.atomic import write_atomic
from caseapp.platform.translation import mark, tr
from caseapp.ui.jobs.book import JobBook
from caseapp.ui.shell.files import Files
from caseapp.workspace import Workspace

if TYPE_CHECKING:
    from caseapp.exchange.annotations import Annotation
    from caseapp.store.reader import Rows
    from caseapp.ui.shell.desk import Desk
    from caseapp.workspace.annotations import Outcome

ANNOTATIONS = mark("Quotes as Web Annotations (*.jsonld)")
RIS, CSL = mark("Sources as RIS (*.ris)"), mark("Sources as CSL-JSON (*.json)")
ENDINGS = {ANNOTATIONS: ".jsonld", RIS: ".ris", CSL: ".json"}


class Standards(QObject):
    """Asks for file names, works as a file job, and says what came of it."""

    def __init__(self, files: Files, book: JobBook, window: QWidget) -> None:
        super().__init__(window)
        self._files, self._book, self._window = files, book, window

    def choose_export(self) -> None:
        """Asks where and in which form, and writes."""
        if self._files.session is None:
            return
        case = self._files.session.workspace.home
        proposed = str(case.with_suffix(ENDINGS[ANNOTATIONS]))
        forms = {tr(form): form for form in ENDINGS}
        title = self._files.as_plain(tr("Export"))
        name, chosen = QFileDialog.getSaveFileName(self._window, title, proposed, ";;".join(forms))
        if name:
            self.export(Path(name), forms.get(chosen, ANNOTATIONS))

    def export(self, path: Path, form: str) -> None:
        """Writes all excerpts, or all sources, to `path`; the ending tells the form where the name has one."""
        session = self._files.session
        if session is None:
            return
        form = next((each for each, ending in ENDINGS.items() if path.suffix.lower() == ending), form)
        target = path if path.suffix else path.with_suffix(ENDINGS[form])
        job = self._book.begin(tr("Export to “{name}”", name=target.name))
        self._files.run_job(partial(_write, session.workspace, target, form), self._say_written, job)

    def choose_annotations(self, desk: Desk) -> None:
        """Asks which annotations to bring in."""
        folder = str(desk.session.workspace.home.parent)
        wanted = tr("Web Annotations (*.jsonld *.json);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Bring in annotations"), folder, wanted)
        if name:
            self.bring_in(desk, Path(name))

    def bring_in(self, desk: Desk, path: Path) -> None:
        """Reads a file of annotations, then marks and cites as one step."""
        self._files.run_job(partial(_read, path), partial(self._take, desk))

    def _take(self, desk: Desk, annotations: list[Annotation]) -> None:
        from caseapp.workspace.annotations import bring_in  # loaded with the first annotations

        desk.session.run(partial(bring_in, annotations=annotations), done=partial(self._say_brought, desk))

    def _say_written(self, path: Path) -> None:
        self._files.told.emit(tr("“{name}” was written.", name=path.name))

    def _say_brought(self, desk: Desk, outcome: Outcome) -> None:
        words = tr(
            "New quotes: {new}. There already: {known}. Citations: {citations}.",
            new=len(outcome.made),
            known=len(outcome.known),
            citations=len(outcome.citations),
        )
        left_out = [f"“{each.words}”: {each.error.message} {each.error.advice}".strip() for each in outcome.refused]
        left_out += [
            tr("“{quote}” for “{title}”: {reason}", quote=each.words, title=each.backing.title, reason=each.reason)
            for each in outcome.uncited
        ]
        if left_out:
            rest = tr("Left out: {count}. The first: {first}", count=len(left_out), first=left_out[0])
            desk.asked.emit("attention", f"{words} {rest}", "", None)
        else:
            desk.told.emit(words)


def _write(workspace: Workspace, target: Path, form: str) -> Path:
    if any(target.exists() and case.exists() and target.samefile(case) for case in (workspace.path, workspace.home)):
        raise CaseError(tr("“{name}” is the case itself.", name=target.name), tr("Choose another name."))
    with workspace.open_reader() as reader:
        words = _writer(form)(reader)
    try:
        write_atomic(target, words.encode("utf-8"))
    except OSError as error:
        words = tr("“{path}” cannot be written: {reason}.", path=target, reason=error.strerror or error)
        raise CaseError(words, tr("Choose another place.")) from error
    return target


def _writer(form: str) -> Callable[[Rows], str]:
    from caseapp.exchange.annotations import write_annotations
    from caseapp.exchange.references_out import write_csl, write_ris

    return {ANNOTATIONS: write_annotations, RIS: write_ris, CSL: write_csl}[form]


def _read(path: Path) -> list[Annotation]:
    from caseapp.exchange.annotation_files import read_annotation_file

    return read_annotation_file(path)
