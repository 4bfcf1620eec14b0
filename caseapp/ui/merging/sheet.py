"""One conflict in full: what it is about, the values side by side, what both may mean, and what else either changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from caseapp.domain.kinds import kind_shown
from caseapp.domain.merging import OTHER, Choice
from caseapp.platform.translation import mark, tr
from caseapp.queries.conflicts import Conflict, Side
from caseapp.queries.merged import BOTH_SIDES, OUR_SIDE, THEIR_SIDE, OtherField
from caseapp.ui.merging.agreement_card import AgreementCard
from caseapp.ui.merging.editing import EditFrame
from caseapp.ui.merging.parts import label
from caseapp.ui.merging.side_card import SideCard, side_title
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import KindLetter, Pill

CARDS_A_ROW = 3
_FROM = {OUR_SIDE: mark("from yours"), THEIR_SIDE: mark("from theirs"), BOTH_SIDES: mark("same in both")}


@dataclass(frozen=True, slots=True)
class Shown:
    """A conflict as the sheet shows it: its place in the list, and what was decided of it so far."""

    conflict: Conflict
    number: int
    total: int
    choice: Choice | None = None
    is_put_off: bool = False
    others: Sequence[OtherField] = ()

    def is_same_place(self, other: Shown | None) -> bool:
        """Whether nothing but the decision may be otherwise."""
        return other is not None and replace(self, choice=None, is_put_off=False) == replace(
            other, choice=None, is_put_off=False
        )


class ConflictSheet(QWidget):
    """Made anew for each conflict; asks, and decides nothing."""

    chosen = Signal(object)  # Choice without a reason
    stepped = Signal(int)
    record_wanted = Signal(str)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theme, self._icons = session, theme, icons
        self._shown: Shown | None = None
        self.cards: list[SideCard] = []
        self.agreement: AgreementCard | None = None
        self.edit: EditFrame | None = None
        self._pill: Pill | None = None
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(tr("The conflict"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        theme.changed.connect(self._on_theme_changed)

    @property
    def conflict(self) -> Conflict | None:
        """What is shown."""
        return self._shown.conflict if self._shown is not None else None

    def show_conflict(self, shown: Shown | None, *, can_decide: bool) -> None:
        """Shows a conflict, or none."""
        if shown is not None and shown.is_same_place(self._shown):
            self._shown = shown
            self._show_state()
            return
        self._shown, self.cards, self.agreement, self.edit = shown, [], None, None
        self._pill = None
        inside = self._inside = QWidget(self)
        inside.setObjectName("page")
        self._scroll.setWidget(inside)
        if shown is None:
            return
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(14), px(20), px(16))
        column.setSpacing(px(14))
        column.addLayout(self._head(shown, inside))
        column.addLayout(self._side_by_side(shown.conflict, inside, can_decide))
        if shown.conflict.agreement is not None:
            column.addWidget(self._agree(shown.conflict, inside, can_decide))
        self._column = column
        self._edit_at = column.count()
        if shown.others and not shown.conflict.is_about_being_there:
            column.addLayout(self._others(shown, inside))
        column.addStretch(1)
        self._show_state()

    def options(self) -> list[Choice]:
        """What the keys 1, 2, 3 and so on take."""
        conflict = self.conflict
        if conflict is None:
            return []
        sides = [*((conflict.base,) if conflict.base is not None else ()), *conflict.sides]
        found = [conflict.choose(side) for side in sides]
        if conflict.agreement is not None:
            found.append(Choice(conflict.id, OTHER, conflict.agreement.value))
        return found

    def begin_edit(self) -> None:
        """Opens the editor, with what stands in it."""
        conflict = self.conflict
        if conflict is None or conflict.field is None:
            return
        if self.edit is None:
            stands = next((side for side in conflict.sides if side.stands), conflict.sides[0])
            edit = self.edit = EditFrame(
                conflict.field, stands, self._session, (self._theme, self._icons), self._inside
            )
            edit.taken.connect(partial(self._on_edit_taken, conflict.id))
            edit.given_up.connect(self._on_edit_given_up)
            self._column.insertWidget(self._edit_at, edit)
        self.edit.show()
        self.edit.begin()
        # Qt: the layout knows the place of what was just put into it only afterwards.
        QTimer.singleShot(0, self, self._reveal_edit)

    def _reveal_edit(self) -> None:
        if self.edit is not None:
            self._scroll.ensureWidgetVisible(self.edit, 0, px(16))

    def _head(self, shown: Shown, inside: QWidget) -> QHBoxLayout:
        conflict = shown.conflict
        title = tr("{title}: {field}", title=conflict.title, field=conflict.label)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        count = tr("Conflict {number} of {total}", number=shown.number, total=shown.total)
        self._count = label(count, inside, "text2", self._theme.ui_font(12))
        words.addWidget(self._count)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        if conflict.kind:
            line.addWidget(KindLetter(self._theme, kind_shown(conflict.kind).letter, inside))
        self._title = label(title, inside, font=self._theme.ui_font(16, QFont.Weight.Medium))
        line.addWidget(self._title, 1)
        words.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        self._state = QHBoxLayout()
        row.addLayout(self._state)
        self.whole_button = QPushButton(tr("Show the whole record"), inside)
        is_here = self._session.reader.rows("SELECT 1 FROM record WHERE id = ?", conflict.record_id)
        self.whole_button.setEnabled(bool(is_here))
        self.whole_button.clicked.connect(partial(self._on_whole_clicked, conflict.record_id))
        self.previous_button, self.next_button = (QPushButton(words, inside) for words in (tr("Previous"), tr("Next")))
        for button, by in ((self.previous_button, -1), (self.next_button, 1)):
            button.clicked.connect(partial(self._on_step_clicked, by))
            button.setEnabled(shown.total > 1)
        for button in (self.whole_button, self.previous_button, self.next_button):
            row.addWidget(button)
        return row

    def _side_by_side(self, conflict: Conflict, inside: QWidget, can_decide: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(px(12))
        sides = [*((conflict.base,) if conflict.base is not None else ()), *conflict.sides]
        before = conflict.base.words if conflict.base is not None else ""
        for number, side in enumerate(sides, 1):
            is_alone = sum(each.choice == side.choice for each in conflict.sides) < 2
            card = SideCard(
                side,
                side_title(side, is_alone=is_alone),
                str(number),
                before if side is not conflict.base else "",
                self._theme,
                inside,
                can_take=can_decide,
            )
            card.taken.connect(partial(self._on_card_taken, conflict, side))
            self.cards.append(card)
            at = number - 1
            grid.addWidget(card, at // CARDS_A_ROW, at % CARDS_A_ROW)
        for at in range(min(len(sides), CARDS_A_ROW)):
            grid.setColumnStretch(at, 1)
        return grid

    def _agree(self, conflict: Conflict, inside: QWidget, can_decide: bool) -> AgreementCard:
        assert conflict.agreement is not None
        key = str(len(self.cards) + 1)
        card = self.agreement = AgreementCard(conflict.agreement, key, self._theme, inside, can_take=can_decide)
        choice = Choice(conflict.id, OTHER, conflict.agreement.value)
        card.taken.connect(partial(self.chosen.emit, choice))
        return card

    def _others(self, shown: Shown, inside: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        kind = tr(kind_shown(shown.conflict.kind).label).lower()
        head = label(tr("Other fields of this {kind}", kind=kind), inside)
        head.setFont(self._theme.ui_font(12, QFont.Weight.Medium))
        column.addWidget(head)
        column.addSpacing(px(4))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for row, other in enumerate(shown.others):
            grid.addWidget(label(other.label, inside, "text2"), row, 0)
            grid.addWidget(label(other.words, inside), row, 1)
            side = label(tr(_FROM[other.side]), inside, "text2")
            side.setWordWrap(False)
            grid.addWidget(side, row, 2)
        column.addLayout(grid)
        return column

    def _show_state(self) -> None:
        assert self._shown is not None
        if self._pill is not None:
            self._state.removeWidget(self._pill)
            self._pill.deleteLater()
            self._pill = None
        if self._shown.choice is not None or self._shown.is_put_off:
            is_decided = self._shown.choice is not None
            words, role = (tr("Decided"), "good") if is_decided else (tr("Put off"), "attention")
            self._pill = Pill(words, role, self._theme, self._inside)
            self._state.addWidget(self._pill)
        for card in self.cards:
            card.set_taken(self._shown.choice is not None and card.side.value == self._shown.choice.value)

    def _on_card_taken(self, conflict: Conflict, side: Side) -> None:
        self.chosen.emit(conflict.choose(side))

    def _on_edit_taken(self, conflict_id: str, value: dict[str, object]) -> None:
        self._on_edit_given_up()
        self.chosen.emit(Choice(conflict_id, OTHER, value))

    def _on_edit_given_up(self) -> None:
        if self.edit is not None:
            self.edit.hide()
            self.edit.deleteLater()
            self.edit = None
            self.setFocus()

    def _on_whole_clicked(self, record_id: str, _is_checked: bool = False) -> None:
        self.record_wanted.emit(record_id)

    def _on_step_clicked(self, by: int, _is_checked: bool = False) -> None:
        self.stepped.emit(by)

    def _on_theme_changed(self, _palette: object) -> None:
        for card in self.cards:
            card.recolour()
        if self.agreement is not None:
            self.agreement.recolour()
