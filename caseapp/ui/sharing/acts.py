"""The verb that shares a copy: asks what may go, asks where, and writes it as a job that can be called off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from caseapp.platform.translation import mark, tr
from caseapp.ui.jobs.book import JobBook
from caseapp.ui.shell.context import Context

if TYPE_CHECKING:
    from caseapp.domain.sharing import Rules
    from caseapp.exchange.packages.sealing import Seal
    from caseapp.ui.packages.make_dialog import MakeDialog
    from caseapp.ui.packages.work import Progress
    from caseapp.ui.sharing.dialog import ShareDialog
    from caseapp.ui.shell.files import Files

PACKAGE_FILTER = mark("Packages (*.casepack)")


class Sharing(QObject):
    """At most one dialog is open."""

    def __init__(self, context: Context, files: Files, book: JobBook, window: QWidget) -> None:
        super().__init__(files)
        self._context, self._files, self._book, self._window = context, files, book, window
        self._dialog: ShareDialog | None = None
        self._running: list[Progress] = []
        files.closing.connect(self._on_files_closing)

    def share(self, show_record: Callable[[str], object], chosen: Callable[[], Sequence[str]]) -> None:
        """Asks what a copy of the open case is to hold; `show_record` shows what the manifest names.

        `chosen` tells the ids of what is selected in the window.
        """
        session = self._files.session
        if session is None:
            return
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        from caseapp.ui.sharing.dialog import ShareDialog

        self._dialog = ShareDialog(self._context, session, session.workspace.home.stem, chosen, self._window)
        self._dialog.write_wanted.connect(self._on_dialog_write_wanted)
        self._dialog.package_wanted.connect(self._on_dialog_package_wanted)
        self._dialog.record_wanted.connect(show_record)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.show()

    def write(self, target: Path, rules: Rules, passphrase: str = "", *, head: str | None = None) -> None:
        """Writes a shared copy of the open case at `target`: locked with `passphrase`, else as the case is."""
        from caseapp.workspace import sharing

        session = self._files.session
        key = session.workspace.key if session is not None else None
        share = partial(sharing.share, target=target, new_key=key, passphrase=passphrase, replace=target.exists())
        self._work(target, rules, partial(share, head=head))

    def pack(self, target: Path, rules: Rules, seal: Seal, *, is_signed: bool, head: str | None = None) -> None:
        """Makes a package of a shared copy."""
        from caseapp.workspace import sharing

        share = partial(sharing.share_packed, target=target, seal=seal, is_signed=is_signed)
        self._work(target, rules, partial(share, head=head))

    def shut_down(self) -> None:
        """Calls off what runs."""
        for progress in self._running:
            progress.watch.call_off()

    def _work(self, target: Path, rules: Rules, act: Callable[..., None]) -> None:
        session = self._files.session
        if session is None:
            return
        from caseapp.ui.packages.work import Progress

        workspace = session.workspace
        title = tr("Share a copy as “{name}”", name=target.name)
        progress = Progress(self._book, title, tr("Writing “{name}”", name=target.name), self)
        self._running = [*(each for each in self._running if each.job.is_running), progress]
        work = partial(
            act, workspace.path, rules=rules, key=workspace.key, author=workspace.author, watch=progress.watch
        )
        said = tr("A copy to share was written as “{name}”.", name=target.name)
        self._files.run_job(work, partial(self._files.told.emit, said), progress.job)

    def _on_dialog_write_wanted(self, rules: Rules) -> None:
        from caseapp.ui.shell.file_filters import save_filter

        target, chosen = self._target(tr("Share a copy"), ".case", save_filter())
        if target is not None:
            head = self._close()
            self._files.lock_if_chosen(chosen, target, partial(self.write, target, rules, head=head))

    def _on_dialog_package_wanted(self, rules: Rules) -> None:
        from caseapp.ui.packages.make_dialog import MakeDialog

        session = self._files.session
        if session is None or self._dialog is None:
            return
        name = session.workspace.home.stem
        asking = MakeDialog(self._context, name, is_locked=session.workspace.key is not None, parent=self._dialog)
        asking.made.connect(partial(self._on_package_made, asking, rules))
        asking.open()

    def _on_package_made(self, asking: MakeDialog, rules: Rules, seal: Seal, is_signed: bool) -> None:
        target, _ = self._target(tr("Make a package"), ".casepack", tr(PACKAGE_FILTER))
        if target is not None:
            asking.accept()
            self.pack(target, rules, seal, is_signed=is_signed, head=self._close())

    def _target(self, title: str, suffix: str, shown: str) -> tuple[Path | None, str]:
        session = self._files.session
        if session is None:
            return None, ""
        home = session.workspace.home
        proposed = home.with_name(tr("{name} to share", name=home.stem) + suffix)
        name, chosen = QFileDialog.getSaveFileName(self._dialog or self._window, title, str(proposed), shown)
        if not name:
            return None, ""
        target = Path(name)
        return target if target.suffix.lower() == suffix else target.with_name(target.name + suffix), chosen

    def _close(self) -> str | None:
        """Returns the step up to which was shown what goes."""
        if self._dialog is None:
            return None
        head = self._dialog.head
        self._dialog.accept()
        return head

    def _on_dialog_finished(self, _result: int) -> None:
        self._dialog = None

    def _on_files_closing(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
