"""Meetings and other events: when, who, where, at what level, in which state, and whether each is sourced."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from caseapp.domain.dates.shown import show_date
from caseapp.platform.translation import mark, sentence_case, tr, tr_choices
from caseapp.queries import meetings
from caseapp.queries.meetings import MeetingFilter, MeetingRow
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.columns import Cell, Column, source_cell
from caseapp.ui.tables.listing import Fetch, ListIds
from caseapp.ui.tables.pane import TablePane
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.clearing import make_clearable
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.segmented import Segmented

TYPING_MS = 150
_PILLS = {"held": "good", "unscheduled": "attention", "cancelled": "wrong"}
_SEGMENTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "all": (mark("All"), ()),
    "held": (mark("Held"), ("held",)),
    "planned": (mark("Planned"), ("planned", "expected")),
    "unscheduled": (mark("Unscheduled"), ("unscheduled",)),
    "off": (mark("Called off"), ("postponed", "cancelled")),
}


def _date(row: MeetingRow) -> Cell:
    if row.date is None:
        return Cell(tr("no date"), tr("No date is known"), ink="text3")
    words = stated = show_date(row.date)
    if row.date.as_stated:
        stated = tr("{date}, as stated: {words}", date=words, words=row.date.as_stated)
    return Cell(words, stated)


def _status(row: MeetingRow) -> Cell:
    return Cell(sentence_case(tr(row.status)), pill=_PILLS.get(row.status, "neutral"))


def _setting(row: MeetingRow) -> Cell:
    return Cell(
        row.margin_of or row.channel,
        tr("Margin of {meeting}", meeting=row.margin_of) if row.margin_of else row.channel,
        ink="text2",
    )


COLUMNS: tuple[Column[MeetingRow], ...] = (
    Column("date", mark("Date"), 130, _date, "date", field="date", is_dated=True),
    Column("title", mark("Meeting"), 230, lambda row: Cell(row.title, row.title), "title", field="title"),
    Column(
        "parties",
        mark("Parties"),
        150,
        lambda row: Cell(row.parties, row.participants, ink="text2"),
        "parties",
        field="party",
    ),
    Column("place", mark("Place"), 96, lambda row: Cell(row.place, ink="text2"), "place", field="place"),
    Column(
        "level",
        mark("Level"),
        104,
        lambda row: Cell(sentence_case(tr(row.level)), ink="text2"),
        "level",
        field="level",
    ),
    Column("status", mark("Status"), 104, _status, "status", field="status"),
    Column("setting", mark("Margin of, channel"), 120, _setting),
    Column("sources", mark("Sources"), 66, lambda row: source_cell(row.sources, is_changed=row.is_changed), "sources"),
)


class MeetingsPane(TablePane):
    """The table of events with its filters."""

    concerns = frozenset({"event"})
    name_sorts = meetings.NAME_SORTS
    kinds = ("event",)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, icons, COLUMNS, parent)

    def fetcher(self) -> Fetch:
        """Rows of events."""
        return meetings.page

    def lister(self, sort: str, *, is_descending: bool) -> ListIds:
        """The events that pass the filters."""
        return partial(
            meetings.ids,
            wanted=self._wanted(),
            sort=sort or "date",
            is_descending=is_descending,
            is_joined=True,
            arranged=self.arrangement(),
        )

    def make_empty(self) -> EmptyState:
        """Says how a meeting comes into the case."""
        return EmptyState(self.theme, self.icons, "meeting", *self.empty_words(), parent=self)

    def empty_words(self) -> tuple[str, str]:
        """Said when the case has no events."""
        return tr("No meetings yet"), tr("Select words in a source and press M, or add a meeting.")

    def empty_verb(self) -> tuple[str, str]:
        """Adds one."""
        return tr("Add meeting"), "add.event"

    def is_filtered(self) -> bool:
        """Whether any filter is set."""
        return self._wanted() != MeetingFilter()

    def show_filter(self, statuses: tuple[str, ...]) -> None:
        """Shows the events of some statuses; all for none."""
        key = next((key for key, (_, wanted) in _SEGMENTS.items() if wanted == statuses), "all")
        if key != self._segments.current():
            self._segments.choose(key)
            self.refresh()

    def head_state(self) -> dict[str, str]:
        """The status, the words, and whether only what has no source is wanted."""
        unsourced = "yes" if self._unsourced.isChecked() else ""
        return {"status": self._segments.current(), "words": self._words.text(), "unsourced": unsourced}

    def show_head_state(self, state: Mapping[str, str]) -> None:
        """Sets them."""
        status = state.get("status", "")
        self._segments.choose(status if status in _SEGMENTS else "all")
        self._words.setText(state.get("words", ""))
        self._unsourced.setChecked(bool(state.get("unsourced")))

    def fill_head(self) -> None:
        """Title, filters, and the button that adds a meeting."""
        self.table.setAccessibleName(tr("Meetings"))
        title = QLabel(tr("Meetings"), self)
        title.setFont(self.theme.ui_font(15))
        self._segments = Segmented(tr_choices((key, words) for key, (words, _) in _SEGMENTS.items()), self)
        self._segments.chosen.connect(self._on_filter_changed)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(tr("Filter"))
        self._words.setAccessibleName(tr("Filter meetings"))
        self._words.setToolTip(tr("By title, place, channel or participant"))
        make_clearable(self._words)
        self._words.setFixedWidth(px(130))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.refresh)
        self._words.textChanged.connect(self._typing.start)
        self._unsourced = QCheckBox(tr("Unsourced"), self)
        self._unsourced.toggled.connect(self._on_filter_changed)
        add = self.make_adder(tr("Meeting"))
        add.clicked.connect(self._on_add_clicked)
        for widget in (title, self.count, self._segments, self._words, self._unsourced):
            self.head.addWidget(widget)
        self.head.addStretch(1)
        self.head.addWidget(add)

    def _wanted(self) -> MeetingFilter:
        _, statuses = _SEGMENTS[self._segments.current()]
        return MeetingFilter(statuses, self._words.text(), self._unsourced.isChecked())

    def _on_filter_changed(self, _value: object) -> None:
        self.refresh()

    def _on_add_clicked(self, _is_checked: bool = False) -> None:
        self.create_requested.emit("event")
