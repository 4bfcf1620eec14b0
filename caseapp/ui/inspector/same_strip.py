"""Under the head of the inspector: what else the record is held to be the same as, the way there, and the way apart."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from caseapp.domain.changes import Published
from caseapp.ops import same
from caseapp.platform.translation import tr
from caseapp.queries import sameness
from caseapp.queries.sameness import BETWEEN, Member
from caseapp.ui.inspector.look import Look
from caseapp.ui.session import CaseSession


class SameStrip(QWidget):
    """One line; not there for a record that is in no group."""

    record_activated = Signal(str)

    def __init__(self, session: CaseSession, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._record_id: str | None = None
        self.others: tuple[Member, ...] = ()
        self.words = QLabel("", self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "text2")
        self.words.setMinimumWidth(look.px(60))
        self.show_button = QPushButton(tr("Show"), self)
        self.apart_button = QPushButton(tr("Take apart"), self)
        self.apart_button.setToolTip(tr("Both records stay, each in a row of its own; Undo joins them again"))
        self._menu = QMenu(self.show_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.show_button)
        row.addWidget(self.apart_button)
        self.hide()
        self.show_button.clicked.connect(self._on_show_clicked)
        self.apart_button.clicked.connect(self._on_apart_clicked)
        session.changed.connect(self._on_session_changed)

    def show_record(self, record_id: str | None) -> None:
        """Says what a record is held to be the same as."""
        self._record_id = record_id
        group = sameness.group_of(self._session.reader, record_id) if record_id is not None else None
        self.others = group.others(record_id) if group is not None and record_id is not None else ()
        self.setVisible(bool(self.others))
        said = tr("Same as {others}", others=BETWEEN.join(member.title for member in self.others))
        self.words.setToolTip(said)
        self.words.setAccessibleName(said)
        self._elide()
        is_one = len(self.others) == 1
        self.show_button.setToolTip(tr("Shows the other record") if is_one else tr("Shows one of the others"))
        self.apart_button.setVisible(not self._session.is_read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the names to the room there is; the tool tip has all."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.words.width()
        said = self.words.toolTip()
        self.words.setText(self.words.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room))

    def _on_show_clicked(self, _is_checked: bool = False) -> None:
        if len(self.others) == 1:
            self.record_activated.emit(self.others[0].id)
            return
        self._menu.clear()
        for member in self.others:
            title = member.title.replace("&", "&&")
            self._menu.addAction(title).triggered.connect(partial(self._on_menu_chosen, member.id))
        self._menu.popup(self.show_button.mapToGlobal(self.show_button.rect().bottomLeft()))

    def _on_menu_chosen(self, record_id: str, _is_checked: bool = False) -> None:
        self.record_activated.emit(record_id)

    def _on_apart_clicked(self, _is_checked: bool = False) -> None:
        if self._record_id is not None:
            self._session.run(partial(same.take_apart, record_id=self._record_id))

    def _on_session_changed(self, published: Published) -> None:
        changes = published.changes
        near = {member.id for member in self.others} | {self._record_id}
        if self._record_id is not None and (changes.tables & {"same_as", "citation"} or near & changes.records):
            self.show_record(self._record_id)
