"""The small button that empties a line."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton

from caseapp.platform.translation import tr


def make_clearable(line: QLineEdit) -> None:
    """Gives a line the button that empties it, with a name for those who hear the window."""
    line.setClearButtonEnabled(True)
    # Qt: the button is made without words.
    for action in line.findChildren(QAction):
        action.setText(tr("Clear"))
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(tr("Clear"))
