"""The panes below and beside that are made when somebody asks for them: search and jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget

from caseapp.ui.shell.context import Context

if TYPE_CHECKING:
    from caseapp.ui.shell.window import MainWindow


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

    def _fill_jobs(self, dock: QDockWidget) -> None:
        if dock.widget() is None:
            from caseapp.ui.jobs.pane import JobsPane  # loaded when somebody looks

            dock.setWidget(JobsPane(self._window.jobs, self._context.theme, self._context.icons, self._window))
