"""Every row that something is wrong with: its number, the column, the reason; the words of the row chosen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QVBoxLayout, QWidget

from caseapp.exchange.table_drafts import Problem
from caseapp.exchange.tables import Table
from caseapp.platform.translation import number, tr
from caseapp.ui.mapping.grid import QUOTE_PX, Grid
from caseapp.ui.mapping.words import rows_words
from caseapp.ui.tables.columns import Cell
from caseapp.ui.theme.fonts import scale, serif_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

LISTED = 1_000
LONGEST = 400
ROW_PX, COLUMN_PX = 56, 88


class Problems(QWidget):
    """Hidden while nothing is wrong."""

    row_chosen = Signal(int)  # the number of a row as a spreadsheet counts it

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._table: Table | None = None
        self._icon = QLabel(self)
        self.says = QLabel(self)
        self.says.setProperty("role", "wrong")
        self.list = Grid(tr("Problems"), theme, icons, self)
        self.list.setColumnCount(3)
        self.list.setHorizontalHeaderLabels([tr("Row"), tr("Column"), tr("What is wrong")])
        self.list.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.list.setColumnWidth(0, round(ROW_PX * scale()))
        self.list.setColumnWidth(1, round(COLUMN_PX * scale()))
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setWordWrap(True)
        self.words.setFont(serif_font(QUOTE_PX))
        self._reason = QLabel(self)
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        self._lay_out()
        self.list.currentCellChanged.connect(self._on_list_currentCellChanged)
        self.list.cellClicked.connect(self._on_list_cellClicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed(None)
        self.hide()

    def show_problems(self, table: Table, problems: Sequence[Problem]) -> None:
        """Lists what is wrong, row by row."""
        self._table = table
        shown = problems[:LISTED]
        self.list.blockSignals(True)
        self.list.setCurrentCell(-1, -1)
        self.list.setRowCount(len(shown) + (len(problems) > LISTED))
        for at, each in enumerate(shown):
            reason = Cell(f"{each.reason} {each.advice}".strip())
            self.list.show_cells(at, [Cell(str(each.row), ink="text2"), Cell(each.column), reason])
        if len(problems) > LISTED:
            more = tr("And {n} more.", n=number(len(problems) - LISTED))
            self.list.show_cells(LISTED, [Cell(""), Cell(""), Cell(more, ink="text2")])
        self.list.blockSignals(False)
        self.says.setText(tr("{rows} with problems", rows=rows_words(problems)))
        self._show_row(-1)
        self.setVisible(bool(problems))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self.says, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._reason)
        column.addWidget(self.words)

    def _show_row(self, at: int) -> None:
        number = self.list.words_at(at, 0)
        self._reason.setText(self.list.words_at(at, 2) if number else "")
        self.words.setText(self._words_of(int(number)) if number else "")
        for label in (self._reason, self.words):
            label.setVisible(bool(number))
        if number:
            self.row_chosen.emit(int(number))

    def _words_of(self, number: int) -> str:
        assert self._table is not None
        at = bisect_left(self._table.rows, number, key=attrgetter("number"))
        words = "  |  ".join(" ".join(cell.split()) for cell in self._table.rows[at].cells if cell)
        return words if len(words) <= LONGEST else words[:LONGEST] + "…"

    def _on_list_currentCellChanged(self, row: int, _column: int, before: int, _column_before: int) -> None:
        if row != before:
            self._show_row(row)

    def _on_list_cellClicked(self, row: int, _column: int) -> None:
        self._show_row(row)

    def _on_theme_changed(self, _palette: object) -> None:
        self._icon.setPixmap(self._icons.icon("warning", "wrong").pixmap(16, 16))
