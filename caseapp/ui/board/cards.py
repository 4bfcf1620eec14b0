"""The cards of one column as a list: keys and mouse choose, open, drag and drop them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from caseapp.ui.board.model import CardModel, dragged_id
from caseapp.ui.board.painter import RADIUS, SIDE, CardPainter
from caseapp.ui.board.reading import page_of
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListView):
    """Asks; moves nothing itself."""

    opened = Signal(str)
    stepped = Signal(int)  # to the column so many on
    shifted = Signal(int)  # the card is to go there
    menu_wanted = Signal(str, QPoint)
    move_wanted = Signal(str, QPoint)
    delete_pressed = Signal(str)
    dropped = Signal(str)
    entered_by_drag = Signal()
    focused = Signal()
    view_moved = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_target = False
        self._empty_words = ""
        self.takes_drops = False
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self._painter = CardPainter(theme, icons, self)
        self.setItemDelegate(self._painter)
        self.setObjectName("dock")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_doubleClicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self._on_theme_changed)

    def current_id(self) -> str:
        """The id of the current card, "" without one."""
        index = self.currentIndex()
        return self.cards.ids[index.row()] if index.isValid() else ""

    def select_row(self, row: int) -> None:
        """Makes a card the current one, the last when there are not so many."""
        if self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(min(max(row, 0), self.cards.rowCount() - 1), 0))

    def rows_in_view(self) -> range:
        """The rows of the pages in view."""
        height = self._painter.height
        first = self.verticalScrollBar().value() // height
        return page_of(first, first + self.viewport().height() // height + 1)

    def show_empty_words(self, words: str) -> None:
        """What stands in place of cards."""
        self._empty_words = words
        self.viewport().update()

    def is_empty(self) -> bool:
        """Whether there is no card."""
        return self.cards.rowCount() == 0

    def menu_point(self) -> QPoint:
        """Where a menu of the current card opens."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(rect.center())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, M moves, Left and Right go to the next column, with Ctrl the card goes along."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        item_id, is_plain = self.current_id(), not held
        if is_plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item_id:
            self.opened.emit(item_id)
        elif is_plain and key == Qt.Key.Key_M and item_id:
            self.move_wanted.emit(item_id, self.menu_point())
        elif is_plain and key == Qt.Key.Key_Delete and item_id:
            self.delete_pressed.emit(item_id)
        elif is_plain and key in _SIDEWAYS:
            self.stepped.emit(_SIDEWAYS[key])
        elif held == Qt.KeyboardModifier.ControlModifier and key in _SIDEWAYS:
            self.shifted.emit(_SIDEWAYS[key])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _words: str) -> None:
        """Letters search nothing: only the cards in view are known."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card under the pointer, or of the current one by keyboard."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            if self.current_id():
                self.menu_wanted.emit(self.current_id(), self.menu_point())
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self.cards.ids[index.row()], event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A column that gets the keyboard has a current card."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select_row(0)
        self.focused.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes cards, and nothing else."""
        self._weigh(event)
        if event.isAccepted():
            self.entered_by_drag.emit()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes cards anywhere in the column: it is sorted, there are no places in it."""
        self._weigh(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The card went on."""
        self._set_target(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """The card is to come here."""
        item_id = self._takes(event.mimeData())
        self._set_target(False)
        if not item_id:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(item_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cards, or what says that there are none; and round all a dashed line while a card hangs over it."""
        super().paintEvent(event)
        painter, palette = QPainter(self.viewport()), self._theme.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.viewport().rect().adjusted(SIDE, 0, -SIDE, -SIDE)
        if self.is_empty():
            painter.setPen(QColor(palette.text3))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room.adjusted(8, 18, -8, 0), flags, self._empty_words)
        if self._is_target:
            painter.setPen(QPen(QColor(palette.accent), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(room).adjusted(-4, 1, 4, -1), RADIUS, RADIUS)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More cards may be in view."""
        super().resizeEvent(event)
        self.view_moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Heights follow the fonts."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _weigh(self, event: QDragMoveEvent) -> None:
        is_taken = bool(self._takes(event.mimeData()))
        self._set_target(is_taken)
        if is_taken:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _takes(self, data: QMimeData) -> str:
        """The card that may be dropped here, "" when it may not: it stands here already, or what is dragged is none."""
        item_id = dragged_id(data)
        return item_id if self.takes_drops and self.cards.row_of(item_id) < 0 else ""

    def _set_target(self, is_target: bool) -> None:
        if is_target != self._is_target:
            self._is_target = is_target
            self.viewport().update()

    def _on_doubleClicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.opened.emit(self.cards.ids[index.row()])

    def _on_scrolled(self, _value: int) -> None:
        self.view_moved.emit()

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()
