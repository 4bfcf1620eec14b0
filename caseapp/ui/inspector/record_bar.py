"""What a bar below a form is: the acts that carry a record of one kind on. `BARS` in `bars.py` lists them by kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext


class RecordBar(QWidget):
    """The bar of one kind; hidden while a record of another is shown, or the case cannot be written."""

    about_to_act = Signal()  # what is typed in the form is to be handed over first
    closing_words_requested = Signal(str)  # item id

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.hide()

    def show_record(self, view: RecordView) -> None:
        """Offers what the record allows."""
        raise NotImplementedError

    def begin(self, act: str) -> bool:
        """Opens the fields of an act; False when there are none."""
        return False
