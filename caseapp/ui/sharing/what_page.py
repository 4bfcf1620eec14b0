"""What may go: up to which sensitivity, and what narrows it further."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS
from caseapp.domain.sharing import SENSITIVITIES, Rules
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.sharing.meant import no_tag
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.look import Look
from caseapp.ui.packages.parts import section, words_label
from caseapp.ui.sharing.records_line import Chosen, RecordsLine

CHOICES = {
    "public": mark("Only what is public"),
    "internal": mark("What is public or internal"),
    "confidential": mark("What is confidential, too"),
    "secret": mark("Everything, also what is secret"),
}
COLUMNS = 4
_KINDS = tuple(kind for kind in KINDS if kind != "excerpt")  # excerpts go with their source


class WhatPage(QWidget):
    """Made for one opening of the dialog."""

    def __init__(self, context: FormContext, look: Look, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.levels: dict[str, QRadioButton] = {}
        self._counts: dict[str, QLabel] = {}
        self.kinds: dict[str, QCheckBox] = {}
        self.unknown: dict[QLineEdit, QLabel] = {}
        self.tags, self.without_tags = (self._line(tr("Separated by commas")) for _ in range(2))
        self.since, self.until = (self._line("2024-03-31") for _ in range(2))
        self.unsourced = QCheckBox(tr("Leave out what would lose all its sources"), self)
        self.only = RecordsLine(tr("Only these records"), tuple(KINDS), context, look, chosen, self)
        self.only.line.setToolTip(tr("With what they refer to and rest on"))
        self.sources = RecordsLine(tr("Only these sources"), ("source",), context, look, chosen, self)
        self.without = RecordsLine(tr("Not these records"), tuple(KINDS), context, look, chosen, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(section(tr("How sensitive"), self))
        column.addLayout(self._level_grid())
        column.addWidget(words_label(tr("A quote is as sensitive as the source it stands in."), self, "text3"))
        column.addSpacing(8)
        column.addWidget(section(tr("Kinds"), self))
        column.addLayout(self._kind_grid())
        column.addSpacing(8)
        column.addWidget(section(tr("Narrower"), self))
        column.addLayout(self._form())
        for line in (self.only, self.sources, self.without):
            column.addWidget(line)
        column.addWidget(self.unsourced)
        column.addStretch(1)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many records each choice lets go, before anything narrows it."""
        total = 0
        for level in SENSITIVITIES:
            total += counts.get(level, 0)
            self._counts[level].setText(plural("{n} record", "{n} records", total))

    def choose_level(self, level: str) -> None:
        """Turns to a sensitivity."""
        self.levels.get(level, self.levels["internal"]).setChecked(True)

    def show_unknown(self, tags: Collection[str]) -> bool:
        """Says beside each line which of some tags no record has; whether there is any."""
        for line, label in self.unknown.items():
            said = [no_tag(each) for each in _words(line) if each in tags]
            label.setText(" ".join(said))
            label.setVisible(bool(said))
        first = next((line for line, label in self.unknown.items() if label.text()), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def into(self, rules: Rules) -> Rules:
        """The rules with what is chosen here; BadInput when nothing is, or somebody typed is not."""
        for each in (self.only, self.sources, self.without):
            each.line.refuse_unpicked()
        kinds = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        if not kinds:
            raise BadInput(tr("Nothing would go. Widen the rules."))
        return replace(
            rules,
            max_sensitivity=next(level for level, button in self.levels.items() if button.isChecked()),
            kinds=() if len(kinds) == len(self.kinds) else kinds,
            tags=_words(self.tags),
            without_tags=_words(self.without_tags),
            since=self.since.text().strip(),
            until=self.until.text().strip(),
            only=self.only.ids(),
            sources=self.sources.ids(),
            without=self.without.ids(),
            unsourced=not self.unsourced.isChecked(),
        )

    def _line(self, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(hint)
        return line

    def _level_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        group = QButtonGroup(self)
        for row, level in enumerate(SENSITIVITIES):
            button, count = QRadioButton(tr(CHOICES[level]), self), QLabel("", self)
            count.setProperty("role", "text2")
            group.addButton(button)
            self.levels[level], self._counts[level] = button, count
            grid.addWidget(button, row, 0)
            grid.addWidget(count, row, 1, Qt.AlignmentFlag.AlignRight)
        self.choose_level("internal")
        return grid

    def _kind_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for at, kind in enumerate(_KINDS):
            box = self.kinds[kind] = QCheckBox(tr(KINDS[kind].plural), self)
            box.setChecked(True)
            grid.addWidget(box, at // COLUMNS, at % COLUMNS)
        return grid

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(6)
        rows = (
            (tr("Only what is tagged"), self.tags, tr("With what it refers to and rests on")),
            (tr("Nothing that is tagged"), self.without_tags, ""),
            (tr("Nothing dated before"), self.since, tr("What has no date goes")),
            (tr("Nothing dated after"), self.until, ""),
        )
        for words, line, tip in rows:
            line.setAccessibleName(words)
            line.setToolTip(tip)
            form.addRow(words, line)
        for row, line in ((2, self.without_tags), (1, self.tags)):
            label = self.unknown[line] = words_label("", self, "wrong")
            label.hide()
            form.insertRow(row, "", label)
        return form


def _words(line: QLineEdit) -> tuple[str, ...]:
    return tuple(each.strip() for each in line.text().split(",") if each.strip())
