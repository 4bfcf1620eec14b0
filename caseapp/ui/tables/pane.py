"""What every table pane does: lists ids in order and keeps them fresh; while hidden it waits with that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.ui.session import CaseSession
from caseapp.ui.tables.columns import Column
from caseapp.ui.tables.model import RowModel
from caseapp.ui.tables.view import RecordTable
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState


class TablePane(QWidget):
    """A head, a table, and what stands in its place when it is empty. Subclasses say what they list."""

    record_activated = Signal(str)
    record_selected = Signal(str)
    create_requested = Signal(str)
    delete_requested = Signal(list)

    #: The kinds whose changes concern the pane.
    concerns: frozenset[str] = frozenset()

    def __init__(
        self, session: CaseSession, theme: Theme, icons: Icons, columns: Sequence[Column[Any]], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.session, self.theme, self.icons = session, theme, icons
        self._is_stale = True
        self._sort, self._is_descending = "", False
        self.setObjectName("page")
        self.model = RowModel(columns, self.fetch, self)
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
        self.table.row_activated.connect(self.record_activated)
        self.table.row_selected.connect(self.record_selected)
        self.table.delete_pressed.connect(self.delete_requested)
        self.model.sort_wanted.connect(self._on_model_sort_wanted)
        session.changed.connect(self._on_session_changed)
        self.fill_head()

    def fetch(self, ids: Sequence[str]) -> Sequence[Any]:
        """The rows of some ids."""
        raise TypeError(f"{type(self).__name__} fetches nothing")

    def list_ids(self, sort: str, *, is_descending: bool) -> list[str]:
        """The ids to show; `sort` is empty for the pane's own order."""
        raise TypeError(f"{type(self).__name__} lists nothing")

    def make_empty(self) -> EmptyState:
        """What stands in place of an empty table."""
        raise TypeError(f"{type(self).__name__} has no empty state")

    def fill_head(self) -> None:
        """Puts filters and buttons into the head."""

    def is_filtered(self) -> bool:
        """Whether a filter may be why nothing is shown."""
        return False

    def after_update(self) -> None:
        """Called when rows have changed."""

    def refresh(self) -> None:
        """Lists anew, for a new filter or order."""
        self._is_stale = False
        self.model.show(self.list_ids(self._sort, is_descending=self._is_descending))
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up on what changed while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _show_state(self) -> None:
        shown = self.model.rowCount()
        self.count.setText(f"{shown:,}".replace(",", " "))
        if not shown and self.is_filtered():
            self.empty.show_words("Nothing matches the filter", "Change or clear it to see more.")
        elif not shown:
            self.empty.show_words(*self.empty_words())
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        self.after_update()

    def empty_words(self) -> tuple[str, str]:
        """What an unfiltered empty pane says: that nothing is there, and what to do."""
        return "Nothing here yet", "Add a record, or mark words in a source."

    def _on_model_sort_wanted(self, sort: str, is_descending: bool) -> None:
        self._sort, self._is_descending = sort, is_descending
        self.refresh()

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        if not self.concerns & changes.kinds and not set(self.model.ids) & changes.records:
            return
        if not self.isVisible():
            self._is_stale = True
            return
        self.model.update_ids(self.list_ids(self._sort, is_descending=self._is_descending), changes.records)
        self._show_state()
