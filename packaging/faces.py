"""What Windows and macOS show of the program - icons, version, types of files -, as the arguments PyInstaller takes.

Windows has two programs in one folder: `caseapp.exe` opens windows and has no console, `caseapp.com` is the same with
one. A terminal that is told `caseapp` looks for `.com` first, so that the command line prints there.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import version
from macos import info_plist
from windows import resource

ROOT = Path(__file__).resolve().parents[1]
ICONS = ROOT / "build" / "icons"
NOTES = ROOT / "build"
IS_WINDOWS, IS_MAC = sys.platform == "win32", sys.platform == "darwin"
#: What PyInstaller calls the program with a console, which ends everything in `.exe`.
CONSOLE = "caseapp-console"
DOCUMENTS = ("case", "casepack")


def files() -> list[tuple[str, str, str]]:
    """Draws all icons, and says which of them the bundle carries: those of the types of files."""
    if not (IS_WINDOWS or IS_MAC):
        return []
    import icons  # with Qt, which draws them

    icons.write_all(ICONS)
    if IS_WINDOWS:
        from windows import picture

        picture.write(icons.SOURCES["caseapp"], ICONS / "wizard.bmp")
    ending, folder = (".ico", "icons/") if IS_WINDOWS else (".icns", "")
    return [(f"{folder}{name}{ending}", str(ICONS / f"{name}{ending}"), "DATA") for name in DOCUMENTS]


def of_program(name: str) -> dict[str, Any]:
    """The arguments of one program; `files` comes before."""
    if IS_WINDOWS:
        build = version.of_tree()
        file_name = "caseapp.com" if name == CONSOLE else f"{name}.exe"
        words = resource.version_resource(build.version, build.windows, file_name)
        notes = NOTES / f"{name}.version.txt"
        notes.write_text(words, encoding="utf-8")
        return {"icon": str(ICONS / "caseapp.ico"), "version": str(notes)}
    return {"icon": str(ICONS / "caseapp.icns")} if IS_MAC else {}


def name_console_program(folder: Path) -> None:
    """Gives the program with a console the name by which terminals find it."""
    (folder / f"{CONSOLE}.exe").replace(folder / "caseapp.com")


def of_mac_bundle() -> dict[str, Any]:
    """The arguments of `Caseapp.app`."""
    build = version.of_tree()
    return {
        "icon": str(ICONS / "caseapp.icns"),
        "bundle_identifier": info_plist.IDENTIFIER,
        "info_plist": info_plist.info_plist(build.version, build.windows),
    }
