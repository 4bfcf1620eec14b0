"""A line for an actor that also takes a description of somebody who is not named."""

from __future__ import annotations

from PySide6.QtCore import Signal

from caseapp.ui.inspector.editors.reference import RefEditor
from caseapp.ui.inspector.editors.suggestions import Suggestion
from caseapp.ui.inspector.editors.type_ahead import TypeAhead

_DESCRIBES = ("a ", "an ", "the ", "one ", "some ", "unnamed ", "anonymous ")


class SomebodyLine(TypeAhead):
    """Actors by any name, and the words themselves for somebody who is not named."""

    unnamed = Signal(str)

    def offers(self, words: str) -> list[Suggestion]:
        """Whom the words could add; what reads like a description is offered as one first."""
        others, one = super().offers(words), Suggestion("", "", words)
        return [one, *others] if words.startswith(_DESCRIBES) else [*others, one]

    def choose(self, row: Suggestion) -> None:
        """Takes a row of the list."""
        if row.id or row.kind:
            super().choose(row)
            return
        self.close_list()
        self.unnamed.emit(row.title)


class SomebodyEditor(RefEditor):
    """An actor; a description goes to the part beside it."""

    unnamed = Signal(str)

    def make_line(self) -> TypeAhead:
        """A line that offers to take words for a description."""
        line = SomebodyLine(self.field.to, self.context, self._look, self)
        line.unnamed.connect(self._on_line_unnamed)
        return line

    def _on_line_unnamed(self, words: str) -> None:
        self.show_value(None)
        self.unnamed.emit(words)
        self.finished.emit()
