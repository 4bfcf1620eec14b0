"""The bell of the process at its window: who rings for the case that is open here sees it come to the front."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.platform.doorbell import ANSWER_S, STARTING_S, Call, Doorbell
from caseapp.platform.open_windows import TOKEN_VARIABLES

if TYPE_CHECKING:
    from caseapp.ui.shell.window import MainWindow

log = logging.getLogger(__name__)

AGAIN_MS, REFUSED_MS = 100, 600


class Bell(QObject):
    """One for the process; `window` gives the window that is there when somebody rings."""

    _rung = Signal(object, object)  # Call, Future[bool]

    def __init__(self, window: Callable[[], MainWindow], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._doorbell = Doorbell(self._answer)
        # Qt: emitted on the thread of the bell, so it is queued; a window that hangs does not take it.
        self._rung.connect(self._on_rung, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Hangs up the bell; on any thread."""
        self._doorbell.listen()

    def close(self) -> None:
        """Takes it down, before the window goes."""
        self._doorbell.close()

    def _answer(self, call: Call) -> bool:
        """On the thread of the bell; TimeoutError when the window does not answer."""
        answer: Future[bool] = Future()
        self._rung.emit(call, answer)
        try:
            # Who rang gives up first, and knows that the case is here.
            return answer.result(ANSWER_S + STARTING_S + 1.0)
        except TimeoutError:
            answer.cancel()
            raise

    def _on_rung(self, call: Call, answer: Future[bool]) -> None:
        if not answer.set_running_or_notify_cancel():
            return  # who rang has gone on by now
        window = self._window()
        has_case = window.files.has(call.case)
        answer.set_result(has_case)
        if has_case:
            log.info("raised for another start")
            come_to_front(window, call.token)


def come_to_front(window: QWidget, token: str = "") -> None:
    """Brings the window up, with what a person must answer first in front of it; as far as the desktop lets it."""
    # Qt: the rest of the state stays, so that a maximised window is maximised again.
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    _activate(window, token)
    # X11: the window's clock stands at the last key or click in it, and a request of then is refused as late. The
    # first one has set it to now.
    QTimer.singleShot(AGAIN_MS, window, partial(_activate, window))
    QTimer.singleShot(REFUSED_MS, window, partial(_ask_for_attention, window))


def _activate(window: QWidget, token: str = "") -> None:
    question = QApplication.activeModalWidget()
    front = question if question is not None and question.isVisible() else window
    if token:
        # Wayland: Qt takes the token from there when it asks for the focus.
        os.environ[TOKEN_VARIABLES[0]] = token
    front.raise_()
    front.activateWindow()
    os.environ.pop(TOKEN_VARIABLES[0], None)


def _ask_for_attention(window: QWidget) -> None:
    if QApplication.activeWindow() is None:
        QApplication.alert(window)
