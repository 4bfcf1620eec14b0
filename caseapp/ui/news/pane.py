"""The page "What is new": records added, changed and deleted since a mark or a day, by everybody or one person."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caseapp.domain.changes import Published
from caseapp.domain.errors import CaseError
from caseapp.ops import news_marks, restore
from caseapp.ops.restore import Restored
from caseapp.platform.translation import tr
from caseapp.queries.news import SHOWN
from caseapp.ui.asker import Asker, Question
from caseapp.ui.news import spans
from caseapp.ui.news.head import NewsHead
from caseapp.ui.news.lines import as_text, lines, summary, what_words
from caseapp.ui.news.spans import DAY, Answer, Wanted
from caseapp.ui.session import CaseSession
from caseapp.ui.text.restored import missing_words
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.today.lines import More, Row
from caseapp.ui.today.list import TodayList
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack

WIDEST, MORE = 980, 200


class NewsPane(QWidget):
    """Reads again whenever a step is made while it is seen; marks are set by a person alone."""

    record_activated = Signal(str)
    deleted_activated = Signal(str)
    told = Signal(str)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, me: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = Wanted(me=me)
        self._answer: Answer | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = NewsHead(theme, self, is_read_only=session.is_read_only)
        self.list = TodayList(theme, icons, self)
        self.list.setAccessibleName(tr("What is new"))
        words = tr("Nothing is new"), tr("Choose an earlier day above to look further back.")
        self._empty = EmptyState(theme, icons, "check", *words, parent=self)
        self._stack = PageStack(self)
        self._build()
        self.setFocusProxy(self.list)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(400)
        session.expect(self._typing)
        self._wire()

    @property
    def answer(self) -> Answer | None:
        """What is shown; None before it was read."""
        return self._answer

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what was done while it was hidden."""
        super().showEvent(event)
        self._asker.ask()

    def copy_text(self) -> None:
        """Puts the page on the clipboard as plain text."""
        if self._answer is None:
            return
        since = dict(spans.merge_choices(self._answer)).get(self._answer.span) or spans.words_of(
            self._answer.span, self._answer.marks, self._wanted.moment
        )
        QGuiApplication.clipboard().setText(as_text(self._answer.news, since))
        self.told.emit(tr("What is new was copied as text."))

    def bring_back(self) -> None:
        """Brings the deleted record of the current row back."""
        row = self._current()
        if row is not None and self._is_deleted(row):
            op = partial(restore.bring_back, record_id=row.record_id)
            self._session.run(op, done=self._on_restored)

    def _build(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        page = QWidget(self)
        page.setMaximumWidth(px(WIDEST))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page)

    def _wire(self) -> None:
        self.list.opened.connect(self._on_list_opened)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.head.span_chosen.connect(self._on_head_span_chosen)
        self.head.day_typed.connect(self._typing.start)
        self.head.author_chosen.connect(self._on_head_author_chosen)
        self.head.seen_wanted.connect(self._on_head_seen_wanted)
        self.head.reported_wanted.connect(self._on_head_reported_wanted)
        self.head.copy_wanted.connect(self.copy_text)
        self.head.back_wanted.connect(self.bring_back)
        self._typing.timeout.connect(self._on_typing_timeout)
        self._session.changed.connect(self._on_session_changed)

    def _question(self) -> Question:
        return partial(spans.read, wanted=self._wanted)

    def _on_answered(self, answer: Answer) -> None:
        self._answer = answer
        self.head.show_answer(answer, summary(answer.news), self._wanted)
        self.list.show_lines(lines(answer.news))
        self._stack.setCurrentWidget(self.list if answer.news.groups else self._empty)
        self._on_list_current_changed()

    def _ask(self, **changed: Any) -> None:
        self._wanted = replace(self._wanted, **{"limits": (), **changed})
        self._asker.ask()

    def _current(self) -> Row | None:
        row = self.list.currentIndex().row()
        line = self.list.lines[row] if 0 <= row < len(self.list.lines) else None
        return line if isinstance(line, Row) else None

    def _is_deleted(self, row: Row) -> bool:
        return row.pill == what_words("deleted")

    def _on_list_opened(self, line: Row | More) -> None:
        if isinstance(line, More):
            limits = dict(self._wanted.limits)
            limits[line.list_key] = limits.get(line.list_key, SHOWN) + MORE
            self._ask(limits=tuple(limits.items()))
        elif self._is_deleted(line):
            self.deleted_activated.emit(line.record_id)
        else:
            self.record_activated.emit(line.record_id)

    def _on_list_current_changed(self, *_indexes: object) -> None:
        row = self._current()
        self.head.show_back(is_wanted=row is not None and self._is_deleted(row))

    def _on_head_span_chosen(self, span: str) -> None:
        self._ask(span=span, moment="")
        if span == DAY:
            self._on_typing_timeout()

    def _on_typing_timeout(self) -> None:
        try:
            moment = spans.moment_typed(self.head.day.text()) if self.head.day.text().strip() else ""
        except CaseError as error:
            self.head.show_problem(f"{error.message} {error.advice}".strip())
            return
        self.head.show_problem("")
        if moment:
            self._ask(span=DAY, moment=moment)

    def _on_head_author_chosen(self, author: str) -> None:
        self._ask(author=author)

    def _on_head_seen_wanted(self) -> None:
        if self._answer is not None and self._answer.news.up_to:
            op = partial(news_marks.mark_seen, author=self._wanted.me, step_id=self._answer.news.up_to)
            self._session.run(op)

    def _on_head_reported_wanted(self) -> None:
        if self._answer is not None and self._answer.news.up_to:
            op = partial(news_marks.mark_reported, step_id=self._answer.news.up_to)
            self._session.run(op)

    def _on_restored(self, restored: Restored) -> None:
        if words := missing_words(restored):
            self.told.emit(words)

    def _on_session_changed(self, _published: Published) -> None:
        if self.isVisible():
            self._asker.ask_later()
