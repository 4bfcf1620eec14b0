"""The head of the page "What is new": since when, by whom, and what can be done with it all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from caseapp.platform.translation import tr
from caseapp.queries.news import REPORTED, SEEN
from caseapp.ui.news.spans import BEGINNING, DAY, MONTH, WEEK, Answer, Wanted, merge_choices, words_of
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.flow_layout import FlowLayout

SPANS = (SEEN, REPORTED, WEEK, MONTH, DAY, BEGINNING)


class NewsHead(QWidget):
    """Asks; knows nothing of the case."""

    span_chosen = Signal(str)
    day_typed = Signal()
    author_chosen = Signal(str)
    seen_wanted = Signal()
    reported_wanted = Signal()
    copy_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, is_read_only: bool) -> None:
        super().__init__(parent)
        self._is_read_only = is_read_only
        self._title = QLabel(tr("What is new"), self)
        self._title.setFont(theme.ui_font(15))
        self._summary = QLabel("", self)
        self._summary.setProperty("role", "text2")
        self._about = QLabel("", self)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.hide()
        self.span = QComboBox(self)
        self.span.setAccessibleName(tr("Since when"))
        self.day = QLineEdit(self)
        self.day.setPlaceholderText(tr("such as: 1 March 2023"))
        self.day.setAccessibleName(tr("Since this day"))
        self.day.hide()
        self.author = QComboBox(self)
        for box in (self.span, self.author):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.author.setAccessibleName(tr("By whom"))
        self._problem = QLabel("", self)
        self._problem.setProperty("role", "wrong")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.seen = self._button(tr("Mark all as seen"), tr("From now on only what comes later is new to you"))
        self.reported = self._button(tr("Mark as reported"), tr("The next report tells what came after this"))
        self.copy = self._button(tr("Copy as text"), tr("One line a record, with what, who and when"))
        self.back = self._button(tr("Bring it back"), tr("Restores the deleted record that is chosen"))
        self.seen.setProperty("primary", True)
        self.back.hide()
        self._build()
        self._wire()

    def show_answer(self, answer: Answer, summary: str, wanted: Wanted) -> None:
        """Shows what the page is of."""
        self._summary.setText(summary)
        self._about.setText(answer.about)
        self._about.setVisible(bool(answer.about))
        spans = [(span, words_of(span, answer.marks)) for span in SPANS]
        self._fill(self.span, spans + merge_choices(answer), answer.span)
        self._fill(self.author, [("", tr("By everybody")), *((name, name) for name in answer.authors)], wanted.author)
        for span in (SEEN, REPORTED):
            # Qt: a combo box has no call for it; its model does.
            item = self.span.model().index(SPANS.index(span), 0)
            self.span.model().setData(item, None if span in answer.marks else 0, Qt.ItemDataRole.UserRole - 1)
        self.day.setVisible(answer.span == DAY)
        can_mark = bool(answer.news.up_to) and not self._is_read_only
        self.seen.setEnabled(can_mark)
        self.reported.setEnabled(can_mark)
        self.copy.setEnabled(bool(answer.news.groups))

    @property
    def about(self) -> str:
        """What it says of the merge that is chosen."""
        return self._about.text()

    @property
    def problem(self) -> str:
        """What is wrong with the day typed."""
        return self._problem.text()

    def show_back(self, *, is_wanted: bool) -> None:
        """Offers to bring a record back, or not."""
        self.back.setVisible(is_wanted and not self._is_read_only)

    def show_problem(self, words: str) -> None:
        """What is wrong with the day typed; "" for nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addWidget(self._summary, 1)
        top.addWidget(self.back)
        top.addWidget(self.seen)
        choices = QWidget(self)
        below = FlowLayout(choices, 8)
        below.fills = False
        for part in (self.span, self.day, self.author, self.copy, self.reported):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 4)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(choices)
        column.addWidget(self._about)
        column.addWidget(self._problem)

    def _wire(self) -> None:
        self.span.activated.connect(self._on_span_activated)
        self.author.activated.connect(self._on_author_activated)
        self.day.textEdited.connect(self._on_day_text_edited)
        self.seen.clicked.connect(self._on_seen_clicked)
        self.reported.clicked.connect(self._on_reported_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.back.clicked.connect(self._on_back_clicked)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _fill(self, box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
        shown = [(box.itemData(at), box.itemText(at)) for at in range(box.count())]
        if shown != choices:
            box.clear()
            for key, words in choices:
                box.addItem(words, key)
        box.setCurrentIndex(max(0, [key for key, _ in choices].index(chosen) if chosen in dict(choices) else 0))

    def _on_span_activated(self, _index: int) -> None:
        span = str(self.span.currentData())
        self.day.setVisible(span == DAY)
        if span == DAY:
            self.day.setFocus()
        else:
            self.show_problem("")
        self.span_chosen.emit(span)

    def _on_author_activated(self, _index: int) -> None:
        self.author_chosen.emit(str(self.author.currentData()))

    def _on_day_text_edited(self, _words: str) -> None:
        self.day_typed.emit()

    def _on_seen_clicked(self, _is_checked: bool = False) -> None:
        self.seen_wanted.emit()

    def _on_reported_clicked(self, _is_checked: bool = False) -> None:
        self.reported_wanted.emit()

    def _on_copy_clicked(self, _is_checked: bool = False) -> None:
        self.copy_wanted.emit()

    def _on_back_clicked(self, _is_checked: bool = False) -> None:
        self.back_wanted.emit()
