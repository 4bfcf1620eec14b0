"""The dialog that changes one field of many records, or gives them a tag: one undo step, and nothing half done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from caseapp.domain.errors import CaseError
from caseapp.domain.kinds import Field, FieldType
from caseapp.ops import bulk
from caseapp.platform.translation import number, plural, tr
from caseapp.queries.arranging import has_field
from caseapp.queries.field_sql import PARTY_FIELD, RECORD_KIND, fields_of
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.registry import make_editor
from caseapp.ui.inspector.look import Look
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme


def editable(kinds: Sequence[str]) -> list[Field]:
    """The fields that all of some kinds have and that may become the same in many records."""
    return [
        field
        for name, field in fields_of(kinds).items()
        if has_field(kinds, name)
        and name not in ("title", RECORD_KIND, PARTY_FIELD.name)
        and field.type is not FieldType.ROWS
        and not field.is_fixed
    ]


class _ManyDialog(QDialog):
    """What both dialogs share: words on how many, a place for a refusal, and one step when it is taken."""

    def __init__(self, session: CaseSession, ids: Sequence[str], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self.ids = session, list(ids)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.problem = QLabel("", self)
        self.problem.setProperty("role", "wrong")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.button(standard.Ok).setText(tr("Change {records}", records=counted(len(self.ids))))
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.addLayout(self.form)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        self.column.addWidget(self.buttons)
        self.setMinimumWidth(440)

    def take(self) -> None:
        """Makes the change; the dialog stays when it is refused."""
        raise NotImplementedError

    def run(self, op: Callable[..., Any], merge_key: str = "") -> None:
        """Hands the change to the writer."""
        self._set_busy(True)
        self.session.run(op, merge_key=merge_key, done=self._on_done, refused=self._on_refused)

    def say(self, words: str) -> None:
        """Says why it cannot be done."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _set_busy(self, is_busy: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not is_busy)
        self.say("")

    def _on_done(self, _result: object) -> None:
        if isValid(self):
            self.accept()

    def _on_refused(self, error: Exception) -> None:
        if not isValid(self):
            self.session.failed.emit(error)
            return
        self._set_busy(False)
        self.say(str(error) if isinstance(error, CaseError) else tr("That did not work; the log has the details."))


class EditDialog(_ManyDialog):
    """Chooses a field and gives it one value in all of the records. It is the scope of the editor."""

    def __init__(
        self,
        session: CaseSession,
        theme: Theme,
        icons: Icons,
        ids: Sequence[str],
        kinds: Sequence[str],
        field: str,
        parent: QWidget,
    ) -> None:
        super().__init__(session, ids, tr("Edit {records}", records=counted(len(ids))), parent)
        self.context = FormContext(session, theme, icons, "table", make_editor)
        self._look = Look(theme)
        self._fields = {each.name: each for each in editable(kinds)}
        self.editor: Editor | None = None
        self._is_emptying = False
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Field"))
        for name, each in self._fields.items():
            self.choice.addItem(tr(each.label), name)
        self.form.addRow(tr("Field"), self.choice)
        self._values = QWidget(self)
        self._values.setObjectName("inspector")
        self._values_column = QVBoxLayout(self._values)
        self._values_column.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(tr("Becomes"), self._values)
        self._values.setStyleSheet(self._look.pane_sheet() + _as_fields(theme))
        self.choice.currentIndexChanged.connect(self._on_choice_currentIndexChanged)
        self.choose(field)

    @property
    def outer(self) -> Scope | None:
        """Nothing is around it."""
        return None

    def value_of(self, name: str) -> Any:
        """No other field of the records is known here."""
        return None

    def choose(self, field: str) -> None:
        """Shows the editor of a field, the first unless it is one of those to be edited."""
        at = max(self.choice.findData(field), 0)
        if at == self.choice.currentIndex():
            self._show_editor()
        self.choice.setCurrentIndex(at)

    def take(self) -> None:
        """Sets the field in all records."""
        if self.editor is None:
            return
        self.editor.settle()
        problem = self.editor.problem()
        if problem:
            self.say(problem)
            return
        name, value = str(self.choice.currentData()), self.editor.value()
        if value in (None, "", []) and not self._is_emptying:
            self._is_emptying = True
            label = tr(self._fields[name].label)
            self.say(
                tr(
                    "Nothing is chosen: once more, and {field} is emptied in {records}.",
                    field=label,
                    records=counted(len(self.ids)),
                )
            )
            return
        merge_key = self.context.joined_key(value)
        self.run(partial(bulk.edit, record_ids=self.ids, field=name, value=value), merge_key)

    def _show_editor(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
        field = self._fields[str(self.choice.currentData())]
        self.editor = make_editor(field, self.context, self, self._values)
        self.editor.show_value(_blank(field))
        self.editor.set_near(True)
        self._values_column.addWidget(self.editor)
        self.editor.buddy().setAccessibleName(tr("{field} becomes", field=tr(field.label)))
        self.editor.touched.connect(self._on_editor_changed)
        self.editor.edited.connect(self._on_editor_changed)
        self.editor.show()
        self._on_editor_changed()

    def _on_editor_changed(self) -> None:
        self._is_emptying = False
        self.say("")

    def _on_choice_currentIndexChanged(self, _at: int) -> None:
        self._show_editor()


class TagDialog(_ManyDialog):
    """Gives a tag to records that do not have it."""

    def __init__(self, session: CaseSession, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(session, ids, tr("Tag {records}", records=counted(len(ids))), parent)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(tr("Tag"))
        self.form.addRow(tr("Tag"), self.line)
        self.line.setFocus()

    def take(self) -> None:
        """Adds the tag."""
        self.run(partial(bulk.add_tag, record_ids=self.ids, label=self.line.text()))


def counted(count: int) -> str:
    """So many records, in words."""
    return plural("{n} record", "{n} records", count, n=number(count, " "))


def _as_fields(theme: Theme) -> str:
    """Editors that look like text in a form look like fields here, where there is nothing to read yet."""
    box = f"background: {theme.palette.field}; border: 1px solid {theme.palette.line2}; border-radius: 4px;"
    ring = f"border: 2px solid {theme.palette.accent};"
    named = [f'{kind}[quiet="true"]' for kind in ("QLineEdit", "QPlainTextEdit")]
    return f"{', '.join(named)} {{ {box} }} {', '.join(f'{each}:focus' for each in named)} {{ {ring} }}"


def _blank(field: Field) -> Any:
    match field.type:
        case FieldType.REFS:
            return []
        case FieldType.FLAG:
            return False
        case FieldType.CHOICE:
            return field.default or ""
        case FieldType.TEXT | FieldType.LONG_TEXT:
            return ""
        case _:
            return None
