"""The head of a pane shows all of its filters and buttons, whatever its width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.filter_box import FilterBox
from caseapp.ui.widgets.head_layout import HeadLayout


def head(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    window = QWidget()
    qtbot.addWidget(window)
    row = HeadLayout(window)
    row.setContentsMargins(16, 8, 12, 8)
    buttons = [QPushButton(words, window) for words in ("Open", "Closed", "All of them", "Export", "Add")]
    for button in buttons[:3]:
        row.addWidget(button)
    row.addStretch(1)
    for button in buttons[3:]:
        row.addWidget(button)
    window.show()
    return window, buttons


@pytest.mark.parametrize("width", [900, 480, 380, 300])
def test_nothing_is_cut_off_or_covers_another(qtbot: QtBot, theme: Theme, width: int) -> None:
    window, buttons = head(qtbot)
    window.resize(width, window.heightForWidth(width))
    for button in buttons:
        assert button.width() == button.sizeHint().width()
        assert window.rect().contains(button.geometry())
        others = [each for each in buttons if each is not button]
        assert not any(button.geometry().intersects(other.geometry()) for other in others)


def test_what_it_ends_with_stands_at_the_right_of_the_first_line(qtbot: QtBot, theme: Theme) -> None:
    window, buttons = head(qtbot)
    wide = window.heightForWidth(900)
    assert window.heightForWidth(330) > wide
    for width in (900, 380):
        window.resize(width, window.heightForWidth(width))
        assert buttons[-1].geometry().right() == width - 1 - 12
        assert buttons[-1].y() == buttons[0].y()


def test_a_hidden_filter_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    window, buttons = head(qtbot)
    left = buttons[2].x()
    buttons[1].hide()
    window.layout().activate()  # type: ignore[union-attr]
    assert buttons[2].x() < left


def test_a_filter_is_as_wide_as_what_is_chosen_and_never_too_wide(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = FilterBox(window)
    box.addItems(["Any", "Owed to anyone", "The Ministry of Foreign Affairs of the Republic of Korea"])
    widths = []
    for index in range(3):
        box.setCurrentIndex(index)
        widths.append(box.sizeHint().width())
    assert widths[0] < widths[1] < widths[2] == box.maximumWidth()
