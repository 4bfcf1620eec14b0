"""What goes into the bundle: all that the program reads, and no Qt module it does not use."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def _load() -> ModuleType:
    """Load the module by its path: `packaging` as an import is another project's library."""
    spec = importlib.util.spec_from_file_location("bundle", ROOT / "packaging" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bundle = _load()


@pytest.mark.parametrize(
    "name",
    [
        "caseapp/_bundled/resources/theme/caseapp.qss",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_ko.qm",
        "PySide6\\translations\\qtbase_ko.qm",
        "caseapp/_bundled/resources/translations/caseapp_ko.qm",
        "caseapp/_bundled/resources/help/ko/reader.md",
        "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_program_needs_goes_in(name: str) -> None:
    assert bundle.is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6\\Qt6Qml.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_ko.qm",
        "caseapp/_bundled/resources/translations/caseapp_ko.ts",
    ],
)
def test_what_it_does_not_use_stays_out(name: str) -> None:
    assert not bundle.is_wanted(name)


def test_no_module_of_the_program_imports_what_is_left_out() -> None:
    left_out = set(bundle.EXCLUDED_MODULES)
    for path in (ROOT / "caseapp").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
            if isinstance(node, ast.ImportFrom) and node.module:
                names = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            if path.name not in ("screens.py", "scenes.py", "demo.py", "stage.py"):
                assert not names & left_out, f"{path} imports {names & left_out}"


def test_every_shipped_tree_is_there() -> None:
    for tree, place in bundle.TREES.items():
        assert (ROOT / tree).is_dir()
        assert place == f"caseapp/_bundled/{tree}"
