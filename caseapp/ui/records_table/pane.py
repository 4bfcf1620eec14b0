"""Records of some kinds, or of a smart list, as a plain table: title, a second text, and whether each is sourced."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget

from caseapp.domain.kinds import KINDS, kind_shown
from caseapp.platform.translation import mark, tr
from caseapp.queries import listings
from caseapp.queries.field_sql import RECORD_KIND
from caseapp.queries.listings import ListRow
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.columns import Cell, Column, source_cell
from caseapp.ui.tables.listing import Fetch, ListIds
from caseapp.ui.tables.pane import TablePane
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.clearing import make_clearable
from caseapp.ui.widgets.empty_state import EmptyState

TYPING_MS = 150


def _title(row: ListRow) -> Cell:
    return Cell(row.title, row.title, letter=kind_shown(row.kind).letter)


COLUMNS: tuple[Column[ListRow], ...] = (
    Column("title", mark("Title"), 380, _title, "title", field="title"),
    Column("detail", mark("Detail"), 240, lambda row: Cell(row.detail, row.detail, ink="text2"), "detail"),
    Column(
        "kind",
        mark("Kind"),
        130,
        lambda row: Cell(tr(kind_shown(row.kind).label), ink="text2"),
        "kind",
        field=RECORD_KIND,
    ),
    Column("sources", mark("Sources"), 66, lambda row: source_cell(row.sources), "sources"),
)
#: Sources are not themselves backed by quotes.
SOURCE_COLUMNS = COLUMNS[:2]


class RecordsPane(TablePane):
    """One list. `smart` names a smart list; else `kinds` says what is listed and `adds` what the button adds."""

    draft_requested = Signal(list)  # the ids of sources

    def __init__(
        self,
        session: CaseSession,
        theme: Theme,
        icons: Icons,
        title: str,
        kinds: tuple[str, ...],
        smart: str = "",
        adds: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._title, self._kinds, self._smart, self._adds = title, kinds, smart, adds
        self.kinds = kinds or tuple(KINDS)
        self.name_sorts = listings.NAME_SORTS
        self.concerns = frozenset(kinds) or frozenset(KINDS)
        columns = SOURCE_COLUMNS if kinds == ("source",) else COLUMNS
        super().__init__(session, theme, icons, columns, parent)

    def fetcher(self) -> Fetch:
        """Rows of records of any kind."""
        return listings.page

    def lister(self, sort: str, *, is_descending: bool) -> ListIds:
        """The records of the list that pass the filter, by title unless another column is asked for."""
        ids: ListIds = partial(listings.ids, kinds=self._kinds, is_joined=True)
        if self._smart:
            ids = partial(listings.smart_ids, name=self._smart)
        return partial(
            ids,
            words=self._words.text(),
            sort=sort or "title",
            is_descending=is_descending,
            arranged=self.arrangement(),
        )

    def make_empty(self) -> EmptyState:
        """Says how such a record comes into the case."""
        return EmptyState(
            self.theme, self.icons, "check" if self._smart else "source", *self.empty_words(), parent=self
        )

    def empty_words(self) -> tuple[str, str]:
        """Said when nothing is listed; for a smart list that is good news."""
        if self._smart:
            return tr("{list}: none", list=self._title), tr("Nothing here needs your attention.")
        if self._kinds == ("source",):
            return tr("No sources yet"), tr("Drop a text file on the window, or import one with Ctrl+I.")
        return tr("{list}: none yet", list=self._title), tr("Mark words in a source, or add a record.")

    def empty_verb(self) -> tuple[str, str]:
        """Imports sources, adds what the list shows; a smart list has nothing to add."""
        if self._kinds == ("source",):
            return tr("Import documents…"), "file.import"
        if self._adds:
            return tr("Add {kind}", kind=tr(KINDS[self._adds].label).lower()), f"add.{self._adds}"
        return "", ""

    def is_filtered(self) -> bool:
        """Whether words are typed into the filter."""
        return bool(self._words.text())

    def table_name(self) -> str:
        """A smart list by its name, else the kinds."""
        return f"smart:{self._smart}" if self._smart else super().table_name()

    def head_state(self) -> dict[str, str]:
        """The words of the filter."""
        return {"words": self._words.text()}

    def show_head_state(self, state: Mapping[str, str]) -> None:
        """Sets them."""
        self._words.setText(state.get("words", ""))

    def fill_head(self) -> None:
        """Title, filter, and the button that adds a record."""
        self.table.setAccessibleName(self._title)
        title = QLabel(self._title, self)
        title.setFont(self.theme.ui_font(15))
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(tr("Filter by any name"))
        self._words.setAccessibleName(tr("Filter {list}", list=self._title.lower()))
        make_clearable(self._words)
        self._words.setFixedWidth(px(230))
        self._words.setVisible(not self._smart)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.refresh)
        self._words.textChanged.connect(self._typing.start)
        for widget in (title, self.count, self._words):
            self.head.addWidget(widget)
        self.head.addStretch(1)
        if self._adds:
            add = self.make_adder(tr(KINDS[self._adds].label))
            add.clicked.connect(self._on_add_clicked)
            self.head.addWidget(add)

    def fill_menu(self, menu: QMenu, row_id: str) -> None:
        """Of sources: drafts records from those selected."""
        if self._kinds == ("source",):
            draft = menu.addAction(tr("Draft records"))
            draft.triggered.connect(partial(self._on_draft_triggered, self.table.selected_ids() or [row_id]))

    def _on_draft_triggered(self, source_ids: list[str], _is_checked: bool = False) -> None:
        self.draft_requested.emit(source_ids)

    def _on_add_clicked(self, _is_checked: bool = False) -> None:
        self.create_requested.emit(self._adds)
