"""The list of the page "Today": one column of headings and rows; a click or Enter opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.tables.listing import difference
from caseapp.ui.text.lines import direction_of
from caseapp.ui.theme.fonts import px, serif_font, ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.today.lines import Calm, Heading, Line, More, Row, spoken
from caseapp.ui.widgets.pills import paint_letter, paint_pill, pill_size

INSET, TEXT, BAR, ICON = 16, 26, 3, 15
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Lines(QAbstractListModel):
    """Rows and what they lead to; headings and calm words cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Shows other lines; those that stay keep their place, and the choice."""
        start, gone, come = difference(_names(self.lines), _names(lines))
        if gone:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            self.lines = [*self.lines[:start], *self.lines[start + gone :]]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
            self.lines = [*self.lines[:start], *lines[start : start + come], *self.lines[start:]]
            self.endInsertRows()
        self.lines = lines
        self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many lines."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What opens something is chosen."""
        if not index.isValid() or not isinstance(self.lines[index.row()], Row | More):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a line."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title if isinstance(line, Heading | Row) else line.words
        return spoken(line) if role == Qt.ItemDataRole.AccessibleTextRole else None


class TodayList(QListView):
    """Arrows go from row to row, whatever stands between."""

    opened = Signal(object)  # Row or More

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model_ = Lines(self)
        self.setModel(self.model_)
        self.setItemDelegate(_Painter(theme, icons, self))
        self.setAccessibleName(tr("Today"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown."""
        return self.model_.lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows other lines; one of them is the current one, if any can be."""
        if list(lines) == list(self.lines):
            return
        row = self.currentIndex().row()
        self.model_.show(lines)
        if not self.selectionModel().hasSelection():
            self._go(max(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Qt: End, Home and the page keys would stop at headings, where nothing can be opened."""
        rows, row, move = self._choosable(), self.currentIndex().row(), QAbstractItemView.CursorAction
        if not rows:
            return self.currentIndex()
        if action in (move.MovePageUp, move.MovePageDown):
            row = super().moveCursor(action, modifiers).row()
        is_back = action in (move.MoveUp, move.MovePrevious, move.MoveLeft, move.MovePageUp, move.MoveHome)
        step = 0 if action in (move.MovePageUp, move.MovePageDown) else 1
        if action in (move.MoveHome, move.MoveEnd):
            target = rows[0] if is_back else rows[-1]
        elif is_back:
            target = max((each for each in rows if each <= row - step), default=rows[0])
        else:
            target = min((each for each in rows if each >= row + step), default=rows[-1])
        return self.model_.index(target, 0)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """The heading above the first row is to be seen as well."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() == min(self._choosable(), default=-1):
            self.scrollToTop()

    def _choosable(self) -> list[int]:
        return [number for number, line in enumerate(self.lines) if isinstance(line, Row | More)]

    def _go(self, near: int) -> None:
        """To the first row that can be chosen from there on, else the last before."""
        rows = self._choosable()
        if rows:
            self.setCurrentIndex(self.model_.index(next((row for row in rows if row >= near), rows[-1]), 0))

    def _on_clicked(self, index: _Index) -> None:
        if index.isValid() and isinstance(self.lines[index.row()], Row | More):
            self.opened.emit(self.lines[index.row()])

    def _on_theme_changed(self, _palette: object) -> None:
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, icons: Icons, view: TodayList) -> None:
        super().__init__(view)
        self._theme, self._icons, self._view = theme, icons, view
        self._line = QFontMetrics(ui_font(13)).height() + 4
        self._second = QFontMetrics(ui_font(12)).height() + 2

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        heights = {Heading: self._line + 24, Row: self._line + self._second + 11}
        return QSize(100, heights.get(type(self._view.lines[index.row()]), self._line + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line, rect = self._view.lines[index.row()], QRect(option.rect)
        painter.save()
        if isinstance(line, Row | More):
            self._paint_ground(painter, rect, option)
        room = rect.adjusted(px(INSET), 0, -px(INSET), -1)
        match line:
            case Heading():
                self._paint_heading(painter, room, line)
            case Row():
                self._paint_row(painter, room.adjusted(0, 4, 0, -5), line)
            case Calm():
                self._paint_icon(painter, room, "check", "good")
                self._paint_words(painter, room.adjusted(px(TEXT), 0, 0, 0), line.words, "text2", ui_font(13))
            case More():
                self._paint_words(painter, room.adjusted(px(TEXT), 0, 0, 0), line.words, "accent", ui_font(13))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        palette, has_focus = self._theme.palette, self._view.hasFocus()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selected if has_focus else palette.selected_inactive))
            if has_focus:
                painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(palette.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        line = QRect(rect.left() + px(INSET), rect.bottom(), rect.width() - 2 * px(INSET), 1)
        painter.fillRect(line, QColor(palette.line))

    def _paint_heading(self, painter: QPainter, room: QRect, line: Heading) -> None:
        room = room.adjusted(0, 16, 0, -2)
        font = ui_font(13, QFont.Weight.Medium)
        ink = line.ink if line.count else "text3"
        self._paint_icon(painter, room, line.icon, ink)
        words = room.adjusted(px(TEXT), 0, 0, 0)
        self._paint_words(painter, words, line.title, "text", font)
        beside = words.adjusted(QFontMetrics(font).horizontalAdvance(line.title) + 10, 0, 0, 0)
        self._paint_words(painter, beside, str(line.count), ink, font)
        if line.note:
            painter.setFont(ui_font(11))
            painter.setPen(QColor(self._theme.palette.text3))
            painter.drawText(room, _RIGHT, line.note)

    def _paint_row(self, painter: QPainter, room: QRect, line: Row) -> None:
        top = QRect(room.left(), room.top(), room.width(), self._line)
        below = QRect(room.left() + px(TEXT), room.top() + self._line, room.width() - px(TEXT), self._second)
        paint_letter(painter, top, line.letter, self._theme.palette)
        width = pill_size(line.pill).width()
        pill = QRect(top.right() - width, top.top(), width + 1, top.height())
        paint_pill(painter, pill, line.pill, line.role, self._theme.palette)
        left = self._paint_when(painter, top, pill.left() - 10, line.when)
        font = serif_font(14) if line.is_quote else ui_font(13)
        title = " ".join(line.title.split())
        words = f"“{title}”" if line.is_quote else title
        self._paint_words(
            painter,
            QRect(top.left() + px(TEXT), top.top(), left - top.left() - px(TEXT), top.height()),
            words,
            "text",
            font,
        )
        self._paint_words(painter, below, line.detail, line.ink, ui_font(12))

    def _paint_when(self, painter: QPainter, top: QRect, right: int, when: str) -> int:
        """The date before the pill, at most half of the row; returns where the title has to end."""
        if not when:
            return right
        metrics = QFontMetrics(ui_font(12))
        shown = metrics.elidedText(when, Qt.TextElideMode.ElideRight, top.width() // 2)
        width = metrics.horizontalAdvance(shown)
        painter.setFont(ui_font(12))
        painter.setPen(QColor(self._theme.palette.text2))
        painter.drawText(QRect(right - width, top.top(), width + 1, top.height()), _RIGHT, shown)
        return right - width - 12

    def _paint_icon(self, painter: QPainter, room: QRect, name: str, ink: str) -> None:
        icon = self._icons.icon(name, ink).pixmap(px(ICON), px(ICON))
        painter.drawPixmap(room.left(), room.center().y() - px(ICON) // 2, icon)

    def _paint_words(self, painter: QPainter, room: QRect, words: str, ink: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._theme.palette, ink)))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        align = _LEFT if direction_of(words) == Qt.LayoutDirection.LeftToRight else _RIGHT
        painter.drawText(room, align, shown)


def _names(lines: Sequence[Line]) -> list[str]:
    """What makes a line the same one although its words have changed."""
    return [line.record_id if isinstance(line, Row) else type(line).__name__ + spoken(line) for line in lines]
