"""A line over the page that says what happened and what can be done; it stays until it is answered or closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.announcing import announce

_ICONS = {"attention": "warning", "wrong": "warning", "good": "check"}


@dataclass(frozen=True, slots=True)
class _Message:
    role: str
    words: str
    button: str
    act: Callable[[], object] | None
    details: Callable[[], str] | None


class MessageBar(QFrame):
    """Hidden until `show_message`. `role` is attention, wrong or good; words are always plain text. Messages that may
    not be missed come back when those shown after them are gone."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._message = _Message("attention", "", "", None, None)
        self._owed: list[_Message] = []
        self.setObjectName("message_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._button = QPushButton(self)
        self._close = QToolButton(self)
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close this message"))
        self._details = QPushButton(tr("Copy details"), self)
        self._details.setToolTip(tr("The error, the program and the machine, without words of the case"))
        self._details.clicked.connect(self._on_details_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self._button.clicked.connect(self._on_button_clicked)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._details)
        row.addWidget(self._button)
        row.addWidget(self._close)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def show_message(
        self,
        role: str,
        words: str,
        button: str = "",
        act: Callable[[], object] | None = None,
        *,
        details: Callable[[], str] | None = None,
        is_owed: bool = False,
    ) -> None:
        """Shows a message; with `button`, a button that runs `act`; with `details`, one that copies them. One that
        `is_owed` comes back after later messages, until a person closes it."""
        message = _Message(role, words, button, act, details)
        if is_owed:
            self._owed.append(message)
        self._show(message)

    def _show(self, message: _Message) -> None:
        self._message = message
        self._words.setText(message.words)
        self.setAccessibleName(message.words)
        self._button.setText(message.button)
        self._button.setVisible(bool(message.button))
        self._details.setText(tr("Copy details"))
        self._details.setVisible(message.details is not None)
        self._colour()
        self.show()
        announce(self, message.words, is_urgent=message.role == "wrong")

    def words(self) -> str:
        """What it says now; empty when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def dismiss(self) -> None:
        """Takes the message away; one that is owed comes back."""
        shown, self._message = self._message, _Message("attention", "", "", None, None)
        self.hide()
        if self._owed and shown is not self._owed[-1]:
            self._show(self._owed[-1])

    def _close_for_good(self) -> None:
        """A person has read it."""
        if self._message in self._owed:
            self._owed.remove(self._message)
        self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self._close_for_good()
        else:
            super().keyPressEvent(event)

    def _colour(self) -> None:
        palette = self._theme.palette
        role = self._message.role
        ink, fill = getattr(palette, role), getattr(palette, f"{role}_chip")
        self.setStyleSheet(
            f"#message_bar {{ background: {fill}; border: none; border-bottom: 1px solid {palette.line}; }}"
            f"#message_bar QLabel {{ color: {palette.text}; }}"
            f"#message_bar QPushButton {{ background: transparent; border: 1px solid {ink}; color: {palette.text}; }}"
        )
        self._icon.setPixmap(self._icons.icon(_ICONS[role], role).pixmap(px(16), px(16)))
        self._close.setIcon(self._icons.icon("close"))

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        if self._message.act is not None:
            self._message.act()

    def _on_close_clicked(self, _is_checked: bool = False) -> None:
        self._close_for_good()

    def _on_details_clicked(self, _is_checked: bool = False) -> None:
        if self._message.details is not None:
            QGuiApplication.clipboard().setText(self._message.details())
            self._details.setText(tr("Copied"))
            announce(self, tr("Copied"))

    def _on_theme_changed(self, _palette: object) -> None:
        if not self.isHidden():
            self._colour()
