"""Where words stand on the screen: rectangles of a span of a QTextDocument, line by line. Nothing is painted here.

Positions are UTF-16, rectangles in document coordinates. Only the lines asked for are visited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextLine

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LEFT_TO_RIGHT = re.compile("[\x00-\u058f\u0900-\ufb1c]+")


def has_right_to_left(text: str) -> bool:
    """Say whether any character of `text` runs from right to left."""
    # Runs are skipped faster than characters are looked at one by one.
    return _RIGHT_TO_LEFT.search(_LEFT_TO_RIGHT.sub("", text)) is not None


def line_rects(
    document: QTextDocument, start_u16: int, end_u16: int, *, is_bidi: bool, is_trimmed: bool = False
) -> list[QRectF]:
    """Return one rectangle per line of the span, in reading order; with `is_bidi` one per visual run.

    `is_trimmed` leaves out the space at which a line was broken.
    """
    rects: list[QRectF] = []
    block = document.findBlock(start_u16)
    while block.isValid() and block.position() < end_u16:
        start, end = start_u16 - block.position(), end_u16 - block.position()
        for origin, line, low, high in _lines(document, block, start, end):
            while is_trimmed and high > low and document.characterAt(block.position() + high - 1).isspace():
                high -= 1
            runs = _bidi_runs(line, low, high) if is_bidi else [(cursor_x(line, low), cursor_x(line, high))]
            rects.extend(
                QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())
                for left, right in runs
                if right > left
            )
        block = block.next()
    return rects


def block_cursors(document: QTextDocument, start_u16: int, end_u16: int) -> list[QTextCursor]:
    """Return cursors that together select a span, each within one block."""
    cursors: list[QTextCursor] = []
    block = document.findBlock(start_u16)
    while block.isValid() and block.position() < end_u16:
        start, end = max(start_u16, block.position()), min(end_u16, block.position() + block.length() - 1)
        if start < end:
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursors.append(cursor)
        block = block.next()
    return cursors


def _lines(
    document: QTextDocument, block: QTextBlock, start: int, end: int
) -> Iterator[tuple[QPointF, QTextLine, int, int]]:
    """Yield the block's origin, each line of a span of the block, and the part of the span on it."""
    start, end = max(start, 0), min(end, block.length() - 1)
    if start >= end:
        return
    # Qt: the block's bounding rectangle makes the lazy layout reach this block; layout.position() does not.
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    number = layout.lineForTextPosition(start).lineNumber()
    while 0 <= number < layout.lineCount():
        line = layout.lineAt(number)
        if line.textStart() >= end:
            return
        yield origin, line, max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        number += 1


def _bidi_runs(line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
    """Return the stretches that a span covers on a line on which text runs both ways."""
    runs: list[tuple[float, float]] = []
    edges = sorted(sorted((cursor_x(line, at), cursor_x(line, at, QTextLine.Edge.Trailing))) for at in range(low, high))
    for left, right in edges:
        if runs and left <= runs[-1][1] + 0.5:
            runs[-1] = (runs[-1][0], max(right, runs[-1][1]))
        else:
            runs.append((left, right))
    return runs


def cursor_x(line: QTextLine, position: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Return the x of a position within its line."""
    found: object = line.cursorToX(position, edge)
    # Qt: PySide returns (x, position) because C++ takes the position by reference.
    value = found[0] if isinstance(found, tuple) else found
    assert isinstance(value, float | int)
    return float(value)
