"""The table of a comparison: Return opens the record of a row, the copy key takes the rows chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from caseapp.exchange.comparison_text import DifferenceRow
from caseapp.platform.translation import tr
from caseapp.ui.comparing.model import DifferenceModel
from caseapp.ui.tables.delegate import CellPainter
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

WIDTHS = (90, 260, 130, 220)


class DifferenceView(QTableView):
    """Whole rows are chosen; nothing is edited."""

    opened = Signal(object)  # DifferenceRow
    copy_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.model_ = DifferenceModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(CellPainter(theme, icons, self))
        self.setAccessibleName(tr("What is different"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(ui_font()).height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, px(width))
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    def chosen(self) -> list[DifferenceRow]:
        """The rows chosen, in their order; all when none is."""
        at = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.model_.rows[row] for row in at] or list(self.model_.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, the copy key copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.model_.rows[self.currentIndex().row()])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.model_.rows[index.row()])

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()
