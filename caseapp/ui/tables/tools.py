"""The buttons at the end of a table's head: filters below the titles, columns, and views."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme


class Tools(QWidget):
    """Three buttons with names; the menu of views is filled when it opens."""

    filters_toggled = Signal(bool)
    columns_pressed = Signal()
    menu_opening = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.filter = self._button(tr("Filter the columns"), "Ctrl+L")
        self.filter.setCheckable(True)
        self.columns = self._button(tr("Columns…"))
        self.view = self._button(tr("Groups and views"))
        self.menu = QMenu(self)
        self.view.setMenu(self.menu)
        self.view.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.filter, self.columns, self.view):
            row.addWidget(button)
        self.filter.toggled.connect(self.filters_toggled)
        self.columns.clicked.connect(self._on_columns_clicked)
        self.menu.aboutToShow.connect(self._on_menu_aboutToShow)
        theme.changed.connect(self._on_theme_changed)
        self._dress()

    def _button(self, name: str, key: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(f"{name} ({key})" if key else name)
        button.setAccessibleName(name)
        return button

    def _dress(self) -> None:
        for button, icon in ((self.filter, "filter"), (self.columns, "layout"), (self.view, "view")):
            button.setIcon(self._icons.icon(icon, "text2"))

    def _on_columns_clicked(self, _is_checked: bool = False) -> None:
        self.columns_pressed.emit()

    def _on_menu_aboutToShow(self) -> None:
        self.menu.clear()
        self.menu_opening.emit(self.menu)

    def _on_theme_changed(self, _palette: object) -> None:
        self._dress()
