"""The program that an upgrade starts from: an earlier commit, built as it was then and packed as packages are now."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: The last commit before there were packages; the earliest program that one could have had.
EARLIEST = "3c45123"
LOWEST = "0.0.1"


@dataclass(frozen=True, slots=True)
class Previous:
    """An earlier program: its bundle, the version its package gets, and in words which one it is."""

    bundle: Path
    version: str
    told: str


def chosen(asked: str, last_tag: str, is_known: Callable[[str], bool]) -> str:
    """The tag or commit to upgrade from: the one asked for, the last tag before this commit, or the earliest; nothing
    where this checkout has none of them."""
    return next((name for name in (asked, last_tag, EARLIEST) if name and is_known(name)), "")


def version_of(name: str) -> str:
    """What the package of a tag or commit is called; a commit comes before all that is packed today."""
    return name[1:] if name.startswith("v") else f"{LOWEST}+g{name}"


def earlier_program(folder: Path, bundle: Path) -> Previous:
    """The earlier program, built under `folder`; where there is none, the `bundle` of today under a lower version."""
    name = chosen(
        os.environ.get("PREVIOUS", ""), _git("describe", "--tags", "--abbrev=0", "--match=v*", "HEAD^"), _is_known
    )
    why = "this checkout has no earlier commit"
    if name:
        built = folder / _git("rev-parse", "--short", f"{name}^{{commit}}")
        if _has_built(name, built):
            return Previous(
                built / "dist" / "caseapp", version_of(name), f"the program of {name}, built as it was then"
            )
        why = f"{name} could not be built"
    return Previous(bundle, f"{LOWEST}+same", f"the same program under a lower version, as {why}")


def _has_built(name: str, place: Path) -> bool:
    program = place / "dist" / "caseapp" / "caseapp"
    if program.exists():
        return True
    place.mkdir(parents=True, exist_ok=True)
    archive = subprocess.run(["git", "archive", name], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x"], cwd=place, input=archive.stdout, check=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", "dist", "--workpath", "build"]
    with (place / "build.log").open("w", encoding="utf-8") as log:
        environment = os.environ | {"PYTHONPATH": str(place)}
        done = subprocess.run(
            [*command, "packaging/caseapp.spec"], cwd=place, env=environment, stdout=log, stderr=log, check=False
        )
    return done.returncode == 0 and program.exists()


def _is_known(name: str) -> bool:
    return bool(_git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"))


def _git(*words: str) -> str:
    """What git says, or nothing where it fails or there is none."""
    try:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
