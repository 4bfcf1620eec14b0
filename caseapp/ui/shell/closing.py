"""Closing an open item: the reader is open, the words are picked there, and this bar says so and asks for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caseapp.platform.translation import tr
from caseapp.queries.records import get
from caseapp.ui.shell.desk import Desk


class Closing(QObject):
    """At most one item waits for its closing words."""

    began = Signal(str)  # what to do, in words
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._item_id: str | None = None
        desk.centre.close_requested.connect(self.ask)

    def ask(self, item_id: str) -> None:
        """Closes the item with the words selected in the reader, or waits for them to be selected."""
        if item_id == self._item_id and self._desk.selected_span() is not None:
            self.finish()
            return
        self._item_id = item_id
        title = get(self._desk.session.reader, item_id).title
        self._open_a_source()
        self.began.emit(tr("Select the words that close “{title}” in a source.", title=title))

    def ask_for_current(self) -> None:
        """The same for the record shown."""
        if self._desk.record_id is not None:
            self.ask(self._desk.record_id)

    def finish(self) -> None:
        """Closes the waiting item with the selected words."""
        span = self._desk.selected_span()
        if self._item_id is None or span is None:
            return
        self._desk.marking.close_item(span, self._item_id)
        self.cancel()

    def cancel(self) -> None:
        """Waits no longer; the item stays as it was."""
        self._item_id = None
        self.ended.emit()

    def _open_a_source(self) -> None:
        if self._desk.centre.source_tab() is None:
            self._desk.show_list("sources")
