"""The head of the reader: title, where the text comes from, its reliability, and how many highlights it has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.ui.reader.document import Highlight, ReaderDocument
from caseapp.ui.reader.typography import ReaderMetrics, sized
from caseapp.ui.theme.palette import Palette

_SEPARATOR = "   ·   "


class ReaderHeader(QWidget):
    """Two lines, elided rather than wrapped; nothing here takes the keyboard."""

    def __init__(self, palette: Palette, left_inset: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._left_inset = left_inset
        self._metrics = ReaderMetrics.of(QApplication.font())
        self._title = ""
        self._byline = ""
        self._reliability = ""
        self._counts = ""
        self.setAccessibleName("Source")

    def show_document(self, document: ReaderDocument) -> None:
        """Show a document's head."""
        self._title = " ".join(document.title.split())
        self._byline = _SEPARATOR.join(" ".join(part.split()) for part in document.byline)
        self._reliability = document.reliability
        self.setToolTip("")
        self.setAccessibleDescription(f"{self._title}. {', '.join(document.byline)}")
        self.set_counts(document.highlights)

    def set_counts(self, highlights: Sequence[Highlight]) -> None:
        """Say how many highlights there are, and how many want a look."""
        self._counts = counts_in_words(highlights)
        self.update()

    @property
    def counts(self) -> str:
        """The words about the highlights."""
        return self._counts

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        base, px = QApplication.font(), self._metrics.px
        return sized(base, px(15), is_medium=True), sized(base, px(12))

    def sizeHint(self) -> QSize:
        """Two lines with the insets of a page."""
        title, line = self._fonts()
        height = QFontMetrics(title).height() + QFontMetrics(line).height() + self._metrics.px(6 + 14 + 12)
        return QSize(self._metrics.px(320), height)

    def minimumSizeHint(self) -> QSize:
        """The height of the hint at any width."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title and reliability above, byline and counts below."""
        painter, px = QPainter(self), self._metrics.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._palette.page))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(self._palette.line))
        title_font, line_font = self._fonts()
        title_height, line_height = QFontMetrics(title_font).height(), QFontMetrics(line_font).height()
        right = self.width() - px(16)
        upper = QRect(self._left_inset, px(14), right - self._left_inset, title_height)
        lower = QRect(self._left_inset, upper.bottom() + px(6), upper.width(), line_height)
        room = upper.width() - self._paint_pill(painter, upper, line_font)
        _paint_line(painter, upper, room, self._title, title_font, self._palette.text)
        counts_width = QFontMetrics(line_font).horizontalAdvance(self._counts)
        if counts_width > lower.width() // 2:
            counts_width = 0
        else:
            painter.setFont(line_font)
            painter.setPen(QColor(self._palette.text2))
            painter.drawText(lower, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._counts)
        _paint_line(painter, lower, lower.width() - counts_width - px(16), self._byline, line_font, self._palette.text2)
        painter.end()

    def _paint_pill(self, painter: QPainter, line: QRect, font: QFont) -> int:
        """Paint the reliability at the right; return the width it takes."""
        if not self._reliability:
            return 0
        px = self._metrics.px
        width = QFontMetrics(font).horizontalAdvance(self._reliability) + px(16)
        place = QRect(line.right() - width + 1, line.center().y() - px(9), width, px(18))
        painter.setPen(QPen(QColor(self._palette.line2), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(9), px(9))
        painter.setFont(font)
        painter.setPen(QColor(self._palette.text2))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._reliability)
        return width + px(12)


def _paint_line(painter: QPainter, line: QRect, room: int, words: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def counts_in_words(highlights: Sequence[Highlight]) -> str:
    """Return such as "31 highlights, 1 changed"; without highlights, how to make one."""
    if not highlights:
        return "No highlights yet: select words, press a letter"
    parts = [f"{len(highlights)} highlight{'s' if len(highlights) > 1 else ''}"]
    for state in ("changed", "gone"):
        count = sum(highlight.state == state for highlight in highlights)
        parts += [f"{count} {state}"] if count else []
    return ", ".join(parts)
