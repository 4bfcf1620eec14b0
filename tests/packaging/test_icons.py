"""The icons of the program and its files: drawn in every size, and put together as Windows and macOS read them."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import icons


@pytest.mark.parametrize("name", icons.SOURCES)
def test_every_size_of_an_icon_is_drawn(name: str) -> None:
    for size in icons.SIZES:
        image = QImage.fromData(icons.png(name, size))
        assert image.width() == image.height() == size
        assert image.pixelColor(size // 2, size * 3 // 4).alpha() == 255
        assert image.pixelColor(0, 0).alpha() < 128


def test_the_icon_for_windows_names_every_picture_and_its_place() -> None:
    content = icons.ico("caseapp")
    assert struct.unpack_from("<3H", content) == (0, 1, len(icons.ICO_SIZES))
    for number, size in enumerate(icons.ICO_SIZES):
        width, height, _, _, _, bits, length, place = struct.unpack_from("<4B2H2L", content, 6 + 16 * number)
        assert (width, height, bits) == (size % 256, size % 256, 32)
        assert QImage.fromData(content[place : place + length]).width() == size
    assert QImage.fromData(content).width() in icons.ICO_SIZES  # Qt reads the whole as an icon


def test_the_icon_for_macos_names_every_picture_and_its_length() -> None:
    content = icons.icns("case")
    assert content[:8] == b"icns" + struct.pack(">L", len(content))
    found, place = {}, 8
    while place < len(content):
        kind, length = struct.unpack_from(">4sL", content, place)
        found[kind] = QImage.fromData(content[place + 8 : place + length]).width()
        place += length
    assert found == icons.ICNS_TYPES


def test_the_icons_of_all_kinds_are_written(tmp_path: Path) -> None:
    icons.write_all(tmp_path / "icons")
    names = {path.name for path in (tmp_path / "icons").iterdir()}
    assert names == {f"{name}.{ending}" for name in ("caseapp", "case", "casepack") for ending in ("ico", "icns")}
