"""Every word that is painted can be read on the ground it is painted on, in both themes: measured on pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableWidget,
    QToolButton,
    QWidget,
)

from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.palette import DARK, LIGHT, Palette
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.empty_state import EmptyState
from caseapp.ui.widgets.message_bar import MessageBar
from caseapp.ui.widgets.pills import ROLES, KindLetter, paint_pill
from caseapp.ui.widgets.toast import Toast
from tests.ui.theme.wearing import contrast, picture, worn

READABLE, DISABLED = 4.5, 3.0
WORDS = "HilEM"
Make = Callable[[Theme, Icons, QWidget], QWidget]


def measured(image: QImage) -> float:
    """The contrast of the ink that stands out most with the colour that covers most."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    counted = Counter(f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels)
    ground = counted.most_common(1)[0][0]
    return max(contrast(colour, ground) for colour in counted)


def seen(widget: QWidget) -> QImage:
    """A widget with the ground it stands on."""
    return picture(widget) if widget.isWindow() else picture(widget.window()).copy(widget.geometry())


def _with(widget: QWidget, **properties: str) -> QWidget:
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def _label(role: str) -> Make:
    return lambda _theme, _icons, parent: _with(QLabel(WORDS, parent), role=role)


def _button(**properties: str) -> Make:
    return lambda _theme, _icons, parent: _with(QPushButton(WORDS, parent), **properties)


def _tool(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QToolButton(parent)
    made.setText(WORDS)
    return made


def _checked_tool(theme: Theme, icons: Icons, parent: QWidget) -> QWidget:
    made = _with(_tool(theme, icons, parent), segment="true")
    assert isinstance(made, QToolButton)
    made.setCheckable(True)
    made.setChecked(True)
    return made


def _placeholder(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QLineEdit(parent)
    made.setPlaceholderText(WORDS * 3)
    return made


def _large_placeholder(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QPlainTextEdit(parent)
    made.setPlaceholderText(WORDS * 3)
    return made


def _combo(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QComboBox(parent)
    made.addItem(WORDS)
    return made


def _list(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QListWidget(parent)
    made.addItems([WORDS])
    made.selectionModel().select(made.model().index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    made.setFixedSize(90, 26)
    return made


def _table(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QTableWidget(0, 1, parent)
    made.setHorizontalHeaderLabels([WORDS])
    return made


def _tabs(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QTabBar(parent)
    made.addTab(WORDS)
    made.addTab(WORDS)
    return made


def _menu(_theme: Theme, _icons: Icons, parent: QWidget) -> QWidget:
    made = QMenu(parent)
    made.setActiveAction(made.addAction(WORDS * 3))
    return made


def _empty(theme: Theme, icons: Icons, parent: QWidget) -> QWidget:
    return EmptyState(theme, icons, "meeting", WORDS, WORDS * 4, parent=parent)


def _message(role: str) -> Make:
    def make(theme: Theme, icons: Icons, parent: QWidget) -> QWidget:
        made = MessageBar(theme, icons, parent)
        made.show_message(role, WORDS * 4)
        return made

    return make


def _toast(theme: Theme, icons: Icons, parent: QWidget) -> QWidget:
    made = Toast(theme, icons, parent)
    made.show_words(WORDS, can_undo=True, key="Ctrl+Z")
    return made


def _letter(letter: str) -> Make:
    return lambda theme, _icons, parent: KindLetter(theme, letter, parent)


class _Pill(QWidget):
    def __init__(self, role: str, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._role, self._palette = role, palette

    def paintEvent(self, _event: object) -> None:
        paint_pill(QPainter(self), QRect(0, 0, self.width(), self.height()), WORDS * 2, self._role, self._palette)


def _pill(role: str) -> Make:
    return lambda theme, _icons, parent: _Pill(role, theme.palette, parent)


PAINTED: dict[str, Make] = {
    **{f"label {role}": _label(role) for role in ("text2", "text3", "caption", "section", "key")},
    **{f"label {role}": _label(role) for role in ("wrong", "good", "attention")},
    "button": _button(),
    "primary button": _button(primary="true"),
    "link button": _button(link="true"),
    "tool button": _tool,
    "chosen segment": _checked_tool,
    "placeholder": _placeholder,
    "placeholder of a text": _large_placeholder,
    "combo": _combo,
    "selected row": _list,
    "head of a table": _table,
    "tabs": _tabs,
    "menu": _menu,
    "check box": lambda _theme, _icons, parent: QCheckBox(WORDS, parent),
    "group": lambda _theme, _icons, parent: QGroupBox(WORDS, parent),
    "empty state": _empty,
    "toast": _toast,
    **{f"message {role}": _message(role) for role in ("wrong", "attention", "good")},
    **{f"letter {letter}": _letter(letter) for letter in DARK.kinds},
    **{f"pill {role}": _pill(role) for role in ROLES},
}
CAN_BE_DISABLED = ("button", "link button", "tool button", "combo", "check box", "label text2")


@pytest.fixture(params=[DARK, LIGHT], ids=["dark", "light"])
def put_on(
    request: pytest.FixtureRequest, qapp: QApplication, style_sheets: Path
) -> Iterator[Callable[[Make], QWidget]]:
    """Return a function that shows a widget in one of the themes."""
    windows: list[QWidget] = []
    with worn(qapp, style_sheets, request.param.name) as theme:

        def make(of: Make) -> QWidget:
            window = QWidget()
            windows.append(window)
            window.setObjectName("dock")
            window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            window.resize(400, 120)
            widget = of(theme, Icons(theme), window)
            widget.adjustSize()
            window.show()
            return widget

        yield make
        for window in windows:
            window.close()
            window.deleteLater()


@pytest.mark.parametrize("what", list(PAINTED))
def test_words_can_be_read(put_on: Callable[[Make], QWidget], what: str) -> None:
    assert measured(seen(put_on(PAINTED[what]))) >= READABLE


def test_the_chosen_entry_of_a_list_of_choices_can_be_read(put_on: Callable[[Make], QWidget]) -> None:
    combo = put_on(_combo)
    assert isinstance(combo, QComboBox)
    combo.showPopup()
    QTest.qWait(0)
    view = combo.view()
    entry = view.visualRect(combo.model().index(0, 0)).translated(view.viewport().mapTo(view.window(), QPoint()))
    inside = entry.intersected(view.window().rect()).adjusted(8, 8, -8, -8)
    assert measured(picture(view.window()).copy(inside)) >= READABLE
    combo.hidePopup()


@pytest.mark.parametrize("what", CAN_BE_DISABLED)
def test_what_cannot_be_used_can_still_be_read(put_on: Callable[[Make], QWidget], what: str) -> None:
    widget = put_on(PAINTED[what])
    widget.setEnabled(False)
    assert measured(seen(widget)) >= DISABLED
