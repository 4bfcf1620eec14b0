"""The board of open items: a page of columns; a card is moved by mouse, by keys, or by its menu.

Keys: the arrows go from card to card and to the next column, Enter opens the record, M asks where the card is to go,
Ctrl with Left or Right takes it to the next column.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.ops import records
from caseapp.platform.translation import mark, tr
from caseapp.queries import board
from caseapp.queries.board import Board
from caseapp.ui.asker import Asker, Question
from caseapp.ui.board.column import ColumnView
from caseapp.ui.board.head import BoardHead
from caseapp.ui.board.menu import MoveMenu
from caseapp.ui.board.reading import Answer, Choices, Wanted, read_board
from caseapp.ui.board.strip import DropStrip
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack
from caseapp.ui.widgets.skeleton import CARDS, Skeleton

CONCERNS = frozenset(
    {"record", "action_item", "action_owed_by", "action_owed_to", "action_log", "citation", "excerpt", "event"}
    | {"source", "text_version", "case_info"}
)
_NONE = (mark("No open items"), mark("Select words in a source and press A, or add an open item."))


class BoardPane(QWidget):
    """Columns by status, by who owes or is owed, or by issue."""

    record_activated = Signal(str)
    create_requested = Signal(str)
    delete_requested = Signal(list)
    status_requested = Signal(str, str)  # item id, status
    close_requested = Signal(str)  # with words
    table_requested = Signal()

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Open items as a board"))
        self._session, self._theme, self._icons = session, theme, icons
        self._is_stale = True
        self._choices: Choices = ()
        self._shown = ""  # the grouping of the columns that are shown
        self._asked: frozenset[str] = frozenset()  # cards asked for since the columns were listed
        self.columns: list[ColumnView] = []
        self.head = BoardHead(icons, self)
        self.head.setObjectName("boardHead")
        self.head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head.add_button.setEnabled(not session.is_read_only)
        self.strip = DropStrip(theme, icons, self)
        self.menu = MoveMenu(self)
        self._inside = QWidget(self)
        self._inside.setObjectName("dock")
        self._row = QHBoxLayout(self._inside)
        self._scroll = QScrollArea(self)
        self._stack = PageStack(self)
        self._scroll.setObjectName("boardScroll")
        self._empty = EmptyState(theme, icons, "item", tr(_NONE[0]), tr(_NONE[1]), parent=self)
        if not session.is_read_only:
            self._empty.offer(tr("Add open item"), "add.action_item")
        self._lay_out()
        self._wire()
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._asker.cover_with(Skeleton(theme, self._stack, CARDS))
        self._asker.ask()
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def current_id(self) -> str:
        """The card that the keys are about, "" without one."""
        return next((view.list.current_id() for view in self.columns if view.list.current_id()), "")

    def column_of(self, item_id: str) -> ColumnView | None:
        """The column a card stands in."""
        return next((view for view in self.columns if view.list.cards.row_of(item_id) >= 0), None)

    def refresh(self) -> None:
        """Lists the columns anew."""
        self._is_stale = True
        self._asker.ask()

    def take_to(self, item_id: str, key: str) -> None:
        """Takes a card to the column of a key: asks for what closes it, or changes the item as one step."""
        column = self.column_of(item_id)
        if self._session.is_read_only or column is None or key in (column.key, board.REST):
            return
        if self._shown == board.STATUS and key == "done":
            self.close_requested.emit(item_id)
        elif self._shown == board.STATUS:
            self.status_requested.emit(item_id, key)
        else:
            value = (key or None) if self._shown == board.ISSUE else key.split()
            op = partial(records.edit, record_id=item_id, fields={self._shown: value})
            self._session.run(op, origin="board")

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up on what changed while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._asker.ask()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is for the cards."""
        super().focusInEvent(event)
        self._focus_cards()

    def _lay_out(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._empty)
        self.strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)

    def _wire(self) -> None:
        self.head.changed.connect(self.refresh)
        self.head.table_wanted.connect(self.table_requested)
        self.head.add_wanted.connect(self._on_head_add_wanted)
        self.strip.dropped.connect(self._on_strip_dropped)
        self.menu.chosen.connect(self.take_to)
        self.menu.open_chosen.connect(self.record_activated)
        self.menu.close_chosen.connect(self.close_requested)

    def _question(self) -> Question:
        grouping = self.head.grouping.current()
        if not self._is_stale:
            missing = self._missing()
            self._asked |= frozenset(missing)
            return partial(read_board, wanted=Wanted(grouping, None, {}, missing))
        self._is_stale, self._asked = False, frozenset()
        in_view = {view.key: view.list.rows_in_view() for view in self.columns} if grouping == self._shown else {}
        return partial(read_board, wanted=Wanted(grouping, self.head.wanted(), in_view))

    def _missing(self) -> list[str]:
        """The cards in view that are neither read nor asked for."""
        rows = [item_id for view in self.columns for item_id in view.list.cards.missing(view.list.rows_in_view())]
        return [item_id for item_id in rows if item_id not in self._asked]

    def _on_answered(self, answer: Answer) -> None:
        if answer.board is None:
            for view in self.columns:
                view.list.cards.add(answer.cards)
            return
        self._choices = answer.choices
        self.head.offer(answer.owed_to)
        self.head.show_counts(answer.board)
        self._show(answer.board, answer)
        self._on_view_moved()

    def _show(self, found: Board, answer: Answer) -> None:
        current, has_focus = self.current_id, self._has_focus()
        is_filtered = self.head.is_filtered()
        self._make_columns(found)
        self._shown = found.grouping
        for view, column in zip(self.columns, found.columns, strict=True):
            view.list.cards.can_drag = view.list.takes_drops = not self._session.is_read_only
            view.list.takes_drops &= column.key != board.REST
            view.show_column(column, found.grouping, answer.cards, is_filtered=is_filtered)
        self.strip.setVisible(found.grouping != board.STATUS and not self._session.is_read_only)
        is_empty = not is_filtered and not any(column.ids for column in found.columns)
        self._stack.setCurrentWidget(self._empty if is_empty else self._scroll)
        self._select(current)
        if has_focus:
            self._focus_cards()

    def _make_columns(self, found: Board) -> None:
        """Columns that are there already stay, with their cards and their place."""
        kept = {view.key: view for view in self.columns} if found.grouping == self._shown else {}
        old = self.columns
        self.columns = [kept.get(column.key) or self._column(column.key) for column in found.columns]
        for view in old:
            if view not in self.columns:
                self._row.removeWidget(view)
                view.hide()
                view.deleteLater()
        for number, view in enumerate(self.columns):
            if self._row.indexOf(view) != number:
                self._row.insertWidget(number, view, 1)

    def _column(self, key: str) -> ColumnView:
        view = ColumnView(self._theme, self._icons, key, self._inside)
        cards = view.list
        cards.opened.connect(self.record_activated)
        cards.delete_pressed.connect(self._on_list_delete_pressed)
        cards.view_moved.connect(self._on_view_moved)
        cards.stepped.connect(partial(self._on_list_stepped, view))
        cards.shifted.connect(partial(self._on_list_shifted, view))
        cards.focused.connect(partial(self._on_list_focused, view))
        cards.dropped.connect(partial(self._on_list_dropped, view))
        cards.entered_by_drag.connect(partial(self._on_list_entered_by_drag, view))
        cards.move_wanted.connect(partial(self._open_menu, False))
        cards.menu_wanted.connect(partial(self._open_menu, True))
        return view

    def _has_focus(self) -> bool:
        # Qt: while a dialog is open nothing here has the focus, but this is where it comes back to.
        focused = self.window().focusWidget()
        return focused is self or any(view.list is focused for view in self.columns)

    def _select(self, item_id: str) -> None:
        """Keeps a card the current one, in whatever column it stands now."""
        view = self.column_of(item_id) if item_id else None
        if view is None:
            return
        if view.list.current_id() != item_id:
            view.list.select_row(view.list.cards.row_of(item_id))
        self._on_list_focused(view)

    def _focus_cards(self) -> None:
        """Gives the keyboard to the current card, else to the first there is."""
        current = self.column_of(self.current_id)
        view = current or next((view for view in self.columns if not view.list.is_empty()), None)
        if view is None:
            self.setFocus()
        else:
            view.list.setFocus()

    def _open_menu(self, is_whole: bool, item_id: str, at: QPoint) -> None:
        column = self.column_of(item_id)
        if column is None:
            return
        keys = {view.key: view.column.title for view in self.columns if view.key != board.REST}
        choices = [(key, title) for key, title in {**keys, **dict(self._choices)}.items() if key != column.key]
        is_read_only = self._session.is_read_only
        self.menu.open_for(item_id, self._shown, choices, at, is_whole=is_whole, is_read_only=is_read_only)

    def _on_list_stepped(self, view: ColumnView, by: int) -> None:
        """The next column on that side with a card in it, at the same height."""
        others = (
            self.columns[self.columns.index(view) + 1 :] if by > 0 else self.columns[: self.columns.index(view)][::-1]
        )
        target = next((other for other in others if not other.list.is_empty()), None)
        if target is not None:
            target.list.select_row(view.list.currentIndex().row())
            target.list.setFocus()
            self._scroll.ensureWidgetVisible(target, 0, 0)

    def _on_list_shifted(self, view: ColumnView, by: int) -> None:
        at = self.columns.index(view) + by
        if 0 <= at < len(self.columns) and view.list.current_id():
            self.take_to(view.list.current_id(), self.columns[at].key)

    def _on_list_focused(self, view: ColumnView) -> None:
        """One card is current in the whole board."""
        for other in self.columns:
            if other is not view:
                other.list.clearSelection()
                other.list.setCurrentIndex(QModelIndex())

    def _on_list_dropped(self, view: ColumnView, item_id: str) -> None:
        self._select(item_id)
        self.take_to(item_id, view.key)

    def _on_list_entered_by_drag(self, view: ColumnView) -> None:
        self._scroll.ensureWidgetVisible(view, 40, 0)

    def _on_list_delete_pressed(self, item_id: str) -> None:
        if not self._session.is_read_only:
            self.delete_requested.emit([item_id])

    def _on_strip_dropped(self, item_id: str) -> None:
        if self.column_of(item_id) is not None:
            self.close_requested.emit(item_id)

    def _on_head_add_wanted(self) -> None:
        self.create_requested.emit("action_item")

    def _on_view_moved(self) -> None:
        if self._is_stale or self._missing():
            self._asker.ask()

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        if not changes.tables & CONCERNS:
            return
        self._is_stale = True
        if self.isVisible() and "action_item" in changes.kinds:
            self._asker.ask()
        elif self.isVisible():
            self._asker.ask_later()  # a name may have changed that stands on a card

    def _on_theme_changed(self, _palette: object) -> None:
        self.head.refresh_look()
