"""What the tests of painted parts share: a theme put on and taken off, and the colours that a widget shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from caseapp.ui.theme.theme import Theme


@contextmanager
def worn(app: QApplication, cache: Path, name: str = "dark") -> Iterator[Theme]:
    """A theme in force; the application has none afterwards."""
    theme = Theme(app, cache)
    theme.apply(name)
    yield theme
    app.setStyleSheet("")
    theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture(widget: QWidget) -> QImage:
    """What a widget paints, one pixel for each of its own."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def shades(image: QImage) -> set[str]:
    """All colours of a picture as `#rrggbb`."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(pixels)}


def shown_colours(widget: QWidget) -> set[str]:
    """All colours that a widget paints, as `#rrggbb`."""
    return shades(picture(widget))


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb` as WCAG 2 defines it, 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
