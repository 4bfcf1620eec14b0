"""Tells when nobody has touched the keyboard or the mouse in any window of the program for some time."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


LOOKS_EVERY_S = 20


class Idle(QObject):
    """Watches while `start`ed. It listens where the desktop gives its events, not to every event of every widget."""

    reached = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._after_s = 0.0
        self._touched_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_focus_window_changed)

    def start(self, after_s: float) -> None:
        """Tells once after that many seconds without a touch; 0 tells never."""
        self._after_s = after_s
        self._touched_at = time.time()
        for window in QGuiApplication.topLevelWindows():
            self._on_focus_window_changed(window)
        if after_s:
            self._wait(after_s)
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Tells nothing more."""
        self.start(0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notes each touch."""
        if self._after_s and event.type() in _TOUCHES:
            self._note()
        return False

    def _note(self) -> None:
        if time.time() - self._touched_at > self._after_s:
            self.reached.emit()
        self._touched_at = time.time()

    def look(self) -> None:
        """Looks at the clock, as it does by itself now and then."""
        left_s = self._touched_at + self._after_s - time.time()
        if left_s > 0:
            self._wait(left_s)
        else:
            self.reached.emit()

    def _wait(self, left_s: float) -> None:
        # The timer stands still while the machine sleeps and the clock does not: it is looked at now and then.
        self._timer.start(max(1, round(1000 * min(left_s, LOOKS_EVERY_S))))

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None and self._after_s:
            window.installEventFilter(self)
