"""A page of a document as it was printed, with what is marked on it at its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from caseapp.exchange.documents.pages import PagePicture
from caseapp.platform.translation import tr
from caseapp.ui.theme.palette import LIGHT


@dataclass(frozen=True, slots=True)
class PageMark:
    """A marked span of a page, in characters of its text; `letter` is the kind it is coloured by."""

    excerpt_id: str
    start: int
    end: int
    letter: str
    is_current: bool = False


class PageSheet(QWidget):
    """Paints one page as wide as it is; a click on marked words names their excerpt."""

    mark_clicked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: PagePicture | None = None
        self._image = QImage()
        self._marks: tuple[PageMark, ...] = ()
        self.setAccessibleName(tr("Page"))

    @property
    def has_page(self) -> bool:
        """Whether a page is shown."""
        return self._picture is not None

    def show_page(self, picture: PagePicture | None) -> None:
        """Shows a page, or none."""
        self._picture, self._marks = picture, ()
        self._image = QImage()
        if picture is not None:
            # Qt: the image does not own the bytes it is made of, so it is copied.
            self._image = QImage(
                picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_BGR888
            ).copy()
        self._fit()
        self.update()

    def show_marks(self, marks: Sequence[PageMark]) -> None:
        """Shows what is marked on the page."""
        self._marks = tuple(marks)
        self.update()

    def fit_width(self, width: int) -> None:
        """Makes the page as wide as there is room."""
        self.setFixedWidth(max(width, 80))
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as it is, as high as the page is then."""
        return QSize(self.width(), self.height())

    def rects_of(self, mark: PageMark) -> list[QRectF]:
        """The rectangles of a mark, a line each, in the widget's coordinates."""
        if self._picture is None:
            return []
        lines: list[QRectF] = []
        for left, top, right, bottom in self._picture.boxes[mark.start : mark.end]:
            if right <= left or bottom <= top:
                continue
            box = QRectF(
                QPointF(left * self.width(), top * self.height()), QPointF(right * self.width(), bottom * self.height())
            )
            if lines and abs(lines[-1].center().y() - box.center().y()) < box.height() / 2:
                lines[-1] = lines[-1].united(box)
            else:
                lines.append(box)
        return lines

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the page, and over it what is marked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            painter.drawImage(QRectF(self.rect()), self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark in self._marks:
            # Paper is white in both themes, so its marks are those of the light one.
            colour = QColor(LIGHT.kind(mark.letter).fill)
            for rect in self.rects_of(mark):
                painter.fillRect(rect, colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor(LIGHT.accent), 1.5))
        for mark in self._marks:
            if mark.is_current:
                for rect in self.rects_of(mark):
                    painter.drawRect(rect.adjusted(-2, -2, 2, 2))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Names the excerpt under a click, the shortest of several."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        hits = [mark for mark in self._marks if any(rect.contains(event.position()) for rect in self.rects_of(mark))]
        if hits:
            self.mark_clicked.emit(min(hits, key=_length).excerpt_id)

    def _fit(self) -> None:
        if self._picture is not None and self._picture.width:
            self.setFixedHeight(max(1, round(self.width() * self._picture.height / self._picture.width)))


def _length(mark: PageMark) -> int:
    return mark.end - mark.start
