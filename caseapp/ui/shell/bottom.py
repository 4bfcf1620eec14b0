"""The panes below and beside that are made when somebody asks for them: search, jobs and suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget

from caseapp.ui.shell.context import Context
from caseapp.ui.shell.layout import ITEMS_SHARE
from caseapp.ui.theme.fonts import px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from caseapp.ui.shell.window import MainWindow
    from caseapp.workspace.suggesting import Draft

SUGGESTIONS_HEIGHT = 340


class Bottom(QObject):
    """Fills the docks that hold nothing until they are wanted."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def show_search(self, query: str = "") -> None:
        """Opens search beside the open items, with a query or to type one."""
        desk = self._window.desk
        if desk is None:
            return
        self.fill_search(query)
        self._window.search_dock.show()
        self._window.search_dock.raise_()
        pane = desk.make_search()
        pane.field.setFocus()
        pane.field.selectAll()

    def fill_search(self, query: str) -> None:
        """Places the search pane in its dock, with a query if there is one."""
        desk = self._window.desk
        if desk is not None:
            pane = desk.make_search()
            self._window.search_dock.setWidget(pane)
            if query:
                pane.search_for(query)

    def toggle_search(self) -> None:
        """Opens search, or takes it away."""
        if self._window.search_dock.isHidden():
            self.show_search()
        else:
            self._window.search_dock.hide()

    def fill_suggestions_anew(self, drafts: Sequence[Draft]) -> None:
        """Places the suggestions again after the panes were made anew, with what was drafted."""
        desk, dock = self._window.desk, self._window.suggestions_dock
        if desk is not None and drafts:
            desk.suggesting.take_over(drafts)
        if desk is not None and not dock.isHidden():
            dock.setWidget(desk.suggesting.make_pane())
            desk.suggesting.draft_in_front()

    def make_anew(self) -> None:
        """Makes the list of jobs anew, if it was made."""
        dock = self._window.jobs_dock
        if dock.widget() is not None:
            pane = dock.widget()
            pane.setParent(None)
            pane.deleteLater()
            self._fill_jobs(dock)

    def toggle_jobs(self) -> None:
        """Opens the list of long work, or takes it away."""
        dock = self._window.jobs_dock
        if not dock.isHidden():
            dock.hide()
            return
        self._fill_jobs(dock)
        dock.show()
        dock.raise_()

    def show_suggestions(self) -> None:
        """Opens the suggestions below the text, high enough to see some of them."""
        desk, dock = self._window.desk, self._window.suggestions_dock
        if desk is None:
            return
        is_new = dock.isHidden()
        dock.setWidget(desk.suggesting.make_pane())
        dock.show()
        dock.raise_()
        if is_new:
            high = max(dock.height(), min(px(SUGGESTIONS_HEIGHT), round(self._window.height() * ITEMS_SHARE)))
            self._window.resizeDocks([dock], [high], Qt.Orientation.Vertical)

    def toggle_suggestions(self) -> None:
        """Opens the suggestions for the text in front, or takes them away."""
        if self._window.suggestions_dock.isHidden():
            self.draft()
        else:
            self._window.suggestions_dock.hide()

    def draft(self) -> None:
        """Shows the suggestions for the text in front, drafted if they are not there."""
        self.show_suggestions()
        if self._window.desk is not None:
            self._window.desk.suggesting.draft_in_front()
            self._window.desk.suggesting.make_pane().setFocus()

    def draft_all(self) -> None:
        """Drafts from all sources that were not read."""
        self.show_suggestions()
        if self._window.desk is not None:
            self._window.desk.suggesting.draft_all()

    def _fill_jobs(self, dock: QDockWidget) -> None:
        if dock.widget() is None:
            from caseapp.ui.jobs.pane import JobsPane  # loaded when somebody looks

            dock.setWidget(JobsPane(self._window.jobs, self._context.theme, self._context.icons, self._window))
