"""One decision that was made: the two names, what was decided and why, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caseapp.platform.translation import mark, tr
from caseapp.queries.sameness import Decided, reason_shown
from caseapp.ui.duplicates.card import LEFT_TO_RIGHT

_SAYS = {
    "same": mark("“{a}” is the same as “{b}”"),
    "different": mark("“{a}” is not the same as “{b}”"),
    "maybe": mark("“{a}” may be the same as “{b}”"),
}


class DecidedRow(QWidget):
    """Two lines and a button."""

    undone = Signal(str, str)  # the two record ids
    opened = Signal(str)

    def __init__(self, decided: Decided, parent: QWidget, *, is_read_only: bool) -> None:
        super().__init__(parent)
        self.decided = decided
        sentence = tr(_SAYS[decided.verdict], a=decided.a_title, b=decided.b_title)
        said = _label(LEFT_TO_RIGHT + sentence, self)
        why = _label(LEFT_TO_RIGHT + reason_shown(decided.reason), self)
        why.setProperty("role", "caption")
        why.setVisible(bool(decided.reason))
        self.show_button = QPushButton(tr("Show"), self)
        self.show_button.setToolTip(tr("Shows “{title}” in the inspector", title=decided.a_title))
        self.show_button.clicked.connect(self._on_show_clicked)
        self.undo_button = QPushButton(tr("Undo this decision"), self)
        self.undo_button.setToolTip(tr("The two are asked about again"))
        self.undo_button.setAccessibleDescription(sentence)
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
