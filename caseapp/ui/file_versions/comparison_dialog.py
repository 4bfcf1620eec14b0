"""What is different between a version and the case as it is now, as text that can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from caseapp.exchange.comparison_text import as_text, summary
from caseapp.platform.translation import tr
from caseapp.queries.comparing import Comparison
from caseapp.ui.theme.fonts import px
from caseapp.ui.widgets.announcing import announce


class ComparisonDialog(QDialog):
    """It shows and copies; `heading` says which version."""

    def __init__(self, comparison: Comparison, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = as_text(comparison, heading)
        self.setObjectName("comparison")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        head = QLabel(summary(comparison), self)
        head.setProperty("role", "text2")
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Differences"))
        # Heading and summary stand above it already.
        self.text.setPlainText("\n".join(self._words.splitlines()[2:]).strip())
        self.copy_button = QPushButton(tr("Copy as text"), self)
        self.copy_button.setAutoDefault(False)
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.close_button.clicked.connect(self.reject)
        self.resize(px(680), px(520))

    def _on_copy_button_clicked(self, _is_checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(self._words)
        announce(self, tr("Copied"))
