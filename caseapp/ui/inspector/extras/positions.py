"""Each side's position on a proposal: party, stance and the words for it; a line adds one, as a statement about it."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from caseapp.domain.dates.shown import show_date
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import KINDS, SIDES
from caseapp.ops import positions as ops
from caseapp.ops import records
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.positions import Position, positions
from caseapp.queries.records import RecordView, Ref
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.choices import QuietCombo, shown
from caseapp.ui.inspector.editors.type_ahead import TypeAhead
from caseapp.ui.inspector.extras.base import Extra

STANCES = KINDS["statement"].field("stance").choices


class PositionRow(QWidget):
    """One position: the party leads to the statement, the words to their source."""

    record_activated = Signal(str)
    excerpt_activated = Signal(str)
    stance_chosen = Signal(str, str)  # statement id, stance

    def __init__(self, position: Position, extra: Extra, *, is_read_only: bool) -> None:
        super().__init__(extra)
        look = extra.look
        self._position = position
        self.party = Link(position.party or tr("Nobody named"), self)
        self.stance = QuietCombo(self)
        for stance in ("", *STANCES):
            self.stance.addItem(shown(stance), stance)
        self.stance.setCurrentIndex(max(0, self.stance.findData(position.stance)))
        self.stance.setEnabled(not is_read_only)
        self.stance.setAccessibleName(tr("Stance of {party}", party=position.party))
        quoted = " ".join(position.quote.split())
        self.words = Link(f"“{quoted}”" if quoted else tr("No words yet"), self)
        self.words.setEnabled(bool(position.excerpt_id))
        self.words.setFont(look.serif() if quoted else look.font(12))
        self.words.setToolTip(quoted)
        said = show_date(position.said) if position.said is not None else ""
        self._said = " · ".join(filter(None, (position.speaker, said)))
        told = self._told = QLabel(self._said, self)
        told.setToolTip(f"<qt>{escape(self._said)}</qt>")
        told.setProperty("role", "text2")
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setFont(look.font(11))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.party)
        top.addWidget(told, 1)
        told.setMinimumWidth(1)
        top.addWidget(self.stance)
        self.stance.setFixedWidth(look.px(150))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 0, 4)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignLeft)
        self._fit()
        self.party.clicked.connect(self._on_party_clicked)
        self.words.clicked.connect(self._on_words_clicked)
        self.stance.activated.connect(self._on_stance_activated)

    @property
    def statement_id(self) -> str:
        """The statement that takes the position."""
        return self._position.statement_id

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words are cut anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.words.fit(self.width() - 16)
        self.party.fit(self.width() - self.stance.width() - 60)
        room = self.width() - self.stance.width() - self.party.sizeHint().width() - 24
        self._told.setText(self._told.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, max(room, 0)))

    def _on_party_clicked(self, _is_checked: bool = False) -> None:
        self.record_activated.emit(self._position.statement_id)

    def _on_words_clicked(self, _is_checked: bool = False) -> None:
        self.excerpt_activated.emit(self._position.excerpt_id)

    def _on_stance_activated(self, _index: int) -> None:
        self.stance_chosen.emit(self._position.statement_id, str(self.stance.currentData()))


class Positions(Extra):
    """Rows, and below them a line for the party and a choice of its stance."""

    title = mark("Positions on it")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._proposal = ""
        self._seen: set[str] = set()
        self.rows: list[PositionRow] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._end = QWidget(self)
        self.party = TypeAhead(SIDES, context, self.look, self._end)
        self.party.setPlaceholderText(tr("Add a party"))
        self.party.setAccessibleName(tr("Add a party"))
        self.stance = QuietCombo(self._end)
        self.stance.setAccessibleName(tr("Its stance"))
        self.stance.setFixedWidth(self.look.px(150))
        for stance in STANCES:
            self.stance.addItem(shown(stance), stance)
        line = QHBoxLayout(self._end)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.party, 1)
        line.addWidget(self.stance)
        self._told = QLabel(self)
        self._told.setProperty("role", "caption")
        self._told.setContentsMargins(self.look.px(7), 0, 0, 0)
        self.column.addLayout(self._column)
        self.column.addWidget(self._end)
        self.column.addWidget(self._told)
        self._end.setVisible(not context.session.is_read_only)
        self._told.hide()
        self.party.picked.connect(self._on_party_picked)
        self.party.typed.connect(self._tell)
        self.party.escaped.connect(self._on_party_escaped)

    def show_record(self, view: RecordView) -> None:
        """Shows who says what to the proposal."""
        if view.id != self._proposal:
            self._proposal = view.id
            self.party.show_text("")
        found = positions(self.context.session.reader, view.id)
        self._seen = {each for one in found for each in (one.statement_id, one.party_id) if each}
        had_keyboard = self._statement_in_focus()
        for old in self.rows:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self.rows = [self._row(position) for position in found]
        for row in self.rows:
            if row.statement_id == had_keyboard:
                row.stance.setFocus(Qt.FocusReason.OtherFocusReason)
        self.count(len(found))
        self._tell()

    def concerns(self) -> set[str]:
        """The statements and the parties."""
        return self._seen

    def _statement_in_focus(self) -> str:
        """The statement whose stance has the keyboard, "" for none: its row is about to be made anew."""
        return next((row.statement_id for row in self.rows if row.stance.hasFocus()), "")

    def _row(self, position: Position) -> PositionRow:
        row = PositionRow(position, self, is_read_only=self.context.session.is_read_only)
        row.record_activated.connect(self.record_activated)
        row.excerpt_activated.connect(self.excerpt_activated)
        row.stance_chosen.connect(self._on_row_stance_chosen)
        self._column.addWidget(row)
        row.show()
        return row

    def _tell(self) -> None:
        """Says that the words selected in the reader will be the words of the position."""
        span = self.context.selection()
        self._told.setVisible(span is not None and bool(self.party.text()))
        if span is not None:
            self._told.setText(
                plural("With the {n} character selected", "With the {n} characters selected", span[2] - span[1])
            )

    def _on_party_picked(self, party: Ref) -> None:
        self.party.show_text("")
        stance = str(self.stance.currentData())
        op = partial(
            ops.take,
            proposal_id=self._proposal,
            party_id=party.id,
            stance=stance,
            record_id=new_id(),
            words=self.context.selection(),
        )
        self.context.run(op)
        self.party.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_party_escaped(self) -> None:
        self.party.show_text("")
        self._tell()

    def _on_row_stance_chosen(self, statement_id: str, stance: str) -> None:
        self.context.run(partial(records.edit, record_id=statement_id, fields={"stance": stance}))


class Link(QToolButton):
    """Words that lead somewhere, cut to the room there is."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setObjectName("link")
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt: a tool button would rather make its parent wider than be narrower than its words.
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def fit(self, room: int) -> None:
        """Cuts the words."""
        shown_words = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, max(room, 20))
        self.setText(shown_words.replace("&", "&&"))
