"""The page "Today": what is overdue, due, unscheduled, coming and changed, on the day the case is seen from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from caseapp.domain.changes import Published
from caseapp.platform.translation import tr
from caseapp.queries.today import Today, today
from caseapp.ui.asker import Asker, Question
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.today.lines import More, Row, day_words, lines
from caseapp.ui.today.list import TodayList
from caseapp.ui.widgets import narrow_page
from caseapp.ui.widgets.skeleton import CARDS, Skeleton

WIDEST = 900


class TodayPane(QWidget):
    """One list of five sections. It changes nothing; it leads on."""

    record_activated = Signal(str)
    list_requested = Signal(str)

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._day = QLabel(tr("Today"), self), QLabel("", self)
        self._title.setFont(theme.ui_font(15))
        self._day.setProperty("role", "text2")
        self._day.setWordWrap(True)
        self.list = TodayList(theme, icons, self)
        self.list.opened.connect(self._on_list_opened)
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 2)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._day, 1)
        narrow_page.lay_out(self, head, self.list, px(WIDEST))
        self.setFocusProxy(self.list)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._asker.cover_with(Skeleton(theme, self.list, CARDS))
        session.changed.connect(self._on_session_changed)

    @property
    def day(self) -> str:
        """The day the page is about, in words."""
        return self._day.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up on what changed while it was hidden, and on the day, which may be another."""
        super().showEvent(event)
        self._asker.ask()

    def _question(self) -> Question:
        return today

    def _on_answered(self, found: Today) -> None:
        day = day_words(found.as_of)
        self._day.setText(tr("{day}, the day the case is seen from", day=day) if found.is_as_of_fixed else day)
        self.list.show_lines(lines(found))

    def _on_list_opened(self, line: Row | More) -> None:
        if isinstance(line, Row):
            self.record_activated.emit(line.record_id)
        else:
            self.list_requested.emit(line.list_key)

    def _on_session_changed(self, _published: Published) -> None:
        if self.isVisible():
            self._asker.ask_later()  # nearly everything has a name that stands here, or a date that counts
