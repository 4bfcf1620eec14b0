"""The named views of a table, kept in the case: shown, kept and removed in the menu of the table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QMenu

from caseapp.ops import saved_views as ops
from caseapp.platform.translation import tr
from caseapp.queries.saved_views import SavedView, saved_views
from caseapp.ui.tables.layout import from_json

if TYPE_CHECKING:
    from caseapp.ui.tables.arranger import Arranger
    from caseapp.ui.tables.pane import TablePane


class Views(QObject):
    """Reads the few views of its table when the menu opens."""

    def __init__(self, pane: TablePane, arranger: Arranger) -> None:
        super().__init__(arranger)
        self._pane, self._arranger = pane, arranger

    def all(self) -> list[SavedView]:
        """The views that the case keeps for this table."""
        return saved_views(self._pane.session.reader, self._pane.table_name())

    def fill(self, menu: QMenu) -> None:
        """Adds the views to a menu, with the ways to keep and remove one."""
        known = self.all()
        for view in known:
            action = menu.addAction(_plain(view.title))
            action.triggered.connect(partial(self._on_show_triggered, view))
        keep = menu.addAction(tr("Keep this view…"))
        keep.triggered.connect(self._on_keep_triggered)
        remove = menu.addMenu(tr("Remove a view"))
        for view in known:
            action = remove.addAction(_plain(view.title))
            action.triggered.connect(partial(self._on_remove_triggered, view))
        is_writable = not self._pane.session.is_read_only
        keep.setEnabled(is_writable)
        remove.setEnabled(is_writable and bool(known))

    def show(self, view: SavedView) -> None:
        """Sets the table out as a view has it."""
        self._arranger.show_layout(from_json(view.body))

    def keep(self, title: str) -> None:
        """Keeps the table as it is set out now under a name."""
        body = self._arranger.shown_layout().as_json()
        self._pane.session.run(partial(ops.save, table=self._pane.table_name(), title=title, body=body))

    def remove(self, view: SavedView) -> None:
        """Keeps a view no longer."""
        self._pane.session.run(partial(ops.remove, view_id=view.id))

    def _on_show_triggered(self, view: SavedView, _is_checked: bool = False) -> None:
        self.show(view)

    def _on_keep_triggered(self, _is_checked: bool = False) -> None:
        title, is_given = QInputDialog.getText(
            self._pane, tr("Keep this view"), tr("Name; a view of the same name becomes this one")
        )
        if is_given:
            self.keep(title)

    def _on_remove_triggered(self, view: SavedView, _is_checked: bool = False) -> None:
        self.remove(view)


def _plain(words: str) -> str:
    return words.replace("&", "&&")
