"""Editors of words and numbers: one line, several lines, and a line that must be a number."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.lines import QuietArea, QuietLine


class TextEditor(Editor):
    """One line."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self.line = QuietLine(self)
        self.row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.typed.connect(self.edited)
        self.line.returnPressed.connect(self.finished)
        self.line.escaped.connect(self.restored)

    def show_value(self, value: Any) -> None:
        """Shows a text."""
        self.line.show_text("" if value is None else str(value))

    def value(self) -> Any:
        """The text as typed."""
        return self.line.text()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        self.line.setReadOnly(is_read_only)

    def set_near(self, is_near: bool) -> None:
        """Hints show while the field is near."""
        is_shown = bool(self.field.hint) and is_near and not self.is_read_only
        self.line.setPlaceholderText(tr(self.field.hint) if is_shown else "")


class NumberEditor(TextEditor):
    """A number, typed as people type it; what is no number stays and is said to be none."""

    def show_value(self, value: Any) -> None:
        """Shows a number without needless digits."""
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        super().show_value(value)


class LongTextEditor(Editor):
    """Several lines; grows with its text."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self.area = self.make_area()
        self.row.addWidget(self.area)
        self.setFocusProxy(self.area)
        self.area.typed.connect(self.edited)
        self.area.escaped.connect(self.restored)

    def make_area(self) -> QuietArea:
        """The text."""
        return QuietArea(self)

    def show_value(self, value: Any) -> None:
        """Shows a text."""
        self.area.show_text("" if value is None else str(value))

    def value(self) -> Any:
        """The text as typed."""
        return self.area.words()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        self.area.setReadOnly(is_read_only)
