"""A window of its own for pages that were torn off. It belongs to the main window and has its verbs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.ui.tabs.area import Area

SIZE = QSize(860, 720)
_HOLD = QPoint(80, 16)  # where the mouse holds a window that was just torn off


class LooseWindow(QWidget):
    """Holds an area. Closed by a person, it gives its pages back: `left` says so, and whoever made it takes it away."""

    left = Signal()

    def __init__(self, area: Area, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.area = area
        self.setObjectName("loose")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Qt: keys of actions hold in the windows they were added to.
        self.addActions(list(actions))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.resize(SIZE)

    def place_at(self, at: QPoint) -> None:
        """Stands where a tab was let go."""
        self.move(at - _HOLD)

    def geometry_words(self) -> str:
        """Where it stands, to be kept."""
        return bytes(self.saveGeometry().data()).hex()

    def take_geometry(self, words: object) -> None:
        """Stands where it stood; what cannot be read changes nothing."""
        if isinstance(words, str):
            self.restoreGeometry(QByteArray.fromHex(words.encode("ascii", "ignore")))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Says that its pages are to be taken back."""
        super().closeEvent(event)
        self.left.emit()
