"""The short list that relations and history are shown in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from caseapp.ui.inspector.look import ICON, Look

RECORD_ID = Qt.ItemDataRole.UserRole


class FactList(QTreeWidget):
    """Two columns without heads. A click or Return goes to the row's record."""

    chosen = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setAccessibleName(name)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setIconSize(QSize(look.px(ICON), look.px(ICON)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.itemClicked.connect(self._on_self_item_chosen)
        self.itemActivated.connect(self._on_self_item_chosen)

    def stretch(self, column: int) -> None:
        """Lets a column take the width that the other leaves."""
        for each in (0, 1):
            mode = QHeaderView.ResizeMode.Stretch if each == column else QHeaderView.ResizeMode.ResizeToContents
            self.header().setSectionResizeMode(each, mode)

    def _on_self_item_chosen(self, item: QTreeWidgetItem) -> None:
        if item.data(0, RECORD_ID):
            self.chosen.emit(item.data(0, RECORD_ID))
