"""Names of several actors in little room: each shortened in its middle, or the first with how many more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

LEAST = 70  # a name in less room says nothing


def squeezed(names: Sequence[str], glue: str, metrics: QFontMetrics, width: int) -> str:
    """The names with `glue` between them, in at most `width` pixels; how many there are is always to be seen."""
    whole = glue.join(names)
    if metrics.horizontalAdvance(whole) <= width or not names:
        return whole
    room = width - metrics.horizontalAdvance(glue) * (len(names) - 1)
    if room // len(names) >= LEAST or len(names) == 1:
        return glue.join(_shortened(names, metrics, room))
    more = f" +{len(names) - 1}"
    return _elided(names[0], metrics, width - metrics.horizontalAdvance(more)) + more


def _shortened(names: Sequence[str], metrics: QFontMetrics, room: int) -> list[str]:
    """What the shorter names leave goes to the longer ones."""
    left, shown = room, {}
    by_width = sorted(range(len(names)), key=lambda at: metrics.horizontalAdvance(names[at]))
    for number, at in enumerate(by_width):
        shown[at] = _elided(names[at], metrics, left // (len(names) - number))
        left -= metrics.horizontalAdvance(shown[at])
    return [shown[at] for at in range(len(names))]


def _elided(name: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, max(width, 0))
