"""The head of the reader: title, where the text comes from, its reliability, which of its versions is shown, and how
many highlights it has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from caseapp.platform.translation import mark, plural, tr
from caseapp.ui.reader.document import Highlight, ReaderDocument
from caseapp.ui.reader.typography import ReaderMetrics, sized
from caseapp.ui.theme.palette import Palette

_SEPARATOR = "   ·   "


class ReaderHeader(QWidget):
    """Two lines, elided rather than wrapped. The choice of a version is there when there is one."""

    version_chosen = Signal(str)
    """Id of the text version to show."""

    def __init__(self, palette: Palette, left_inset: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._left_inset = left_inset
        self._metrics = ReaderMetrics.of(QApplication.font())
        self._title = ""
        self._byline = ""
        self._reliability = ""
        self._counts = ""
        self._versions = QToolButton(self)
        self._versions.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._versions.setAccessibleName(tr("Version of the text"))
        self._versions.setToolTip(tr("Choose another version of this text"))
        self._versions.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        self._versions.setMenu(self._menu)
        self._menu.triggered.connect(self._on_menu_triggered)
        self.setAccessibleName(tr("Source"))

    def show_document(self, document: ReaderDocument) -> None:
        """Show a document's head."""
        self._title = " ".join(document.title.split())
        self._byline = _SEPARATOR.join(" ".join(part.split()) for part in document.byline)
        self._reliability = document.reliability
        self.setToolTip("")
        self.setAccessibleDescription(f"{self._title}. {', '.join(document.byline)}")
        self._offer_versions(document)
        self.set_counts(document.highlights)

    def _offer_versions(self, document: ReaderDocument) -> None:
        self._menu.clear()
        for at, version in enumerate(document.versions):
            action = self._menu.addAction(version.words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(version.version_id == document.version_id)
            action.setData(version.version_id)
            if action.isChecked():
                number = len(document.versions) - at
                words = mark("Version {number} of {total}, older") if at else mark("Version {number} of {total}")
                self._versions.setText(tr(words, number=number, total=len(document.versions)) + "  ▾")
                self._versions.setProperty("attention", bool(at))
        self._versions.setVisible(len(document.versions) > 1)
        self._versions.style().polish(self._versions)
        self._place_versions()

    def _place_versions(self) -> None:
        self._versions.adjustSize()
        upper, _ = self._lines()
        right = upper.right() - self._pill_width()
        self._versions.move(right - self._versions.width() + 1, upper.center().y() - self._versions.height() // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the choice of a version at the right."""
        super().resizeEvent(event)
        self._place_versions()

    def _on_menu_triggered(self, action: QAction) -> None:
        self.version_chosen.emit(str(action.data()))

    def set_counts(self, highlights: Sequence[Highlight]) -> None:
        """Say how many highlights there are, and how many want a look."""
        self._counts = counts_in_words(highlights)
        self.update()

    @property
    def counts(self) -> str:
        """The words about the highlights."""
        return self._counts

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        base, px = QApplication.font(), self._metrics.px
        return sized(base, px(15), is_medium=True), sized(base, px(12))

    def sizeHint(self) -> QSize:
        """Two lines with the insets of a page."""
        title, line = self._fonts()
        height = QFontMetrics(title).height() + QFontMetrics(line).height() + self._metrics.px(6 + 14 + 12)
        return QSize(self._metrics.px(320), height)

    def minimumSizeHint(self) -> QSize:
        """The height of the hint at any width."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title and reliability above, byline and counts below."""
        painter, px = QPainter(self), self._metrics.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._palette.page))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(self._palette.line))
        title_font, line_font = self._fonts()
        upper, lower = self._lines()
        self._paint_pill(painter, upper, line_font)
        room = upper.width() - self._pill_width()
        if self._versions.isVisible():
            room -= self._versions.width() + px(8)
        _paint_line(painter, upper, room, self._title, title_font, self._palette.text)
        counts_width = QFontMetrics(line_font).horizontalAdvance(self._counts)
        if counts_width > lower.width() // 2:
            counts_width = 0
        else:
            painter.setFont(line_font)
            painter.setPen(QColor(self._palette.text2))
            painter.drawText(lower, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._counts)
        _paint_line(painter, lower, lower.width() - counts_width - px(16), self._byline, line_font, self._palette.text2)
        painter.end()

    def _lines(self) -> tuple[QRect, QRect]:
        px = self._metrics.px
        title, line = (QFontMetrics(font).height() for font in self._fonts())
        upper = QRect(self._left_inset, px(14), self.width() - px(16) - self._left_inset, title)
        return upper, QRect(self._left_inset, upper.bottom() + px(6), upper.width(), line)

    def _pill_width(self) -> int:
        if not self._reliability:
            return 0
        return QFontMetrics(self._fonts()[1]).horizontalAdvance(self._reliability) + self._metrics.px(16 + 12)

    def _paint_pill(self, painter: QPainter, line: QRect, font: QFont) -> None:
        """Paint the reliability at the right."""
        if not self._reliability:
            return
        px = self._metrics.px
        width = QFontMetrics(font).horizontalAdvance(self._reliability) + px(16)
        place = QRect(line.right() - width + 1, line.center().y() - px(9), width, px(18))
        painter.setPen(QPen(QColor(self._palette.line2), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(9), px(9))
        painter.setFont(font)
        painter.setPen(QColor(self._palette.text2))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._reliability)


def _paint_line(painter: QPainter, line: QRect, room: int, words: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def counts_in_words(highlights: Sequence[Highlight]) -> str:
    """Return such as "31 highlights, 1 changed"; without highlights, how to make one."""
    if not highlights:
        return tr("No highlights yet: select words, press a letter")
    suggested = sum(highlight.state == "suggested" for highlight in highlights)
    parts = [plural("{n} highlight", "{n} highlights", len(highlights) - suggested)]
    parts += [plural("{n} suggested", "{n} suggested", suggested)] if suggested else []
    for state in ("changed", "gone"):
        count = sum(highlight.state == state for highlight in highlights)
        parts += [tr("{n} {state}", n=count, state=tr(state))] if count else []
    return ", ".join(parts)
