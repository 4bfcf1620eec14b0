"""Pills and kind letters: as wide as their words, never out of their room, in the colours of the theme."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from caseapp.ui.theme.palette import DARK, LIGHT, Palette
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import ROLES, KindLetter, paint_letter, paint_pill, pill_size
from tests.ui.theme.wearing import shades, shown_colours

GROUND = "#ff00ff"
SOLID = "██ held"  # thin letters alone cover no pixel wholly


def _canvas() -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    return image


def _painted(words: str, role: str, room: QRect, palette: Palette = DARK) -> tuple[QImage, QRect]:
    canvas = _canvas()
    painter = QPainter(canvas)
    covered = paint_pill(painter, room, words, role, palette)
    painter.end()
    return canvas, covered


def _outside(canvas: QImage, room: QRect) -> set[str]:
    painter = QPainter(canvas)
    painter.fillRect(room, GROUND)
    painter.end()
    return shades(canvas) - {GROUND}


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("role", ["good", "attention", "wrong"])
def test_a_pill_has_the_colours_of_its_role(qtbot: QtBot, role: str, palette: Palette) -> None:
    canvas, _ = _painted(SOLID, role, QRect(0, 0, 200, 40), palette)
    assert {getattr(palette, role), getattr(palette, f"{role}_chip")} <= shades(canvas)


def test_a_neutral_pill_is_a_line_and_no_fill(qtbot: QtBot) -> None:
    canvas, covered = _painted(SOLID, "neutral", QRect(0, 0, 200, 40))
    assert DARK.text2 in shades(canvas)
    assert canvas.pixelColor(covered.left() + 4, covered.center().y()).name() == GROUND


def test_an_unknown_role_is_refused(qtbot: QtBot) -> None:
    canvas = _canvas()
    painter = QPainter(canvas)
    with pytest.raises(KeyError):
        paint_pill(painter, QRect(0, 0, 100, 40), "Held", "blue", DARK)
    painter.end()
    assert set(ROLES) == {"good", "attention", "wrong", "neutral"}


def test_a_pill_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    _, covered = _painted("Unscheduled", "attention", QRect(10, 0, 190, 40))
    assert covered.left() == 10
    assert covered.size() == pill_size("Unscheduled")
    assert pill_size("Unscheduled").width() > pill_size("Held").width() > pill_size("").width()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.integers(20, 120), st.sampled_from(ROLES))
def test_a_pill_stays_in_its_room(qtbot: QtBot, words: str, width: int, role: str) -> None:
    room = QRect(30, 5, width, 30)
    canvas, covered = _painted(words, role, room)
    assert room.contains(covered)
    assert _outside(canvas, covered) == set()


def test_words_too_long_for_the_room_keep_their_beginning(qtbot: QtBot) -> None:
    """Words cut at both sides say something else: "unscheduled" would read as scheduled."""
    room = QRect(0, 0, 70, 40)
    long, _ = _painted("█ until the end of spring", "wrong", room)
    assert DARK.wrong in shades(long.copy(0, 0, room.width() // 2, 40))
    assert DARK.wrong not in shades(_painted("until the end of spring █", "wrong", room)[0].copy(62, 0, 8, 40))


@pytest.mark.parametrize("letter", list(DARK.kinds))
def test_a_letter_has_the_colours_of_its_kind(qtbot: QtBot, letter: str) -> None:
    canvas = _canvas()
    painter = QPainter(canvas)
    covered = paint_letter(painter, QRect(20, 0, 60, 40), letter, LIGHT)
    painter.end()
    assert LIGHT.kinds[letter].fill in shades(canvas)
    assert len(shades(canvas.copy(covered))) > 3
    assert _outside(canvas, covered) == set()


def test_a_letter_follows_its_kind_and_the_theme(qtbot: QtBot, theme: Theme) -> None:
    letter = KindLetter(theme, "M")
    qtbot.addWidget(letter)
    letter.show()
    assert DARK.kinds["M"].fill in shown_colours(letter)
    theme.apply("light")
    letter.show_letter("P")
    assert LIGHT.kinds["P"].fill in shown_colours(letter)
    letter.show_letter("")
    assert len(shown_colours(letter)) == 1
