"""What a person makes of a table: columns, order, filters, groups and named views, and what of it is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from caseapp.platform.settings import Settings
from caseapp.platform.translation import tr
from caseapp.queries.arranging import Arrangement
from caseapp.queries.field_sql import NOTHING, fields_of
from caseapp.queries.grouping import grouped, groupings
from caseapp.store.reader import Rows
from caseapp.ui.tables.columns import Column
from caseapp.ui.tables.fields import all_columns, names_sorted_by, wide_fetch, widened
from caseapp.ui.tables.layout import Layout, from_json
from caseapp.ui.tables.listing import Fetch, GroupIds
from caseapp.ui.tables.strip import Strip
from caseapp.ui.tables.tools import Tools
from caseapp.ui.tables.views import Views

if TYPE_CHECKING:
    from caseapp.ui.tables.pane import TablePane

KEEP_MS = 300


class Arranger(QObject):
    """Belongs to one table pane of some kinds. The layout is a value; showing one sets everything by it."""

    list_wanted = Signal()
    cells_wanted = Signal()

    def __init__(self, pane: TablePane, own: Sequence[Column[Any]], kinds: Sequence[str]) -> None:
        super().__init__(pane)
        self._pane, self._own, self.kinds = pane, tuple(own), tuple(kinds)
        self._settings: Settings | None = None
        self._name = ""
        self._closed: frozenset[str] = frozenset()
        self.all_columns = all_columns(own, kinds)
        self.fields = fields_of(kinds)
        self.name_sorts = names_sorted_by(kinds)
        self.layout = Layout()
        self.columns = self._own
        self.tools = Tools(pane.theme, pane.icons, pane)
        self.strip = Strip(pane)
        self.views = Views(pane, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_MS)
        self._later.timeout.connect(self.keep)
        self._wire()

    def begin(self) -> None:
        """The table is there: gives it its columns and filters."""
        self._show_columns()

    def remember(self, settings: Settings, name: str) -> None:
        """Brings back how the table of that name was set out, and keeps it from now on."""
        self._settings, self._name = settings, name
        kept = settings.table(name)
        if kept:
            self.show_layout(from_json(kept).without_words(), is_kept=False)

    def arrangement(self) -> Arrangement:
        """The filters of the columns, for the query."""
        return Arrangement(self.kinds, tuple(sorted(self.layout.filters.items())))

    def grouping(self) -> GroupIds | None:
        """How ids are put under headings; None while they are not."""
        by = self.layout.group
        if not by:
            return None
        field = self.fields.get(by)
        sorts = {column.sort for column in self.all_columns.values() if field is not None and column.field == by}
        turned = self.layout.is_descending and self.layout.sort in sorts
        return partial(_grouped, kinds=self.kinds, by=by, closed=self._closed, is_descending=turned)

    def fetch(self, fetch: Fetch) -> Fetch:
        """A fetch of the pane's own rows, with the fields shown beside them."""
        return wide_fetch(fetch, self.kinds, self.columns)

    def is_filtered(self) -> bool:
        """Whether a column is filtered."""
        return bool(self.layout.filters)

    def depends_on_names(self) -> bool:
        """Whether another record's title may change what is listed, and in which order."""
        return bool(self.layout.filters or self.layout.group) or self.layout.sort in self.name_sorts

    def note_sort(self, sort: str, is_descending: bool) -> None:
        """The rows are sorted otherwise now."""
        self._set(replace(self.layout, sort=sort, is_descending=is_descending))

    def filter_by(self, field: str, words: str) -> None:
        """Narrows the rows by a field; "" takes that back."""
        others = {name: said for name, said in self.layout.filters.items() if name != field}
        filters = {**others, field: words} if words else others
        if filters != self.layout.filters:
            self._set(replace(self.layout, filters=filters))
            self._pane.table.filters.show_said(filters, field)
            self.list_wanted.emit()

    def clear_filters(self) -> None:
        """Shows the rows of all values again."""
        self._set(replace(self.layout, filters={}))
        self._pane.table.filters.show_said({})
        self.list_wanted.emit()

    def group_by(self, key: str) -> None:
        """Puts the rows under headings; "" takes that back."""
        self._closed = frozenset()
        self._set(replace(self.layout, group=key))
        self.list_wanted.emit()

    def fold(self, key: str, is_open: bool) -> None:
        """Opens or closes a group."""
        self._closed = self._closed - {key} if is_open else self._closed | {key}
        self.list_wanted.emit()

    def fold_all(self, is_closed: bool) -> None:
        """Closes all groups, or opens them."""
        keys = {heading.key for heading in self._pane.model.headings.values()}
        self._closed = frozenset(keys if is_closed else ())
        self.list_wanted.emit()

    def choose_columns(self, keys: Sequence[str]) -> None:
        """Shows some columns in an order; those that there are no more are left out."""
        self._set(replace(self.layout, columns=tuple(keys), widths=self._pane.table.widths()))
        self._show_columns()
        self.cells_wanted.emit()

    def shown_layout(self) -> Layout:
        """How the table is set out now, with what the pane's own filters are set to."""
        return replace(self.layout, head=self._pane.head_state())

    def show_layout(self, layout: Layout, *, is_kept: bool = True) -> None:
        """Sets everything by a layout: columns, widths, order, filters, groups."""
        groups = groupings(self.kinds)
        known = {column.sort for column in self.all_columns.values()}
        self._closed = frozenset()
        self.layout = replace(
            layout,
            filters={name: words for name, words in layout.filters.items() if name in self.fields},
            group=layout.group if layout.group in groups else "",
            sort=layout.sort if layout.sort in known else "",
            head={},
        )
        if is_kept:
            self._pane.show_head_state(layout.head)
        self._pane.set_order(self.layout.sort, is_descending=self.layout.is_descending)
        self._show_columns()
        if self.layout.filters:
            self.tools.filter.setChecked(True)
        self._say()
        self.list_wanted.emit()
        if is_kept:
            self._later.start()

    def keep(self) -> None:
        """Notes in the settings how the table is set out, if anything changed."""
        self._later.stop()
        if self._settings is None:
            return
        text = self.layout.without_words().as_json()
        if text != self._settings.table(self._name) and (self.layout != Layout() or self._settings.table(self._name)):
            self._settings.set_table(self._name, text)

    def ask_columns(self) -> None:
        """Opens the dialog of columns."""
        from caseapp.ui.tables.chooser import ColumnsDialog  # loaded with the first look

        keys = [self.columns[at].key for at in self._pane.table.column_order()]
        dialog = ColumnsDialog(self.all_columns, keys, self._pane.window())
        dialog.chosen.connect(self.choose_columns)
        dialog.standard_wanted.connect(self.reset)
        dialog.open()

    def reset(self) -> None:
        """The table as it was made: columns, order, no filters, no groups."""
        self.show_layout(Layout())

    def _wire(self) -> None:
        table = self._pane.table
        self.tools.filters_toggled.connect(self._on_tools_filters_toggled)
        self.tools.columns_pressed.connect(self.ask_columns)
        self.tools.menu_opening.connect(self._on_tools_menu_opening)
        self.strip.cleared.connect(self.clear_filters)
        self.strip.ungrouped.connect(partial(self.group_by, ""))
        self.strip.folded.connect(self.fold_all)
        table.filters.filter_changed.connect(self.filter_by)
        table.filters.menu_requested.connect(self._on_filters_menu_requested)
        table.group_toggled.connect(self.fold)
        table.columns_moved.connect(self._on_table_columns_moved)

    def _set(self, layout: Layout) -> None:
        self.layout = layout
        self._say()
        self._later.start()

    def _say(self) -> None:
        titles = {column.field: column.title for column in self.all_columns.values()}
        filters = [
            (tr(titles.get(name, self.fields[name].label)), tr("nothing") if words == NOTHING else words)
            for name, words in sorted(self.layout.filters.items())
        ]
        self.strip.show_state(filters, groupings(self.kinds).get(self.layout.group, "").lower())

    def _show_columns(self) -> None:
        keys = [key for key in self.layout.columns if key in self.all_columns]
        self.columns = tuple(self.all_columns[key] for key in keys) or self._own
        table = self._pane.table
        sort = (self.layout.sort, self.layout.is_descending)
        table.show_columns(widened(self.columns), self.layout.widths, sort)
        table.filters.set_columns(self.columns, self.fields, self.layout.filters)

    def _on_table_columns_moved(self) -> None:
        keys = tuple(self.columns[at].key for at in self._pane.table.column_order())
        is_standard = keys == tuple(column.key for column in self._own)
        self._set(replace(self.layout, columns=() if is_standard else keys, widths=self._pane.table.widths()))

    def _on_tools_filters_toggled(self, is_shown: bool) -> None:
        self._pane.show_filter_line(is_shown)
        if not is_shown and self.layout.filters:
            self.clear_filters()

    def _on_tools_menu_opening(self, menu: QMenu) -> None:
        self._add_groups(menu.addMenu(tr("Group by")))
        menu.addSeparator()
        self.views.fill(menu)
        menu.addSeparator()
        menu.addAction(tr("Standard columns, no groups")).triggered.connect(self._on_reset_triggered)

    def _add_groups(self, menu: QMenu) -> None:
        self._add(menu, tr("Nothing"), partial(self.group_by, ""), is_checked=not self.layout.group)
        for key, words in groupings(self.kinds).items():
            self._add(menu, words, partial(self.group_by, key), is_checked=key == self.layout.group)

    def _add(self, menu: QMenu, words: str, act: Callable[[], object], *, is_checked: bool) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_checked)
        action.triggered.connect(partial(_act, act))

    def _on_filters_menu_requested(self, section: int, at: QPoint) -> None:
        menu = self.header_menu(section)
        menu.exec(at)
        menu.deleteLater()

    def header_menu(self, section: int) -> QMenu:
        """What can be done with a column: sort, group, hide; and with all of them."""
        menu = QMenu(self._pane)
        column = self.columns[section] if 0 <= section < len(self.columns) else None
        if column is not None and column.sort:
            for words, is_descending in ((tr("Sort upwards"), False), (tr("Sort downwards"), True)):
                act = partial(self._pane.sort_by, column.sort, is_descending)
                menu.addAction(words).triggered.connect(partial(_act, act))
        if column is not None and column.field in groupings(self.kinds):
            act = partial(self.group_by, column.field)
            menu.addAction(tr("Group by {column}", column=tr(column.title).lower())).triggered.connect(
                partial(_act, act)
            )
        if column is not None and len(self.columns) > 1:
            act = partial(self._hide_column, column.key)
            menu.addAction(tr("Hide {column}", column=tr(column.title).lower())).triggered.connect(partial(_act, act))
        menu.addSeparator()
        menu.addAction(tr("Columns…")).triggered.connect(partial(_act, self.ask_columns))
        filters = menu.addAction(tr("Filter the columns"))
        filters.setCheckable(True)
        filters.setChecked(self.tools.filter.isChecked())
        filters.triggered.connect(self.tools.filter.setChecked)
        return menu

    def _hide_column(self, key: str) -> None:
        keys = [self.columns[at].key for at in self._pane.table.column_order()]
        self.choose_columns([each for each in keys if each != key])

    def _on_reset_triggered(self, _is_checked: bool = False) -> None:
        self.reset()


def _act(act: Callable[[], object], _is_checked: bool = False) -> None:
    act()


def _grouped(
    rows: Rows, ids: list[str], *, kinds: Sequence[str], by: str, closed: frozenset[str], is_descending: bool
) -> Any:
    return grouped(rows, ids, kinds, by, closed, is_descending=is_descending)
