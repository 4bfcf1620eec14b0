"""Lines that lead to records, in the manner of the rows of a list: two lines each, the second smaller."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.summary import RowSummary
from caseapp.ui.inspector.rows.words import Cell, RowStyle


class Lines(QWidget):
    """Return, Space or a click on a line goes to its record."""

    activated = Signal(str)

    def __init__(self, look: Look, shares: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._style = RowStyle((), shares, True, _no_words)
        self.lines: list[RowSummary] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[tuple[str, tuple[Cell, ...]]]) -> None:
        """Shows lines, each with the id of its record."""
        for old in self.lines:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self.lines = [self._made(record_id, cells) for record_id, cells in lines]

    def _made(self, record_id: str, cells: tuple[Cell, ...]) -> RowSummary:
        line = RowSummary(self._style, self._look, self)
        line.show_cells(cells)
        line.opened.connect(partial(self.activated.emit, record_id))
        line.followed.connect(partial(self.activated.emit, record_id))
        self._column.addWidget(line)
        line.show()
        return line


def _no_words(_rows: object, _context: object) -> list[tuple[Cell, ...]]:
    return []
