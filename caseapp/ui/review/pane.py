"""The review of changed anchors: quotes that a newer text no longer has as they were, each with what it may be now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries import reanchoring
from caseapp.queries.reanchoring import Lost, Proposal
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.review.card import ReviewCard
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.skeleton import CARDS, Skeleton

SHOWN = 50
_Found = list[tuple[Lost, list[Proposal]]]
_NONE = (
    mark("Every quote stands"),
    mark("When a newer text changes marked words, they are shown here for you to decide."),
)


class ReviewPane(QWidget):
    """Cards of at most fifty quotes at a time; a decided one makes way for the next."""

    placed = Signal(str, str, int, int)
    given_up = Signal(str)
    excerpt_opened = Signal(str)
    words_opened = Signal(str, int, int)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._theme = session, theme
        self._shown: _Found | None = None
        self.cards: list[ReviewCard] = []
        self._count = QLabel("", self)
        self._count.setFont(theme.ui_font(15))
        self._count.setContentsMargins(16, 12, 12, 8)
        self._inside = QWidget(self)
        self._inside.setObjectName("page")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyState(theme, icons, "check", tr(_NONE[0]), tr(_NONE[1]), parent=self))
        self._stack.addWidget(scroll)
        self._stack.setCurrentWidget(scroll)  # nobody knows yet whether there is nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._count)
        column.addWidget(self._stack, 1)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._asker.cover_with(Skeleton(theme, self._stack, CARDS))
        self._asker.ask()
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)

    def _question(self) -> Question:
        return _read

    def _on_answered(self, found: tuple[int, _Found]) -> None:
        total, shown = found
        self._count.setText(_head_words(total))
        if shown == self._shown:
            return
        self._shown = shown
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = [self._card(quote, proposals) for quote, proposals in shown]
        for number, card in enumerate(self.cards):
            self._column.insertWidget(number, card)
        self._stack.setCurrentIndex(1 if shown else 0)

    def _card(self, quote: Lost, proposals: list[Proposal]) -> ReviewCard:
        card = ReviewCard(quote, proposals, self._theme, is_read_only=self._session.is_read_only)
        card.placed.connect(self.placed)
        card.given_up.connect(self.given_up)
        card.opened.connect(self.excerpt_opened)
        card.looked_at.connect(self.words_opened)
        return card

    def _on_session_changed(self, published: Published) -> None:
        if published.changes.tables & {"excerpt", "text_version", "record"}:
            self._asker.ask()

    def _on_theme_changed(self, _palette: object) -> None:
        for card in self.cards:
            card.recolour()


def _head_words(total: int) -> str:
    if not total:
        return tr("Changed anchors")
    if total > SHOWN:
        return tr("{n} quotes to review, the first {shown} of them", n=total, shown=SHOWN)
    return plural("{n} quote to review", "{n} quotes to review", total)


def _read(rows: Rows) -> tuple[int, _Found]:
    found = reanchoring.lost(rows)
    return len(found), [(quote, reanchoring.proposals(rows, quote)) for quote in found[:SHOWN]]
