"""A link of the chain: its card among the others, and its form in the place below them all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.domain.kinds import Field, FieldType
from caseapp.ui.inspector.chain.face import LinkFace
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.card import RowCard
from caseapp.ui.inspector.rows.row_form import RowForm
from caseapp.ui.inspector.rows.words import RowStyle, words_of


class Forms(QWidget):
    """The place below the cards, where the form of the one that is open stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)


class LinkCard(RowCard):
    """As any row, but its form stands in `forms`, so that the cards keep their places."""

    opening = Signal(object)

    def __init__(self, field: Field, context: FormContext, outer: Scope, parent: QWidget, forms: Forms) -> None:
        super().__init__(field, words_of(field), context, outer, parent)
        self._forms = forms

    @property
    def face(self) -> LinkFace:
        """The painted card."""
        assert isinstance(self.summary, LinkFace)
        return self.summary

    def make_summary(self, style: RowStyle) -> LinkFace:
        """The painted card."""
        return LinkFace(style, Look(self._context.theme), self._context.icons, self)

    def make_form(self) -> RowForm:
        """The form, below all cards; they are moved by themselves."""
        form = RowForm(self._field, self._context, self._outer, self._forms, can_move=False)
        self._forms.column.addWidget(form)
        for editor in form.editors.values():
            if editor.field.type is not FieldType.TEXT:
                editor.edited.connect(self.act_begun)
                editor.touched.connect(self.act_begun)
        return form

    def open(self, part: str = "") -> None:
        """Shows the form, and no other link's."""
        if not self.is_read_only:
            self.opening.emit(self)
        super().open(part)
        if self.form is not None and self.face.link.name and not self.face.link.record_id:
            self.form.editors["unnamed"].buddy().setFocus(Qt.FocusReason.TabFocusReason)
        self.face.mark(is_open=self.is_open)

    def close_form(self) -> None:
        """Closes the form."""
        super().close_form()
        self.face.mark(is_open=False)

    def drop_form(self) -> None:
        """The link is gone, and its form with it."""
        if self.form is not None:
            self.form.hide()
            self._forms.column.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        self.is_read_only = is_read_only
        self.face.set_read_only(is_read_only)

    def _on_summary_followed(self, _is_checked: bool = False) -> None:
        if self.face.link.record_id:
            self.record_activated.emit(self.face.link.record_id)
