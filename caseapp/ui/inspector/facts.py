"""Under the form: evidence, relations and history, each behind a tab with its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from caseapp.platform.translation import plural, tr
from caseapp.queries.evidence import Quote
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.evidence_tab import EvidenceTab
from caseapp.ui.inspector.fact_tab import FactTab
from caseapp.ui.inspector.history_tab import HistoryTab
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.relations_tab import RelationsTab
from caseapp.ui.inspector.sections import rule
from caseapp.ui.theme.fonts import px

#: The tabs in their order.
TABS: tuple[type[FactTab], ...] = (EvidenceTab, RelationsTab, HistoryTab)


class Facts(QWidget):
    """The tabs, and beside them from how many independent origins the evidence comes."""

    record_activated = Signal(str)
    excerpt_activated = Signal(str)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("facts")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._origins = QLabel(self)
        self._origins.setProperty("role", "text2")
        self._origins.setFont(Look(context.theme).font(11))
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget(self)
        self._pages = [make(context, self) for make in TABS]
        for at, page in enumerate(self._pages):
            self.tabs.addTab(tr(page.title))
            self._stack.addWidget(page)
            page.counted.connect(partial(self._on_page_counted, at))
            page.record_activated.connect(self.record_activated)
            page.excerpt_activated.connect(self.excerpt_activated)
        self.tabs.setAccessibleName(", ".join(tr(page.title) for page in self._pages))
        self._build()
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)

    @property
    def evidence(self) -> EvidenceTab:
        """The quotes of the record."""
        return next(page for page in self._pages if isinstance(page, EvidenceTab))

    def bring_forward(self, tab: type[FactTab]) -> None:
        """Puts a tab in front."""
        self.tabs.setCurrentIndex(TABS.index(tab))

    def show_record(self, view: RecordView, quotes: Sequence[Quote], origins: int) -> None:
        """Shows what hangs on a record, and from how many independent origins its evidence comes."""
        words = plural("{n} independent origin", "{n} independent origins", origins)
        self._origins.setText(words if quotes else "")
        self._fit()
        for page in self._pages:
            page.show_record(view, quotes)

    def step_made(self) -> None:
        """Fields of the record changed, and nothing that hangs on it."""
        for page in self._pages:
            page.step_made()

    def _build(self) -> None:
        head = self._head
        head.setContentsMargins(2, 0, 12, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self._origins, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(self))
        column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head takes a second line when it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The tabs are whole at any size of words; the origins make way for them.
        margins = self._head.contentsMargins()
        needed = self.tabs.sizeHint().width() + self._origins.sizeHint().width() + margins.left() + margins.right()
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if needed <= self.width() else direction.TopToBottom)
        self._origins.setContentsMargins(0 if needed <= self.width() else px(5), 0, 0, 0)
        self._origins.setVisible(bool(self._origins.text()))

    def _on_page_counted(self, at: int, count: str) -> None:
        self.tabs.setTabText(at, f"{tr(self._pages[at].title)}  {count}".rstrip())
        self._fit()

    def _on_tabs_current_changed(self, index: int) -> None:
        self._pages[self._stack.currentIndex()].go_back()
        self._stack.setCurrentIndex(index)
        self._pages[index].come_forward()
