"""The line that asks for the day of a text: without it, nobody knows which day “yesterday” is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr
from caseapp.ui.theme.fonts import px


class DayBar(QWidget):
    """Takes any date that a date field takes; refuses what is not one day."""

    given = Signal(object)  # CaseDate

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._asked = QLabel("", self)
        self._asked.setProperty("role", "attention")
        self._asked.setTextFormat(Qt.TextFormat.PlainText)
        caption = QLabel(tr("Published:"), self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("Day of publication"))
        self.field.setPlaceholderText(tr("such as 22 Feb 2023"))
        self.field.setToolTip(self.field.placeholderText())
        self.field.setFixedWidth(px(160))
        self.button = QPushButton(tr("Set the day"), self)
        self._problem = QLabel("", self)
        self._problem.setProperty("role", "wrong")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(12), px(4))
        row.setSpacing(px(8))
        for part in (self._asked, caption, self.field, self.button, self._problem):
            row.addWidget(part)
        row.addStretch(1)
        self.field.returnPressed.connect(self._on_given)
        self.button.clicked.connect(self._on_given)
        self.field.textEdited.connect(self._on_field_textEdited)

    def ask(self, printed: str, *, can_write: bool) -> None:
        """Asks, with what the text itself says of its day."""
        said = tr("No day is known; the text says “{words}”.", words=printed) if printed else tr("No day is known.")
        if said != self._asked.text():
            self._asked.setText(said)
            self.field.setText(printed)
            self._problem.clear()
        self.field.setEnabled(can_write)
        self.button.setEnabled(can_write)

    def _on_given(self, _is_checked: bool = False) -> None:
        try:
            day = read_date(self.field.text(), basis="analyst")
        except BadInput as error:
            self._problem.setText(f"{error.message} {error.advice}".strip())
            return
        if len(day.edtf) < 10 or not _is_day(day):
            self._problem.setText(tr("Give a whole day, with its year."))
            return
        self.given.emit(day)

    def _on_field_textEdited(self, _words: str) -> None:
        self._problem.clear()


def _is_day(day: CaseDate) -> bool:
    year, _, rest = day.edtf.partition("-")
    return len(year) == 4 and year.isdigit() and len(rest) == 5 and rest.replace("-", "").isdigit()
