"""The head of the board: what its columns are, the filters, how many items there are, and the way to the table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caseapp.domain.kinds import ITEM_STATUSES, KINDS, OPEN_STATUSES
from caseapp.platform.translation import mark, number, plural, sentence_case, tr, tr_choices
from caseapp.queries import board
from caseapp.queries.board import Board
from caseapp.queries.items import ItemFilter
from caseapp.ui.board.reading import Choices
from caseapp.ui.items.pane import BOARD, DUE, FORMS, TABLE
from caseapp.ui.theme.icons import Icons
from caseapp.ui.widgets.filter_box import FilterBox
from caseapp.ui.widgets.head_layout import HeadLayout
from caseapp.ui.widgets.segmented import Segmented

GROUPINGS = (
    (board.STATUS, mark("Status")),
    (board.OWED_BY, mark("Owed by")),
    (board.OWED_TO, mark("Owed to")),
    (board.ISSUE, mark("Issue")),
)
_CLOSED = tuple(status for status in ITEM_STATUSES if status not in OPEN_STATUSES)
_STATUSES = (
    ("open", mark("open"), OPEN_STATUSES),
    ("closed", mark("Closed"), _CLOSED),
    ("all", mark("Open and closed"), ()),
)


class BoardHead(QWidget):
    """Says what is wanted; shows what came of it."""

    changed = Signal()
    table_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        # Qt: a head full of filters must not set how narrow the whole middle of the window can be.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.form = Segmented(tr_choices(FORMS), self)
        self.form.choose(BOARD)
        caption = QLabel(tr("Columns"), self)
        caption.setProperty("role", "text3")
        self.grouping = Segmented(tr_choices(GROUPINGS), self)
        self.status, self.kind, self.owed_to, self.due = (FilterBox(self) for _ in range(4))
        self._fill_filters()
        self.count = QLabel("", self)
        self.count.setProperty("role", "text3")
        self.add_button = QPushButton(icons.icon("plus"), tr("Open item"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(_row((self.form, caption, self.grouping), self.add_button))
        column.addLayout(_row((self.status, self.kind, self.owed_to, self.due), self.count))
        self._show_status_filter()
        self.form.chosen.connect(self._on_form_chosen)
        self.grouping.chosen.connect(self._on_grouping_chosen)
        self.add_button.clicked.connect(self._on_add_button_clicked)

    def wanted(self) -> ItemFilter:
        """The filters as they are set."""
        statuses = self.status.currentData() if self.grouping.current() != board.STATUS else ()
        kind, owed_to, due = (str(combo.currentData() or "") for combo in (self.kind, self.owed_to, self.due))
        return ItemFilter(owed_to=owed_to, statuses=tuple(statuses or ()), due=due or "any", kind=kind)

    def is_filtered(self) -> bool:
        """Whether a filter may be why a column is empty."""
        return any(combo.currentIndex() > 0 for combo in (self.kind, self.owed_to, self.due))

    def offer(self, owed_to: Choices) -> None:
        """Offers who is owed anything now."""
        chosen = self.owed_to.currentData()
        while self.owed_to.count() > 1:
            self.owed_to.removeItem(1)
        for record_id, title in owed_to:
            self.owed_to.addItem(title, record_id)
        self.owed_to.setCurrentIndex(max(self.owed_to.findData(chosen), 0))

    def show_counts(self, found: Board) -> None:
        """Says how many there are, and how many need looking after."""
        parts = [plural("{n} open", "{n} open", found.open, n=number(found.open, " "))]
        if found.overdue:
            parts.append(plural("{n} overdue", "{n} overdue", found.overdue))
        if found.conditional:
            parts.append(plural("{n} conditional", "{n} conditional", found.conditional))
        self.count.setText(", ".join(parts))

    def refresh_look(self) -> None:
        """Takes the icon in the colours of the theme."""
        self.add_button.setIcon(self._icons.icon("plus"))

    def _fill_filters(self) -> None:
        for _, words, statuses in _STATUSES:
            self.status.addItem(sentence_case(tr(words)), statuses)
        self.kind.addItem(tr("Any kind"), "")
        for kind in KINDS["action_item"].field("kind").choices:
            self.kind.addItem(sentence_case(tr(kind)), kind)
        self.owed_to.addItem(tr("Owed to anyone"), "")
        for key, words in tr_choices(DUE):
            self.due.addItem(words, key)
        names = (
            (self.status, tr("Status")),
            (self.kind, tr("Kind")),
            (self.owed_to, tr("Owed to")),
            (self.due, tr("Due")),
        )
        for combo, name in names:
            combo.setAccessibleName(name)
            combo.activated.connect(self._on_combo_activated)

    def _show_status_filter(self) -> None:
        self.status.setVisible(self.grouping.current() != board.STATUS)

    def _on_form_chosen(self, form: str) -> None:
        if form == TABLE:
            self.form.choose(BOARD)  # it is a way there; this page stays the board
            self.table_wanted.emit()

    def _on_grouping_chosen(self, _grouping: str) -> None:
        self._show_status_filter()
        self.changed.emit()

    def _on_combo_activated(self, _index: int) -> None:
        self.changed.emit()

    def _on_add_button_clicked(self, _is_checked: bool = False) -> None:
        self.add_wanted.emit()


def _row(widgets: tuple[QWidget, ...], last: QWidget) -> HeadLayout:
    row = HeadLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    row.addWidget(last)
    return row
