"""The verb that merges a copy, step by step: which copy, its passphrase, a look at it, the page, the merge."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import tr
from caseapp.store.keys import Key
from caseapp.ui.shell.lists import CONFLICTS, MERGE

if TYPE_CHECKING:
    from caseapp.domain.merging import Choice, MergeReport
    from caseapp.ui.merging.merge_page import MergePage
    from caseapp.ui.session import CaseSession
    from caseapp.ui.shell.window import MainWindow
    from caseapp.workspace.merge_preview import Preview
    from caseapp.workspace.packages import Unpacked


class Merging(QObject):
    """One for a window. `box` is the question about a dropped case, while it is asked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._unpacked: Unpacked | None = None
        self._key: Key | None = None
        self._not_now: set[Path] = set()
        self.box: QMessageBox | None = None
        window.files.packages.merge = self.merge_unpacked
        window.files.opened.connect(self._on_files_opened)
        window.files.closed.connect(self._let_go)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its verbs do."""
        return {"file.merge": self.choose}

    def choose(self) -> None:
        """Asks which copy, and looks at it."""
        session = self._session()
        if session is not None:
            folder = str(session.workspace.home.parent)
            wanted = tr("Cases and packages (*.case *.casepack)")
            name, _ = QFileDialog.getOpenFileName(self._window, tr("Merge a copy"), folder, wanted)
            if name:
                self.merge(Path(name))

    def merge(self, path: Path) -> None:
        """Looks at a copy, or opens the package it is in; the page shows what it brings."""
        if path.suffix.lower() == ".casepack":
            self._window.files.open(path)
        elif self._session() is not None:
            self._let_go()
            self._window.locking.with_key(path, partial(self._look, path, path.stem))

    def merge_unpacked(self, unpacked: Unpacked) -> None:
        """Looks at the case out of a package, which is closed when the merge is done or called off."""
        self._let_go()
        self._unpacked = unpacked
        self._window.locking.with_key(unpacked.path, partial(self._look, unpacked.path, unpacked.package.stem))

    def offer(self, path: Path) -> None:
        """Asks whether a case that was dropped is to be opened or merged."""
        session = self._session()
        if session is None or session.is_read_only:
            self._window.files.open(path)
            return
        box = self.box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("A case was dropped"))
        box.setText(tr("Merge “{name}” into the open case, or open it?", name=path.stem))
        box.setInformativeText(tr("Merging first shows what would change; nothing is written before you finish."))
        merge = box.addButton(tr("Merge…"), QMessageBox.ButtonRole.AcceptRole)
        open_ = box.addButton(tr("Open it"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(merge)
        merge.clicked.connect(partial(self._on_box_clicked, self.merge, path))
        open_.clicked.connect(partial(self._on_box_clicked, self._window.files.open, path))
        box.open()

    def _on_box_clicked(self, act: Callable[[Path], object], path: Path, _is_checked: bool = False) -> None:
        self.box = None
        act(path)

    def _session(self) -> CaseSession | None:
        return self._window.desk.session if self._window.desk is not None else None

    def _look(self, path: Path, name: str, key: Key | None) -> None:
        desk = self._window.desk
        if desk is None:
            return
        from caseapp.workspace.merge_preview import preview  # loaded with the first merge

        self._key = key
        desk.flush()
        work = partial(preview, desk.session.workspace, path, key, name)
        job = self._window.jobs.begin(tr("Look at “{name}”", name=name))
        self._window.files.run_job(work, partial(self._show, desk.session), job, self._on_refused)

    def _show(self, session: CaseSession, seen: Preview) -> None:
        desk = self._window.desk
        if desk is None or desk.session is not session:
            return
        if seen.brings_nothing:
            self._say_nothing(seen)
            self._let_go()
            return
        page = self._page()
        page.show_preview(seen)

    def _page(self) -> MergePage:
        assert self._window.desk is not None
        self._window.desk.centre.close_page(MERGE)
        self._window.desk.centre.open_list(MERGE)
        page = self.page
        assert page is not None
        page.finished.connect(self._on_page_finished)
        page.cancelled.connect(self._on_page_cancelled)
        return page

    def _say_nothing(self, seen: Preview) -> None:
        from caseapp.workspace.merge_words import nothing_words

        self._window.toaster.tell(nothing_words(seen.report.name))

    def _on_page_finished(self, choices: list[Choice]) -> None:
        desk = self._window.desk
        page = self.page
        if desk is None or page is None or page.preview is None:
            return
        from caseapp.workspace.merging import merge_file

        desk.flush()
        seen = page.preview
        work = partial(
            merge_file, desk.session.workspace, seen.path, key=self._key, name=seen.report.name, choices=choices
        )
        done = partial(self._on_merged, desk.session, seen.path)
        self._window.files.run_job(work, done, refused=self._on_not_merged)

    @property
    def page(self) -> MergePage | None:
        """The page of the merge in hand."""
        from caseapp.ui.merging.merge_page import MergePage

        desk = self._window.desk
        page = desk.centre.page(MERGE) if desk is not None else None
        return page if isinstance(page, MergePage) else None

    def _on_merged(self, session: CaseSession, path: Path, report: MergeReport) -> None:
        from caseapp.workspace.merge_words import summary

        is_package, key = self._unpacked is not None, self._key
        self._let_go()
        desk = self._window.desk
        if desk is None or desk.session is not session:
            return
        desk.centre.close_page(MERGE)
        self._window.toaster.tell(summary(report))
        if report.open:
            desk.show_list(CONFLICTS)
        if not is_package:
            work = partial(_beside, session.workspace.home)
            self._window.files.run_job(work, partial(self._offer_to_move, session, path, key))

    def _offer_to_move(self, session: CaseSession, path: Path, key: Key | None, beside: list[Path]) -> None:
        if path in beside and self._session() is session:
            words = tr("“{name}” is merged, and still lies beside this case.", name=path.name)
            act = partial(self._move, session, path, key)
            self._window.messages.show_message("good", words, tr("Move it to the versions"), act)

    def _move(self, session: CaseSession, path: Path, key: Key | None) -> None:
        self._window.messages.dismiss()
        work = partial(_moved, session.workspace.home, session.workspace.path, path, key)
        said = partial(self._window.toaster.tell, tr("“{name}” is among the versions now.", name=path.name))
        self._window.files.run_job(work, said)

    def _on_not_merged(self, error: CaseError) -> None:
        if self.page is not None:
            self.page.may_try_again()
        self._window.refuse(error)

    def _on_refused(self, error: CaseError) -> None:
        self._let_go()
        self._window.refuse(error)

    def _on_page_cancelled(self) -> None:
        self._let_go()
        if self._window.desk is not None:
            self._window.desk.centre.close_page(MERGE)

    def _let_go(self) -> None:
        if self._unpacked is not None:
            self._unpacked.close()
            self._unpacked = None
        self._key = None

    def _on_files_opened(self, session: CaseSession) -> None:
        if not session.is_read_only:
            work = partial(_beside, session.workspace.home)
            self._window.files.run_job(work, partial(self._notice, session))

    def _notice(self, session: CaseSession, found: list[Path]) -> None:
        new = [path for path in found if path not in self._not_now]
        if not new or self._session() is not session or self._window.messages.isVisible():
            return
        self._not_now.update(new)
        words = tr("“{name}” lies beside this case: it may hold changes of yours or others.", name=new[0].name)
        self._window.messages.show_message("attention", words, tr("Merge…"), partial(self._merge_beside, new[0]))

    def _merge_beside(self, path: Path) -> None:
        self._window.messages.dismiss()
        self.merge(path)


def _beside(case: Path) -> list[Path]:
    from caseapp.platform.conflicts import conflicted_copies

    return conflicted_copies(case)


def _moved(case: Path, file: Path, copy: Path, key: Key | None) -> None:
    """Keeps a conflicted copy among the versions, and takes it away from beside the case."""
    from caseapp.workspace import versions

    shelf = versions.shelf_of(case, key, file=file)
    shelf.keep(copy, versions.Why.CONFLICTED, key=key)
    copy.unlink()
