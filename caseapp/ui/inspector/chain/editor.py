"""The editor of a chain of attribution: cards in a row, the nearest reporter first, and a line that adds one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from caseapp.platform.translation import plural, tr
from caseapp.queries.records import Ref
from caseapp.ui.inspector.chain.card import Forms, LinkCard
from caseapp.ui.inspector.chain.line import MORE, LineCard
from caseapp.ui.inspector.chain.words import links_of
from caseapp.ui.inspector.look import Look
from caseapp.ui.inspector.rows.card import RowCard
from caseapp.ui.inspector.rows.editor import RowsEditor
from caseapp.ui.inspector.rows.parts import Row
from caseapp.ui.widgets.flow_layout import FlowLayout

FLOW_GAP = 3
_NEW = "+"  # the line among the drafts of the chain


class ChainEditor(RowsEditor):
    """Each act is an undo step of its own. Words in the line that are nobody yet are kept as a draft of theirs."""

    has_add_button = False

    def build(self) -> None:
        """The cards, below them the form of the one that is open, and how many origins there are."""
        look = Look(self.context.theme)
        self._is_line_open = False
        self._body = QWidget(self)
        self._flow = FlowLayout(self._body, look.px(FLOW_GAP))
        self._end = LineCard(self.field, self.context, self._body)
        self.line = self._end.line
        self.fallback = self.line
        self._flow.addWidget(self._end)
        self._problem = _caption("problem", look, 12, self)
        self._origins = _caption("text2", look, 11, self)
        self._forms = Forms(self)
        column = QVBoxLayout()
        column.setContentsMargins(0, look.px(2), 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self._body)
        column.addWidget(self._problem)
        column.addWidget(self._forms)
        column.addWidget(self._origins)
        self.row.addLayout(column)
        self.begin_act()
        self.line.turned.connect(self._fill)
        self.line.typed.connect(self._on_line_typed)
        self.line.picked.connect(self._on_line_picked)
        self.line.unnamed.connect(self._on_line_unnamed)
        self.line.left.connect(self._on_line_left)
        self.line.returnPressed.connect(self.finished)
        self.line.escaped.connect(self._on_line_escaped)

    def show_value(self, value: Any) -> None:
        """Shows the links, and words for one more that were refused before."""
        super().show_value(value)
        if not self._is_line_open:
            draft = self.context.drafts.of(self.context.record_id, self._draft)
            self.line.show_text(str(draft.value) if draft is not None else "")
            self._say(draft.message if draft is not None else "")

    def show_origins(self, count: int) -> None:
        """Says how many independent origins are behind the quotes of the record; nothing for none."""
        words = plural(
            "Its quotes come from {n} independent origin", "Its quotes come from {n} independent origins", count
        )
        self._origins.setText(words)
        self._origins.setVisible(count > 0)

    def settle(self) -> None:
        """Takes words on the way to a record as they stand."""
        super().settle()
        if self._is_line_open:
            self._is_line_open = False
            self._take_line()

    def mark_saved(self) -> None:
        """The links were handed to the case; words in the line were not."""
        super().mark_saved()
        if self._is_line_open:
            self.touched.emit()

    def start_over(self) -> None:
        """Another record: nothing of this one stays."""
        super().start_over()
        self._is_line_open = False
        self.line.show_text("")

    def set_read_only(self, is_read_only: bool) -> None:
        """Allows or forbids changes; going to a record stays."""
        super().set_read_only(is_read_only)
        for card in self.cards:
            _link(card).set_read_only(is_read_only)
        self._end.setVisible(not is_read_only)
        self._fill()

    def set_near(self, is_near: bool) -> None:
        """Nothing hides here."""

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        super().refresh_look()
        for card in self.cards:
            _link(card).face.refresh_look()
        self._end.update()

    def add_row(self) -> None:
        """Goes to the line."""
        if not self.is_read_only:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def buddy(self) -> QWidget:
        """The first card, without any the line."""
        return self.cards[0].summary if self.cards else self.line

    # What rows do otherwise here

    def new_card(self) -> RowCard:
        """A card."""
        card = LinkCard(self.field, self.context, self.scope, self._body, self._forms)
        card.set_read_only(self.is_read_only)
        card.opening.connect(self._on_card_opening)
        card.face.dragged.connect(self._on_face_dragged)
        card.face.dropped.connect(self._on_face_dropped)
        card.face.drag_ended.connect(self._show_no_drop)
        return card

    def place(self) -> None:
        """Puts the cards in their order, and the line after them."""
        for card in self.cards:
            self._flow.removeWidget(card)
        for at, card in enumerate(self.cards):
            self._flow.insertWidget(at, card)
            card.show()
        self._end.follow(len(self.cards))
        self._fill()
        self.updateGeometry()

    def take_away(self, card: RowCard) -> None:
        """Takes a card out of the order."""
        _link(card).drop_form()
        self._flow.removeWidget(card)

    def tell(self) -> None:
        """Puts the links into words again."""
        for card, link in zip(self.cards, links_of([card.row() for card in self.cards], self.context), strict=True):
            _link(card).face.show_link(link)
        self._flow.invalidate()

    def _fill(self) -> None:
        """The line needs all the room that is left only while somebody is at it, or when it stands alone."""
        is_wanted = self.line.hasFocus() or bool(self.line.text()) or not self.cards
        self._flow.fills = is_wanted and not self.is_read_only
        self._flow.invalidate()

    # Adding

    @property
    def _draft(self) -> str:
        return f"{self.field.name}/{_NEW}"

    def _add(self, filled: Row) -> None:
        self.line.show_text("")
        self._is_line_open = False
        self._forget_line()
        self.append(filled)
        self.edited.emit()

    def _take_line(self) -> None:
        """Makes a link of words that mean one record; others stay, with the reason."""
        words = self.line.text().strip()
        ref = self.line.settle()
        if not words:
            self._forget_line()
        elif ref is not None:
            self._add({"actor": ref.id})
        else:
            message = tr("Nobody in the case is called “{words}”. Choose, create or take it as not named.", words=words)
            self.context.drafts.keep(self.context.record_id, self._draft, words, message)
            self._say(message)

    def _forget_line(self) -> None:
        self.context.drafts.drop(self.context.record_id, self._draft)
        self._say("")

    def _say(self, message: str) -> None:
        self._problem.setText(message)
        self._problem.setVisible(bool(message))
        self.line.setAccessibleDescription(message or tr(MORE))

    def _on_line_typed(self) -> None:
        self._is_line_open = True
        self.touched.emit()

    def _on_line_picked(self, ref: Ref) -> None:
        self.begin_act()
        self._add({"actor": ref.id})
        self.line.setFocus()
        self.finished.emit()

    def _on_line_unnamed(self, words: str) -> None:
        self.begin_act()
        self._add({"unnamed": words, "mode": "anonymous"})
        self.line.setFocus()
        self.finished.emit()

    def _on_line_escaped(self) -> None:
        self.line.show_text("")
        self._is_line_open = False
        self._forget_line()
        self.finished.emit()

    # Among the cards

    def _on_line_left(self) -> None:
        if self.cards:
            self.cards[-1].summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_stepped(self, card: RowCard, by: int) -> None:
        to = self.cards.index(card) + by
        if to == len(self.cards) and not self.is_read_only:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif 0 <= to < len(self.cards):
            self.cards[to].summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_opening(self, card: LinkCard) -> None:
        for other in self.cards:
            if other is not card and other.is_open:
                other.finish()
        self.begin_act()

    def _on_face_dragged(self, point: QPoint) -> None:
        at, to = self._at(self.sender()), self._place_at(point)
        self._show_no_drop()
        if to in (at, at + 1):
            return
        if to < len(self.cards):
            _link(self.cards[to]).face.mark(drop_side=-1)
        else:
            _link(self.cards[-1]).face.mark(drop_side=1)

    def _on_face_dropped(self, point: QPoint) -> None:
        at, to = self._at(self.sender()), self._place_at(point)
        by = to - at - (to > at)
        if by:
            self.cards[at].moved.emit(self.cards[at], by)

    def _show_no_drop(self) -> None:
        for card in self.cards:
            _link(card).face.mark(drop_side=0)

    def _at(self, face: object) -> int:
        return next(at for at, card in enumerate(self.cards) if card.summary is face)

    def _place_at(self, point: QPoint) -> int:
        """Before which card a point of the screen is; the number of cards for the end."""
        here = self._body.mapFromGlobal(point)
        for at, card in enumerate(self.cards):
            place = card.geometry()
            if here.y() < place.top() or (here.y() <= place.bottom() and here.x() < place.center().x()):
                return at
        return len(self.cards)


def _link(card: RowCard) -> LinkCard:
    assert isinstance(card, LinkCard)
    return card


def _caption(role: str, look: Look, size: int, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setFont(look.font(size))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.hide()
    return label
