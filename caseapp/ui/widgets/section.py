"""The head of a section: a caption, a count, and perhaps a button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme


class SectionHead(QWidget):
    """A small medium caption; `action` gives it a plus button."""

    add_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, title: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 2)
        row.setSpacing(6)
        label = QLabel(title, self)
        label.setProperty("role", "section")
        self._count = QLabel("", self)
        self._count.setProperty("role", "caption")
        self._button = QToolButton(self)
        self._button.setToolTip(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self._on_button_clicked)
        row.addWidget(label)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._button)
        self._on_theme_changed(None)
        theme.changed.connect(self._on_theme_changed)

    def show_count(self, count: int) -> None:
        """The number beside the caption; nothing for none."""
        self._count.setText(str(count) if count else "")

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        self.add_requested.emit()

    def _on_theme_changed(self, _palette: object) -> None:
        self._button.setIcon(self._icons.icon("plus"))
