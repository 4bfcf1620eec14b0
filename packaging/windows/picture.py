"""Draws the picture at the side of the installer's last page: the icon of the program on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

#: Twice the size of the place in the wizard, which scales it.
WIDTH, HEIGHT = 328, 628
ICON = 168
PAPER = "#eef1f5"


def write(drawing: Path, path: Path) -> None:
    """Writes `drawing`, an SVG, as a BMP of 24 bits, which is what the wizard reads."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = (WIDTH - ICON) / 2
    QSvgRenderer(str(drawing)).render(painter, QRectF(side, side, ICON, ICON))
    painter.end()
    if not image.save(str(path), "BMP"):  # type: ignore[call-overload]
        raise OSError("Qt could not write the picture of the installer.")
