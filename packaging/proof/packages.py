"""The packages that are proved: those that `make package` left in `dist/`, and one of an earlier program."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import version
from making import deb, network
from proof.previous import ROOT, earlier_program
from proof.steps import Failure

DIST = ROOT / "dist"


def newest() -> Path:
    """The Debian package of this tree."""
    return _newest("*.deb")


def portable() -> Path:
    """The installer for machines without an administrator."""
    return _newest("*.run")


def previous(folder: Path) -> tuple[Path, str]:
    """The package of an earlier program, made under `folder`, and which program it is."""
    earlier = earlier_program(folder, DIST / "caseapp")
    build = version.of_tree()
    package = deb.Package("0.0.1", earlier.version, deb.architecture(), build.epoch)
    made = folder / "packages" / package.file_name
    if not made.exists() or made.stat().st_mtime < newest().stat().st_mtime:
        deb.make(earlier.bundle, package, made.parent, level=0)
    lower = ["dpkg", "--compare-versions", earlier.version, "lt", build.debian]
    if subprocess.run(lower, check=False).returncode:
        raise Failure(f"{earlier.version} is not before {build.debian}.")
    return made, f"{made.name}: {earlier.told}"


def without_network() -> str:
    """Whether the program in the bundle asks for a connection in a whole session."""
    with tempfile.TemporaryDirectory(prefix="caseapp-session-", ignore_cleanup_errors=True) as home:
        try:
            return network.check(DIST / "caseapp" / "caseapp", Path(home))
        except network.Connected as error:
            raise Failure(str(error)) from None


def _newest(pattern: str) -> Path:
    found = sorted(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise Failure(f"There is no {pattern} in dist/; make package makes one.")
    return found[-1]
