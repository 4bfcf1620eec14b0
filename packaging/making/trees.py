"""Folders that come out the same wherever and by whomever they are made: one time, and modes that say only who runs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

_PROGRAM, _FILE, _FOLDER = 0o755, 0o644, 0o755


def copied(source: Path, target: Path, is_wanted: Callable[[str], bool] = lambda _: True) -> None:
    """Copy files and links; `is_wanted` is asked with each path below `source`, with slashes, links included."""
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        if (path.is_dir() and not path.is_symlink()) or not is_wanted(name):
            continue
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place, follow_symlinks=False)
        if not place.is_symlink():
            shutil.copymode(path, place)


def settle(root: Path, epoch: int) -> None:
    """Give everything below `root` plain modes and the time `epoch`, whatever umask and clock were."""
    for path in (*root.rglob("*"), root):
        if path.is_symlink():
            os.utime(path, (epoch, epoch), follow_symlinks=False)
            continue
        path.chmod(_mode(path))
    for path in (*sorted(root.rglob("*"), reverse=True), root):
        if not path.is_symlink():
            os.utime(path, (epoch, epoch))


def _mode(path: Path) -> int:
    if path.is_dir():
        return _FOLDER
    is_program = path.stat().st_mode & 0o100 and ".so" not in path.name
    return _PROGRAM if is_program else _FILE


def size(root: Path) -> int:
    """The bytes of all files below `root`, links not counted."""
    return sum(path.stat().st_size for path in files(root))


def files(root: Path) -> list[Path]:
    """All files below `root`, by path, without links."""
    return [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
