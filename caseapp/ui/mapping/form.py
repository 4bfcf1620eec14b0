"""The mapping as a form: the kind of record, its title, its fields, and the words that bear each record out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from caseapp.domain.kinds import KINDS
from caseapp.domain.plans import PLAN_KINDS
from caseapp.exchange.table_drafts import Draft
from caseapp.exchange.table_mapping import TableMapping, fillable
from caseapp.exchange.tables import Table
from caseapp.ui.mapping.picker import Picker
from caseapp.ui.mapping.rule_row import RuleRow

DAYS = ((None, "is named as a problem"), (True, "is the 3rd of April"), (False, "is March the 4th"))
_EVIDENCE_COLUMNS = 6


class MappingForm(QWidget):
    """Shows and gives a mapping of one table."""

    changed = Signal()
    kind_chosen = Signal(str)

    def __init__(self, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self.rows: dict[str, RuleRow] = {}
        self._sheet = ""
        self.kind = QComboBox(self)
        for name in PLAN_KINDS:
            self.kind.addItem(KINDS[name].plural, name)
        self.kind.setAccessibleName("What the rows become")
        self.title = QLineEdit(self)
        self.title.setPlaceholderText("such as {who} in {country}")
        self.title.setAccessibleName("Title")
        self.evidence = Picker("Words that bear it out", _EVIDENCE_COLUMNS, self, is_open=False)
        self.evidence.offer(table.columns)
        self.days = QComboBox(self)
        for value, words in DAYS:
            self.days.addItem(words, value)
        self.days.setAccessibleName("How 3/4/2023 is read")
        head = QFormLayout()
        head.setHorizontalSpacing(8)
        for words, widget in (
            ("Rows become", self.kind),
            ("Title", self.title),
            ("Words that bear it out", self.evidence),
            ("3/4/2023", self.days),
        ):
            head.addRow(words, widget)
        self._inside = QWidget(self)
        self._fields = QVBoxLayout(self._inside)
        self._fields.setContentsMargins(0, 0, 8, 0)
        self._fields.setSpacing(0)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(area, 1)
        self.kind.activated.connect(self._on_kind_activated)
        self.title.textEdited.connect(self._on_changed)
        self.evidence.changed.connect(self.changed)
        self.days.activated.connect(self._on_changed)

    def show_mapping(self, mapping: TableMapping) -> None:
        """Shows a mapping to records of one kind."""
        self.kind.setCurrentIndex(self.kind.findData(mapping.kind))
        self.title.setText(mapping.title)
        self.evidence.choose(mapping.evidence)
        self.days.setCurrentIndex([value for value, _ in DAYS].index(mapping.day_first))
        self._sheet = mapping.sheet
        for row in self.rows.values():
            row.setParent(None)
            row.deleteLater()
        self.rows = {}
        while self._fields.count():
            self._fields.takeAt(0)
        for wanted in fillable(KINDS[mapping.kind]):
            row = RuleRow(wanted, self._table, self._inside)
            row.show_rule(mapping.fields.get(wanted.name))
            row.changed.connect(self.changed)
            self.rows[wanted.name] = row
            self._fields.addWidget(row)
        self._fields.addStretch(1)

    def mapping(self) -> TableMapping:
        """The mapping as it stands; it may not be one that can be carried out."""
        rules = {name: rule for name, row in self.rows.items() if (rule := row.rule()) is not None}
        kind, days = str(self.kind.currentData()), self.days.currentData()
        return TableMapping(kind, self.title.text().strip(), rules, self.evidence.columns(), self._sheet, days)

    def show_outcome(self, draft: Draft | None) -> None:
        """What the first row becomes, beside each field."""
        for name, row in self.rows.items():
            row.show_outcome(draft.shown.get(name, "") if draft is not None else "")

    def _on_kind_activated(self, _index: int) -> None:
        self.kind_chosen.emit(str(self.kind.currentData()))

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()
