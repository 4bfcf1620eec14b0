"""One row opened: an editor for each of its parts, and buttons to move, remove and close it.

A part that cannot be read stays as typed, with the reason; the row keeps the last value that could be.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caseapp.domain.kinds import Field, FieldType
from caseapp.domain.values import coerce
from caseapp.platform.translation import tr
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.somebody import SomebodyEditor
from caseapp.ui.inspector.look import LABEL_WIDTH, Look, RowButton
from caseapp.ui.inspector.rows.parts import Row, parts_of


class RowForm(QWidget):
    """The open form of one row; it is the scope of its editors."""

    edited = Signal()
    touched = Signal()
    finished = Signal()
    record_activated = Signal(str)
    moved = Signal(int)  # -1 up, +1 down
    removed = Signal()
    closed = Signal()

    def __init__(
        self, field: Field, context: FormContext, outer: Scope, parent: QWidget, *, can_move: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rowForm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._outer = outer
        self._context = context
        self._row: Row = {}
        self._key = ""
        self._open: set[str] = set()  # parts being typed in
        self._unsettled: set[str] = set()  # among them, words on the way to a record
        self.editors: dict[str, Editor] = {}
        self._problems: dict[str, QLabel] = {}
        self._columns: dict[str, QVBoxLayout] = {}
        self._look = Look(context.theme)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)
        self._names = {part.name for part in parts_of(field)}
        for at, part in enumerate(parts_of(field)):
            self._add(at, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 8)
        column.setSpacing(2)
        column.addLayout(self._grid)
        column.addLayout(self._buttons())
        for button in (self._up, self._down):
            button.setVisible(can_move)

    @property
    def outer(self) -> Scope | None:
        """The form that the row stands in."""
        return self._outer

    def value_of(self, name: str) -> Any:
        """What stands in a part of this row."""
        editor = self.editors.get(name)
        return editor.value() if editor is not None else None

    def show_row(self, row: Row, key: str) -> None:
        """Shows a row; a part that is being typed in, or was refused, stays as it is. `key` names it among drafts."""
        self._row, self._key = row, key
        for name, editor in self.editors.items():
            draft = self._context.drafts.of(self._context.record_id, f"{key}/{name}")
            if name not in self._open:
                editor.show_value(draft.value if draft is not None else row.get(name))
                self._say(name, draft.message if draft is not None else "")

    def row(self) -> Row:
        """The row with all parts that can be read taken in."""
        for name in self._open - self._unsettled:
            self._take(name)
        return self._row

    def lend(self, name: str) -> Editor:
        """Gives the editor of a part away, to be used in another place; `take_back` brings it home."""
        editor = self.editors[name]
        self._columns[name].removeWidget(editor)
        return editor

    def take_back(self, editor: Editor) -> None:
        """Puts an editor that was lent in its place again."""
        self._columns[editor.field.name].insertWidget(0, editor)

    def put(self, name: str, value: Any) -> None:
        """Sets a part in place of a person."""
        self._context.drafts.drop(self._context.record_id, f"{self._key}/{name}")
        self._open.discard(name)
        self._unsettled.discard(name)
        self._row[name] = value
        self.editors[name].show_value(value)
        self._say(name, "")
        self.edited.emit()

    def has_problem(self) -> bool:
        """Whether a part could not be read."""
        return any(label.text() for label in self._problems.values())

    def settle(self) -> None:
        """The row is being left: words on the way to a record are taken as they stand."""
        self._unsettled.clear()

    def mark_saved(self) -> None:
        """The row was handed to the case."""
        self._open &= self._unsettled
        for editor in self.editors.values():
            editor.mark_saved()

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        for editor in self.editors.values():
            editor.refresh_look()

    def _add(self, at: int, part: Field) -> None:
        editor = self._make(part)
        editor.set_near(True)
        label = QLabel(tr(part.label), self)
        label.setProperty("role", "fieldLabel")
        label.setFont(self._look.font(12))
        label.setBuddy(editor.buddy())
        label.setFixedWidth(self._look.px(LABEL_WIDTH - 4))
        label.setMinimumHeight(self._look.row_height())
        label.setWordWrap(True)
        editor.buddy().setAccessibleName(tr(part.label))
        problem = QLabel(self)
        problem.setProperty("role", "problem")
        problem.setFont(self._look.font(12))
        problem.setTextFormat(Qt.TextFormat.PlainText)
        problem.setWordWrap(True)
        problem.hide()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(editor)
        column.addWidget(problem)
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(column, at, 1)
        self.editors[part.name] = editor
        self._problems[part.name] = problem
        self._columns[part.name] = column
        editor.edited.connect(self._on_editor_edited)
        editor.touched.connect(self._on_editor_touched)
        editor.finished.connect(self._on_editor_finished)
        editor.restored.connect(self._on_editor_restored)
        editor.record_activated.connect(self.record_activated)

    def _make(self, part: Field) -> Editor:
        """Where somebody who is not named may stand, the line for the actor takes a description as well."""
        if part.name != "actor" or "unnamed" not in self._names:
            return self._context.make_editor(part, self._context, self, self)
        editor = SomebodyEditor(part, self._context, self, self)
        editor.unnamed.connect(partial(self.put, "unnamed"))
        return editor

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addStretch(1)
        self._up = RowButton("chevron-up", tr("Move up (Alt+Up)"), self._context.icons, self)
        self._down = RowButton("chevron-down", tr("Move down (Alt+Down)"), self._context.icons, self)
        self._remove = RowButton("trash", tr("Remove this row (Del on the closed row)"), self._context.icons, self)
        self._done = RowButton("check", tr("Close this row (Esc)"), self._context.icons, self)
        for button in (self._up, self._down, self._remove, self._done):
            line.addWidget(button)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._remove.clicked.connect(self.removed)
        self._done.clicked.connect(self.closed)
        return line

    def _take(self, name: str) -> None:
        """Takes what stands in a part into the row, or keeps it as a draft when it cannot be read."""
        editor = self.editors[name]
        problem = editor.problem()
        if problem:
            self._context.drafts.keep(self._context.record_id, f"{self._key}/{name}", editor.value(), problem)
        else:
            self._context.drafts.drop(self._context.record_id, f"{self._key}/{name}")
            self._row[name] = coerce(editor.field, editor.value())
        self._say(name, problem)

    def _say(self, name: str, message: str) -> None:
        is_said = self.editors[name].field.type is FieldType.DATE
        self._problems[name].setText(message)
        self._problems[name].setVisible(bool(message) and not is_said)

    def _part(self) -> str:
        sender = self.sender()
        assert isinstance(sender, Editor)
        return sender.field.name

    def _on_editor_edited(self) -> None:
        self._open.add(self._part())
        self.edited.emit()

    def _on_editor_touched(self) -> None:
        self._open.add(self._part())
        self._unsettled.add(self._part())
        self.touched.emit()

    def _on_editor_finished(self) -> None:
        self._unsettled.discard(self._part())
        self.finished.emit()

    def _on_editor_restored(self) -> None:
        name = self._part()
        was_open = name in self._open
        self._context.drafts.drop(self._context.record_id, f"{self._key}/{name}")
        self._open.discard(name)
        self._unsettled.discard(name)
        self.editors[name].show_value(self._row.get(name))
        self._say(name, "")
        if not was_open:
            self.closed.emit()

    def _on_up_clicked(self) -> None:
        self.moved.emit(-1)

    def _on_down_clicked(self) -> None:
        self.moved.emit(1)


def open_form_of(widget: QWidget) -> QWidget:
    """The form of a row that a widget stands in, or the widget itself: what is to be seen with it."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, RowForm):
        around = around.parentWidget()
    return around or widget
