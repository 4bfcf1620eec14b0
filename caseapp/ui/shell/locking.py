"""The verbs about the passphrase of a case: locked, given another, unlocked; and the question when one is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton

from caseapp.domain.errors import CaseError, NeedsPassphrase, WrongPassphrase
from caseapp.platform.translation import plural, tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.ui.shell.context import Context

if TYPE_CHECKING:
    from caseapp.ui.locking.dialogs import PassphraseDialog
    from caseapp.ui.session import CaseSession
    from caseapp.ui.shell.hiding import Hiding
    from caseapp.ui.shell.window import MainWindow

MINUTES = (5, 15, 60, 0)


class Locking(QObject):
    """Asks, and has the files of the window do it. `dialog` is the one that is open."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._hiding: Hiding | None = None
        self.dialog: PassphraseDialog | None = None
        window.files.passphrase_wanted.connect(self.ask_to_open)
        window.files.new_passphrase_wanted.connect(self.ask_for_new)
        window.files.opened.connect(self._on_files_opened)
        window.files.closed.connect(self._show_mark)
        self.mark = QToolButton(window.status)
        self.mark.setAccessibleName(tr("Lock now"))
        self.mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.mark.clicked.connect(self._on_mark_clicked)
        window.status.addPermanentWidget(self.mark)
        context.theme.changed.connect(self._draw_mark)
        self._draw_mark()
        self._show_mark()

    @property
    def is_hiding(self) -> bool:
        """Whether the window shows nothing of its case."""
        return self._hiding is not None and self._hiding.is_hiding

    @property
    def hiding(self) -> Hiding:
        """What hides the case, made with the first that is locked."""
        # Start: like the dialogs it is not loaded before the first paint.
        from caseapp.ui.shell.hiding import Hiding

        if self._hiding is None:
            self._hiding = Hiding(self._context, self._window)
        return self._hiding

    def shut_down(self) -> None:
        """Ends what works for it."""
        if self._hiding is not None:
            self._hiding.shut_down()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its verbs do."""
        found: dict[str, Callable[[], object]] = {
            "file.lock": self.lock,
            "file.passphrase": self.change,
            "file.unlock": self.unlock,
            "file.hide": self._on_mark_clicked,
        }
        return found | {f"idle.{minutes}": partial(self.choose_minutes, minutes) for minutes in MINUTES}

    def checked(self) -> dict[str, bool]:
        """Which of the times is chosen, by verb."""
        return {f"idle.{minutes}": minutes == self._context.settings.lock_minutes for minutes in MINUTES}

    def choose_minutes(self, minutes: int) -> None:
        """Locks a locked case after that many minutes without a touch; 0 never."""
        self._context.settings.lock_minutes = minutes
        if self._hiding is not None:
            self._hiding.watch()
        self._window.update_actions()

    def ask_to_open(self, path: Path) -> None:
        """Asks for the passphrase of a case that is to be opened."""
        head = tr("“{name}” is locked", name=path.stem)
        words = tr("Give its passphrase to open it.")
        from caseapp.ui.locking.dialogs import PassphraseDialog

        dialog = PassphraseDialog(self._context, tr("Open a locked case"), head, words, tr("Open"), self._window)
        dialog.given.connect(partial(self._window.files.open_locked, path, dialog.refuse))
        self._show(dialog)

    def with_key(self, path: Path, act: Callable[[Key | None], object]) -> None:
        """Finds the key of a case that is not the open one, to be merged or compared, and acts with it.

        None for a case that is not locked; the key of the open case is tried before a passphrase is asked for.
        """
        session = self._window.files.session
        known = session.workspace.key if session is not None else None
        refused = partial(self._on_key_not_found, path, act)
        self._window.files.run_job(partial(_found, path, known), partial(_act, act), refused=refused)

    def _on_key_not_found(self, path: Path, act: Callable[[Key | None], object], error: CaseError) -> None:
        if not isinstance(error, NeedsPassphrase):
            self._window.files.failed.emit(error)
            return
        head, words = tr("“{name}” is locked", name=path.stem), tr("Give its passphrase to read it.")
        from caseapp.ui.locking.dialogs import PassphraseDialog

        dialog = PassphraseDialog(self._context, tr("A locked case"), head, words, tr("Go on"), self._window)
        dialog.given.connect(partial(self._on_key_given, path, act, dialog))
        self._show(dialog)

    def _on_key_given(
        self, path: Path, act: Callable[[Key | None], object], dialog: PassphraseDialog, passphrase: str
    ) -> None:
        self._window.files.run_job(
            partial(_unlocked, path, passphrase),
            partial(self._on_key_found, act, dialog),
            refused=partial(self._refuse, dialog),
        )

    def _on_key_found(
        self, act: Callable[[Key | None], object], dialog: PassphraseDialog, found: tuple[Key | None]
    ) -> None:
        if dialog is self.dialog:
            dialog.accept()
            act(*found)

    def ask_for_new(self, name: str, act: Callable[[str], object]) -> None:
        """Has a passphrase chosen for a file that is to be made; `act` gets it."""
        head, words = tr("Lock “{name}”", name=name), tr("Only those who know the passphrase can read the file.")
        title = tr("Lock with a passphrase")
        from caseapp.ui.locking.dialogs import NewPassphraseDialog

        dialog = NewPassphraseDialog(self._context, title, head, words, tr("Lock"), self._window)
        dialog.chosen.connect(partial(self._on_chosen_for_new, act))
        self._show(dialog)

    def lock(self) -> None:
        """Has a passphrase chosen for the open case, and locks it."""
        self._ask_new(
            tr("Lock with a passphrase"),
            tr("Only those who know the passphrase can read the file. Copies made before stay readable."),
            tr("Lock"),
            asks_current=False,
        )

    def change(self) -> None:
        """Has another passphrase chosen for the open case."""
        self._ask_new(
            tr("Change the passphrase"),
            tr("Copies that were made before keep the passphrase they had."),
            tr("Change"),
            asks_current=True,
        )

    def unlock(self) -> None:
        """Asks for the passphrase, and takes the lock away."""
        session = self._window.files.session
        if session is None or session.workspace.key is None:
            return
        head = tr("Remove the lock of “{name}”", name=session.workspace.home.stem)
        words = tr("Whoever has the file can read it then.")
        title = tr("Remove the passphrase")
        from caseapp.ui.locking.dialogs import PassphraseDialog

        dialog = PassphraseDialog(self._context, title, head, words, tr("Remove"), self._window)
        dialog.given.connect(partial(self._on_unlock_given, session.workspace.key))
        self._show(dialog)

    def _ask_new(self, title: str, words: str, button: str, *, asks_current: bool) -> None:
        session = self._window.files.session
        if session is None:
            return
        from caseapp.workspace.locking import copies_of  # loaded with the first lock

        path, key = session.workspace.home, session.workspace.key
        self._window.files.run_job(
            partial(copies_of, path, key), partial(self._ask_with, title, words, button, asks_current)
        )

    def _ask_with(self, title: str, words: str, button: str, asks_current: bool, copies: list[Path]) -> None:
        session = self._window.files.session
        if session is None:
            return
        offer = plural(
            "Also lock the copy that Caseapp keeps of it",
            "Also lock the {n} copies that Caseapp keeps of it",
            len(copies),
        )
        head = tr("Lock “{name}”", name=session.workspace.home.stem)
        if asks_current:
            head = tr("Change the passphrase of “{name}”", name=session.workspace.home.stem)
        from caseapp.ui.locking.dialogs import NewPassphraseDialog

        dialog = NewPassphraseDialog(
            self._context,
            title,
            head,
            words,
            button,
            self._window,
            copies=offer if copies else "",
            asks_current=asks_current,
        )
        dialog.chosen.connect(partial(self._on_chosen, session.workspace.key))
        self._show(dialog)

    def _show(self, dialog: PassphraseDialog) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        self.dialog = dialog
        dialog.finished.connect(partial(self._on_finished, dialog))
        dialog.open()

    def _on_finished(self, dialog: PassphraseDialog, _result: int) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _show_mark(self) -> None:
        """A lock beside the name of a case that is locked."""
        session = self._window.files.session
        self.mark.setVisible(session is not None and session.workspace.key is not None)

    def _draw_mark(self, _palette: object = None) -> None:
        self.mark.setIcon(self._context.icons.icon("lock"))
        self.mark.setToolTip(tr("This case is locked with a passphrase. Click to lock it now."))

    def _on_mark_clicked(self, _is_checked: bool = False) -> None:
        self.hiding.hide_now()

    def _on_files_opened(self, session: CaseSession) -> None:
        self._show_mark()
        if session.workspace.key is not None:
            self.hiding.watch()
        if self.dialog is not None:
            self.dialog.accept()

    def _on_chosen_for_new(self, act: Callable[[str], object], passphrase: str, _current: str, _copies: bool) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        act(passphrase)

    def _on_chosen(self, key: Key | None, passphrase: str, current: str, with_copies: bool) -> None:
        self._try(key, current, partial(self._relock, passphrase, with_copies))

    def _on_unlock_given(self, key: Key, passphrase: str) -> None:
        self._try(key, passphrase, partial(self._relock, "", False))

    def _try(self, key: Key | None, passphrase: str, act: Callable[[], None]) -> None:
        """Acts when `passphrase` is that of the open case, which may be none; else the dialog stays."""
        assert self.dialog is not None
        self._window.files.run_job(partial(_check, key, passphrase), act, refused=partial(self._refuse, self.dialog))

    def _refuse(self, dialog: PassphraseDialog, error: CaseError) -> None:
        if dialog is self.dialog:
            dialog.refuse(error.message)

    def _relock(self, passphrase: str, with_copies: bool) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._window.files.relock(passphrase, with_copies=with_copies)


def _found(path: Path, known: Key | None) -> tuple[Key | None]:
    """The key of a case, as far as it is known; NeedsPassphrase when it is another."""
    try:
        lifecycle.examine(path)
    except NeedsPassphrase:
        lifecycle.examine(path, key=known)
        return (known,)
    return (None,)


def _unlocked(path: Path, passphrase: str) -> tuple[Key | None]:
    return (lifecycle.key_for(path, passphrase),)


def _act(act: Callable[[Key | None], object], found: tuple[Key | None]) -> None:
    act(*found)


def _check(key: Key | None, passphrase: str) -> None:
    """WrongPassphrase when it is not that of the open case."""
    if key is not None and not key.is_of(passphrase):
        raise WrongPassphrase(tr("This is not the passphrase of the case."))
