"""The bars below the form, by kind; each is made when a record of its kind is first shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.event_bar import EventBar
from caseapp.ui.inspector.item_bar import ItemBar
from caseapp.ui.inspector.record_bar import RecordBar

BARS: dict[str, type[RecordBar]] = {"action_item": ItemBar, "event": EventBar}


class Bars(QWidget):
    """At most one bar is shown."""

    about_to_act = Signal()
    closing_words_requested = Signal(str)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._made: dict[str, RecordBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_record(self, view: RecordView | None) -> None:
        """Shows the bar of a record's kind, if it has one."""
        name = view.kind.name if view is not None and not self._context.session.is_read_only else ""
        for kind, bar in self._made.items():
            bar.setVisible(kind == name)
        if view is not None and name in BARS:
            bar = self._bar(name)
            bar.show_record(view)
            bar.show()
        self.setVisible(name in BARS)

    def begin(self, act: str) -> bool:
        """Opens the fields of an act on the record shown; False when it allows no such act."""
        return any(bar.begin(act) for bar in self._made.values() if bar.isVisible())

    def _bar(self, kind: str) -> RecordBar:
        if kind not in self._made:
            bar = self._made[kind] = BARS[kind](self._context, self)
            self._column.addWidget(bar)
            bar.about_to_act.connect(self.about_to_act)
            bar.closing_words_requested.connect(self.closing_words_requested)
        return self._made[kind]
