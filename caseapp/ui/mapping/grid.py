"""A small table that holds its cells itself, painted as all tables of the window are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTableWidget, QTableWidgetItem, QWidget

from caseapp.ui.tables.columns import Cell
from caseapp.ui.tables.delegate import CellPainter
from caseapp.ui.tables.model import CELL_ROLE
from caseapp.ui.theme.fonts import serif_font, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

QUOTE_PX = 13
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Grid(QTableWidget):
    """Rows to be looked at and chosen one at a time."""

    def __init__(self, name: str, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(0, 0, parent)
        self.setAccessibleName(name)
        self.setItemDelegate(CellPainter(theme, icons, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(ui_font()).height() + 10)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(_LEFT)
        theme.changed.connect(self._on_theme_changed)

    def show_cells(self, row: int, cells: Sequence[Cell], tip: str = "") -> None:
        """Fills a row; `tip` is shown for each of its cells, else the words of the cell."""
        for column, cell in enumerate(cells):
            item = QTableWidgetItem(cell.words)
            item.setData(CELL_ROLE, cell)
            item.setTextAlignment(_LEFT)
            item.setToolTip(tip or cell.words)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tip)
            self.setItem(row, column, item)

    def words_at(self, row: int, column: int) -> str:
        """The words of a cell, "" where there is none."""
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()


class QuotePainter(CellPainter):
    """Paints source words, in serif."""

    def __init__(self, theme: Theme, icons: Icons, view: QTableView) -> None:
        super().__init__(theme, icons, view)
        self._font = serif_font(QUOTE_PX)
        self._metrics = QFontMetrics(self._font)
