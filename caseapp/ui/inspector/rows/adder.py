"""The line below a list of actors that adds one: words that are nobody yet stay in it, with the reason, as a draft."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.queries.records import Ref
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.somebody import SomebodyLine
from caseapp.ui.inspector.look import Look

_NEW = "+"  # the line among the drafts of the list


class Adder(QWidget):
    """One line. `added` has the parts that are known of the new row; `touched` says that somebody types."""

    added = Signal(dict, bool)  # parts, whether the line is to stay
    touched = Signal()
    finished = Signal()

    def __init__(self, field: Field, context: FormContext, says: str, parent: QWidget) -> None:
        super().__init__(parent)
        look = Look(context.theme)
        self._field = field
        self._context = context
        self.is_typed = False
        actors = next(part.to for part in field.row_fields if part.name == "actor")
        self.line = SomebodyLine(actors, context, look, self)
        self.line.setPlaceholderText(says)
        self.line.setAccessibleName(says)
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self._problem.setFont(look.font(12))
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._problem)
        self.setFocusProxy(self.line)
        self.line.typed.connect(self._on_line_typed)
        self.line.picked.connect(self._on_line_picked)
        self.line.unnamed.connect(self._on_line_unnamed)
        self.line.returnPressed.connect(self.finished)
        self.line.escaped.connect(self.clear)

    def show_draft(self) -> None:
        """Shows the words that were refused before, unless somebody types."""
        if not self.is_typed:
            draft = self._context.drafts.of(self._context.record_id, self._draft)
            self.line.show_text(str(draft.value) if draft is not None else "")
            self._say(draft.message if draft is not None else "")

    def settle(self) -> None:
        """The line is being left: makes a row of words that mean one record; others stay, with the reason."""
        if not self.is_typed:
            return
        self.is_typed = False
        words, ref = self.line.text().strip(), self.line.settle()
        if not words:
            self._forget()
        elif ref is not None:
            self._add({"actor": ref.id}, stays=False)
        else:
            message = tr("Nobody in the case is called “{words}”. Choose, create or take it as not named.", words=words)
            self._context.drafts.keep(self._context.record_id, self._draft, words, message)
            self._say(message)

    def start_over(self) -> None:
        """Another record: nothing of this one stays."""
        self.is_typed = False
        self.line.show_text("")
        self._say("")

    def clear(self) -> None:
        """Gives up what was typed."""
        self.start_over()
        self._forget()

    @property
    def _draft(self) -> str:
        return f"{self._field.name}/{_NEW}"

    def _forget(self) -> None:
        self._context.drafts.drop(self._context.record_id, self._draft)
        self._say("")

    def _say(self, message: str) -> None:
        self._problem.setText(message)
        self._problem.setVisible(bool(message))
        self.line.setAccessibleDescription(message)

    def _add(self, parts: dict[str, str], *, stays: bool) -> None:
        self.clear()
        self.added.emit(parts, stays)

    def _on_line_typed(self) -> None:
        self.is_typed = True
        self.touched.emit()

    def _on_line_picked(self, ref: Ref) -> None:
        self._add({"actor": ref.id}, stays=True)

    def _on_line_unnamed(self, words: str) -> None:
        self._add({"unnamed": words}, stays=True)
