"""How a suggestion is painted: kind, title, what tells it from others, below them its words, and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import tr
from caseapp.queries.weighing import UPDATE
from caseapp.ui.suggestions.groups import Row
from caseapp.ui.suggestions.words import level_of, sure_words
from caseapp.ui.text.lines import direction_of
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_letter, paint_pill, pill_size

ROW = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
INSET, GAP, LETTER, ICON, BAR, FOCUS = 12, 8, 22, 16, 4, 3
SURE_WIDTH, SURE_FROM = 84, 300
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class SuggestionPainter(QStyledItemDelegate):
    """Paints heads in one line and suggestions in two."""

    def __init__(self, theme: Theme, icons: Icons, view: QTreeView) -> None:
        super().__init__(view)
        self._theme, self._icons, self._view = theme, icons, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line for a head, two for a suggestion."""
        title = QFontMetrics(ui_font(13)).height()
        if index.data(ROW) is None:
            return QSize(100, title + 8)
        return QSize(100, title + QFontMetrics(ui_font(12)).height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints a line."""
        row, rect = index.data(ROW), QRect(option.rect)
        rect.setLeft(0)
        rect.setRight(self._view.viewport().width() - 1)
        painter.save()
        self._paint_ground(painter, rect, option, is_head=row is None)
        if isinstance(row, Row):
            self._paint_row(painter, rect.adjusted(px(INSET) + px(GAP), 4, -px(INSET), -4), row)
        else:
            self._paint_head(painter, rect.adjusted(px(INSET), 0, -px(INSET), 0), index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_head: bool) -> None:
        palette, has_focus = self._theme.palette, self._view.hasFocus()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selected if has_focus else palette.selected_inactive))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        if option.state & QStyle.StateFlag.State_HasFocus and has_focus:
            painter.fillRect(QRect(rect.left(), rect.top(), px(FOCUS), rect.height()), QColor(palette.accent))
        left = 0 if is_head else px(INSET) + px(GAP)
        painter.fillRect(QRect(left, rect.bottom(), rect.width(), 1), QColor(palette.line))

    def _paint_head(self, painter: QPainter, room: QRect, index: _Index) -> None:
        is_tail = index.parent().isValid()
        icon = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        if is_tail:
            room = room.adjusted(px(GAP), 0, 0, 0)
        drawn = self._icons.icon(icon, "text3").pixmap(px(ICON), px(ICON))
        painter.drawPixmap(room.left() - px(4), room.center().y() - px(ICON) // 2, drawn)
        room.setLeft(room.left() + px(ICON))
        weight = QFont.Weight.Normal if is_tail else QFont.Weight.Medium
        used = self._paint_words(painter, room, str(index.data()), "text2", ui_font(12 if is_tail else 11, weight))
        room.setLeft(room.left() + used + px(GAP))
        self._paint_words(painter, room, str(index.data(COUNT) or ""), "text3", ui_font(11))

    def _paint_row(self, painter: QPainter, room: QRect, row: Row) -> None:
        paint_letter(painter, room, kind_shown(row.kind).letter, self._theme.palette)
        room.setLeft(room.left() + px(LETTER))
        if room.width() > px(SURE_FROM) and row.confidence:
            self._paint_sure(
                painter, QRect(room.right() - px(SURE_WIDTH), room.top(), px(SURE_WIDTH), room.height()), row
            )
            room.setRight(room.right() - px(SURE_WIDTH) - px(GAP))
        if row.is_asking:
            drawn = self._icons.icon("question", "attention").pixmap(px(ICON), px(ICON))
            painter.drawPixmap(room.right() - px(ICON), room.center().y() - px(ICON) // 2, drawn)
            room.setRight(room.right() - px(ICON) - px(GAP))
        font = ui_font(13)
        upper = QRect(room.left(), room.top(), room.width(), QFontMetrics(font).height())
        used = self._paint_words(painter, upper, row.title, "text", font)
        upper.setLeft(upper.left() + used + px(GAP))
        if row.state == UPDATE:
            pill = QRect(upper.left(), upper.top(), pill_size(tr("Update")).width(), upper.height())
            if pill.right() < upper.right():
                paint_pill(painter, pill, tr("Update"), "neutral", self._theme.palette)
                upper.setLeft(pill.right() + px(GAP))
        if upper.width() > px(24):
            self._paint_words(painter, upper, row.telling, "text2", ui_font(12))
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom())
        if row.quote:
            painter.setLayoutDirection(direction_of(row.quote))
            self._paint_words(painter, lower, tr("“{words}”", words=row.quote), "text3", ui_font(12))
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _paint_sure(self, painter: QPainter, room: QRect, row: Row) -> None:
        palette, level = self._theme.palette, level_of(row.confidence)
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(3):
            painter.setBrush(QColor(palette.text2 if at < level else palette.line2))
            left = room.left() + at * (px(BAR) + 2)
            painter.drawRect(QRectF(left, room.center().y() - px(5), px(BAR), px(10)))
        words = room.adjusted(3 * (px(BAR) + 2) + px(6), 0, 0, 0)
        self._paint_words(painter, words, sure_words(row.confidence), "text3", ui_font(11))

    def _paint_words(self, painter: QPainter, room: QRect, words: str, role: str, font: QFont) -> int:
        """Paints words in one line; returns how wide they are."""
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._theme.palette, role)))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0, room.width()))
        painter.drawText(room, _LEFT, shown)
        return QFontMetrics(font).horizontalAdvance(shown)
