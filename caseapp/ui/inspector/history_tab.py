"""The history of the record: what each step changed, who and when, with the way back; read when the tab is in front."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from caseapp.ops import restore
from caseapp.ops.restore import Restored
from caseapp.platform.translation import mark, tr
from caseapp.queries.evidence import Quote
from caseapp.queries.record_history import RecordHistory, RecordStep, record_history
from caseapp.queries.records import RecordView
from caseapp.ui.asker import Asker, Question
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.fact_tab import FactTab
from caseapp.ui.inspector.history_card import HistoryCard
from caseapp.ui.inspector.look import Look
from caseapp.ui.text.restored import missing_words

FIRST, MORE = 20, 40


class HistoryTab(FactTab):
    """A card a step, the latest first; older ones when they are wanted. Arrows go from card to card."""

    title = mark("History")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._record_id = ""
        self._shown: RecordHistory | None = None
        self._limit = FIRST
        self._is_stale = True
        self._is_in_front = False
        self._look = Look(context.theme)
        self.cards: list[HistoryCard] = []
        self._asker = Asker(context.session, self._question, self._on_answered, self)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "attention")
        self.note.hide()
        self.older = QPushButton(tr("Show older steps"), self)
        self.older.setProperty("link", True)
        self.older.clicked.connect(self._on_older_clicked)
        self._build()
        context.theme.changed.connect(self._on_theme_changed)

    def show_record(self, view: RecordView, quotes: Sequence[Quote]) -> None:
        """Another record, or another step: it is read when it is looked at."""
        if view.id != self._record_id:
            self._record_id, self._limit = view.id, FIRST
            self.note.hide()
            self._show_cards(None)
        self.counted.emit("")
        self.step_made()

    def step_made(self) -> None:
        """A step was added."""
        self._is_stale = True
        self._catch_up()

    def come_forward(self) -> None:
        """Reads what is not read yet."""
        self._is_in_front = True
        self._catch_up()

    def go_back(self) -> None:
        """Nothing is read from here on."""
        self._is_in_front = False

    def _holds_focus(self, card: HistoryCard) -> bool:
        focused = self.window().focusWidget()
        return bool(focused) and card.isAncestorOf(focused)

    def _build(self) -> None:
        inside = QWidget(self)
        inside.setObjectName("historyBody")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._inside = inside
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self._scroll, 1)

    def _catch_up(self) -> None:
        if self._is_in_front and self._is_stale and self._record_id:
            self._is_stale = False
            self._asker.ask()

    def _question(self) -> Question:
        return partial(record_history, record_id=self._record_id, limit=self._limit)

    def _on_answered(self, found: RecordHistory) -> None:
        if found.id == self._record_id:
            self.counted.emit(str(found.total or ""))
            self._show_cards(found)

    def _show_cards(self, found: RecordHistory | None) -> None:
        """Cards that stand as they were stay: making all anew would lose the keyboard."""
        kept = {card.step: card for card in self.cards}
        had_focus = any(card.hasFocus() or self._holds_focus(card) for card in self.cards)
        steps = found.steps if found is not None else ()
        shown = [each for step in steps for each in (step, *step.brought)]
        self.cards = [kept.pop(step) if step in kept else self._card(step) for step in shown]
        for card in kept.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for at, card in enumerate(self.cards):
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
        self.older.setVisible(found is not None and len(steps) < found.total)
        if had_focus and self.cards and not any(self._holds_focus(card) or card.hasFocus() for card in self.cards):
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, step: RecordStep) -> HistoryCard:
        is_read_only = self.context.session.is_read_only
        card = HistoryCard(step, self._look, self.context.icons, self._inside, is_read_only=is_read_only)
        card.field_wanted.connect(partial(self._on_card_field_wanted, is_before=not step.merge_id))
        card.record_wanted.connect(self._on_card_record_wanted)
        card.step_wanted.connect(partial(self._on_card_step_wanted, card))
        card.focused.connect(self._on_card_focused)
        return card

    def _on_card_field_wanted(self, name: str, step_id: str, *, is_before: bool) -> None:
        op = partial(restore.restore_field, record_id=self._record_id, name=name, step_id=step_id, before=is_before)
        self.context.session.run(op, done=self._on_restored)

    def _on_card_record_wanted(self, step_id: str) -> None:
        op = partial(restore.restore, record_id=self._record_id, step_id=step_id)
        self.context.session.run(op, done=self._on_restored)

    def _on_restored(self, restored: Restored) -> None:
        if restored.record_id == self._record_id:
            self.note.setText(missing_words(restored))
            self.note.setVisible(bool(restored.missing))

    def _on_card_step_wanted(self, card: HistoryCard, by: int) -> None:
        at = self.cards.index(card) + by
        if 0 <= at < len(self.cards):
            self.cards[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_focused(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget, 0, self._look.px(8))

    def _on_older_clicked(self, _is_checked: bool = False) -> None:
        self._limit += MORE
        self._asker.ask()

    def _on_theme_changed(self, _palette: object) -> None:
        for card in self.cards:
            card.recolour()
