"""Fonts and measures of the reader: serif for source words, sizes relative to the user's font (13 px is 100 %)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

COLUMN_CHARACTERS = 68
_LATIN_SERIF = ["Noto Serif", "Source Serif 4", "Georgia", "DejaVu Serif"]
_CJK = {"KR": "Noto Serif CJK KR", "JP": "Noto Serif CJK JP", "SC": "Noto Serif CJK SC"}
_HANGUL, _KANA = re.compile("[\u1100-\u11ff\uac00-\ud7a3]"), re.compile("[\u3041-\u30ff]")
_LOOK_AT_CP = 4000


def serif_families(text: str) -> list[str]:
    """Return the families for a text, the CJK face of its own script first: one code point has several shapes."""
    head = text[:_LOOK_AT_CP]
    first = "KR" if _HANGUL.search(head) else "JP" if _KANA.search(head) else "SC"
    order = [first, *(script for script in _CJK if script != first)]
    others = ["Noto Naskh Arabic", "Noto Serif Hebrew"]
    return [*_LATIN_SERIF[:3], *(_CJK[script] for script in order), *others, _LATIN_SERIF[3], "serif"]


@dataclass(frozen=True, slots=True)
class ReaderMetrics:
    """Pixel measures at one zoom: `unit` stands for 1 px of the pictures."""

    unit: float
    zoom: float

    @classmethod
    def of(cls, interface_font: QFont, zoom: float = 1.0) -> ReaderMetrics:
        """Return the measures that suit the interface font."""
        return cls(max(QFontInfo(interface_font).pixelSize(), 8) / 13, zoom)

    def px(self, size: float) -> int:
        """Return `size` of the pictures in pixels, unaffected by the zoom of the words."""
        return round(size * self.unit)

    @property
    def line_height(self) -> int:
        """Height of one line of source words."""
        return round(28 * self.unit * self.zoom)

    def serif(self, text: str) -> QFont:
        """Return the font of the source words."""
        font = QFont()
        font.setFamilies(serif_families(text))
        font.setPixelSize(max(6, round(16 * self.unit * self.zoom)))
        return font

    def column_width(self, font: QFont) -> int:
        """Return the width of the widest reading column, in pixels."""
        return round(QFontMetricsF(font).horizontalAdvance("0") * COLUMN_CHARACTERS)


def sized(font: QFont, pixels: int, *, is_medium: bool = False) -> QFont:
    """Return a copy of an interface font at a pixel size."""
    copy = QFont(font)
    copy.setPixelSize(max(6, pixels))
    if is_medium:
        copy.setWeight(QFont.Weight.Medium)
    return copy
