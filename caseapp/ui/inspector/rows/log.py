"""The log of an open item: dated lines, newest first, written by the verbs; notes are added, never edited."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field
from caseapp.ops import items
from caseapp.platform.translation import tr
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.lines import QuietLine
from caseapp.ui.inspector.look import Look


class LogEditor(Editor):
    """Lines to read, and one to add a note."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self._rows: list[dict[str, Any]] = []
        self._look = Look(context.theme)
        self._lines = QWidget(self)
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(4, 0, 0, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.line = QuietLine(self)
        self.line.setProperty("quiet", False)
        self.line.setPlaceholderText(tr("Add a note"))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._lines)
        column.addWidget(self.line)
        self.row.addLayout(column)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self.settle)
        self.line.escaped.connect(self._on_line_escaped)

    def show_value(self, value: Any) -> None:
        """Shows the lines of the log."""
        rows = list(value or [])
        if rows == self._rows and self._grid.count():
            return
        self._rows = rows
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, row in enumerate(reversed(rows)):
            self._add(at, row)
        self._lines.setVisible(bool(rows))

    def value(self) -> Any:
        """The lines as they are; notes go another way."""
        return self._rows

    def settle(self) -> None:
        """Adds the note that was typed, as a step of its own."""
        note = self.line.text().strip()
        if note and self.context.record_id and not self.is_read_only:
            self.line.show_text("")
            add = partial(items.add_note, item_id=self.context.record_id, note=note)
            self.context.run(add, refused=partial(self._on_refused, note))

    def start_over(self) -> None:
        """Another item."""
        self.line.show_text("")

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids notes."""
        super().set_read_only(is_read_only)
        self.line.setVisible(not is_read_only)

    def _add(self, at: int, row: dict[str, Any]) -> None:
        when = row.get("at")
        date = QLabel(show_date(when) if isinstance(when, CaseDate) else "", self._lines)
        date.setProperty("role", "text2")
        status = str(row.get("status") or "")
        words = QLabel(str(row.get("note") or (tr(status) if status else "")), self._lines)
        words.setWordWrap(True)
        for column, label in enumerate((date, words)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumHeight(self._look.row_height(22))
            label.setFont(self._look.font(12))
            self._grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignTop)

    def _on_refused(self, note: str, error: Exception) -> None:
        """The case did not take the note: it stands in the line again."""
        if isValid(self):
            self.line.show_text(note)
        self.context.session.failed.emit(error)

    def _on_line_escaped(self) -> None:
        self.line.show_text("")
