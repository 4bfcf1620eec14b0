"""The head of a pane: filters at the left, buttons at the right, and a second line when it is narrow.

What was added after `addStretch` stands at the end of the first line; nothing is made narrower than it wants to be.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from caseapp.ui.widgets.wrapping import WrappingLayout


class HeadLayout(WrappingLayout):
    """Items in lines, each in the middle of its line's height."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent, gap)
        self._ends_with = 10_000

    def addStretch(self, _factor: int = 0) -> None:
        """What is added from now on stands at the end of the first line."""
        self._ends_with = len(self._items)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return sum(_height(line + end) for line, end in self._lines(width)) + self._around(width)

    def setGeometry(self, rect: QRect) -> None:
        """Places the items."""
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line, end in self._lines(rect.width()):
            height = _height(line + end)
            left = room.left()
            for item in line:
                left = self._place(item, left, top, height, room)
            left = room.right() + 1 - self._width(end)
            for item in end:
                left = self._place(item, left, top, height, room)
            top += height + self._gap

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        return QSize(self._width(shown) + sides, _height(shown) + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        """As wide as the widest item."""
        margins: QMargins = self.contentsMargins()
        widest = max((item.sizeHint().width() for item in self._shown()), default=0)
        return QSize(widest + margins.left() + margins.right(), self.sizeHint().height())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], list[QLayoutItem]]]:
        """The items of each line, and what the line ends with."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        end = [item for item in self._items[self._ends_with :] if not item.isEmpty()]
        lines: list[tuple[list[QLayoutItem], list[QLayoutItem]]] = [([], end)]
        left = room - self._width(end) - (self._gap if end else 0)
        for item in self._items[: self._ends_with]:
            if item.isEmpty():
                continue
            if lines[-1][0] and self._width([*lines[-1][0], item]) > left:
                lines.append(([], []))
                left = room
            lines[-1][0].append(item)
        return lines

    def _around(self, width: int) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom() + self._gap * (len(self._lines(width)) - 1)

    def _width(self, items: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in items) + self._gap * max(len(items) - 1, 0)

    def _place(self, item: QLayoutItem, left: int, top: int, height: int, room: QRect) -> int:
        size = item.sizeHint()
        size.setWidth(max(min(size.width(), room.right() + 1 - left), 0))
        item.setGeometry(QRect(left, top + (height - size.height()) // 2, size.width(), size.height()))
        return left + size.width() + self._gap


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
