"""One field of the kind: what fills it, how a cell is parted, what a new name becomes, what the first row gives."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.exchange.table_mapping import Rule, creatable
from caseapp.exchange.tables import Table
from caseapp.ui.mapping.picker import MOST_COLUMNS, Picker

_LISTS = (FieldType.REFS, FieldType.ROWS)


class RuleRow(QWidget):
    """Edits the rule of a field."""

    changed = Signal()

    def __init__(self, wanted: Field, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.field, self._table = wanted, table
        most = 2 if wanted.type is FieldType.DATE else MOST_COLUMNS
        self.picker = Picker(wanted.label, most, self, wanted.choices)
        self.picker.offer(table.columns)
        self._split = QLineEdit(self)
        self._split.setPlaceholderText("split at")
        self._split.setMaximumWidth(72)
        self._split.setToolTip("What stands between several in one cell, such as ; or ,")
        self._split.setAccessibleName(f"{wanted.label}: split at")
        self._creates = QComboBox(self)
        for name in creatable(wanted):
            self._creates.addItem(f"new: {KINDS[name].label.lower()}", name)
        self._creates.setAccessibleName(f"{wanted.label}: what a new name becomes")
        self._sample = QLabel(self)
        self._sample.setTextFormat(Qt.TextFormat.PlainText)
        self._sample.setProperty("role", "caption")
        self._lay_out()
        self.picker.changed.connect(self._on_changed)
        self._split.textEdited.connect(self._on_changed)
        self._creates.activated.connect(self._on_changed)
        self._dress()

    def show_rule(self, rule: Rule | None) -> None:
        """Takes a rule, or none."""
        rule = rule or Rule()
        self.picker.choose(rule.columns, rule.template or rule.value)
        self._split.setText(rule.split)
        place = self._creates.findData(rule.creates)
        self._creates.setCurrentIndex(max(0, place))
        self._dress()

    def rule(self) -> Rule | None:
        """The rule as it stands, None for a field that is not filled."""
        columns, pattern, value = self.picker.columns(), self.picker.pattern(), self.picker.value()
        if not (columns or pattern or value):
            return None
        split = self._split.text() if self.field.type in _LISTS else ""
        creates = str(self._creates.currentData()) if self._creates.count() > 1 else ""
        return Rule(columns, "" if columns else pattern, "" if columns or pattern else value, split, creates)

    def show_outcome(self, words: str) -> None:
        """What the first row gives, beside what stands in the column."""
        columns = self.picker.columns()
        sample = self._table.samples(self._table.column(columns[0]), 1) if columns else []
        said = f"{sample[0]} → {words}" if sample and words and words != sample[0] else words or "".join(sample)
        metrics = self._sample.fontMetrics()
        self._sample.setText(metrics.elidedText(said.replace("\n", " "), Qt.TextElideMode.ElideRight, 380))
        self._sample.setToolTip(said)

    def _lay_out(self) -> None:
        label = QLabel(self.field.label, self)
        label.setFixedWidth(150)
        label.setWordWrap(True)
        label.setBuddy(self.picker)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.picker, 0, 1)
        grid.addWidget(self._split, 0, 2)
        grid.addWidget(self._creates, 0, 3)
        grid.addWidget(self._sample, 1, 1, 1, 3)
        grid.setColumnStretch(1, 1)

    def _dress(self) -> None:
        is_filled = self.rule() is not None
        self._split.setVisible(is_filled and self.field.type in _LISTS)
        self._creates.setVisible(is_filled and self._creates.count() > 1)
        self._sample.setVisible(is_filled)

    def _on_changed(self, _value: object = None) -> None:
        self._dress()
        self.changed.emit()
