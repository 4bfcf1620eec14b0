"""A row that words, or records, can be dropped on: while they are over it, it shows that it would take them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
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
from caseapp.ui.widgets.record_drag import dragged_records


class DropTarget(QWidget):
    """The frame that is painted over the row under the pointer; it takes no events."""

    dropped = Signal(object)  # Carried
    records_dropped = Signal(list)  # their ids

    def __init__(
        self, look: Look, row: QWidget, would_take: Callable[[list[str]], bool] = lambda _record_ids: False
    ) -> None:
        """`would_take` tells whether records can be dropped here."""
        super().__init__(row)
        self._would_take = would_take
        self._look = look
        self._row = row
        self.is_open = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

        row.setAcceptDrops(True)

    def allow(self, is_open: bool) -> None:
        """Whether words can be dropped here."""
        self.is_open = is_open

    def enter(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        """Words or records come over the row."""
        data = event.mimeData()
        if not self._takes_words(data) and not self._records(data):
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
        data = event.mimeData()
        records = self._records(data)
        if not records and not self._takes_words(data):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if records:
            self.records_dropped.emit(records)
        else:
            self.dropped.emit(carried(data))

    def _takes_words(self, data: QMimeData) -> bool:
        return self.is_open and carried(data) is not None

    def _records(self, data: QMimeData) -> list[str]:
        """The records that are over the row, if it would take them."""
        found = dragged_records(data)
        return found if found and self._would_take(found) else []

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
