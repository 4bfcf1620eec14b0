"""The verbs of packages for one window: make one, open one, see one's keys. What takes long is a job of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import mark, tr
from caseapp.store.lifecycle import SUFFIX
from caseapp.ui.jobs.book import JobBook
from caseapp.ui.shell.context import Context

if TYPE_CHECKING:
    from caseapp.exchange.packages.private_keys import PublicKeys
    from caseapp.exchange.packages.sealing import Lock, Seal
    from caseapp.ui.locking.dialogs import PassphraseDialog
    from caseapp.ui.packages.make_dialog import MakeDialog
    from caseapp.ui.packages.opened_dialog import OpenedDialog
    from caseapp.ui.packages.work import Progress
    from caseapp.ui.shell.files import Files
    from caseapp.workspace.packages import Packed, Unpacked

PACKAGE_SUFFIX = ".casepack"
PACKAGE_FILTER = mark("Packages (*.casepack)")
CASE_FILTER = mark("Case files (*.case)")


def is_package(path: Path) -> bool:
    """Whether a file is opened as a package: its ending says so or, when it has lost its ending, how it begins."""
    ending = path.suffix.lower()
    if ending in (PACKAGE_SUFFIX, SUFFIX) or not path.is_file():
        return ending == PACKAGE_SUFFIX
    from caseapp.exchange.packages.sealing import is_head_of_package

    try:
        with path.open("rb") as file:
            return is_head_of_package(file.read(64))
    except OSError:
        return False  # whoever opens it says why it cannot be read


class Packages(QObject):
    """Owns what is unpacked until it is decided. The libraries of keys and ciphers are loaded with the first verb."""

    def __init__(self, context: Context, files: Files, book: JobBook, window: QWidget) -> None:
        super().__init__(files)
        self._context, self._files, self._book, self._window = context, files, book, window
        self._unpacked: list[Unpacked] = []
        self._running: list[Progress] = []
        self.merge: Callable[[Unpacked], object] | None = None
        """Merges the case out of a package into the open one, and closes it; where nobody does, it is not offered."""

    def make(self) -> None:
        """Asks how, and where, and makes a package of the open case; it may go on changing meanwhile."""
        session = self._files.session
        if session is None:
            return
        from caseapp.ui.packages.make_dialog import MakeDialog

        workspace = session.workspace
        dialog = MakeDialog(
            self._context, workspace.home.stem, is_locked=workspace.key is not None, parent=self._window
        )
        dialog.made.connect(partial(self._choose_target, dialog, workspace.home))
        dialog.open()

    def open(self, path: Path) -> None:
        """Opens the package at `path`: looks how it is encrypted, and goes on from there."""
        self._files.run_job(partial(_lock_of, path), partial(self._open_locked, path))

    def show_keys(self) -> None:
        """Shows one's own keys, made now when there are none, and the people one knows."""
        self._files.run_job(_public_keys, self._show_keys)

    def shut_down(self) -> None:
        """Calls off what runs, and takes away what was unpacked."""
        for progress in self._running:
            progress.watch.call_off()
        for unpacked in self._unpacked:
            unpacked.close()

    def _choose_target(self, dialog: MakeDialog, case: Path, seal: Seal, is_signed: bool) -> None:
        proposed = str(case.with_suffix(PACKAGE_SUFFIX))
        name, _ = QFileDialog.getSaveFileName(dialog, tr("Make a package"), proposed, tr(PACKAGE_FILTER))
        if name:
            dialog.accept()
            target = Path(name)
            if target.suffix.lower() != PACKAGE_SUFFIX:
                target = target.with_name(target.name + PACKAGE_SUFFIX)
            self.pack(target, seal, is_signed=is_signed)

    def pack(self, target: Path, seal: Seal, *, is_signed: bool) -> None:
        """Makes a package of the open case at `target`."""
        session = self._files.session
        if session is None:
            return
        from caseapp.workspace import packages

        workspace = session.workspace
        says = tr("Packing “{name}”", name=workspace.home.name)
        progress = self._begin(tr("Make the package “{name}”", name=target.name), says)
        work = partial(
            packages.pack,
            workspace.path,
            target,
            seal,
            is_signed=is_signed,
            key=workspace.key,
            watch=progress.watch,
        )
        self._files.run_job(work, self._say_packed, progress.job)

    def _say_packed(self, packed: Packed) -> None:
        from caseapp.ui.packages.parts import size_words

        words = tr("The package “{name}” was made ({size}).", name=packed.path.name, size=size_words(packed.bytes))
        self._files.told.emit(words)

    def _open_locked(self, path: Path, lock: Lock) -> None:
        if lock.value != "passphrase":
            self._unpack(path, "", None)
            return
        from caseapp.ui.locking.dialogs import PassphraseDialog

        dialog = PassphraseDialog(
            self._context,
            tr("Open a package"),
            tr("Passphrase of “{name}”", name=path.name),
            tr("The sender encrypted it with a passphrase."),
            tr("Open"),
            self._window,
        )
        dialog.given.connect(partial(self._try, path, dialog))
        dialog.open()

    def _try(self, path: Path, dialog: PassphraseDialog, passphrase: str) -> None:
        self._unpack(path, passphrase, dialog)

    def _unpack(self, path: Path, passphrase: str, dialog: PassphraseDialog | None) -> None:
        progress = self._begin(
            tr("Open the package “{name}”", name=path.name), tr("Verifying “{name}”", name=path.name)
        )
        if dialog is not None:
            dialog.rejected.connect(partial(self._book.call_off, progress.job))
        work = partial(_unpacked, path, passphrase, progress.watch)
        refused = partial(self._refuse, dialog)
        self._files.run_job(work, partial(self._take, progress, dialog), progress.job, refused)

    def _take(self, progress: Progress, dialog: PassphraseDialog | None, found: Unpacked) -> None:
        if not progress.is_wanted:
            found.close()
        else:
            if dialog is not None:
                dialog.accept()
            self._unpacked.append(found)
            self._ask(found)

    def _refuse(self, dialog: PassphraseDialog | None, error: CaseError) -> None:
        from caseapp.exchange.packages.errors import PassphraseRefused

        if dialog is not None and isinstance(error, PassphraseRefused):
            dialog.refuse(f"{error.message} {error.advice}".strip())
            return
        if dialog is not None:
            dialog.accept()
        self._files.failed.emit(error)

    def _ask(self, unpacked: Unpacked) -> None:
        from caseapp.ui.packages.opened_dialog import OpenedDialog

        session = self._files.session
        can_merge = self.merge is not None and session is not None and not session.is_read_only
        into = session.workspace.home.stem if session is not None and can_merge else ""
        dialog = OpenedDialog(self._context, unpacked, into, self._window)
        dialog.new_wanted.connect(partial(self._save_as_new, dialog, unpacked))
        dialog.merge_wanted.connect(partial(self._merge, dialog, unpacked))
        dialog.rejected.connect(partial(self._drop, unpacked))
        dialog.open()

    def _save_as_new(self, dialog: OpenedDialog, unpacked: Unpacked) -> None:
        proposed = str(unpacked.package.with_suffix(".case"))
        name, _ = QFileDialog.getSaveFileName(dialog, tr("Open as a new case"), proposed, tr(CASE_FILTER))
        if not name:
            return
        target = Path(name)
        if target.suffix != ".case":
            target = target.with_name(target.name + ".case")
        dialog.accept()
        saving = partial(_save, unpacked, target)
        self._files.run_job(saving, self._open_new).add_done_callback(partial(_close, unpacked))
        self._unpacked.remove(unpacked)

    def _open_new(self, target: Path) -> None:
        self._files.open(target)

    def _merge(self, dialog: OpenedDialog, unpacked: Unpacked) -> None:
        dialog.accept()
        self._unpacked.remove(unpacked)
        if self.merge is not None:
            self.merge(unpacked)

    def _drop(self, unpacked: Unpacked) -> None:
        self._unpacked.remove(unpacked)
        unpacked.close()

    def _show_keys(self, keys: PublicKeys) -> None:
        from caseapp.ui.packages.keys_dialog import KeysDialog

        KeysDialog(self._context, keys, self._window).open()

    def _begin(self, title: str, says: str) -> Progress:
        from caseapp.ui.packages.work import Progress

        progress = Progress(self._book, title, says, self)
        self._running = [*(each for each in self._running if each.job.is_running), progress]
        return progress


def _lock_of(path: Path) -> Lock:
    from caseapp.exchange.packages.sealing import lock_of

    return lock_of(path)


def _public_keys() -> PublicKeys:
    from caseapp.exchange.packages.own_keys import public_keys

    return public_keys()


def _unpacked(path: Path, passphrase: str, watch: Callable[[int, int], None]) -> Unpacked:
    from caseapp.workspace import packages

    return packages.unpack(path, passphrase, watch)


def _save(unpacked: Unpacked, target: Path) -> Path:
    return unpacked.save_as(target, replace=target.exists())


def _close(unpacked: Unpacked, _saving: object) -> None:
    unpacked.close()
