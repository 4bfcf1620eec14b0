"""Quiet bars where rows will stand, while they are being read. Shown only after a moment, so that quick answers never
flash; it takes neither the mouse nor the keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.theme import Theme

AFTER_MS = 150
ROW, CARDS, BAR, INSET, RADIUS = 26, 56, 8, 16, 4
#: How long the bars of a row are, one row after another, in parts of the width.
_LENGTHS = ((0.34, 0.18, 0.12), (0.26, 0.22, 0.1), (0.4, 0.14, 0.12), (0.3, 0.2, 0.08))


class Skeleton(QWidget):
    """Covers its parent from some time after `wait` until `done`."""

    def __init__(self, theme: Theme, parent: QWidget, row: int = ROW) -> None:
        super().__init__(parent)
        self._theme, self._row = theme, row
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Being read"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        parent.installEventFilter(self)
        self.hide()

    def wait(self) -> None:
        """Something is being read."""
        if self.isHidden() and not self._timer.isActive():
            self._timer.start()

    def done(self) -> None:
        """It has come, or will not."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps covering the parent when that changes its size."""
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._cover()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the bars on the ground of a page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.palette.page))
        for number in range(self.height() // px(self._row)):
            paint_bars(painter, QRectF(0, number * px(self._row), self.width(), px(self._row)), number, self._theme)

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def _on_timer_timeout(self) -> None:
        self._cover()
        self.raise_()
        self.show()


def paint_bars(painter: QPainter, row: QRectF, number: int, theme: Theme) -> None:
    """Paints the bars of one row."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.palette.line))
    left, top = row.left() + INSET, row.center().y() - px(BAR) / 2
    for length in _LENGTHS[number % len(_LENGTHS)]:
        wide = max(length * (row.width() - 2 * INSET), 8)
        painter.drawRoundedRect(QRectF(left, top, wide, px(BAR)), RADIUS, RADIUS)
        left += wide + 2 * INSET
