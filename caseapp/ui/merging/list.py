"""The list at the left of the page: heads, and two lines a conflict or record, with how far each is decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caseapp.platform.translation import mark, tr
from caseapp.ui.merging.lines import DECIDED, PUT_OFF, Line
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_letter, paint_pill, pill_size

LINE = int(Qt.ItemDataRole.UserRole)
HEAD, ROW, INSET = 30, 40, 12
_PILLS = {DECIDED: (mark("Decided"), "good"), PUT_OFF: (mark("Put off"), "attention")}


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: MergeList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line: Line = index.data(LINE)
        return QSize(px(160), px(HEAD) if line.is_head else px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(LINE)
        painter.save()
        if line.is_head:
            self._paint_head(painter, option.rect, line)
        else:
            self._paint_ground(painter, option)
            self._paint_line(painter, option.rect, line)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, line: Line) -> None:
        palette = self._theme.palette
        painter.fillRect(rect, QColor(palette.window))
        room = rect.adjusted(px(INSET), 0, -px(INSET), 0)
        painter.setFont(ui_font(12, QFont.Weight.Medium))
        painter.setPen(QColor(palette.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line.title)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(line.title) + px(8))
        painter.setFont(ui_font(11))
        painter.setPen(QColor(palette.text3))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line.right)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette, rect = self._theme.palette, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selected if self._view.hasFocus() else palette.selected_inactive))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(palette.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(palette.line))

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line) -> None:
        palette = self._theme.palette
        left, right = rect.left() + px(INSET), rect.right() - px(INSET)
        if line.letter:
            paint_letter(painter, QRect(left, rect.top(), px(16), rect.height()), line.letter, palette)
        left += px(25)
        right -= self._paint_right(painter, QRect(left, rect.top(), right - left, rect.height()), line)
        top = rect.top() + px(4)
        for words, font, ink in ((line.title, ui_font(13), palette.text), (line.below, ui_font(11), palette.text2)):
            height = QFontMetrics(font).height()
            painter.setFont(font)
            painter.setPen(QColor(ink))
            room = QRect(left, top, right - left, height)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            top += height

    def _paint_right(self, painter: QPainter, room: QRect, line: Line) -> int:
        """Paints how far it is decided, or what is said in a word, and returns how much room that takes."""
        if line.state in _PILLS:
            words, role = tr(_PILLS[line.state][0]), _PILLS[line.state][1]
            width = pill_size(words).width()
            room.setLeft(room.right() - width)
            paint_pill(painter, room, words, role, self._theme.palette)
            return width + px(8)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(self._theme.palette.text3))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.right)
        return painter.fontMetrics().horizontalAdvance(line.right) + px(8)


class MergeList(QListView):
    """Says which line is the current one; keys that decide go to the page."""

    chosen = Signal(object)  # Line

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self))
        self.setObjectName("mergeList")
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What is merged"))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return [self._model.item(row).data(LINE) for row in range(self._model.rowCount())]

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows lines; where they are as many as before, the current one stays without being told anew."""
        if len(lines) == self._model.rowCount():
            for row, line in enumerate(lines):
                _fill(self._model.item(row), line)
            return
        self.selectionModel().blockSignals(True)
        self._model.clear()
        for line in lines:
            item = QStandardItem()
            _fill(item, line)
            self._model.appendRow(item)
        self.selectionModel().blockSignals(False)

    def select_conflict(self, conflict_id: str) -> None:
        """Makes the line of a conflict the current one."""
        for row, line in enumerate(self.lines):
            if line.conflict_id == conflict_id:
                self.setCurrentIndex(self._model.index(row, 0))
                return

    def keyboardSearch(self, _words: str) -> None:
        """Qt: letters would jump in the list; here they decide."""

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        line = index.data(LINE)
        if line is not None and not line.is_head:
            self.chosen.emit(line)

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()


def _fill(item: QStandardItem, line: Line) -> None:
    if item.data(LINE) == line:
        return
    item.setData(line, LINE)
    item.setText(line.title)
    state = tr(_PILLS[line.state][0]) if line.state in _PILLS else line.right
    words = ", ".join(filter(None, (line.title, line.below, state)))
    item.setData(words, int(Qt.ItemDataRole.AccessibleTextRole))
    item.setToolTip("" if line.is_head else words)
    if line.is_head:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
