"""What would come of a table: its first rows as records, and beside them every row that something is wrong with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from caseapp.exchange.table_drafts import Draft, Problem
from caseapp.exchange.table_mapping import TableMapping
from caseapp.exchange.tables import Table
from caseapp.platform.translation import number, tr
from caseapp.ui.mapping.preview import Preview
from caseapp.ui.mapping.problems import Problems
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

HANDLE_PX, HANDLE = 5, "QSplitter::handle { background: transparent; image: none; }"
_SHARES = (640, 400)


class Results(QWidget):
    """A preview and a list of problems. Choosing a problem shows its row where the preview has it."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.says = QLabel(self)
        self.says.setProperty("role", "text2")
        self.preview = Preview(theme, icons, self)
        self.problems = Problems(theme, icons, self)
        left = QWidget(self)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self.says)
        inside.addWidget(self.preview, 1)
        for part in (self, left, self.problems):
            part.setObjectName("dock")
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.problems)
        split.setSizes(_SHARES)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(HANDLE_PX)
        split.setStyleSheet(HANDLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(split)
        self.problems.row_chosen.connect(self._on_problems_row_chosen)

    def show_drafts(self, table: Table, mapping: TableMapping, drafts: Sequence[Draft]) -> None:
        """Shows the first rows as records."""
        self.preview.show_drafts(table, mapping, drafts)
        total = len(table.rows)
        words = tr("All rows as they would become records")
        if total > len(drafts):
            words = tr("The first {n} of {total} rows as they would become records", n=len(drafts), total=number(total))
        self.says.setText(words)

    def show_problems(self, table: Table, problems: Sequence[Problem]) -> None:
        """Lists what is wrong, row by row."""
        self.problems.show_problems(table, problems)

    def _on_problems_row_chosen(self, number: int) -> None:
        if not self.preview.show_row(number):
            self.preview.clearSelection()
