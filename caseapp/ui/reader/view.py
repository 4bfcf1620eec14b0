"""The reader's text: read-only, selectable by mouse and keyboard, with fills, underlines and the current outline.

It takes and gives code points and never reads words back out of Qt. It does not know the header, margin or mini bar.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QStyle, QTextEdit, QToolTip, QWidget

from caseapp.domain.anchors import snap_to_words
from caseapp.domain.sentences import sentences
from caseapp.platform.translation import tr
from caseapp.ui.reader.document import Highlight
from caseapp.ui.reader.geometry import block_cursors
from caseapp.ui.reader.index import HighlightIndex
from caseapp.ui.reader.keys import MARK_LETTERS, verb_of
from caseapp.ui.reader.page_view import PageView
from caseapp.ui.reader.painting import draw_outline, draw_underline
from caseapp.ui.reader.tips import highlight_tip
from caseapp.ui.text.carried import Carried, carry
from caseapp.ui.theme.palette import Palette

PULSE_MS = 300


class ReaderView(PageView):
    """A page with highlights. Every position in its methods and signals is a code point."""

    mark_requested = Signal(str)
    """A kind's letter was pressed with words selected."""
    highlight_activated = Signal(str)
    """The excerpt id of a highlight that was clicked, or had the caret when Enter was pressed."""
    current_changed = Signal()
    find_requested = Signal()
    quote_requested = Signal()
    """The form of the quote at the caret is wanted."""
    escape_pressed = Signal()
    selecting_changed = Signal(bool)
    """Whether the mouse is held down over the text."""
    focus_left = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.version_id = ""  # of the text shown
        self._palette = palette
        self._index = HighlightIndex((), 0)
        self._current: tuple[int, int] | None = None
        self._filled = (0, 0)
        self._pressed_at: QPoint | None = None
        self._pulse = QVariantAnimation(self)
        self._pulse.setStartValue(1.0)
        self._pulse.setEndValue(0.0)
        self._pulse.setDuration(PULSE_MS)
        self._pulse.valueChanged.connect(self._on_pulse_valueChanged)
        self.zoom_changed.connect(self._on_zoom_changed)
        self.verticalScrollBar().valueChanged.connect(self._fill_what_is_seen)
        self.setAccessibleName(tr("Source text"))
        self.set_palette_roles(palette)

    # What is shown

    def set_text(self, text: str) -> None:
        """Show `text` from its top, without highlights, selection or current words."""
        self._index = HighlightIndex((), len(text))
        self._pulse.stop()
        self._current = None
        super().set_text(text)

    def set_index(self, index: HighlightIndex) -> None:
        """Show these highlights in place of the former; scroll position, selection and current words stay."""
        self._index = index
        self._fill()

    def _fill(self) -> None:
        """Hand the fills around what is seen to Qt at once. Outer ones come first, inner ones cover.

        Qt: a cursor is placed by laying out its line, so thousands out of view would cost more than all the rest; one
        over two blocks lays out the whole text. So a fill ends with its block, and the next one goes on.
        """
        if not self.isVisible():
            self._filled = (0, 0)
            return  # before it is shown, a page has no lines to tell what is seen
        to_u16, height = self._offsets.to_u16, self.viewport().height()
        self._filled = self.visible_span(-height, 2 * height) if self._text else (0, 0)
        selections = []
        for number in self._index.overlapping(*self._filled):
            item = self._index.items[number]
            if item.is_filled:
                start, end = max(item.start_cp, self._filled[0]), min(item.end_cp, self._filled[1])
                colour = QColor(self._palette.kind(item.kind_letter).fill)
                cursors = block_cursors(self.document(), to_u16(start), to_u16(end))
                selections += [_selection(cursor, colour) for cursor in cursors]
        self.setExtraSelections(selections)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill what was marked while it was hidden."""
        super().showEvent(event)
        self._fill()

    def _fill_what_is_seen(self) -> None:
        """Fill anew once something is seen that was out of reach."""
        if self._text:
            start, end = self.visible_span(0, self.viewport().height())
            if start < self._filled[0] or end > self._filled[1]:
                self._fill()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.setStyleSheet(
            f"ReaderView {{ background: {palette.page}; color: {palette.text}; border: none; padding: 0;"
            f" selection-background-color: {palette.selected_inactive}; selection-color: {palette.text}; }}"
            f"ReaderView:focus {{ border: none; selection-background-color: {palette.accent_fill};"
            " selection-color: #ffffff; }"
        )
        self._fill()

    @property
    def index(self) -> HighlightIndex:
        """The highlights shown."""
        return self._index

    @property
    def current(self) -> tuple[int, int] | None:
        """The span of the current words."""
        return self._current

    def set_current(self, span: tuple[int, int] | None) -> None:
        """Outline these words, without scrolling."""
        if span != self._current:
            self._pulse.stop()
            self._current = span
            self.viewport().update()
            self.current_changed.emit()

    def jump_to(self, start_cp: int, end_cp: int) -> None:
        """Put the caret at the words, bring them into view, outline them and let them pulse once."""
        start_cp, end_cp = max(0, start_cp), min(end_cp, len(self._text))
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_u16(start_cp))
        self.setTextCursor(cursor)
        self.bring_into_view(start_cp, end_cp)
        self.set_current((start_cp, end_cp))
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0:
            self._pulse.stop()
            self._pulse.start()

    def jump_by(self, step: int) -> None:
        """Jump to the next (1) or previous (-1) highlight from the caret."""
        found = self._index.step_from(self._current, self.caret_cp(), step)
        if found is not None:
            self.jump_to(found.start_cp, found.end_cp)

    def select_unmarked(self, step: int) -> None:
        """Select the next (1) or previous (-1) sentence from the caret in which nothing is marked."""
        cursor = self.textCursor()
        place = self._offsets.to_cp(cursor.selectionEnd() if step > 0 else cursor.selectionStart())
        found = self._index.next_unmarked(sentences(self._text), place, step)
        if found is not None:
            self.select(found.start_cp, found.end_cp)

    def highlight_at_caret(self) -> Highlight | None:
        """Return the current highlight while the caret is at it, else the innermost at selection or caret."""
        span = self.selection_cp()
        place = span[0] if span is not None else self.caret_cp()
        if self._current is not None and self._current[0] <= place <= self._current[1]:
            known = (item for item in self._index.items if (item.start_cp, item.end_cp) == self._current)
            found = next(known, None)
            if found is not None:
                return found
        return self._index.at(place)

    def highlight_at(self, point: QPoint) -> Highlight | None:
        """Return the innermost highlight whose words are under a point of the viewport."""
        place = QPointF(point)
        start, end = self.visible_span(point.y(), point.y())
        hits = [self._index.items[number] for number in self._index.overlapping(start, end)]
        for item in sorted(hits, key=Highlight.length_cp):
            low, high = max(start, item.start_cp), min(end, item.end_cp)
            if any(rect.adjusted(0, -2, 0, 4).contains(place) for rect in self.viewport_rects(low, high)):
                return item
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text with its fills, then underlines and outline of what lies in the event's rectangle."""
        super().paintEvent(event)
        if not self._text:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, end = self.visible_span(event.rect().top() - 8, event.rect().bottom() + 8)
        if start < self._filled[0] or end > self._filled[1]:
            # Qt: a page is laid out bit by bit, so more may be seen by now than there was when it was filled.
            QTimer.singleShot(0, self._fill_what_is_seen)
        for number in self._index.overlapping(start, end):
            item = self._index.items[number]
            low, high = max(start, item.start_cp), min(end, item.end_cp)
            for rect in self.viewport_rects(low, high, is_trimmed=not item.is_filled):
                draw_underline(
                    painter,
                    rect,
                    letter=item.kind_letter,
                    state=item.state,
                    level=self._index.levels[number],
                    palette=self._palette,
                )
        if self._current is not None and self._current[0] < end and self._current[1] > start:
            rects = self.viewport_rects(max(start, self._current[0]), min(end, self._current[1]))
            is_pulsing = self._pulse.state() == QVariantAnimation.State.Running
            draw_outline(painter, rects, self._palette, float(self._pulse.currentValue()) if is_pulsing else 0.0)
        painter.end()

    def _on_zoom_changed(self) -> None:
        self._fill()

    def _on_pulse_valueChanged(self) -> None:
        self.viewport().update()

    # Keyboard

    def changeEvent(self, event: QEvent) -> None:
        """Qt: a new style or font of the application replaces the document's font, the serif of source words."""
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            super().changeEvent(event)
            return
        first, serif = self.top_cp(), self.metrics.serif(self._text)
        super().changeEvent(event)
        if self.document().defaultFont() != serif:
            self.document().setDefaultFont(serif)
            self.scroll_to_top(first)

    def event(self, event: QEvent) -> bool:
        """Claim the reader's keys before a shortcut of the window takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._verb(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Marks, jumps and find; everything else is the text view's."""
        verb = self._verb(event)
        if not verb:
            super().keyPressEvent(event)
        elif verb in MARK_LETTERS:
            self.mark_requested.emit(verb)
        else:
            self._run(verb)

    def _verb(self, event: QKeyEvent) -> str:
        return verb_of(event, has_selection=self.selection_cp() is not None)

    def _run(self, verb: str) -> None:
        match verb:
            case "next":
                self.jump_by(1)
            case "previous":
                self.jump_by(-1)
            case "next_unmarked":
                self.select_unmarked(1)
            case "previous_unmarked":
                self.select_unmarked(-1)
            case "activate":
                self._activate(self._index.at(self.caret_cp()))
            case "find":
                self.find_requested.emit()
            case "quote":
                self.quote_requested.emit()
            case "escape":
                self.escape_pressed.emit()

    def _activate(self, item: Highlight | None) -> None:
        if item is not None:
            self.set_current((item.start_cp, item.end_cp))
            self.highlight_activated.emit(item.excerpt_id)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is dragged or copied: the text, and for this program which words of which source they are."""
        data = super().createMimeDataFromSelection()
        span = self.selection_cp()
        return carry(Carried("", self.version_id, *span), data) if span is not None and self.version_id else data

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.selecting_changed.emit(True)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate the highlight under a click that selected nothing; with Ctrl, widen a selection to whole words."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        span = self.selection_cp()
        if span is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.select(*snap_to_words(self._text, *span))
        pressed, self._pressed_at = self._pressed_at, None
        self.selecting_changed.emit(False)
        point = event.position().toPoint()
        is_click = pressed is not None and (point - pressed).manhattanLength() < QApplication.startDragDistance()
        if is_click and not self.textCursor().hasSelection():
            self._activate(self.highlight_at(point))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a word without the quotation marks that Qt takes along."""
        super().mouseDoubleClickEvent(event)
        span = self.selection_cp()
        if span is not None:
            start, end = span
            while start < end and not self._text[start].isalnum():
                start += 1
            while end > start and unicodedata.category(self._text[end - 1])[0] == "P":
                end -= 1
            if start < end:
                self.select(start, end)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the highlight under the pointer backs."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            item = self.highlight_at(event.pos())
            if item is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), highlight_tip(item), self.viewport())
            return True
        return super().viewportEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.focus_left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


def _selection(cursor: QTextCursor, colour: QColor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format.setBackground(colour)
    return selection
