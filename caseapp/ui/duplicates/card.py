"""Two records that may be the same, side by side: the reason, what is known of each, and the three answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.duplicates import CONTRADICTION, Suggestion
from caseapp.queries.identities import Identity
from caseapp.queries.told_apart import labels
from caseapp.ui.theme.theme import Theme

Pair = tuple[Identity, Identity]
ANSWERS = (
    ("same", mark("Same"), "S", mark("Lists show one row with both names; both records stay")),
    ("different", mark("Different"), "D", mark("This is not asked again")),
    ("maybe", mark("Maybe"), "M", mark("It is asked again, after all others")),
)
NONE = "–"
LEFT_TO_RIGHT = "\u200e"
"""Before our own sentences: one that begins with an Arabic or Hebrew name would be set from the right."""
LABEL_WIDTH = 64


class PairCard(QFrame):
    """Asks; decides nothing. The current one has the accent round it, and its answers have keys."""

    answered = Signal(str)  # verdict
    opened = Signal(str)  # record id
    pressed = Signal()

    def __init__(
        self, suggestion: Suggestion, pair: Pair, theme: Theme, parent: QWidget, *, is_read_only: bool
    ) -> None:
        super().__init__(parent)
        self.suggestion, self.pair = suggestion, pair
        self._theme, self._is_read_only = theme, is_read_only
        self._is_current = False
        self.is_answered = False
        self.answers: dict[str, QPushButton] = {}
        self.shows: list[QPushButton] = []
        self.setObjectName("pairCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        both = tr("{first} and {last}", first=pair[0].title, last=pair[1].title)
        self.setAccessibleName(f"{both}. {suggestion.reason}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addLayout(self._sides())
        column.addLayout(self._foot())
        self.recolour()

    def recolour(self) -> None:
        """Takes the colours of the theme, and the accent when it is the current one."""
        palette = self._theme.palette
        edge = palette.accent if self._is_current else palette.line
        side = palette.line2 if self.suggestion.is_maybe else palette.attention
        # Qt: the ring is as wide as the margin it takes, so that nothing moves when the card becomes current.
        width, margin = (2, 0) if self._is_current else (1, 1)
        self.setStyleSheet(
            f"#pairCard {{ background: {palette.dock}; border: {width}px solid {edge}; margin: {margin}px;"
            f" border-left: 3px solid {palette.accent if self._is_current else side}; border-radius: 6px; }}"
        )

    def set_current(self, is_current: bool) -> None:
        """Puts the accent round it, or takes it off."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.recolour()

    def set_answered(self, is_answered: bool) -> None:
        """While an answer is on its way no other is taken."""
        self.is_answered = is_answered
        for button in self.answers.values():
            button.setEnabled(not is_answered and not self._is_read_only)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Makes it the current one."""
        self.pressed.emit()
        super().mousePressEvent(event)

    def _head(self) -> QHBoxLayout:
        kind = tr(kind_shown(self.suggestion.kind).label)
        words = tr("{kind} · put as maybe", kind=kind) if self.suggestion.is_maybe else kind
        if self.suggestion.rule == CONTRADICTION:
            words = tr("{kind} · decisions contradict", kind=kind)
        caption = _label(words, self, "caption")
        caption.setWordWrap(False)
        reason = _label(LEFT_TO_RIGHT + self.suggestion.reason, self)
        reason.setProperty("role", "text2")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(reason, 1)
        return row

    def _sides(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        for at in (1, 2):
            grid.setColumnStretch(at, 1)
        for at, identity in enumerate(self.pair, 1):
            grid.addLayout(self._title(identity), 0, at)
        row = 1
        for heading, lines in ((tr("Also"), _names), (tr("Offices"), _offices), (tr("Meetings"), _meetings)):
            sides = [lines(identity) for identity in self.pair]
            if any(sides):
                self._add_row(grid, row, heading, sides)
                row += 1
        said = [dict(identity.facts) for identity in self.pair]
        for label in labels(self.suggestion.kind):
            sides = [each.get(label, "") for each in said]
            if any(sides):
                self._add_row(grid, row, tr(label), sides)
                row += 1
        if any(identity.quotes for identity in self.pair):
            self._add_words(grid, row)
        return grid

    def _title(self, identity: Identity) -> QVBoxLayout:
        title = _label(identity.title, self)
        title.setFont(self._theme.ui_font(15))
        sources = plural("{n} quote", "{n} quotes", identity.sources)
        show = QPushButton(tr("Show"), self)
        show.setToolTip(tr("Shows “{title}” in the inspector", title=identity.title))
        show.setAccessibleName(tr("Show {title}", title=identity.title))
        show.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        show.clicked.connect(partial(self._on_show_clicked, identity.id))
        self.shows.append(show)
        none = tr("nothing marked yet") if identity.kind == "source" else tr("no source yet")
        count = _label(sources if identity.sources else none, self, "caption")
        count.setWordWrap(False)
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(count, 1)
        under.addWidget(show)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(title)
        column.addStretch(1)
        column.addLayout(under)
        return column

    def _add_row(self, grid: QGridLayout, row: int, heading: str, sides: list[str]) -> None:
        """What both say alike steps back: what tells the two apart is to be seen first."""
        grid.addWidget(_label(heading, self, "caption"), row, 0, Qt.AlignmentFlag.AlignTop)
        is_alike = len(set(sides)) == 1
        for at, words in enumerate(sides, 1):
            role = "text3" if is_alike or not words else ""
            grid.addWidget(_label(words or NONE, self, role), row, at, Qt.AlignmentFlag.AlignTop)

    def _add_words(self, grid: QGridLayout, row: int) -> None:
        grid.addWidget(_label(tr("Words"), self, "caption"), row, 0, Qt.AlignmentFlag.AlignTop)
        for at, identity in enumerate(self.pair, 1):
            column = QVBoxLayout()
            column.setSpacing(2)
            for words, source in identity.quotes:
                quote = _label(f"“{words}”", self)
                quote.setFont(self._theme.serif_font(14))
                column.addWidget(quote)
                column.addWidget(_label(source, self, "caption"))
            if not identity.quotes:
                column.addWidget(_label(NONE, self, "text3"))
            column.addStretch(1)
            grid.addLayout(column, row, at)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for verdict, words, key, tip in ANSWERS:
            button = QPushButton(f"{tr(words)}  {key}", self)
            button.setToolTip(tr(tip))
            button.setAccessibleName(tr(words))
            button.setAccessibleDescription(tr(tip))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setEnabled(not self._is_read_only)
            button.clicked.connect(partial(self._on_answer_clicked, verdict))
            self.answers[verdict] = button
            foot.addWidget(button)
        return foot

    def _on_show_clicked(self, record_id: str, _is_checked: bool = False) -> None:
        self.opened.emit(record_id)

    def _on_answer_clicked(self, verdict: str, _is_checked: bool = False) -> None:
        self.answered.emit(verdict)


def _label(words: str, parent: QWidget, role: str = "") -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def _names(identity: Identity) -> str:
    return " · ".join(identity.other_names)


def _offices(identity: Identity) -> str:
    return _lines(identity.offices, identity.office_count)


def _meetings(identity: Identity) -> str:
    return _lines(identity.meetings, identity.meeting_count)


def _lines(lines: tuple[str, ...], count: int) -> str:
    more = (plural("and {n} more", "and {n} more", count - len(lines)),) if count > len(lines) else ()
    return "\n".join((*lines, *more))
