"""What every table pane does: it has its rows listed on the reading thread and keeps them fresh; hidden, it waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from caseapp.domain.changes import ChangeSet, Published
from caseapp.platform.settings import Settings
from caseapp.platform.translation import number, plural, tr
from caseapp.queries.arranging import PLAIN, Arrangement, kinds_of
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.arranger import Arranger
from caseapp.ui.tables.columns import Column
from caseapp.ui.tables.copying import Copied, copied
from caseapp.ui.tables.listing import Fetch, ListIds, Listing, Wanted, read_listing
from caseapp.ui.tables.model import RowModel
from caseapp.ui.tables.view import RecordTable
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.head_layout import HeadLayout
from caseapp.ui.widgets.page_stack import PageStack
from caseapp.ui.widgets.skeleton import Skeleton

MOST_TOUCHED = 20  # more than so many changed rows are listed anew, not placed one by one
MOST_KEPT = 5_000  # so many selected rows are found again when the order changes


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
    #: The kinds listed, whose fields can be columns; () where the columns are what they are.
    kinds: tuple[str, ...] = ()

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
        self._kept: tuple[str, ...] = ()
        self.model = RowModel(columns, self)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self.table = RecordTable(theme, icons, self.model, self)
        bar = QWidget(self)
        # Qt: a head full of filters must not set how narrow the whole middle of the window can be.
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head = HeadLayout(bar)
        self.head.setContentsMargins(16, 8, 12, 8)
        self.count = QLabel("", self)
        self.count.setProperty("role", "text3")
        self.empty = self.make_empty()
        self.empty.requested.connect(self._on_empty_requested)
        self._stack = PageStack(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._asker.cover_with(Skeleton(theme, self._stack))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        self.arranger = Arranger(self, columns, self.kinds) if self.kinds else None
        if self.arranger is not None:
            column.addWidget(self.arranger.strip)
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
        if self.arranger is not None:
            self._set_up(self.arranger)

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

    def head_state(self) -> dict[str, str]:
        """What the filters in the head are set to, for a view to keep."""
        return {}

    def show_head_state(self, state: Mapping[str, str]) -> None:
        """Sets the filters in the head; what `state` does not name is as when the pane was made."""

    def fill_menu(self, menu: QMenu, row_id: str) -> None:
        """Adds what only this pane can do with a row."""

    def table_name(self) -> str:
        """By what the views of this table are kept."""
        return "+".join(self.kinds)

    def remember(self, settings: Settings, name: str) -> None:
        """Sets the table out as it was left, and keeps how it is left."""
        if self.arranger is not None:
            self.arranger.remember(settings, name)

    def arrangement(self) -> Arrangement:
        """The filters of the columns, for the lister."""
        return self.arranger.arrangement() if self.arranger is not None else PLAIN

    def set_order(self, sort: str, *, is_descending: bool) -> None:
        """Notes an order, "" for the pane's own, without listing."""
        self._sort, self._is_descending = sort, is_descending

    def sort_by(self, sort: str, is_descending: bool) -> None:
        """Lists in another order."""
        self.table.show_sort(sort, is_descending)
        self._on_model_sort_wanted(sort, is_descending)

    def show_filter_line(self, is_shown: bool) -> None:
        """Shows or hides the filters below the titles; shown, they take the keyboard."""
        self.table.filters.show_filters(is_shown)
        if is_shown:
            self._stack.setCurrentWidget(self.table)
            if self.isVisible():
                self.table.filters.focus_filters()

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Notes how the table is left."""
        super().hideEvent(event)
        if self.arranger is not None:
            self.arranger.keep()

    def _set_up(self, arranger: Arranger) -> None:
        at = self.head.count() - (1 if self._adder is not None else 0)
        self.head.insertWidget(at, arranger.tools)
        arranger.list_wanted.connect(self.refresh)
        arranger.cells_wanted.connect(self._on_arranger_cells_wanted)
        arranger.begin()
        self.table.edit_pressed.connect(self.edit_records)
        self.table.menu_requested.connect(self._on_table_menu_requested)
        filters = QShortcut(QKeySequence("Ctrl+L"), self)
        filters.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        filters.activated.connect(self._on_filters_activated)

    def _wide_fetch(self) -> Fetch:
        return self.arranger.fetch(self.fetcher()) if self.arranger is not None else self.fetcher()

    def _question(self) -> Question:
        lister = self.lister(self._sort, is_descending=self._is_descending) if self._is_list_stale else None
        self._kept = self._to_keep() if lister is not None else ()
        grouping = self.arranger.grouping() if self.arranger is not None else None
        wanted = Wanted(
            self.model.ids,
            self.model.known,
            self._touched,
            self.table.rows_in_view(),
            self.model.columns,
            self._wide_fetch(),
            lister,
            self.extra,
            grouping,
            self.model.headings,
            self._kept,
        )
        # Subtle: the rows that were touched are answered first; what else may show their names is read after that.
        is_quick = lister is not None and self._touched is not None
        self._asked_fresh = not is_quick and (self._are_cells_stale or self._is_list_stale)
        self._is_list_stale, self._are_cells_stale = False, is_quick
        self._touched = frozenset()
        return partial(read_listing, wanted=wanted)

    def _on_answered(self, listing: Listing) -> None:
        kept, chosen = self.table.current_key(), self._to_keep()
        self.model.apply(listing, is_fresh=self._asked_fresh)
        if kept is not None and self.table.current_key() != kept:
            self.table.select_id(kept)
        if listing.kept_rows and chosen == listing.kept and self._to_keep() != chosen:
            self.table.select_rows(listing.kept_rows)
        if listing.known is not None:
            self.show_extra(listing.extra)
            self._show_state(listing.count if listing.count >= 0 else len(listing.ids))
        if self._are_cells_stale:
            self._asker.ask_later()
        self._on_table_view_moved()

    def _to_keep(self) -> tuple[str, ...]:
        """The rows selected, where there are several and not too many to find again."""
        if not 1 < self.table.selected_count() <= MOST_KEPT:
            return ()
        return tuple(self.table.selected_ids())

    def _show_state(self, count: int) -> None:
        shown = count
        self.count.setText(number(shown, " "))
        is_narrowed = self.arranger is not None and self.arranger.is_filtered()
        if not shown and (is_narrowed or self.is_filtered()):
            self.empty.show_words(tr("Nothing matches the filter"), tr("Change or clear it to see more."))
            self.empty.offer(tr("Clear the filter"))
        elif not shown:
            self.empty.show_words(*self.empty_words())
            self.empty.offer(*(("", "") if self.session.is_read_only else self.empty_verb()))
        # The filters below the titles stay in reach while they are in use.
        is_table = shown or is_narrowed or self.table.filters.is_filtering
        self._stack.setCurrentWidget(self.table if is_table else self.empty)

    def empty_words(self) -> tuple[str, str]:
        """What an unfiltered empty pane says: that nothing is there, and what to do."""
        return tr("Nothing here yet"), tr("Add a record, or mark words in a source.")

    def empty_verb(self) -> tuple[str, str]:
        """The words of the button that an unfiltered empty pane offers and the verb it does; "" for none."""
        return "", ""

    def _on_empty_requested(self) -> None:
        self.show_head_state({})
        if self.arranger is not None:
            self.arranger.clear_filters()
        self.refresh()
        self.setFocus()

    def _on_table_copy_pressed(self, ids: list[str]) -> None:
        # Rows out of view were never read: the reading thread reads all that are wanted.
        columns = [self.model.columns[at] for at in self.table.column_order()]
        question = partial(copied, ids=ids, columns=columns, fetch=self._wide_fetch())
        self.session.read(question, _to_clipboard)

    def _on_theme_changed(self, _palette: object) -> None:
        if self._adder is not None:
            self._adder.setIcon(self.icons.icon("plus"))

    def _on_model_sort_wanted(self, sort: str, is_descending: bool) -> None:
        self.set_order(sort, is_descending=is_descending)
        if self.arranger is not None:
            self.arranger.note_sort(sort, is_descending)
        self.refresh()

    def _on_arranger_cells_wanted(self) -> None:
        self._are_cells_stale = True
        self._asker.ask()

    def _on_filters_activated(self) -> None:
        if self.arranger is not None:
            self.arranger.tools.filter.setChecked(True)
            self.table.filters.focus_filters()

    def _on_table_menu_requested(self, row_id: str, at: QPoint) -> None:
        menu = self.row_menu(row_id)
        menu.exec(at)
        menu.deleteLater()

    def row_menu(self, row_id: str) -> QMenu:
        """What can be done with a row, and with all rows selected."""
        ids = self.table.selected_ids() or [row_id]
        menu = QMenu(self)
        menu.addAction(tr("Open")).triggered.connect(partial(_act, partial(self.record_activated.emit, row_id)))
        self.fill_menu(menu, row_id)
        menu.addSeparator()
        copy = menu.addAction(tr("Copy"))
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(partial(_act, partial(self._on_table_copy_pressed, ids)))
        changes = {
            plural("Edit {n} record…", "Edit {n} records…", len(ids), n=number(len(ids), " ")): (
                partial(self.edit_records, ids),
                "F2",
            ),
            tr("Add tag…"): (partial(self.tag_records, ids), ""),
            tr("Delete"): (partial(self.delete_requested.emit, ids), "Del"),
        }
        for name, (act, key) in changes.items():
            action = menu.addAction(name)
            action.setShortcut(key)
            action.setEnabled(not self.session.is_read_only)
            action.triggered.connect(partial(_act, act))
        return menu

    def edit_records(self, ids: list[str]) -> None:
        """Asks what one field of some records is to become; which fields they have in common is read first."""
        if ids and not self.session.is_read_only:
            self.session.read(partial(kinds_of, ids=ids), partial(self._show_editor, ids))

    def tag_records(self, ids: list[str]) -> None:
        """Asks for a tag for some records."""
        from caseapp.ui.tables.bulk import TagDialog  # loaded with the first tag

        TagDialog(self.session, ids, self.window()).open()

    def _show_editor(self, ids: list[str], kinds: list[str] | None) -> None:
        from caseapp.ui.tables.bulk import EditDialog  # loaded with the first change

        if kinds and isValid(self):
            field = self._field_in_use()
            EditDialog(self.session, self.theme, self.icons, ids, kinds, field, self.window()).open()

    def _field_in_use(self) -> str:
        """The field of the column that the keyboard is in."""
        at = self.table.currentIndex().column()
        return self.arranger.columns[at].field if self.arranger is not None and at >= 0 else ""

    def _on_table_view_moved(self) -> None:
        if not self.model.has_cells(self.table.rows_in_view()):
            self._asker.ask()

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        self._are_cells_stale = True  # a name may have changed that stands in any row
        depends_on_names = self._sort in self.name_sorts or self.is_filtered()
        depends_on_names |= self.arranger is not None and self.arranger.depends_on_names()
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


def _to_clipboard(rows: Copied | None) -> None:
    if rows is not None:  # it is None when reading failed, which has been told
        data = QMimeData()
        data.setText(rows.lines)
        data.setHtml(rows.html)
        QGuiApplication.clipboard().setMimeData(data)


def _act(act: Callable[[], object], _is_checked: bool = False) -> None:
    act()
