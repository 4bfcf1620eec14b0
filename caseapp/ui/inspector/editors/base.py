"""What every editor is: it shows a value, gives back what stands in it, and says when the person changed it.

An editor never writes to the case; the row it stands in does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import Field
from caseapp.domain.values import coerce
from caseapp.queries.evidence import Quote
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.lines import TypedWidget


class Editor(QWidget):
    """The editor of one value. Values have the forms of `domain.values`; what is being typed may be raw."""

    touched = Signal()
    """The person changed something that is not to be saved before it is finished."""
    edited = Signal()
    """The person changed something; it is saved after a pause."""
    finished = Signal()
    """The person is done; save now."""
    restored = Signal()
    """The person wants back what the case holds."""
    record_activated = Signal(str)
    excerpt_activated = Signal(str)
    sibling_said = Signal(str, object)
    """What was typed here says the value of another field too."""
    part_cite_requested = Signal(str, str)
    """A row of the value is to be cited: its id, and the stance."""
    part_words_dropped = Signal(str, object)
    """Words of a source were dropped on a row of the value: its id, and what is carried."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self.context = context
        self.scope = scope
        self.is_read_only = False
        self.can_cite = False
        self.act = ""  # names the act in hand where each is to be undone by itself; typing in a field is one
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)

    @property
    def row(self) -> QHBoxLayout:
        """The line that the parts of the editor stand in."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        return layout

    def show_value(self, value: Any) -> None:
        """Shows a value of the case, or a draft; nothing is announced."""
        raise NotImplementedError

    def value(self) -> Any:
        """What stands in the editor, as `records.edit` takes it."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why what stands in the editor cannot be saved, "" when it can."""
        try:
            coerce(self.field, self.value())
        except BadInput as error:
            return str(error)
        return ""

    def adopt(self, value: Any) -> None:
        """Takes over ids that the case gave to what stands here, leaving all else as it is being typed."""

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """What backs the field; those of its rows name them after a slash."""

    def is_worth_showing(self) -> bool:
        """Whether its row is shown; one that only tells something is not while there is nothing to tell."""
        return True

    def would_take(self, record_ids: list[str]) -> bool:
        """Whether records that are dragged over the field can become its value, or part of it."""
        return False

    def take_records(self, record_ids: list[str]) -> None:
        """Takes records dropped on the field, and has them saved."""

    def settle(self) -> None:
        """The field is being left: words on the way to a value are taken as they stand."""

    def start_over(self) -> None:
        """Another record is about to be shown."""

    def look_around(self) -> None:
        """The other fields of the record have their values now."""

    def mark_saved(self) -> None:
        """What stands here was handed to the case: undo in the field ends here."""
        for widget in self.findChildren(QWidget):
            if isinstance(widget, TypedWidget):
                widget.mark_saved()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        self.is_read_only = is_read_only

    def set_near(self, is_near: bool) -> None:
        """The pointer or the keyboard is in the row: hints and small buttons may show."""

    def refresh_look(self) -> None:
        """The theme changed: take its colours and icons."""

    def are_allowed(self, record_ids: list[str]) -> bool:
        """Whether the field may refer to each of these records."""
        found = [self.context.ref(each) for each in record_ids]
        kinds = {ref.kind for ref in found if ref is not None}
        return None not in found and ("*" in self.field.to or kinds <= set(self.field.to)) and not self.is_read_only

    def buddy(self) -> QWidget:
        """The widget a label leads to."""
        return self.focusProxy() or self
