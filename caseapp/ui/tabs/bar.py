"""The bar of a tab group: tabs are moved along it, and one that is dragged out of it is carried elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QTabBar, QWidget

OUT_PX = 18  # below or above the bar, before a tab leaves it


class TabBar(QTabBar):
    """Says what is done to a tab; it does nothing by itself but move tabs."""

    carried = Signal(int)
    menu_requested = Signal(int, QPoint)  # tab, place on the screen
    close_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notes that a tab may be dragged."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = is_left and self.tabAt(event.position().toPoint()) >= 0
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Along the bar a tab is moved by Qt; out of it, it is carried."""
        if not self._pressed or not self._is_out(event.position().toPoint()):
            super().mouseMoveEvent(event)
            return
        self._pressed = False
        # Qt: the tab that is pressed is the current one; a release ends Qt's own moving of it.
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        ended = QMouseEvent(
            QEvent.Type.MouseButtonRelease, event.position(), event.globalPosition(), left, none, event.modifiers()
        )
        super().mouseReleaseEvent(ended)
        self.carried.emit(self.currentIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes a tab."""
        self._pressed = False
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.close_requested.emit(at)
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of a tab: the one clicked, or by the keyboard the current one."""
        is_clicked = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.tabAt(event.pos()) if is_clicked else self.currentIndex()
        if index >= 0:
            at = event.globalPos() if is_clicked else self.mapToGlobal(self.tabRect(index).bottomLeft())
            self.menu_requested.emit(index, at)

    def _is_out(self, at: QPoint) -> bool:
        return not self.rect().adjusted(-OUT_PX, -OUT_PX, OUT_PX, OUT_PX).contains(at)
