"""A line over the page that says what happened and what can be done; it stays until it is answered or closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

_ICONS = {"attention": "warning", "wrong": "warning", "good": "check"}


class MessageBar(QFrame):
    """Hidden until `show_message`. `role` is attention, wrong or good; words are always plain text."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._role = "attention"
        self._act: Callable[[], object] | None = None
        self.setObjectName("message_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._button = QPushButton(self)
        self._close = QToolButton(self)
        self._close.setToolTip("Close this message")
        self._close.setAccessibleName("Close this message")
        self._close.clicked.connect(self._on_close_clicked)
        self._button.clicked.connect(self._on_button_clicked)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def show_message(self, role: str, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Shows a message; with `button`, a button that runs `act`."""
        self._role, self._act = role, act
        self._words.setText(words)
        self.setAccessibleName(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._colour()
        self.show()

    def words(self) -> str:
        """What it says now; empty when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def dismiss(self) -> None:
        """Takes the message away."""
        self._act = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _colour(self) -> None:
        palette = self._theme.palette
        ink, fill = getattr(palette, self._role), getattr(palette, f"{self._role}_chip")
        self.setStyleSheet(
            f"#message_bar {{ background: {fill}; border-bottom: 1px solid {palette.line}; }}"
            f"#message_bar QLabel {{ color: {palette.text}; }}"
            f"#message_bar QPushButton {{ background: transparent; border: 1px solid {ink}; color: {palette.text}; }}"
        )
        self._icon.setPixmap(self._icons.icon(_ICONS[self._role], self._role).pixmap(px(16), px(16)))
        self._close.setIcon(self._icons.icon("close"))

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        if self._act is not None:
            self._act()

    def _on_close_clicked(self, _is_checked: bool = False) -> None:
        self.dismiss()

    def _on_theme_changed(self, _palette: object) -> None:
        if not self.isHidden():
            self._colour()
