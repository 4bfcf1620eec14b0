"""A file written atomically is the old one or the new one, whatever goes wrong."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from caseapp.platform.atomic import write_atomic


@pytest.mark.parametrize("name", ["plain.json", "会談 📝.json", "n" * 200])
def test_a_new_file_holds_the_data_and_stands_alone(tmp_path: Path, name: str) -> None:
    write_atomic(tmp_path / name, b"one\0two")
    assert (tmp_path / name).read_bytes() == b"one\0two"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_replacing_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == (0o640 if sys.platform != "win32" else 0o666)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_content_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"old")

    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomic(tmp_path / "none" / "f", b"")
