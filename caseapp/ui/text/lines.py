"""Words broken into a few lines of a width, for what is painted rather than laid out by a widget."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def broken_lines(words: str, font: QFont, width: int, most: int) -> list[str]:
    """The words in at most `most` lines of `width` pixels, white space folded, the last line elided."""
    words = " ".join(words.split())
    layout = QTextLayout(words, font)
    option = QTextOption()
    # A web address or a Korean sentence without a space would run out of its box.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    spans: list[tuple[int, int]] = []
    while len(spans) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 40))
        spans.append((line.textStart(), line.textLength()))
    layout.endLayout()
    # Qt: a layout counts UTF-16 units, so lines are cut from the encoded text.
    units = words.encode("utf-16-le")
    lines = [units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace") for start, length in spans]
    if len(lines) > most:
        rest = "".join(lines[most - 1 :])
        lines[most - 1 :] = [QFontMetrics(font).elidedText(rest + "…", Qt.TextElideMode.ElideRight, width)]
    return lines


def direction_of(words: str) -> Qt.LayoutDirection:
    """The direction of the first letter that has one."""
    strong = next((kind for kind in map(unicodedata.bidirectional, words) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft
