"""One step of a record: what changed, who did it and when, and the two ways back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from caseapp.domain.step_labels import shown
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.past_words import FieldChange, Line
from caseapp.queries.record_history import ADDED, DELETED, RecordStep
from caseapp.ui.inspector.look import Look
from caseapp.ui.text.differences import change_markup, change_words
from caseapp.ui.text.moments import moment_words
from caseapp.ui.theme.icons import Icons

MOST_FIELDS, MOST_LINES = 12, 6
_MODES = {"undo": mark("Undo: {label}"), "redo": mark("Redo: {label}")}


class HistoryCard(QFrame):
    """Asks to restore; restores nothing itself. Focus makes it the current one."""

    field_wanted = Signal(str, str)  # field, step id: the value it had before the step; of one in a copy, that it set
    record_wanted = Signal(str)  # step id: as it stood after the step
    step_wanted = Signal(int)  # to the card after or before
    focused = Signal(object)  # the widget that has the keyboard now

    def __init__(self, step: RecordStep, look: Look, icons: Icons, parent: QWidget, *, is_read_only: bool) -> None:
        super().__init__(parent)
        self.step = step
        self._look, self._icons = look, icons
        self._changes: list[tuple[QLabel, Line]] = []
        self._marks: list[QToolButton] = []
        self.buttons: dict[str, QToolButton] = {}
        self.restore: QPushButton | None = None
        self.setObjectName("historyCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_spoken(step))
        column = QVBoxLayout(self)
        column.setContentsMargins(32 if step.merge_id else 12, 8, 8, 8)
        column.setSpacing(4)
        self._add_head(column)
        for change in step.fields[:MOST_FIELDS]:
            self._add_field(column, change, is_read_only)
        hidden = len(step.fields) - MOST_FIELDS
        if hidden > 0:
            column.addWidget(self._label(plural("{n} more field", "{n} more fields", hidden), "caption"))
        if step.is_restorable and not is_read_only:
            self._add_foot(column)
        self.recolour()

    def recolour(self) -> None:
        """Takes the colours of the theme."""
        palette = self._look.palette
        edge = palette.accent if self.hasFocus() else palette.line
        self.setStyleSheet(
            f"#historyCard {{ background: {palette.raised}; border: 1px solid {edge}; border-radius: 6px; }}"
        )
        for label, line in self._changes:
            label.setText(change_markup(line.before, line.after, palette))
        for button in self._marks:
            button.setIcon(self._icons.icon("undo", "text2"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that it is the current one."""
        super().focusInEvent(event)
        self.recolour()
        self.focused.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It is not the current one any more."""
        super().focusOutEvent(event)
        self.recolour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next card; Qt: the scroll area around would take them."""
        if not self._step(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button with the keyboard is to be seen; arrows leave it for the next card."""
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(watched)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._step(event):
            return True
        return super().eventFilter(watched, event)

    def _step(self, event: QKeyEvent) -> bool:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.step_wanted.emit(by)
        return bool(by)

    def _add_head(self, column: QVBoxLayout) -> None:
        label = shown(self.step.label)
        words = tr(_MODES[self.step.mode], label=label) if self.step.mode in _MODES else label
        title = self._label(words)
        title.setFont(self._look.font(13, is_medium=True))
        said = tr("{author} · {when} · in a copy") if self.step.merge_id else tr("{author} · {when}")
        who = self._label(said.format(author=self.step.author, when=moment_words(self.step.made_at)), "caption")
        who.setToolTip(tr("On the machine “{machine}”", machine=self.step.machine))
        column.addWidget(title)
        column.addWidget(who)

    def _add_field(self, column: QVBoxLayout, change: FieldChange, is_read_only: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._label(tr(change.label), "fieldLabel"))
        for line in change.lines[:MOST_LINES]:
            label = self._label("")
            # Qt: the one place where words from outside meet rich text; they are escaped, and hold no resource.
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setAccessibleName(change_words(line.before, line.after))
            self._changes.append((label, line))
            words.addWidget(label)
        hidden = len(change.lines) - MOST_LINES
        if hidden > 0:
            words.addWidget(self._label(plural("{n} more line", "{n} more lines", hidden), "caption"))
        row.addLayout(words, 1)
        if change.is_restorable and not is_read_only:
            row.addWidget(self._restore_button(change), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _restore_button(self, change: FieldChange) -> QToolButton:
        button = QToolButton(self)
        label = tr(change.label)
        says = tr("Restore this value of {field}", field=label.lower())
        line = change.lines[0]
        value = (line.after if self.step.merge_id else line.before) or tr("nothing")
        button.setToolTip(f"{says}: {value}")
        button.setAccessibleName(says)
        button.setAccessibleDescription(value)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.installEventFilter(self)
        button.clicked.connect(partial(self._on_field_clicked, change.name))
        self._marks.append(button)
        self.buttons[change.name] = button
        return button

    def _add_foot(self, column: QVBoxLayout) -> None:
        self.restore = QPushButton(tr("Restore the record as it was here"), self)
        self.restore.setProperty("link", True)
        self.restore.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.restore.installEventFilter(self)
        self.restore.clicked.connect(self._on_restore_clicked)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)

    def _label(self, words: str, role: str = "") -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        if role:
            label.setProperty("role", role)
            label.setFont(self._look.font(11))
        return label

    def _on_field_clicked(self, name: str, _is_checked: bool = False) -> None:
        self.field_wanted.emit(name, self.step.id)

    def _on_restore_clicked(self, _is_checked: bool = False) -> None:
        self.record_wanted.emit(self.step.id)


def _spoken(step: RecordStep) -> str:
    what = {ADDED: tr("added"), DELETED: tr("deleted")}.get(step.what, tr("changed"))
    lines = [
        f"{tr(change.label)}: {change_words(line.before, line.after)}"
        for change in step.fields
        for line in change.lines
    ]
    head = f"{what}, {shown(step.label)}, {step.author}, {moment_words(step.made_at)}"
    head += f", {tr('in a copy')}" if step.merge_id else ""
    return ". ".join((head, *lines[:MOST_LINES]))
