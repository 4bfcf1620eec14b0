"""The head of the suggestions: which source they are of, how many are left, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from caseapp.platform.translation import plural, tr
from caseapp.ui.suggestions.words import HIGH, LIKELY
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.widgets.filter_box import FilterBox
from caseapp.ui.widgets.head_layout import HeadLayout

WIDEST = 260


class SuggestionsHead(QWidget):
    """It asks; the pane does."""

    source_chosen = Signal(str)
    accept_requested = Signal()
    edit_requested = Signal()
    reject_requested = Signal()
    above_requested = Signal(float)
    again_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        # Qt: a head full of buttons must not set how narrow the window can be.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        title = QLabel(tr("Suggestions"), self)
        self.source: QComboBox = FilterBox(self)
        self.source.setAccessibleName(tr("Source of the suggestions"))
        self.source.setMaximumWidth(px(WIDEST))
        self.source.currentTextChanged.connect(self.source.setToolTip)  # a long title is shortened in the box
        self.count = QLabel("", self)
        self.count.setProperty("role", "text3")
        self.above = QToolButton(self)
        self.above.setText(tr("Accept all…"))
        self.above.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.above.setMenu(QMenu(self.above))
        self.accept = self._button(tr("Accept"), "Enter", tr("With all it names, as one step"))
        self.accept.setProperty("primary", "true")
        self.edit = self._button(tr("Edit"), "E", tr("Accepts it and opens its form"))
        self.reject = self._button(tr("Reject"), "Del", tr("It does not come again with these words"))
        self.again = QToolButton(self)
        self.again.setText(tr("Read again"))
        self.again.setToolTip(tr("Reads the newest text of this source again"))
        row = HeadLayout(self)
        row.setContentsMargins(px(12), px(4), px(12), px(4))
        left: tuple[QWidget, ...] = (title, self.source, self.count)
        for part in left:
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.again, self.above, self.reject, self.edit, self.accept):
            row.addWidget(button)
        self.source.activated.connect(self._on_source_activated)
        self.accept.clicked.connect(self._on_accept_clicked)
        self.edit.clicked.connect(self._on_edit_clicked)
        self.reject.clicked.connect(self._on_reject_clicked)
        self.again.clicked.connect(self._on_again_clicked)

    def show_sources(self, sources: Sequence[tuple[str, str]], source_id: str) -> None:
        """Offers the sources that were read, as ids and titles; hidden for one."""
        self.source.clear()
        for each, title in sources:
            self.source.addItem(title, each)
        self.source.setCurrentIndex(self.source.findData(source_id))
        self.source.setVisible(bool(sources))

    def show_counts(self, left: int, total: int, high: int, likely: int, *, can_write: bool) -> None:
        """Says how many are left, and offers to accept all that are sure enough."""
        self.count.setText(plural("{n} left of {total}", "{n} left of {total}", left, total=total) if total else "")
        menu = self.above.menu()
        menu.clear()
        offers = (
            (high, HIGH, plural("The {n} of high confidence", "The {n} of high confidence", high)),
            (likely, LIKELY, plural("The {n} of high or medium", "The {n} of high or medium", likely)),
        )
        for count, least, words in offers:
            action = menu.addAction(words)
            action.setEnabled(bool(count))
            action.triggered.connect(partial(self._on_above_triggered, least))
        self.above.setEnabled(can_write and bool(likely))

    def allow(self, *, accept: bool, reject: bool, again: bool, is_rejected: bool) -> None:
        """Enables what can be done with what is selected."""
        self.accept.setEnabled(accept)
        self.edit.setEnabled(accept and not is_rejected)
        self.reject.setEnabled(reject)
        self.again.setEnabled(again)
        self.accept.setText(tr("Suggest again") if is_rejected else tr("Accept"))

    def _button(self, words: str, key: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tr("{tip} ({key})", tip=tip, key=key))
        button.setAccessibleDescription(tip)
        return button

    def _on_source_activated(self, at: int) -> None:
        self.source_chosen.emit(str(self.source.itemData(at) or ""))

    def _on_above_triggered(self, least: float, _is_checked: bool = False) -> None:
        self.above_requested.emit(least)

    def _on_accept_clicked(self, _is_checked: bool = False) -> None:
        self.accept_requested.emit()

    def _on_edit_clicked(self, _is_checked: bool = False) -> None:
        self.edit_requested.emit()

    def _on_reject_clicked(self, _is_checked: bool = False) -> None:
        self.reject_requested.emit()

    def _on_again_clicked(self, _is_checked: bool = False) -> None:
        self.again_requested.emit()
