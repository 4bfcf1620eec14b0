"""The widgets of the mapping dialog and where they stand; what they do is said in `dialog`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from caseapp.exchange.tables import Table
from caseapp.platform.translation import number, plural, tr
from caseapp.ui.inspector.look import repolish
from caseapp.ui.mapping.form import MappingForm
from caseapp.ui.mapping.results import HANDLE, HANDLE_PX, Results
from caseapp.ui.mapping.steady import SteadyCombo
from caseapp.ui.theme.fonts import ui_font
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

_SHARES = (440, 360)


class Face:
    """Fills a dialog: its head, the form, the results and the buttons."""

    def __init__(self, name: str, table: Table, theme: Theme, icons: Icons, dialog: QDialog) -> None:
        self._head, self._foot = QWidget(dialog), QWidget(dialog)
        self._name = _plain(name, self._head)
        self._name.setFont(ui_font(15, self._name.font().Weight.Medium))
        self._counts = _plain("", self._head)
        self._counts.setProperty("role", "text2")
        self._sheet = _plain(tr("S&heet"), self._head)
        self.sheets = SteadyCombo(self._head)
        self.sheets.setAccessibleName(tr("Sheet"))
        self._sheet.setBuddy(self.sheets)
        self.load = QPushButton(tr("&Load mapping…"), self._head)
        self.save = QPushButton(tr("&Save mapping…"), self._head)
        self.form = MappingForm(table, dialog)
        self.results = Results(theme, icons, dialog)
        self.trouble = _plain("", dialog)
        self.trouble.setWordWrap(True)
        self.as_text = QPushButton(tr("Import as plain &text instead"), self._foot)
        self.skip = QCheckBox(tr("Leave these rows &out"), self._foot)
        self._names = _plain("", self._foot)
        self._names.setProperty("role", "text2")
        self.cancel = QPushButton(tr("Cancel"), self._foot)
        self.accept = QPushButton(tr("Import"), self._foot)
        self.show_table(table)
        self._lay_out(dialog)

    def parts(self) -> tuple[QWidget, ...]:
        """The parts of the dialog as the eye meets them."""
        return self._head, self.form.head, self.form.inside, self.results, self._foot

    def show_table(self, table: Table) -> None:
        """Says what was found, and offers the sheets there are."""
        rows, columns = len(table.rows), len(table.columns)
        words = tr(
            "{rows}, {columns}",
            rows=plural("{n} row", "{n} rows", rows, n=number(rows)),
            columns=plural("{n} column", "{n} columns", columns),
        )
        self._counts.setText(f"{words}. {table.note}" if table.note else words)
        self.sheets.blockSignals(True)
        self.sheets.clear()
        self.sheets.addItems(list(table.sheets))
        self.sheets.setCurrentText(table.sheet)
        self.sheets.blockSignals(False)
        for widget in (self._sheet, self.sheets):
            widget.setVisible(len(table.sheets) > 1)
        self.form.show_table(table)

    def say(self, words: str, role: str = "wrong") -> None:
        """A sentence above the buttons; none takes no room."""
        self.trouble.setProperty("role", role)
        repolish(self.trouble)
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def say_names(self, words: str) -> None:
        """How many records the import makes besides its rows."""
        self._names.setText(words)

    def hold(self, is_held: bool) -> None:
        """Lets nothing be changed while the table is read or written."""
        for widget in (self.form, self.as_text, self.load, self.save, self.sheets, self.skip):
            widget.setEnabled(not is_held)

    def _lay_out(self, dialog: QDialog) -> None:
        for part in (self._head, self._foot):
            part.setObjectName("dock")
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 4)
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._counts, 1)
        for widget in (self._sheet, self.sheets, self.load, self.save):
            head.addWidget(widget)
        split = QSplitter(Qt.Orientation.Vertical, dialog)
        split.addWidget(self.form)
        split.addWidget(self.results)
        split.setSizes(_SHARES)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(HANDLE_PX)
        split.setStyleSheet(HANDLE)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.as_text)
        foot.addStretch(1)
        for other in (self._names, self.skip, self.cancel, self.accept):
            foot.addWidget(other)
        for button in (self.load, self.save, self.as_text, self.cancel):
            button.setAutoDefault(False)
        self.accept.setDefault(True)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(split, 1)
        column.addWidget(self.trouble)
        column.addWidget(self._foot)


def _plain(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
