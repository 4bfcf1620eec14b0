"""A row that words can be dropped on: while they are over it, it shows that it would take them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from caseapp.ui.inspector.look import Look
from caseapp.ui.text.carried import carried


class DropTarget(QWidget):
    """The frame that is painted over the row under the pointer; it takes no events."""

    dropped = Signal(object)  # Carried

    def __init__(self, look: Look, row: QWidget) -> None:
        super().__init__(row)
        self._look = look
        self._row = row
        self.is_open = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def allow(self, is_open: bool) -> None:
        """Whether words can be dropped here."""
        self.is_open = is_open
        self._row.setAcceptDrops(is_open)

    def enter(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        """Words come over the row."""
        if not self.is_open or carried(event.mimeData()) is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setGeometry(self._row.rect())
        self.show()
        self.raise_()

    def leave(self, event: QDragLeaveEvent) -> None:
        """They go."""
        self.hide()
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        """They are dropped."""
        self.hide()
        words = carried(event.mimeData())
        if words is None or not self.is_open:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame in the colour of acts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._look.palette.accent)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        fill = QColor(accent)
        fill.setAlpha(36)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
