"""Which icons the program asks for, read from its source: whatever is handed on as an `icon`, or looked up by name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import caseapp.ui

_ROOT = Path(caseapp.ui.__file__).parent
_LOOK_UPS = {"icon": 0, "pixmap": 0}  # the methods of Icons
_NAMES = {"icon", "icon_name"}


def trees() -> list[ast.Module]:
    """Every module of the user interface, parsed."""
    return [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(_ROOT.rglob("*.py"))]


def asked_icons(modules: list[ast.Module]) -> set[str]:
    """The names of all icons that calls ask for in words."""
    public = {name: place for name, place in _takers(modules) if not name.startswith("_")}
    found: set[str] = set()
    for module in modules:
        # A private name says nothing about the same name elsewhere.
        takers = {**public, **dict(_takers([module])), **_LOOK_UPS}
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                found |= set(_given(node, takers))
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                found |= set(_listed(node))
    return found


def _takers(modules: list[ast.Module]) -> Iterator[tuple[str, int]]:
    """Functions and classes with a parameter called `icon`, and its place among the arguments."""
    for module in modules:
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef):
                yield from _place(node.name, [each.arg for each in node.args.args if each.arg != "self"])
            elif isinstance(node, ast.ClassDef):
                yield from _class_place(node)


def _class_place(node: ast.ClassDef) -> Iterator[tuple[str, int]]:
    made = next((each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"), None)
    if made is not None:
        yield from _place(node.name, [each.arg for each in made.args.args[1:]])
    else:
        fields = [each.target for each in node.body if isinstance(each, ast.AnnAssign)]
        yield from _place(node.name, [field.id for field in fields if isinstance(field, ast.Name)])


def _place(name: str, arguments: list[str]) -> Iterator[tuple[str, int]]:
    for place, argument in enumerate(arguments):
        if argument in _NAMES:
            yield name, place


def _given(call: ast.Call, takers: dict[str, int]) -> Iterator[str]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name in takers and takers[name] < len(call.args):
        yield from _words(call.args[takers[name]])
    for keyword in call.keywords:
        if keyword.arg in _NAMES:
            yield from _words(keyword.value)


def _listed(node: ast.Assign | ast.AnnAssign) -> Iterator[str]:
    """The values of a dictionary called `_ICONS`."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    if any("ICONS" in getattr(target, "id", "") for target in targets) and isinstance(node.value, ast.Dict):
        for value in node.value.values:
            yield from _words(value)


def _words(value: ast.expr) -> Iterator[str]:
    """The words an expression may give: itself, or either branch of a condition."""
    if isinstance(value, ast.IfExp):
        yield from _words(value.body)
        yield from _words(value.orelse)
    elif isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
        yield value.value
