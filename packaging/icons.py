"""Draws the icons of the program and of its files: PNG in every size, one file of all sizes for Windows and for macOS.

The drawings are SVG: the program's own in `resources/program`, where its window finds it, the others here.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "resources" / "program"
DRAWINGS = Path(__file__).resolve().parent / "icons"

#: What each icon is drawn from; the smaller sizes of the program's own have a drawing of their own.
SOURCES = {
    "caseapp": PROGRAM / "caseapp.svg",
    "case": DRAWINGS / "case.svg",
    "casepack": DRAWINGS / "casepack.svg",
}
SMALL = {"caseapp": PROGRAM / "caseapp-small.svg"}
SYMBOLIC = DRAWINGS / "caseapp-symbolic.svg"
LARGEST_SMALL = 24

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
#: Types of entries in an ICNS file that hold PNG, with their sizes in pixels.
ICNS_TYPES = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}


@cache
def png(name: str, size: int) -> bytes:
    """The icon `name` as PNG, `size` pixels square; the same bytes for the same drawing and the same Qt."""
    drawing = SMALL.get(name, SOURCES[name]) if size <= LARGEST_SMALL else SOURCES[name]
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise OSError(f"Qt could not write the icon {name} as PNG.")
    return bytes(buffer.data().data())


def ico(name: str) -> bytes:
    """The icon for Windows: a table of sizes, then the PNG of each."""
    pictures = [(size, png(name, size)) for size in ICO_SIZES]
    place = 6 + 16 * len(pictures)
    head = struct.pack("<3H", 0, 1, len(pictures))
    for size, picture in pictures:
        head += struct.pack("<4B2H2L", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)  # 256 is written 0
        place += len(picture)
    return head + b"".join(picture for _, picture in pictures)


def icns(name: str) -> bytes:
    """The icon for macOS: one entry a size, each with its length."""
    pictures = [(kind, png(name, size)) for kind, size in ICNS_TYPES.items()]
    body = b"".join(kind + struct.pack(">L", 8 + len(picture)) + picture for kind, picture in pictures)
    return b"icns" + struct.pack(">L", 8 + len(body)) + body


def write_all(folder: Path) -> None:
    """Writes the icons for Windows and macOS into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        (folder / f"{name}.ico").write_bytes(ico(name))
        (folder / f"{name}.icns").write_bytes(icns(name))
