"""What would come of a table: its first rows as records, and every row that something is wrong with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QTabWidget, QWidget

from caseapp.domain.kinds import KINDS
from caseapp.exchange.table_drafts import Draft, Problem
from caseapp.ui.theme.theme import Theme

LISTED = 1_000


class Results(QTabWidget):
    """Two tables: preview and problems. Choosing a problem shows its row where the preview has it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.preview = _table("Preview", self)
        self.problems = _ProblemTable(self)
        self.addTab(self.preview, "Preview")
        self.addTab(self.problems, "Problems")
        self.problems.row_chosen.connect(self._on_problems_row_chosen)

    def show_drafts(self, kind: str, drafts: Sequence[Draft], total: int) -> None:
        """Shows the first rows as records."""
        named = list(dict.fromkeys(name for draft in drafts for name in draft.shown))
        labels = ["Row", "Title", *(KINDS[kind].field(name).label for name in named), "New names"]
        table = self.preview
        table.setColumnCount(len(labels))
        table.setHorizontalHeaderLabels(labels)
        table.setRowCount(len(drafts))
        for at, draft in enumerate(drafts):
            new = ", ".join(name for _, name in draft.names)
            cells = [str(draft.row), draft.title, *(draft.shown.get(name, "") for name in named), new]
            tip = "\n".join(f"{each.column}: {each.reason} {each.advice}".strip() for each in draft.problems)
            if draft.problems:
                cells[0] = f"{draft.row}  ⚠"
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words.replace("\n", " "))
                item.setToolTip(tip or words)
                if draft.problems:
                    item.setForeground(QColor(self._theme.palette.wrong))
                table.setItem(at, column, item)
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):
            table.setColumnWidth(column, min(max(table.columnWidth(column), 60), 260))
        self.setTabText(0, f"Preview: first {len(drafts)} of {total:,} rows" if total > len(drafts) else "Preview")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Lists what is wrong, row by row."""
        self.problems.show_problems(problems)
        rows = len({each.row for each in problems})
        self.setTabText(1, f"Problems: {rows:,} row{'s' * (rows != 1)}" if rows else "No problems")

    def _on_problems_row_chosen(self, number: int) -> None:
        for at in range(self.preview.rowCount()):
            item = self.preview.item(at, 0)
            if item is not None and item.text().split()[0] == str(number):
                self.preview.selectRow(at)
                self.setCurrentWidget(self.preview)


class _ProblemTable(QTableWidget):
    row_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 3, parent)
        _dress(self, "Problems")
        self.setHorizontalHeaderLabels(["Row", "Column", "What is wrong"])
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.cellActivated.connect(self._on_cellActivated)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        shown = problems[:LISTED]
        self.setRowCount(len(shown) + (len(problems) > LISTED))
        for at, each in enumerate(shown):
            for column, words in enumerate((str(each.row), each.column, f"{each.reason} {each.advice}".strip())):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.setItem(at, column, item)
        if len(problems) > LISTED:
            self.setItem(LISTED, 2, QTableWidgetItem(f"And {len(problems) - LISTED:,} more."))

    def _on_cellActivated(self, row: int, _column: int) -> None:
        item = self.item(row, 0)
        if item is not None and item.text():
            self.row_chosen.emit(int(item.text()))


def _table(name: str, parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, 0, parent)
    _dress(table, name)
    return table


def _dress(table: QTableWidget, name: str) -> None:
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
