"""What an event was before, in a line: "planned 1–2 Mar 2023 → held 2 Mar 2023". Its rows open below to be mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.platform.translation import tr
from caseapp.ui.inspector.look import Look, RowButton
from caseapp.ui.inspector.rows.editor import RowsEditor
from caseapp.ui.inspector.rows.parts import Row


class CourseEditor(RowsEditor):
    """The verbs add rows; here they are read, corrected and taken off. Without any there is nothing to show."""

    has_add_button = False

    def build(self) -> None:
        """The line, and below it the rows while they are open."""
        super().build()
        look = Look(self.context.theme)
        self.line = QLabel(self)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.line.setFont(look.font(13))
        self.line.setContentsMargins(look.px(7), look.px(4), 0, look.px(4))
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.pencil = RowButton("pencil", tr("Correct what it was before"), self.context.icons, self)
        self.pencil.setCheckable(True)
        self.pencil.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pencil.toggled.connect(self._on_pencil_toggled)
        self.fallback = self.pencil
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.line, 1)
        top.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)
        self._column.insertLayout(0, top)

    def place(self) -> None:
        """Puts the rows in their order, if they are open."""
        super().place()
        is_open = self.pencil.isChecked()
        for card in self.cards:
            card.setVisible(is_open)
        self._heads.hide()

    def tell(self) -> None:
        """Puts the course into words again."""
        super().tell()
        view = self.context.view
        if view is not None and view.kind.name == "event":
            self.line.setText(course_words([card.row() for card in self.cards], view.fields))

    def is_worth_showing(self) -> bool:
        """Only an event that was something else before has a course."""
        return bool(self.cards)

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids corrections."""
        super().set_read_only(is_read_only)
        self.pencil.setVisible(not is_read_only)

    def start_over(self) -> None:
        """Another record: its rows are closed."""
        self.pencil.setChecked(False)
        super().start_over()

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        super().refresh_look()
        self.pencil.refresh_look()

    def _on_pencil_toggled(self, is_open: bool) -> None:
        for card in self.cards:
            card.setVisible(is_open)
        if is_open and self.cards:
            self.cards[0].summary.setFocus(Qt.FocusReason.OtherFocusReason)


def course_words(rows: Sequence[Row], now: Row) -> str:
    """What an event was, one thing after another, and what it is now; "" when it was nothing else."""
    return " → ".join(_state(row) for row in (*rows, now)) if rows else ""


def _state(row: Row) -> str:
    status: Any = tr(row["status"]) if row.get("status") else ""
    when = row.get("date")
    words = " ".join(filter(None, (status, show_date(when) if isinstance(when, CaseDate) else "")))
    return f"{words} ({row['note']})" if row.get("note") else words
