"""The list of the undo list: the way from now to the current row is shown on it, for that is what Enter does."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.text.lines import direction_of
from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.undo_list.model import NowLine, OlderLine, StepLine, UndoLines

INSET, TEXT, BAR, ICON = 16, 26, 3, 15
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class UndoView(QListView):
    """One click chooses, two or Enter act."""

    acted = Signal()
    chosen = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.model_ = UndoLines(self)
        self.setModel(self.model_)
        self.setItemDelegate(_Painter(theme, icons, self))
        self.setAccessibleName(tr("Undo list"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    def way(self) -> tuple[str, list[str]]:
        """What leads to the current row."""
        return self.model_.way_to(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.acted.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrows pass the row of now, which leads nowhere."""
        index = super().moveCursor(action, modifiers)
        step = 1 if index.row() >= self.currentIndex().row() else -1
        if index.row() == self.model_.now:
            beyond = index.row() + step
            return self.model_.index(beyond, 0) if 0 <= beyond < len(self.model_.lines) else self.currentIndex()
        return index

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """The way to the row is painted on all rows between."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.chosen.emit()

    def _on_double_clicked(self, _index: _Index) -> None:
        self.acted.emit()

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, icons: Icons, view: UndoView) -> None:
        super().__init__(view)
        self._theme, self._icons, self._view = theme, icons, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, QFontMetrics(ui_font(13)).height() + QFontMetrics(ui_font(11)).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line, rect = self._view.model_.lines[index.row()], QRect(option.rect)
        painter.save()
        room = rect.adjusted(px(INSET), 4, -px(INSET), -5)
        match line:
            case NowLine():
                self._paint_now(painter, rect, room, line)
            case StepLine():
                self._paint_ground(painter, rect, option, is_on_way=self._is_on_way(index.row()))
                self._paint_step(painter, room, line)
            case OlderLine():
                self._paint_ground(painter, rect, option, is_on_way=False)
                self._paint_words(painter, room.adjusted(px(TEXT), 0, 0, 0), line.words, "accent", ui_font(13))
        painter.restore()

    def _is_on_way(self, row: int) -> bool:
        now, current = self._view.model_.now, self._view.currentIndex().row()
        return now < row <= current or current <= row < now

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_on_way: bool) -> None:
        palette, has_focus = self._theme.palette, self._view.hasFocus()
        if is_on_way:
            painter.fillRect(rect, QColor(palette.selected if has_focus else palette.selected_inactive))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selected if has_focus else palette.selected_inactive))
            if has_focus:
                painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(palette.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and not is_on_way:
            painter.fillRect(rect, QColor(palette.hover))
        painter.fillRect(
            QRect(rect.left() + px(INSET), rect.bottom(), rect.width() - 2 * px(INSET), 1), QColor(palette.line)
        )

    def _paint_step(self, painter: QPainter, room: QRect, line: StepLine) -> None:
        is_undone = line.mode == "redo"
        icon = self._icons.icon("redo" if is_undone else "undo", "text3").pixmap(px(ICON), px(ICON))
        font = ui_font(13)
        height = QFontMetrics(font).height()
        painter.drawPixmap(room.left(), room.top() + (height - px(ICON)) // 2, icon)
        top = QRect(room.left() + px(TEXT), room.top(), room.width() - px(TEXT), height)
        below = QRect(top.left(), top.bottom() + 2, top.width(), QFontMetrics(ui_font(11)).height())
        if is_undone:
            pill = tr("undone")
            painter.setFont(ui_font(11))
            painter.setPen(QColor(self._theme.palette.text3))
            painter.drawText(top, _RIGHT, pill)
            top.setRight(top.right() - painter.fontMetrics().horizontalAdvance(pill) - 10)
        self._paint_words(painter, top, line.words, "text2" if is_undone else "text", font)
        self._paint_words(painter, below, line.detail, "text3", ui_font(11))

    def _paint_now(self, painter: QPainter, rect: QRect, room: QRect, line: NowLine) -> None:
        font = ui_font(13, QFont.Weight.Medium)
        self._paint_words(painter, room.adjusted(px(TEXT), 0, 0, 0), line.words, "accent", font)
        left = room.left() + px(TEXT) + QFontMetrics(font).horizontalAdvance(line.words) + 12
        painter.fillRect(QRect(left, rect.center().y(), room.right() - left, 2), QColor(self._theme.palette.accent))
        painter.fillRect(QRect(room.left(), rect.center().y(), px(TEXT) - 10, 2), QColor(self._theme.palette.accent))

    def _paint_words(self, painter: QPainter, room: QRect, words: str, ink: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._theme.palette, ink)))
        line = " ".join(words.split())
        elided = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT if direction_of(line) == Qt.LayoutDirection.LeftToRight else _RIGHT, elided)
