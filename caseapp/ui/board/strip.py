"""Below a board without a column for it: where an item is dropped to be closed with its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
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

from caseapp.platform.translation import mark, tr
from caseapp.ui.board.model import dragged_id
from caseapp.ui.board.painter import RADIUS
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

HEIGHT, ICON = 62, 16
WORDS = mark("Drop an item here to close it. You will be asked for the words that close it.")


class DropStrip(QWidget):
    """Takes a card; asks for it to be closed."""

    dropped = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._is_target = False
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setFixedHeight(max(HEIGHT, self.fontMetrics().height() + 44))
        self.setAccessibleName(tr(WORDS))
        theme.changed.connect(self._on_theme_changed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes cards, and nothing else."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes them anywhere."""
        self._weigh(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The card went on."""
        self._set_target(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """The card is to be closed."""
        item_id = dragged_id(event.mimeData())
        self._set_target(False)
        if item_id:
            event.acceptProposedAction()
            self.dropped.emit(item_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed box, as for all that takes what is dropped."""
        super().paintEvent(event)
        palette, painter = self._theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(palette.page))
        painter.fillRect(0, 0, self.width(), 1, QColor(palette.line))
        box = self.rect().adjusted(14, 11, -14, -10)
        painter.setPen(QPen(QColor(palette.accent if self._is_target else palette.edge), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        icon = self._icons.icon("check").pixmap(ICON, ICON)
        painter.drawPixmap(box.left() + 14, box.center().y() - ICON // 2, icon)
        painter.setPen(QColor(palette.text2))
        room = box.adjusted(14 + ICON + 10, 0, -12, 0)
        shown = painter.fontMetrics().elidedText(tr(WORDS), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    def _weigh(self, event: QDragMoveEvent) -> None:
        is_taken = bool(dragged_id(event.mimeData()))
        self._set_target(is_taken)
        if is_taken:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _set_target(self, is_target: bool) -> None:
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def _on_theme_changed(self, _palette: object) -> None:
        self.update()
