"""Paints the cells of a table: words, pills, kind letters and source marks, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from caseapp.platform.translation import number
from caseapp.ui.tables.columns import Cell, GroupCell
from caseapp.ui.tables.model import CELL_ROLE
from caseapp.ui.theme.fonts import ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import Palette
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_letter, paint_pill

INSET, ICON, BAR = 8, 14, 3


class CellPainter(QStyledItemDelegate):
    """One painter for every column; what a cell shows is in its `Cell`."""

    def __init__(self, theme: Theme, icons: Icons, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._icons, self._view = theme, icons, view
        self._font = ui_font()
        self._metrics = QFontMetrics(self._font)
        self._heading_font = ui_font(weight=QFont.Weight.Medium)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one cell."""
        cell, palette, rect = index.data(CELL_ROLE), self._theme.palette, option.rect
        painter.save()
        if isinstance(cell, GroupCell):
            painter.fillRect(rect, QColor(palette.dock))
        self._paint_ground(painter, option, index, palette)
        if isinstance(cell, GroupCell):
            self._paint_heading(painter, rect, cell, palette)
        elif isinstance(cell, Cell):
            self._paint_cell(painter, rect.adjusted(INSET, 0, -INSET, 0), cell, palette, index)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        palette: Palette,
    ) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            ground = palette.selected if self._view.hasFocus() else palette.selected_inactive
            painter.fillRect(rect, QColor(ground))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(palette.line))
        is_current = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        if is_current and self._view.columnViewportPosition(index.column()) <= 0:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(palette.accent))

    def _paint_heading(self, painter: QPainter, rect: QRect, cell: GroupCell, palette: Palette) -> None:
        """Each cell paints its part of the heading, which stands still at the left of the view."""
        painter.setClipRect(rect)
        room = QRect(INSET, rect.top(), self._view.viewport().width() - 2 * INSET, rect.height())
        chevron = self._icons.icon("chevron-down" if cell.is_open else "chevron-right", "text2")
        painter.drawPixmap(room.left(), room.center().y() - ICON // 2 + 1, chevron.pixmap(ICON, ICON))
        room.setLeft(room.left() + ICON + 5)
        painter.setFont(self._heading_font)
        painter.setPen(QColor(palette.text))
        metrics = QFontMetrics(self._heading_font)
        words = metrics.elidedText(cell.words, Qt.TextElideMode.ElideRight, room.width() - 60)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        room.setLeft(room.left() + metrics.horizontalAdvance(words) + 8)
        painter.setFont(self._font)
        painter.setPen(QColor(palette.text3))
        count = number(cell.count, " ")
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, count)

    def _paint_cell(
        self, painter: QPainter, room: QRect, cell: Cell, palette: Palette, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if cell.pill:
            paint_pill(painter, room, cell.words, cell.pill, palette)
            return
        if cell.letter:
            paint_letter(painter, room, cell.letter, palette)
            room = room.adjusted(22, 0, 0, 0)
        if cell.icon:
            icon = self._icons.icon(cell.icon, cell.ink)
            painter.drawPixmap(room.left(), room.center().y() - ICON // 2 + 1, icon.pixmap(ICON, ICON))
            room = room.adjusted(ICON + 5, 0, 0, 0)
        painter.setFont(self._font)
        painter.setPen(QColor(getattr(palette, cell.ink)))
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.drawText(room, align, self._metrics.elidedText(cell.words, Qt.TextElideMode.ElideRight, room.width()))
