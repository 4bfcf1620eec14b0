"""While files or words are dragged over a window, this lies over it and says what dropping them does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

INSET, ICON, RADIUS = 8, 28, 10
COVER = 0.78  # of what lies below


class DropNotice(QWidget):
    """Hidden but while something is dragged. Whoever shows it decides what is dropped, and what that does."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._words, self._can_take = "", True
        self.setObjectName("dropNotice")
        self.setAcceptDrops(True)
        self.hide()

    def show_words(self, words: str, place: QRect, *, can_take: bool) -> None:
        """Lies over a place of its parent, and says what would be done, or why nothing can be."""
        self._words, self._can_take = words, can_take
        self.setGeometry(place)
        self.raise_()
        self.show()
        self.update()

    def words(self) -> str:
        """What it says, "" when it is hidden."""
        return self._words if not self.isHidden() else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Covers what lies below, with a dashed frame round what takes the drop."""
        palette = self._theme.palette
        ink = QColor(palette.accent if self._can_take else palette.attention)
        cover = QColor(palette.window)
        cover.setAlphaF(COVER)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), cover)
        frame = QRectF(self.rect()).adjusted(px(INSET), px(INSET), -px(INSET), -px(INSET))
        pen = QPen(ink, 2)
        if self._can_take:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        self._paint_words(painter, frame, ink)
        painter.end()

    def _paint_words(self, painter: QPainter, frame: QRectF, ink: QColor) -> None:
        palette, font = self._theme.palette, ui_font(15)
        metrics = QFontMetrics(font)
        room = max(0, round(frame.width()) - px(96))
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        card = QRectF(0, 0, metrics.horizontalAdvance(words) + px(72), px(52))
        card.moveCenter(frame.center())
        painter.setPen(QPen(ink, 1))
        painter.setBrush(QColor(palette.raised))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        role = "accent" if self._can_take else "attention"
        icon = self._icons.pixmap("drop" if self._can_take else "lock", role, px(ICON - 6), self.devicePixelRatioF())
        painter.drawPixmap(round(card.left()) + px(16), round(card.center().y()) - px(11), icon)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        painter.drawText(
            card.adjusted(px(48), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
        )
