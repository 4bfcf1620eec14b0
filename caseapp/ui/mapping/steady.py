"""A combo box that the wheel scrolls past, so that scrolling the fields of a mapping changes none of them."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class SteadyCombo(QComboBox):
    """Changes by keys and by its list alone."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the form scroll."""
        event.ignore()
