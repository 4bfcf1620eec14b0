"""What goes into the bundle: all that the program reads, and no Qt module it does not use."""

from __future__ import annotations

import ast
import runpy
from pathlib import Path

import pytest

import bundle

ROOT = Path(__file__).parents[2]


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
        "qt_material/material.qss.template",
        "qt_material/resources/source/close.svg",
        "rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so",
        "libxcb-cursor.so.0",
        "libcrypto.so.3",
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
        "PySide6/Qt/plugins/wayland-shell-integration/libivi-shell.so",
        "qt_material/fonts/roboto/Roboto-Bold.ttf",
        "rapidfuzz\\fuzz_cpp_avx2.cp313-win_amd64.pyd",
        # Of the system: they must fit its drivers and buses.
        "libstdc++.so.6",
        "libX11.so.6",
        "libz.so.1",
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


def test_what_stands_in_for_a_module_has_the_names_that_are_imported_of_it() -> None:
    import qt_material

    source = Path(qt_material.__file__).read_text(encoding="utf-8")
    for module, path in bundle.STAND_INS.items():
        names = {
            alias.name
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.ImportFrom) and node.module == module
            for alias in node.names
        }
        stand_in = runpy.run_path(str(ROOT / path))
        assert names
        assert names <= stand_in.keys()


def test_a_library_of_the_build_machine_is_told_from_those_of_python(tmp_path: Path) -> None:
    python = tmp_path / "python"
    (tmp_path / "venv").symlink_to(python)
    python.mkdir()
    assert bundle.is_of_the_build_machine("/usr/lib/libxcb-cursor.so.0", [python])
    assert not bundle.is_of_the_build_machine(str(tmp_path / "venv" / "lib" / "libpython3.so"), [python])


def test_every_shipped_tree_is_there() -> None:
    for tree, place in bundle.TREES.items():
        assert (ROOT / tree).is_dir()
        assert place == f"caseapp/_bundled/{tree}"
