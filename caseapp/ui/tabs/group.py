"""One tab group: pages by their keys, the buttons at its end, and what a person wants done with a tab."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QTabWidget, QToolButton, QWidget

from caseapp.platform.translation import tr
from caseapp.ui.tabs.bar import TabBar
from caseapp.ui.theme.icons import Icons

TITLE_LENGTH = 28
KEY, TITLE, ICON = "page_key", "page_title", "icon_name"  # what a page carries, as properties


class Group(QTabWidget):
    """Tabs of one place; it knows no other group."""

    close_requested = Signal(str)
    menu_requested = Signal(str, QPoint)
    carried = Signal(str)
    split_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("group")
        bar = TabBar(self)
        self.setTabBar(bar)
        self.setDocumentMode(True)
        bar.setDrawBase(False)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setUsesScrollButtons(True)
        self.tabCloseRequested.connect(self._on_close_requested)
        bar.close_requested.connect(self._on_close_requested)
        bar.menu_requested.connect(self._on_bar_menu_requested)
        bar.carried.connect(self._on_bar_carried)
        self._buttons = self._corner()
        self.call(tr("Pages"))
        self.refresh_icons()

    def call(self, name: str) -> None:
        """What a screen reader says of it."""
        self.setAccessibleName(name)
        self.tabBar().setAccessibleName(name)

    def page_keys(self) -> list[str]:
        """The keys of its pages, in their order."""
        return [key_of(page) for page in self.pages()]

    def pages(self) -> list[QWidget]:
        """Its pages, in their order."""
        found = map(self.widget, range(self.count()))
        return [page for page in found if page is not None]

    def page(self, key: str) -> QWidget | None:
        """The page of a key, None when it is not here."""
        return next((page for page in self.pages() if key_of(page) == key), None)

    def front_key(self) -> str:
        """The key of the page in front, "" without one."""
        return key_of(self.currentWidget())

    def put(self, page: QWidget, at: int = -1) -> None:
        """Takes a page in, at a place among the tabs or at their end; it carries its key, title and icon."""
        title = str(page.property(TITLE))
        short = title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1].rstrip() + "…"
        icon = self._icons.icon(str(page.property(ICON)))
        index = self.insertTab(at, page, icon, short.replace("&", "&&"))
        self.setTabToolTip(index, title)
        close = self.tabBar().tabButton(index, QTabBar.ButtonPosition.RightSide)
        if close is not None:
            close.setAccessibleName(tr("Close {title}", title=title))

    def take(self, key: str) -> QWidget | None:
        """Gives a page up; it lives on."""
        page = self.page(key)
        if page is not None:
            self.removeTab(self.indexOf(page))
        return page

    def show_active(self, is_active: bool) -> None:
        """Whether verbs act on it, where there are several."""
        bar = self.tabBar()
        if bar.property("quiet") != (not is_active):
            bar.setProperty("quiet", not is_active)
            bar.style().unpolish(bar)
            bar.style().polish(bar)

    def refresh_icons(self) -> None:
        """Draws the icons anew, in the colours of the theme."""
        for page in self.pages():
            self.setTabIcon(self.indexOf(page), self._icons.icon(str(page.property(ICON))))
        for name, button in self._buttons.items():
            button.setIcon(self._icons.icon(name))

    def _corner(self) -> dict[str, QToolButton]:
        corner = QWidget(self)
        corner.setObjectName("tabCorner")
        corner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(corner)
        row.setContentsMargins(4, 0, 8, 0)
        row.setSpacing(2)
        buttons: dict[str, QToolButton] = {}
        said = {"split": tr("Split: this page beside the others"), "more": tr("More for this page")}
        for name, words in said.items():
            button = buttons[name] = QToolButton(corner)
            button.setAutoRaise(True)
            button.setToolTip(words)
            button.setAccessibleName(words)
            row.addWidget(button)
        buttons["split"].clicked.connect(self._on_split_clicked)
        buttons["more"].clicked.connect(partial(self._on_more_clicked, buttons["more"]))
        self.setCornerWidget(corner)
        return buttons

    def tabInserted(self, index: int) -> None:
        """The buttons are there with pages alone."""
        super().tabInserted(index)
        self._show_buttons()

    def tabRemoved(self, index: int) -> None:
        """The buttons are there with pages alone."""
        super().tabRemoved(index)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._buttons["split"].setEnabled(self.count() > 1)
        self._buttons["more"].setEnabled(self.count() > 0)

    def _on_split_clicked(self, _is_checked: bool = False) -> None:
        self.split_requested.emit()

    def _on_more_clicked(self, button: QToolButton, _is_checked: bool = False) -> None:
        if self.count():
            self.menu_requested.emit(self.front_key(), button.mapToGlobal(button.rect().bottomLeft()))

    def _on_close_requested(self, index: int) -> None:
        self.close_requested.emit(key_of(self.widget(index)))

    def _on_bar_menu_requested(self, index: int, at: QPoint) -> None:
        self.menu_requested.emit(key_of(self.widget(index)), at)

    def _on_bar_carried(self, index: int) -> None:
        self.carried.emit(key_of(self.widget(index)))


def key_of(page: QWidget | None) -> str:
    """The key a page carries, "" without one."""
    key = page.property(KEY) if page is not None else None
    return key if isinstance(key, str) else ""
