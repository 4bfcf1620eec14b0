"""The table view: rows of one height, lines of one pixel, sorting by its header, keys for what the mouse can do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from caseapp.ui.tables.delegate import CellPainter
from caseapp.ui.tables.listing import PAGE, page_of
from caseapp.ui.tables.model import Index, RowModel
from caseapp.ui.theme.fonts import scale, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

FLEXIBLE, NARROWEST = 150, 96  # columns at least so wide share what room there is; none becomes narrower


class RecordTable(QTableView):
    """Shows a `RowModel`. A row is activated by Enter or a double click, selected by moving to it."""

    row_activated = Signal(str)
    row_selected = Signal(str)
    delete_pressed = Signal(list)
    copy_pressed = Signal(list)
    menu_requested = Signal(str, QPoint)
    view_moved = Signal()

    def __init__(self, theme: Theme, icons: Icons, model: RowModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._is_sharing = self._is_sized_by_hand = False
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self.setModel(model)
        self.setItemDelegate(CellPainter(theme, icons, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        height = QFontMetrics(ui_font()).height() + 10
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        self._set_up_header()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_customContextMenuRequested)
        self.doubleClicked.connect(self._on_doubleClicked)
        theme.changed.connect(self._on_theme_changed)
        self.verticalScrollBar().valueChanged.connect(self.view_moved)

    def current_id(self) -> str | None:
        """The id of the current row."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[str]:
        """The ids of the selected rows, in their order."""
        # Qt: asked for indexes, a table of 100 000 selected rows would make a million of them; ranges are few.
        selection = self.selectionModel().selection()
        spans = sorted((span.top(), span.bottom()) for span in map(selection.at, range(selection.count())))
        return [self._rows.id_at(row) for top, bottom in spans for row in range(top, bottom + 1)]

    def rows_in_view(self) -> range:
        """The rows of the pages that are in view; the first page while there is none."""
        height = max(self.verticalHeader().defaultSectionSize(), 1)
        first = self.verticalScrollBar().value() // height
        return page_of(first, first + self.viewport().height() // height, max(self._rows.rowCount(), PAGE))

    def select_id(self, row_id: str) -> None:
        """Makes the row of an id the current one, if it is shown."""
        row = self._rows.row_of(row_id)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates, Delete and Ctrl+C ask, with the rows selected."""
        current = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.row_activated.emit(current)
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.delete_pressed.emit(self.selected_ids())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit(self.selected_ids())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells which row is current now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_selected.emit(self._rows.id_at(current.row()))

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        for number, column in enumerate(self._rows.columns):
            self.setColumnWidth(number, round(column.width * scale()))
        header.sectionResized.connect(self._on_header_sectionResized)
        header.sortIndicatorChanged.connect(self._on_header_sortIndicatorChanged)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares out the width among the wide columns, until one is drawn by hand."""
        super().resizeEvent(event)
        if not self._is_sized_by_hand:
            self._share_width()
        self.view_moved.emit()

    def _share_width(self) -> None:
        widths = [round(column.width * scale()) for column in self._rows.columns]
        flexible = [number for number, width in enumerate(widths) if width >= FLEXIBLE * scale()]
        spare = self.viewport().width() - sum(widths)
        total = sum(widths[number] for number in flexible)
        self._is_sharing = True
        for number in flexible:
            width = widths[number] + spare * widths[number] // total
            self.setColumnWidth(number, max(width, round(NARROWEST * scale())))
        self._is_sharing = False

    def _on_header_sectionResized(self, _number: int, _before: int, _after: int) -> None:
        self._is_sized_by_hand = self._is_sized_by_hand or not self._is_sharing

    def _on_header_sortIndicatorChanged(self, section: int, order: Qt.SortOrder) -> None:
        if section < 0 or self._rows.columns[section].sort:
            self._sorted_by = (section, order)
            return
        # Qt: it marks the column as sorted before it asks whether that can be done.
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(*self._sorted_by)
        header.blockSignals(False)

    def _on_doubleClicked(self, index: QModelIndex) -> None:
        self.row_activated.emit(self._rows.id_at(index.row()))

    def _on_customContextMenuRequested(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_requested.emit(self._rows.id_at(index.row()), self.viewport().mapToGlobal(at))

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()
