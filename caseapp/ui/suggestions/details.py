"""One suggestion in full: its fields, which of them are inferred, what would change in the case, and what is asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import tr
from caseapp.queries.differing import Difference
from caseapp.queries.weighing import KNOWN, NEW, REJECTED, UPDATE, Weighed
from caseapp.ui.suggestions.words import Titles, label_of, value_words, values
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.workspace.suggesting import candidate

LABEL, LEAST = 108, 280
MOST_QUOTES, MOST_LINKS = 3, 8


class Details(QScrollArea):
    """Shows; what is ticked in it says which fields of a record of the case are taken over."""

    answered = Signal(str, str)  # the ref of a suggestion, and which of its questions

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._ticks: dict[str, QCheckBox] = {}
        self._shown: tuple[Weighed, tuple[str, ...]] | None = None
        self.setObjectName("page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(px(LEAST))
        self.setAccessibleName(tr("The suggestion in full"))
        self._inside = QWidget(self)
        self.setWidget(self._inside)

    def clear(self) -> None:
        """Shows nothing."""
        self._shown = None
        self._begin()

    def show_suggestion(self, weighed: Weighed, titles: Titles, links: tuple[str, ...]) -> None:
        """Shows one; `links` are the titles of what would be accepted along."""
        if self._shown == (weighed, links):
            return
        self._shown = weighed, links
        record, column = weighed.proposed, self._begin()
        title = self._label(record.title, "")
        title.setFont(self._theme.ui_font(15))
        column.addWidget(title)
        column.addWidget(self._label(_state_words(weighed), "text3"))
        for question in record.questions:
            column.addWidget(self._question(record.ref, question))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        if weighed.record_id:
            for difference in weighed.differences:
                self._add_difference(grid, record.kind, difference, titles)
        else:
            for name, label, value in values(record, titles):
                shown = tr("{value} (inferred)", value=value) if name in record.inferred else value
                self._add_line(grid, self._label(label, "text3"), self._label(shown, ""))
        column.addLayout(grid)
        if links:
            column.addWidget(self._label(_links_words(links), "text2"))
        for quote in record.evidence[:MOST_QUOTES]:
            words = self._label(tr("“{words}”", words=quote.exact), "text2")
            words.setFont(self._theme.serif_font(14))
            column.addWidget(words)
        column.addStretch(1)

    def ticked(self) -> list[str] | None:
        """The fields that are taken over; None where there is nothing to choose from."""
        return [name for name, tick in self._ticks.items() if tick.isChecked()] if self._ticks else None

    def _begin(self) -> QVBoxLayout:
        self._ticks = {}
        self._inside = QWidget(self)
        self.setWidget(self._inside)  # Qt: the one before is deleted
        self._inside.setObjectName("page")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        return column

    def _add_difference(self, grid: QGridLayout, kind: str, difference: Difference, titles: Titles) -> None:
        label = label_of(kind, difference.field)
        now = value_words(kind, difference.field, difference.now, titles)
        then = value_words(kind, difference.field, list(difference.added) or difference.then, titles)
        tick = QCheckBox(label, self._inside)
        tick.setChecked(difference.is_wanted)
        words = tr("adds {value}", value=then) if difference.added or not now else then
        said = tr("now {value}", value=now) if now else tr("now empty")
        tick.setAccessibleName(tr("{field}: {then}, {now}", field=label, then=words, now=said))
        self._ticks[difference.field] = tick
        self._add_line(grid, tick, self._label(words, "good"))
        self._add_line(grid, None, self._label(said, "text3"))

    def _add_line(self, grid: QGridLayout, left: QWidget | None, right: QWidget) -> None:
        row = grid.rowCount()
        if left is not None:
            left.setMinimumWidth(px(LABEL))
            grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(right, row, 1)

    def _question(self, ref: str, question: str) -> QWidget:
        """A question; a name that it offers can be taken."""
        offered = candidate(question)
        if offered is None:
            return self._label(question, "attention")
        words = tr("It is {name} {signs}", name=offered[0], signs=offered[1])
        button = QPushButton(self._icons.icon("question", "attention"), words, self._inside)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(words)
        button.setToolTip(tr("Takes this name; how the text has it stays as another"))
        button.clicked.connect(partial(self._on_question_clicked, ref, question))
        return button

    def _on_question_clicked(self, ref: str, question: str, _is_checked: bool = False) -> None:
        self.answered.emit(ref, question)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self._inside)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        if role:
            label.setProperty("role", role)
        return label


def _state_words(weighed: Weighed) -> str:
    kind = tr(kind_shown(weighed.proposed.kind).label).lower()
    match weighed.state:
        case str(state) if state == NEW:
            return tr("New {kind}", kind=kind)
        case str(state) if state == UPDATE:
            return tr("Update “{title}” of the case?", title=weighed.record_title)
        case str(state) if state == KNOWN and weighed.adds_words:
            return tr("“{title}” of the case; these words are not cited for it yet", title=weighed.record_title)
        case str(state) if state == REJECTED:
            return tr("Rejected; it does not come again with these words")
        case _:
            return tr("“{title}” of the case", title=weighed.record_title)


def _links_words(links: tuple[str, ...]) -> str:
    names = ", ".join(links[:MOST_LINKS])
    more = len(links) - MOST_LINKS
    return (
        tr("Accepted along: {names} and {n} more", names=names, n=more)
        if more > 0
        else tr("Accepted along: {names}", names=names)
    )
