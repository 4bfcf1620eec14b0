"""The tabs in the middle: sources being read, the meetings table, and the lists; each made when first asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from caseapp.domain.errors import NotFound
from caseapp.domain.ids import is_id
from caseapp.platform.translation import tr
from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.lists import BOARD, LISTS, MEETING_STATUSES, REVIEW, SAME, TODAY
from caseapp.ui.sources.tab import SourceTab

TITLE_LENGTH = 28
COMPARE = "compare:"


class Centre(QTabWidget):
    """Tabs of one open case. What a tab asks for is passed on in these signals."""

    record_activated = Signal(str)
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

    def __init__(self, context: Context, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._tabs: dict[str, QWidget] = {}
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setObjectName("centre")
        self.setAccessibleName(tr("Pages"))
        self.tabBar().setAccessibleName(tr("Pages"))
        self.tabCloseRequested.connect(self.close_tab)
        self.currentChanged.connect(self._on_current_changed)
        context.theme.changed.connect(self._on_theme_changed)

    def source_tab(self) -> SourceTab | None:
        """The source in front, or None when another tab is."""
        current = self.currentWidget()
        return current if isinstance(current, SourceTab) else None

    def open_source(self, source_id: str) -> SourceTab | None:
        """Brings a source to the front; None when it has no text to read."""
        tab = self._tabs.get(source_id)
        if tab is None:
            try:
                made = SourceTab(self._session, self._context.theme, self._context.icons, source_id, self)
            except NotFound:
                return None
            made.mark_requested.connect(self.mark_requested)
            made.record_activated.connect(self.record_activated)
            made.excerpt_wanted.connect(self.excerpt_wanted)
            made.selection_changed.connect(self.selection_changed)
            made.vanished.connect(self._on_source_vanished)
            tab = self._add(source_id, made, made.title, "source")
        self.setCurrentWidget(tab)
        assert isinstance(tab, SourceTab)
        return tab

    def open_list(self, key: str) -> None:
        """Brings a list of the navigator to the front; KeyError for an unknown one."""
        if key in MEETING_STATUSES:
            self._open_meetings(MEETING_STATUSES[key])
            return
        if key == REVIEW:
            self._open_review()
            return
        if key == SAME:
            self._open_duplicates()
            return
        if key == BOARD:
            self._open_board()
            return
        if key == TODAY:
            self._open_today()
            return
        spec = LISTS[key]
        tab = self._tabs.get(key)
        if tab is None:
            pane = RecordsPane(
                self._session,
                self._context.theme,
                self._context.icons,
                tr(spec.title),
                spec.kinds,
                spec.smart,
                spec.adds,
                self,
            )
            self._wire(pane)
            pane.remember(self._context.settings, key)
            tab = self._add(key, pane, tr(spec.title), spec.icon)
        self.setCurrentWidget(tab)

    def pages(self) -> list[tuple[str, QWidget]]:
        """The keys and pages of the tabs, in their order."""
        keys = {id(page): key for key, page in self._tabs.items()}
        return [(keys[id(page)], page) for page in map(self.widget, range(self.count())) if page is not None]

    def front_key(self) -> str:
        """The key of the page in front, "" without one."""
        return next((key for key, page in self.pages() if page is self.currentWidget()), "")

    def open_key(self, key: str) -> bool:
        """Brings the page of a key to the front again; False when there is nothing under it any more."""
        if is_id(key):
            return self.open_source(key) is not None
        try:
            if key.startswith(COMPARE):
                self.open_comparison(key.removeprefix(COMPARE))
            else:
                self.open_list(key)
        except (KeyError, NotFound):
            return False
        return True

    def focus_page(self) -> None:
        """Gives the keyboard to the page in front."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    def close_tab(self, index: int) -> None:
        """Closes the tab at `index`; its page goes with it."""
        tab = self.widget(index)
        if tab is None:
            return
        key = next(key for key, widget in self._tabs.items() if widget is tab)
        del self._tabs[key]
        self.removeTab(index)
        tab.deleteLater()

    def _open_meetings(self, statuses: tuple[str, ...]) -> None:
        pane = self._tabs.get("meetings")
        if pane is None:
            made = MeetingsPane(self._session, self._context.theme, self._context.icons, self)
            self._wire(made)
            made.remember(self._context.settings, "meetings")
            pane = self._add("meetings", made, tr("Meetings"), "meeting")
        assert isinstance(pane, MeetingsPane)
        pane.show_filter(statuses)
        self.setCurrentWidget(pane)

    def open_comparison(self, source_id: str) -> None:
        """Brings the comparison of a source's two newest versions to the front."""
        from caseapp.ui.compare.pane import ComparePane  # loaded with the first comparison

        key = f"{COMPARE}{source_id}"
        tab = self._tabs.get(key)
        if tab is None:
            pane = ComparePane(self._session, self._context.theme, source_id, self)
            tab = self._add(key, pane, tr("Compare versions"), "view")
        self.setCurrentWidget(tab)

    def _open_review(self) -> None:
        from caseapp.ui.review.pane import ReviewPane  # loaded with the first review

        tab = self._tabs.get(REVIEW)
        if tab is None:
            pane = ReviewPane(self._session, self._context.theme, self._context.icons, self)
            pane.placed.connect(self.quote_placed)
            pane.given_up.connect(self.quote_given_up)
            pane.excerpt_opened.connect(self.excerpt_activated)
            pane.words_opened.connect(self.words_activated)
            tab = self._add(REVIEW, pane, tr("Changed anchors"), "changed-anchor")
        self.setCurrentWidget(tab)

    def _open_duplicates(self) -> None:
        from caseapp.ui.duplicates.pane import DuplicatesPane  # loaded with the first look

        tab = self._tabs.get(SAME)
        if tab is None:
            pane = DuplicatesPane(self._session, self._context.theme, self._context.icons, self)
            pane.record_activated.connect(self.record_activated)
            tab = self._add(SAME, pane, tr("Same person?"), "merge")
        self.setCurrentWidget(tab)
        tab.setFocus()

    def _open_board(self) -> None:
        from caseapp.ui.board.pane import BoardPane  # loaded with the first board

        tab = self._tabs.get(BOARD)
        if tab is None:
            pane = BoardPane(self._session, self._context.theme, self._context.icons, self)
            pane.record_activated.connect(self.record_activated)
            pane.create_requested.connect(self.create_requested)
            pane.delete_requested.connect(self.delete_requested)
            pane.status_requested.connect(self.status_requested)
            pane.close_requested.connect(self.close_requested)
            pane.table_requested.connect(partial(self.list_requested.emit, "items"))
            tab = self._add(BOARD, pane, tr("Open items"), "item")
        self.setCurrentWidget(tab)
        tab.setFocus()

    def _open_today(self) -> None:
        from caseapp.ui.today.pane import TodayPane  # loaded with the first look

        tab = self._tabs.get(TODAY)
        if tab is None:
            pane = TodayPane(self._session, self._context.theme, self._context.icons, self)
            pane.record_activated.connect(self.record_activated)
            pane.list_requested.connect(self.list_requested)
            tab = self._add(TODAY, pane, tr("Today"), "calendar")
        self.setCurrentWidget(tab)
        tab.setFocus()

    def _wire(self, pane: MeetingsPane | RecordsPane) -> None:
        pane.record_activated.connect(self.record_activated)
        pane.create_requested.connect(self.create_requested)
        pane.delete_requested.connect(self.delete_requested)

    def _add(self, key: str, widget: QWidget, title: str, icon: str) -> QWidget:
        self._tabs[key] = widget
        widget.setProperty("icon_name", icon)
        short = title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1].rstrip() + "…"
        index = self.addTab(widget, self._context.icons.icon(icon), short.replace("&", "&&"))
        self.setTabToolTip(index, title)
        close = self.tabBar().tabButton(index, QTabBar.ButtonPosition.RightSide)
        if close is not None:
            close.setAccessibleName(tr("Close {title}", title=title))
        return widget

    def _on_source_vanished(self, source_id: str) -> None:
        tab = self._tabs.get(source_id)
        if tab is not None:
            self.close_tab(self.indexOf(tab))

    def _on_current_changed(self, _index: int) -> None:
        self.selection_changed.emit()

    def _on_theme_changed(self, _palette: object) -> None:
        for index in range(self.count()):
            widget = self.widget(index)
            if widget is not None:
                self.setTabIcon(index, self._context.icons.icon(str(widget.property("icon_name"))))
