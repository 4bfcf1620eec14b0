"""Paints a card of the board: what is owed by whom to whom, since when, until when, what closes it, and its sources."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caseapp.platform.translation import mark, tr
from caseapp.queries.board import BoardCard
from caseapp.queries.items import ItemRow
from caseapp.ui.board import words
from caseapp.ui.board.model import CARD_ROLE
from caseapp.ui.board.names import squeezed
from caseapp.ui.tables.columns import Cell
from caseapp.ui.text.lines import broken_lines, direction_of
from caseapp.ui.theme.fonts import ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import PILL_HEIGHT, paint_pill

INSET, GAP, RADIUS, PAD, ICON, SIDE = 11, 8, 6, 9, 13, 10
TITLE_LINES, TEXT_LINES = 2, 5
LABELS = (mark("Waits"), mark("Due"), mark("Closes"), mark("Log"))
ARROW = " → "
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CardPainter(QStyledItemDelegate):
    """All cards are of one height, so that a column of thousands is laid out at once; a short title leaves a line to
    what closes the item."""

    def __init__(self, theme: Theme, icons: Icons, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._icons, self._view = theme, icons, view
        self._title_font = ui_font(13, QFont.Weight.Medium)
        self._font, self._small = ui_font(12), ui_font(11)
        self._title_line = QFontMetrics(self._title_font).height() + 1
        self._line = QFontMetrics(self._font).height() + 1
        self._foot = max(PILL_HEIGHT, QFontMetrics(self._small).height()) + 2
        self._label_width = max(QFontMetrics(self._font).horizontalAdvance(tr(label)) for label in LABELS) + 8

    @property
    def height(self) -> int:
        """What a card takes, with the gap below it."""
        lines = TITLE_LINES * self._title_line + TEXT_LINES * self._line
        return 2 * PAD + lines + 8 + self._foot + GAP

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the column, whatever it says."""
        return QSize(100, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one card; one that has not been read yet is an empty box."""
        box = option.rect.adjusted(SIDE, 0, -SIDE, -GAP)
        card = index.data(CARD_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, box, option)
        if isinstance(card, BoardCard):
            self._paint_card(painter, box.adjusted(INSET, PAD, -INSET, -PAD), card)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        palette, state = self._theme.palette, option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        ink, width = palette.line, 1
        if is_current:
            ink, width = (palette.accent, 2) if self._view.hasFocus() else (palette.edge, 1)
        elif state & QStyle.StateFlag.State_MouseOver:
            ink = palette.line2
        painter.setPen(QPen(QColor(ink), width))
        painter.setBrush(QColor(palette.raised))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_card(self, painter: QPainter, room: QRect, card: BoardCard) -> None:
        row = card.row
        titles = broken_lines(row.title, self._title_font, room.width(), TITLE_LINES)
        painter.setFont(self._title_font)
        top = self._paint_lines(painter, room, room.top(), titles, self._title_line, "text")
        painter.setFont(self._font)
        top = self._paint_owed(painter, room, top, row) + 4
        spare = TITLE_LINES - len(titles)
        if words.is_open(row):
            waits = self._waits(row, room.width() - self._label_width)
            spare += 2 - len(waits)
            self._paint_label(painter, room, top, tr("Waits"))
            top = self._paint_lines(painter, self._beside(room), top, waits, self._line, "text2")
            top = self._paint_fact(painter, room, top, tr("Due"), words.due(row))
        elif card.note:
            top = self._paint_fact(painter, room, top, tr("Log"), Cell(card.note), lines=3)
        if row.closes_when:
            self._paint_fact(painter, room, top, tr("Closes"), Cell(row.closes_when, ink="text2"), lines=1 + spare)
        foot = QRect(room.left(), room.bottom() - self._foot + 1, room.width(), self._foot)
        self._paint_foot(painter, foot, card)

    def _paint_owed(self, painter: QPainter, room: QRect, top: int, row: ItemRow) -> int:
        """Both sides share the line; the longer one gives way first."""
        metrics = QFontMetrics(self._font)
        by, to = words.named(row.owed_by), words.named(row.owed_to)
        free = room.width() - metrics.horizontalAdvance(ARROW)
        to_width = metrics.horizontalAdvance(", ".join(to))
        shown = squeezed(by, ", ", metrics, max(free // 2, free - to_width))
        rest = squeezed(to, ", ", metrics, free - metrics.horizontalAdvance(shown))
        return self._paint_lines(painter, room, top, [f"{shown}{ARROW}{rest}"], self._line, "text2")

    def _paint_fact(self, painter: QPainter, room: QRect, top: int, label: str, cell: Cell, lines: int = 1) -> int:
        self._paint_label(painter, room, top, label)
        beside = self._beside(room)
        broken = broken_lines(cell.words, self._font, beside.width(), lines)
        return self._paint_lines(painter, beside, top, broken, self._line, cell.ink)

    def _paint_label(self, painter: QPainter, room: QRect, top: int, label: str) -> None:
        painter.setPen(QColor(self._theme.palette.text3))
        painter.drawText(QRect(room.left(), top, self._label_width, self._line), _LEFT, label)

    def _beside(self, room: QRect) -> QRect:
        return room.adjusted(self._label_width, 0, 0, 0)

    def _paint_lines(self, painter: QPainter, room: QRect, top: int, lines: list[str], height: int, ink: str) -> int:
        """Paints lines below one another; returns where the next begins."""
        painter.setPen(QColor(getattr(self._theme.palette, ink)))
        for line in lines:
            # Qt: "left" is the side where lines begin, so it is the right one in a painter from right to left.
            painter.setLayoutDirection(direction_of(line))
            painter.drawText(QRect(room.left(), top, room.width(), height), _LEFT, line)
            top += height
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return top

    def _paint_foot(self, painter: QPainter, room: QRect, card: BoardCard) -> None:
        palette, pill, source = self._theme.palette, words.pill(card.row), words.sources(card)
        covered = paint_pill(painter, room, pill.words, pill.pill, palette)
        painter.setFont(self._small)
        painter.setPen(QColor(palette.text2))
        painter.drawText(room.adjusted(covered.width() + 8, 0, 0, 0), _LEFT, words.age(card.row))
        metrics = QFontMetrics(self._small)
        left = room.right() - metrics.horizontalAdvance(source.words) - ICON - (4 if source.words else 0) + 1
        icon = self._icons.icon(source.icon, source.ink).pixmap(ICON, ICON)
        painter.drawPixmap(left, room.center().y() - ICON // 2 + 1, icon)
        painter.setPen(QColor(getattr(palette, source.ink)))
        painter.drawText(room.adjusted(left - room.left() + ICON + 4, 0, 0, 0), _LEFT, source.words)

    def _waits(self, row: ItemRow, width: int) -> list[str]:
        """For whom and since when, in one line or two; only the name is ever shortened."""
        metrics = QFontMetrics(self._font)
        whom, since = ", ".join(words.named(row.owed_by)), words.since(row)
        line = words.waits(whom, since)
        if metrics.horizontalAdvance(line) <= width:
            return [line]
        room = width - metrics.horizontalAdvance(words.waits("", ""))
        lines = [words.waits(squeezed(words.named(row.owed_by), ", ", metrics, room), ""), since]
        return [line for line in lines if line]
