"""Lets a widget do a verb of the window it stands in, as the menu does it, without knowing the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def do_verb(widget: QWidget, key: str) -> bool:
    """Does the verb `key` of the nearest window around `widget` that has it; False when none can do it now."""
    around: QWidget | None = widget
    while around is not None:
        action = around.findChild(QAction, key, Qt.FindChildOption.FindDirectChildrenOnly)
        if action is not None:
            action.trigger()
            return action.isEnabled()
        around = around.parentWidget()
    return False
