"""Who took part in an event: rows of two lines whose cells are edited where they stand, and a line that adds a person.

The office a person held is found from the tenures for the date of the event, and offered; it is kept when taken.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from caseapp.platform.translation import plural, tr
from caseapp.ui.inspector.rows.adder import Adder
from caseapp.ui.inspector.rows.card import RowCard
from caseapp.ui.inspector.rows.editor import RowsEditor


class ParticipantsEditor(RowsEditor):
    """Each act is an undo step of its own."""

    steps_out = True

    def build(self) -> None:
        """Below the rows, the line, and an offer to take all offices that were held then."""
        super().build()
        self.adder = Adder(self.field, self.context, tr("Add a participant"), self)
        self.line = self.adder.line
        self.offers = QPushButton(self)
        self.offers.setProperty("link", True)
        self.offers.hide()
        self._column.addWidget(self.offers, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.adder)
        self.fallback = self.line
        self.adder.added.connect(self._on_adder_added)
        self.adder.touched.connect(self.touched)
        self.adder.finished.connect(self.finished)
        self.offers.clicked.connect(self._on_offers_clicked)

    def place(self) -> None:
        """Puts the rows in their order, and the line after them."""
        super().place()
        for part in (self.offers, self.adder):
            self._column.removeWidget(part)
        self._column.addWidget(self.offers, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.adder)

    def tell(self) -> None:
        """Puts the rows into words again, and counts what is offered."""
        super().tell()
        count = len(self._offered())
        self.offers.setText(plural("Take the office held then", "Take the {n} offices held then", count))
        self.offers.setVisible(count > 0 and not self.is_read_only)

    def show_value(self, value: Any) -> None:
        """Shows rows, and words for one more that were refused before."""
        super().show_value(value)
        self.adder.show_draft()

    def settle(self) -> None:
        """Takes words on the way to a record as they stand."""
        super().settle()
        self.adder.settle()

    def mark_saved(self) -> None:
        """The rows were handed to the case; words in the line were not."""
        super().mark_saved()
        if self.adder.is_typed:
            self.touched.emit()

    def start_over(self) -> None:
        """Another record: nothing of this one stays."""
        super().start_over()
        self.adder.start_over()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes; going to a record stays."""
        super().set_read_only(is_read_only)
        self.adder.setVisible(not is_read_only)

    def add_row(self) -> None:
        """Goes to the line."""
        if not self.is_read_only:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def buddy(self) -> QWidget:
        """The first row, without any the line."""
        return self.cards[0].summary if self.cards else self.line

    def _offered(self) -> list[tuple[RowCard, str]]:
        return [(card, cell.offer) for card in self.cards for cell in card.summary.cells if cell.offer]

    def _on_adder_added(self, parts: dict[str, str], stays: bool) -> None:
        self.begin_act()
        self.append(parts)
        if stays:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        if stays:
            self.finished.emit()

    def _on_offers_clicked(self) -> None:
        offered = self._offered()
        self.begin_act()
        for card, tenure_id in offered:
            card.put("tenure", tenure_id)
        self.finished.emit()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
