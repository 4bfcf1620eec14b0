"""While a tab is carried, this lies over the tab groups of a window and shows in colour and words where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
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
from caseapp.ui.tabs.group import Group
from caseapp.ui.tabs.places import Side, part_of, side_at
from caseapp.ui.theme.theme import Theme

if TYPE_CHECKING:
    from caseapp.ui.tabs.area import Area

MIME = "application/x-caseapp-page"
_WORDS = {
    Side.HERE: mark("Move here"),
    Side.LEFT: mark("Split to the left"),
    Side.RIGHT: mark("Split to the right"),
    Side.ABOVE: mark("Split above"),
    Side.BELOW: mark("Split below"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """Where a page would go: into a group, before a tab of it (-1: at the end), or to a side of it."""

    group: Group
    side: Side
    at: int
    place: QRect


class DropField(QWidget):
    """Hidden but while a tab is carried."""

    dropped = Signal(str, object)  # key, Target

    def __init__(self, theme: Theme, area: Area) -> None:
        super().__init__(area)
        self._theme, self._area = theme, area
        self._key = ""
        self.target: Target | None = None
        self.setAcceptDrops(True)
        self.hide()

    def open(self, key: str) -> None:
        """Lies over the groups until `shut`."""
        self._key = key
        self.setGeometry(self._area.rect())
        self.raise_()
        self.show()

    def shut(self) -> None:
        """Goes away."""
        self.target = None
        self.hide()

    def words(self) -> str:
        """What would be done now, "" for nothing."""
        return tr(_WORDS[self.target.side]) if self.target is not None else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes tabs alone."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where the tab would go now."""
        self._weigh(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Shows nothing while the tab is elsewhere."""
        super().dragLeaveEvent(event)
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Says where the tab was dropped."""
        target = self._target_at(event.position().toPoint())
        if target is None or not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(self._key, target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tints the place, and says in words what dropping does."""
        if self.target is None:
            return
        palette, place = self._theme.palette, QRectF(self.target.place).adjusted(3, 3, -3, -3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = QColor(palette.accent)
        tint.setAlphaF(0.22)
        painter.setBrush(tint)
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.drawRoundedRect(place, 6, 6)
        self._paint_words(painter, place)
        painter.end()

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        words, palette = self.words(), self._theme.palette
        metrics = painter.fontMetrics()
        label = QRectF(0, 0, metrics.horizontalAdvance(words) + 24, metrics.height() + 12)
        if label.width() > place.width() or label.height() > place.height():
            return
        label.moveCenter(place.center())
        painter.setBrush(QColor(palette.raised))
        painter.setPen(QPen(QColor(palette.accent), 1))
        painter.drawRoundedRect(label, 4, 4)
        painter.setPen(QColor(palette.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    def _weigh(self, event: QDragMoveEvent) -> None:
        is_tab = event.mimeData().hasFormat(MIME)
        self._aim(self._target_at(event.position().toPoint()) if is_tab else None)
        if self.target is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def _aim(self, target: Target | None) -> None:
        if target != self.target:
            self.target = target
            self.update()

    def _target_at(self, at: QPoint) -> Target | None:
        """Where a tab dropped at a point goes; None where that would change nothing."""
        for group in self._area.groups():
            around = QRect(group.mapTo(self._area, QPoint(0, 0)), group.size())
            if around.contains(at):
                return self._target_in(group, around, at)
        return None

    def _target_in(self, group: Group, around: QRect, at: QPoint) -> Target | None:
        bar_height = group.tabBar().height()
        is_only_one = group.page_keys() == [self._key]
        if at.y() < around.top() + bar_height:
            return None if is_only_one else self._among_tabs(group, around, at)
        page = around.adjusted(0, bar_height, 0, 0)
        side = side_at(page, at)
        if is_only_one or (side is Side.HERE and group.page(self._key) is not None):
            return None
        return Target(group, side, -1, part_of(page, side))

    def _among_tabs(self, group: Group, around: QRect, at: QPoint) -> Target:
        bar = group.tabBar()
        index = bar.tabAt(bar.mapFrom(self._area, at))
        if index < 0:
            return Target(group, Side.HERE, -1, QRect(around.topLeft(), around.size()))
        tab = QRect(bar.mapTo(self._area, bar.tabRect(index).topLeft()), bar.tabRect(index).size())
        return Target(group, Side.HERE, index, tab)
