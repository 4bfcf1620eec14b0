"""The installer for Windows: what it lists, says and is told; `packaging/windows/prove.py` runs it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bundle
from windows import installer, resource

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows"
LANGUAGES = {"ENGLISH", "KOREAN", "JAPANESE", "SIMPCHINESE"}


def test_what_is_installed_is_what_is_removed_and_no_folder_with_anything_else_in_it(tmp_path: Path) -> None:
    for name in ("caseapp.exe", "_internal/base.zip", "_internal/a/b/$x 한글.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"12345")
    assert installer.file_lists(tmp_path).splitlines() == [
        "!define INSTALLED_KB 1",
        "!macro INSTALL_FILES",
        r'  SetOutPath "$INSTDIR\_internal\a\b"',
        '  File "${BUNDLE}/_internal/a/b/$x 한글.txt"',
        r'  SetOutPath "$INSTDIR\_internal"',
        '  File "${BUNDLE}/_internal/base.zip"',
        '  SetOutPath "$INSTDIR"',
        '  File "${BUNDLE}/caseapp.exe"',
        "!macroend",
        "!macro REMOVE_FILES",
        r'  Delete "$INSTDIR\_internal\a\b\$$x 한글.txt"',
        r'  Delete "$INSTDIR\_internal\base.zip"',
        r'  Delete "$INSTDIR\caseapp.exe"',
        r'  RMDir "$INSTDIR\_internal\a\b"',
        r'  RMDir "$INSTDIR\_internal\a"',
        r'  RMDir "$INSTDIR\_internal"',
        "!macroend",
    ]


def test_nothing_is_ever_removed_with_all_that_is_in_it() -> None:
    for script in WINDOWS.glob("*.ns?"):
        assert not re.search(r"RMDir\s+/r", script.read_text(encoding="utf-8"), re.IGNORECASE), script.name


def test_every_sentence_of_the_installer_is_there_in_every_language() -> None:
    words = re.findall(r'^\$\{Say\} (\w+) (\w+) "(.+)"$', (WINDOWS / "languages.nsh").read_text(encoding="utf-8"), re.M)
    said = {(language, name) for language, name, _ in words}
    names = {name for _, name, _ in words}
    assert said == {(language, name) for language in LANGUAGES for name in names}
    used = set(re.findall(r"\$\((\w+)\)", "".join(path.read_text(encoding="utf-8") for path in WINDOWS.glob("*.ns?"))))
    assert used == names


def test_the_version_resource_is_what_pyinstaller_evaluates() -> None:
    text = resource.version_resource("0.1.0.dev5+g12", "0.1.0.5", "caseapp.exe")
    names = set(re.findall(r"[A-Z]\w+(?=\()", text))
    made = {name: lambda *parts, _name=name, **named: (_name, parts, named) for name in names}
    _, _, info = eval(text, made)
    assert info["ffi"][2]["filevers"] == (0, 1, 0, 5)
    table = info["kids"][0][1][0][0][1]
    assert table[0] == "000004b0"
    assert ("StringStruct", ("ProductVersion", "0.1.0.dev5+g12"), {}) in table[1]


@pytest.mark.parametrize("library", ["PySide6\\opengl32sw.dll", "PySide6\\Qt6OpenGL.dll", "PySide6\\Qt6Network.dll"])
def test_large_libraries_for_windows_that_nothing_is_linked_against_stay_out(library: str) -> None:
    entries = [("PySide6\\QtGui.pyd", "C:\\gui.pyd", "EXTENSION"), (library, "C:\\large.dll", "BINARY")]
    assert bundle.without_unused_libraries(entries, lambda source: set()) == entries[:1]
