"""The mapping as a form: the kind of record, its title, its fields, and the words that bear each record out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from caseapp.domain.kinds import KINDS
from caseapp.domain.plans import PLAN_KINDS
from caseapp.exchange.table_drafts import Draft
from caseapp.exchange.table_mapping import TableMapping, fillable
from caseapp.exchange.tables import Table
from caseapp.platform.translation import mark, tr
from caseapp.ui.mapping.picker import Picker
from caseapp.ui.mapping.rule_row import LABEL_PX, RuleRow
from caseapp.ui.mapping.steady import SteadyCombo
from caseapp.ui.theme.fonts import scale

DAYS = (
    (None, mark("is named as a problem")),
    (True, mark("is the 3rd of April")),
    (False, mark("is March the 4th")),
)
_EVIDENCE_COLUMNS = 6
_WHOLE_ROW = mark("Columns whose words each record rests on; without one, the whole row")


class MappingForm(QWidget):
    """Shows and gives a mapping of one table."""

    changed = Signal()
    kind_chosen = Signal(str)

    def __init__(self, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self.rows: dict[str, RuleRow] = {}
        self._sheet = ""
        self.head = QWidget(self)
        self.kind = SteadyCombo(self.head)
        for name in PLAN_KINDS:
            self.kind.addItem(tr(KINDS[name].plural), name)
        self.kind.setAccessibleName(tr("What the rows become"))
        self.title = QLineEdit(self.head)
        self.title.setPlaceholderText(tr("such as {who} in {country}"))
        self.title.setToolTip(tr("Columns in braces, and words between them"))
        self.title.setAccessibleName(tr("Title"))
        self.evidence = Picker(tr("Words that bear it out"), _EVIDENCE_COLUMNS, self.head, is_open=False)
        self.evidence.setToolTip(tr(_WHOLE_ROW))
        self.days = SteadyCombo(self.head)
        for value, words in DAYS:
            self.days.addItem(tr(words), value)
        self.days.setAccessibleName(tr("How 3/4/2023 is read"))
        self.inside = QWidget(self)
        self._fields = QVBoxLayout(self.inside)
        self._fields.setContentsMargins(0, 0, 8, 0)
        self._fields.setSpacing(0)
        self._lay_out()
        self.kind.activated.connect(self._on_kind_activated)
        self.title.textEdited.connect(self._on_changed)
        self.evidence.changed.connect(self.changed)
        self.days.activated.connect(self._on_changed)

    def show_table(self, table: Table) -> None:
        """Takes the columns of another table; a mapping to them is shown next."""
        self._table = table

    def show_mapping(self, mapping: TableMapping) -> None:
        """Shows a mapping to records of one kind."""
        self.kind.setCurrentIndex(self.kind.findData(mapping.kind))
        self.title.setText(mapping.title)
        self.evidence.offer(self._table.columns)
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
            row = RuleRow(wanted, self._table, self.inside)
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

    def show_outcome(self, drafts: Sequence[Draft]) -> None:
        """What the first rows become, beside each field."""
        for row in self.rows.values():
            row.show_outcome(drafts)

    def _lay_out(self) -> None:
        grid = QGridLayout(self.head)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        parts = (
            (tr("&Rows become"), self.kind),
            (tr("T&itle"), self.title),
            (tr("&Words that bear it out"), self.evidence),
            (tr("&3/4/2023"), self.days),
        )
        for at, (words, widget) in enumerate(parts):
            label = QLabel(words, self.head)
            label.setBuddy(widget)
            label.setToolTip(widget.toolTip())
            grid.addWidget(label, at // 2, 2 * (at % 2))
            grid.addWidget(widget, at // 2, 2 * (at % 2) + 1)
        grid.setColumnMinimumWidth(0, round(LABEL_PX * scale()))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        line = QFrame(self)
        line.setProperty("line", True)
        line.setFixedHeight(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.inside)
        area.setStyleSheet(".QWidget { background: transparent; }")  # what holds its scroll bar, too
        for part in (self, self.head, area, self.inside):
            part.setObjectName("dock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(line)
        column.addWidget(area, 1)

    def _on_kind_activated(self, _index: int) -> None:
        self.kind_chosen.emit(str(self.kind.currentData()))

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()
