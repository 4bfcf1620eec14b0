"""One row of a list, closed: its words in columns. Return opens its form below, Del removes it, Alt+arrows move it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.domain.kinds import Field
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.parts import Row
from caseapp.ui.inspector.rows.row_form import RowForm
from caseapp.ui.inspector.rows.words import Cell, RowStyle

_CELL_GAP = 6


class RowSummary(QWidget):
    """The painted words of a row."""

    clicked = Signal()
    opened = Signal()
    removed = Signal()
    moved = Signal(int)
    followed = Signal()

    def __init__(self, style: RowStyle, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._look = look
        self._cells: tuple[Cell, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(look.row_height(40) if style.is_two_lines else look.row_height())

    def show_cells(self, cells: tuple[Cell, ...]) -> None:
        """Shows other words."""
        self._cells = cells
        words = [", ".join(filter(None, (cell.first, cell.second))) for cell in cells]
        self.setAccessibleName("; ".join(filter(None, words)))
        self.setToolTip("\n".join(filter(None, words)))
        self.update()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The words shown."""
        return self._cells

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(self._look.px(200), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, Alt+Return follows, Del removes, Alt+Up and Alt+Down move."""
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            (self.followed if has_alt else self.opened).emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and has_alt:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def event(self, event: QEvent) -> bool:
        """Repaints when the pointer comes or goes."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints columns, a line below, and the focus."""
        painter, palette = QPainter(self), self._look.palette
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(palette.hover))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(palette.line))
        for rect, cell in zip(columns(self.width(), self._style.shares), self._cells, strict=False):
            self._paint_cell(painter, rect, cell)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_cell(self, painter: QPainter, rect: tuple[int, int], cell: Cell) -> None:
        first, second = self._look.font(13), self._look.font(11)
        heights = QFontMetrics(first).height(), QFontMetrics(second).height() if cell.second else 0
        top = (self.height() - sum(heights)) // 2
        palette = self._look.palette
        self._line(painter, QRect(rect[0], top, rect[1], heights[0]), cell.first, first, palette.text)
        if cell.second:
            self._line(
                painter, QRect(rect[0], top + heights[0], rect[1], heights[1]), cell.second, second, palette.text2
            )

    def _line(self, painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def columns(width: int, shares: Sequence[int]) -> list[tuple[int, int]]:
    """Left edge and width of each column."""
    total, found, left = sum(shares), [], 4
    room = width - 8 - _CELL_GAP * (len(shares) - 1)
    for share in shares:
        part = room * share // total
        found.append((left, part))
        left += part + _CELL_GAP
    return found


class RowCard(QWidget):
    """A row: its summary, and its form while it is open."""

    edited = Signal()
    touched = Signal()
    finished = Signal()
    moved = Signal(object, int)
    removed = Signal(object)
    record_activated = Signal(str)

    def __init__(self, field: Field, style: RowStyle, context: FormContext, outer: Scope, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._context = context
        self._outer = outer
        self._row: Row = {}
        self.key = ""
        self.form: RowForm | None = None
        self.is_read_only = False
        self.summary = self.make_summary(style)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.summary)
        self.summary.opened.connect(self._on_summary_opened)
        self.summary.removed.connect(self._on_removed)
        self.summary.moved.connect(self._on_moved)
        self.summary.followed.connect(self._on_summary_followed)

    def make_summary(self, style: RowStyle) -> RowSummary:
        """The closed row."""
        return RowSummary(style, Look(self._context.theme), self)

    def make_form(self) -> RowForm:
        """The open row, below the closed one."""
        form = RowForm(self._field, self._context, self._outer, self)
        self._column.addWidget(form)
        return form

    @property
    def row_id(self) -> str:
        """The id of the row, "" before the case has given one."""
        return str(self._row.get("id") or "")

    @property
    def is_open(self) -> bool:
        """Whether its form is shown."""
        return self.form is not None and not self.form.isHidden()

    def show_row(self, row: Row, key: str) -> None:
        """Shows a row."""
        self._row, self.key = row, key
        if self.form is not None:
            self.form.show_row(row, key)

    def row(self) -> Row:
        """The row with what was typed."""
        return self.form.row() if self.form is not None else self._row

    def open(self) -> None:
        """Shows the form and goes to its first part."""
        if self.is_read_only:
            return
        if self.form is None:
            self.form = self._wired(self.make_form())
        self.form.show_row(self._row, self.key)
        self.form.show()
        next(iter(self.form.editors.values())).buddy().setFocus(Qt.FocusReason.TabFocusReason)

    def close_form(self) -> None:
        """Closes the form; the keyboard goes back to the row."""
        if self.form is not None:
            had_focus = self.form.isAncestorOf(self.window().focusWidget() or self)
            self.form.hide()
            if had_focus:
                self.summary.setFocus()
        self.updateGeometry()

    def finish(self) -> None:
        """Saves and closes the form."""
        self.finished.emit()
        self.close_form()

    def _wired(self, form: RowForm) -> RowForm:
        form.edited.connect(self.edited)
        form.touched.connect(self.touched)
        form.finished.connect(self.finished)
        form.moved.connect(self._on_moved)
        form.removed.connect(self._on_removed)
        form.closed.connect(self.finish)
        form.record_activated.connect(self.record_activated)
        return form

    def _on_summary_opened(self) -> None:
        if self.is_open:
            self.finish()
        else:
            self.open()

    def _on_removed(self) -> None:
        if not self.is_read_only:
            self.removed.emit(self)

    def _on_moved(self, by: int) -> None:
        if not self.is_read_only:
            self.moved.emit(self, by)

    def _on_summary_followed(self) -> None:
        link = next((cell.link for cell in self.summary.cells if cell.link), "")
        if link:
            self.record_activated.emit(link)
