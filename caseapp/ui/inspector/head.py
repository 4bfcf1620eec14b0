"""The top of the pane: the kind of the record in words, and a menu of what can be done with the record as a whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.inspector.look import Look
from caseapp.ui.theme.fonts import px
from caseapp.ui.theme.icons import Icons


class Head(QWidget):
    """One line."""

    delete_requested = Signal()
    cite_requested = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._kind = QLabel(self)
        self._kind.setFont(look.font(13, is_medium=True))
        self.cite = self._button("quote", tr("Cite the selected words for this record"))
        self.more = self._button("more", tr("More for this record"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction(tr("Cite the selected words"), self.cite_requested.emit)
        menu.addSeparator()
        menu.addAction(tr("Delete"), self.delete_requested.emit)
        self.more.setMenu(menu)
        self.setFixedHeight(look.row_height(34))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._kind)
        row.addStretch(1)
        row.addWidget(self.cite)
        row.addWidget(self.more)
        self.cite.clicked.connect(self._on_cite_clicked)

    def show_kind(self, label: str, *, is_read_only: bool, is_citeable: bool) -> None:
        """Names the kind; without a record nothing can be done."""
        self._kind.setText(label)
        self.more.setVisible(bool(label) and not is_read_only)
        self.cite.setVisible(bool(label) and not is_read_only and is_citeable)

    def refresh_look(self) -> None:
        """Takes the icons in the colours of the theme."""
        for button in (self.cite, self.more):
            button.setIcon(self._icons.icon(str(button.property("icon_name"))))

    def _button(self, icon: str, says: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", icon)
        button.setIcon(self._icons.icon(icon))
        button.setIconSize(QSize(px(16), px(16)))
        button.setAutoRaise(True)
        button.setToolTip(says)
        button.setAccessibleName(says)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_cite_clicked(self) -> None:
        self.cite_requested.emit()
