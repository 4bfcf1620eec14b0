"""The steps that changed the record, newest first; read when the tab is in front, for all the journal is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from caseapp.platform.translation import mark, tr
from caseapp.queries import history
from caseapp.queries.evidence import Quote
from caseapp.queries.history import StepRow
from caseapp.queries.records import RecordView
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.fact_list import FactList
from caseapp.ui.inspector.fact_tab import FactTab
from caseapp.ui.inspector.look import Look

HISTORY_LIMIT = 100
_MODES = {"undo": mark("Undo: {label}"), "redo": mark("Redo: {label}")}


class HistoryTab(FactTab):
    """One line a step."""

    title = mark("History")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._record_id = ""
        self._is_stale = True
        self._is_in_front = False
        self._asker = Asker(context.session, self._question, self._on_answered, self)
        self._look = Look(context.theme)
        self.list = FactList(tr("History"), self._look, self)
        self.list.stretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_record(self, view: RecordView, quotes: Sequence[Quote]) -> None:
        """Another record, or another step: it is read when it is looked at."""
        self._record_id = view.id
        self.counted.emit("")
        self.step_made()

    def step_made(self) -> None:
        """A step was added."""
        self._is_stale = True
        self._catch_up()

    def come_forward(self) -> None:
        """Reads what is not read yet."""
        self._is_in_front = True
        self._catch_up()

    def go_back(self) -> None:
        """Nothing is read from here on."""
        self._is_in_front = False

    def _catch_up(self) -> None:
        if self._is_in_front and self._is_stale and self._record_id:
            self._is_stale = False
            self._asker.ask()

    def _question(self) -> Question:
        return partial(_history_of, record_id=self._record_id)

    def _on_answered(self, answer: tuple[str, list[StepRow]]) -> None:
        record_id, steps = answer
        if record_id == self._record_id:
            self._show_steps(steps)

    def _show_steps(self, found: Sequence[StepRow]) -> None:
        self.list.clear()
        for step in found[:HISTORY_LIMIT]:
            label = tr(_MODES.get(step.mode, "{label}"), label=step.label)
            item = QTreeWidgetItem([local_time(step.made_at), label])
            item.setFont(0, self._look.font(12))
            item.setToolTip(1, f"{label}\n{step.author}, {local_time(step.made_at)}")
            self.list.addTopLevelItem(item)
        self.counted.emit(f"{HISTORY_LIMIT}+" if len(found) > HISTORY_LIMIT else str(len(found) or ""))


def _history_of(rows: Rows, record_id: str) -> tuple[str, list[StepRow]]:
    """On the reading thread: the journal is searched from end to end."""
    return record_id, history.steps_of(rows, record_id, HISTORY_LIMIT + 1)


def local_time(made_at: str) -> str:
    """A moment in UTC as the clock here showed it, such as "3 Mar 14:05"."""
    moment = datetime.fromisoformat(made_at).astimezone()
    return f"{moment.day} {moment:%b %H:%M}"
