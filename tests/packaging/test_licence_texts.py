"""The folder of licence texts of a bundle: complete, and refused when something lacks a text."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

import licences as gathering
import version
from caseapp.platform import distributions
from caseapp.platform.licences import Component, read, text

ROOT = Path(__file__).parents[2]


def test_the_folder_holds_what_is_shipped_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "licences"
    folder.mkdir()
    (folder / "old.txt").touch()
    gathering.write(folder)
    names = {part.name for part in read(folder)}
    assert {"Qt", "Python", "cffi", "PyInstaller's bootloader"} <= names
    assert not {"rich", "Pygments", "markdown-it-py", "pycparser"} & names
    assert not (folder / "old.txt").exists()
    assert {part.version for part in read(folder) if part.name == "Caseapp"} == {version.of_tree().version}


def test_a_part_without_text_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributions, "installed", lambda: [Component("Nameless", "1", "Own", "")])
    with pytest.raises(SystemExit, match="Nameless"):
        gathering.write(tmp_path / "licences")


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="only Debian and its like have these packages")
def test_libraries_of_the_system_come_with_the_texts_of_their_packages() -> None:
    library = next(Path("/usr/lib").glob("*/libc.so.6"))
    parts = gathering.of_system([library, Path(sys.prefix) / "lib" / "own.so"])
    assert parts[0].name == "libc6"
    assert parts[0].version
    assert "Copyright" in text(parts[0])
    assert any(part.name == "Text of LGPL-2.1" for part in parts)
    with pytest.raises(SystemExit, match=r"nobody\.so"):
        gathering.of_system([library, "/usr/lib/nobody.so"])
