"""What lies over a window while its case is locked: nothing of what is below is seen, and nothing of it is lost."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDockWidget, QFrame, QMainWindow, QWidget


class Curtain(QFrame):
    """Covers a window and hides its parts, so that those who listen to the screen hear nothing of them either."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("curtain")
        self.setGeometry(window.rect())
        self._parts: list[QWidget] | None = None
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def hide_parts(self) -> None:
        """Hides what it covers, once; a window that is only just shown must have taken its size before."""
        if self._parts is not None:
            return
        self._parts = [part for part in _parts(self._window) if not part.isHidden() and part is not self]
        for part in self._parts:
            part.hide()

    def lift(self) -> None:
        """Shows everything as it was."""
        self._window.removeEventFilter(self)
        for part in self._parts or ():
            if shiboken6.isValid(part):
                part.show()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays over the whole window, and over what is shown in it later."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildPolished) and watched is self._window:
            self.setGeometry(self._window.rect())
            self.raise_()
        return False


def _parts(window: QWidget) -> list[QWidget]:
    """What holds the words of a window. Of a main window the frames stay, or the panes would take other sizes."""
    if not isinstance(window, QMainWindow):
        return _inside(window)
    docks = window.findChildren(QDockWidget)
    held = [part for part in (window.centralWidget(), *(dock.widget() for dock in docks)) if part is not None]
    return [part for each in (*held, window.menuBar().cornerWidget(), window.statusBar()) for part in _inside(each)]


def _inside(widget: QWidget) -> list[QWidget]:
    return [part for part in widget.children() if isinstance(part, QWidget) and not part.isWindow()]
