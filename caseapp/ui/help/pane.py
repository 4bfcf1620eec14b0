"""The help pane: a page, what is found in all pages, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from caseapp.platform.translation import mark, tr
from caseapp.ui.help.pages import CONTENTS, find
from caseapp.ui.help.places import PROPERTY
from caseapp.ui.help.view import HelpView
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.clearing import make_clearable
from caseapp.ui.widgets.empty_state import EmptyState

_NONE = (mark("Help does not say this"), mark("Try another word, or the beginning of one."))
MIN_WIDTH = 300


class HelpPane(QWidget):
    """Shows the pages of help; Escape or the cross asks to close it."""

    close_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, key_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._visited: list[str] = []
        self.setObjectName("dock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty(PROPERTY, CONTENTS)
        self.setMinimumWidth(MIN_WIDTH)
        self._title = QLabel(tr("Help"), self)
        self._title.setFont(theme.ui_font(13, QFont.Weight.Medium))
        self.back = self._button(tr("Back to the page before"))
        self.contents = self._button(tr("Contents of help"))
        self.closing = self._button(tr("Close help"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Find in help"))
        self.field.setAccessibleName(tr("Find in help"))
        make_clearable(self.field)
        self.view = HelpView(theme, key_of, self)
        self.hits = QListWidget(self)
        self.hits.setAccessibleName(tr("Pages found"))
        self.hits.setWordWrap(True)
        self.hits.setSpacing(4)
        self.hits.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = EmptyState(theme, icons, "search", tr(_NONE[0]), tr(_NONE[1]), parent=self)
        self._stack = QStackedWidget(self)
        for widget in (self.view, self.hits, self._empty):
            self._stack.addWidget(widget)
        self._lay_out()
        self._wire(theme)
        self._set_icons()
        self.setFocusProxy(self.view)

    def show_page(self, name: str) -> None:
        """Shows a page; the one before is a step back."""
        if self.view.page and self.view.page != name:
            self._visited.append(self.view.page)
        self.field.clear()
        self._show(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the search, then closes help; Alt+Left and Backspace go back."""
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.field.hasFocus():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down and Return lead into what was found."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.hits.count():
                self.hits.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._stack.currentWidget() is self.hits:
                self._open_hit(self.hits.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 8, 8)
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for button in (self.back, self.contents, self.closing):
            head.addWidget(button)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 8)
        field.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(self._stack, 1)

    def _wire(self, theme: Theme) -> None:
        self.back.clicked.connect(self._on_back_clicked)
        self.contents.clicked.connect(self._on_contents_clicked)
        self.closing.clicked.connect(self.close_requested)
        self.field.textChanged.connect(self._on_find_textChanged)
        self.field.installEventFilter(self)
        self.hits.itemActivated.connect(self._open_hit)
        self.hits.itemClicked.connect(self._open_hit)
        self.view.page_wanted.connect(self.show_page)
        theme.changed.connect(self._on_theme_changed)

    def _button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        return button

    def _set_icons(self) -> None:
        for button, icon in ((self.back, "undo"), (self.contents, "brief"), (self.closing, "close")):
            button.setIcon(self._icons.icon(icon))

    def _show(self, name: str, wanted: str = "") -> None:
        self.view.show_page(name, wanted)
        self._stack.setCurrentWidget(self.view)
        self.back.setEnabled(bool(self._visited))
        self.contents.setEnabled(name != CONTENTS)

    def _go_back(self) -> None:
        if self._visited:
            name = self._visited.pop()
            self.field.clear()
            self._show(name)

    def _open_hit(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name = str(item.data(Qt.ItemDataRole.UserRole))
        if self.view.page != name:
            self._visited.append(self.view.page)
        self._show(name, self.field.text())
        self.view.setFocus()

    def _on_find_textChanged(self, typed: str) -> None:
        self.hits.clear()
        if not typed.strip():
            self._show(self.view.page or CONTENTS)
            return
        for hit in find(typed):
            item = QListWidgetItem(f"{hit.title}\n{hit.around}", self.hits)
            item.setData(Qt.ItemDataRole.UserRole, hit.name)
        self.hits.setCurrentRow(0)
        self._stack.setCurrentWidget(self.hits if self.hits.count() else self._empty)

    def _on_back_clicked(self, _is_checked: bool = False) -> None:
        self._go_back()

    def _on_contents_clicked(self, _is_checked: bool = False) -> None:
        self.show_page(CONTENTS)

    def _on_theme_changed(self, _palette: object) -> None:
        self._set_icons()
