"""The line above a table that says how its rows are narrowed and grouped, with the ways to take that back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from caseapp.platform.translation import tr


class Strip(QWidget):
    """Hidden while nothing is narrowed or grouped."""

    cleared = Signal()
    ungrouped = Signal()
    folded = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel("", self)
        self._words.setProperty("role", "text2")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clear = self._button(tr("Clear filters"))
        self.close_all = self._button(tr("Close all groups"))
        self.open_all = self._button(tr("Open all"))
        self.ungroup = self._button(tr("No groups"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for button in (self.clear, self.close_all, self.open_all, self.ungroup):
            row.addWidget(button)
        self.clear.clicked.connect(self._on_clear_clicked)
        self.ungroup.clicked.connect(self._on_ungroup_clicked)
        self.close_all.clicked.connect(self._on_close_all_clicked)
        self.open_all.clicked.connect(self._on_open_all_clicked)
        self.hide()

    def show_state(self, filters: Sequence[tuple[str, str]], group: str) -> None:
        """Says which columns are filtered for what, and by what the rows are grouped."""
        parts = [f"{title}: {words}" for title, words in filters]
        self._words.setText(_told(" · ".join(parts), group))
        self._words.setToolTip(self._words.text())
        self.clear.setVisible(bool(parts))
        for button in (self.close_all, self.open_all, self.ungroup):
            button.setVisible(bool(group))
        self.setVisible(bool(parts or group))

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        return button

    def _on_clear_clicked(self, _is_checked: bool = False) -> None:
        self.cleared.emit()

    def _on_ungroup_clicked(self, _is_checked: bool = False) -> None:
        self.ungrouped.emit()

    def _on_close_all_clicked(self, _is_checked: bool = False) -> None:
        self.folded.emit(True)

    def _on_open_all_clicked(self, _is_checked: bool = False) -> None:
        self.folded.emit(False)


def _told(filters: str, group: str) -> str:
    if filters and group:
        return tr("Filtered by {filters}; grouped by {group}", filters=filters, group=group)
    if filters:
        return tr("Filtered by {filters}", filters=filters)
    return tr("Grouped by {group}", group=group) if group else ""
