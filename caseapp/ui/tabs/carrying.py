"""A tab carried by the mouse: over groups it is dropped into one; out of all windows it gets a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication

from caseapp.ui.tabs.drop_field import MIME, DropField
from caseapp.ui.tabs.group import Group


class Carrying(QObject):
    """Runs one drag at a time; what comes of it is said by the drop fields, or by `torn_off`."""

    torn_off = Signal(str, QPoint)  # key, place on the screen

    def __init__(self, fields: Callable[[], Iterable[DropField]], parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields

    def carry(self, group: Group, key: str) -> None:
        """Carries a tab of a group until it is dropped or let go."""
        page = group.page(key)
        if page is None:
            return
        bar = group.tabBar()
        tab = bar.tabRect(group.indexOf(page))
        data = QMimeData()
        data.setData(MIME, key.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(bar.grab(tab))
        drag.setHotSpot(QPoint(tab.width() // 2, tab.height() // 2))
        fields = list(self._fields())
        for field in fields:
            field.open(key)
        outcome = drag.exec(Qt.DropAction.MoveAction)
        for field in fields:
            field.shut()
        drag.deleteLater()
        if outcome == Qt.DropAction.IgnoreAction and not _is_called_off():
            self.torn_off.emit(key, QCursor.pos())


def _is_called_off() -> bool:
    """Whether Escape ended it, or it was let go over one of our windows, where nothing takes it."""
    is_held = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
    return is_held or QApplication.topLevelAt(QCursor.pos()) is not None
