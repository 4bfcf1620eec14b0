"""One of the values that stand against each other: whose it is, since when, what bears it out, and its button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caseapp.domain import step_labels
from caseapp.domain.merging import BASE, OURS
from caseapp.platform.translation import plural, tr
from caseapp.queries.conflicts import Side
from caseapp.ui.merging.parts import QuoteBlock, head_row, label, value_markup
from caseapp.ui.text.moments import moment_words
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.theme import Theme

MOST_QUOTES = 2


class SideCard(QFrame):
    """Asks; decides nothing."""

    taken = Signal()

    def __init__(
        self, side: Side, title: str, key: str, before: str, theme: Theme, parent: QWidget, *, can_take: bool
    ) -> None:
        super().__init__(parent)
        self.side = side
        self._theme, self._before, self._is_taken = theme, before, False
        self.setObjectName("sideCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(px(180))
        self.setAccessibleName(f"{title}: {side.words or tr('nothing')}. {who_and_when(side)}")
        self._value = QLabel(self)
        # Qt: words from outside meet rich text here; they are escaped, and hold no resource.
        self._value.setTextFormat(Qt.TextFormat.RichText)
        self._value.setWordWrap(True)
        self._value.setMinimumWidth(1)
        self._value.setFont(theme.ui_font(16, QFont.Weight.Medium))
        self._value.setAccessibleName(side.words or tr("nothing"))
        self.button = QPushButton(tr("Back to base") if side.choice == BASE else tr("Take this"), self)
        self.button.setAccessibleName(f"{self.button.text()}: {side.words or tr('nothing')}")
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.setEnabled(can_take)
        self.button.clicked.connect(self._on_button_clicked)
        self._lay_out(title, key)
        self.recolour()

    def set_taken(self, is_taken: bool) -> None:
        """Shows whether it is what was decided."""
        self._is_taken = is_taken
        self.recolour()

    def recolour(self) -> None:
        """Takes the colours of the theme."""
        palette = self._theme.palette
        top = {BASE: palette.line2, OURS: palette.kind("M").ink}.get(self.side.choice, palette.kind("P").ink)
        edge = palette.accent if self._is_taken else palette.line
        self.setStyleSheet(
            f"#sideCard {{ background: {palette.raised}; border: 1px solid {edge};"
            f" border-top: 3px solid {top}; border-radius: 6px; }}"
        )
        self._value.setText(value_markup(self._before, self.side.words, palette))

    def _lay_out(self, title: str, key: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(10), px(12))
        column.setSpacing(px(2))
        column.addLayout(head_row(label(title, self, font=self._theme.ui_font(13, QFont.Weight.Medium)), key, self))
        column.addWidget(label(who_and_when(self.side), self, "text2", self._theme.ui_font(12)))
        column.addSpacing(px(8))
        column.addWidget(self._value)
        if self.side.detail:
            column.addWidget(label(self.side.detail, self, "text2", self._theme.serif_font(13)))
        if self.side.stands:
            column.addWidget(label(tr("This stands until it is decided."), self, "caption"))
        column.addSpacing(px(10))
        if self.side.evidence:
            column.addWidget(label(tr("Evidence"), self, "caption"))
            column.addSpacing(px(4))
        for quote in self.side.evidence[:MOST_QUOTES]:
            column.addWidget(QuoteBlock(quote, self._theme, self))
            column.addSpacing(px(4))
        more = len(self.side.evidence) - MOST_QUOTES
        if more > 0:
            column.addWidget(label(plural("and {n} more", "and {n} more", more), self, "caption"))
        column.addStretch(1)
        column.addSpacing(px(6))
        column.addWidget(self.button)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes it."""
        if self.button.isEnabled():
            self.taken.emit()
        super().mouseDoubleClickEvent(event)

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        self.taken.emit()


def side_title(side: Side, *, is_alone: bool) -> str:
    """Whose a value is; of several others each by its author."""
    if side.choice == BASE:
        return tr("Base")
    if side.choice == OURS:
        return tr("Yours") if is_alone else tr("Yours: {author}", author=side.author)
    return tr("Theirs") if is_alone else tr("Theirs: {author}", author=side.author)


def who_and_when(side: Side) -> str:
    """By whom, when, and in which step."""
    if not side.made_at:
        return tr("As it stood before either changed it")
    when = moment_words(side.made_at)
    if side.choice == BASE:
        return tr("As of {when}, before either changed it", when=when)
    if step_labels.taken_apart(side.label)[0] == step_labels.EDITED:
        return tr("{author}, {when}", author=side.author, when=when)  # what was edited is what stands here
    return tr("{author}, {when} · {step}", author=side.author, when=when, step=step_labels.shown(side.label))
