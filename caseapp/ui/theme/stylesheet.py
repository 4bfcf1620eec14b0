"""The style sheet of a palette: qt-material as the floor, ours on top, built once and kept in the cache folder.

A warm start reads one file and does not import qt-material at all. Nothing is written outside the cache folder while
that can be written.
"""

from __future__ import annotations

import atexit
import hashlib
import logging
import os
import re
import shutil
import tempfile
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from string import Template

from PySide6.QtCore import QDir

from caseapp.platform.atomic import write_atomic
from caseapp.platform.machine import app_version
from caseapp.platform.paths import resources_dir
from caseapp.ui.theme.fonts import scale
from caseapp.ui.theme.palette import Palette

log = logging.getLogger(__name__)

_FLOOR_COLOURS = {
    "primaryColor": "accent",
    "primaryLightColor": "accent",
    "secondaryColor": "dock",
    "secondaryLightColor": "line2",
    "secondaryDarkColor": "page",
    "primaryTextColor": "text",
    "secondaryTextColor": "text",
}

_EXTRA = {"density_scale": "-2", "font_family": "Roboto"}

_SHEET = "sheet.qss"
_GROWING = re.compile(r"(\b(?:(?:min-|max-)?(?:height|width):|font-size:|icon-size:)\s*)([1-9]\d)px")
_WHITE = "#ffffff"
#: Icons that the style sheet itself draws, by name and colour role.
_SHEET_ICONS = (("chevron-right", "text3"), ("chevron-down", "text3"), ("close", "text3"), ("check", _WHITE))


def load(palette: Palette, kept_in: Path) -> str:
    """The whole style sheet of a palette, from the cache when it is there. Where the cache cannot be written, the sheet
    is made in a folder for this run; OSError when there is room nowhere."""
    ours = (resources_dir() / "theme" / "caseapp.qss").read_text(encoding="utf-8")
    drawings = _drawings(palette)
    recipe = (_floor_version(), _FLOOR_COLOURS, _EXTRA, palette, ours, drawings)
    key = hashlib.sha256(repr(recipe).encode()).hexdigest()[:16]
    folder = kept_in / "theme" / f"{palette.name}-{key}"
    if not _is_whole(folder, drawings):
        try:
            _build(palette, ours, drawings, folder)
        except OSError as error:
            log.warning("the style sheet cannot be kept: %s", error)
            folder = _own_folder() / folder.name
            if not _is_whole(folder, drawings):
                _build(palette, ours, drawings, folder)
    QDir.setSearchPaths("icon", [str(folder)])
    return _scaled((folder / _SHEET).read_text(encoding="utf-8"), scale())


def _scaled(sheet: str, factor: float) -> str:
    """The sheet for words larger than usual: rows, buttons, icons and words grow, lines and rings not."""
    if factor == 1.0:
        return sheet
    return _GROWING.sub(lambda found: f"{found[1]}{round(int(found[2]) * factor)}px", sheet)


@cache
def _own_folder() -> Path:
    """A folder that lasts as long as this process."""
    folder = Path(tempfile.mkdtemp(prefix="caseapp-theme-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _floor_version() -> str:
    """What tells one installed qt-material from another, without the cost of reading its metadata."""
    spec = PathFinder.find_spec("qt_material")
    origin = Path(spec.origin) if spec is not None and spec.origin else None
    # A bundle has the library inside itself: it changes with the program.
    return str(origin.stat().st_mtime_ns) if origin is not None and origin.is_file() else app_version()


def _drawings(palette: Palette) -> dict[str, str]:
    """The files of the icons that the sheet draws, in their colours."""
    made = {}
    for name, role in _SHEET_ICONS:
        drawing = (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        suffix = "-white" if role == _WHITE else ""
        made[f"{name}{suffix}.svg"] = drawing.replace("currentColor", getattr(palette, role, role))
    return made


def _is_whole(folder: Path, drawings: dict[str, str]) -> bool:
    """Whether all is there: programs that tidy caches take single files."""
    return all((folder / name).is_file() for name in (_SHEET, *drawings))


def _build(palette: Palette, ours: str, drawings: dict[str, str], folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        sheet = f"{_floor(palette, made)}\n{Template(ours).substitute(_names(palette))}"
        for name, words in {**drawings, _SHEET: sheet}.items():
            write_atomic(made / name, words.encode())
        if _is_whole(folder, drawings):
            log.info("the style sheet was made by another program meanwhile")
            return
        shutil.rmtree(folder, ignore_errors=True)
        _put(made, folder, drawings)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _put(made: Path, folder: Path, drawings: dict[str, str]) -> None:
    try:
        made.rename(folder)
    except OSError:
        # Two programs starting together make the same folder; whose is there first does not matter.
        if not _is_whole(folder, drawings):
            raise


def _floor(palette: Palette, folder: Path) -> str:
    import qt_material

    colours = "".join(f'<color name="{name}">{getattr(palette, role)}</color>' for name, role in _FLOOR_COLOURS.items())
    theme = folder / "theme.xml"
    theme.write_text(f"<resources>{colours}</resources>", encoding="utf-8")
    before = dict(os.environ)
    try:
        # Subtle: without an absolute `parent` it deletes and rewrites a folder in the home directory.
        sheet: str = qt_material.build_stylesheet(theme=str(theme), extra=dict(_EXTRA), parent=str(folder), export=True)
    finally:
        # It leaves its colours in the environment of the process, and so of all its children.
        for name in os.environ.keys() - before.keys():
            del os.environ[name]
    # Fonts are set per widget, which a rule for `*` would override: source words are serif, heads are larger.
    return re.sub(r"^\s*(font-family|font-size|line-height):.*$", "", sheet, flags=re.MULTILINE)


def _names(palette: Palette) -> dict[str, str]:
    found = {name: str(getattr(palette, name)) for name in Palette.__dataclass_fields__ if name != "kinds"}
    for letter, colours in palette.kinds.items():
        found |= {f"kind_{letter}_ink": colours.ink, f"kind_{letter}_fill": colours.fill}
    return found
