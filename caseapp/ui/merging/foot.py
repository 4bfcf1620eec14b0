"""The line below a conflict: put off, edit, and the reason that is kept with a decision."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.merging.parts import label
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

ROOMY = 820


class ConflictFoot(QFrame):
    """Two buttons, a field, and what putting off means."""

    put_off = Signal()
    edit_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, says: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.setObjectName("conflictFoot")
        self.off_button = QPushButton(tr("Put off") + "  P", self)
        self.off_button.setAccessibleName(tr("Put off"))
        self.edit_button = QPushButton(tr("Edit the value") + "  E", self)
        self.edit_button.setAccessibleName(tr("Edit the value"))
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(tr("Reason, kept with the decision (optional)"))
        self.reason.setAccessibleName(tr("Reason for the decision"))
        self.off_button.clicked.connect(self._on_off_clicked)
        self.edit_button.clicked.connect(self._on_edit_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(8), px(20), px(8))
        row.setSpacing(px(8))
        row.addWidget(self.off_button)
        row.addWidget(self.edit_button)
        row.addWidget(self.reason, 1)
        self._note = label(says, self, "caption")
        self._note.setWordWrap(False)
        self.off_button.setToolTip(says)
        row.addWidget(self._note)
        self.recolour()
        theme.changed.connect(self._on_theme_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the reason has the room, and the note is a tip of the button."""
        self._note.setVisible(event.size().width() >= px(ROOMY))
        super().resizeEvent(event)

    def enable(self, *, can_decide: bool, can_edit: bool) -> None:
        """Offers what can be done; says why where an editor does not fit."""
        self.off_button.setEnabled(can_decide)
        self.reason.setEnabled(can_decide)
        self.edit_button.setEnabled(can_decide and can_edit)
        tip = "" if can_edit else tr("Take one of the values here; the field can be edited in its form afterwards.")
        self.edit_button.setToolTip(tip)

    def take_reason(self) -> str:
        """The reason typed, which is for one decision alone."""
        words = self.reason.text().strip()
        self.reason.clear()
        return words

    def recolour(self) -> None:
        """Takes the colours of the theme."""
        palette = self._theme.palette
        self.setStyleSheet(
            f"#conflictFoot {{ background: {palette.dock}; border: none; border-top: 1px solid {palette.line}; }}"
        )
        self.off_button.setIcon(self._icons.icon("clock", "text2"))
        self.edit_button.setIcon(self._icons.icon("pencil", "text2"))

    def _on_off_clicked(self, _is_checked: bool = False) -> None:
        self.put_off.emit()

    def _on_edit_clicked(self, _is_checked: bool = False) -> None:
        self.edit_wanted.emit()

    def _on_theme_changed(self, _palette: object) -> None:
        self.recolour()
