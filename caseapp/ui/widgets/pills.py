"""Pills and kind letters: painted in tables by delegates, and as small widgets in forms and heads."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from caseapp.ui.theme.fonts import px, ui_font
from caseapp.ui.theme.palette import Palette
from caseapp.ui.theme.theme import Theme

ROLES = ("good", "attention", "wrong", "neutral")
_ROLE_OF_STATE = {"verified": "good", "moved": "good", "changed": "attention", "gone": "wrong"}
LETTER_PX, PILL_HEIGHT, PILL_INSET = 14, 18, 8


def role_of_state(state: str) -> str:
    """The role in which the state of a quote is shown."""
    return _ROLE_OF_STATE.get(state, "attention")


def pill_size(words: str) -> QSize:
    """The size a pill takes for its words."""
    width = QFontMetrics(ui_font(11)).horizontalAdvance(words) + 2 * px(PILL_INSET)
    return QSize(width, px(PILL_HEIGHT))


def paint_pill(painter: QPainter, rect: QRect, words: str, role: str, palette: Palette) -> QRect:
    """Paints a pill at the left of `rect`, centred in height; returns what it covers. KeyError for an unknown role."""
    ink, fill = _pill_colours(role, palette)
    size = pill_size(words)
    covered = QRect(
        rect.left(), rect.center().y() - size.height() // 2 + 1, min(size.width(), rect.width()), size.height()
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.edge), 1) if fill is None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    radius = size.height() / 2
    painter.drawRoundedRect(QRectF(covered).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(ui_font(11))
    painter.setPen(QColor(ink))
    room = covered if covered.width() == size.width() else covered.adjusted(4, 0, -4, 0)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
    return covered


def paint_letter(painter: QPainter, rect: QRect, letter: str, palette: Palette) -> QRect:
    """Paints the letter of a kind in its colours at the left of `rect`, centred in height; returns what it covers."""
    colours = palette.kind(letter)
    side = px(LETTER_PX)
    covered = QRect(rect.left(), rect.top() + (rect.height() - side + 1) // 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.fill))
    painter.drawRoundedRect(QRectF(covered), 3, 3)
    painter.setFont(ui_font(10, ui_font().weight().Bold))
    painter.setPen(QColor(colours.ink))
    painter.drawText(covered, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
    return covered


def _pill_colours(role: str, palette: Palette) -> tuple[str, str | None]:
    return {
        "good": (palette.good, palette.good_chip),
        "attention": (palette.attention, palette.attention_chip),
        "wrong": (palette.wrong, palette.wrong_chip),
        "neutral": (palette.text2, None),
    }[role]


class _Painted(QWidget):
    """A small widget that follows the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self, _palette: object) -> None:
        self.update()


class KindLetter(_Painted):
    """The letter of a kind in its colours."""

    def __init__(self, theme: Theme, letter: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._letter = letter

    def show_letter(self, letter: str) -> None:
        """Changes the letter."""
        self._letter = letter
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(LETTER_PX), px(LETTER_PX) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the letter."""
        if self._letter:
            paint_letter(QPainter(self), self.rect(), self._letter, self._theme.palette)


class Pill(_Painted):
    """A word in a pill; `role` as in `paint_pill`."""

    def __init__(self, words: str, role: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words, self._role = words, role
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return pill_size(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the pill."""
        paint_pill(QPainter(self), self.rect(), self._words, self._role, self._theme.palette)
