"""Five boxes that fill as a passphrase gets stronger, the word for it, and how long guessing takes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from caseapp.platform.strength import Strength, level_words, shown, strength
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.theme import Theme

BOXES, GAP, HEIGHT = 5, 4, 6


class StrengthBar(QWidget):
    """Follows what is typed; it keeps nothing of it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._boxes = _Boxes(theme, self)
        self._word, self._explained = QLabel(self), QLabel(self)
        self._word.setMinimumWidth(max(self._word.fontMetrics().horizontalAdvance(word) for word in level_words()))
        self._word.setMinimumHeight(self._word.fontMetrics().lineSpacing())
        self._word.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._explained.setWordWrap(True)
        self._explained.setProperty("role", "text2")
        self._explained.setMinimumHeight(2 * self._explained.fontMetrics().lineSpacing())
        self._explained.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self._boxes, 0, 0)
        grid.addWidget(self._word, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._explained, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.follow("")

    def follow(self, passphrase: str) -> None:
        """Shows what a passphrase is worth."""
        found = strength(passphrase)
        word, explained = shown(found)
        self._word.setText(word)
        self._word.setProperty("role", found.role)
        self._word.style().polish(self._word)
        self._explained.setText(explained)
        self._boxes.show_strength(found)


class _Boxes(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found = strength("")
        theme.changed.connect(self._on_theme_changed)

    def show_strength(self, found: Strength) -> None:
        self._found = found
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        colours = {"wrong": palette.wrong, "attention": palette.attention, "good": palette.good}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, tall = (self.width() - GAP * (BOXES - 1)) / BOXES, px(HEIGHT)
        for at in range(BOXES):
            is_full = at < self._found.level
            painter.setBrush(QColor(colours.get(self._found.role, palette.line2) if is_full else palette.line))
            painter.drawRoundedRect(QRectF(at * (wide + GAP), (self.height() - tall) / 2, wide, tall), 2, 2)
        painter.end()

    def _on_theme_changed(self, _palette: object) -> None:
        self.update()
