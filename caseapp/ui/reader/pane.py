"""The source reader: header, find bar, and the text with its paragraph numbers, margin and mini bar, put together.

It is shown values and emits wishes; it must not read or change a case. All positions are code points.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.reader.document import Highlight, ReaderDocument
from caseapp.ui.reader.find_bar import FindBar
from caseapp.ui.reader.gutter import ParagraphNumbers
from caseapp.ui.reader.header import ReaderHeader
from caseapp.ui.reader.index import HighlightIndex
from caseapp.ui.reader.margin import FULL_WIDTH, LETTERS_WIDTH, ReaderMargin
from caseapp.ui.reader.mini_bar import MiniBar
from caseapp.ui.reader.view import ReaderView
from caseapp.ui.theme.palette import Palette

NARROW_WINDOW = 1280
"""Below this width of the window, in picture pixels, the margin shows letters only."""

_GUTTER = 40
_MIN_COLUMN_CHARACTERS = 36


class ReaderPane(QFrame):
    """Shows one source. Focus goes to its text."""

    mark_requested = Signal(str, int, int)
    """Letter (one of MARK_LETTERS), start and end in code points."""
    highlight_activated = Signal(str)
    """Excerpt id of a highlight that was clicked, or entered from the keyboard."""
    record_activated = Signal(str)
    """Record id of a margin row that was clicked."""
    selection_changed = Signal()
    current_changed = Signal()
    """Other words are outlined."""
    version_chosen = Signal(str)
    """Id of another version of the text."""
    excerpt_wanted = Signal(str)
    """Excerpt id of words whose translation and chain somebody wants to see."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._document = ReaderDocument("", "", (), "")
        self._view = ReaderView(palette, self)
        self._view.setPlaceholderText(tr("Choose a source in the navigator, or drop a document here."))
        px = self._view.metrics.px
        self._header = ReaderHeader(palette, px(_GUTTER + 4), self)
        self._find_bar = FindBar(palette, self._view, self)
        self._numbers = ParagraphNumbers(palette, self._view)
        self._margin = ReaderMargin(palette, self._view)
        self._mini_bar = MiniBar(palette, self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._header, self._find_bar, self._view):
            layout.addWidget(part)
        self.setFocusProxy(self._view)
        self._view.installEventFilter(self)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        view.mark_requested.connect(self._on_letter_chosen)
        self._mini_bar.letter_chosen.connect(self._on_letter_chosen)
        view.highlight_activated.connect(self.highlight_activated)
        self._margin.mark_clicked.connect(self._on_margin_mark_clicked)
        self._margin.translation_clicked.connect(self.excerpt_wanted)
        self._header.version_chosen.connect(self.version_chosen)
        view.quote_requested.connect(self.open_quote)
        view.selectionChanged.connect(self.selection_changed)
        view.find_requested.connect(self._find_bar.open)
        view.escape_pressed.connect(self._on_view_escape_pressed)
        view.current_changed.connect(self._margin.update)
        view.current_changed.connect(self.current_changed)
        view.verticalScrollBar().valueChanged.connect(self._on_view_scrolled)
        view.zoom_changed.connect(self._arrange)

    # What is shown

    def show_document(self, document: ReaderDocument) -> None:
        """Show a source from its top."""
        self._document = document
        self._mini_bar.dismiss()
        self._header.show_document(document)
        self._view.set_text(document.text)
        self._view.version_id = document.version_id
        self._numbers.set_text(document.text)
        self._find_bar.refresh()
        self.set_highlights(document.highlights)
        self._arrange()

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Show these highlights in place of the former ones; scroll position and selection stay."""
        known = tuple(highlights)
        self._view.set_index(HighlightIndex(known, len(self._document.text)))
        self._header.set_counts(known if self._document.source_id else ())
        self._margin.update()

    def jump_to(self, start_cp: int, end_cp: int) -> None:
        """Bring words into view, outline them and let them pulse once."""
        self._view.jump_to(start_cp, end_cp)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of another theme."""
        for part in (self._header, self._find_bar, self._view, self._numbers, self._margin, self._mini_bar):
            part.set_palette_roles(palette)

    # What is selected

    def selection_cp(self) -> tuple[int, int] | None:
        """Return the selected span, white space trimmed, whole characters, or None."""
        return self._view.selection_cp()

    def current_words(self) -> str:
        """Return the words outlined, as they are stored, '' when none are."""
        span = self._view.current
        return "" if span is None else self._document.text[span[0] : span[1]]

    def current_cp(self) -> tuple[int, int] | None:
        """Return the span of the words outlined, or None."""
        return self._view.current

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """What is marked, in the order of the text."""
        return tuple(self._view.index.items)

    def selected_text(self) -> str:
        """Return the selected words as they are stored, '' without a selection."""
        span = self.selection_cp()
        return "" if span is None else self._document.text[span[0] : span[1]]

    def select(self, start_cp: int, end_cp: int) -> None:
        """Select words and bring them into view."""
        self._view.select(start_cp, end_cp)

    def top_cp(self) -> int:
        """Return the first position seen."""
        return self._view.visible_span(0, 0)[0] if self._document.text else 0

    def scroll_to(self, position_cp: int) -> None:
        """Make the line of a position the first one seen."""
        self._view.scroll_to_top(min(position_cp, max(0, len(self._document.text) - 1)))

    def paragraph_of(self, position_cp: int) -> int:
        """Return the number of the paragraph at a position, as quoted in ¶2."""
        return self._numbers.number_of(position_cp)

    # Finding and zooming, for the window's menus

    def open_quote(self) -> None:
        """Ask for the form of the quote at the caret: its translation, its chain."""
        found = self._view.highlight_at_caret()
        if found is not None:
            self.excerpt_wanted.emit(found.excerpt_id)

    def open_find(self) -> None:
        """Open the find bar."""
        self._find_bar.open()

    def take_usual_size(self) -> None:
        """Show the text at the size of the window's other words."""
        self._view.zoom_by(0)

    def next_highlight(self) -> None:
        """Jump to the next highlight from the caret."""
        self._view.jump_by(1)

    def next_unmarked(self) -> None:
        """Select the next sentence in which nothing is marked."""
        self._view.select_unmarked(1)

    def previous_unmarked(self) -> None:
        """Select the sentence before in which nothing is marked."""
        self._view.select_unmarked(-1)

    def previous_highlight(self) -> None:
        """Jump to the previous highlight from the caret."""
        self._view.jump_by(-1)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the text's frame with gutter and margin."""
        if watched is self._view and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """Give the text its column, at most 68 characters, and the margin what is left; below 1280 px just letters."""
        view, px = self._view, self._view.metrics.px
        gutter, font = px(_GUTTER), view.document().defaultFont()
        column = view.metrics.column_width(font) + px(24)
        room = view.contentsRect().width() - view.verticalScrollBar().sizeHint().width() - gutter
        letter = QFontMetrics(font).horizontalAdvance("0")
        is_narrow = self.window().width() < px(NARROW_WINDOW)
        is_narrow = is_narrow or room - px(FULL_WIDTH) < letter * _MIN_COLUMN_CHARACTERS
        least = px(LETTERS_WIDTH if is_narrow else FULL_WIDTH)
        margin = max(least, room - column)
        view.setViewportMargins(gutter, 0, margin, 0)
        self._margin.set_narrow(is_narrow)
        place = view.viewport().geometry()
        self._numbers.setGeometry(place.left() - gutter, place.top(), gutter, place.height())
        self._margin.setGeometry(place.right() + 1, place.top(), margin, place.height())

    # Slots

    def _on_letter_chosen(self, letter: str) -> None:
        span = self.selection_cp()
        if span is not None:
            self._mini_bar.dismiss()
            self.mark_requested.emit(letter, *span)

    def _on_margin_mark_clicked(self, record_id: str, start_cp: int, end_cp: int) -> None:
        self._view.set_current((start_cp, end_cp))
        self.record_activated.emit(record_id)

    def _on_view_escape_pressed(self) -> None:
        if self._mini_bar.isVisible():
            self._mini_bar.dismiss()
        elif self._find_bar.isVisible():
            self._find_bar.hide()
        else:
            self._view.clear_selection()

    def _on_view_scrolled(self) -> None:
        self._numbers.update()
        self._margin.update()
