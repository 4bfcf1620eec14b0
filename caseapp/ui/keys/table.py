"""The verbs and their keys as a table, found by words or by key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from caseapp.platform.translation import mark, tr
from caseapp.ui.keys.chosen import KeyRow
from caseapp.ui.keys.rules import native
from caseapp.ui.palette_popup.matching import folded

HEADS = (mark("Verb"), mark("Menu"), mark("Key"), mark("Default"))


class KeyTable(QTableWidget):
    """Return or a double click asks to change the key of the verb chosen."""

    current_changed = Signal()
    edit_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, len(HEADS), parent)
        self._rows: list[KeyRow] = []
        self.setAccessibleName(tr("Verbs and their keys"))
        self.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 90), (2, 140), (3, 140)):
            self.setColumnWidth(column, width)
        self.currentCellChanged.connect(self._on_current_cell_changed)
        self.cellDoubleClicked.connect(self._on_cell_double_clicked)

    def show_rows(self, rows: Sequence[KeyRow], typed: str) -> None:
        """Shows the rows that match what is typed; the one chosen stays chosen where it is still shown."""
        before = self.current()
        wanted = folded(typed).split()
        self._rows = [row for row in rows if all(word in _words(row) for word in wanted)]
        self.blockSignals(True)
        self.setRowCount(len(self._rows))
        for number, row in enumerate(self._rows):
            self._fill(number, row)
        self.blockSignals(False)
        known = [(row.verb_key, row.title) for row in self._rows]
        chosen = (before.verb_key, before.title) if before is not None else None
        if self._rows:
            self.setCurrentCell(known.index(chosen) if chosen in known else 0, 0)

    def current(self) -> KeyRow | None:
        """The row chosen."""
        number = self.currentRow()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def choose(self, verb_key: str) -> None:
        """Chooses a verb that is shown."""
        self.setCurrentCell([row.verb_key for row in self._rows].index(verb_key), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and F2 change the key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, number: int, row: KeyRow) -> None:
        default = "" if row.is_fixed or not row.is_changed else native(row.default) or tr("none")
        for column, words in enumerate((row.title, row.menu, native(row.key), default)):
            item = QTableWidgetItem(words)
            if row.is_fixed:
                item.setToolTip(tr("A key of the reader; it cannot be changed"))
            elif row.is_changed:
                font = QFont(self.font())
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(font)
                item.setToolTip(tr("Changed"))
            self.setItem(number, column, item)

    def _on_current_cell_changed(self, row: int, _column: int, before: int, _other: int) -> None:
        if row != before:
            self.current_changed.emit()

    def _on_cell_double_clicked(self, _row: int, _column: int) -> None:
        self.edit_requested.emit()


def _words(row: KeyRow) -> str:
    return folded(f"{row.title} {row.menu} {native(row.key)}")
