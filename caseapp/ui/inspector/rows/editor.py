"""The editor of a list of rows: heads, rows that open into forms, and adding, removing and moving them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caseapp.domain.kinds import Field
from caseapp.platform.translation import tr
from caseapp.queries.evidence import Quote
from caseapp.ui.inspector.context import FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.card import RowCard
from caseapp.ui.inspector.rows.parts import Row, is_blank, loaded, parts_of, sent
from caseapp.ui.inspector.rows.summary import CHEVRON, columns
from caseapp.ui.inspector.rows.words import RowStyle, words_of


class RowsEditor(Editor):
    """Rows keep their ids, so what refers to them lives on; a new row joins the value once it says something."""

    has_add_button = True
    steps_out = False  # whether Down on the last row goes to `fallback`

    def __init__(self, field: Field, context: FormContext, scope: Scope, parent: QWidget) -> None:
        super().__init__(field, context, scope, parent)
        self.cards: list[RowCard] = []
        self._sent: list[RowCard] = []
        self._made = 0
        self._acts = 0
        self._chosen: list[RowCard] = []
        self._quotes: Sequence[Quote] = ()
        self.fallback: QWidget | None = None  # where the keyboard goes when the last row is gone
        self.build()

    def build(self) -> None:
        """Rows stand under one another, below their heads."""
        self._style = words_of(self.field)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.row.addLayout(self._column)
        self._heads = _Heads(self._style, Look(self.context.theme), self)
        self._heads.hide()
        self._column.addWidget(self._heads)
        self.begin_act()

    def new_card(self) -> RowCard:
        """The widget of one row."""
        return RowCard(self.field, self._style, self.context, self.scope, self)

    def place(self) -> None:
        """Puts the rows in their order."""
        for card in self.cards:
            self._column.removeWidget(card)
        before: QWidget | None = None
        for card in self.cards:
            self._column.addWidget(card)
            card.show()
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card
        self._heads.setVisible(bool(self.cards) and bool(self._style.heads))

    def take_away(self, card: RowCard) -> None:
        """Takes a row out of the order."""
        self._column.removeWidget(card)

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Each row shows what backs it alone."""
        self._quotes = quotes
        for card in self.cards:
            card.allow_citing(self.can_cite and not self.is_read_only)
            card.show_quotes([each for each in quotes if card.row_id and each.field.endswith(f"/{card.row_id}")])

    def tell(self) -> None:
        """Puts the rows into words again."""
        rows = [card.row() for card in self.cards]
        words = self._style.words(rows, self.context)
        has_second = self._style.is_two_lines or any(cell.second for cells in words for cell in cells)
        for card, cells in zip(self.cards, words, strict=True):
            card.summary.set_two_lines(has_second)
            card.summary.show_cells(cells)

    def look_around(self) -> None:
        """Words of rows may follow other fields: an office the date of the meeting."""
        self.tell()

    def begin_act(self) -> None:
        """What follows is an undo step of its own, however soon it comes."""
        self._acts += 1
        self.act = f"/{self._acts}"

    def show_value(self, value: Any) -> None:
        """Shows rows. A row that is there already keeps its form, and what is being typed in it."""
        rows = loaded(self.context.session.reader, self.field, list(value or []))
        standing = {card.row_id: card for card in self.cards if card.row_id}
        wanted: list[RowCard] = []
        for row in rows:
            known = standing.get(str(row.get("id") or ""))
            wanted.append(known if known is not None and known not in wanted else self._make_card())
        for card in [card for card in self.cards if card not in wanted]:
            self._drop(card)
        self.cards = wanted
        self._choose([])
        for card, row in zip(wanted, rows, strict=True):
            card.show_row(row, f"{self.field.name}/{row.get('id', '')}")
        self._arrange()

    def value(self) -> Any:
        """The rows that say something."""
        self._sent = [card for card in self.cards if card.row_id or not is_blank(self.field, card.row())]
        rows = [sent(self.field, card.row()) for card in self._sent]
        self.tell()
        return rows

    def problem(self) -> str:
        """Always none: a part that cannot be read says so itself, and the row keeps what it had."""
        return ""

    def adopt(self, value: Any) -> None:
        """Gives rows that were added the ids they got, so that the next save changes them and adds none."""
        if len(value) != len(self._sent):
            return
        for card, row in zip(self._sent, loaded(self.context.session.reader, self.field, value), strict=True):
            mine = card.row()
            mine["id"] = row["id"]
            if "_named" in row:
                mine["_named"], mine["post"] = row["_named"], row["post"]
            if card in self.cards:
                key = f"{self.field.name}/{row['id']}"
                self.context.drafts.rename(self.context.record_id, card.key, key)
                card.show_row(mine, key)
        self.show_quotes(self._quotes)
        self.tell()

    def settle(self) -> None:
        """Takes words on the way to a record as they stand."""
        for card in self.cards:
            if card.form is not None:
                card.form.settle()

    def start_over(self) -> None:
        """Another record: no row of this one stays."""
        for card in self.cards:
            self._drop(card)
        self.cards = []

    def mark_saved(self) -> None:
        """The rows were handed to the case."""
        for card in self.cards:
            if card.form is not None:
                card.form.mark_saved()

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes."""
        super().set_read_only(is_read_only)
        for card in self.cards:
            card.is_read_only = is_read_only
            card.allow_citing(self.can_cite and not is_read_only)

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        for card in self.cards:
            card.summary.update()
            if card.form is not None:
                card.form.refresh_look()

    def add_row(self) -> None:
        """Opens an empty row at the end."""
        if not self.is_read_only:
            self.append({}).open()

    def append(self, filled: Row) -> RowCard:
        """A new row at the end, with what is `filled` in."""
        blank: Row = {part.name: part.default for part in parts_of(self.field)}
        card = self._make_card()
        self.cards.append(card)
        self._made += 1
        card.show_row(blank | filled, f"{self.field.name}/new {self._made}")
        self._arrange()
        return card

    def buddy(self) -> QWidget:
        """The first row."""
        return self.cards[0].summary if self.cards else self

    def _make_card(self) -> RowCard:
        card = self.new_card()
        card.is_read_only = self.is_read_only
        # Subtle: connected before the row's own slots, so that a move or a removal is saved as an act of its own.
        for begins in (card.act_begun, card.moved, card.removed):
            begins.connect(self.begin_act)
        card.stepped.connect(self._on_card_stepped)
        card.chosen.connect(self._on_card_chosen)
        card.extended.connect(self._on_card_extended)
        card.edited.connect(self.edited)
        card.touched.connect(self.touched)
        card.finished.connect(self._on_card_finished)
        card.moved.connect(self._on_card_moved)
        card.removed.connect(self._on_card_removed)
        card.record_activated.connect(self.record_activated)
        card.cite_requested.connect(self.part_cite_requested)
        card.words_dropped.connect(self.part_words_dropped)
        card.excerpt_activated.connect(self.excerpt_activated)
        return card

    def _drop(self, card: RowCard) -> None:
        card.hide()
        self.take_away(card)
        card.setParent(None)
        card.deleteLater()

    def _arrange(self) -> None:
        self.place()
        self.tell()

    def _on_card_finished(self) -> None:
        self.tell()
        self.finished.emit()

    def _on_card_moved(self, card: RowCard, by: int) -> None:
        at = self.cards.index(card)
        to = at + by
        if not 0 <= to < len(self.cards):
            return
        self.cards.insert(to, self.cards.pop(at))
        self._arrange()
        card.summary.setFocus()
        self.edited.emit()
        self.finished.emit()

    def _on_card_removed(self, card: RowCard) -> None:
        going = self._chosen if card in self._chosen else [card]
        at = min(self.cards.index(each) for each in going)
        self.cards = [each for each in self.cards if each not in going]
        self._choose([])
        # Subtle: announced before the keyboard leaves the row, or leaving would show the rows as the case has them.
        self.edited.emit()
        next_stop = self.cards[min(at, len(self.cards) - 1)].summary if self.cards else self.fallback
        if next_stop is not None:
            next_stop.setFocus()
        for each in going:
            self._drop(each)
        self._arrange()
        self.finished.emit()

    def _choose(self, cards: list[RowCard]) -> None:
        self._chosen = list(cards)
        for card in self.cards:
            card.summary.set_chosen(card in self._chosen)

    def _on_card_stepped(self, card: RowCard, by: int) -> None:
        at = self.cards.index(card) + by
        self._choose([])
        if 0 <= at < len(self.cards):
            self.cards[at].summary.enter_from(by, card.summary.part)
        elif at == len(self.cards) and self.fallback is not None and self.steps_out:
            self.fallback.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_extended(self, card: RowCard, by: int) -> None:
        at = self.cards.index(card) + by
        if 0 <= at < len(self.cards):
            chosen, other = self._chosen or [card], self.cards[at]
            # The way back takes rows off again.
            self._choose([each for each in chosen if each is not card] if other in chosen else [*chosen, other])
            self.cards[at].summary.enter_from(by, card.summary.part)

    def _on_card_chosen(self, card: RowCard, held: object) -> None:
        ctrl = Qt.KeyboardModifier.ControlModifier
        if isinstance(held, Qt.KeyboardModifier) and held & ctrl:
            others = [each for each in self._chosen if each is not card]
            self._choose(others if card in self._chosen else [*others, card])
        else:
            first = self.cards.index(self._chosen[0] if self._chosen else card)
            last = self.cards.index(card)
            between = self.cards[min(first, last) : max(first, last) + 1]
            self._choose(between if first <= last else between[::-1])
        card.summary.setFocus(Qt.FocusReason.MouseFocusReason)


class _Heads(QWidget):
    """The heads of the columns."""

    def __init__(self, style: RowStyle, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._look = look
        self.setFixedHeight(look.row_height(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the heads over a line."""
        painter, palette = QPainter(self), self._look.palette
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(palette.line))
        painter.setFont(self._look.font(12))
        painter.setPen(QColor(palette.text2))
        width_of_rows = self.width() - (CHEVRON if self._style.slots else 0)
        for (left, width), head in zip(columns(width_of_rows, self._style.shares), self._style.heads, strict=True):
            shown = painter.fontMetrics().elidedText(tr(head) if head else "", Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
