"""Pages of which one is seen, as high as that one asks for: a page behind takes no room from its neighbours."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Qt makes a stack as high as its highest page; here the pages behind ask for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._on_currentChanged)

    def addWidget(self, page: QWidget) -> int:
        """Puts a page behind the others."""
        at = super().addWidget(page)
        self._on_currentChanged(self.currentIndex())
        return at

    def _on_currentChanged(self, current: int) -> None:
        for at in range(self.count()):
            page = self.widget(at)
            if page is not None:
                policy = QSizePolicy.Policy.Expanding if at == current else QSizePolicy.Policy.Ignored
                page.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
