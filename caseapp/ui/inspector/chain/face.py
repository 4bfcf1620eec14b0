"""A card of the chain, painted: an arrow from the card before, the name over how it was reported, and a cross."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.inspector.chain.words import Link
from caseapp.ui.inspector.look import ICON, Look, RowButton
from caseapp.ui.inspector.rows.summary import RowSummary
from caseapp.ui.inspector.rows.words import RowStyle
from caseapp.ui.text.chains import ARROW
from caseapp.ui.text.lines import direction_of
from caseapp.ui.theme.icons import Icons

ARROW_WIDTH, INSET, GAP, RADIUS, MOST, CROSS = 18, 7, 4, 6, 260, 18
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LinkFace(RowSummary):
    """Left and Right go to the cards beside it; Return opens, Alt+Return follows, Del removes, Alt+arrows move it."""

    dragged = Signal(QPoint)  # where the pointer is, on the screen
    dropped = Signal(QPoint)
    drag_ended = Signal()

    def __init__(self, style: RowStyle, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(style, look, parent)
        self.link = Link("", "", "", "", 1, 1)
        self.is_read_only = False
        self.is_open = False
        self.drop_side = 0  # where a card that is dragged would go: -1 before this one, 1 after it
        self._pressed: QPoint | None = None
        self._is_dragging = False
        self._is_double = False
        self.cross = RowButton("close", tr("Remove this link (Del)"), icons, self)
        self.cross.setProperty("small", True)
        self.cross.hide()
        self.cross.clicked.connect(self.removed)
        self.setFixedHeight(card_height(look))

    def show_link(self, link: Link) -> None:
        """Shows another link."""
        self.link = link
        self.setAccessibleName(link.spoken(is_read_only=self.is_read_only))
        self.setToolTip(link.tip(is_read_only=self.is_read_only))
        self.updateGeometry()
        self._place_cross()
        self.update()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        self.is_read_only = is_read_only
        self._show_cross()
        self.show_link(self.link)

    def mark(self, *, is_open: bool | None = None, drop_side: int | None = None) -> None:
        """Shows that its form is open, or that a dragged card would go beside it."""
        self.is_open = self.is_open if is_open is None else is_open
        self.drop_side = self.drop_side if drop_side is None else drop_side
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words, up to a limit."""
        px = self._look.px
        name = QFontMetrics(self._name_font()).horizontalAdvance(self.link.shown)
        below = QFontMetrics(self._look.font(11)).horizontalAdvance(self._mode()) + px(CROSS)
        below += QFontMetrics(self._origin_font()).horizontalAdvance(self._origin())
        wanted = max(name, below) + px(2 * INSET + ICON + GAP) + 2
        return QSize(self._arrow_width() + min(wanted, px(MOST)), self.height())

    def minimumSizeHint(self) -> QSize:
        """It may be narrower: its words end in an ellipsis."""
        return QSize(self._look.px(80), self.height())

    # Keyboard and mouse

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow moves the card here, and not the window to the page before."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_move(event):
            event.accept()
            return True
        handled = super().event(event)
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self._show_cross()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes, moves, opens, removes."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._is_dragging:
            self._end_drag()
        elif _is_move(event):
            self.moved.emit(_MOVES[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.stepped.emit(_MOVES[key])
        elif key == Qt.Key.Key_Backspace:
            self.removed.emit()
        elif key in _OPEN and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.followed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or a drag."""
        self._is_double = False
        self._pressed = event.globalPosition().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the card once the pointer has gone far enough."""
        place = event.globalPosition().toPoint()
        if self._pressed is None or self.is_read_only or self.link.of < 2:
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._is_dragging:
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragging:
            self.dragged.emit(place)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drops the card, or opens it."""
        was_pressed, self._pressed = self._pressed is not None, None
        if self._is_dragging:
            self._end_drag()
            self.dropped.emit(event.globalPosition().toPoint())
        elif was_pressed and not self._is_double:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Goes to the record."""
        self._is_double = True
        if event.button() == Qt.MouseButton.LeftButton:
            self.followed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cross shows with the keyboard too."""
        super().focusInEvent(event)
        self._show_cross()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And goes with it."""
        super().focusOutEvent(event)
        self._show_cross()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross stays in its corner."""
        super().resizeEvent(event)
        self._place_cross()

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        self.cross.refresh_look()
        self.update()

    def _end_drag(self) -> None:
        self._is_dragging = False
        self._pressed = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.drag_ended.emit()
        self.update()

    def _show_cross(self) -> None:
        self.cross.setVisible(not self.is_read_only and (self.underMouse() or self.hasFocus()))

    def _place_cross(self) -> None:
        box, side = self._box(), self._look.px(CROSS)
        self.cross.setFixedSize(side, side)
        self.cross.move(box.right() - side - 1, box.bottom() - side - 1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the arrow, the box, the words and the focus."""
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_dragging:
            painter.setOpacity(0.5)
        box = self._box()
        if self._arrow_width():
            paint_arrow(painter, QRect(0, 0, self._arrow_width(), self.height()), self._look)
        at_rest = palette.edge if self.underMouse() else palette.line2
        edge = palette.accent if self.hasFocus() or self.is_open else at_rest
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(palette.raised))
        painter.drawRoundedRect(QRectF(box).adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS, RADIUS)
        self._paint_words(painter, box)
        if self.drop_side:
            painter.fillRect(self._drop_bar(box), QColor(palette.accent))
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        px, palette = self._look.px, self._look.palette
        name, below = QFontMetrics(self._name_font()).height(), QFontMetrics(self._look.font(11)).height()
        top = box.top() + (box.height() - name - below) // 2
        left = box.left() + px(INSET)
        self._look.paint_mark(painter, QPoint(left, top + name // 2), self.link.kind)
        left += px(ICON + GAP)
        room = QRect(left, top, box.right() - px(INSET) - left + 1, name)
        _line(painter, room, self.link.shown, self._name_font(), palette.text if self.link.name else palette.text3)
        room = QRect(left, top + name, room.width() - px(CROSS), below)
        used = _line(painter, room, self._mode(), self._look.font(11), palette.text2)
        room.setLeft(room.left() + used)
        _line(painter, room, self._origin(), self._origin_font(), palette.text)

    def _drop_bar(self, box: QRect) -> QRect:
        left = box.left() - self._look.px(3) if self.drop_side < 0 else box.right() - 2
        return QRect(max(left, 0), 2, 3, self.height() - 4)

    def _box(self) -> QRect:
        return self.rect().adjusted(self._arrow_width(), 0, 0, 0)

    def _arrow_width(self) -> int:
        return self._look.px(ARROW_WIDTH) if self.link.number > 1 else 0

    def _name_font(self) -> QFont:
        return self._look.font(13)

    def _origin_font(self) -> QFont:
        return self._look.font(11, is_medium=True)

    def _mode(self) -> str:
        mode = tr(self.link.mode) if self.link.mode else ""
        return f"{mode} · " if mode and self.link.is_origin else mode

    def _origin(self) -> str:
        return tr("origin") if self.link.is_origin else ""


def card_height(look: Look) -> int:
    """Two lines, and room around them."""
    lines = QFontMetrics(look.font(13)).height() + QFontMetrics(look.font(11)).height()
    return max(look.px(40), lines + 8)


def paint_arrow(painter: QPainter, room: QRect, look: Look) -> None:
    """The arrow towards who reported."""
    painter.setFont(look.font(13))
    painter.setPen(QColor(look.palette.text2))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, ARROW)


def _is_move(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _MOVES


def _line(painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> int:
    """Words on one line from the left, whichever way they run; returns how wide they are."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setLayoutDirection(direction_of(words))
    sides = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(room, sides, shown)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return QFontMetrics(font).horizontalAdvance(shown)
