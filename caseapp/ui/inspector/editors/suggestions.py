"""The list under a type-ahead line: what the case knows by these words, and what could be added under them.

It is part of the window, not a window of its own, and never takes the keyboard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from caseapp.domain.kinds import KINDS
from caseapp.platform.translation import tr
from caseapp.ui.inspector.look import Look

MAX_ROWS = 9
_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A record that exists, or with `id` "" the offer to add one of `kind`. `name` is what the words matched.

    Without a `kind`, the offer to take the words for somebody who is not named.
    """

    id: str
    kind: str
    title: str
    name: str = ""

    @property
    def words(self) -> str:
        """What the row says."""
        if self.id:
            return self.title
        if self.kind:
            return tr("Create “{title}” as {kind}", title=self.title, kind=tr(KINDS[self.kind].label).lower())
        return tr("Not named: “{title}”", title=self.title)


class Suggestions(QListWidget):
    """At most nine rows; the first is current, so that Return picks it."""

    chosen = Signal(object)

    def __init__(self, look: Look, owner: QWidget) -> None:
        super().__init__(owner.window())
        self._owner = owner
        self.setObjectName("suggestions")
        self.setAccessibleName(tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(look, self))
        self._look = look
        self.hide()
        self.itemClicked.connect(self._on_self_item_clicked)

    def show_rows(self, rows: Sequence[Suggestion]) -> None:
        """Shows these rows under the line, or above it when there is more room; hides for none."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.words)
            item.setData(_ROLE, row)
            self.addItem(item)
        if not rows:
            self.hide()
            return
        self.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def rows(self) -> list[Suggestion]:
        """What is listed."""
        return [self.item(at).data(_ROLE) for at in range(self.count())]

    def current(self) -> Suggestion | None:
        """The row that Return would pick."""
        item: QListWidgetItem | None = self.currentItem()
        return item.data(_ROLE) if item is not None and self.isVisible() else None

    def step(self, by: int) -> None:
        """Moves the current row."""
        if self.count():
            self.setCurrentRow((self.currentRow() + by) % self.count())

    def _place(self) -> None:
        self.setParent(self._owner.window())
        self.setStyleSheet(self._look.popup_sheet())
        px = self._look.px
        row = self._look.row_height(26)
        height = min(self.count(), MAX_ROWS) * row + px(10)
        window = self._owner.window()
        corner = self._owner.mapTo(window, QPoint(0, self._owner.height() + 2))
        width = max(self._owner.width(), px(250))
        left = max(px(4), min(corner.x(), window.width() - width - px(8)))
        above = corner.y() - self._owner.height() - height - 4
        top = above if corner.y() + height > window.height() and above >= 0 else corner.y()
        self.setGeometry(QRect(left, top, width, height))

    def _on_self_item_clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_ROLE))


class _Delegate(QStyledItemDelegate):
    """Letter, title, and behind it the name that the words matched."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One row of the grid."""
        return QSize(10, self._look.row_height(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints one row."""
        row: Suggestion = index.data(_ROLE)
        look, px, palette = self._look, self._look.px, self._look.palette
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        if row.kind or not row.id:  # a tag has no kind
            look.paint_mark(painter, QPoint(rect.left() + px(8), rect.center().y()), row.kind)
        painter.setFont(look.font(13))
        metrics = painter.fontMetrics()
        room = rect.adjusted(px(32), 0, -px(8), 0)
        words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(palette.text if row.id else palette.accent))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        used = metrics.horizontalAdvance(words) + px(8)
        if row.name and row.name != row.title and used < room.width():
            painter.setPen(QColor(palette.text2))
            rest = room.adjusted(used, 0, 0, 0)
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
