"""Asks where a case is edited: in a private working copy, or where it lies; and says what its folder shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from caseapp.platform.places import SharedPlace
from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px


class PlaceDialog(QDialog):
    """`chosen` is what the settings keep: "", copy or direct."""

    def __init__(self, home: Path, place: SharedPlace | None, chosen: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("place")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Where “{name}” is edited", name=home.stem))
        seen = QLabel(_seen_words(home, place), self)
        seen.setWordWrap(True)
        seen.setTextFormat(Qt.TextFormat.PlainText)
        self.automatic = self._choice(tr("As its folder shows"), chosen == "")
        used = tr("That is a working copy.") if place is not None else tr("That is where it lies.")
        self.copy = self._choice(tr("Use a working copy"), chosen == "copy")
        self.direct = self._choice(tr("Edit here directly"), chosen == "direct")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(seen)
        column.addSpacing(8)
        for button, words in (
            (self.automatic, used),
            (
                self.copy,
                tr(
                    "You work in a private copy on this machine. It takes the place of the shared file some minutes "
                    "after a change, when you save and at closing; what others have changed meanwhile is merged."
                ),
            ),
            (
                self.direct,
                tr(
                    "Right for a disk of your own. On a network drive or in a synchronised folder, a file may be "
                    "copied half-written, or be written by two at once."
                ),
            ),
        ):
            column.addWidget(button)
            column.addWidget(self._explanation(words))
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(buttons)
        self.setMinimumWidth(px(480))

    def chosen(self) -> str:
        """What was chosen, as the settings keep it."""
        if self.copy.isChecked():
            return "copy"
        return "direct" if self.direct.isChecked() else ""

    def _choice(self, words: str, is_checked: bool) -> QRadioButton:
        button = QRadioButton(words, self)
        button.setChecked(is_checked)
        return button

    def _explanation(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "text2")
        label.setWordWrap(True)
        label.setIndent(px(28))
        return label


def _seen_words(home: Path, place: SharedPlace | None) -> str:
    if place is None:
        return tr("Nothing shows that others write in “{folder}”, too.", folder=home.parent)
    return tr("“{name}” is {where}.", name=home.name, where=place.words())
