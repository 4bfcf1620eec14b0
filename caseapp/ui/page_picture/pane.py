"""The printed page beside the text: drawn in the child process when it is wanted, with the marks of the text on it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents.pages import PagePicture
from caseapp.exchange.documents.reader import DocumentReader
from caseapp.platform.translation import tr
from caseapp.queries import originals
from caseapp.queries.originals import PageSpan
from caseapp.ui.page_picture.sheet import PageMark, PageSheet
from caseapp.ui.reader.document import Highlight
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons

SCALE = 2.0
log = logging.getLogger(__name__)


class PagePane(QWidget):
    """One page at a time; it follows the words of the text it is told of."""

    mark_clicked = Signal(str)  # excerpt id
    page_shown = Signal(int)

    _drawn = Signal(int, object)

    def __init__(self, session: CaseSession, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._icons = session, icons
        self._reader = DocumentReader()
        self._pool = ThreadPoolExecutor(1, "page drawer")
        self._content = b""
        self._pages: list[PageSpan] = []
        self._highlights: Sequence[Highlight] = ()
        self._current: tuple[int, int] | None = None
        self._number = self._wanted = 0
        self._words = QLabel("", self)
        self._words.setProperty("role", "text2")
        self._back, self._on = (
            self._button("chevron-up", tr("Page before")),
            self._button("chevron-down", tr("Next page")),
        )
        self.sheet = PageSheet(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self.sheet)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.viewport().installEventFilter(self)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 8, 8)
        head.addWidget(self._words, 1)
        head.addWidget(self._back)
        head.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._back.clicked.connect(self._on_back_clicked)
        self._on.clicked.connect(self._on_on_clicked)
        self.sheet.mark_clicked.connect(self.mark_clicked)
        self._drawn.connect(self._on_drawn, Qt.ConnectionType.QueuedConnection)
        # Qt: the child process must not outlive the pane, however that goes.
        self.destroyed.connect(partial(_end, self._pool, self._reader))

    def show_version(self, version_id: str, pages: Sequence[PageSpan]) -> None:
        """Shows the first page of a text version that has pages."""
        self._pages, self._content, self._number = list(pages), b"", 0
        self._session.read(partial(originals.original, version_id=version_id), self._on_original)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Shows what is marked in the text."""
        self._highlights = highlights
        self._show_marks()

    def show_words(self, span_cp: tuple[int, int] | None) -> None:
        """Goes to the page of some words and outlines them."""
        self._current = span_cp
        if span_cp is not None:
            self.go_to(next((page.number for page in self._pages if page.end_cp > span_cp[0]), self._number))
        self._show_marks()

    def go_to(self, number: int) -> None:
        """Shows a page by its number."""
        if self._content and 0 < number <= len(self._pages) and number not in (self._number, self._wanted):
            self._wanted = number
            drawing = self._pool.submit(self._reader.picture, self._content, number, SCALE)
            drawing.add_done_callback(partial(self._drawn.emit, number))
        self._say()

    @property
    def number(self) -> int:
        """The page shown, 0 for none."""
        return self._number

    @property
    def is_busy(self) -> bool:
        """Whether a page is being drawn."""
        return self._wanted != 0

    def refresh_look(self) -> None:
        """Takes the icons of another theme."""
        for button, icon in ((self._back, "chevron-up"), (self._on, "chevron-down")):
            button.setIcon(self._icons.icon(icon))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page is as wide as there is room."""
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self.sheet.fit_width(self._scroll.viewport().width() - 16)
        return super().eventFilter(watched, event)

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(self._icons.icon(icon))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        return button

    def _say(self) -> None:
        number, total = self._wanted or self._number, len(self._pages)
        self._words.setText(tr("Page {number} of {total}", number=number, total=total) if self._pages else "")
        self._back.setEnabled(self._number > 1)
        self._on.setEnabled(0 < self._number < len(self._pages))

    def _on_original(self, content: bytes | None) -> None:
        self._content = content or b""
        self.show_words(self._current) if self._current is not None else self.go_to(1)

    def _on_drawn(self, number: int, drawing: Future[PagePicture]) -> None:
        if not shiboken6.isValid(self) or drawing.cancelled() or number != self._wanted:
            return
        self._wanted = 0
        error = drawing.exception()
        if error is None:
            self._number = number
            self.sheet.show_page(drawing.result())
            self._show_marks()
            self._say()
            self.page_shown.emit(number)
            return
        if not isinstance(error, BadInput):
            log.error("a page could not be drawn", exc_info=error)
        self._words.setText(
            tr("Page {number} cannot be drawn: {reason}", number=number, reason=getattr(error, "message", error))
        )

    def _show_marks(self) -> None:
        page = next((each for each in self._pages if each.number == self._number), None)
        if page is not None:
            marks = [_on_page(each, page, self._current) for each in self._highlights]
            self.sheet.show_marks([mark for mark in marks if mark is not None])
            self._reveal()

    def _reveal(self) -> None:
        for mark in self.sheet._marks:
            if mark.is_current and (rects := self.sheet.rects_of(mark)):
                middle = rects[0].center().toPoint()
                self._scroll.ensureVisible(middle.x(), middle.y(), 0, self._scroll.viewport().height() // 3)

    def _on_back_clicked(self, _is_checked: bool = False) -> None:
        self.go_to(self._number - 1)

    def _on_on_clicked(self, _is_checked: bool = False) -> None:
        self.go_to(self._number + 1)


def _on_page(highlight: Highlight, page: PageSpan, current: tuple[int, int] | None) -> PageMark | None:
    """The part of a highlight that stands on a page."""
    start, end = max(highlight.start_cp, page.start_cp), min(highlight.end_cp, page.end_cp)
    if start >= end:
        return None
    is_current = current == (highlight.start_cp, highlight.end_cp)
    return PageMark(highlight.excerpt_id, start - page.start_cp, end - page.start_cp, highlight.kind_letter, is_current)


def _end(pool: ThreadPoolExecutor, reader: DocumentReader, _object: object = None) -> None:
    pool.shutdown(wait=False, cancel_futures=True)
    reader.close()
