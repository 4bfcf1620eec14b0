"""The margin at the right of the text: what hangs on the words beside it. It paints and takes clicks for rows in view.

It asks the view where words stand and never moves them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.reader.document import Highlight
from caseapp.ui.reader.painting import draw_pill
from caseapp.ui.reader.rows import Mark, Row, stack_rows, unique_marks
from caseapp.ui.reader.tips import entries_tip
from caseapp.ui.reader.typography import sized
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.text.lines import broken_lines, direction_of
from caseapp.ui.theme.palette import Palette

ROW = 26
LETTERS_WIDTH = 44
FULL_WIDTH = 264
MAX_WIDTH = 336
TRANSLATION_LINES = 5
_LINES = 6
"""Lines of a paragraph whose rows share one limit: about as high as five rows and a rest."""

_LOOK_BACK_PX = 900
"""How far above the view rows are stacked too, so that they stay put while scrolling."""


class ReaderMargin(QWidget):
    """Rows beside the words they rest on; letters only if `is_narrow`."""

    mark_clicked = Signal(str, int, int)
    """Record id and the span of the words it hangs on."""
    translation_clicked = Signal(str)
    """Excerpt id of the words whose translation was clicked."""

    def __init__(self, palette: Palette, view: ReaderView) -> None:
        super().__init__(view)
        self._palette = palette
        self._view = view
        self._is_narrow = False
        self._rows: list[Row] = []
        self._key: tuple[object, ...] = ()
        self._hovered: Row | None = None
        self._listed: tuple[Mark, ...] = ()
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_menu_triggered)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("What hangs on the words"))

    @property
    def is_narrow(self) -> bool:
        """Whether only letters are shown."""
        return self._is_narrow

    def set_narrow(self, is_narrow: bool) -> None:
        """Show letters only, or whole rows."""
        self._is_narrow = is_narrow
        self.update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.update()

    def rows(self) -> list[Row]:
        """Return the rows in and near the view, heights in this widget's coordinates."""
        view = self._view
        key = (view.verticalScrollBar().value(), view.viewport().size().toTuple(), view.document(), view.index)
        if key != self._key:
            self._key = key
            self._rows = self._stack() if view.index.items else []
        return self._rows

    def _stack(self) -> list[Row]:
        groups: dict[tuple[int, int], list[tuple[Highlight, float]]] = {}
        view, half = self._view, self._row_height() / 2
        start, end = self._span_to_stack()
        for number in view.index.overlapping(start, end):
            item = view.index.items[number]
            if item.start_cp >= start:
                line = view.line_at(item.start_cp)
                key = (line.block.blockNumber(), line.number // _LINES)
                groups.setdefault(key, []).append((item, line.top + line.height / 2 - half))
        stacked = [marks for group in groups.values() if (marks := unique_marks(group))]
        if self._is_narrow:
            stacked = [kept for marks in stacked if (kept := [mark for mark in marks if not mark.is_translation])]
        return stack_rows(stacked, self._row_height(), self._height_of)

    def _height_of(self, mark: Mark) -> float:
        if not mark.is_translation:
            return self._row_height()
        return len(self._translation_lines(mark)) * self._line_height() + self._view.metrics.px(10)

    def _translation_lines(self, mark: Mark) -> list[str]:
        px = self._view.metrics.px
        width = min(self.width() - px(8), MAX_WIDTH) - 4 - px(8 + 16 + 8 + 8)
        return broken_lines(mark.entry.title, self._translation_font(), width, TRANSLATION_LINES)

    def _translation_font(self) -> QFont:
        return sized(QApplication.font(), self._view.metrics.px(12))

    def _line_height(self) -> int:
        return max(self._view.metrics.px(16), QFontMetrics(self._translation_font()).height())

    def _span_to_stack(self) -> tuple[int, int]:
        """Return the code points in view and some way above, from the start of a group of lines."""
        view = self._view
        first = view.line_at(view.visible_span(-_LOOK_BACK_PX, 0)[0])
        start = view.line_start_cp(first.block, first.number - first.number % _LINES)
        return start, view.visible_span(0, self.height())[1]

    def _row_height(self) -> int:
        return max(self._view.metrics.px(ROW), QFontMetrics(QApplication.font()).height() + 6)

    def _blocks_in_view(self) -> list[QTextBlock]:
        start, end = self._view.visible_span(0, self.height())
        block, last = self._view.line_at(start).block, self._view.line_at(end).block
        blocks = [block]
        while block.isValid() and block != last:
            block = block.next()
            blocks.append(block)
        return [block for block in blocks if block.isValid() and block.length() > 1]

    def row_rect(self, row: Row) -> QRectF:
        """Return where a row stands in this widget."""
        left = self._view.metrics.px(8)
        return QRectF(left, row.y + 1, min(self.width() - left, MAX_WIDTH) - 4, row.height - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line beside every paragraph and the rows in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._palette.page))
        if self._view.text:
            for block in self._blocks_in_view():
                top, bottom = self._view.block_extent(block)
                painter.fillRect(QRectF(0, top, 1, bottom - top), QColor(self._palette.line))
        for row in self.rows():
            if row.y < self.height() and row.y + row.height > 0:
                self._paint_row(painter, row)
        painter.end()

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        rect, px = self.row_rect(row), self._view.metrics.px
        is_current = not row.is_rest and row.marks[0].span == self._view.current
        if is_current or row is self._hovered:
            painter.setPen(QPen(QColor(self._palette.accent), 1) if is_current else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.selected if is_current else self._palette.hover))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if row.is_rest:
            painter.setFont(sized(QApplication.font(), px(12), is_medium=True))
            painter.setPen(QColor(self._palette.text2))
            place = QRectF(rect.left(), rect.top(), px(8) * 2 + px(16), rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"+{len(row.marks)}")
            return
        if row.marks[0].is_translation:
            self._paint_translation(painter, row.marks[0], rect)
            return
        pill = px(16)
        painter.save()
        place = QRectF(rect.left() + px(8), rect.center().y() - pill / 2, pill, pill)
        draw_pill(painter, place, row.marks[0].entry.letter, self._palette)
        painter.restore()
        if not self._is_narrow:
            self._paint_words(painter, row.marks[0], rect.adjusted(px(8) + pill + px(8), 0, -px(8), 0))

    def _paint_translation(self, painter: QPainter, mark: Mark, rect: QRectF) -> None:
        px, height = self._view.metrics.px, self._line_height()
        bar = QRectF(rect.left() + px(15), rect.top() + px(4), 2, rect.height() - px(8))
        painter.fillRect(bar, QColor(self._palette.line2))
        painter.setFont(self._translation_font())
        painter.setPen(QColor(self._palette.text2))
        # Qt: "left" is the side where lines begin, so it is the right one in a painter from right to left.
        painter.setLayoutDirection(direction_of(mark.entry.title))
        line = QRectF(rect.left() + px(32), rect.top() + px(4), rect.width() - px(40), height)
        for words in self._translation_lines(mark):
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            line.translate(0, height)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _paint_words(self, painter: QPainter, mark: Mark, rect: QRectF) -> None:
        px = self._view.metrics.px
        is_wanting = mark.state == "changed"
        note = tr("changed") if is_wanting else mark.entry.note
        note_font = sized(QApplication.font(), px(11))
        note_width = min(QFontMetrics(note_font).horizontalAdvance(note), round(rect.width() * 0.45))
        painter.setFont(note_font)
        painter.setPen(QColor(self._palette.attention if is_wanting else self._palette.text3))
        note = QFontMetrics(note_font).elidedText(note, Qt.TextElideMode.ElideRight, note_width + 1)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        font = sized(QApplication.font(), px(12))
        space = rect.width() - (note_width + px(8) if note else 0)
        title = QFontMetrics(font).elidedText(mark.entry.title, Qt.TextElideMode.ElideRight, round(space))
        painter.setFont(font)
        painter.setPen(QColor(self._palette.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)

    def _row_at(self, point: QPointF) -> Row | None:
        return next((row for row in self.rows() if self.row_rect(row).contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row a click would take."""
        self._set_hovered(self._row_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the hovered row."""
        self._set_hovered(None)
        super().leaveEvent(event)

    def _set_hovered(self, row: Row | None) -> None:
        if row is not self._hovered:
            self._hovered = row
            self.setCursor(Qt.CursorShape.PointingHandCursor if row else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a row, or list the ones that had no room."""
        row = self._row_at(event.position())
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if row.is_rest:
            self._list(row, event.globalPosition().toPoint())
        else:
            self._take(row.marks[0])

    def _take(self, mark: Mark) -> None:
        if mark.is_translation:
            self.translation_clicked.emit(mark.entry.record_id)
            return
        self.mark_clicked.emit(mark.entry.record_id, *mark.span)

    def _list(self, row: Row, place: QPoint) -> None:
        self._listed = row.marks
        self._menu.clear()
        for number, mark in enumerate(row.marks):
            title = mark.entry.title.replace("&", "&&")
            self._menu.addAction(f"{mark.entry.letter or '…'}   {title}").setData(number)
        self._menu.popup(place)

    def _on_menu_triggered(self, action: QAction) -> None:
        self._take(self._listed[int(action.data())])

    def event(self, event: QEvent) -> bool:
        """Say in full what a row holds."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row_at(QPointF(event.pos()))
            if row is not None:
                QToolTip.showText(event.globalPos(), entries_tip(mark.entry for mark in row.marks), self)
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._view.verticalScrollBar(), event)
