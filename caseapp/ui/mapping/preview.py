"""The first rows of a table as they would become records; what is wrong with a row is marked where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QWidget

from caseapp.domain.kinds import KINDS
from caseapp.exchange.table_drafts import Draft
from caseapp.exchange.table_mapping import TableMapping, columns_in
from caseapp.exchange.tables import Table
from caseapp.platform.translation import mark, tr
from caseapp.ui.mapping.grid import Grid, QuotePainter
from caseapp.ui.mapping.words import problem_words
from caseapp.ui.tables.columns import Cell
from caseapp.ui.theme.fonts import scale
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

NARROWEST_PX, WIDEST_PX, ICON_PX = 64, 280, 24
TITLE, WORDS, NAMES = mark("Title"), mark("Words that bear it out"), mark("New names")


class Preview(Grid):
    """A line for each row, a column for each field that is filled."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(tr("Preview"), theme, icons, parent)
        self._plain = self.itemDelegate()
        self._quotes = QuotePainter(theme, icons, self)
        self._drafts: Sequence[Draft] = ()
        self._labels: list[str] = []

    def show_drafts(self, table: Table, mapping: TableMapping, drafts: Sequence[Draft]) -> None:
        """Shows the first rows of a table under a mapping; columns keep their width while they are the same."""
        before, self._labels = self._labels, _labels(mapping)
        self._drafts = drafts
        self.setColumnCount(len(self._labels))
        self.setHorizontalHeaderLabels(self._labels)
        for column, label in enumerate(self._labels):
            self.setItemDelegateForColumn(column, self._quotes if label == tr(WORDS) else self._plain)
        self.setRowCount(len(drafts))
        for at, draft in enumerate(drafts):
            tip = "\n".join(problem_words(each) for each in draft.problems)
            self.show_cells(at, _cells(table, mapping, at, draft), tip)
        if self._labels != before:
            self._size_columns()

    def show_row(self, number: int) -> bool:
        """Chooses a row by its number; False when it is not among the first."""
        places = [at for at, draft in enumerate(self._drafts) if draft.row == number]
        for at in places:
            self.selectRow(at)
            self.scrollTo(self.model().index(at, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        return bool(places)

    def _size_columns(self) -> None:
        self.resizeColumnsToContents()
        least, most = round(NARROWEST_PX * scale()), round(WIDEST_PX * scale())
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(max(self.columnWidth(column), least), most))
        self.setColumnWidth(0, self.columnWidth(0) + ICON_PX)


def _labels(mapping: TableMapping) -> list[str]:
    kind = KINDS[mapping.kind]
    labels = [kind.field(name).label for name in mapping.fields]
    return [tr(label) for label in (mark("Row"), TITLE, *labels, WORDS, NAMES)]


def _cells(table: Table, mapping: TableMapping, at: int, draft: Draft) -> list[Cell]:
    """The cells of a row. What became of nothing because it is wrong is shown as it stands in the table."""
    wrong = {each.column for each in draft.problems}
    fields = []
    for name, rule in mapping.fields.items():
        is_wrong = name not in draft.shown and ", ".join(rule.uses) in wrong
        stands = [table.rows[at].at(table.column(column)) for column in rule.uses] if is_wrong else []
        fields.append(_cell(" – ".join(filter(None, stands)) or draft.shown.get(name, ""), is_wrong=is_wrong))
    is_title_wrong = ", ".join(columns_in(mapping.title)) in wrong and all(each.ink != "wrong" for each in fields)
    number = Cell(str(draft.row), icon="warning", ink="wrong") if wrong else Cell(str(draft.row), ink="text2")
    evidence = _cell(" … ".join(each.exact for each in draft.evidence))
    names = _cell(", ".join(name for _, name in draft.names))
    return [number, _cell(draft.title, is_wrong=is_title_wrong), *fields, evidence, names]


def _cell(words: str, *, is_wrong: bool = False) -> Cell:
    return Cell(" ".join(words.split()), ink="wrong" if is_wrong else "text")
