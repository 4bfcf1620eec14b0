"""The verbs of teams for one window: make a team folder, join one, see who has what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from caseapp.domain.errors import CaseError, NeedsPassphrase, WrongPassphrase
from caseapp.platform.translation import mark, tr
from caseapp.ui.jobs.book import JobBook
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.context import Context
from caseapp.ui.team.keeping import Keeping

if TYPE_CHECKING:
    from caseapp.ui.locking.dialogs import PassphraseDialog
    from caseapp.ui.shell.files import Files
    from caseapp.ui.team.dialogs import FoundDialog, TeamDialog
    from caseapp.workspace import Workspace
    from caseapp.workspace.team.standing import Standing
    from caseapp.workspace.team.sync import TeamSync

CASE_FILTER = mark("Case files (*.case)")


class Teams(QObject):
    """Owns what keeps the open case and its team folder together."""

    said = Signal(str, str)  # for the status bar: words, and more of them

    def __init__(self, context: Context, files: Files, book: JobBook, window: QWidget) -> None:
        super().__init__(files)
        self._context, self._files, self._book, self._window = context, files, book, window
        self.keeping: Keeping | None = None
        self.standing: Standing | None = None
        self.dialog: TeamDialog | None = None
        files.opened.connect(self._on_files_opened)
        files.closing.connect(self._on_files_closing)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its verbs do."""
        return {"file.make_team": self.make, "file.join_team": self.join, "file.team": self.show_team}

    def make(self) -> None:
        """Asks where, and lays a team folder for the open case."""
        session = self._files.session
        if session is None or self.keeping is None:
            return
        if self.keeping.sync is not None:
            self.show_team()
            return
        from caseapp.ui.team.dialogs import FoundDialog

        workspace = session.workspace
        dialog = FoundDialog(
            self._context, workspace.home.stem, is_locked=workspace.key is not None, parent=self._window
        )
        dialog.chosen.connect(partial(self._found, dialog, workspace))
        dialog.open()

    def join(self) -> None:
        """Asks which team folder, and what the case made out of it is to be called."""
        folder = QFileDialog.getExistingDirectory(self._window, tr("Join a team folder"))
        if not folder:
            return
        proposed = str(Path.home() / f"{Path(folder).name}.case")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Your own case file"), proposed, tr(CASE_FILTER))
        if name:
            target = Path(name)
            target = target if target.suffix == ".case" else target.with_name(f"{target.name}.case")
            self.join_at(Path(folder), target)

    def join_at(self, folder: Path, target: Path, passphrase: str = "", dialog: PassphraseDialog | None = None) -> None:
        """Makes a case at `target` out of a team folder, and opens it."""
        job = self._book.begin(tr("Join the team in “{name}”", name=folder.name))
        work = partial(_joined, folder, target, self._context.settings.author_name, passphrase)
        refused = partial(self._on_not_joined, folder, target, dialog)
        self._files.run_job(work, partial(self._on_joined, target, dialog), job, refused)

    def show_team(self) -> None:
        """Shows who has what by when."""
        if self.keeping is None or self.keeping.sync is None:
            self._files.failed.emit(
                CaseError(tr("This case is in no team."), tr("Make a team folder, or join one: menu File, Team."))
            )
            return
        from caseapp.ui.team.dialogs import TeamDialog

        dialog = TeamDialog(self._context, self._window)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.round_wanted.connect(self.keeping.now)
        dialog.let_in_wanted.connect(self._let_in)
        self.dialog = dialog
        if self.standing is not None:
            dialog.show_standing(self.standing)
        dialog.open()
        self.keeping.now()

    def _found(self, dialog: FoundDialog, workspace: Workspace, folder: Path, is_encrypted: bool) -> None:
        job = self._book.begin(tr("Make a team folder in “{name}”", name=folder.name))
        work = partial(_founded, workspace, folder, is_encrypted)
        self._files.run_job(work, partial(self._on_founded, dialog), job, dialog.refuse)

    def _on_founded(self, dialog: FoundDialog, sync: TeamSync) -> None:
        dialog.accept()
        if self.keeping is not None:
            self.keeping.take(sync)
        self._files.told.emit(
            tr(
                "The team folder was made. Have “{name}” synchronised; others join it there.",
                name=sync.binding.path.name,
            )
        )

    def _on_joined(self, target: Path, dialog: PassphraseDialog | None, _result: object) -> None:
        if dialog is not None:
            dialog.accept()
        self._files.open(target)

    def _on_not_joined(self, folder: Path, target: Path, dialog: PassphraseDialog | None, error: CaseError) -> None:
        if dialog is not None and isinstance(error, WrongPassphrase):
            dialog.refuse(f"{error.message} {error.advice}".strip())
        elif dialog is None and isinstance(error, NeedsPassphrase):
            self._ask_passphrase(folder, target)
        else:
            if dialog is not None:
                dialog.accept()
            self._files.failed.emit(error)

    def _ask_passphrase(self, folder: Path, target: Path) -> None:
        from caseapp.ui.locking.dialogs import PassphraseDialog

        head = tr("“{name}” is locked", name=folder.name)
        words = tr("The case of this team has a passphrase. Ask a member for it.")
        dialog = PassphraseDialog(self._context, tr("Join a team folder"), head, words, tr("Join"), self._window)
        dialog.given.connect(partial(self._try, folder, target, dialog))
        dialog.open()

    def _try(self, folder: Path, target: Path, dialog: PassphraseDialog, passphrase: str) -> None:
        self.join_at(folder, target, passphrase, dialog)

    def _let_in(self, member: str) -> None:
        keeping = self.keeping
        if keeping is not None and keeping.sync is not None:
            job = self._book.begin(tr("Let somebody into the team"))
            self._files.run_job(partial(_let_in, keeping.sync, member), self._on_let_in, job)

    def _on_let_in(self, name: str) -> None:
        self._files.told.emit(tr("“{name}” is let in, and can join when this has arrived there.", name=name))
        if self.keeping is not None:
            self.keeping.now()

    def _on_files_opened(self, session: CaseSession) -> None:
        self.keeping = Keeping(session, self)
        self.keeping.stood.connect(self._on_keeping_stood)
        self.keeping.failed.connect(self._on_keeping_failed)

    def _on_files_closing(self) -> None:
        keeping, self.keeping, self.standing = self.keeping, None, None
        if self.dialog is not None:
            self.dialog.reject()
        if keeping is not None:
            keeping.end()
            keeping.deleteLater()
        self.said.emit("", "")

    def _on_keeping_stood(self, standing: Standing) -> None:
        self.standing = standing
        words = tr("“{name}” asks to be let in", name=standing.asking[0][1]) if standing.asking else standing.words()
        self.said.emit(words, "\n".join(f"{each.name}: {each.reason}" for each in standing.waiting))
        if self.dialog is not None:
            self.dialog.show_standing(standing)

    def _on_keeping_failed(self, error: CaseError) -> None:
        self.said.emit(tr("Team: not reached"), f"{error.message} {error.advice}".strip())
        if self.dialog is not None:
            self.dialog.show_problem(f"{error.message} {error.advice}".strip())

    def _on_dialog_finished(self, _result: int) -> None:
        self.dialog = None


def _founded(workspace: Workspace, folder: Path, is_encrypted: bool) -> TeamSync:
    from caseapp.workspace.team.joining import found

    return found(workspace, folder, is_encrypted=is_encrypted)


def _joined(folder: Path, target: Path, author: str, passphrase: str) -> object:
    from caseapp.workspace.team.joining import join

    return join(folder, target, author, passphrase)


def _let_in(sync: TeamSync, member: str) -> str:
    from caseapp.workspace.team.joining import let_in

    return let_in(sync, member)
