"""One field of the kind: what fills it, how a cell is parted, what a new name becomes, what the first rows give."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.exchange.table_drafts import Draft
from caseapp.exchange.table_mapping import Rule, creatable
from caseapp.exchange.tables import Table
from caseapp.platform.translation import mark, tr
from caseapp.ui.mapping.outcome import Outcome
from caseapp.ui.mapping.picker import MOST_COLUMNS, NEXT, Picker
from caseapp.ui.mapping.steady import SteadyCombo
from caseapp.ui.theme.fonts import scale

_LISTS = (FieldType.REFS, FieldType.ROWS)
_FURTHER = {
    FieldType.DATE: mark("Another column: where it ends"),
    FieldType.REF: mark("Another column, used where the one before is empty"),
}
LABEL_PX, SPLIT_PX, CREATES_PX = 150, 64, 132


class RuleRow(QWidget):
    """Edits the rule of a field."""

    changed = Signal()

    def __init__(self, wanted: Field, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.field, self._table = wanted, table
        most = 2 if wanted.type is FieldType.DATE else MOST_COLUMNS
        self.picker = Picker(tr(wanted.label), most, self, wanted.choices, further=_FURTHER.get(wanted.type, NEXT))
        self.picker.offer(table.columns)
        self._split = QLineEdit(self)
        self._split.setPlaceholderText(tr("split at"))
        self._split.setToolTip(tr("What stands between several in one cell, such as ; or ,"))
        self._split.setAccessibleName(tr("{field}: split at", field=tr(wanted.label)))
        self._creates = SteadyCombo(self)
        for name in creatable(wanted):
            self._creates.addItem(tr("new: {kind}", kind=tr(KINDS[name].label).lower()), name)
        self._creates.setToolTip(tr("What a name that is new to the case becomes"))
        self._creates.setAccessibleName(tr("{field}: what a new name becomes", field=tr(wanted.label)))
        self.outcome = Outcome(self)
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

    def show_outcome(self, drafts: Sequence[Draft]) -> None:
        """What the first rows give, beside what stands in their columns."""
        rule = self.rule()
        columns = self._table.columns
        places = [columns.index(name) for name in rule.uses if name in columns] if rule else []
        if rule is not None and not places:
            self.outcome.show_pairs([(tr("in every row"), "")])
            return
        pairs = []
        for draft, row in zip(drafts, self._table.rows, strict=False):
            stands = list(dict.fromkeys(words for words in map(row.at, places) if words))
            if self.field.type is FieldType.REF:
                stands = stands[:1]
            pairs.append((" – ".join(stands), draft.shown.get(self.field.name, "")))
        self.outcome.show_pairs(pairs)

    def _lay_out(self) -> None:
        label = QLabel(tr(self.field.label), self)
        label.setFixedWidth(round(LABEL_PX * scale()))
        label.setWordWrap(True)
        label.setBuddy(self.picker)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        creates_px = self._creates.sizeHint().width() if self._creates.count() else 0
        for widget, width, least in ((self._split, SPLIT_PX, 0), (self._creates, CREATES_PX, creates_px)):
            widget.setFixedWidth(max(round(width * scale()), least))
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        row.addWidget(label)
        row.addWidget(self.picker, 5)
        row.addWidget(self._split)
        row.addWidget(self._creates)
        row.addWidget(self.outcome, 4)

    def _dress(self) -> None:
        is_filled = self.rule() is not None
        self._split.setVisible(is_filled and self.field.type in _LISTS)
        self._creates.setVisible(is_filled and self._creates.count() > 0)
        self._creates.setEnabled(self._creates.count() > 1)
        if not is_filled:
            self.outcome.show_pairs([])

    def _on_changed(self, _value: object = None) -> None:
        self._dress()
        self.changed.emit()
