"""Paragraph numbers left of the text, painted for the paragraphs in view only."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.domain.text import paragraphs
from caseapp.ui.reader.page_view import PageView
from caseapp.ui.reader.typography import sized
from caseapp.ui.theme.palette import Palette


class ParagraphNumbers(QWidget):
    """Numbers the non-blank paragraphs of a page, as quoted in ¶2; it stands in the page's left viewport margin."""

    def __init__(self, palette: Palette, page: PageView) -> None:
        super().__init__(page)
        self._palette = palette
        self._page = page
        self._starts: list[int] = []

    def set_text(self, text: str) -> None:
        """Number the paragraphs of `text`."""
        self._starts = [span.start_cp for span in paragraphs(text)]
        self.update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.update()

    def number_of(self, position_cp: int) -> int:
        """Return the number of the paragraph that a position lies in, 0 before the first."""
        return bisect_left(self._starts, position_cp + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers of the paragraphs whose first line is in view."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._palette.page))
        painter.setFont(sized(QApplication.font(), self._page.metrics.px(11)))
        painter.setPen(QColor(self._palette.text3))
        start, end = self._page.visible_span(0, self.height())
        first = max(bisect_left(self._starts, start), 0)
        for number in range(first, bisect_left(self._starts, end)):
            at = self._starts[number]
            rects = self._page.viewport_rects(at, at + 1)
            if rects:
                place = QRect(
                    0, round(rects[0].top()), self.width() - self._page.metrics.px(8), round(rects[0].height())
                )
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number + 1))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        QApplication.sendEvent(self._page.verticalScrollBar(), event)
