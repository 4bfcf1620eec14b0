"""Keeps the record shown as a template: a name, and which of its fields belong to it."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.templates import can_stand, fields_of, is_general
from caseapp.ops import templates
from caseapp.platform.translation import tr
from caseapp.queries.records import RecordView
from caseapp.ui.session import CaseSession

_NAME = Qt.ItemDataRole.UserRole


class SaveDialog(QDialog):
    """Stays open until the case has taken it."""

    def __init__(self, session: CaseSession, view: RecordView, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._record_id = session, view.id
        self.setObjectName("saveTemplate")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Save as a template"))
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("Name of the template"))
        self.name.setPlaceholderText(tr("Name, such as: Round of talks"))
        self.fields = QListWidget(self)
        self.fields.setAccessibleName(tr("Fields of the template"))
        for field in fields_of(view.kind):
            if can_stand(field, view.fields.get(field.name)):
                item = QListWidgetItem(tr(field.label), self.fields)
                item.setData(_NAME, field.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if is_general(field) else Qt.CheckState.Unchecked)
        self._problem = QLabel(self)
        self._problem.setProperty("role", "wrong")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save_button = buttons.addButton(tr("Save the template"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.save_button.setEnabled(False)
        words = QLabel(tr("A record made from it begins with these fields:"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for part in (self.name, words, self.fields, self._problem, buttons):
            column.addWidget(part)
        self.setMinimumWidth(440)
        self.name.textChanged.connect(self._on_name_text_changed)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)

    def _save(self) -> None:
        items = [self.fields.item(at) for at in range(self.fields.count())]
        names = [str(item.data(_NAME)) for item in items if item.checkState() is Qt.CheckState.Checked]
        op = partial(templates.save, record_id=self._record_id, title=self.name.text(), names=names)
        self._session.run(op, done=self._on_saved, refused=self._on_refused)

    def _on_saved(self, _result: object) -> None:
        if shiboken6.isValid(self):
            self.accept()

    def _on_refused(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            self._problem.setText(str(error))
            self._problem.show()
        else:
            self._session.failed.emit(error)

    def _on_name_text_changed(self, words: str) -> None:
        self.save_button.setEnabled(bool(words.strip()))
