"""How form and facts share the height of the inspector: the form gets what it needs, up to its share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from caseapp.ui.inspector.look import Look

FORM_SHARE = 0.62


class FormSplit(QSplitter):
    """A splitter that shares by itself until a person moves its line."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._is_set_by_hand = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._on_self_splitterMoved)

    def share(self, form: QWidget) -> None:
        """Shares the height anew for `form`, which has grown or shrunk."""
        layout = form.layout()
        if self._is_set_by_hand or not self.isVisible() or layout is None:
            return
        total = self.height()
        layout.activate()
        wanted = layout.heightForWidth(max(self.width() - self._look.px(12), 200)) + self._look.px(4)
        top = min(wanted, round(total * FORM_SHARE))
        self.setSizes([top, total - top])

    def _on_self_splitterMoved(self, _position: int, _index: int) -> None:
        self._is_set_by_hand = True
