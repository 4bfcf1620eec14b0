"""Icons: there for every name asked for, in the colour asked for, sharp, and new with each theme."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from caseapp.platform.paths import resources_dir
from caseapp.ui.theme.icons import Icons, pixmap
from caseapp.ui.theme.palette import DARK, LIGHT
from caseapp.ui.theme.theme import Theme
from tests.ui.theme.asked_icons import asked_icons, trees
from tests.ui.theme.wearing import shades

SHIPPED = sorted(path.stem for path in (resources_dir() / "icons").glob("*.svg"))


def _solid(picture: QPixmap) -> set[str]:
    """The colours of the pixels that are wholly covered."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = set(memoryview(image.constBits()).cast("I"))
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels if pixel >> 24 == 0xFF}


def _ink(picture: QPixmap) -> int:
    """How much of a picture is covered, as the sum of all alphas."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return sum(pixel >> 24 for pixel in memoryview(image.constBits()).cast("I"))


def test_the_names_asked_for_are_found_in_every_form() -> None:
    module = ast.parse(
        "class Card:\n    def __init__(self, theme, icon, title): ...\n"
        "@dataclass\nclass Cell:\n    words: str\n    icon: str = ''\n"
        "_ICONS = {'good': 'tick'}\n"
        "Card(t, 'one', 'no')\nCell('no', 'two')\nCell('no', icon='three')\n"
        "icons.icon('four' if x else 'five', 'no')\nself.icons.pixmap('six', 'no')\n"
    )
    assert asked_icons([module]) == {"one", "two", "three", "four", "five", "six", "tick"}


def test_there_is_an_icon_for_every_name_the_program_asks_for() -> None:
    asked = asked_icons(trees())
    assert {"folder", "quote-dashed", "chevron-right", "plus", "meeting", "undo", "close", "warning"} <= asked
    assert asked - set(SHIPPED) == set()


@pytest.mark.usefixtures("qapp")
def test_every_icon_is_painted_in_the_one_colour_asked_for() -> None:
    """Strokes of 1.3 px cover few pixels wholly at 16 px, so the colour is looked at enlarged."""
    assert len(SHIPPED) > 40
    assert {name for name in SHIPPED if _solid(pixmap(name, "#fe0102", 64)) != {"#fe0102"}} == set()
    assert {name for name in SHIPPED if _ink(pixmap(name, "#fe0102")) < 255 * 8} == set()


@pytest.mark.usefixtures("qapp")
def test_an_unknown_name_is_refused(icons: Icons) -> None:
    with pytest.raises(KeyError, match="nonesuch"):
        icons.icon("nonesuch")
    with pytest.raises(KeyError, match="nonesuch"):
        icons.pixmap("nonesuch")


@pytest.mark.parametrize("role", ["text2", "accent", "wrong"])
def test_an_icon_has_the_colour_of_its_role_in_each_theme(theme: Theme, icons: Icons, role: str) -> None:
    size = QSize(64, 64)
    assert _solid(icons.icon("folder", role).pixmap(size)) == {getattr(DARK, role)}
    assert _solid(icons.pixmap("folder", role, 64)) == {getattr(DARK, role)}
    theme.apply("light")
    assert _solid(icons.icon("folder", role).pixmap(size)) == {getattr(LIGHT, role)}
    assert _solid(icons.pixmap("folder", role, 64)) == {getattr(LIGHT, role)}


def test_an_icon_is_made_once_for_each_theme(theme: Theme, icons: Icons) -> None:
    dark = icons.icon("folder")
    assert icons.icon("folder") is dark
    theme.apply("light")
    assert icons.icon("folder") is not dark
    theme.apply("dark")
    assert icons.icon("folder") is dark


def test_a_disabled_icon_is_faint(icons: Icons) -> None:
    icon, size = icons.icon("folder"), QSize(32, 32)
    normal, disabled = (icon.pixmap(size, mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert 0.3 < _ink(disabled) / _ink(normal) < 0.5


def test_a_disabled_icon_fades_nothing_else(icons: Icons) -> None:
    canvas = QImage(40, 16, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.black)
    painter = QPainter(canvas)
    icons.icon("folder").paint(painter, QRect(0, 0, 16, 16), mode=QIcon.Mode.Disabled)
    painter.fillRect(QRect(20, 0, 20, 16), QColor("#ffffff"))
    painter.end()
    assert "#ffffff" in shades(canvas)


def test_the_icon_under_the_pointer_stands_out(icons: Icons) -> None:
    assert _solid(icons.icon("folder").pixmap(QSize(64, 64), QIcon.Mode.Active)) == {DARK.text}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_for_the_pixels_of_the_screen(icons: Icons, ratio: float) -> None:
    for picture in (icons.pixmap("folder", ratio=ratio), icons.icon("folder").pixmap(QSize(16, 16), ratio)):
        assert picture.width() == round(16 * ratio)
        assert picture.devicePixelRatio() == ratio
        # Drawn, not enlarged: a stroke covers the same share of the icon at every ratio.
        share = _ink(picture) / (255 * picture.width() * picture.height())
        assert share == pytest.approx(_ink(icons.pixmap("folder")) / (255 * 256), rel=0.1)


def test_a_copied_icon_is_the_same(qtbot: QtBot, icons: Icons) -> None:
    icon = QIcon(icons.icon("pin", "good"))
    icon.setIsMask(False)  # Qt: makes the copy an engine of its own
    assert _solid(icon.pixmap(QSize(64, 64))) == {DARK.good}


def test_a_button_without_room_is_no_mistake(icons: Icons) -> None:
    assert icons.icon("folder").pixmap(QSize(0, 16)).isNull()
