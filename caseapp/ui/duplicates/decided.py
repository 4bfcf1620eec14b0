"""One decision that was made: the two names, what was decided and why, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caseapp.queries.sameness import Decided
from caseapp.ui.duplicates.card import LEFT_TO_RIGHT

_SAYS = {"same": "is the same as", "different": "is not the same as", "maybe": "may be the same as"}


class DecidedRow(QWidget):
    """Two lines and a button."""

    undone = Signal(str, str)  # the two record ids
    opened = Signal(str)

    def __init__(self, decided: Decided, parent: QWidget, *, is_read_only: bool) -> None:
        super().__init__(parent)
        self.decided = decided
        said = _label(f"{LEFT_TO_RIGHT}“{decided.a_title}” {_SAYS[decided.verdict]} “{decided.b_title}”", self)
        why = _label(LEFT_TO_RIGHT + decided.reason, self)
        why.setProperty("role", "caption")
        why.setVisible(bool(decided.reason))
        self.show_button = QPushButton("Show", self)
        self.show_button.setToolTip(f"Shows “{decided.a_title}” in the inspector")
        self.show_button.clicked.connect(self._on_show_clicked)
        self.undo_button = QPushButton("Undo this decision", self)
        self.undo_button.setToolTip("The two are asked about again")
        self.undo_button.setAccessibleDescription(said.text().removeprefix(LEFT_TO_RIGHT))
        self.undo_button.setEnabled(not is_read_only)
        self.undo_button.clicked.connect(self._on_undo_clicked)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(said)
        lines.addWidget(why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 12, 2)
        row.setSpacing(8)
        row.addLayout(lines, 1)
        for button in (self.show_button, self.undo_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)

    def _on_show_clicked(self, _is_checked: bool = False) -> None:
        self.opened.emit(self.decided.a)

    def _on_undo_clicked(self, _is_checked: bool = False) -> None:
        self.undo_button.setEnabled(False)
        self.undone.emit(self.decided.a, self.decided.b)


def _label(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
