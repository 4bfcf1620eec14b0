"""One spacing grid: every margin and distance of a layout is a multiple of 4 px, or a hair of 1 or 2."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from caseapp.ui import theme

UI = Path(theme.__file__).parents[1]
#: The small bar is as high as a line of the text; the corner of the menu bar stands level with the menus.
EXCEPTIONS = {"reader/mini_bar.py", "shell/palette.py"}


def distances(path: Path) -> Iterator[tuple[int, int]]:
    """The line and the number of every literal distance given to a layout."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr in ("setContentsMargins", "setSpacing"):
            for each in node.args:
                if isinstance(each, ast.Constant) and isinstance(each.value, int):
                    yield node.lineno, each.value


def test_distances_stand_on_the_grid() -> None:
    off = [
        f"{name}:{line} has {number}"
        for path in sorted(UI.rglob("*.py"))
        if (name := path.relative_to(UI).as_posix()) not in EXCEPTIONS
        for line, number in distances(path)
        if number % 4 and number > 2
    ]
    assert off == []
