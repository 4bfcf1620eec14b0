"""Under the head of the inspector: what copies disagree on in the record shown, and the way to decide it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from caseapp.domain.changes import Published
from caseapp.platform.translation import plural, tr
from caseapp.queries import conflicts
from caseapp.queries.conflicts import Conflict, Mark
from caseapp.ui.inspector.look import Look
from caseapp.ui.session import CaseSession


class DisputeStrip(QWidget):
    """One line; not there while nobody disagrees on the record."""

    conflict_activated = Signal(str)
    marked = Signal(object)  # names of disputed fields

    def __init__(self, session: CaseSession, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._record_id: str | None = None
        self.marks: list[Mark] = []
        self.words = QLabel("", self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "attention")
        self.words.setMinimumWidth(look.px(60))
        self.decide_button = QPushButton(tr("Decide…"), self)
        self.decide_button.setToolTip(tr("Shows the versions side by side"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.decide_button)
        self.hide()
        self.decide_button.clicked.connect(self._on_decide_clicked)
        session.changed.connect(self._on_session_changed)

    def show_record(self, record_id: str | None) -> None:
        """Says what of a record is disputed."""
        self._record_id = record_id
        self.marks = conflicts.of_record(self._session.reader, record_id) if record_id is not None else []
        self.setVisible(bool(self.marks))
        self.marked.emit(frozenset(mark.name for mark in self.marks))
        if self.marks:
            self._say(plural("{n} field has two versions", "{n} fields have two versions", len(self.marks)))
            # Not on the UI thread: what stands against what is read from all that was written to the field.
            question = partial(conflicts.open_conflicts, conflict_id=self.marks[0].id)
            self._session.read(question, partial(self._on_read, self.marks))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the words to the room there is; the tool tip has all."""
        super().resizeEvent(event)
        self._elide()

    def _on_read(self, marks: list[Mark], found: list[Conflict] | None) -> None:
        if found and marks is self.marks:
            versions = " / ".join(side.words or tr("nothing") for side in found[0].sides)
            words = tr("{field}, two versions: {versions}", field=found[0].label, versions=versions)
            more = len(marks) - 1
            self._say(plural("{words} (and {n} more)", "{words} (and {n} more)", more, words=words) if more else words)

    def _say(self, words: str) -> None:
        self.words.setToolTip(words)
        self.words.setAccessibleName(words)
        self._elide()

    def _elide(self) -> None:
        said = self.words.toolTip()
        shown = self.words.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, self.words.width())
        self.words.setText(shown)

    def _on_decide_clicked(self, _is_checked: bool = False) -> None:
        if self.marks:
            self.conflict_activated.emit(self.marks[0].id)

    def _on_session_changed(self, _published: Published) -> None:
        self.show_record(self._record_id)
