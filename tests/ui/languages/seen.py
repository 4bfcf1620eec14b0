"""All words that a window shows, says or offers: of every widget, and of the cells and titles of every list."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_ROLES = {
    "": Qt.ItemDataRole.DisplayRole,
    "tool tip of ": Qt.ItemDataRole.ToolTipRole,
    "read out for ": Qt.ItemDataRole.AccessibleTextRole,
}
MOST_ROWS = 60
Seen = tuple[str, str]  # where, words


def seen_in(window: QWidget) -> Iterator[Seen]:
    """The words of a window and of everything in it that is shown."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget is window or (widget.isVisible() and widget.window() is window):
            for where, words in _of_widget(widget):
                if words:
                    yield f"{where}{type(widget).__name__} {widget.objectName()}".strip(), words


def actions_of(menu: QMenu) -> Iterator[QAction]:
    """Every entry of a menu and of the menus in it."""
    for action in menu.actions():
        yield action
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions_of(inner)


def seen_in_menu(menu: QMenu) -> Iterator[Seen]:
    """The words of a menu, without the keys beside them."""
    for action in actions_of(menu):
        for words in (action.text(), action.toolTip()):
            if words:
                yield f"menu {menu.title()}", words.partition("\t")[0]


def _of_widget(widget: QWidget) -> Iterator[Seen]:
    yield "name of ", widget.accessibleName()
    yield "description of ", widget.accessibleDescription()
    yield "tool tip of ", widget.toolTip()
    yield "", _text_of(widget)
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield "placeholder of ", widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (("choice of ", widget.itemText(at)) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield "tab of ", widget.tabText(at)
            yield "tool tip of a tab of ", widget.tabToolTip(at)
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _of_view(widget)


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QGroupBox):
        return widget.title()
    return widget.windowTitle() if widget.isWindow() or isinstance(widget, QDockWidget) else ""


def _of_view(view: QAbstractItemView) -> Iterator[Seen]:
    model = view.model()
    if model is None:
        return
    for column in range(_columns(model)):
        title = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        if isinstance(title, str) and not title.isdigit():  # Qt: a model without titles numbers its columns
            yield "title of a column of ", title
    yield from _of_rows(model, QModelIndex())


def _of_rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[Seen]:
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(_columns(model)):
            index = model.index(row, column, parent)
            for where, role in _ROLES.items():
                words = model.data(index, role)
                if isinstance(words, str):
                    yield f"{where}a cell of ", words
        yield from _of_rows(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel) -> int:
    # Qt: a list has one column, and does not let anybody ask.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()
