"""A bundle that is small and behaves: for tests of what is made around bundles."""

from __future__ import annotations

import shutil
from pathlib import Path

_PROGRAM = """#!/bin/sh
[ "$1" = --version ] && echo "Caseapp {version}" && exit
exec sleep 60
"""


def bundle_in(folder: Path, version: str = "0.1.0") -> Path:
    """The layout of a bundle: the program, a library of it, one of the build machine with a link, and data."""
    inside = folder / "_internal"
    (inside / "data").mkdir(parents=True)
    program = folder / "caseapp"
    program.write_text(_PROGRAM.format(version=version), encoding="utf-8")
    program.chmod(0o700)
    shutil.copy("/bin/true", inside / "libown.so")
    shutil.copy("/bin/true", inside / "libxcb-cursor.so.0")
    (inside / "data" / "libxcb-cursor.so.0").symlink_to("../libxcb-cursor.so.0")
    (inside / "data" / "사건.txt").write_text("words", encoding="utf-8")
    return folder
