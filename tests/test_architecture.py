"""The rules of the house that a program can check: the best short description of how the code hangs together."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MAX_LINES = 400
PROGRAM = sorted((ROOT / "caseapp").rglob("*.py"))
ALL = sorted([*PROGRAM, *(ROOT / "tests").rglob("*.py"), *(ROOT / "packaging").glob("*.py")])


def test_there_is_something_to_check() -> None:
    assert len(PROGRAM) > 20


def test_no_file_is_too_long() -> None:
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ALL}
    assert {name: lines for name, lines in lengths.items() if lines > MAX_LINES} == {}


def test_import_contracts_hold() -> None:
    """In a process of its own: import-linter disables every logger of the program it runs in."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_says_what_it_is() -> None:
    """Package markers may be empty; everything else starts with a docstring."""
    silent = [
        _name(path)
        for path in PROGRAM
        if (text := path.read_text(encoding="utf-8")).strip() and ast.get_docstring(ast.parse(text)) is None
    ]
    assert silent == []


def _is_lambda_connected(node: ast.AST) -> bool:
    """Qt: a lambda keeps its object alive for ever and is called after its end."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"):
        return False
    return any(isinstance(argument, ast.Lambda) for argument in node.args)


def _is_system_sqlite(node: ast.AST) -> bool:
    """SQLite: two libraries on one file in one process corrupt it, and the system's has the WAL-reset bug."""
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] == "sqlite3" for alias in node.names)
    return isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "sqlite3"


def _is_qsettings(node: ast.AST) -> bool:
    """Preferences live in one JSON file, behind `caseapp.platform.settings`."""
    names = {ast.Name: "id", ast.Attribute: "attr", ast.alias: "name"}
    return getattr(node, names.get(type(node), ""), None) == "QSettings"


def _is_qtsql_or_network(node: ast.AST) -> bool:
    """QtNetwork is not shipped, and no SQLite but the one of `caseapp.store` may open a case."""
    modules = {"PySide6.QtNetwork", "PySide6.QtSql", "PySide6.QtWebEngineCore"}
    if isinstance(node, ast.Import):
        return any(alias.name in modules for alias in node.names)
    return isinstance(node, ast.ImportFrom) and node.module in modules


@pytest.mark.parametrize("rule", [_is_lambda_connected, _is_system_sqlite, _is_qsettings, _is_qtsql_or_network])
def test_no_forbidden_construct(rule: Callable[[ast.AST], bool]) -> None:
    assert list(_breaches(rule)) == []


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("button.clicked.connect(lambda: self.save())", _is_lambda_connected),
        ("import sqlite3", _is_system_sqlite),
        ("from sqlite3 import connect", _is_system_sqlite),
        ("from PySide6.QtCore import QSettings", _is_qsettings),
        ("QtCore.QSettings('a')", _is_qsettings),
        ("from PySide6.QtNetwork import QTcpSocket", _is_qtsql_or_network),
    ],
)
def test_the_rules_can_fail(code: str, rule: Callable[[ast.AST], bool]) -> None:
    assert any(rule(node) for node in ast.walk(ast.parse(code)))


def test_words_are_translated_when_they_are_shown() -> None:
    """While modules are imported no language is in force, so words would stay English for ever: `mark` is for those."""
    early = [
        f"{_name(path)}:{line}"
        for path in PROGRAM
        for line in _translated_at_import(ast.parse(path.read_text("utf-8")))
    ]
    assert early == []
    assert list(_translated_at_import(ast.parse("NAME = tr('Name')\nclass A:\n    words = plural('a', 'b', 1)"))) == [
        1,
        3,
    ]
    assert (
        list(
            _translated_at_import(ast.parse("def f():\n    return tr('Name')\nMADE = (lambda n: plural('a', 'b', n),)"))
        )
        == []
    )


def _translated_at_import(node: ast.AST) -> Iterator[int]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id in ("tr", "plural"):
            yield child.lineno
        yield from _translated_at_import(child)


def test_settings_name_no_place_of_one_machine() -> None:
    """A locked requirement names its hash, not the host it came from."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert re.findall(r"https?://|--(?:index-url|extra-index-url|find-links)", text) == []
    assert text.count("==") > 30
    assert "--hash=sha256:" in text


def _breaches(rule: Callable[[ast.AST], bool]) -> Iterator[str]:
    for path in PROGRAM:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if rule(node):
                yield f"{_name(path)}:{getattr(node, 'lineno', 0)}"


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
