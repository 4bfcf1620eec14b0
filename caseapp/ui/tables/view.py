"""The table view: rows of one height, lines of one pixel, sorting by its header, keys for what the mouse can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from caseapp.domain.dates.patterns import day_shown
from caseapp.platform.translation import plural, tr
from caseapp.ui.tables.columns import Column
from caseapp.ui.tables.delegate import CellPainter
from caseapp.ui.tables.header import FilterHeader
from caseapp.ui.tables.listing import PAGE, page_of
from caseapp.ui.tables.model import Index, RowModel
from caseapp.ui.theme.fonts import scale, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.record_drag import drag_records

MOVED_MS = 150  # after a key, before the record is told: who runs through rows reads none of them
MOST_DRAGGED = 200  # records at a time
FLEXIBLE, NARROWEST = 150, 96  # columns at least so wide share what room there is; none becomes narrower
TITLE_EDGES = 14  # beside a title


class RecordTable(QTableView):
    """Shows a `RowModel`. A row is activated by Enter or a double click, selected by a click or by moving to it."""

    row_activated = Signal(str)
    row_selected = Signal(str)
    delete_pressed = Signal(list)
    copy_pressed = Signal(list)
    edit_pressed = Signal(list)
    menu_requested = Signal(str, QPoint)
    group_toggled = Signal(str, bool)  # the heading's key, whether it is to be open
    columns_moved = Signal()  # their order or widths, by hand
    view_moved = Signal()

    def __init__(self, theme: Theme, icons: Icons, model: RowModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._grip: QPoint | None = None  # where rows are held
        self._was_selected = False  # when they were taken hold of
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(MOVED_MS)
        self._moved.timeout.connect(self._tell_selected)
        self._is_sharing = self._is_sized_by_hand = False
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self.filters = FilterHeader(self)
        self.setHorizontalHeader(self.filters)
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
        self.clicked.connect(self._on_clicked)
        self.filters.rows_wanted.connect(self.setFocus)
        self.verticalScrollBar().valueChanged.connect(self.view_moved)
        self.horizontalScrollBar().valueChanged.connect(self._on_horizontalScrollBar_valueChanged)

    def current_id(self) -> str | None:
        """The id of the current row; None on the heading of a group."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if self._is_record(index) else None

    def current_key(self) -> str | None:
        """What stands in the current row, also when it is a heading."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[str]:
        """The ids of the selected records, in their order, each once."""
        # Qt: asked for indexes, a table of 100 000 selected rows would make a million of them; ranges are few.
        selection = self.selectionModel().selection()
        spans = sorted((span.top(), span.bottom()) for span in map(selection.at, range(selection.count())))
        ids = self._rows.ids
        chosen = dict.fromkeys(row_id for top, bottom in spans for row_id in ids[top : bottom + 1])
        return [row_id for row_id in chosen if row_id not in self._rows.headings]

    def selected_count(self) -> int:
        """How many rows are selected, headings among them."""
        selection = self.selectionModel().selection()
        return sum(selection.at(number).height() for number in range(selection.count()))

    def select_rows(self, rows: Sequence[int]) -> None:
        """Selects some rows and no others; the current row stays."""
        self._select(_runs(rows))

    def _select(self, spans: Sequence[tuple[int, int]]) -> None:
        last = self._rows.columnCount() - 1
        chosen = QItemSelection()
        for top, bottom in spans:
            chosen.select(self._rows.index(top, 0), self._rows.index(bottom, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def column_order(self) -> list[int]:
        """The columns as they are shown from left to right."""
        header = self.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

    def widths(self) -> dict[str, int]:
        """The widths that were drawn by hand, in pixels at 100 %, by the keys of the columns; {} while shared out."""
        if not self._is_sized_by_hand:
            return {}
        return {column.key: round(self.columnWidth(at) / scale()) for at, column in enumerate(self._rows.columns)}

    def show_columns(self, columns: Sequence[Any], widths: Mapping[str, int], sort: tuple[str, bool]) -> None:
        """Shows other columns from left to right; rows, selection and scroll place stay."""
        current, selected = self.currentIndex().row(), self.selectionModel().selection()
        spans = [(each.top(), each.bottom()) for each in map(selected.at, range(selected.count()))]
        place, header = self.verticalScrollBar().value(), self.horizontalHeader()
        self._is_sharing = True
        self._rows.set_columns(columns)
        for at in range(header.count()):
            header.moveSection(header.visualIndex(at), at)
        self._is_sized_by_hand = bool(widths)
        for at, column in enumerate(columns):
            own = widths.get(column.key)
            self.setColumnWidth(at, round(own * scale()) if own is not None else self._width_of(column))
        self._is_sharing = False
        if not widths:
            self._share_width()
        self.show_sort(*sort)
        if current >= 0:
            self.selectionModel().setCurrentIndex(
                self._rows.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._select(spans)
        self.verticalScrollBar().setValue(place)

    def show_sort(self, sort: str, is_descending: bool) -> None:
        """Marks the column that the rows are sorted by, if it is shown; nothing is asked."""
        at = next((at for at, column in enumerate(self._rows.columns) if sort and column.sort == sort), -1)
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(at, order)
        header.blockSignals(False)
        header.viewport().update()
        self._sorted_by = (at, order)

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rows are held, to be dragged; one that is not selected yet is so from now on."""
        is_held = self._is_held(event)
        self._grip = event.position().toPoint() if is_held else None
        self._was_selected = is_held and self.selectionModel().isSelected(self.indexAt(event.position().toPoint()))
        if not self._was_selected:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the selected records."""
        if self._grip is None:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._grip).manhattanLength() >= QApplication.startDragDistance():
            self._grip = None
            self.drag_selected()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was held and not dragged was only clicked."""
        is_click = self._grip is not None
        self._grip = None
        if is_click and self._was_selected:
            kind, at, on = QEvent.Type.MouseButtonPress, event.position(), event.globalPosition()
            super().mousePressEvent(QMouseEvent(kind, at, on, event.button(), event.button(), event.modifiers()))
        super().mouseReleaseEvent(event)
        if is_click:
            self._tell_selected()

    def drag_selected(self) -> None:
        """Drags the selected records until they are dropped on what takes records, or let go."""
        ids = self.selected_ids()[:MOST_DRAGGED]
        if ids:
            index = self.currentIndex().siblingAtColumn(0)
            first = str(index.data() or "") if len(ids) == 1 else ""
            drag_records(self, ids, first or plural("{n} record", "{n} records", len(ids)))

    def _is_held(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        return is_plain and self._is_record(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates, Delete, F2 and Ctrl+C ask, with the rows selected; on a heading keys open and close it."""
        if self._toggled_by(event):
            return
        current = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.row_activated.emit(current)
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.delete_pressed.emit(self.selected_ids())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_F2 and self.selected_ids():
            self.edit_pressed.emit(self.selected_ids())
        else:
            super().keyPressEvent(event)
            if self.current_id() != current:
                self._moved.start()

    def _tell_selected(self) -> None:
        """Says which one record a person has moved to; several are nobody's."""
        chosen = self.selected_ids()
        if len(chosen) == 1:
            self.row_selected.emit(chosen[0])

    def _copy(self) -> None:
        # With headings alone there is nothing to copy, and what the clipboard holds stays.
        if self.selected_ids():
            self.copy_pressed.emit(self.selected_ids())

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        for number, column in enumerate(self._rows.columns):
            self.setColumnWidth(number, self._width_of(column))
        header.sectionResized.connect(self._on_header_sectionResized)
        header.sectionMoved.connect(self._on_header_sectionMoved)
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
        widths = [self._width_of(column) for column in self._rows.columns]
        flexible = [number for number, column in enumerate(self._rows.columns) if column.width >= FLEXIBLE]
        spare = self.viewport().width() - sum(widths)
        total = sum(widths[number] for number in flexible)
        self._is_sharing = True
        for number in flexible:
            width = widths[number] + spare * widths[number] // total
            least = max(round(NARROWEST * scale()), self._title_width(self._rows.columns[number]))
            self.setColumnWidth(number, max(width, least))
        self._is_sharing = False

    def _width_of(self, column: Column[Any]) -> int:
        """What a column asks for, and its title and dates need in whatever language."""
        asked = column.width * (length_of_dates() if column.is_dated else 1)
        return max(round(asked * scale()), self._title_width(column))

    def _title_width(self, column: Column[Any]) -> int:
        title = self.horizontalHeader().fontMetrics().horizontalAdvance(tr(column.title))
        return round(title + TITLE_EDGES * scale())

    def _on_header_sectionResized(self, _number: int, _before: int, _after: int) -> None:
        if not self._is_sharing:
            self._is_sized_by_hand = True
            self.columns_moved.emit()

    def _on_header_sectionMoved(self, _number: int, _before: int, _after: int) -> None:
        if not self._is_sharing:
            self.columns_moved.emit()

    def _on_horizontalScrollBar_valueChanged(self, _value: int) -> None:
        self.filters.place()
        if self._rows.headings:
            self.viewport().update()  # headings stand still at the left

    def _on_header_sortIndicatorChanged(self, section: int, order: Qt.SortOrder) -> None:
        if section < 0 or self._rows.columns[section].sort:
            self._sorted_by = (section, order)
            return
        # Qt: it marks the column as sorted before it asks whether that can be done.
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(*self._sorted_by)
        header.blockSignals(False)

    def _is_record(self, index: Index) -> bool:
        return index.isValid() and not self._rows.is_heading(index.row())

    def _toggled_by(self, event: QKeyEvent) -> bool:
        key = self.current_key()
        heading = self._rows.headings.get(key) if key is not None else None
        if heading is None:
            return False
        wanted = {Qt.Key.Key_Left: False, Qt.Key.Key_Minus: False, Qt.Key.Key_Right: True, Qt.Key.Key_Plus: True}
        wanted |= dict.fromkeys((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space), not heading.is_open)
        is_open = wanted.get(Qt.Key(event.key()))
        if is_open is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if is_open != heading.is_open:
            self.group_toggled.emit(heading.key, is_open)
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        heading = self._rows.headings.get(self._rows.id_at(index.row()))
        if heading is not None and not QApplication.keyboardModifiers():
            self.group_toggled.emit(heading.key, not heading.is_open)

    def _on_doubleClicked(self, index: QModelIndex) -> None:
        if self._is_record(index):
            self.row_activated.emit(self._rows.id_at(index.row()))

    def _on_customContextMenuRequested(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if self._is_record(index):
            self.menu_requested.emit(self._rows.id_at(index.row()), self.viewport().mapToGlobal(at))

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows in rising order as first and last of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def length_of_dates() -> float:
    """How much longer dates are in the language of the window than in English; never less than 1."""
    metrics = QFontMetrics(ui_font())
    return max(1.0, metrics.horizontalAdvance(day_shown(date(2023, 12, 28))) / metrics.horizontalAdvance("28 Dec 2023"))
