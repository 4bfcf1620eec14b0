"""Lock now: the windows of a locked case show nothing of it until its passphrase is given, and then are as they were.

The case stays open behind the curtain, so that work goes on and nothing typed is lost; its key stays in memory.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QToolTip, QWidget

from caseapp.platform.translation import tr
from caseapp.store.keys import Key
from caseapp.ui.locking.curtain import Curtain
from caseapp.ui.locking.dialogs import PassphraseDialog
from caseapp.ui.locking.idle import Idle
from caseapp.ui.shell.context import Context

if TYPE_CHECKING:
    from caseapp.ui.session import CaseSession
    from caseapp.ui.shell.window import MainWindow

MOST_POPUPS = 10
_LASTING = (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Tool, Qt.WindowType.Sheet)
"""Windows that stay until they are closed; tool tips and menus go by themselves."""


class UnlockDialog(PassphraseDialog):
    """Stands over the curtain; it goes with the right passphrase, or with the case."""

    left = Signal()

    def __init__(self, context: Context, name: str, window: QWidget) -> None:
        head = tr("“{name}” is locked", name=name)
        words = tr("It is still open: what you were doing is kept, and stands as it was when you give its passphrase.")
        super().__init__(context, tr("Locked"), head, words, tr("Unlock"), window)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        leave = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        leave.setText(tr("Close the case"))
        leave.clicked.connect(self._on_leave_clicked)

    def reject(self) -> None:
        """Esc and the corner of the window do not unlock anything."""

    def _on_leave_clicked(self, _is_checked: bool = False) -> None:
        self.left.emit()


class Hiding(QObject):
    """Draws the curtain and lifts it, by key and after a time without a touch."""

    _was_tried = Signal(object)

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.dialog: UnlockDialog | None = None
        self.idle = Idle(self)
        self._curtains: list[Curtain] = []
        self._windows: list[QWidget] = []
        self._focused: QWidget | None = None
        self._title = ""
        self._is_leaving = False
        self._pool = ThreadPoolExecutor(1, "passphrases")
        # Qt: emitted on the thread that tries the passphrase, so it is queued.
        self._was_tried.connect(self._on_was_tried, Qt.ConnectionType.QueuedConnection)
        self.idle.reached.connect(self.hide_now)
        window.files.opened.connect(self._on_files_opened)
        window.files.closing.connect(self._on_files_closing)

    @property
    def is_hiding(self) -> bool:
        """Whether the curtain is drawn."""
        return self.dialog is not None

    def hide_now(self) -> None:
        """Draws the curtain, if a locked case is open."""
        session = self._window.files.session
        if self.is_hiding or session is None or session.workspace.key is None or self._window.desk is None:
            return
        self._close_popups()
        self._window.desk.flush()
        self._window.toaster.be_quiet(True)
        self._focused = QApplication.focusWidget()
        self.idle.stop()
        self._cover()
        self.dialog = UnlockDialog(self._context, session.workspace.home.stem, self._window)
        self.dialog.given.connect(self._on_dialog_given)
        self.dialog.left.connect(self._on_dialog_left)
        self._title = self._window.windowTitle()
        self._window.setWindowTitle(tr("Locked – Caseapp"))
        self._window.update_actions()
        self.dialog.open()
        self._watch_for_windows(True)

    def watch(self) -> None:
        """Begins to wait for the time without a touch anew, as the settings say."""
        session = self._window.files.session
        is_locked = session is not None and session.workspace.key is not None
        self.idle.start(60 * self._context.settings.lock_minutes if is_locked and not self.is_hiding else 0)

    def shut_down(self) -> None:
        """Ends its thread."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Covers also what is shown meanwhile: work that goes on may ask something."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched is not self.dialog:
            if watched.windowType() in _LASTING:
                self._draw_over(watched)
                QTimer.singleShot(0, self, self._come_to_front)
            elif watched.isWindow():
                QTimer.singleShot(0, watched, watched.hide)
        return False

    def _cover(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window is self._window or (window.isVisible() and window.isModal()):
                self._draw_over(window)
            elif window.isVisible():
                window.hide()
                if window.windowType() in _LASTING:
                    self._windows.append(window)
        for curtain in self._curtains:
            curtain.hide_parts()

    def _draw_over(self, window: QWidget) -> None:
        self._curtains.append(Curtain(window))

    def _come_to_front(self) -> None:
        """The question that was shown last takes all input: this one is shown again."""
        for curtain in self._curtains:
            if shiboken6.isValid(curtain):
                curtain.hide_parts()
        if self.dialog is not None:
            self.dialog.hide()
            self.dialog.show()
            self.dialog.activateWindow()
            self.dialog.line.setFocus()

    def _watch_for_windows(self, is_on: bool) -> None:
        app = QApplication.instance()
        assert app is not None
        if is_on:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def _close_popups(self) -> None:
        QToolTip.hideText()
        for _ in range(MOST_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is None:
                return
            popup.close()

    def _lift(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        self._watch_for_windows(False)
        dialog.accept()
        for curtain in self._curtains:
            if shiboken6.isValid(curtain):
                curtain.lift()
        for window in self._windows:
            if shiboken6.isValid(window):
                window.show()
        self._curtains, self._windows = [], []
        self._window.setWindowTitle(self._title)
        self._window.toaster.be_quiet(False)
        self._window.update_actions()
        focused = self._focused
        if focused is not None and shiboken6.isValid(focused):
            focused.window().activateWindow()
            focused.setFocus()

    def _on_dialog_given(self, passphrase: str) -> None:
        session = self._window.files.session
        key = session.workspace.key if session is not None else None
        if key is not None:
            self._pool.submit(_is_right, key, passphrase).add_done_callback(self._was_tried.emit)

    def _on_was_tried(self, future: Future[bool]) -> None:
        if self.dialog is None or future.cancelled():
            return
        if future.result():
            self._lift()
            self.watch()
        else:
            self.dialog.refuse(tr("This is not the passphrase of the case."))

    def _on_dialog_left(self) -> None:
        if self.dialog is None:
            return
        if self._is_leaving:
            self._window.leaving.leave_anyway()
        elif not self._window.files.close():
            self._is_leaving = True
            self.dialog.refuse(
                tr("Fields hold words that the case has not taken. Unlock it to see them; closed again, they are lost.")
            )

    def _on_files_opened(self, _session: CaseSession) -> None:
        self._is_leaving = False
        self.watch()

    def _on_files_closing(self) -> None:
        self.idle.stop()
        self._lift()


def _is_right(key: Key, passphrase: str) -> bool:
    return key.is_of(passphrase)
