"""Quote cards: the words behind a fact, where they stand, and whether they still hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from caseapp.platform.translation import sentence_case, tr
from caseapp.ui.text.carried import Carried, carry
from caseapp.ui.text.lines import broken_lines, direction_of
from caseapp.ui.theme.fonts import px, serif_font, ui_font
from caseapp.ui.theme.palette import Palette
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_pill, role_of_state

LINES, LINE_PX, GAP, INSET, BAR, RADIUS, FOOT = 4, 20, 8, 12, 3, 6, 26
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """One card. `citation_id` names what a removal removes; `chain` is who reported it from whom, in one line."""

    excerpt_id: str
    quote: str
    state: str
    where: str
    detail: str = ""
    citation_id: str = ""
    chain: str = ""


class _Cards(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: tuple[QuoteCard, ...] = ()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.quote
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{tr(card.state)}: {card.quote} ({', '.join(filter(None, (card.where, card.chain)))})"
        if role == Qt.ItemDataRole.ToolTipRole and card.chain:
            # Qt: a tool tip guesses whether it is markup, so it is always given markup, made from escaped words.
            return f"<qt>{escape(card.chain)}</qt>"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        card = self.cards[indexes[0].row()]
        data = QMimeData()
        data.setText(card.quote)
        return carry(Carried(card.excerpt_id), data)

    def show(self, cards: Sequence[QuoteCard]) -> None:
        self.beginResetModel()
        self.cards = tuple(cards)
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QuoteCardList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        # Subtle: one pixel less, as the box is painted; a line that just fits must break here as it breaks there.
        card = self._view.card(index.row())
        lines = len(_lines(card.quote, width - 1 - 2 * INSET - BAR))
        return QSize(width, 2 * 8 + lines * _line_height() + _chain_height(card) + px(FOOT) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        palette, card = self._theme.palette, self._view.card(index.row())
        box: QRect = option.rect.adjusted(0, 0, -1, -GAP)
        state = option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        role = role_of_state(card.state)
        painter.save()
        _paint_box(painter, box, palette, getattr(palette, role), is_current=is_current)
        _paint_quote(painter, box, card.quote, palette)
        foot = QRect(box.left() + INSET + BAR, box.bottom() - px(FOOT), box.width() - 2 * INSET, px(FOOT) - 4)
        pill = paint_pill(painter, foot, sentence_case(tr(card.state)), role, palette)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(palette.text3))
        if card.chain:
            above = QRect(foot.left(), foot.top() - _chain_height(card), foot.width(), _chain_height(card))
            _paint_words(painter, above, card.chain)
        room = foot.adjusted(pill.width() + 8, 0, 0, 0)
        where = " · ".join(part for part in (card.where, card.detail) if part)
        _paint_words(painter, room, where)
        painter.restore()


class QuoteCardList(QListView):
    """A column of quote cards."""

    activated_excerpt = Signal(str)
    remove_requested = Signal(str)  # citation id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = _Cards(self)
        self.setModel(self._cards)
        self.setItemDelegate(_Painter(theme, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(tr("Quotes"))
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_customContextMenuRequested)
        theme.changed.connect(self._on_theme_changed)

    def show_cards(self, cards: Sequence[QuoteCard]) -> None:
        """Shows these cards instead."""
        if tuple(cards) != self._cards.cards:
            self._cards.show(cards)

    def card(self, row: int) -> QuoteCard:
        """The card of a row."""
        return self._cards.cards[row]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the words."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.activated_excerpt.emit(self.card(index.row()).excerpt_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the words, Delete asks for removal."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated_excerpt.emit(self.card(index.row()).excerpt_id)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(self.card(index.row()).citation_id)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Heights follow the fonts."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _on_customContextMenuRequested(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            return
        card = self.card(index.row())
        menu = QMenu(self)
        go = menu.addAction(tr("Go to the words"))
        remove = menu.addAction(tr("Remove this source") + "\tDel")
        chosen = menu.exec(self.viewport().mapToGlobal(at))
        if chosen is go:
            self.activated_excerpt.emit(card.excerpt_id)
        elif chosen is remove:
            self.remove_requested.emit(card.citation_id)
        menu.deleteLater()

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()


def _lines(quote: str, width: int) -> list[str]:
    return broken_lines(quote, serif_font(14), width, LINES)


def _paint_box(painter: QPainter, box: QRect, palette: Palette, bar: str, *, is_current: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.accent if is_current else palette.line), 2 if is_current else 1))
    painter.setBrush(QColor(palette.raised))
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(bar))
    painter.drawRoundedRect(QRectF(box.left() + 1, box.top() + 1, BAR, box.height() - 2), 1.5, 1.5)


def _paint_quote(painter: QPainter, box: QRect, quote: str, palette: Palette) -> None:
    painter.setFont(serif_font(14))
    painter.setPen(QColor(palette.text))
    # Qt: "left" is the side where lines begin, so it is the right one in a painter from right to left.
    painter.setLayoutDirection(direction_of(quote))
    room = QRect(box.left() + INSET + BAR, box.top() + 8, box.width() - 2 * INSET - BAR, _line_height())
    for line in _lines(quote, room.width()):
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
        room.translate(0, room.height())
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _paint_words(painter: QPainter, room: QRect, words: str) -> None:
    elided = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


def _chain_height(card: QuoteCard) -> int:
    return QFontMetrics(ui_font(11)).height() + 4 if card.chain else 0


def _line_height() -> int:
    return max(px(LINE_PX), QFontMetrics(serif_font(14)).height())
