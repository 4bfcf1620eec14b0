"""Rows of the form that are laid out otherwise: the title of the record, and a list under a head of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from caseapp.domain.kinds import Field, Kind
from caseapp.platform.translation import tr
from caseapp.queries.evidence import Quote
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.field_row import FieldRow
from caseapp.ui.inspector.look import KindLetter, RowButton
from caseapp.ui.inspector.rows.editor import RowsEditor


class TitleRow(FieldRow):
    """The letter of the kind and the title."""

    def build(self) -> None:
        """Puts the letter where other rows have their label."""
        self.label.hide()
        self._letter = KindLetter(self.look, self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self._letter, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addWidget(self.problem)
        line.addLayout(column, 1)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self.editor.buddy().setObjectName("recordTitle")
        self.editor.buddy().setFont(self.look.font(15, is_medium=True))

    def show_kind(self, kind: Kind) -> None:
        """Shows the letter of a kind."""
        self._letter.show_letter(kind.letter, tr(kind.label))

    def select_all(self) -> None:
        """Goes to the title, ready to be typed over."""
        line = self.editor.buddy()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(line, QLineEdit):
            line.selectAll()


class SectionRow(FieldRow):
    """A list of rows: a head with the number of rows, a button that adds one, and the rows below."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget, *, is_citeable: bool) -> None:
        self._count = QLabel()
        self._add: RowButton | None = None
        super().__init__(field, context, scope, parent, is_citeable=is_citeable)

    def build(self) -> None:
        """Puts the head over the rows."""
        self.label.setProperty("role", "section")
        self._count.setParent(self)
        self._count.setProperty("role", "caption")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.label)
        head.addWidget(self._count)
        head.addStretch(1)
        if isinstance(self.editor, RowsEditor) and self.editor.has_add_button:
            says = tr("Add to {list}", list=tr(self.field.label).lower())
            self._add = RowButton("plus", says, self.context.icons, self)
            # Rows can be added by keyboard alone, so this button is a stop of the Tab key.
            self._add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._add.clicked.connect(self.editor.add_row)
            self.editor.fallback = self.editor.fallback or self._add
            head.addWidget(self._add)
            QWidget.setTabOrder(self._add, self.editor)
        head.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self.look.px(4), 0, self.look.px(4))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addWidget(self.problem)

    def show_sources(self, quotes: Sequence[Quote] | None = None) -> None:
        """Shows what backs the list, and how long it is."""
        super().show_sources(quotes)
        self._count.setText(str(len(self._saved)) if self._saved else "")

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        if self._add is not None:
            self._add.setVisible(not is_read_only)

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        super().refresh_look()
        if self._add is not None:
            self._add.refresh_look()

    def first_stop(self) -> QWidget:
        """Where the keyboard goes in this list."""
        stop = self.editor.buddy()
        return self._add if stop is self.editor and self._add is not None else stop


def rule(parent: QWidget) -> QFrame:
    """A line of one pixel."""
    line = QFrame(parent)
    line.setObjectName("sectionLine")
    line.setFixedHeight(1)
    return line
