"""A fresh Debian visited with a package in hand: what an ordinary person's day with the program is made of."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from making.starting import PAINTED
from proof.desks import LOG
from proof.rooms import HOME, Room
from proof.steps import Failure, wait_for
from proof.traces import differences, written

#: A case as people name them.
TALKS = "회담 2023 봄.case"
DOCUMENT = "readout of the talks.txt"


def install(room: Room, package: Path, *options: str) -> str:
    """Installs a package file as administrators do, with what it depends on from the mirror."""
    inside = room.path(f"/tmp/{package.name}")
    shutil.copy(package, inside)
    inside.chmod(0o644)
    said = room.root("apt-get", "install", "-y", "-q", *options, f"/tmp/{package.name}")
    inside.unlink()
    got = [line.split()[1].partition(":")[0] for line in said.splitlines() if line.startswith("Setting up ")]
    tasks = [line.split()[3] for line in said.splitlines() if line.startswith("Processing triggers for ")]
    return f"{len(got)} packages set up; triggers: {', '.join(tasks) or 'none'}"


def look_over(room: Room) -> str:
    """What must stand in its place after installing."""
    version = room.person("caseapp", "--version").strip()
    for path in (
        "/usr/bin/caseapp",
        "/usr/share/man/man1/caseapp.1.gz",
        "/usr/share/applications/caseapp.desktop",
        "/usr/share/doc/caseapp/copyright",
    ):
        if not room.path(path).exists() and not room.path(path).is_symlink():
            raise Failure(f"{path} is missing.")
    return version


def look_over_triggers(room: Room) -> str:
    """Whether the caches that desktops read know of the program."""
    caches = {
        "/usr/share/applications/mimeinfo.cache": b"caseapp.desktop",
        "/usr/share/mime/globs2": b"*.casepack",
        "/usr/share/icons/hicolor/icon-theme.cache": b"caseapp",
    }
    for path, words in caches.items():
        if not room.path(path).exists() or words not in room.path(path).read_bytes():
            raise Failure(f"{path} knows nothing of the program.")
    if "caseapp" not in room.person("man", "-w", "caseapp"):
        raise Failure("There is no page in the manual.")
    return "applications, types and icons are in the caches, and man finds the page"


def self_test(room: Room, command: str = "caseapp") -> str:
    """The program's own test, as the person, without a display."""
    said = room.person(command, "self-test", env={"QT_QPA_PLATFORM": "offscreen"}, timeout=300)
    passed = [line for line in said.splitlines() if line.startswith("ok ")]
    return f"{len(passed)} checks passed"


def first_window_off_screen(room: Room) -> str:
    """The first start, with nothing to show it on."""
    log = room.path(LOG)
    process = room.start("caseapp", env={"QT_QPA_PLATFORM": "offscreen"})
    seconds = wait_for("The painted window", lambda: log.exists() and PAINTED in log.read_text())
    process.terminate()
    process.wait(10)
    return f"painted after {seconds:.2f} s"


def make_case(room: Room, name: str = TALKS) -> str:
    """A small case, made on the command line."""
    room.person("caseapp", "new", name, "--title", "회담")
    room.path(f"{HOME}/{DOCUMENT}").write_text("The ministers met in Munich on 18 February 2023.\n", encoding="utf-8")
    room.person("caseapp", "add", name, "person", "title=박진")
    return f"{name} with one person"


def remove(room: Room) -> str:
    """Takes the package away with all that came with it."""
    said = room.root("apt-get", "purge", "-y", "-q", "--auto-remove", "caseapp")
    gone = [line for line in said.splitlines() if line.startswith("Removing ")]
    return f"{len(gone)} packages removed"


def is_theirs(path: str) -> bool:
    """Whether a path belongs to the person."""
    return path.startswith(HOME.lstrip("/"))


def is_theirs_or_an_account(path: str) -> bool:
    """The same, or where accounts are listed: packages of Debian leave those of their services, by Debian's custom."""
    return is_theirs(path) or bool(re.fullmatch(r"etc/g?(passwd|group|shadow)-?", path))


def without_trace(system: Path, before: dict[str, str], is_kept: Callable[[str], bool] = is_theirs) -> str:
    """Whether a system is byte for byte what it was, less what a person keeps."""
    left = [line for line in differences(before, written(system)) if not is_kept(line.partition(": ")[2])]
    if left:
        raise Failure(f"{len(left)} paths are not as before:\n  " + "\n  ".join(left[:30]))
    return f"all {len(before)} paths are as before, byte for byte; the person's files are there"


def count(room: Room, case: str, kind: str, command: str = "caseapp") -> int:
    """How many records of a kind a case holds."""
    return len(json.loads(room.person(command, "list", case, kind, "--json")))


def form(room: Room, case: str) -> int:
    """Of which version the schema of a case is."""
    return int(json.loads(room.person("caseapp", "info", case, "--json"))["schema_version"])
