"""Pages of which one is seen, as high as that one asks for: a page behind takes no room from its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QStackedWidget, QWidget

LEAST = 40  # what is left of a page that scrolls, before what stands above it is cut


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

    def minimumSizeHint(self) -> QSize:
        """What the page in front needs; one that scrolls needs little."""
        least = super().minimumSizeHint()
        if isinstance(self.currentWidget(), QAbstractScrollArea):
            least.setHeight(min(least.height(), LEAST))
        return least

    def _on_currentChanged(self, current: int) -> None:
        for at in range(self.count()):
            page = self.widget(at)
            if page is not None:
                policy = QSizePolicy.Policy.Expanding if at == current else QSizePolicy.Policy.Ignored
                page.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
