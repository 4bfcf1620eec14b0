"""The open-items pane: filters by who owes, who is owed, due and status; sorting; the verbs of an item."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QWidget

from caseapp.domain.kinds import ITEM_STATUSES, OPEN_STATUSES
from caseapp.platform.translation import mark, sentence_case, tr, tr_choices
from caseapp.queries import items
from caseapp.queries.items import ItemFilter
from caseapp.store.reader import Rows
from caseapp.ui.items.columns import COLUMNS
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.listing import Fetch, ListIds
from caseapp.ui.tables.pane import TablePane
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.clearing import make_clearable
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.filter_box import FilterBox
from caseapp.ui.widgets.segmented import Segmented

TYPING_MS = 150
TABLE, BOARD = "table", "board"
FORMS = ((TABLE, mark("Table")), (BOARD, mark("Board")))
_STATUSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "open": (mark("open"), OPEN_STATUSES),
    "closed": (mark("Closed"), tuple(status for status in ITEM_STATUSES if status not in OPEN_STATUSES)),
    "all": (mark("All"), ()),
}
DUE = (
    ("any", mark("Any due date")),
    ("overdue", mark("Overdue")),
    ("dated", mark("With a date")),
    ("undated", mark("Without a date")),
)


class OpenItemsPane(TablePane):
    """The table of open items. It changes nothing itself; it asks."""

    status_requested = Signal(str, str)
    close_requested = Signal(str)
    board_requested = Signal()

    concerns = frozenset({"action_item"})
    name_sorts = items.NAME_SORTS
    kinds = ("action_item",)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, icons, COLUMNS, parent)
        self.setObjectName("dock")

    def fetcher(self) -> Fetch:
        """Rows of open items."""
        return items.page

    def lister(self, sort: str, *, is_descending: bool) -> ListIds:
        """The items that pass the filters."""
        return partial(
            items.ids,
            wanted=self._wanted(),
            sort=sort or "due",
            is_descending=is_descending,
            is_joined=True,
            arranged=self.arrangement(),
        )

    def make_empty(self) -> EmptyState:
        """Says how an item comes into the case."""
        return EmptyState(self.theme, self.icons, "item", *self.empty_words(), parent=self)

    def empty_words(self) -> tuple[str, str]:
        """Said when the case has no items."""
        return tr("No open items"), tr("Select words in a source and press A, or add an open item.")

    def empty_verb(self) -> tuple[str, str]:
        """Adds one."""
        return tr("Add open item"), "add.action_item"

    def is_filtered(self) -> bool:
        """Whether any filter but the usual is set."""
        return self._wanted() != ItemFilter(statuses=OPEN_STATUSES)

    def extra(self, rows: Rows) -> object:
        """Who owes and is owed now, for the filters."""
        return items.owing(rows, "action_owed_by"), items.owing(rows, "action_owed_to")

    def show_extra(self, extra: Any) -> None:
        """Offers them."""
        for combo, choices in zip((self._by, self._to), extra, strict=True):
            self._offer(combo, choices)

    def head_state(self) -> dict[str, str]:
        """What the head's filters are set to: status, who owes and is owed, due, words."""
        wanted = self._wanted()
        chosen = {"by": wanted.owed_by, "to": wanted.owed_to, "due": wanted.due}
        return {"status": self._status.current(), "words": wanted.words, **chosen}

    def show_head_state(self, state: Mapping[str, str]) -> None:
        """Sets them; somebody who owes nothing any more is anyone."""
        status = state.get("status", "")
        self._status.choose(status if status in _STATUSES else "open")
        for combo, key in ((self._by, "by"), (self._to, "to"), (self._due, "due")):
            combo.setCurrentIndex(max(combo.findData(state.get(key, "")), 0))
        self._words.setText(state.get("words", ""))

    def fill_head(self) -> None:
        """Title, filters, and the button that adds an item."""
        self.table.setAccessibleName(tr("Open items"))
        title = QLabel(tr("Open items"), self)
        self.form = Segmented(tr_choices(FORMS), self)
        self.form.chosen.connect(self._on_form_chosen)
        self._status = Segmented([(key, sentence_case(tr(words))) for key, (words, _) in _STATUSES.items()], self)
        self._by, self._to, self._due = FilterBox(self), FilterBox(self), FilterBox(self)
        self._by.addItem(tr("Owed by anyone"), "")
        self._to.addItem(tr("Owed to anyone"), "")
        for key, words in tr_choices(DUE):
            self._due.addItem(words, key)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(tr("Filter"))
        self._words.setAccessibleName(tr("Filter open items"))
        make_clearable(self._words)
        self._words.setFixedWidth(px(108))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._on_filter_changed)
        self._words.textChanged.connect(self._typing.start)
        self._status.chosen.connect(self._on_filter_changed)
        for combo, name in ((self._by, tr("Owed by")), (self._to, tr("Owed to")), (self._due, tr("Due"))):
            combo.setAccessibleName(name)
            combo.activated.connect(self._on_filter_changed)
        add = self.make_adder(tr("Open item"))
        add.clicked.connect(self._on_add_clicked)
        for widget in (title, self.count, self.form, self._status, self._by, self._to, self._due, self._words):
            self.head.addWidget(widget)
        self.head.addStretch(1)
        self.head.addWidget(add)

    def _wanted(self) -> ItemFilter:
        _, statuses = _STATUSES[self._status.current()]
        by, to, due = (str(combo.currentData() or "") for combo in (self._by, self._to, self._due))
        return ItemFilter(by, to, statuses, due or "any", self._words.text())

    def _offer(self, combo: QComboBox, choices: list[tuple[str, str]]) -> None:
        chosen = combo.currentData()
        while combo.count() > 1:
            combo.removeItem(1)
        for record_id, title in choices:
            combo.addItem(title, record_id)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))

    def _on_form_chosen(self, form: str) -> None:
        if form == BOARD:
            self.form.choose(TABLE)  # it is a way there; this pane stays the table
            self.board_requested.emit()

    def _on_filter_changed(self, _value: object = None) -> None:
        self.refresh()

    def _on_add_clicked(self, _is_checked: bool = False) -> None:
        self.create_requested.emit("action_item")

    def fill_menu(self, menu: QMenu, row_id: str) -> None:
        """Closing with words, and the other statuses."""
        menu.addSeparator()
        close = menu.addAction(tr("Close with words…"))
        close.triggered.connect(partial(self._on_close_triggered, row_id))
        statuses = menu.addMenu(tr("Set to"))
        for status in ITEM_STATUSES:
            if status != "done":
                action = statuses.addAction(sentence_case(tr(status)))
                action.triggered.connect(partial(self._on_status_triggered, row_id, status))
        for action in (close, statuses.menuAction()):
            action.setEnabled(not self.session.is_read_only)

    def _on_close_triggered(self, item_id: str, _is_checked: bool = False) -> None:
        self.close_requested.emit(item_id)

    def _on_status_triggered(self, item_id: str, status: str, _is_checked: bool = False) -> None:
        self.status_requested.emit(item_id, status)
