"""A line for a passphrase: dots, and an eye that shows the letters while it is pressed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.icons import Icons


class PassphraseLine(QLineEdit):
    """Its words reach neither the clipboard nor a spelling or input helper while they are hidden."""

    shown_changed = Signal(bool)

    def __init__(self, icons: Icons, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self.show_letters)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._name_eye()

    def show_letters(self, is_shown: bool) -> None:
        """Shows the letters, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        # Qt: shown again, the line would let words be guessed and kept by the keyboards of touch screens.
        secret = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(self.inputMethodHints() | secret)
        self._eye.setChecked(is_shown)
        self._name_eye()
        self.shown_changed.emit(is_shown)

    def _name_eye(self) -> None:
        is_shown = self._eye.isChecked()
        words = tr("Hide the letters") if is_shown else tr("Show the letters")
        self._eye.setIcon(self._icons.icon("eye-off" if is_shown else "eye"))
        self._eye.setText(words)
        self._eye.setToolTip(words)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(words)
