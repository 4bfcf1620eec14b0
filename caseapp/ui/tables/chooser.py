"""The dialog that chooses which columns a table shows, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.platform.translation import tr
from caseapp.ui.tables.columns import Column

KEY = int(Qt.ItemDataRole.UserRole)


class ColumnsDialog(QDialog):
    """All columns a table can have; those that are ticked are shown, in the order of the list."""

    chosen = Signal(tuple)
    standard_wanted = Signal()

    def __init__(self, columns: Mapping[str, Column[Any]], shown: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Columns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for key in (*shown, *(key for key in columns if key not in shown)):
            self._add(columns[key], is_shown=key in shown)
        self.list.setCurrentRow(0)
        words = QLabel(tr("Ticked columns are shown, from top to bottom as from left to right."), self)
        words.setProperty("role", "text2")
        words.setWordWrap(True)
        self.up, self.down = QPushButton(tr("Move up"), self), QPushButton(tr("Move down"), self)
        self.up.setToolTip("Alt+Up")
        self.down.setToolTip("Alt+Down")
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults, self)
        self._lay_out(words)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.list.itemChanged.connect(self._on_list_itemChanged)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(standard.RestoreDefaults).clicked.connect(self._on_restore_clicked)
        self.resize(380, 520)

    def ticked(self) -> tuple[str, ...]:
        """The keys of the columns to show."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(str(item.data(KEY)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def tick(self, key: str, is_shown: bool = True) -> None:
        """Ticks a column, or takes the tick off."""
        for row in range(self.list.count()):
            if self.list.item(row).data(KEY) == key:
                self.list.item(row).setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)

    def _add(self, column: Column[Any], *, is_shown: bool) -> None:
        item = QListWidgetItem(tr(column.title), self.list)
        item.setData(KEY, column.key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)

    def _lay_out(self, words: QLabel) -> None:
        moves = QHBoxLayout()
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        moves.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addWidget(self.buttons)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)

    def _on_up_clicked(self, _is_checked: bool = False) -> None:
        self._move(-1)

    def _on_down_clicked(self, _is_checked: bool = False) -> None:
        self._move(1)

    def _on_list_itemChanged(self, _item: QListWidgetItem) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.ticked()))

    def _on_accepted(self) -> None:
        self.chosen.emit(self.ticked())
        self.accept()

    def _on_restore_clicked(self, _is_checked: bool = False) -> None:
        self.standard_wanted.emit()
        self.accept()
