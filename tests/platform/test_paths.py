"""Shipped folders are found however the program was installed; own folders follow CASEAPP_HOME."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from caseapp.platform import paths

SOURCE = Path(paths.__file__).resolve().parents[1]
ASK = "from caseapp.platform import paths; print(paths.resources_dir()); print(paths.db_dir())"


def _install(place: Path, shipped: Path) -> Path:
    """Lay a copy of the lowest layer into `place`, with the shipped folders in `shipped`."""
    package = place / "caseapp"
    package.mkdir(parents=True)
    shutil.copy(SOURCE / "__init__.py", package)
    shutil.copytree(SOURCE / "platform", package / "platform", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("resources", "db"):
        (shipped / name).mkdir(parents=True)
    return place


def _ask(place: Path, folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(place)!r}); {ASK}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split("\n")[:2]


@pytest.mark.parametrize("layout", ["source tree", "wheel"])
def test_shipped_folders_are_found_from_any_folder(tmp_path: Path, layout: str) -> None:
    place = tmp_path / "Ablage für 証拠"
    shipped = place if layout == "source tree" else place / "caseapp" / "_bundled"
    _install(place, shipped)
    assert _ask(place, tmp_path) == [str(shipped / "resources"), str(shipped / "db")]


def test_a_wheels_own_folder_goes_before_a_neighbours(tmp_path: Path) -> None:
    shipped = tmp_path / "caseapp" / "_bundled"
    _install(tmp_path, shipped)
    (tmp_path / "db").mkdir()
    assert _ask(tmp_path, tmp_path)[1] == str(shipped / "db")


def test_a_missing_folder_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_BASES", (tmp_path,))
    with pytest.raises(FileNotFoundError, match="install the program again"):
        paths.resources_dir()


def test_this_tree_has_both() -> None:
    assert (paths.db_dir() / "migrations").is_dir()
    assert paths.resources_dir().name == "resources"


def test_own_folders_follow_the_variable_and_are_apart(caseapp_home: Path) -> None:
    folders = [paths.user_data_dir(), paths.user_config_dir(), paths.cache_dir()]
    assert {folder.parent for folder in folders} == {caseapp_home}
    assert len(set(folders)) == 3
    assert not any(folder.exists() for folder in folders)


def test_own_folders_without_the_variable_name_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CASEAPP_HOME")
    for folder in (paths.user_data_dir(), paths.user_config_dir(), paths.cache_dir()):
        assert folder.is_absolute()
        assert "caseapp" in folder.parts
