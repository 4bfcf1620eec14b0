"""Which offices a person held on a date that is typed; nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput
from caseapp.platform.translation import mark, tr
from caseapp.queries.offices import offices_on
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.lines import QuietLine
from caseapp.ui.inspector.extras.base import Extra
from caseapp.ui.inspector.look import LABEL_WIDTH


class OfficeOn(Extra):
    """A line for the date and the answer below it."""

    title = mark("Office on")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._person = ""
        self.line = QuietLine(self)
        self.line.setPlaceholderText(tr("a date, such as 18 Feb 2023"))
        self.line.setAccessibleName(tr("Office on"))
        self.answer = QLabel(self)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)
        self.answer.setContentsMargins(self.look.px(LABEL_WIDTH + 11), 0, 0, 0)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # The head of other sections is the label of this line.
        self._label.setProperty("role", "fieldLabel")
        self._label.setFixedWidth(self.look.px(LABEL_WIDTH))
        self._label.setBuddy(self.line)
        self._count.hide()
        self.head.removeWidget(self._count)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._label)
        row.addWidget(self.line, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.answer)
        self.answer.hide()
        self.line.typed.connect(self._answer)
        self.line.returnPressed.connect(self._answer)
        self.line.escaped.connect(self._on_line_escaped)

    def show_record(self, view: RecordView) -> None:
        """The date stays when the person's posts change; for another person it is asked anew."""
        if view.id != self._person:
            self._person = view.id
            self.line.show_text("")
        self._answer()

    def _answer(self) -> None:
        words = self.line.text().strip()
        self.answer.setVisible(bool(words))
        if words:
            self.answer.setText(self._said(words))
            self.line.setAccessibleDescription(self.answer.text())

    def _said(self, words: str) -> str:
        try:
            on = read_date(words)
        except BadInput as error:
            return str(error)
        held = offices_on(self.context.session.reader, self._person, on)
        if not held:
            return tr("No office known on {date}.", date=show_date(on))
        return "\n".join(office.words for office in held)

    def _on_line_escaped(self) -> None:
        self.line.show_text("")
        self._answer()
