"""The Keyboard dialog: every verb with its key, found by words, changed at once; and the way to paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.platform.atomic import write_atomic
from caseapp.platform.translation import mark, tr
from caseapp.ui.keys.chosen import KeyRow, Keys
from caseapp.ui.keys.rules import native, objection, portable, sequence
from caseapp.ui.keys.sheet import as_pdf, as_text, is_letter_land
from caseapp.ui.keys.table import KeyTable
from caseapp.ui.widgets.clearing import make_clearable

FIXED = mark("Single letters and the other keys of the reader are shown here; they cannot be changed.")
ASK = mark("Choose a verb, then press Return or double-click it, and press its new key.")


class KeysDialog(QDialog):
    """Changes are applied and kept as soon as they are made."""

    told = Signal(str)

    def __init__(self, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._wanted = ""  # a key that another verb has, until somebody says what is to be done
        self.setWindowTitle(tr("Keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Find a verb or a key"))
        self.field.setAccessibleName(tr("Find a verb or a key"))
        make_clearable(self.field)
        self.table = KeyTable(self)
        self.edit = QKeySequenceEdit(self)
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(tr("New key"))
        self.default_button = self._button(tr("Default"), self._on_default)
        self.none_button = self._button(tr("No key"), self._on_none)
        self.take_button = self._button(tr("Take it"), self._on_take)
        self.reset_button = self._button(tr("All to default"), self._on_reset)
        self.pdf_button = self._button(tr("Save as PDF…"), self.save_pdf)
        self.text_button = self._button(tr("Save as text…"), self.save_text)
        self.words = QLabel(tr(ASK), self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self._chosen = QLabel("", self)
        self._lay_out()
        self._wire()
        self.resize(680, 720)
        self.refresh()
        self.field.setFocus()

    def refresh(self) -> None:
        """Reads all keys anew; the verb chosen stays chosen."""
        self.table.show_rows(self._keys.rows(), self.field.text())
        self.reset_button.setEnabled(any(row.is_changed for row in self._keys.rows()))
        self._show_current()

    def propose(self, words: str) -> None:
        """Gives the verb chosen a key; one that is taken or cannot be is named and nothing is changed."""
        row = self.table.current()
        if row is None or row.is_fixed:
            return
        if problem := objection(words):
            self._say(problem, "wrong")
            return
        holder = self._keys.holder(words) if words else None
        if holder is None or holder.verb_key == row.verb_key:
            self._give(row, words)
        elif holder.is_fixed:
            fixed = tr(
                "{key} is a key of the reader: “{verb}”. It cannot be changed.", key=native(words), verb=holder.title
            )
            self._say(fixed, "wrong")
        else:
            self._wanted = words
            self._set_shown(words)
            taken = tr(
                "{key} is the key of “{verb}”, which would be left without one.", key=native(words), verb=holder.title
            )
            self._say(taken, "attention", is_question=True)
            self.take_button.setFocus()

    def save_pdf(self) -> None:
        """Asks where, and writes the sheet to print."""
        on_letter = is_letter_land(QLocale.territoryToCode(QLocale.system().territory()))
        self._save(tr("PDF (*.pdf)"), ".pdf", partial(as_pdf, on_letter=on_letter))

    def save_text(self) -> None:
        """Asks where, and writes the sheet as plain text."""
        self._save(tr("Text (*.txt)"), ".txt", _text_bytes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the field for the new key without changing anything."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.edit and is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._show_current()
            self.table.setFocus()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in the search field goes to the verbs found; it never presses a button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        fixed = QLabel(tr(FIXED), self)
        fixed.setProperty("role", "text2")
        fixed.setWordWrap(True)
        close = self._button(tr("Close"), self.accept)
        new = QHBoxLayout()
        for widget, stretch in ((self._chosen, 1), (self.edit, 0), (self.none_button, 0), (self.default_button, 0)):
            new.addWidget(widget, stretch)
        said = QHBoxLayout()
        said.addWidget(self.words, 1)
        said.addWidget(self.take_button)
        foot = QHBoxLayout()
        for button in (self.reset_button, self.pdf_button, self.text_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.table, 1)
        column.addWidget(fixed)
        column.addLayout(new)
        column.addLayout(said)
        column.addSpacing(4)
        column.addLayout(foot)

    def _wire(self) -> None:
        self.field.textChanged.connect(self._on_find_textChanged)
        self.table.current_changed.connect(self._show_current)
        self.table.edit_requested.connect(self._on_table_edit_requested)
        self.edit.editingFinished.connect(self._on_edit_editingFinished)
        self.edit.installEventFilter(self)
        self._keys.changed.connect(self.refresh)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _show_current(self) -> None:
        """The field for the new key follows the verb chosen."""
        self._wanted = ""
        row = self.table.current()
        is_open = row is not None and not row.is_fixed
        self.edit.setEnabled(is_open)
        self.none_button.setEnabled(row is not None and is_open and bool(row.key))
        self.default_button.setEnabled(row is not None and is_open and row.is_changed)
        self._chosen.setText(tr("New key for “{verb}”", verb=row.title) if row is not None else "")
        self._set_shown(row.key if row is not None else "")
        if row is not None and row.is_fixed:
            self._say(tr("{key} works in the reader and cannot be changed.", key=native(row.key)), "text2")
        elif row is not None and row.is_changed:
            default = tr("Changed; the default is no key.")
            if row.default:
                default = tr("Changed; the default is {key}.", key=native(row.default))
            self._say(default, "text2")
        else:
            self._say(tr(ASK), "text2")

    def _set_shown(self, words: str) -> None:
        self.edit.blockSignals(True)
        self.edit.setKeySequence(sequence(words))
        self.edit.blockSignals(False)

    def _give(self, row: KeyRow, words: str) -> None:
        self._keys.give(row.verb_key, words)
        self.table.setFocus()

    def _say(self, words: str, role: str, *, is_question: bool = False) -> None:
        self.words.setText(words)
        self.words.setProperty("role", role)
        self.words.style().polish(self.words)
        self.take_button.setVisible(is_question)

    def _save(self, kind: str, ending: str, write: Callable[[Sequence[KeyRow]], bytes]) -> None:
        proposed = str(Path.home() / f"{tr('Caseapp keyboard')}{ending}")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the keyboard"), proposed, kind)
        if not name:
            return
        target = Path(name) if Path(name).suffix else Path(name + ending)
        try:
            write_atomic(target, write(self._keys.rows()))
        except OSError as error:
            problem = tr(
                "“{file}” cannot be written: {reason}. Choose another place.",
                file=target,
                reason=error.strerror or error,
            )
            self._say(problem, "wrong")
            return
        self._say(tr("“{name}” was written.", name=target.name), "good")

    def _on_find_textChanged(self, _words: str) -> None:
        self.table.show_rows(self._keys.rows(), self.field.text())
        self._show_current()

    def _on_table_edit_requested(self) -> None:
        if self.edit.isEnabled():
            self._set_shown("")
            self._say(tr("Press the new key; Escape leaves it as it is."), "text2")
            self.edit.setFocus()

    def _on_edit_editingFinished(self) -> None:
        words = portable(QKeySequence(self.edit.keySequence()))
        row = self.table.current()
        if not words or row is None or words == row.key:
            self._show_current()
            return
        self.propose(words)

    def _on_none(self, _is_checked: bool = False) -> None:
        self.propose("")

    def _on_default(self, _is_checked: bool = False) -> None:
        row = self.table.current()
        if row is not None:
            self.propose(row.default)

    def _on_take(self, _is_checked: bool = False) -> None:
        row = self.table.current()
        if row is not None and self._wanted:
            self._give(row, self._wanted)

    def _on_reset(self, _is_checked: bool = False) -> None:
        self._keys.give_defaults()


def _text_bytes(rows: Sequence[KeyRow]) -> bytes:
    return as_text(rows).encode("utf-8")
