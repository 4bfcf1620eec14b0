"""The editor of notes: Markdown as text while somebody writes, rendered while nobody does. "[[" links to a record."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.domain.kinds import Field
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.lines import QuietArea
from caseapp.ui.inspector.editors.notes_view import RECORD, NotesView
from caseapp.ui.inspector.editors.suggestions import Suggestion, Suggestions
from caseapp.ui.inspector.editors.text import LongTextEditor
from caseapp.ui.inspector.look import Look
from caseapp.ui.text.qt_offsets import QtOffsets

_BEGUN = re.compile(r"\[\[([^\[\]\n]{0,80})$")
_LINK = re.compile(r"\[(?:\\.|[^\]\\])*\]\(([^)\s]+)\)")
_KEPT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class NotesArea(QuietArea):
    """The text, with names offered after "[["; Alt+Return follows the link at the caret."""

    left = Signal()
    followed = Signal(QUrl)

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._list: Suggestions | None = None
        self.typed.connect(self._offer)

    @property
    def suggestions(self) -> Suggestions:
        """The list, made when it is first needed."""
        if self._list is None:
            self._list = Suggestions(Look(self._context.theme), self)
            self._list.chosen.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks and picks in the list."""
        key, is_open = event.key(), self._list is not None and self._list.isVisible()
        if is_open and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.suggestions.step(1 if key == Qt.Key.Key_Down else -1)
        elif is_open and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            current = self.suggestions.current()
            if current is not None:
                self._take(current)
        elif is_open and key == Qt.Key.Key_Escape:
            self.suggestions.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._follow()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab takes a name while names are offered."""
        current = self._list.current() if self._list is not None else None
        if current is not None:
            self._take(current)
            return True
        return bool(super().focusNextPrevChild(next))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The notes are rendered again."""
        super().focusOutEvent(event)
        if self._list is not None:
            self._list.hide()
        if event.reason() not in _KEPT:
            self.left.emit()

    def _begun(self) -> str | None:
        """What was typed after "[[" up to the caret; None when it stands elsewhere."""
        line, at = self._caret()
        found = _BEGUN.search(line[:at])
        return found.group(1) if found else None

    def _caret(self) -> tuple[str, int]:
        """The line that the caret is in, and where in it, in code points."""
        cursor = self.textCursor()
        line = cursor.block().text()
        return line, QtOffsets(line).to_cp(cursor.positionInBlock())

    def _offer(self) -> None:
        words = self._begun()
        found = self._context.find(words.strip(), ()) if words and words.strip() else []
        if found or self._list is not None:
            self.suggestions.show_rows([Suggestion(row.id, row.kind, row.title, row.name) for row in found])

    def _take(self, row: Suggestion) -> None:
        words = self._begun()
        self.suggestions.hide()
        if words is None:
            return
        cursor = self.textCursor()
        begin = cursor.position() - QtOffsets(words).length_u16 - 2
        cursor.setPosition(begin, QTextCursor.MoveMode.KeepAnchor)
        title = re.sub(r"([\[\]\\])", r"\\\1", row.title)
        cursor.insertText(f"[{title}]({RECORD}:{row.id})")

    def _follow(self) -> None:
        line, at = self._caret()
        for link in _LINK.finditer(line):
            if link.start() <= at <= link.end():
                self.followed.emit(QUrl(link.group(1)))
                return


class NotesEditor(LongTextEditor):
    """Two faces of one text."""

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self.view = NotesView(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.row.removeWidget(self.area)
        column.addWidget(self.area)
        column.addWidget(self.view)
        self.row.addLayout(column)
        self.view.edit_requested.connect(self.write)
        self.view.record_activated.connect(self.record_activated)
        self._render()

    def make_area(self) -> QuietArea:
        """The text."""
        area = NotesArea(self.context, self)
        area.left.connect(self._render)
        area.followed.connect(self._on_area_followed)
        return area

    def show_value(self, value: Any) -> None:
        """Shows notes."""
        super().show_value(value)
        self._render()

    def write(self) -> None:
        """The text takes the place of what it reads as."""
        if self.is_read_only:
            return
        self.view.hide()
        self.area.show()
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def buddy(self) -> QWidget:
        """What is shown."""
        return self.area if self.view.isHidden() else self.view

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes; links can be followed all the same."""
        super().set_read_only(is_read_only)
        self._render()

    def _render(self) -> None:
        text = self.area.words()
        is_shown = bool(text.strip()) and not self.area.hasFocus()
        if is_shown:
            self.view.show_notes(text)
        self.view.setVisible(is_shown)
        self.area.setVisible(not is_shown)

    def _on_area_followed(self, url: QUrl) -> None:
        self.view.follow(url)
