"""Under the form: evidence, relations and history, each behind a tab with its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from caseapp.queries import history
from caseapp.queries.evidence import Quote
from caseapp.queries.history import StepRow
from caseapp.queries.records import RecordView
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.evidence_tab import EvidenceTab
from caseapp.ui.inspector.lists_tab import HISTORY_LIMIT, HistoryTab, RelationsTab
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.sections import rule

EVIDENCE, RELATIONS, HISTORY = range(3)
TITLES = ("Evidence", "Relations", "History")


class Facts(QWidget):
    """Three tabs. The history is read when its tab is in front: it looks at more than the record."""

    record_activated = Signal(str)
    excerpt_activated = Signal(str)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        look = Look(context.theme)
        self._view: RecordView | None = None
        self._is_history_stale = True
        self._asker = Asker(context.session, self._question, self._on_answered, self)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("facts")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName("Evidence, relations, history")
        for title in TITLES:
            self.tabs.addTab(title)
        self._origins = QLabel(self)
        self._origins.setProperty("role", "text2")
        self._origins.setFont(look.font(11))
        self.evidence = EvidenceTab(context, self)
        self.relations = RelationsTab(context, self)
        self.history = HistoryTab(context, self)
        self._stack = QStackedWidget(self)
        for page in (self.evidence, self.relations, self.history):
            self._stack.addWidget(page)
        head = QHBoxLayout()
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
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.evidence.excerpt_activated.connect(self.excerpt_activated)
        self.relations.record_activated.connect(self.record_activated)

    def show_record(self, view: RecordView, quotes: Sequence[Quote], origins: int) -> None:
        """Shows what hangs on a record, and from how many independent origins its evidence comes."""
        self._view = view
        self.evidence.show_quotes(view.kind, quotes)
        self._name(EVIDENCE, str(len({quote.excerpt_id for quote in quotes}) or ""))
        self._name(RELATIONS, self.relations.show_record(view))
        self._origins.setText(f"{origins} independent origin{'s' if origins != 1 else ''}" if quotes else "")
        self._is_history_stale = True
        self._name(HISTORY, "")
        self._show_history()

    def forget_history(self) -> None:
        """A step was added; it is read when the history is looked at."""
        self._is_history_stale = True
        self._show_history()

    def _show_history(self) -> None:
        if self.tabs.currentIndex() == HISTORY and self._is_history_stale and self._view is not None:
            self._is_history_stale = False
            self._asker.ask()

    def _question(self) -> Question:
        record_id = self._view.id if self._view is not None else ""
        return partial(_history_of, record_id=record_id)

    def _on_answered(self, answer: tuple[str, list[StepRow]]) -> None:
        record_id, steps = answer
        if self._view is not None and record_id == self._view.id:
            self._name(HISTORY, self.history.show_steps(steps))

    def _name(self, tab: int, count: str) -> None:
        self.tabs.setTabText(tab, f"{TITLES[tab]}  {count}".rstrip())

    def _on_tabs_current_changed(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._show_history()


def _history_of(rows: Rows, record_id: str) -> tuple[str, list[StepRow]]:
    """On the reading thread: the journal is searched from end to end."""
    return record_id, history.steps_of(rows, record_id, HISTORY_LIMIT + 1)
