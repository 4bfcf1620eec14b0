"""The head of a comparison: what is compared, from which day to which, of which kind, as a table or as text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import tr
from caseapp.queries.comparing import Comparison
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.doing import do_verb
from caseapp.ui.widgets.flow_layout import FlowLayout

TABLE, TEXT = "table", "text"


class CompareHead(QWidget):
    """Asks; knows nothing of the case."""

    days_typed = Signal()
    kind_chosen = Signal(str)
    form_chosen = Signal(str)
    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(tr("Compare"), self)
        self._title.setFont(theme.ui_font(15))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._summary = QLabel("", self)
        self._summary.setProperty("role", "text2")
        self.first, self.last = self._day(tr("From this day")), self._day(tr("To this day"))
        self.last.setPlaceholderText(tr("until now"))
        self.kind, self.form = QComboBox(self), QComboBox(self)
        self.kind.setAccessibleName(tr("Which kind of record"))
        self.form.setAccessibleName(tr("How it is shown"))
        self.form.addItem(tr("As a table"), TABLE)
        self.form.addItem(tr("As text"), TEXT)
        for box in (self.kind, self.form):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.copy = self._button(tr("Copy"), tr("The rows chosen, or all; as text all of it"))
        self.save = self._button(tr("Save as text…"), tr("Plain text or Markdown"))
        self.with_copy = self._button(tr("With a copy…"), tr("What merging a copy of the case would change"))
        self._problem = QLabel("", self)
        self._problem.setProperty("role", "wrong")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._build()
        self._wire()
        self.show_found(None, "", "")

    def show_heading(self, words: str) -> None:
        """Says what is compared."""
        self._title.setText(words)

    def show_found(self, found: Comparison | None, summary: str, kind: str) -> None:
        """Shows how much was found, and the kinds it is of."""
        self._summary.setText(summary)
        groups = found.groups if found is not None else ()
        self.kind.clear()
        self.kind.addItem(tr("All kinds"), "")
        for group in groups:
            words = tr("{kind} ({n})", kind=tr(kind_shown(group.kind).plural), n=len(group.records))
            self.kind.addItem(words, group.kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        for part in (self.kind, self.form, self.copy, self.save):
            part.setEnabled(bool(groups))

    def show_problem(self, words: str) -> None:
        """What is wrong with a day that was typed; "" for nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    @property
    def problem(self) -> str:
        """What is wrong with a day that was typed."""
        return self._problem.text()

    @property
    def words(self) -> tuple[str, str]:
        """What is compared, and how much was found."""
        return self._title.text(), self._summary.text()

    def _day(self, name: str) -> QLineEdit:
        day = QLineEdit(self)
        day.setAccessibleName(name)
        day.setPlaceholderText(tr("such as: 1 March 2023"))
        day.setMinimumWidth(px(190))
        return day

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self.with_copy, 0, Qt.AlignmentFlag.AlignTop)
        choices = QWidget(self)
        below = FlowLayout(choices, 8)
        below.fills = False
        between = QLabel(tr("From", about="a day"), choices), QLabel(tr("To", about="a day"), choices)
        for label in between:
            label.setProperty("role", "text2")
            label.setFixedHeight(self.first.sizeHint().height())
        for part in (between[0], self.first, between[1], self.last, self.kind, self.form, self.copy, self.save):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._summary)
        column.addWidget(choices)
        column.addWidget(self._problem)

    def _wire(self) -> None:
        self.first.textEdited.connect(self._on_day_textEdited)
        self.last.textEdited.connect(self._on_day_textEdited)
        self.kind.activated.connect(self._on_kind_activated)
        self.form.activated.connect(self._on_form_activated)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.with_copy.clicked.connect(self._on_with_copy_clicked)

    def _on_day_textEdited(self, _words: str) -> None:
        self.days_typed.emit()

    def _on_kind_activated(self, _index: int) -> None:
        self.kind_chosen.emit(str(self.kind.currentData()))

    def _on_form_activated(self, _index: int) -> None:
        self.form_chosen.emit(str(self.form.currentData()))

    def _on_copy_clicked(self, _is_checked: bool = False) -> None:
        self.copy_wanted.emit()

    def _on_save_clicked(self, _is_checked: bool = False) -> None:
        self.save_wanted.emit()

    def _on_with_copy_clicked(self, _is_checked: bool = False) -> None:
        do_verb(self, "case.compare")
