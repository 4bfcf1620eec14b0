"""The editor of a reference to one record: a type-ahead line, its kind's letter, and ways to go there and to clear."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from caseapp.domain.kinds import Field, kind_shown
from caseapp.platform.translation import tr
from caseapp.queries.records import Ref
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.type_ahead import TypeAhead
from caseapp.ui.inspector.look import KindLetter, Look, RowButton, repolish
from caseapp.ui.widgets.pills import role_of_state


class RefEditor(Editor):
    """One record. Alt+Return goes to it; emptying the line takes it off."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self._look = Look(context.theme)
        self._id: str | None = None
        self._words = ""
        self._is_near = False
        self._letter = KindLetter(self._look, self)
        self._shows_letter = len(field.to) != 1
        self.line = self.make_line()
        self.line.setProperty("link", True)
        self._state = QLabel(self)  # of an excerpt: whether its words still stand
        self._state.setFont(self._look.font(11))
        self._go = RowButton("follow", tr("Go to it (Alt+Return)"), context.icons, self)
        self._clear = RowButton("close", tr("Take it off"), context.icons, self)
        for part in (self._letter, self.line, self._state, self._go, self._clear):
            self.row.addWidget(part)
        self.setFocusProxy(self.line)
        self.line.typed.connect(self._on_line_typed)
        self.line.picked.connect(self._on_line_picked)
        self.line.returnPressed.connect(self.finished)
        self.line.escaped.connect(self.restored)
        self._go.clicked.connect(self._on_go_clicked)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._dress()

    def make_line(self) -> TypeAhead:
        """The line in which the record is named."""
        return TypeAhead(self.field.to, self.context, self._look, self)

    def show_value(self, value: Any) -> None:
        """Shows the record of an id, or words that are none yet."""
        ref = self.context.ref(value) if value else None
        self._id = ref.id if ref is not None else None
        self._words = ref.title if ref is not None else ""
        self.line.show_text(ref.title if ref is not None else str(value or ""))
        self._dress()

    def value(self) -> Any:
        """The id chosen, None for an empty line, or words that are no record yet."""
        self._settle()
        words = self.line.text().strip()
        return self._id if words == self._words else words or None

    def problem(self) -> str:
        """Says when the words are no record of the case."""
        value = self.value()
        if value is None or value == self._id:
            return ""
        return tr("Nothing in the case is called “{words}”. Choose from the list, or create it there.", words=value)

    def would_take(self, record_ids: list[str]) -> bool:
        """One record of a kind that the field may refer to."""
        return len(record_ids) == 1 and self.are_allowed(record_ids)

    def take_records(self, record_ids: list[str]) -> None:
        """The record becomes the value."""
        ref = self.context.ref(record_ids[0])
        if ref is not None:
            self._on_line_picked(ref)

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes; going there stays."""
        super().set_read_only(is_read_only)
        self.line.setReadOnly(is_read_only)
        self._dress()

    def set_near(self, is_near: bool) -> None:
        """Buttons show while the field is near."""
        self._is_near = is_near
        self._show_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes to the record."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._on_go_clicked()
        else:
            super().keyPressEvent(event)

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        self._go.refresh_look()
        self._clear.refresh_look()
        self._letter.update()

    def _settle(self) -> None:
        """Words that are exactly one record become it."""
        if self.line.text().strip() != self._words and (ref := self.line.settle()) is not None:
            self._take(ref)

    def _take(self, ref: Ref) -> None:
        self._id, self._words = ref.id, ref.title
        self.line.setText(ref.title)
        self._dress()

    def _dress(self) -> None:
        ref = self.context.ref(self._id) if self._id else None
        self._letter.setVisible(ref is not None and self._shows_letter)
        if ref is not None:
            self._letter.show_letter(kind_shown(ref.kind).letter, tr(kind_shown(ref.kind).label))
            self.line.setToolTip(f"{tr(ref.state).capitalize()}: {ref.title}" if ref.state else ref.title)
        state = ref.state if ref is not None else ""
        self._state.setText(tr(state).capitalize() if state else "")
        self._state.setProperty("role", role_of_state(state))
        self._state.setVisible(bool(state))
        repolish(self._state)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._go.setVisible(self._id is not None and self._is_near)
        self._clear.setVisible(self._id is not None and self._is_near and not self.is_read_only)

    def _on_line_typed(self) -> None:
        # Words on the way to a record are no value yet: nothing is saved before they are picked or left.
        self.touched.emit()

    def _on_line_picked(self, ref: Ref) -> None:
        self._take(ref)
        self.touched.emit()
        self.finished.emit()

    def _on_go_clicked(self) -> None:
        if self._id is not None:
            self.record_activated.emit(self._id)

    def _on_clear_clicked(self) -> None:
        self._id, self._words = None, ""
        self.line.setText("")
        self._dress()
        self.touched.emit()
        self.finished.emit()
