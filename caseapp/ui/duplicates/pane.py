"""The page "Same?": pairs that may be one and the same, decided by a person, and the decisions, each reversible.

Keys: S, D and M decide the current pair, the arrows go from pair to pair, Return shows the first of the two, U takes
the last decision back.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from caseapp.domain import step_labels
from caseapp.domain.changes import Published
from caseapp.ops import same
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries import duplicates, sameness
from caseapp.queries.duplicates import Suggestion
from caseapp.queries.identities import identities
from caseapp.queries.sameness import Decided
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.duplicates.card import ANSWERS, Pair, PairCard
from caseapp.ui.duplicates.decided import DecidedRow
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack
from caseapp.ui.widgets.skeleton import CARDS, Skeleton

SHOWN, DECISIONS = 10, 50
CONCERNS = duplicates.CONCERNS | {"citation"}
_NONE = (
    mark("Nothing to tell apart"),
    mark("When two records may be the same person, meeting, source or other thing, they are shown here."),
)
_KEYS = {getattr(Qt.Key, f"Key_{key}"): verdict for verdict, _, key, _ in ANSWERS}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows: how many pairs wait, how many are put as maybe, the first of them, and the decisions."""

    waiting: int
    maybe: int
    shown: list[tuple[Suggestion, Pair]]
    decided: list[Decided]
    decided_count: int


