"""Asks why an item is closed without words: the reason goes into its log."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from caseapp.domain.errors import CaseError
from caseapp.ops import items
from caseapp.platform.translation import mark, tr
from caseapp.queries.records import refs_of
from caseapp.ui.session import CaseSession

#: What closes an item without any words of a source, and the button that says so.
REASONED = {"withdrawn": mark("Withdraw"), "superseded": mark("Set to superseded")}


class ReasonDialog(QDialog):
    """Stays open until the case has taken the reason, so that nothing typed is lost."""

    def __init__(self, session: CaseSession, item_id: str, title: str, status: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._item_id, self._status = session, item_id, status
        self.setObjectName("reason")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(REASONED[status]))
        question = _label(tr("Why is “{title}” {status}?", title=title, status=tr(status)), self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("Reason"))
        self.field.setPlaceholderText(tr("The reason goes into the log of the item"))
        self._problem = _label("", self)
        self._problem.setProperty("role", "wrong")
        self._problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.give_button = buttons.addButton(tr(REASONED[status]), QDialogButtonBox.ButtonRole.AcceptRole)
        self.give_button.setDefault(True)
        self.give_button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (question, self.field, self._problem, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(440)
        self.field.textChanged.connect(self._on_field_textChanged)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)

    def _give(self) -> None:
        note = " ".join(self.field.text().split())
        if not note:
            return
        self.give_button.setEnabled(False)
        op = partial(items.set_status, item_id=self._item_id, status=self._status, note=note)
        self._session.run(op, done=self._on_taken, refused=self._on_refused)

    def _on_taken(self, _result: object) -> None:
        # Qt: the case may have been closed, and the window with it, before the answer came.
        if shiboken6.isValid(self):
            self.accept()

    def _on_refused(self, error: Exception) -> None:
        if not shiboken6.isValid(self):
            self._session.failed.emit(error)
            return
        words = f"{error.message} {error.advice}" if isinstance(error, CaseError) else str(error)
        self._problem.setText(words.strip())
        self._problem.show()
        self.give_button.setEnabled(True)

    def _on_field_textChanged(self, words: str) -> None:
        self.give_button.setEnabled(bool(words.strip()))


def change_status(session: CaseSession, item_id: str, status: str, parent: QWidget) -> None:
    """Changes the status of an item as one step; first asks why, where no words close it."""
    if status not in REASONED or session.is_read_only:
        session.run(partial(items.set_status, item_id=item_id, status=status))
        return
    known = refs_of(session.reader, {item_id})
    if item_id in known:
        ReasonDialog(session, item_id, known[item_id].title, status, parent).open()


def _label(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
