"""The few dialogs: title and day of the case, likeness of two texts. Text only, no remote or rich content."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from caseapp.ops import case as case_ops
from caseapp.platform.translation import tr
from caseapp.queries import case

if TYPE_CHECKING:
    from caseapp.ui.shell.desk import Desk


def describe_case(desk: Desk) -> None:
    """Asks for title, subtitle and as-of day of the case."""
    info = case.info(desk.session.reader)
    dialog = QDialog(desk.navigator.window())
    dialog.setWindowTitle(tr("Title and day of the case"))
    title, subtitle = QLineEdit(info.title, dialog), QLineEdit(info.subtitle, dialog)
    as_of = QLineEdit(info.as_of.isoformat() if info.is_as_of_fixed else "", dialog)
    as_of.setPlaceholderText(tr("today; or a day such as 2023-03-03"))
    form = QFormLayout(dialog)
    form.addRow(tr("Title"), title)
    form.addRow(tr("Subtitle"), subtitle)
    form.addRow(tr("Ages count to"), as_of)
    form.addRow(_buttons(dialog, QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel))
    dialog.setMinimumWidth(420)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        desk.session.run(
            partial(case_ops.describe, title=title.text(), subtitle=subtitle.text(), as_of=as_of.text().strip())
        )
    dialog.deleteLater()


def _buttons(dialog: QDialog, which: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    buttons = QDialogButtonBox(which, dialog)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def ask_likeness(parent: QWidget, title: str, other: str) -> str:
    """Asks what a text is to another it is much like: `copy`, `version` or `other`; "" when nobody decides."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Two texts that are much alike"))
    box.setText(tr("What is “{title}”\nto “{other}”?", title=title, other=other))
    box.setInformativeText(
        tr("Copies of one dispatch count as one origin. A newer version takes the marked words along.")
    )
    choices = {
        box.addButton(tr("A copy of it"), QMessageBox.ButtonRole.ActionRole): "copy",
        box.addButton(tr("A newer version of it"), QMessageBox.ButtonRole.ActionRole): "version",
        box.addButton(tr("Another document"), QMessageBox.ButtonRole.ActionRole): "other",
    }
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return next((name for button, name in choices.items() if button is chosen), "")
