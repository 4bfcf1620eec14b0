"""Where something dragged over a tab group would go: among its tabs, or to one of its sides. No widgets."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect

EDGE = 0.28  # of the width or height, at each side


class Side(StrEnum):
    """Where a page goes beside a group; `HERE` is into it."""

    HERE = "here"
    LEFT = "left"
    RIGHT = "right"
    ABOVE = "above"
    BELOW = "below"

    @property
    def is_across(self) -> bool:
        """Whether it makes groups stand side by side."""
        return self in (Side.LEFT, Side.RIGHT)

    @property
    def is_after(self) -> bool:
        """Whether what is new stands after what was there."""
        return self in (Side.RIGHT, Side.BELOW)


def side_at(rect: QRect, at: QPoint) -> Side:
    """The side of `rect` that a point is nearest to, `HERE` in the middle."""
    if rect.isEmpty():
        return Side.HERE
    across, down = (at.x() - rect.left()) / rect.width(), (at.y() - rect.top()) / rect.height()
    distances = {Side.LEFT: across, Side.RIGHT: 1 - across, Side.ABOVE: down, Side.BELOW: 1 - down}
    side = min(distances, key=lambda each: distances[each])
    return side if distances[side] < EDGE else Side.HERE


def part_of(rect: QRect, side: Side) -> QRect:
    """The part of `rect` that a page takes which goes to a side of it."""
    half_width, half_height = rect.width() // 2, rect.height() // 2
    match side:
        case Side.LEFT:
            return QRect(rect.left(), rect.top(), half_width, rect.height())
        case Side.RIGHT:
            return QRect(rect.left() + rect.width() - half_width, rect.top(), half_width, rect.height())
        case Side.ABOVE:
            return QRect(rect.left(), rect.top(), rect.width(), half_height)
        case Side.BELOW:
            return QRect(rect.left(), rect.top() + rect.height() - half_height, rect.width(), half_height)
    return rect
