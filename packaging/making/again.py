"""Whether a build is reproducible: built again from a copy in another folder, in other circumstances, and compared.

Umask, time zone, language, hash seed and place of the second build differ from those of the first.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import version
from making import sums

ROOT = Path(__file__).resolve().parents[2]
_LEFT_BEHIND = ("dist", "build", "out", ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", ".benchmarks")
_OTHER = {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
_OTHER_UMASK = 0o077


def differences(root: Path = ROOT) -> list[str]:
    """Build the tree once more elsewhere and name the files to publish in `dist` that did not come out the same."""
    with tempfile.TemporaryDirectory(prefix="caseapp again ") as folder:
        copy = Path(folder) / "another place"
        shutil.copytree(root, copy, symlinks=True, ignore=shutil.ignore_patterns(*_LEFT_BEHIND))
        version.write(root)
        shutil.copy(root / version.GENERATED, copy / version.GENERATED)
        given = os.environ | _OTHER | {"SOURCE_DATE_EPOCH": str(version.of_tree(root).epoch)}
        command = [sys.executable, "packaging/build.py", "--only-make"]
        subprocess.run(command, cwd=copy, env=given, umask=_OTHER_UMASK, check=True, stdout=subprocess.DEVNULL)
        first, second = (sums.of_folder(place / "dist") for place in (root, copy))
        _keep(copy / "dist", root / "build" / "again", first, second)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def _keep(dist: Path, target: Path, first: dict[str, str], second: dict[str, str]) -> None:
    """What came out differently is kept, to look at."""
    shutil.rmtree(target, ignore_errors=True)
    for name, digest in second.items():
        if first.get(name) != digest:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(dist / name, target / name)


def main() -> int:
    """Say whether the files in `dist` come out the same; 1 when not."""
    if found := differences():
        sys.stderr.write(f"Built again, these came out differently: {', '.join(found)}. See build/again.\n")
        return 1
    names = ", ".join(path.name for path in sums.to_publish(ROOT / "dist"))
    sys.stdout.write(f"Built again elsewhere, byte for byte the same: {names}\n")
    return 0
