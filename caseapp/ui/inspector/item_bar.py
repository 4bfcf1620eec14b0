"""Below the form of an open item: what ends it, or opens it again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from caseapp.domain.kinds import OPEN_STATUSES


class ItemBar(QWidget):
    """Two buttons while the item is open, one when it is not."""

    close_requested = Signal()
    status_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.close_button = QPushButton("Close with words", self)
        self.close_button.setProperty("primary", True)
        self.close_button.setToolTip("Select the words that close it in a source")
        self.withdraw_button = QPushButton("Withdraw", self)
        self.reopen_button = QPushButton("Reopen", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for button in (self.close_button, self.withdraw_button, self.reopen_button):
            row.addWidget(button)
        row.addStretch(1)
        self.close_button.clicked.connect(self._on_close_button_clicked)
        self.withdraw_button.clicked.connect(self._on_withdraw_button_clicked)
        self.reopen_button.clicked.connect(self._on_reopen_button_clicked)

    def show_status(self, status: str) -> None:
        """Offers what the status allows."""
        is_open = status in OPEN_STATUSES
        self.close_button.setVisible(is_open)
        self.withdraw_button.setVisible(is_open)
        self.reopen_button.setVisible(not is_open)

    def _on_close_button_clicked(self) -> None:
        self.close_requested.emit()

    def _on_withdraw_button_clicked(self) -> None:
        self.status_requested.emit("withdrawn")

    def _on_reopen_button_clicked(self) -> None:
        self.status_requested.emit("open")
