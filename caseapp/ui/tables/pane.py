"""What every table pane does: it has its rows listed on the reading thread and keeps them fresh; hidden, it waits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from caseapp.domain.changes import ChangeSet, Published
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.columns import Column
from caseapp.ui.tables.listing import Fetch, ListIds, Listing, Wanted, read_listing, tab_separated
from caseapp.ui.tables.model import RowModel
from caseapp.ui.tables.view import RecordTable
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState

MOST_TOUCHED = 20  # more than so many changed rows are listed anew, not placed one by one


class TablePane(QWidget):
    """A head, a table, and what stands in its place when it is empty. Subclasses say what they list."""

    record_activated = Signal(str)
    record_selected = Signal(str)
    create_requested = Signal(str)
    delete_requested = Signal(list)

    #: The kinds whose changes concern the pane.
    concerns: frozenset[str] = frozenset()
    #: Orders that depend on other records' names.
    name_sorts: frozenset[str] = frozenset()

    def __init__(
        self, session: CaseSession, theme: Theme, icons: Icons, columns: Sequence[Column[Any]], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.session, self.theme, self.icons = session, theme, icons
        # What is to be read with the next question: the list itself, and cells although they are there.
        self._is_list_stale = self._are_cells_stale = True
        self._asked_fresh = False
        self._touched: frozenset[str] | None = None  # all that may stand elsewhere, when that is all
        self._sort, self._is_descending = "", False
        self._adder: QPushButton | None = None
        self.setObjectName("page")
        self.model = RowModel(columns, self)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self.table = RecordTable(theme, icons, self.model, self)
        bar = QWidget(self)
        # Qt: a head full of filters must not set how narrow the whole middle of the window can be.
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.head = QHBoxLayout(bar)
        self.head.setContentsMargins(16, 8, 12, 8)
        self.head.setSpacing(8)
        self.count = QLabel("", self)
        self.count.setProperty("role", "text3")
        self.empty = self.make_empty()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)
        theme.changed.connect(self._on_theme_changed)
        self.table.row_activated.connect(self.record_activated)
        self.table.row_selected.connect(self.record_selected)
        self.table.delete_pressed.connect(self.delete_requested)
        self.table.copy_pressed.connect(self._on_table_copy_pressed)
        self.model.sort_wanted.connect(self._on_model_sort_wanted)
        self.table.view_moved.connect(self._on_table_view_moved)
        session.changed.connect(self._on_session_changed)
        self.fill_head()

    def fetcher(self) -> Fetch:
        """The query that gives the rows of some ids. It runs on the reading thread."""
        raise TypeError(f"{type(self).__name__} fetches nothing")

    def lister(self, sort: str, *, is_descending: bool) -> ListIds:
        """The query that gives the ids to show, with the filters as they are now; `sort` is empty for the pane's own
        order. It runs on the reading thread and touches no widget."""
        raise TypeError(f"{type(self).__name__} lists nothing")

    def extra(self, rows: Rows) -> object:
        """What else the pane wants to know with each listing; runs on the reading thread."""

    def show_extra(self, extra: object) -> None:
        """Shows what `extra` found."""

    def make_empty(self) -> EmptyState:
        """What stands in place of an empty table."""
        raise TypeError(f"{type(self).__name__} has no empty state")

    def fill_head(self) -> None:
        """Puts filters and buttons into the head."""

    def make_adder(self, words: str) -> QPushButton:
        """The button at the end of the head that adds a record; its icon follows the theme."""
        button = QPushButton(self.icons.icon("plus"), words, self)
        button.setEnabled(not self.session.is_read_only)
        self._adder = button
        return button

    def is_filtered(self) -> bool:
        """Whether a filter may be why nothing is shown."""
        return False

    def refresh(self) -> None:
        """Lists anew, for a new filter or order."""
        self._is_list_stale, self._touched = True, None
        self._asker.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up on what changed while it was hidden."""
        super().showEvent(event)
        if self._is_list_stale or self._are_cells_stale:
            self._asker.ask()

    def _question(self) -> Question:
        lister = self.lister(self._sort, is_descending=self._is_descending) if self._is_list_stale else None
        wanted = Wanted(
            self.model.ids,
            self.model.known,
            self._touched,
            self.table.rows_in_view(),
            self.model.columns,
            self.fetcher(),
            lister,
            self.extra,
        )
        # Subtle: the rows that were touched are answered first; what else may show their names is read after that.
        is_quick = lister is not None and self._touched is not None
        self._asked_fresh = not is_quick and (self._are_cells_stale or self._is_list_stale)
        self._is_list_stale, self._are_cells_stale = False, is_quick
        self._touched = frozenset()
        return partial(read_listing, wanted=wanted)

    def _on_answered(self, listing: Listing) -> None:
        kept = self.table.current_id()
        self.model.apply(listing, is_fresh=self._asked_fresh)
        if kept is not None and self.table.current_id() != kept:
            self.table.select_id(kept)
        if listing.known is not None:
            self.show_extra(listing.extra)
            self._show_state()
        if self._are_cells_stale:
            self._asker.ask_later()
        self._on_table_view_moved()

    def _show_state(self) -> None:
        shown = self.model.rowCount()
        self.count.setText(f"{shown:,}".replace(",", " "))
        if not shown and self.is_filtered():
            self.empty.show_words("Nothing matches the filter", "Change or clear it to see more.")
        elif not shown:
            self.empty.show_words(*self.empty_words())
        self._stack.setCurrentWidget(self.table if shown else self.empty)

    def empty_words(self) -> tuple[str, str]:
        """What an unfiltered empty pane says: that nothing is there, and what to do."""
        return "Nothing here yet", "Add a record, or mark words in a source."

    def _on_table_copy_pressed(self, ids: list[str]) -> None:
        # Rows out of view were never read: the reading thread reads all that are wanted.
        question = partial(tab_separated, ids=ids, columns=self.model.columns, fetch=self.fetcher())
        self.session.read(question, _to_clipboard)

    def _on_theme_changed(self, _palette: object) -> None:
        if self._adder is not None:
            self._adder.setIcon(self.icons.icon("plus"))

    def _on_model_sort_wanted(self, sort: str, is_descending: bool) -> None:
        self._sort, self._is_descending = sort, is_descending
        self.refresh()

    def _on_table_view_moved(self) -> None:
        if not self.model.has_cells(self.table.rows_in_view()):
            self._asker.ask()

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        self._are_cells_stale = True  # a name may have changed that stands in any row
        depends_on_names = self._sort in self.name_sorts or self.is_filtered()
        if depends_on_names or self.concerns & changes.kinds or self.model.holds(changes.records):
            self._is_list_stale = True
            self._add_touched(changes, is_wide=depends_on_names)
        if self.isVisible() and self._is_list_stale:
            self._asker.ask()
        elif self.isVisible():
            self._asker.ask_later()

    def _add_touched(self, changes: ChangeSet, *, is_wide: bool) -> None:
        if is_wide or changes.created or changes.deleted or len(changes.records) > MOST_TOUCHED:
            self._touched = None
        elif self._touched is not None:
            self._touched |= changes.records


def _to_clipboard(words: str | None) -> None:
    if words is not None:  # it is None when reading failed, which has been told
        QGuiApplication.clipboard().setText(words)
