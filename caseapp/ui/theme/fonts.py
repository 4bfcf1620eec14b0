"""Fonts: sizes are given in pixels at 100 % of a 13 px user font and follow the user's own font."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from caseapp.platform.translation import language

BASE_PX = 13
SANS = [
    "Roboto",
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Noto Sans CJK KR",
    "Noto Sans CJK JP",
    "Noto Sans CJK SC",
    "Noto Sans CJK TC",
    "Noto Naskh Arabic",
    "sans-serif",
]
SERIF = [
    "Noto Serif",
    "Source Serif 4",
    "Georgia",
    "Noto Serif CJK KR",
    "Noto Serif CJK JP",
    "Noto Serif CJK SC",
    "Noto Serif CJK TC",
    "Noto Naskh Arabic",
    "serif",
]

#: Which shapes of the signs that East Asian scripts share a language of the window has; Korean ones otherwise.
_SHAPES = {"ja": "CJK JP", "zh-CN": "CJK SC", "zh-TW": "CJK TC"}

ZOOMS = (100, 110, 125, 150, 175, 200)
"""The sizes of text a person can choose, in per cent of the desktop's own."""

_user_points: list[float] = []
_zoom_percent = [100]


def ui_font(px: int = BASE_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of the window."""
    return _font(SANS, px, weight)


def serif_font(px: int = 14, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of source words, always and only."""
    return _font(SERIF, px, weight)


def caption_font() -> QFont:
    """Captions and counts."""
    return _font(SANS, 11, QFont.Weight.Normal)


def remember_user_font() -> None:
    """Notes the desktop's font size before ours replaces it."""
    if not _user_points:
        _user_points.append(QFontInfo(QApplication.font()).pointSizeF())


def set_zoom(percent: int) -> None:
    """Makes all words larger than the desktop has them; who made fonts before makes them anew."""
    _zoom_percent[:] = [percent]


def zoom() -> int:
    """The size of text in per cent of the desktop's own."""
    return _zoom_percent[0]


def scale() -> float:
    """How much larger than the usual 9 to 10 points the person's font is, and the zoom on top; never below 1."""
    usual = 10.5
    own = max(1.0, _user_points[0] / usual) if _user_points else 1.0
    return own * _zoom_percent[0] / 100


def px(size: float) -> int:
    """A measure of the look in pixels, grown with the words."""
    return round(size * scale())


def _font(families: list[str], px: int, weight: QFont.Weight) -> QFont:
    font = QFont(_in_language(families))
    font.setPixelSize(max(8, round(px * scale())))
    font.setWeight(weight)
    # Numbers in columns stand under each other.
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _in_language(families: list[str]) -> list[str]:
    """The families, with the one in whose shapes the window's language is written before those it shares signs with."""
    wanted = _SHAPES.get(language(), "CJK KR")
    shared = iter(sorted((each for each in families if " CJK " in each), key=lambda each: not each.endswith(wanted)))
    return [next(shared) if " CJK " in each else each for each in families]
