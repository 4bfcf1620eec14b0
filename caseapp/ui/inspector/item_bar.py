"""Below the form of an open item: what ends it, or opens it again."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from caseapp.domain.kinds import OPEN_STATUSES
from caseapp.platform.translation import tr
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.record_bar import RecordBar
from caseapp.ui.items.reason import change_status


class ItemBar(RecordBar):
    """Two buttons while the item is open, one when it is not; that the words which closed it are gone is said."""

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._item_id = ""
        self.close_button = QPushButton(tr("Close with words"), self)
        self.close_button.setProperty("primary", True)
        self.close_button.setToolTip(tr("Select the words that close it in a source"))
        self.withdraw_button = QPushButton(tr("Withdraw"), self)
        self.reopen_button = QPushButton(tr("Reopen"), self)
        self.lacking = QLabel(tr("The words that closed it are gone"), self)
        self.lacking.setProperty("role", "attention")
        self.lacking.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for button in (self.close_button, self.withdraw_button, self.reopen_button):
            row.addWidget(button)
        row.addWidget(self.lacking, 100)
        row.addStretch(1)
        self.close_button.clicked.connect(self._on_close_button_clicked)
        self.withdraw_button.clicked.connect(self._on_withdraw_button_clicked)
        self.reopen_button.clicked.connect(self._on_reopen_button_clicked)

    def show_record(self, view: RecordView) -> None:
        """Offers what the status allows."""
        self._item_id = view.id
        is_open = view.fields["status"] in OPEN_STATUSES
        is_unclosed = view.fields["status"] == "done" and not view.fields["closing_excerpt"]
        self.close_button.setVisible(is_open or is_unclosed)
        self.lacking.setVisible(is_unclosed)
        self.withdraw_button.setVisible(is_open)
        self.reopen_button.setVisible(not is_open)

    def _set_status(self, status: str) -> None:
        self.about_to_act.emit()
        change_status(self.context.session, self._item_id, status, self)

    def _on_close_button_clicked(self) -> None:
        self.about_to_act.emit()
        self.closing_words_requested.emit(self._item_id)

    def _on_withdraw_button_clicked(self) -> None:
        self._set_status("withdrawn")

    def _on_reopen_button_clicked(self) -> None:
        self._set_status("open")
