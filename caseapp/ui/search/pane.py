"""Search over everything in the case: one field, the kinds found, and the hits with their words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.changes import Published
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import mark, tr
from caseapp.queries import search
from caseapp.queries.snippets import Snippet, snippets
from caseapp.store.reader import Rows
from caseapp.ui.asker import Asker, Question
from caseapp.ui.search.results import Result, ResultList, grouped
from caseapp.ui.session import CaseSession
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.clearing import make_clearable
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.page_stack import PageStack

MOST = 200
PAUSE_MS = 150
HINT = mark(
    'Words in any script, "a phrase", begin*, kind:meeting, by:"Park Jin", in:seoul, after:2023-01, status:open'
)
_ASK = (
    mark("Search the whole case"),
    mark("Sources and their texts, names, notes, statements and open items, in every script."),
)


@dataclass(frozen=True, slots=True)
class _Found:
    hits: tuple[search.Hit, ...]
    snippets: dict[str, Snippet]
    problem: str = ""


class SearchPane(QWidget):
    """Asks on the reading thread while somebody types; shows again what has changed."""

    record_opened = Signal(str)
    words_opened = Signal(str, int, int)  # source id, start and end in code points of its newest text
    save_requested = Signal(str)  # the query

    def __init__(self, session: CaseSession, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._found = _Found((), {})
        self._kind = ""
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr(HINT))
        self.field.setAccessibleName(tr("Search the case"))
        self.field.setToolTip(tr(HINT))
        make_clearable(self.field)
        self._save = QPushButton(tr("Save as list"), self)
        self._save.setToolTip(tr("Keeps this search in the navigator, with a count"))
        self._save.setEnabled(False)
        self._kinds = QWidget(self)
        self._kind_row = QHBoxLayout(self._kinds)
        self._kind_row.setContentsMargins(16, 0, 12, 4)
        self._kind_row.setSpacing(8)
        self._group = QButtonGroup(self)
        self._empty = EmptyState(theme, icons, "search", tr(_ASK[0]), tr(_ASK[1]), parent=self)
        self.results = ResultList(theme, self)
        self._stack = PageStack(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.results)
        self._is_read_only = session.is_read_only
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        session.expect(self._pause)
        self._asker = Asker(session, self._question, self._on_answered, self)
        self._lay_out()
        self.field.textChanged.connect(self._on_field_textChanged)
        self.field.returnPressed.connect(self._on_field_returnPressed)
        self._pause.timeout.connect(self._asker.ask)
        self._save.clicked.connect(self._on_save_clicked)
        self._group.buttonClicked.connect(self._on_group_buttonClicked)
        self.results.opened.connect(self._on_results_opened)
        session.changed.connect(self._on_session_changed)
        self.setFocusProxy(self.field)

    def search_for(self, query: str) -> None:
        """Shows what a query finds."""
        self.field.setText(query)
        self._pause.stop()
        self._asker.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the field to the hits."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.results.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 4)
        head.setSpacing(8)
        title = QLabel(tr("Search"), self)
        title.setProperty("role", "heading")
        head.addWidget(title)
        head.addWidget(self.field, 1)
        head.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._kinds)
        column.addWidget(self._stack, 1)
        self._kinds.hide()

    def _question(self) -> Question:
        typed = self.field.text()

        def ask(rows: Rows) -> _Found:
            try:
                hits = search.search(rows, typed, MOST)
                return _Found(tuple(hits), snippets(rows, [hit.id for hit in hits], search.shown_terms(rows, typed)))
            except BadInput as error:
                return _Found((), {}, f"{error.message} {error.advice}".strip())

        return ask

    def _on_answered(self, found: _Found) -> None:
        self._found, self._kind = found, ""
        is_asked = bool(self.field.text().strip())
        self._save.setEnabled(is_asked and not found.problem and not self._is_read_only)
        self._show_kinds()
        self._show_results()
        if not is_asked:
            self._empty.show_words(*map(tr, _ASK))
        elif found.problem:
            self._empty.show_words(tr("This cannot be searched for"), found.problem)
        else:
            self._empty.show_words(
                tr("Nothing was found"), tr("Try fewer words, another spelling, or the beginning of a word.")
            )

    def _show_kinds(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        while self._kind_row.count():
            self._kind_row.takeAt(0)
        counts = Counter(hit.kind for hit in self._found.hits)
        more = "+" if len(self._found.hits) == MOST else ""
        for kind, words in (
            ("", tr("All {n}", n=f"{len(self._found.hits)}{more}")),
            *((k, _counted(k, n)) for k, n in counts.items()),
        ):
            button = QToolButton(self._kinds)
            button.setText(words)
            button.setObjectName(kind)
            button.setCheckable(True)
            button.setChecked(not kind)
            button.setAutoRaise(True)
            self._group.addButton(button)
            self._kind_row.addWidget(button)
        self._kind_row.addStretch(1)
        self._kinds.setVisible(len(counts) > 1)

    def _show_results(self) -> None:
        self.results.show_results(grouped(self._found.hits, self._found.snippets, self._kind))
        self._stack.setCurrentWidget(self.results if self._found.hits else self._empty)

    def _on_field_textChanged(self, _text: str) -> None:
        self._pause.start()

    def _on_field_returnPressed(self) -> None:
        self._pause.stop()
        self._asker.ask()
        self.results.setFocus()

    def _on_save_clicked(self, _is_checked: bool = False) -> None:
        self.save_requested.emit(self.field.text().strip())

    def _on_group_buttonClicked(self, button: QToolButton) -> None:
        self._kind = button.objectName()
        self._show_results()

    def _on_results_opened(self, result: Result) -> None:
        if result.hit is None:
            return
        if result.snippet is not None and result.snippet.span_cp is not None:
            self.words_opened.emit(result.hit.id, *result.snippet.span_cp)
        else:
            self.record_opened.emit(result.hit.id)

    def _on_session_changed(self, _published: Published) -> None:
        if self.isVisible() and self.field.text().strip():
            self._asker.ask_later()


def _counted(kind: str, number: int) -> str:
    return f"{tr(kind_shown(kind).plural)} {number}"
