"""A text on a reading page: code points in and out, selection, scrolling, zoom and where words stand.

It never reads words back out of Qt. It knows no highlights.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from caseapp.domain.anchors import snap_to_graphemes, trim_span
from caseapp.ui.reader.geometry import has_right_to_left, line_rects
from caseapp.ui.reader.page import GAP, TOP, build_page
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
        self._kept_cp: int | None = None  # first position seen before the lines changed, until somebody scrolls
        self.verticalScrollBar().valueChanged.connect(self._on_bar_valueChanged)
        self.verticalScrollBar().sliderPressed.connect(self._on_bar_sliderPressed)

    def set_text(self, text: str) -> None:
        """Show `text` from its top."""
        self.verticalScrollBar().setValue(0)
        self._text = text
        self._offsets = QtOffsets(text)
        self._is_bidi = has_right_to_left(text)
        self._replace_page()

    def _replace_page(self) -> None:
        old = self._page
        self._page = build_page(self._text, self.metrics, self.viewport().width(), self)
        self.setExtraSelections([])
        self.setDocument(self._page)
        self._kept_cp = None
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
        first, cursor = self.top_cp(), self.textCursor()
        place = (cursor.anchor(), cursor.position())
        self.metrics = ReaderMetrics.of(QApplication.font(), self._zoom)
        self._replace_page()
        self.zoom_changed.emit()  # what stands beside the words takes its room before they are laid out
        restored = self.textCursor()
        restored.setPosition(place[0])
        restored.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(restored)
        self.scroll_to_top(first)

    def top_cp(self) -> int:
        """Return the start of the first line seen, but for one that is all but out of view."""
        below = self.metrics.px(TOP) + self.metrics.line_height // 4
        return self.visible_span(below, below)[0] if self.verticalScrollBar().value() else 0

    def scroll_to_top(self, position_cp: int) -> None:
        """Make the line of a position the first one seen."""
        if self._text:
            self._scroll_by(round(self.line_at(position_cp).top) - self.metrics.px(TOP))

    def _scroll_by(self, pixels: int) -> None:
        bar = self.verticalScrollBar()
        value = bar.value() + pixels
        if value > bar.maximum():
            self._hit(0, value + self.viewport().height())
            self._tell_size()
        bar.setValue(value)

    def _tell_size(self) -> None:
        """Qt: a page grows while it is laid out bit by bit, but its scroll bar would hear of it only later."""
        self.document().documentLayout().documentSizeChanged.emit(QSizeF())

    def _on_bar_sliderPressed(self) -> None:
        """Lay out what is left: a page that grew while its bar is dragged would jump."""
        self.document().documentLayout().documentSize()
        self._tell_size()

    def _on_bar_valueChanged(self) -> None:
        self._kept_cp = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first line seen where it is when lines become longer or shorter."""
        kept = self.top_cp() if self._kept_cp is None else self._kept_cp
        super().resizeEvent(event)
        if kept and event.size().width() != event.oldSize().width():
            self.scroll_to_top(kept)
            self._kept_cp = kept

    def bring_into_view(self, start_cp: int, end_cp: int) -> None:
        """Scroll, only if needed, so that the span is seen a third down from the top."""
        rects = self.viewport_rects(start_cp, end_cp)
        if not rects:
            return
        height, top, bottom = self.viewport().height(), rects[0].top(), rects[-1].bottom()
        if top < 8 or bottom > height - 8:
            self._scroll_by(round(top - min(height / 3, max(8.0, height - (bottom - top) - 8))))

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
        shift, width = self.verticalScrollBar().value(), self.viewport().width()
        hits = [self._hit(x, y + shift) for x, y in ((0, top), (width, top), (0, bottom), (width, bottom))]
        return self._offsets.to_cp(min(hits)), self._offsets.to_cp(max(hits)) + 1

    def _hit(self, x: float, y: float) -> int:
        """Return the UTF-16 position at a place of the page."""
        document, layout = self.document(), self.document().documentLayout()
        first = self._first_line_middle()
        hit = layout.hitTest(QPointF(x, max(y, first)), Qt.HitTestAccuracy.FuzzyHit)
        # Qt: while a long page is laid out bit by bit, a hit above its first line gives the end of what is laid out,
        # and one between two paragraphs the end of the text, which has no lines yet.
        while y > first and not document.findBlock(hit).layout().lineCount():
            y -= self.metrics.px(GAP)
            hit = layout.hitTest(QPointF(x, max(y, first)), Qt.HitTestAccuracy.FuzzyHit)
        return hit

    def _first_line_middle(self) -> float:
        block = self.document().begin()
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return top + block.layout().lineAt(0).rect().center().y() if block.layout().lineCount() else top

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
