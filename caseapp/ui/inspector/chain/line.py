"""The card at the end of the chain: a line that adds a link, by name or by words for somebody who is not named."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from caseapp.domain.kinds import Field
from caseapp.platform.translation import mark, tr
from caseapp.ui.inspector.chain.face import ARROW_WIDTH, RADIUS, card_height, paint_arrow
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.somebody import SomebodyLine
from caseapp.ui.inspector.look import ICON, Look

EMPTY, MORE = mark("Who reported this from whom? Add a link"), mark("Add a link")
INSET, LEAST = 7, 120


class LinkLine(SomebodyLine):
    """The line after the cards."""

    left = Signal()
    turned = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left at the beginning goes to the last card."""
        is_at_start = self.cursorPosition() == 0 and not self.hasSelectedText()
        if event.key() == Qt.Key.Key_Left and not event.modifiers() and is_at_start:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The card shows the focus for its line."""
        super().focusInEvent(event)
        self.turned.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And shows it no more."""
        super().focusOutEvent(event)
        self.turned.emit()


class LineCard(QWidget):
    """The line in a dashed box, with a plus before it."""

    def __init__(self, field: Field, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = Look(context.theme)
        self._icons = context.icons
        self._has_arrow = False
        actors = next(part.to for part in field.row_fields if part.name == "actor")
        self.line = LinkLine(actors, context, self._look, self)
        self.line.setObjectName("chainLine")
        self.line.setAccessibleDescription(tr(MORE))
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.line.turned.connect(self.update)
        self.follow(0)

    def follow(self, links: int) -> None:
        """Stands after so many links."""
        px = self._look.px
        self._has_arrow = links > 0
        self.line.setPlaceholderText(tr(MORE) if links else tr(EMPTY))
        self._layout.setContentsMargins(self._arrow() + px(INSET + ICON), 2, px(2), 2)
        self.setFixedHeight(card_height(self._look) if links else self._look.row_height(30))
        self.setMinimumWidth(self._arrow() + px(LEAST))
        self.update()

    def sizeHint(self) -> QSize:
        """A line to type in."""
        return QSize(self.minimumWidth(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the arrow, the dashed box and the plus."""
        painter, palette, px = QPainter(self), self._look.palette, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = self.line.hasFocus()
        if self._has_arrow:
            paint_arrow(painter, QRect(0, 0, self._arrow(), self.height()), self._look)
        pen = QPen(QColor(palette.accent), 2) if has_focus else QPen(QColor(palette.edge), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(palette.field) if has_focus else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(self._arrow() + 1, 1, -1, -1)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        side = px(14)
        ratio = self.devicePixelRatioF()
        plus = self._icons.pixmap("plus", "accent" if has_focus else "text2", side, ratio)
        painter.drawPixmap(self._arrow() + px(INSET), (self.height() - side) // 2, plus)
        painter.end()

    def _arrow(self) -> int:
        return self._look.px(ARROW_WIDTH) if self._has_arrow else 0
