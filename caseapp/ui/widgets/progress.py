"""How far a long job is: what is done now, a bar, and a way to call it off. Hidden while nothing is under way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px

NAME_PX, BAR_PX = 220, 120


class Progress(QWidget):
    """A line for a status bar."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._button = QPushButton(tr("Cancel"), self)
        self._button.setProperty("role", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._words, self._bar, self._button):
            row.addWidget(part)
        self._button.clicked.connect(self._on_button_clicked)
        self.measure()
        self.hide()

    def measure(self) -> None:
        """Takes the width that suits the words."""
        self._bar.setFixedWidth(px(BAR_PX))

    def show_state(self, done: int, total: int, name: str) -> None:
        """How many of `total` are done, and which comes now; hides for 0."""
        self.setVisible(total > 0)
        metrics = self._words.fontMetrics()
        words = tr("Reading {name}", name=name)
        if total > 1:
            words = tr("Reading {n} of {total}: {name}", n=done + 1, total=total, name=name)
        self._words.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, px(NAME_PX)))
        self._bar.setRange(0, total if total > 1 else 0)
        self._bar.setValue(done)

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        self.cancelled.emit()
