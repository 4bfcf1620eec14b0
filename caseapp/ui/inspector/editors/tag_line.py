"""The line in which a tag is typed: tags in use are offered, asked for on the reading thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from caseapp.queries.tags import tags_like
from caseapp.ui.asker import Asker, Question
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.lines import QuietLine
from caseapp.ui.inspector.editors.suggestions import Suggestion, Suggestions
from caseapp.ui.inspector.look import Look


class TagLine(QuietLine):
    """Down goes into the list; Return there takes a tag, and otherwise the words as typed."""

    picked = Signal()

    def __init__(self, context: FormContext, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._list: Suggestions | None = None
        self._asker = Asker(context.session, self._question, self._on_answered, self)
        self.typed.connect(self._asker.ask)

    @property
    def suggestions(self) -> Suggestions:
        """The list, made when it is first needed; no row is current in it until Down is pressed."""
        if self._list is None:
            self._list = Suggestions(self._look, self)
            self._list.chosen.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks and picks in the list."""
        key, is_open = event.key(), self._list is not None and self._list.isVisible()
        if is_open and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.suggestions.step(1 if key == Qt.Key.Key_Down else -1)
        elif is_open and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.suggestions.currentRow() >= 0:
            current = self.suggestions.current()
            if current is not None:
                self._take(current)
        elif is_open and key == Qt.Key.Key_Escape:
            self.suggestions.hide()
        else:
            super().keyPressEvent(event)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list is not None:
                self._list.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the focus."""
        super().focusOutEvent(event)
        if self._list is not None:
            self._list.hide()

    def _question(self) -> Question:
        return partial(_tags, words=" ".join(self.text().split()))

    def _on_answered(self, answer: tuple[str, list[str]]) -> None:
        words, tags = answer
        if words != " ".join(self.text().split()) or not self.hasFocus():
            return
        found = [Suggestion("tag", "", tag) for tag in tags if words and tag != words]
        if found or self._list is not None:
            self.suggestions.show_rows(found)
            self.suggestions.setCurrentRow(-1)

    def _take(self, row: Suggestion) -> None:
        self.suggestions.hide()
        self.setText(row.title)
        self.picked.emit()


def _tags(rows: object, words: str) -> tuple[str, list[str]]:
    return words, tags_like(rows, words) if words else []  # type: ignore[arg-type]