class DuplicatesPane(QWidget):
    """Cards of the strongest pairs; a decided one makes way for the next."""

    record_activated = Signal(str)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Same?"))
        self._session, self._theme = session, theme
        self._at = 0
        self.cards: list[PairCard] = []
        self.decided: list[DecidedRow] = []
        self._count = QLabel("", self)
        self._count.setFont(theme.ui_font(15))
        self._count.setWordWrap(True)
        self.undo_button = QPushButton(tr("Undo the last decision") + "  U", self)
        self.undo_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo_button.clicked.connect(self._on_undo_button_clicked)
        self._empty = EmptyState(theme, icons, "check", tr(_NONE[0]), tr(_NONE[1]), parent=self)
        self._inside = QWidget(self)
        self._scroll, self._column = self._make_scroll(self._inside)
        self._decided_head = QLabel("", self._inside)
        self._decided_head.setFont(theme.ui_font(15))
        self._decided_head.setContentsMargins(0, 16, 0, 2)
        self._column.addWidget(self._decided_head)
        self._column.addStretch(1)
        self._stack = PageStack(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self._stack.setCurrentWidget(self._scroll)  # nobody knows yet whether there is nothing
        self._revealing = QTimer(self)
        self._revealing.setSingleShot(True)
        self._revealing.setInterval(0)
        self._revealing.timeout.connect(self._reveal)
        self._lay_out()
        self._show_undo(session.history.undo_label)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._asker.cover_with(Skeleton(theme, self._stack, CARDS))
        self._asker.ask()
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def words(self) -> str:
        """What the head says."""
        return self._count.text()

    @property
    def current(self) -> PairCard | None:
        """The pair that the keys decide."""
        return self.cards[self._at] if self.cards else None

    def decide(self, verdict: str) -> None:
        """Decides the current pair and goes on to the next."""
        card = self.current
        if card is None or card.is_answered or self._session.is_read_only:
            return
        card.set_answered(True)
        pair = card.suggestion
        # The reason speaks for the two being one; it would contradict a decision that they are not. That decisions
        # contradict is no reason for either.
        reason = "" if verdict == "different" or pair.rule == duplicates.CONTRADICTION else pair.reason
        self._session.run(
            partial(same.decide, a_id=pair.a, b_id=pair.b, verdict=verdict, reason=reason),
            done=partial(self._on_decided, card),
            refused=partial(self._on_refused, card),
        )
        self._step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decides, moves on, shows or takes back."""
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        card = self.current
        if is_plain and key in _KEYS:
            if not event.isAutoRepeat():
                self.decide(_KEYS[key])
        elif is_plain and key in _STEPS:
            self._step(_STEPS[key])
        elif is_plain and key == Qt.Key.Key_U and not event.isAutoRepeat():
            self._take_back()
        elif is_plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and card is not None:
            self.record_activated.emit(card.suggestion.a)
        else:
            super().keyPressEvent(event)

    def _make_scroll(self, inside: QWidget) -> tuple[QScrollArea, QVBoxLayout]:
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(8)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll, column

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.addWidget(self._count, 1)
        head.addWidget(self.undo_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _question(self) -> Question:
        return _read

    def _on_answered(self, answer: Answer) -> None:
        self._count.setText(_head_words(answer))
        self._show_cards(answer.shown)
        self._show_decided(answer.decided, answer.decided_count)
        self._stack.setCurrentWidget(self._scroll if answer.shown or answer.decided else self._empty)
        self._step(0)

    def _show_cards(self, shown: list[tuple[Suggestion, Pair]]) -> None:
        """Cards that stand as they were stay: making all anew would be seen."""
        current, old = self.current, self.cards
        kept = {(card.suggestion, card.pair): card for card in old}
        self.cards = [kept.get(each) or self._card(*each) for each in shown]
        if current in self.cards:
            self._at = self.cards.index(current)
        for card in old:
            if card not in self.cards:
                self._column.removeWidget(card)
                card.deleteLater()
        for number, card in enumerate(self.cards):
            if self._column.indexOf(card) != number:
                self._column.insertWidget(number, card)

    def _show_decided(self, decided: list[Decided], count: int) -> None:
        kept = {row.decided: row for row in self.decided if row.undo_button.isEnabled() or self._session.is_read_only}
        old = self.decided
        self.decided = [kept.get(each) or self._row(each) for each in decided]
        for row in old:
            if row not in self.decided:
                self._column.removeWidget(row)
                row.deleteLater()
        first = self._column.indexOf(self._decided_head) + 1
        for number, row in enumerate(self.decided, first):
            if self._column.indexOf(row) != number:
                self._column.insertWidget(number, row)
        head = tr("Decided")
        if count > DECISIONS:
            head = tr("Decided, the latest {shown} of {n}", shown=DECISIONS, n=count)
        self._decided_head.setText(head)
        self._decided_head.setVisible(bool(decided))

    def _card(self, suggestion: Suggestion, pair: Pair) -> PairCard:
        card = PairCard(suggestion, pair, self._theme, self._inside, is_read_only=self._session.is_read_only)
        card.answered.connect(partial(self._on_card_answered, card))
        card.opened.connect(self.record_activated)
        card.pressed.connect(partial(self._on_card_pressed, card))
        return card

    def _row(self, decided: Decided) -> DecidedRow:
        row = DecidedRow(decided, self._inside, is_read_only=self._session.is_read_only)
        row.undone.connect(self._on_row_undone)
        row.opened.connect(self.record_activated)
        return row

    def _step(self, by: int) -> None:
        """Goes on by so many pairs, staying among those there are."""
        self._at = max(0, min(self._at + by, len(self.cards) - 1))
        for number, card in enumerate(self.cards):
            card.set_current(number == self._at)
        if by:
            self._revealing.start()

    def _reveal(self) -> None:
        if self.current is not None:
            self._scroll.ensureWidgetVisible(self.current, 0, 8)

    def _take_back(self) -> None:
        if self.undo_button.isEnabled():
            self.undo_button.setEnabled(False)
            self._session.undo()

    def _show_undo(self, label: str) -> None:
        is_decision = step_labels.is_decision(label) and not self._session.is_read_only
        self.undo_button.setEnabled(is_decision)
        words = tr("{verb}: {step}", verb=tr("Undo"), step=step_labels.shown(label))
        self.undo_button.setToolTip(words if is_decision else tr("What was done last is no decision"))

    def _on_card_answered(self, card: PairCard, verdict: str) -> None:
        self._on_card_pressed(card)
        self.decide(verdict)

    def _on_card_pressed(self, card: PairCard) -> None:
        self._at = self.cards.index(card)
        self._step(0)
        self.setFocus()

    def _on_row_undone(self, a_id: str, b_id: str) -> None:
        self._session.run(partial(same.undecide, a_id=a_id, b_id=b_id), refused=self._on_row_refused)

    def _on_row_refused(self, error: Exception) -> None:
        self._session.failed.emit(error)
        self._asker.ask()

    def _on_decided(self, card: PairCard, _result: object) -> None:
        if shiboken6.isValid(card):
            card.set_answered(False)

    def _on_refused(self, card: PairCard, error: Exception) -> None:
        if shiboken6.isValid(card):
            card.set_answered(False)
            if card in self.cards:
                self._on_card_pressed(card)
        self._session.failed.emit(error)

    def _on_undo_button_clicked(self, _is_checked: bool = False) -> None:
        self._take_back()

    def _on_session_changed(self, published: Published) -> None:
        self._show_undo(published.history.undo_label)
        if published.changes.tables & CONCERNS:
            self._asker.ask()

    def _on_theme_changed(self, _palette: object) -> None:
        for card in self.cards:
            card.recolour()


def _head_words(answer: Answer) -> str:
    if not answer.waiting:
        maybe = plural("Nothing to decide, {n} put as maybe", "Nothing to decide, {n} put as maybe", answer.maybe)
        return maybe if answer.maybe else tr("Same?")
    words = plural("{n} pair to decide", "{n} pairs to decide", answer.waiting)
    if answer.maybe:
        words = tr("{pairs}, {n} put as maybe", pairs=words, n=answer.maybe)
    if answer.waiting + answer.maybe > SHOWN:
        words = tr("{pairs}; the first {n} are shown", pairs=words, n=SHOWN)
    return words


def _read(rows: Rows) -> Answer:
    found = duplicates.suggestions(rows)
    waiting = sum(not each.is_maybe for each in found)
    first = found[:SHOWN]
    known = identities(rows, sorted({record for each in first for record in (each.a, each.b)}))
    shown = [(each, (known[each.a], known[each.b])) for each in first if each.a in known and each.b in known]
    decided = sameness.decided(rows)
    return Answer(waiting, len(found) - waiting, shown, decided[:DECISIONS], len(decided))
