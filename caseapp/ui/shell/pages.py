"""Which page stands under which key: its title, its icon, and how it is made. A new page is one line in `PAGES`.

What a page asks for goes through the signals of the centre; those it has under the same name are passed on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from caseapp.domain.ids import is_id
from caseapp.platform.translation import mark, tr
from caseapp.ui.meetings.pane import MeetingsPane
from caseapp.ui.records_table.pane import RecordsPane
from caseapp.ui.session import CaseSession
from caseapp.ui.shell.context import Context
from caseapp.ui.shell.lists import (
    BOARD,
    COMPARING,
    CONFLICTS,
    LISTS,
    MERGE,
    NEWS,
    REVIEW,
    SAME,
    TODAY,
    UNDO_LIST,
    ListSpec,
)
from caseapp.ui.sources.tab import SourceTab

if TYPE_CHECKING:
    from caseapp.ui.shell.centre import Centre

#: The beginning of the key of a comparison; the source follows.
COMPARE = "compare:"
MEETINGS = "meetings"
#: What pages ask for: signals of the centre that a page may have under the same name.
PASSED_ON = (
    "record_activated",
    "record_selected",
    "create_requested",
    "delete_requested",
    "mark_requested",
    "excerpt_wanted",
    "selection_changed",
    "excerpt_activated",
    "words_activated",
    "list_requested",
    "status_requested",
    "close_requested",
    "flush_requested",
    "told",
    "deleted_activated",
    "draft_requested",
)


@dataclass(frozen=True, slots=True)
class Making:
    """What a page is made with."""

    context: Context
    session: CaseSession
    centre: Centre


Make = Callable[[Making, str], QWidget]


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: the title of its tab in English ("": the page's own), its icon, and how it is made of a key."""

    title: str
    icon: str
    make: Make
    takes_keyboard: bool = False  # when it is opened


def page_kind(key: str) -> PageKind:
    """The kind of page that stands under a key; KeyError for none."""
    if is_id(key):
        return SOURCE
    prefix = next((each for each in PREFIXED if key.startswith(each)), "")
    return PREFIXED[prefix] if prefix else PAGES[key]


def pass_on(page: QWidget, centre: Centre) -> None:
    """Lets the centre say what a page asks for."""
    for name in PASSED_ON:
        signal = getattr(page, name, None)
        if isinstance(signal, SignalInstance):
            signal.connect(getattr(centre, name))


def title_of(page: QWidget, kind: PageKind) -> str:
    """What the tab of a page says."""
    return tr(kind.title) if kind.title else str(getattr(page, "title", ""))


def _source(making: Making, key: str) -> QWidget:
    context = making.context
    page = SourceTab(making.session, context.theme, context.icons, key, making.centre)
    page.vanished.connect(making.centre.close_page)
    return page


def _meetings(making: Making, key: str) -> QWidget:
    context = making.context
    page = MeetingsPane(making.session, context.theme, context.icons, making.centre)
    page.remember(context.settings, key)
    return page


def _records(spec: ListSpec, making: Making, key: str) -> QWidget:
    context, title = making.context, tr(spec.title)
    page = RecordsPane(
        making.session, context.theme, context.icons, title, spec.kinds, spec.smart, spec.adds, making.centre
    )
    page.remember(context.settings, key)
    return page


def _comparison(making: Making, key: str) -> QWidget:
    from caseapp.ui.compare.pane import ComparePane  # loaded with the first comparison

    return ComparePane(making.session, making.context.theme, key.removeprefix(COMPARE), making.centre)


def _review(making: Making, _key: str) -> QWidget:
    from caseapp.ui.review.pane import ReviewPane  # loaded with the first review

    centre = making.centre
    page = ReviewPane(making.session, making.context.theme, making.context.icons, centre)
    page.placed.connect(centre.quote_placed)
    page.given_up.connect(centre.quote_given_up)
    page.excerpt_opened.connect(centre.excerpt_activated)
    page.words_opened.connect(centre.words_activated)
    return page


def _duplicates(making: Making, _key: str) -> QWidget:
    from caseapp.ui.duplicates.pane import DuplicatesPane  # loaded with the first look

    return DuplicatesPane(making.session, making.context.theme, making.context.icons, making.centre)


def _conflicts(making: Making, _key: str) -> QWidget:
    from caseapp.ui.merging.pane import ConflictsPane  # loaded with the first look

    return ConflictsPane(making.session, making.context.theme, making.context.icons, making.centre)


def _merge(making: Making, _key: str) -> QWidget:
    from caseapp.ui.merging.merge_page import MergePage  # loaded with the first merge

    return MergePage(making.session, making.context.theme, making.context.icons, making.centre)


def _board(making: Making, _key: str) -> QWidget:
    from caseapp.ui.board.pane import BoardPane  # loaded with the first board

    page = BoardPane(making.session, making.context.theme, making.context.icons, making.centre)
    page.table_requested.connect(partial(making.centre.list_requested.emit, "items"))
    return page


def _today(making: Making, _key: str) -> QWidget:
    from caseapp.ui.today.pane import TodayPane  # loaded with the first look

    return TodayPane(making.session, making.context.theme, making.context.icons, making.centre)


def _news(making: Making, _key: str) -> QWidget:
    from caseapp.ui.news.pane import NewsPane  # loaded with the first look

    context = making.context
    me = making.session.workspace.author
    return NewsPane(making.session, context.theme, context.icons, me, making.centre)


def _comparing(making: Making, _key: str) -> QWidget:
    from caseapp.ui.comparing.pane import ComparePage  # loaded with the first comparison

    return ComparePage(making.session, making.context.theme, making.context.icons, making.centre)


def _undo_list(making: Making, _key: str) -> QWidget:
    from caseapp.ui.undo_list.pane import UndoListPane  # loaded with the first look

    return UndoListPane(making.session, making.context.theme, making.context.icons, making.centre)


SOURCE = PageKind("", "source", _source)
PAGES: dict[str, PageKind] = {
    MEETINGS: PageKind(mark("Meetings"), "meeting", _meetings),
    REVIEW: PageKind(mark("Changed anchors"), "changed-anchor", _review),
    SAME: PageKind(mark("Same?"), "merge", _duplicates, takes_keyboard=True),
    CONFLICTS: PageKind(mark("Conflicts put off"), "conflict", _conflicts, takes_keyboard=True),
    MERGE: PageKind(mark("Merge a copy"), "merge", _merge, takes_keyboard=True),
    BOARD: PageKind(mark("Open items"), "item", _board, takes_keyboard=True),
    TODAY: PageKind(mark("Today"), "calendar", _today, takes_keyboard=True),
    NEWS: PageKind(mark("What is new"), "history", _news, takes_keyboard=True),
    COMPARING: PageKind(mark("Compare"), "history", _comparing, takes_keyboard=True),
    UNDO_LIST: PageKind(mark("Undo list"), "history", _undo_list, takes_keyboard=True),
    **{key: PageKind(spec.title, spec.icon, partial(_records, spec)) for key, spec in LISTS.items()},
}
#: Pages of one record each: the key is the prefix and the id.
PREFIXED: dict[str, PageKind] = {
    COMPARE: PageKind(mark("Compare versions"), "view", _comparison),
}
