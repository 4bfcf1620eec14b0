"""The style sheet: roles only, readable pairs, and a cache that is never wrong."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from PySide6.QtWidgets import QApplication

from caseapp.platform.paths import resources_dir
from caseapp.ui.theme import stylesheet
from caseapp.ui.theme.palette import DARK, LIGHT, Palette
from tests.ui.theme.wearing import contrast

both = pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def quick_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave qt-material out, where only the keeping is tested."""
    monkeypatch.setattr(stylesheet, "_floor", _no_floor)


def _no_floor(_palette: Palette, _folder: Path) -> str:
    return "QWidget { margin: 0px; }"


@pytest.fixture
def own_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the shipped files that a test may change."""
    folder = tmp_path / "resources"
    for name in ("theme", "icons"):
        shutil.copytree(resources_dir() / name, folder / name)
    monkeypatch.setattr(stylesheet, "resources_dir", lambda: folder)
    return folder


def _ours() -> str:
    sheet = (resources_dir() / "theme" / "caseapp.qss").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


def _rules() -> list[tuple[str, dict[str, str]]]:
    found = []
    # A `$` before a brace belongs to a role, not to a rule.
    for selector, body in re.findall(r"([^{}]+)(?<!\$)\{((?:\$\{\w+\}|[^{}])*)\}", _ours()):
        pairs = [line.split(":", 1) for line in body.split(";") if ":" in line]
        found.append((selector.strip(), {name.strip(): value.strip() for name, value in pairs}))
    return found


def _icon_shown(name: str) -> str:
    """The drawing that the style sheet in force would load."""
    file = QFile(f"icon:/{name}.svg")
    assert file.open(QFile.OpenModeFlag.ReadOnly), f"no {name}"
    drawing = file.readAll().toStdString()
    file.close()
    return drawing


def test_colours_are_roles() -> None:
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", _ours())) <= {"#ffffff"}


@both
def test_each_rule_can_be_read_on_its_own_ground(palette: Palette) -> None:
    checked, bad = 0, []
    for selector, lines in _rules():
        ink = re.fullmatch(r"\$\{(\w+)\}|(#\w+)", lines.get("color", ""))
        ground = re.fullmatch(r"\$\{(\w+)\}", lines.get("background", ""))
        if ink and ground and "disabled" not in selector:
            checked += 1
            colour = getattr(palette, ink[1]) if ink[1] else ink[2]
            if contrast(colour, getattr(palette, ground[1])) < 4.5:
                bad.append(selector)
    assert bad == []
    assert checked >= 15


def test_what_takes_the_keyboard_shows_it() -> None:
    focused = {selector for group, _ in _rules() for selector in group.split(", ") if selector.endswith(":focus")}
    widgets = ("QPushButton", "QToolButton", "QLineEdit", "QTextEdit", "QComboBox", "QSpinBox", "QCheckBox", "QTabBar")
    assert {name for name in widgets if not any(rule.startswith(name) for rule in focused)} == set()


def test_nothing_of_ours_is_in_capitals() -> None:
    assert {lines["text-transform"] for _, lines in _rules() if "text-transform" in lines} == {"none"}


def test_a_warm_start_does_without_qt_material(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = stylesheet.load(DARK, cache)
    monkeypatch.setitem(sys.modules, "qt_material", None)
    assert stylesheet.load(DARK, cache) == cold
    with pytest.raises(ImportError):
        stylesheet.load(LIGHT, cache)


def test_building_leaves_no_trace(cache: Path, caseapp_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = caseapp_home / "person"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    before = dict(os.environ)
    sheet = stylesheet.load(LIGHT, cache)
    assert dict(os.environ) == before
    assert list(home.iterdir()) == []
    assert "${" not in sheet
    assert LIGHT.accent_fill in sheet
    assert DARK.page not in sheet


def test_the_sheet_leaves_fonts_to_the_widgets(cache: Path) -> None:
    floor = stylesheet.load(DARK, cache).partition("/* Ours")[0]
    assert "QPushButton" in floor
    assert re.findall(r"font-(?:family|size)\s*:", floor) == []


@pytest.mark.usefixtures("quick_floor")
def test_another_qt_material_is_asked_anew(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = stylesheet.load(DARK, cache)
    monkeypatch.setattr(stylesheet, "_floor", lambda *_: "QWidget { margin: 7px; }")
    assert stylesheet.load(DARK, cache) == first
    monkeypatch.setattr(stylesheet, "_floor_version", lambda: "99.0")
    assert "margin: 7px" in stylesheet.load(DARK, cache)


@pytest.mark.usefixtures("quick_floor")
def test_a_changed_sheet_is_seen(cache: Path, own_resources: Path) -> None:
    source = own_resources / "theme" / "caseapp.qss"
    stylesheet.load(DARK, cache)
    source.write_text(source.read_text(encoding="utf-8") + "QDial { color: ${wrong}; }", encoding="utf-8")
    assert stylesheet.load(DARK, cache).endswith(f"QDial {{ color: {DARK.wrong}; }}")


@pytest.mark.usefixtures("quick_floor", "qapp")
def test_a_changed_drawing_is_seen(cache: Path, own_resources: Path) -> None:
    stylesheet.load(DARK, cache)
    (own_resources / "icons" / "check.svg").write_text("<svg stroke='currentColor'/>", encoding="utf-8")
    stylesheet.load(DARK, cache)
    assert _icon_shown("check-white") == "<svg stroke='#ffffff'/>"


@pytest.mark.usefixtures("quick_floor", "qapp")
def test_each_theme_has_its_own_drawings(cache: Path) -> None:
    for palette, other in pairwise([DARK, LIGHT, DARK]):
        stylesheet.load(palette, cache)
        assert palette.text3 in _icon_shown("chevron-down")
        assert other.text3 not in _icon_shown("chevron-down")


@pytest.mark.usefixtures("qapp")
@both
def test_every_drawing_the_sheet_names_is_there(cache: Path, palette: Palette) -> None:
    names = set(re.findall(r"url\(\"?icon:/([\w/-]+)\.svg\"?\)", stylesheet.load(palette, cache)))
    assert {"chevron-down", "close", "check-white"} <= names
    for name in names:
        assert "currentColor" not in _icon_shown(name)


@pytest.mark.usefixtures("quick_floor", "qapp")
@pytest.mark.parametrize("lost", ["sheet.qss", "check-white.svg", "chevron-down.svg"])
def test_what_a_cleaner_took_from_the_cache_is_made_again(cache: Path, lost: str) -> None:
    whole = stylesheet.load(DARK, cache)
    (file,) = cache.rglob(lost)
    file.unlink()
    assert stylesheet.load(DARK, cache) == whole
    assert file.is_file()
    assert "currentColor" not in _icon_shown("check-white")


@pytest.mark.usefixtures("qapp")
def test_two_programs_starting_together_share_the_sheet(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    others: list[str] = []

    def slow_floor(palette: Palette, folder: Path) -> str:
        if not others:
            others.append("is at it")
            others.append(stylesheet.load(palette, cache))
        return _no_floor(palette, folder)

    monkeypatch.setattr(stylesheet, "_floor", slow_floor)
    mine = stylesheet.load(DARK, cache)
    assert mine == others[1]
    assert len(list((cache / "theme").iterdir())) == 1


@pytest.mark.usefixtures("qapp")
def test_a_failed_build_leaves_nothing_half_made(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    expect_log("the style sheet cannot be kept")
    monkeypatch.setattr(stylesheet, "_own_folder", lambda: tmp_path / "own")

    def full_disk(_palette: Palette, _folder: Path) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stylesheet, "_floor", full_disk)
    with pytest.raises(OSError, match="No space left"):
        stylesheet.load(DARK, cache)
    assert list((cache / "theme").iterdir()) == []
    monkeypatch.setattr(stylesheet, "_floor", _no_floor)
    assert stylesheet.load(DARK, cache)


@pytest.mark.usefixtures("qapp")
def test_a_cache_that_cannot_be_written_stops_no_window(
    cache: Path, tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("the style sheet cannot be kept")
    expected = stylesheet.load(DARK, cache)
    nowhere = tmp_path / "a file"
    nowhere.write_text("where the cache folder should be")
    sheet = stylesheet.load(DARK, nowhere)
    assert sheet == stylesheet.load(DARK, nowhere) == expected
    assert QFile.exists("icon:close.svg")


def test_the_whole_sheet_is_understood(qapp: QApplication, cache: Path) -> None:
    """Qt says "Could not parse application stylesheet" for a broken one, which fails the test."""
    qapp.setStyleSheet(stylesheet.load(DARK, cache))
    qapp.setStyleSheet("")
