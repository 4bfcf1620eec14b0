"""A layout that fills lines from left to right, and the next line when one is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from caseapp.ui.widgets.wrapping import WrappingLayout


class FlowLayout(WrappingLayout):
    """The last item takes what is left of its line, as the field after a list of chips does, while it `fills`."""

    def __init__(self, parent: QWidget, gap: int = 2) -> None:
        super().__init__(parent, gap)
        self.fills = True
        self.setContentsMargins(0, 0, 0, 0)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), is_test=True)

    def setGeometry(self, rect: QRect) -> None:
        """Places the items."""
        super().setGeometry(rect)
        self._arrange(rect, is_test=False)

    def sizeHint(self) -> QSize:
        """One line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(QSize(min(item.minimumSize().width(), 80), item.sizeHint().height()))
        return size

    def _arrange(self, rect: QRect, *, is_test: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        shown = [item for item in self._items if not item.isEmpty()]
        for item in shown:
            fills = self.fills and item is shown[-1]
            wanted = item.minimumSize() if fills else item.sizeHint()
            size = QSize(min(wanted.width(), rect.width()), item.sizeHint().height())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if fills:
                size.setWidth(max(size.width(), rect.right() + 1 - x))
            if not is_test:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()
