"""What a tab under the form is. `facts.TABS` lists them: a new tab is a subclass of this and one line there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caseapp.queries.evidence import Quote
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext


class FactTab(QWidget):
    """One tab. `title` is marked for translation and shown with the number or words last given to `counted`."""

    title = ""
    counted = Signal(str)
    record_activated = Signal(str)
    excerpt_activated = Signal(str)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context

    def show_record(self, view: RecordView, quotes: Sequence[Quote]) -> None:
        """Another record is shown, or what hangs on it has changed."""
        raise NotImplementedError

    def step_made(self) -> None:
        """Fields of the record changed, and nothing that hangs on it."""

    def come_forward(self) -> None:
        """The tab is in front now: what takes long to read is read from here on."""

    def go_back(self) -> None:
        """Another tab is in front now."""
