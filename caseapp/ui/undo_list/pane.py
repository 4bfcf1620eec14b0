"""The page "Undo list": choose a step, and everything down to it is taken back, or done again, at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from caseapp.domain.changes import Published
from caseapp.platform.translation import plural, tr
from caseapp.queries.undo_list import LIMIT, UndoList, undo_list
from caseapp.ui.asker import Asker, Question
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.undo_list.model import OlderLine
from caseapp.ui.undo_list.view import UndoView
from caseapp.ui.widgets import narrow_page
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack

WIDEST = 900


class UndoListPane(QWidget):
    """Typing that is not in the case yet is handed over first: `flush_requested` asks for that."""

    flush_requested = Signal()
    told = Signal(str)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._limit = LIMIT
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = UndoView(theme, icons, self)
        self.button = QPushButton(self)
        self.button.setProperty("primary", True)
        self._title = QLabel(tr("Undo list"), self)
        self._title.setFont(theme.ui_font(15))
        self._hint = QLabel(tr("Choose a step: all steps down to it are taken back at once."), self)
        self._hint.setProperty("role", "text2")
        self._hint.setWordWrap(True)
        words = tr("Nothing was done yet"), tr("Every step in this case stands here, to be taken back.")
        self._empty = EmptyState(theme, icons, "history", *words, parent=self)
        self._stack = PageStack(self)
        self._build()
        self.setFocusProxy(self.list)
        self.button.clicked.connect(self._on_button_clicked)
        self.list.acted.connect(self._on_list_acted)
        self.list.chosen.connect(self._on_list_chosen)
        self._asker = Asker(session, self._question, self._on_answered, self)
        session.changed.connect(self._on_session_changed)
        self._on_list_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what was done while it was hidden."""
        super().showEvent(event)
        self._asker.ask()

    def act(self) -> None:
        """Takes back, or does again, all steps to the current row."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.list.model_.lines) and isinstance(self.list.model_.lines[row], OlderLine):
            self._limit += LIMIT
            self._asker.ask()
            return
        mode, step_ids = self.list.way()
        if not step_ids or self._session.is_read_only:
            return
        self.flush_requested.emit()
        self._session.step_through(mode, step_ids, partial(self._say, mode, len(step_ids)))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        head.addWidget(self.button)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        narrow_page.lay_out(self, head, self._stack, px(WIDEST))

    def _question(self) -> Question:
        return partial(undo_list, limit=self._limit)

    def _on_answered(self, found: UndoList) -> None:
        model, current = self.list.model_, self.list.currentIndex().row()
        is_older_wanted = 0 <= current < len(model.lines) and isinstance(model.lines[current], OlderLine)
        model.show(found)
        self._stack.setCurrentWidget(self.list if found.undo or found.redo else self._empty)
        # The next step to undo is where one begins; after older ones were fetched, the first of these.
        row = current if is_older_wanted else model.now + 1 if found.undo else model.now - 1
        self.list.setCurrentIndex(model.index(max(0, min(row, len(model.lines) - 1)), 0))
        self._on_list_chosen()

    def _say(self, mode: str, count: int, _result: object) -> None:
        if mode == "undo":
            self.told.emit(plural("{n} step was undone.", "{n} steps were undone.", count))
        else:
            self.told.emit(plural("{n} step was done again.", "{n} steps were done again.", count))

    def _on_list_chosen(self) -> None:
        mode, step_ids = self.list.way()
        count = len(step_ids)
        if mode == "redo":
            words = plural("Redo {n} step", "Redo {n} steps", count)
        else:
            words = plural("Undo {n} step", "Undo {n} steps", count) if count else tr("Undo")
        self.button.setText(words)
        self.button.setEnabled(count > 0 and not self._session.is_read_only)

    def _on_list_acted(self) -> None:
        self.act()

    def _on_button_clicked(self, _is_checked: bool = False) -> None:
        self.act()
        self.list.setFocus()

    def _on_session_changed(self, _published: Published) -> None:
        if self.isVisible():
            self._asker.ask()
