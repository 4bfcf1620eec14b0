"""How a highlight looks beyond its fill: underline by state and level, and the outline of the current words.

Pure drawing with a painter that is given; it must not look anything up in the text.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from caseapp.ui.theme.palette import Palette

UNDERLINE_PX = 2.0
LEVEL_STEP_PX = 4.0
OUTLINE_PX = 1.5
_WAVE_PX = 3.0


def draw_underline(painter: QPainter, rect: QRectF, *, letter: str, state: str, level: int, palette: Palette) -> None:
    """Draw the underline of one line of words: solid, wavy if changed, dotted if suggested; higher levels above."""
    top = rect.bottom() - level * LEVEL_STEP_PX
    if state == "changed":
        _draw_wave(painter, rect.left(), rect.right(), top + 1.0, QColor(palette.attention))
    elif state == "suggested":
        pen = QPen(QColor(palette.kind(letter).ink), UNDERLINE_PX, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left() + 1, top + 1), QPointF(rect.right() - 1, top + 1))
    else:
        painter.fillRect(QRectF(rect.left(), top, rect.width(), UNDERLINE_PX), QColor(palette.kind(letter).ink))


def _draw_wave(painter: QPainter, left: float, right: float, middle: float, colour: QColor) -> None:
    points = [QPointF(left, middle)]
    step, x = 1, left + _WAVE_PX
    while x < right:
        points.append(QPointF(x, middle + (1.5 if step % 2 else -1.5)))
        step, x = step + 1, x + _WAVE_PX
    points.append(QPointF(right, middle))
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(QPolygonF(points))


def outline_path(rects: list[QRectF]) -> QPainterPath:
    """Return the rounded frame of words over one or more lines."""
    path = QPainterPath()
    for rect in rects:
        path.addRoundedRect(rect.adjusted(-2, -2, 2, 3), 3, 3)
    return path


def draw_outline(painter: QPainter, rects: list[QRectF], palette: Palette, pulse: float) -> None:
    """Draw the current words' outline; `pulse` from 1 to 0 adds the fading accent over them."""
    path = outline_path(rects)
    if pulse > 0:
        glow = QColor(palette.accent)
        glow.setAlphaF(0.35 * pulse)
        painter.fillPath(path, glow)
    painter.setPen(QPen(QColor(palette.accent), OUTLINE_PX))
    painter.drawPath(path)


def draw_pill(painter: QPainter, rect: QRectF, letter: str, palette: Palette) -> None:
    """Draw a kind's letter on its fill; a letter without a kind (L) gets a frame only."""
    kind = palette.kinds.get(letter)
    painter.setPen(QPen(QColor(palette.text2), 1) if kind is None else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if kind is None else QColor(kind.fill))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    font = painter.font()
    font.setPixelSize(max(8, round(rect.height() * 0.66)))
    font.setWeight(font.Weight.Medium)
    painter.setFont(font)
    painter.setPen(QColor(palette.text2 if kind is None else kind.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
