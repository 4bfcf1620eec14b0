"""A text on a reading page: code points in and out, selection, scrolling, zoom and where words stand.

It never reads words back out of Qt. It knows no highlights.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from caseapp.domain.anchors import snap_to_graphemes, trim_span
from caseapp.ui.reader.geometry import has_right_to_left, line_rects
from caseapp.ui.reader.page import build_page
from caseapp.ui.reader.typography import ReaderMetrics
from caseapp.ui.text.qt_offsets import QtOffsets

_ZOOMS = (0.75, 0.875, 1.0, 1.125, 1.25, 1.5, 1.75, 2.0, 2.5)


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A line of the page: its block, its number in the block, top and height in the viewport's coordinates."""

    block: QTextBlock
    number: int
    top: float
    height: float


class PageView(QTextEdit):
    """Shows one text, read-only, selectable by mouse and keyboard. Every position is a code point."""

    zoom_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._offsets = QtOffsets("")
        self._is_bidi = False
        self._zoom = 1.0
        self._page: QTextDocument | None = None
        self.metrics = ReaderMetrics.of(QApplication.font())
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabChangesFocus(True)
        # Qt: an input method would swallow the one-key marks on a Korean or Japanese keyboard.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def set_text(self, text: str) -> None:
        """Show `text` from its top."""
        self._text = text
        self._offsets = QtOffsets(text)
        self._is_bidi = has_right_to_left(text)
        self._replace_page()

    def _replace_page(self) -> None:
        old, self._page = self._page, build_page(self._text, self.metrics, self)
        self.setExtraSelections([])
        self.setDocument(self._page)
        if old is not None:
            old.deleteLater()

    @property
    def text(self) -> str:
        """The stored text; never what Qt made of it."""
        return self._text

    # Selection and caret

    def selection_cp(self) -> tuple[int, int] | None:
        """Return the selected span without white space at its ends and without cut characters, or None."""
        cursor = self.textCursor()
        start = self._offsets.to_cp(cursor.selectionStart())
        end = self._offsets.to_cp(cursor.selectionEnd())
        if start >= end:
            return None
        start, end = trim_span(self._text, *snap_to_graphemes(self._text, start, end))
        return (start, end) if start < end else None

    def select(self, start_cp: int, end_cp: int) -> None:
        """Select a span and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_u16(start_cp))
        cursor.setPosition(self._offsets.to_u16(end_cp), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.bring_into_view(start_cp, end_cp)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def caret_cp(self) -> int:
        """Return the caret's position."""
        return self._offsets.to_cp(self.textCursor().position())

    def zoom_by(self, step: int) -> None:
        """Make the words one step larger or smaller; 0 takes the normal size."""
        at = _ZOOMS.index(self._zoom)
        self._zoom = _ZOOMS[min(max(at + step, 0), len(_ZOOMS) - 1)] if step else 1.0
        self.metrics = ReaderMetrics.of(QApplication.font(), self._zoom)
        first, cursor = self.visible_span(0, 0)[0], self.textCursor()
        place = (cursor.anchor(), cursor.position())
        self._replace_page()
        restored = self.textCursor()
        restored.setPosition(place[0])
        restored.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(restored)
        self.zoom_changed.emit()
        self.scroll_to_top(first)

    def scroll_to_top(self, position_cp: int) -> None:
        """Make the line of a position the first one seen."""
        rects = self.viewport_rects(position_cp, position_cp + 1)
        if rects:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(rects[0].top()) - self.metrics.px(10))

    def bring_into_view(self, start_cp: int, end_cp: int) -> None:
        """Scroll, only if needed, so that the span is seen a third down from the top."""
        rects = self.viewport_rects(start_cp, end_cp)
        if not rects:
            return
        height, top, bottom = self.viewport().height(), rects[0].top(), rects[-1].bottom()
        if top < 8 or bottom > height - 8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(top - min(height / 3, max(8.0, height - (bottom - top) - 8))))

    # Geometry

    def viewport_rects(self, start_cp: int, end_cp: int, *, is_trimmed: bool = False) -> list[QRectF]:
        """Return the rectangles of a span's lines in the viewport's coordinates."""
        to_u16 = self._offsets.to_u16
        rects = line_rects(
            self.document(), to_u16(start_cp), to_u16(end_cp), is_bidi=self._is_bidi, is_trimmed=is_trimmed
        )
        return [rect.translated(0, -self.verticalScrollBar().value()) for rect in rects]

    def visible_span(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the code points on the lines between two heights of the viewport."""
        layout, shift = self.document().documentLayout(), self.verticalScrollBar().value()
        width = self.viewport().width()
        # Qt: while a long page is laid out bit by bit, a hit above its first line gives the end of what is laid out.
        first = layout.blockBoundingRect(self.document().begin()).center().y()
        hits = [
            layout.hitTest(QPointF(x, max(y + shift, first)), Qt.HitTestAccuracy.FuzzyHit)
            for x, y in ((0, top), (width, top), (0, bottom), (width, bottom))
        ]
        return self._offsets.to_cp(min(hits)), self._offsets.to_cp(max(hits)) + 1

    def line_at(self, position_cp: int) -> LinePlace:
        """Return the line that a position stands on."""
        position_u16 = self._offsets.to_u16(position_cp)
        block = self.document().findBlock(position_u16)
        origin = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position_u16 - block.position())
        top = origin + line.y() - self.verticalScrollBar().value()
        return LinePlace(block, line.lineNumber(), top, line.height())

    def line_start_cp(self, block: QTextBlock, number: int) -> int:
        """Return the first position of a line of a block."""
        return self._offsets.to_cp(block.position() + block.layout().lineAt(number).textStart())

    def block_extent(self, block: QTextBlock) -> tuple[float, float]:
        """Return top and bottom of a block's lines in the viewport's coordinates."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        shift = self.verticalScrollBar().value()
        return rect.top() - shift, rect.bottom() - shift - block.blockFormat().bottomMargin()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the stored words, not Qt's rendering of them."""
        data, cursor = QMimeData(), self.textCursor()
        start, end = self._offsets.to_cp(cursor.selectionStart()), self._offsets.to_cp(cursor.selectionEnd())
        data.setText(self._text[start:end])
        return data
