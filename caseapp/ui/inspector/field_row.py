"""One row of the form: label, editor, source mark, and below them why a value was refused. It hands on changes.

A value goes to the writer 600 ms after the last keystroke, while somebody types without a pause every 1.5 s unless it
is none yet, and at once when the field is left or finished. What is
being typed, or was refused, is never overwritten by what arrives from the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QEnterEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import Field, FieldType
from caseapp.domain.values import coerce
from caseapp.platform.translation import tr
from caseapp.queries.evidence import Quote
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext, Save, Scope
from caseapp.ui.inspector.drop_target import DropTarget
from caseapp.ui.inspector.editors.lines import QuietArea, QuietLine
from caseapp.ui.inspector.look import LABEL_WIDTH, Look
from caseapp.ui.inspector.source_mark import SourceMark
from caseapp.ui.text.carried import Carried

PAUSE_MS = 600
LONGEST_MS = 1_500


class FieldRow(QWidget):
    """The row of one field of a record."""

    record_activated = Signal(str)
    excerpt_activated = Signal(str)
    cite_requested = Signal(str, str)  # the field's name, stance

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget, *, is_citeable: bool) -> None:
        super().__init__(parent)
        self.field = field
        self.context = context
        self.look = Look(context.theme)
        self._record_id = ""
        self._quotes: Sequence[Quote] = ()
        self._saved: Any = None
        self._is_stale = False
        self._on_its_way = 0
        self.label = QLabel(tr(field.label), self)
        self.editor = context.make_editor(field, context, scope, self)
        self.mark = SourceMark(tr(field.label), self.look, context.icons, self)
        self._is_citeable = is_citeable
        self.mark.can_cite = self.editor.can_cite = is_citeable and not context.session.is_read_only
        self._target = DropTarget(self.look, self, self.editor.would_take)
        self._target.allow(self.mark.can_cite)
        self.problem = QLabel(self)
        self._since_first_key = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._dress()
        self.build()
        self._wire()

    def build(self) -> None:
        """Puts the parts side by side."""
        self.label.setFixedWidth(self.look.px(LABEL_WIDTH))
        self.label.setMinimumHeight(self.look.row_height())
        self.label.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addWidget(self.problem)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def _hint(self) -> str:
        return tr(self.field.hint) if self.field.hint else ""

    @property
    def _is_dirty(self) -> bool:
        return self.context.drafts.is_typed(self._record_id, self.field.name)

    @property
    def _is_composing(self) -> bool:
        """Whether an input method is at work in this row."""
        in_line = any(line.is_composing for line in self.editor.findChildren(QuietLine))
        return self.has_focus and (in_line or any(area.is_composing for area in self.editor.findChildren(QuietArea)))

    def _clean(self) -> None:
        self.context.drafts.end(self._record_id, self.field.name)

    @property
    def is_held(self) -> bool:
        """Whether what stands in the editor is not (yet) what the case holds."""
        return self._is_dirty or self.context.drafts.of(self._record_id, self.field.name) is not None

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in this row, its pop-ups included."""
        widget: QWidget | None = self.window().focusWidget()
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self

    def show_record(self, view: RecordView) -> None:
        """Shows the field of another record, with what was typed and refused there before."""
        self._record_id = view.id
        self._is_stale = False
        self._on_its_way = 0
        self.editor.start_over()
        self._show_saved(view)
        draft = self.context.drafts.of(view.id, self.field.name)
        if draft is not None:
            self.editor.show_value(draft.value)
        self._say(draft.message if draft is not None else "")

    @property
    def saved(self) -> Any:
        """What the case holds, as far as this row knows."""
        return self._saved

    def refresh(self, view: RecordView, *, is_own: bool) -> None:
        """The record changed; `is_own` when this pane did it, so that the field in use keeps its cursor."""
        self._saved = view.fields[self.field.name]
        if self.is_held:
            return
        if self._on_its_way and not is_own:
            self._is_stale = True  # what was typed here is behind this change in the queue, and stands after it
            return
        if is_own and (self.has_focus or self._on_its_way > 1):
            self._is_stale = True
            self.editor.adopt(self._saved)
            return
        self._show_saved(view)

    def show_sources(self, quotes: Sequence[Quote] | None = None) -> None:
        """Shows what backs the field; without `quotes`, what backed it before."""
        quotes = self._quotes = self._quotes if quotes is None else quotes
        is_analyst = isinstance(self._saved, CaseDate) and self._saved.basis == "analyst"
        is_empty = self._saved in (None, "", [], False)
        self.editor.show_quotes(quotes)
        self.mark.show_quotes(quotes, is_analyst=is_analyst, is_empty=is_empty or not self._is_citeable)

    def flush(self) -> None:
        """Hands all that was changed to the case, or says why it cannot be."""
        if self._is_composing:
            QGuiApplication.inputMethod().commit()  # what is half composed is taken as it stands
        self.editor.settle()
        self._save()

    def _save(self) -> None:
        self._pause.stop()
        if not self._is_dirty:
            return
        problem = self.editor.problem()
        value = self.editor.value()
        self._clean()
        if problem:
            self._keep(self._record_id, value, problem)
            return
        self.editor.mark_saved()
        self.context.drafts.drop(self._record_id, self.field.name)
        self._say("")
        if self._is_saved(value):
            return
        self._on_its_way += 1
        done, refused, act = self._on_save_done, self._on_save_refused, self.editor.act
        self.context.save(Save(self, self._record_id, self.field.name, value, done, refused, act))

    def leave(self) -> None:
        """The field lost the keyboard: saves, and shows the value as the case has it."""
        self.flush()
        view = self.context.view
        # Subtle: when another record is shown, the keyboard leaves the fields of the one before after that.
        is_shown = view is not None and view.id == self._record_id
        if view is not None and is_shown and self._is_stale and not self.is_held and not self._on_its_way:
            self._show_saved(view)

    def restore(self) -> None:
        """Gives up what was typed and not saved."""
        self._pause.stop()
        self._clean()
        self.context.drafts.drop(self._record_id, self.field.name)
        self.editor.show_value(self._saved)
        self._say("")

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes; a fixed field can never be changed."""
        self.editor.set_read_only(is_read_only or self.field.is_fixed)

    def set_near(self, is_near: bool) -> None:
        """The pointer or the keyboard is in the row: hints, buttons and the offer to cite show."""
        self.mark.set_near(is_near)
        self.editor.set_near(is_near)

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        self.editor.refresh_look()
        self.mark.refresh_look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 opens the sources of the field."""
        if event.key() == Qt.Key.Key_F2 and self.mark.can_cite:
            self.mark.open_menu()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words of a source can be dropped here, and records on a field that refers to such."""
        self._target.enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They go elsewhere."""
        self._target.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Words are cited for the field; records become its value."""
        self._target.drop(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the pointer an empty field offers to cite."""
        super().enterEvent(event)
        self.set_near(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Away from it, it does not."""
        super().leaveEvent(event)
        self.set_near(self.has_focus)

    def _dress(self) -> None:
        self.label.setProperty("role", "fieldLabel")
        self.label.setBuddy(self.editor.buddy())
        self.label.setFont(self.look.font(12))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setToolTip(self._hint)
        self.editor.buddy().setAccessibleName(tr(self.field.label))
        self.editor.buddy().setAccessibleDescription(self._hint)
        self.problem.setProperty("role", "problem")
        self.problem.setFont(self.look.font(12))
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()

    def _wire(self) -> None:
        self._pause.timeout.connect(self._on_pause_timeout)
        self.editor.touched.connect(self._on_editor_touched)
        self.editor.edited.connect(self._on_editor_edited)
        self.editor.finished.connect(self.flush)
        self.editor.restored.connect(self.restore)
        self.editor.record_activated.connect(self.record_activated)
        self.mark.excerpt_activated.connect(self.excerpt_activated)
        self.mark.cite_requested.connect(self._on_mark_cite_requested)
        self.mark.stance_chosen.connect(self.context.set_stance)
        self.mark.removal_requested.connect(self.context.remove_citation)
        self._target.dropped.connect(self._on_target_dropped)
        self._target.records_dropped.connect(self.editor.take_records)
        self.editor.part_cite_requested.connect(self._on_editor_part_cite_requested)
        self.editor.part_words_dropped.connect(self._on_editor_part_words_dropped)
        self.editor.excerpt_activated.connect(self.excerpt_activated)

    def _show_saved(self, view: RecordView) -> None:
        self._saved = view.fields[self.field.name]
        self._is_stale = False
        self.editor.show_value(self._saved)
        self.setVisible(self.editor.is_worth_showing())

    def _keep(self, record_id: str, value: Any, message: str) -> None:
        self.context.drafts.keep(record_id, self.field.name, value, message)
        if record_id == self._record_id:
            self._say(message)

    def _say(self, message: str) -> None:
        # A date says below its line what is wrong with it; once is enough.
        is_said = self.field.type is FieldType.DATE and message == self.editor.problem()
        if message or self.problem.text():  # what an editor says of its own is left alone
            self.editor.buddy().setAccessibleDescription(message or self._hint)
        self.problem.setText(message)
        self.problem.setVisible(bool(message) and not is_said)

    def _is_saved(self, value: Any) -> bool:
        try:
            return bool(coerce(self.field, value) == coerce(self.field, self._saved))
        except BadInput:
            # The rows of some lists are completed by the operation (a post by its title), so they are always sent.
            return False

    def _on_editor_touched(self) -> None:
        # Words on the way to a record are saved when they are picked or left, not after a pause.
        self.context.drafts.begin(self._record_id, self.field.name)

    def _on_editor_edited(self) -> None:
        self.context.drafts.begin(self._record_id, self.field.name)
        if not self._pause.isActive():
            self._since_first_key.start()
        self._pause.start()
        # Who types without a pause would lose all of it when the program dies.
        if self._since_first_key.hasExpired(LONGEST_MS) and not self.editor.problem():
            self._save()

    def _on_pause_timeout(self) -> None:
        if self._is_composing:
            self._pause.start()  # half a syllable is not saved
        else:
            self._save()

    def _on_mark_cite_requested(self, stance: str) -> None:
        self.cite_requested.emit(self.field.name, stance)

    def _on_target_dropped(self, words: Carried) -> None:
        self.flush()
        self.context.cite(words, "" if self.field.name == "title" else self.field.name)

    def _on_editor_part_cite_requested(self, row_id: str, stance: str) -> None:
        self.cite_requested.emit(f"{self.field.name}/{row_id}", stance)

    def _on_editor_part_words_dropped(self, row_id: str, words: Carried) -> None:
        self.context.cite(words, f"{self.field.name}/{row_id}")

    def _on_save_done(self, record_id: str) -> None:
        if record_id == self._record_id:
            self._on_its_way = max(0, self._on_its_way - 1)
            if self._is_stale and not self.has_focus:
                self.leave()

    def _on_save_refused(self, record_id: str, value: Any, message: str) -> None:
        if record_id == self._record_id:
            self._on_its_way = max(0, self._on_its_way - 1)
            if self._is_dirty:
                return
        self._keep(record_id, value, message)
