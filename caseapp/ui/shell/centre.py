"""The pages of one open case in the middle: sources being read, tables, lists; each made when first asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from caseapp.domain.errors import NotFound
from caseapp.domain.ids import is_id
from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.lists import MEETING_STATUSES
from caseapp.ui.shell.pages import COMPARE, MEETINGS, Making, page_kind, pass_on, title_of
from caseapp.ui.sources.tab import SourceTab
from caseapp.ui.tabs.group import Group
from caseapp.ui.tabs.tabbed import TabbedPages

MOST_CLOSED = 20


class Centre(TabbedPages):
    """Opens pages by their keys (`shell/pages.py`). What a page asks for is passed on in these signals."""

    record_activated = Signal(str)
    record_selected = Signal(str)
    create_requested = Signal(str)
    delete_requested = Signal(list)
    mark_requested = Signal(str, str, int, int)
    excerpt_wanted = Signal(str)  # its form
    selection_changed = Signal()
    quote_placed = Signal(str, str, int, int)  # excerpt id, text version id, start and end in code points
    quote_given_up = Signal(str)
    excerpt_activated = Signal(str)
    words_activated = Signal(str, int, int)  # source id, start and end in its newest text
    list_requested = Signal(str)
    status_requested = Signal(str, str)  # open item, status
    close_requested = Signal(str)  # open item, with words
    flush_requested = Signal()  # what is typed is to be in the case first
    told = Signal(str)
    deleted_activated = Signal(str)  # a record that is no longer there
    draft_requested = Signal(list)  # the ids of sources to draft records from

    def __init__(self, context: Context, session: CaseSession, parent: QWidget) -> None:
        super().__init__(context.theme, context.icons, parent)
        self._making = Making(context, session, self)
        self._closed: list[tuple[str, int]] = []  # keys, and where a text stood
        self.setObjectName("centre")
        self.front_changed.connect(self.selection_changed)

    def source_tab(self) -> SourceTab | None:
        """The source in front, or None when another page is."""
        current = self.currentWidget()
        return current if isinstance(current, SourceTab) else None

    def texts(self) -> list[SourceTab]:
        """The sources that are open: those that can be seen first, then the others from the last on."""
        seen = self.fronts()
        hidden = [page for _, page in reversed(self.pages()) if page not in seen]
        return [page for page in (*seen, *hidden) if isinstance(page, SourceTab)]

    def open_source(self, source_id: str) -> SourceTab | None:
        """Brings a source to the front; None when it has no text to read."""
        try:
            page = self._open(source_id)
        except NotFound:
            return None
        assert isinstance(page, SourceTab)
        return page

    def open_list(self, key: str) -> None:
        """Brings a list of the navigator to the front; KeyError for an unknown one."""
        page = self._open(MEETINGS if key in MEETING_STATUSES else key)
        if isinstance(page, MeetingsPane):
            page.show_filter(MEETING_STATUSES[key])

    def open_comparison(self, source_id: str) -> None:
        """Brings the comparison of a source's two newest versions to the front."""
        self._open(f"{COMPARE}{source_id}")

    def open_key(self, key: str) -> bool:
        """Brings the page of a key to the front; False when there is nothing under it any more."""
        try:
            self._open(key)
        except (KeyError, NotFound):
            return False
        return True

    def close_page(self, key: str) -> None:
        """Closes a page; it can be opened again."""
        page = self.page(key)
        if page is not None:
            place = page.reader.top_cp() if isinstance(page, SourceTab) else 0
            self._closed = [*self._closed, (key, place)][-MOST_CLOSED:]
        super().close_page(key)

    def reopen(self) -> bool:
        """Opens the page again that was closed last; False when none is left."""
        while self._closed:
            key, place = self._closed.pop()
            if self.page(key) is None and self.open_key(key):
                page = self.currentWidget()
                if isinstance(page, SourceTab) and place:
                    # Qt: a text has its lines once it is laid out.
                    QTimer.singleShot(0, page, partial(page.reader.scroll_to, place))
                self.focus_page()
                return True
        return False

    def _open(self, key: str) -> QWidget:
        kind, page = page_kind(key), self.page(key)
        if page is None:
            page = kind.make(self._making, key)
            pass_on(page, self)
            self.put(key, page, title_of(page, kind), kind.icon, self._group_for(key))
        self.show_page(key)
        if kind.takes_keyboard:
            page.setFocus()
        return page

    def _group_for(self, key: str) -> Group:
        """Texts open where a text is read, if one is; all else where the person was last."""
        if is_id(key) and not isinstance(self.home.currentWidget(), SourceTab):
            fronts = (group for group in self.groups() if group.window() is self.window())
            return next((group for group in fronts if isinstance(group.currentWidget(), SourceTab)), self.home)
        return self.home
