"""The verbs of case files: new, open, sample, import, copy, check, close. They ask for names and report in words."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from caseapp.domain.errors import CaseError, NeedsPassphrase
from caseapp.platform.paths import user_data_dir
from caseapp.platform.translation import number, plural, tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.ui.jobs.book import Job, JobBook, JobState
from caseapp.ui.packages.acts import PACKAGE_SUFFIX, Packages, is_package
from caseapp.ui.session import CaseSession
from caseapp.ui.sharing.acts import Sharing
from caseapp.ui.shell import file_work
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.file_filters import CASE_FILTER, LOCKED_FILTER, document_filter, save_filter
from caseapp.ui.team.acts import Teams
from caseapp.workspace import Workspace

if TYPE_CHECKING:
    from caseapp.queries.checks import CheckReport

log = logging.getLogger(__name__)


class Files(QObject):
    """Opens and closes cases for one window; at most one is open."""

    opened = Signal(object)  # CaseSession
    closing = Signal()
    closed = Signal()
    told = Signal(str)
    failed = Signal(object)  # CaseError
    elsewhere = Signal()  # what was to be opened is in another window, and that is in front
    texts_chosen = Signal(list)  # list[Path]
    revision_chosen = Signal(object)  # Path
    passphrase_wanted = Signal(object)  # Path of a locked case that is to be opened
    new_passphrase_wanted = Signal(str, object)  # name of a file to be made, and what makes it with the passphrase

    _finished = Signal(object, object)

    def __init__(self, context: Context, book: JobBook, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._book = context, book
        self._window = window
        self._pool = ThreadPoolExecutor(1, "file jobs")
        self._jobs = 0
        self._can_wait: set[Future[Any]] = set()  # jobs that are let go when the window goes
        self._opening: dict[Path, Future[Any]] = {}  # cases being opened, or opened and not yet taken
        self.may_leave: Callable[[], bool] = _always
        self.session: CaseSession | None = None
        self.packages = Packages(context, self, book, window)
        self.sharing = Sharing(context, self, book, window)
        self.teams = Teams(context, self, book, window)
        # Queued: a job that is done at once must not be taken before it is noted in `_opening`.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def new(self, *, is_locked: bool = False) -> None:
        """Asks where and makes a case; the type of file that `is_locked` says is the one chosen at first."""
        title, kind = (tr("New locked case"), LOCKED_FILTER) if is_locked else (tr("New case"), CASE_FILTER)
        name, chosen = QFileDialog.getSaveFileName(self._window, title, str(self._folder()), save_filter(), tr(kind))
        if name:
            path = with_suffix(Path(name))
            self.lock_if_chosen(chosen, path, partial(self.create, path))

    def create(self, path: Path, passphrase: str = "") -> None:
        """Makes a case at `path`, titled by its name and locked if there is a passphrase, and opens it."""
        self._open(partial(file_work.created, path, self._context.settings, passphrase), path)

    def lock_if_chosen(self, chosen: str, path: Path, act: Callable[..., object]) -> None:
        """Makes the file at `path` by `act`: with a new passphrase if the filter for that was chosen."""
        if chosen == tr(LOCKED_FILTER):
            self.new_passphrase_wanted.emit(path.stem, act)
        else:
            act()

    def as_plain(self, title: str) -> str:
        """The title of a dialog that writes words of the case into a file; of a locked case it warns."""
        is_locked = self.session is not None and self.session.workspace.key is not None
        return tr("{title}: the file is readable without the passphrase", title=title) if is_locked else title

    def choose(self) -> None:
        """Asks which case and opens it."""
        wanted = tr("Cases and packages (*.case *.casepack)")
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open a case"), str(self._folder()), wanted)
        if name:
            self.open(Path(name))

    def open(self, path: Path, key: Key | None = None) -> None:
        """Opens the case at `path`; a case that is open is closed first, unless it is the same and can be written.
        What is in a package is shown first."""
        target = Path(os.path.abspath(path.expanduser()))
        if is_package(target):
            self.packages.open(target)
            return
        session = self.session
        if session is None or session.is_read_only or not _is_same(session.workspace.home, target):
            refused = partial(self._on_not_opened, target)
            self._open(partial(file_work.opened, target, self._context.settings, key), target, refused)

    def open_locked(self, path: Path, refused: Callable[[str], object], passphrase: str) -> None:
        """Opens a locked case; `refused` is told in words why that did not work."""
        self._open(partial(file_work.unlocked, path, self._context.settings, passphrase), path, partial(_tell, refused))

    def relock(self, passphrase: str, *, with_copies: bool) -> None:
        """Gives the open case another passphrase, or none for "": it is closed meanwhile, and opened again after."""
        session = self.session
        if session is None:
            return
        path, key = session.workspace.home, session.workspace.key
        if self.close():
            job = self._book.begin(tr("Change the lock of “{name}”", name=path.stem))
            work = partial(file_work.relocked, path, key, passphrase, with_copies=with_copies)
            self.run_job(work, partial(self._on_relocked, path), job, partial(self._on_not_relocked, path, key))

    def open_by(self, opening: Callable[[], Workspace], path: Path) -> None:
        """Opens what `opening` gives, on the thread of files, in the place of the open case; `path` is its file."""
        self._open(opening, path)

    def reopen(self) -> None:
        """Closes the open case and opens it again."""
        workspace = self.session.workspace if self.session is not None else None
        if workspace is not None and self.close():
            self.open(workspace.home, workspace.key)

    def open_sample(self) -> None:
        """Opens the person's own copy of the sample case, made when there is none."""
        # Start: what only some verbs need is loaded by them, not before the first paint.
        from caseapp.workspace.sample import open_sample_path

        self.run_job(partial(open_sample_path, user_data_dir()), self.open)

    def choose_texts(self) -> None:
        """Asks which documents to import."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Import documents"), str(self._folder()), document_filter()
        )
        if names:
            self.texts_chosen.emit([Path(name) for name in names])

    def choose_revision(self) -> None:
        """Asks for the newer document of a source."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Newer version"), str(self._folder()), document_filter())
        if name:
            self.revision_chosen.emit(Path(name))

    def save_copy(self) -> None:
        """Asks where and copies the open case; it may go on changing meanwhile."""
        if self.session is None:
            return
        workspace = self.session.workspace
        home = workspace.home
        proposed = home.with_name(tr("{name} copy", name=home.stem) + home.suffix)
        name, chosen = QFileDialog.getSaveFileName(self._window, tr("Save a copy"), str(proposed), save_filter())
        if name:
            target = with_suffix(Path(name))
            self.lock_if_chosen(chosen, target, partial(self._copy, workspace.path, workspace.key, target))

    def _copy(self, path: Path, key: Key | None, target: Path, passphrase: str = "") -> None:
        copying = partial(file_work.copied, path, key, target, passphrase)
        said = partial(self._say, tr("A copy was saved as “{name}”.", name=target.name))
        self.run_job(copying, said, self._book.begin(tr("Copy the case to “{name}”", name=target.name)))

    def check(self) -> None:
        """Verifies the open case in a job and says what was found."""
        if self.session is not None:
            job = self._book.begin(tr("Check the case"))
            self.run_job(partial(file_work.checked, self.session.workspace), partial(self._say_checked, job), job)

    def close(self) -> bool:
        """Closes the open case, everything typed written first; False when `may_leave` keeps it open."""
        if self.session is None:
            return True
        if not self.may_leave():
            return False
        workspace = self.session.workspace
        self.closing.emit()
        self.session = None
        if workspace.is_shared:
            job = self._book.begin(tr("Publish “{name}”", name=workspace.home.stem))
            self.run_job(partial(file_work.publish_and_close, workspace), self._say_closed, job, must_end=True)
        self.closed.emit()
        return True

    def shut_down(self) -> None:
        """Ends the jobs before the window goes; a case that was being opened meanwhile is closed again."""
        self._finished.disconnect(self._on_finished)
        self.packages.shut_down()
        self.sharing.shut_down()
        self._window.hide()  # what must end, such as publishing, may wait for a slow disk
        for future in self._can_wait:
            future.cancel()
        self._pool.shutdown(wait=True, cancel_futures=False)
        self._jobs = 0
        for future in self._opening.values():
            if not future.cancelled() and future.exception() is None:
                future.result().close()

    def _open(
        self, opening: Callable[[], Workspace], target: Path, refused: Callable[[CaseError], object] | None = None
    ) -> None:
        if target not in self._opening:
            self._opening[target] = self.run_job(opening, self._take, refused=refused)

    def _on_not_opened(self, target: Path, error: CaseError) -> None:
        if isinstance(error, NeedsPassphrase):
            self.passphrase_wanted.emit(target)
        elif isinstance(error, file_work.OpenElsewhere):
            self.told.emit(error.message)
            self.elsewhere.emit()
        else:
            self.failed.emit(error)

    def _on_relocked(self, path: Path, outcome: tuple[Key | None, list[Path]]) -> None:
        key, left = outcome
        self.open(path, key)
        told = tr("“{name}” is not locked now.", name=path.stem)
        if key and not left:
            told = tr("“{name}” is locked now.", name=path.stem)
        elif key:
            told = plural(
                "“{name}” is locked now. {n} copy that Caseapp keeps of it is as it was.",
                "“{name}” is locked now. {n} copies that Caseapp keeps of it are as they were.",
                len(left),
                name=path.stem,
            )
        self.told.emit(told)

    def _on_not_relocked(self, path: Path, key: Key | None, error: CaseError) -> None:
        self.failed.emit(error)
        self.open(path, key)

    def _take(self, workspace: Workspace) -> None:
        """The case just opened takes the place of the one before; that stays when opening fails."""
        if not self.close():
            workspace.close()
            return
        self.session = CaseSession(workspace, self)
        if workspace.opened.version_of is None:
            self._context.settings.add_recent_case(workspace.home)
        self.opened.emit(self.session)
        self.session.prepare()

    def has(self, path: Path) -> bool:
        """Whether the case at `path` is open for writing here, or about to be opened."""
        session = self.session
        mine = [session.workspace.home] if session is not None and not session.is_read_only else []
        return any(path == each or _is_same(path, each) for each in (*mine, *self._opening))

    @property
    def has_none(self) -> bool:
        """Whether no case is open nor about to be opened."""
        return self.session is None and not self._opening

    @property
    def is_busy(self) -> bool:
        """Whether a job is running."""
        return self._jobs > 0

    def run_job(
        self,
        work: Callable[[], Any],
        done: Callable[..., None],
        job: Job | None = None,
        refused: Callable[[CaseError], object] | None = None,
        *,
        must_end: bool = False,
    ) -> Future[Any]:
        """Works on files on a thread of its own; `done` gets the result on the UI thread, `refused` the errors, or
        `failed` without it.

        `job` is what the book has of it; what `must_end` is done also when the window goes meanwhile.
        """
        self._jobs += 1
        future = self._pool.submit(work)
        if not must_end:
            self._can_wait.add(future)
        end = partial(self._end, done, job, refused or self.failed.emit)
        future.add_done_callback(partial(self._finished.emit, end))
        return future

    def _on_finished(self, end: Callable[[Future[object]], None], future: Future[object]) -> None:
        end(future)

    def _end(
        self,
        done: Callable[..., None],
        job: Job | None,
        refused: Callable[[CaseError], object],
        future: Future[object],
    ) -> None:
        self._jobs -= 1
        self._can_wait.discard(future)
        self._opening = {path: opening for path, opening in self._opening.items() if opening is not future}
        error = future.exception()
        if job is not None and job.state is JobState.CANCELLED and error is not None:
            return  # it ended because it was called off
        if error is not None and not isinstance(error, CaseError):
            log.error("a file job failed", exc_info=error)
            error = CaseError(tr("That did not work: {error}.", error=error), tr("The log has the details."))
        if error is not None:
            if job is not None:
                self._book.fail(job, f"{error.message} {error.advice}".strip())
            refused(error)
            return
        result = future.result()
        done(result) if result is not None else done()
        if job is not None:
            self._book.finish(job, "")

    def _say_closed(self, problem: str) -> None:
        if problem:
            self.failed.emit(CaseError(problem, tr("It is gone on with when the case is opened again.")))

    def _say(self, sentence: str, *_: object) -> None:
        self.told.emit(sentence)

    def _say_checked(self, job: Job, report: CheckReport) -> None:
        problems = [" ".join(filter(None, (each.message, each.title))) for each in report.problems]
        looked_at = ", ".join(
            tr("{n} {what}", n=number(count), what=tr(rule)) for rule, count in report.checked.items()
        )
        self._book.finish(job, tr("Looked at: {what}.", what=looked_at), problems)
        if report.problems:
            first = report.problems[0]
            count = len(report.problems)
            words = plural("{n} problem was found.", "{n} problems were found.", count)
            self.failed.emit(CaseError(words, tr("The first: {problem}", problem=first.message)))
        else:
            words = plural(
                "The case is sound. {n} remark: see Needs attention.",
                "The case is sound. {n} remarks: see Needs attention.",
                len(report.remarks),
            )
            self.told.emit(words)

    def _folder(self) -> Path:
        recent = self._context.settings.recent_cases
        return recent[0].parent if recent else Path.home()


def clipboard_words() -> str:
    """The text on the clipboard, as it is."""
    return QGuiApplication.clipboard().text()


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, however they are written."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _always() -> bool:
    return True


def is_case(path: Path) -> bool:
    """Whether a file is opened, as a case or a package, rather than imported."""
    return path.suffix == lifecycle.SUFFIX or path.suffix.lower() == PACKAGE_SUFFIX


def with_suffix(path: Path) -> Path:
    """`path` with the ending of a case file."""
    return path if path.suffix == lifecycle.SUFFIX else path.with_name(path.name + lifecycle.SUFFIX)


def _tell(refused: Callable[[str], object], error: CaseError) -> None:
    refused(f"{error.message} {error.advice}".strip())
