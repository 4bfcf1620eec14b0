"""Where the Tab key stops inside a part of the inspector: line by line as the eye reads.

Qt's own order is the order in which widgets were made, and chips and rows are made whenever a value comes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget


def tab_stops(part: QWidget) -> list[QWidget]:
    """The widgets in `part` that Tab reaches now, in reading order."""
    stops = _stops(part)
    placed = [(_place(each, part, stops), each) for each in stops]
    placed.sort(key=_middle)
    lines: list[list[tuple[QRect, QWidget]]] = []
    for rect, widget in placed:
        if lines and rect.center().y() < lines[-1][0][0].bottom():
            lines[-1].append((rect, widget))
        else:
            lines.append([(rect, widget)])
    return [widget for line in lines for _, widget in sorted(line, key=_left)]


def _stops(part: QWidget) -> list[QWidget]:
    return [each for each in (part, *part.findChildren(QWidget)) if _is_stop(each)]


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _place(widget: QWidget, part: QWidget, stops: Sequence[QWidget]) -> QRect:
    """Where a stop stands; one that holds others, such as a card with buttons, at its top: it comes before them."""
    place = QRect(widget.mapTo(part, QPoint()), widget.size())
    # Qt: a widget counts as an ancestor of its own.
    if any(each is not widget and widget.isAncestorOf(each) for each in stops):
        place.setHeight(2)
    return place


def _middle(placed: tuple[QRect, QWidget]) -> int:
    return placed[0].center().y()


def _left(placed: tuple[QRect, QWidget]) -> int:
    return placed[0].left()


def step_focus(parts: Sequence[QWidget], focused: QWidget | None, *, is_forward: bool) -> bool:
    """Moves the keyboard to the stop before or after `focused` in these parts; False when it would leave them."""
    stops = [stop for part in parts for stop in tab_stops(part)]
    at = stops.index(focused) + (1 if is_forward else -1) if focused in stops else -1
    if not 0 <= at < len(stops):
        return False
    stops[at].setFocus(Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason)
    return True
