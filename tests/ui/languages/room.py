"""Whether words have the room they need, in whatever shows them without breaking or shortening them by itself."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from tests.ui.shell.test_accessibility import is_cut

#: A line beside cards, as wide as they leave it; what is to be typed there is its description, too.
BESIDE_CARDS = "chainLine"


def cut_in(window: QWidget) -> Iterator[tuple[str, str]]:
    """What is cut off in a window: where, and the words."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            for words in _cut(widget):
                yield f"{type(widget).__name__} {widget.objectName()}".strip(), words


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield from [widget.text()] * is_cut(widget)
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from _too_long(widget, widget.tabText(at).replace("&", ""), widget.tabRect(at).width())
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        for section in range(widget.count()):
            if not widget.isSectionHidden(section):
                title = widget.model().headerData(section, Qt.Orientation.Horizontal)
                yield from _too_long(widget, str(title or ""), widget.sectionSize(section))
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        is_whole_elsewhere = widget.currentText() == widget.toolTip()
        yield from [] if is_whole_elsewhere else _too_long(widget, widget.currentText(), _room_in(widget))
    elif isinstance(widget, QLineEdit) and _shows_placeholder(widget):
        yield from _too_long(widget, widget.placeholderText(), widget.width())


def _shows_placeholder(line: QLineEdit) -> bool:
    is_whole_elsewhere = line.placeholderText() == line.toolTip() or line.objectName() == BESIDE_CARDS
    return not line.text() and not is_whole_elsewhere


def _too_long(widget: QWidget, words: str, room: int) -> list[str]:
    return [words] if widget.fontMetrics().horizontalAdvance(words) > room else []


def _room_in(combo: QComboBox) -> int:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, combo).width()
