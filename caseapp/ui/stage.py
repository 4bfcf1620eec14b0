"""A window off screen that can be led through work and photographed: for the demo and the pictures."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.domain.errors import CaseError
from caseapp.platform.settings import Settings
from caseapp.ui.app import make_application, make_context
from caseapp.ui.shell.desk import Desk
from caseapp.ui.shell.window import SIZE, MainWindow

PATIENCE_S = 20.0


class Stage:
    """One off-screen window with settings of its own in `folder`."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.app: QApplication = make_application()
        settings = Settings(folder / "settings.json")
        settings.theme = "dark"
        self.window = MainWindow(make_context(self.app, settings))
        self.window.resize(SIZE)
        self.window.show()
        self.settle()

    @property
    def desk(self) -> Desk:
        """The open case at work; CaseError when none is open, with what the window says of it."""
        if self.window.desk is None:
            raise CaseError("No case is open.", self.window.messages.words())
        return self.window.desk

    def theme(self, name: str) -> None:
        """Puts on dark or light."""
        self.window.context.theme.apply(name)
        self.settle()

    def settle(self) -> None:
        """Waits until everything handed over is committed and shown."""
        deadline = time.monotonic() + PATIENCE_S
        self._turn()
        while self._is_busy():
            if time.monotonic() > deadline:
                raise CaseError("The window did not come to rest.")
            self._turn()
            time.sleep(0.005)
        self._turn()

    def _is_busy(self) -> bool:
        desk = self.window.desk
        if desk is None:
            return self.window.files.is_busy
        desk.session.workspace.prepare()
        return self.window.files.is_busy or desk.is_busy or not desk.session.workspace.is_ready

    def picture(self, name: str, *, with_toast: bool = False) -> Path:
        """Saves what the window shows as `name`.png and returns its path."""
        self.settle()
        if not with_toast:
            self.window.toaster.toast.dismiss()
        return self.save(self.window, name)

    def save(self, widget: QWidget, name: str) -> Path:
        """Saves what one widget shows as `name`.png and returns its path."""
        path = self.folder / f"{name}.png"
        widget.grab().save(str(path))
        return path

    def zoom(self, percent: int) -> None:
        """Takes a size of words."""
        self.window.looks.choose_zoom(percent)
        self.settle()
        self.window.resize(SIZE)
        self.settle()

    def close(self) -> None:
        """Closes the window and the case in it, with whatever no case would take."""
        self.window.files.may_leave = lambda: True
        self.window.close()
        self.settle()

    def _turn(self) -> None:
        for _ in range(3):
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
