"""A disputed value edited with the field's own editor: it is taken when the person says so, not while they type."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import Field, FieldType
from caseapp.domain.values import coerce
from caseapp.ops.columns import to_columns
from caseapp.platform.translation import tr
from caseapp.queries.conflicts import Conflict, Side
from caseapp.queries.dates_agreeing import date_of
from caseapp.queries.past import columns_of
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.look import Look
from caseapp.ui.merging.parts import label
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

_WITHOUT_EDITOR = frozenset({FieldType.ROW_REF, FieldType.REFS, FieldType.ROWS})


class _NoNeighbours:
    """The editor stands alone."""

    outer = None

    def value_of(self, _name: str) -> Any:
        """Nothing stands beside it."""
        return None


def can_edit(conflict: Conflict, *, may_write: bool) -> bool:
    """Whether an editor fits; one of references may add a record, so not while nothing is to be written."""
    field = conflict.field
    if field is None or conflict.is_about_being_there or field.type in _WITHOUT_EDITOR:
        return False
    return may_write or field.type is not FieldType.REF


class EditFrame(QFrame):
    """The editor, begun with what one side says, and its two buttons."""

    taken = Signal(object)  # columns
    given_up = Signal()

    def __init__(
        self, field: Field, side: Side, session: CaseSession, look: tuple[Theme, Icons], parent: QWidget
    ) -> None:
        super().__init__(parent)
        from caseapp.ui.inspector.editors.registry import make_editor

        theme, icons = look
        self._field, self._theme = field, theme
        self.setObjectName("editFrame")
        context = FormContext(session, theme, icons, "merging", make_editor)
        self.editor = make_editor(field, context, _NoNeighbours(), self)
        self.editor.show_value(_value(field, side))
        buddy = self.editor.buddy()
        buddy.setAccessibleName(tr(field.label))
        self._problem = label("", self, "wrong")
        self._problem.hide()
        self.take_button = QPushButton(tr("Take this value"), self)
        self.take_button.setProperty("primary", True)
        self.take_button.clicked.connect(self._on_take_clicked)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.setAccessibleName(tr("Cancel editing"))
        self.cancel_button.clicked.connect(self._on_cancel_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(10), px(12))
        column.setSpacing(px(6))
        column.addWidget(label(tr("Another value"), self, "caption"))
        column.addWidget(self.editor)
        column.addWidget(self._problem)
        row = QHBoxLayout()
        row.addWidget(self.take_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        column.addLayout(row)
        palette = theme.palette
        own = f"#editFrame {{ background: {palette.raised}; border: 1px solid {palette.accent}; border-radius: 6px; }}"
        self.setStyleSheet(Look(theme).pane_sheet() + own)

    def begin(self) -> None:
        """Puts the keyboard into it."""
        self.editor.buddy().setFocus()

    def take(self) -> None:
        """Has what stands in it decided, or says why it cannot be."""
        self.editor.settle()
        value, problem = None, self.editor.problem()
        if not problem:
            try:
                value = to_columns(self._field, coerce(self._field, self.editor.value()))
            except BadInput as error:
                problem = str(error)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if value is not None:
            self.taken.emit(value)

    def _on_take_clicked(self, _is_checked: bool = False) -> None:
        self.take()

    def _on_cancel_clicked(self, _is_checked: bool = False) -> None:
        self.given_up.emit()


def _value(field: Field, side: Side) -> Any:
    """The value of a side as the editor takes it."""
    if not isinstance(side.value, dict):
        return None
    if field.type is FieldType.DATE:
        return date_of(field, side.value)
    value = side.value.get(columns_of(field)[0])
    return bool(value) if field.type is FieldType.FLAG else value
