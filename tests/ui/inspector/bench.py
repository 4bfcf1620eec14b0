"""What a person does at the inspector, as one-line verbs for tests."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ops import records
from caseapp.queries.records import get
from caseapp.ui.inspector.editors.lines import QuietArea, QuietLine
from caseapp.ui.inspector.field_row import FieldRow
from caseapp.ui.inspector.pane import InspectorPane
from caseapp.ui.inspector.rows.editor import RowsEditor
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.theme import Theme


@dataclass
class Bench:
    """The pane and the case behind it."""

    qtbot: QtBot
    pane: InspectorPane
    session: CaseSession
    theme: Theme

    def add(self, kind: str, title: str, fields: dict[str, Any] | None = None) -> str:
        """A record, made outside the pane; returns its id."""
        op = partial(records.create, kind_name=kind, title=title, fields=fields or {})
        made = self.session.workspace.do(op)
        self.settle()
        assert isinstance(made, str)
        return made

    def show(self, record_id: str) -> None:
        """Shows a record."""
        self.pane.show_record(record_id)

    def settle(self) -> None:
        """Waits until all that was handed over is committed and shown."""
        self.qtbot.waitUntil(self._is_idle, timeout=5000)
        QTest.qWait(1)

    def saved(self, record_id: str, field: str) -> Any:
        """A field as the case holds it, all typing handed over."""
        self.pane.flush()
        self.settle()
        return get(self.session.reader, record_id).fields[field]

    def row(self, field: str) -> FieldRow:
        """The row of a field."""
        assert self.pane.form is not None
        return self.pane.form.rows[field]

    def rows(self, field: str) -> RowsEditor:
        """The editor of a list of rows."""
        editor = self.row(field).editor
        assert isinstance(editor, RowsEditor)
        return editor

    def line(self, field: str) -> QuietLine:
        """The line one types in, in a field."""
        line = getattr(self.row(field).editor, "line", None)
        assert isinstance(line, QuietLine)
        return line

    def part(self, field: str, row: int, name: str) -> QWidget:
        """The widget of a part of an open row."""
        form = self.rows(field).cards[row].form
        assert form is not None
        widget = form.editors[name].buddy()
        assert isinstance(widget, QWidget)
        return widget

    def type(self, widget: QWidget, words: str) -> None:
        """Types over what stands in a widget."""
        if isinstance(widget, QuietArea):
            widget.setFocus()
            widget.selectAll()
            widget.insertPlainText(words)
            return
        assert isinstance(widget, QLineEdit)
        widget.setFocus()
        widget.selectAll()
        if words:
            widget.insert(words)
        else:
            QTest.keyClick(widget, Qt.Key.Key_Delete)

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key."""
        QTest.keyClick(widget, key, held)

    def pick(self, widget: QWidget, words: str) -> None:
        """Types a name into a type-ahead line and takes the first suggestion with Return."""
        self.type(widget, words)
        self.press(widget, Qt.Key.Key_Return)

    def undo(self) -> None:
        """What the window's Undo does."""
        if not self.pane.undo_in_focus():
            self.pane.flush()
            self.session.undo()
        self.settle()

    def _is_idle(self) -> bool:
        return self.session.waiting == 0
