"""The theme at run time: what is painted changes with it, and nothing is painted in capitals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caseapp.ui.theme import fonts, stylesheet
from caseapp.ui.theme.fonts import serif_font, ui_font
from caseapp.ui.theme.palette import DARK, LIGHT, Palette
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import KindLetter
from tests.ui.theme.wearing import contrast, picture, shades, shown_colours, worn


def _button() -> QWidget:
    return QPushButton("Save")


def _primary() -> QWidget:
    button = QPushButton("Save")
    button.setProperty("primary", "true")
    return button


def _field() -> QWidget:
    return QLineEdit("Munich")


def _combo() -> QWidget:
    combo = QComboBox()
    combo.addItem("held")
    return combo


def _ticked() -> QWidget:
    box = QCheckBox("Unsourced only")
    box.setChecked(True)
    return box


def _tree() -> QWidget:
    tree = QTreeWidget()
    QTreeWidgetItem(QTreeWidgetItem(tree, ["Lists"]), ["Meetings"])
    return tree


def _label() -> QWidget:
    label = QLabel("Overdue")
    label.setProperty("role", "wrong")
    return label


PAINTED: list[tuple[Callable[[], QWidget], tuple[str, ...]]] = [
    (_button, ("raised", "text", "line2")),
    (_primary, ("accent_fill",)),
    (_field, ("field", "text", "line2")),
    (_combo, ("field", "line2", "text")),
    (_ticked, ("accent_fill", "text")),
    (_tree, ("page", "dock", "text")),
    (_label, ("wrong",)),
]


@pytest.mark.parametrize(("make", "roles"), PAINTED, ids=[make.__name__.strip("_") for make, _ in PAINTED])
def test_switching_changes_what_is_painted(
    qtbot: QtBot, theme: Theme, make: Callable[[], QWidget], roles: tuple[str, ...]
) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(180, 90)
    widget.show()
    for palette, other in ((DARK, LIGHT), (LIGHT, DARK), (DARK, LIGHT)):
        theme.apply(palette.name)
        shown = shown_colours(widget)
        assert {role for role in roles if getattr(palette, role) not in shown} == set()
        assert {role for role in roles if role != "accent_fill" and getattr(other, role) in shown} == set()


def test_drawings_of_the_sheet_switch_too(qtbot: QtBot, theme: Theme) -> None:
    """Qt keeps pictures by the name of their file, which is the same in both themes."""
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.resize(120, 28)
    for palette in (DARK, LIGHT, DARK):
        theme.apply(palette.name)
        arrow = combo.grab(QRect(98, 6, 18, 16)).toImage()
        assert palette.field in shades(arrow)
        assert max(contrast(colour, palette.field) for colour in shades(arrow)) >= 3.0


def test_those_who_paint_themselves_are_told(qtbot: QtBot, theme: Theme) -> None:
    told: list[Palette] = []
    theme.changed.connect(told.append)
    theme.apply("light")
    assert theme.palette is LIGHT
    theme.apply("dark")
    assert told == [LIGHT, DARK]


def test_the_desktop_s_dialogs_are_told_too(qapp: QApplication, theme: Theme) -> None:
    for palette in (LIGHT, DARK):
        theme.apply(palette.name)
        colours = QApplication.palette()
        assert colours.color(QPalette.ColorRole.Window).name() == palette.dock
        assert colours.color(QPalette.ColorRole.Text).name() == palette.text
        disabled = colours.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        assert disabled.name() == palette.text3
        wanted = Qt.ColorScheme.Dark if palette.is_dark else Qt.ColorScheme.Light
        assert qapp.styleHints().colorScheme() in (wanted, Qt.ColorScheme.Unknown)


class _Hints:
    """The style hints of a desktop that has a scheme, which off screen there is not."""

    def __init__(self, scheme: Qt.ColorScheme) -> None:
        self.desktop, self._own = scheme, Qt.ColorScheme.Unknown

    def colorScheme(self) -> Qt.ColorScheme:
        return self.desktop if self._own == Qt.ColorScheme.Unknown else self._own

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self._own = scheme

    def unsetColorScheme(self) -> None:
        self._own = Qt.ColorScheme.Unknown


@pytest.mark.parametrize(("scheme", "palette"), [(Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)])
def test_following_the_desktop_forgets_what_was_set_before(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, palette: Palette
) -> None:
    hints = _Hints(scheme)
    monkeypatch.setattr(QApplication, "styleHints", lambda _app: hints)
    for name in ("light", "dark", "system"):
        theme.apply(name)
        theme.apply("system")
        assert theme.palette is palette


def test_the_desktop_is_followed_when_it_changes_but_only_by_those_who_want_it(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = qapp.styleHints().colorSchemeChanged
    hints = _Hints(Qt.ColorScheme.Dark)
    monkeypatch.setattr(QApplication, "styleHints", lambda _app: hints)
    theme.apply("system")
    for scheme, palette in ((Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
        hints.desktop = scheme
        changed.emit(scheme)
        assert theme.palette is palette
        assert theme.chosen == "system"
    theme.apply("dark")
    hints.desktop = Qt.ColorScheme.Light
    changed.emit(Qt.ColorScheme.Light)
    assert theme.palette is DARK


def test_an_unknown_theme_changes_nothing(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.apply("sepia")
    assert theme.palette is DARK


def test_a_theme_that_cannot_be_built_changes_nothing(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    def unwritable(_palette: Palette, _cache: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(stylesheet, "load", unwritable)
    with pytest.raises(PermissionError):
        theme.apply("light")
    assert theme.palette is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == DARK.dock


def test_a_widget_that_has_gone_is_not_told(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    KindLetter(theme, "M", window)
    assert theme.receivers("2changed(PyObject)") == 1
    window.deleteLater()
    qtbot.waitUntil(lambda: theme.receivers("2changed(PyObject)") == 0)
    theme.apply("light")


def _tab(words: str) -> QWidget:
    tabs = QTabWidget()
    tabs.addTab(QWidget(), words)
    return tabs


def _head(words: str) -> QWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels([words])
    return tree


def _tool(words: str) -> QWidget:
    button = QToolButton()
    button.setText(words)
    return button


@pytest.mark.parametrize(
    "make", [QPushButton, _tab, _head, _tool, QGroupBox], ids=["push", "tab", "head", "tool", "group"]
)
def test_words_keep_their_small_letters(qtbot: QtBot, theme: Theme, make: Callable[[str], QWidget]) -> None:
    pictures = []
    for words in ("held", "HELD"):
        widget = make(words)
        qtbot.addWidget(widget)
        widget.resize(160, 80)
        pictures.append(picture(widget))
    assert len(shades(pictures[0])) > 2
    assert pictures[0] != pictures[1]


def test_source_words_keep_their_serifs(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    plain, source, head = QLabel("plain", window), QLabel("source", window), QLabel("head", window)
    source.setFont(serif_font(16))
    head.setFont(ui_font(26))
    for label in (plain, source, head):
        column.addWidget(label)
    window.show()
    assert plain.font().families()[0] == "Roboto"
    assert source.font().families()[0] == "Noto Serif"
    assert head.fontInfo().pixelSize() == 2 * plain.fontInfo().pixelSize()


def test_sizes_follow_the_persons_own_font(monkeypatch: pytest.MonkeyPatch) -> None:
    for points, pixels in ((21.0, 26), (10.5, 13), (6.0, 13)):
        monkeypatch.setattr(fonts, "_user_points", [points])
        assert ui_font(13).pixelSize() == pixels
    assert fonts.caption_font().pixelSize() < ui_font().pixelSize()


def test_a_second_window_keeps_the_measure_of_the_persons_font(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    before = ui_font(13).pixelSize()
    bigger = ui_font(26)
    QApplication.setFont(bigger)
    with worn(qapp, tmp_path / "cache"):
        assert ui_font(13).pixelSize() == before


def test_buttons_of_dialogs_have_no_icons_of_another_drawing(theme: Theme, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    box.ensurePolished()
    assert all(button.icon().isNull() for button in box.buttons())
    assert not box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)
