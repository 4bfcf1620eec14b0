"""One row of a list, closed: its words in columns of up to two lines. In a list with slots each line is a cell that is
edited where it stands; the arrows go from cell to cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from caseapp.platform.translation import tr
from caseapp.ui.inspector.drop_target import DropTarget
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.words import Cell, RowStyle
from caseapp.ui.inspector.source_mark import ICONS
from caseapp.ui.theme.icons import pixmap

_CELL_GAP = 6
CHEVRON = 18
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowSummary(QWidget):
    """The painted words of a row."""

    opened = Signal()  # all parts are wanted
    edit_requested = Signal(str, str)  # a part, and what was typed to begin with
    removed = Signal()
    moved = Signal(int)
    followed = Signal()
    stepped = Signal(int)  # to the row before or after
    chosen = Signal(object)  # the modifiers held: Shift for all rows up to here, Ctrl for this one more
    extended = Signal(int)
    menu_requested = Signal(QPoint)
    sources_requested = Signal()

    def __init__(self, style: RowStyle, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._look = look
        self._cells: tuple[Cell, ...] = ()
        self._slot = (0, 0)  # column and line
        self._is_chosen = False
        self._source = ""
        self.target = DropTarget(look, self)
        self._is_two_lines = style.is_two_lines
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_two_lines(self._is_two_lines)

    def set_two_lines(self, is_two_lines: bool) -> None:
        """Has room for two lines, or for one."""
        self._is_two_lines = is_two_lines
        self.setFixedHeight(self._look.row_height(40) if is_two_lines else self._look.row_height())

    def show_cells(self, cells: tuple[Cell, ...]) -> None:
        """Shows other words."""
        self._cells = cells
        words = [", ".join(filter(None, (cell.first, cell.second))) for cell in cells]
        self.setAccessibleName("; ".join(filter(None, words)) or tr("Empty row"))
        self.setToolTip("\n".join(filter(None, words)))
        self.update()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The words shown."""
        return self._cells

    @property
    def part(self) -> str:
        """The part that the current cell shows, "" in a list without cells."""
        return self._part_at(*self._slot)

    def go_to(self, part: str) -> None:
        """Makes the cell of a part current."""
        for column, parts in enumerate(self._style.slots):
            if part in parts:
                self._set_slot(column, parts.index(part))

    def place_of(self, part: str) -> QRect:
        """Where the words of a part stand."""
        for column, parts in enumerate(self._style.slots):
            if part in parts:
                return self._slot_rect(column, parts.index(part))
        return self.rect()

    def set_source(self, state: str) -> None:
        """Shows what the row rests on: a state of `source_mark`, "" for no quote of its own."""
        if self._source != state:
            self._source = state
            self.update()

    def set_chosen(self, is_chosen: bool) -> None:
        """Looks like one of the rows chosen."""
        if self._is_chosen != is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(self._look.px(200), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return edits the cell, Space opens all parts, Alt+Return follows, Del removes, Alt+Up and Alt+Down move."""
        key, held = event.key(), event.modifiers()
        has_alt = bool(held & Qt.KeyboardModifier.AltModifier)
        if key in _RETURN and has_alt:
            self.followed.emit()
        elif key in _RETURN and self.part:
            self.edit_requested.emit(self.part, "")
        elif key in (*_RETURN, Qt.Key.Key_Space):
            self.opened.emit()
        elif key == Qt.Key.Key_F2:
            self.sources_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and has_alt:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif not (self._style.slots and self._walk(event)):
            super().keyPressEvent(event)

    def _walk(self, event: QKeyEvent) -> bool:
        """Goes to another cell or row, or begins to type in this one; False for other keys."""
        by, held = _ARROWS.get(event.key()), event.modifiers()
        if by is not None and held & Qt.KeyboardModifier.ShiftModifier and by[1]:
            self.extended.emit(by[1])
        elif by is not None and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(*by)
        elif event.text().isprintable() and event.text() and not _is_command(event):
            self.edit_requested.emit(self.part, event.text())
        else:
            return False
        return True

    def _step(self, columns: int, lines: int) -> None:
        column, line = self._slot
        last = self._lines(column) - 1
        if lines and not 0 <= min(line, last) + lines <= last:
            self.stepped.emit(lines)
        elif self._part_at(column + columns, line + lines):
            self._set_slot(column + columns, line + lines)
        elif columns and self._part_at(column + columns, 0):
            self._set_slot(column + columns, 0)

    def enter_from(self, by: int, part: str) -> None:
        """Takes the keyboard from the row before (1) or after (-1), in the column of `part` there."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        column = next((at for at, parts in enumerate(self._style.slots) if part in parts), 0)
        self._set_slot(column, 0 if by > 0 else self._lines(column) - 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click edits the cell, or opens all parts; with Ctrl or Shift it chooses rows."""
        at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(at):
            return
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if held and self._style.slots:
            self.chosen.emit(held)
            return
        slot = self._slot_at(at)
        if slot is None:
            self.opened.emit()
            return
        self._set_slot(*slot)
        self.edit_requested.emit(self.part, "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row."""
        slot = self._slot_at(event.pos())
        if slot is not None and event.reason() == QContextMenuEvent.Reason.Mouse:
            self._set_slot(*slot)
        self.menu_requested.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words of a source can be dropped on the row."""
        self.target.enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They go elsewhere."""
        self.target.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """They are cited for the row."""
        self.target.drop(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Says which cell is current."""
        super().focusInEvent(event)
        self._tell_slot()

    def event(self, event: QEvent) -> bool:
        """Repaints when the pointer comes or goes."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints columns, a line below, and the focus."""
        painter, palette = QPainter(self), self._look.palette
        if self._is_chosen:
            painter.fillRect(self.rect(), QColor(palette.selected))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(palette.hover))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(palette.line))
        for rect, cell in zip(self._columns(), self._cells, strict=False):
            self._paint_cell(painter, rect, cell)
        if self._style.slots:
            self._paint_edge(painter)
        if self.hasFocus():
            place = self._slot_rect(*self._slot) if self._style.slots else self.rect()
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_edge(self, painter: QPainter) -> None:
        """The mark of the row's own sources, and near the row what opens all parts."""
        is_near = self.underMouse() or self.hasFocus()
        names = [(*ICONS[self._source],)] if self._source else []
        names += [("chevron-down", "text2")] if is_near and (self._is_two_lines or not names) else []
        side = self._look.px(14)
        top = (self.height() - side * len(names)) // 2
        for name, role in names:
            drawing = pixmap(name, getattr(self._look.palette, role), side, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - side - 3, top, drawing)
            top += side

    def _paint_cell(self, painter: QPainter, rect: tuple[int, int], cell: Cell) -> None:
        first, second = self._look.font(13), self._look.font(11)
        words = [(cell.first, first, self._look.palette.text)] if cell.first or not cell.second else []
        if cell.second:
            colour = self._look.palette.accent if cell.offer else self._look.palette.text2
            words.append((cell.second, second, colour))
        heights = [QFontMetrics(font).height() for _, font, _ in words]
        top = (self.height() - sum(heights)) // 2
        for (said, font, colour), height in zip(words, heights, strict=True):
            self._line(painter, QRect(rect[0], top, rect[1], height), said, font, colour)
            top += height

    def _line(self, painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _columns(self) -> list[tuple[int, int]]:
        return columns(self.width() - (CHEVRON if self._style.slots else 0), self._style.shares)

    def _lines(self, column: int) -> int:
        return min(len(self._style.slots[column]), 2 if self._is_two_lines else 1)

    def _part_at(self, column: int, line: int) -> str:
        if not 0 <= column < len(self._style.slots) or not 0 <= line < self._lines(column):
            return ""
        return self._style.slots[column][line]

    def _slot_at(self, point: QPoint) -> tuple[int, int] | None:
        for column, (left, width) in enumerate(self._columns()[: len(self._style.slots)]):
            if left - _CELL_GAP <= point.x() < left + width:
                return column, min(point.y() * 2 // max(1, self.height()), self._lines(column) - 1)
        return None

    def _slot_rect(self, column: int, line: int) -> QRect:
        left, width = self._columns()[column]
        lines = self._lines(column)
        height = self.height() // lines
        return QRect(left - 4, min(line, lines - 1) * height, width + 6, height)

    def _set_slot(self, column: int, line: int) -> None:
        self._slot = (column, line)
        self._tell_slot()
        self.update()

    def _tell_slot(self) -> None:
        if self.part in self._style.labels:
            self.setAccessibleDescription(tr(self._style.labels[self.part]))


def _is_command(event: QKeyEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & control)


def columns(width: int, shares: Sequence[int]) -> list[tuple[int, int]]:
    """Left edge and width of each column."""
    total, found, left = sum(shares), [], 4
    room = width - 8 - _CELL_GAP * (len(shares) - 1)
    for share in shares:
        part = room * share // total
        found.append((left, part))
        left += part + _CELL_GAP
    return found
