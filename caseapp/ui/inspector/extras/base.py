"""A section below the fields of a form that shows what other records say of this one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.look import Look


class Extra(QWidget):
    """A head, and below it what a subclass puts into `column`. `title` is marked for translation."""

    title = ""
    record_activated = Signal(str)
    excerpt_activated = Signal(str)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.look = Look(context.theme)
        self._label = QLabel(tr(self.title), self)
        self._label.setProperty("role", "section")
        self._label.setFont(self.look.font(12))
        self._count = QLabel(self)
        self._count.setProperty("role", "caption")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self._label)
        self.head.addWidget(self._count)
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, self.look.px(4), 0, self.look.px(4))
        self.column.setSpacing(0)
        self.column.addLayout(self.head)

    def show_record(self, view: RecordView) -> None:
        """Another record is shown, or something it concerns has changed."""
        raise NotImplementedError

    def concerns(self) -> set[str]:
        """The other records whose changes are to be seen here."""
        return set()

    def settle(self) -> None:
        """The record is being left: what was typed here is taken or given up."""

    def count(self, number: int) -> None:
        """Shows how many there are; nothing for none."""
        self._count.setText(str(number) if number else "")
