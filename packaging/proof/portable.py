"""The portable installer, run by an ordinary person without an administrator: installed, used, upgraded, removed."""

from __future__ import annotations

import re
import shutil
from functools import partial
from pathlib import Path

from proof import visitor
from proof.desks import Desk
from proof.rooms import HOME, Room
from proof.steps import Book, Failure, wait_for

#: What everybody with a graphical desktop has, and the minimal Debian has not.
OF_ANY_DESKTOP = ("libegl1", "libopengl0", "libfontconfig1", "libdbus-1-3", "libxcb-shape0", "xz-utils", "bzip2")
COMMAND = f"{HOME}/.local/bin/caseapp"
CASE = "한 권의 사건.case"
_FOLDER = f"{HOME}/Downloads"
#: Of the person and of the program's own keeping, which removing it leaves; the rest of their home is as it was.
_THEIRS = re.compile(
    rf"{HOME[1:]}/(\.local(/share)?$|(\.config|\.cache|\.local/share/(caseapp|recently-used\.xbel)|[^./][^/]*)(/|$))"
)


class Portable:
    """Goes through a person's life with the program, in a room with a display."""

    def __init__(self, book: Book, room: Room, installer: Path, pictures: Path) -> None:
        self._book = book
        self._room = room
        self._installer = installer
        self._pictures = pictures
        self._desk: Desk | None = None

    def run(self) -> bool:
        """Installs, uses, upgrades and removes it; returns whether all went well."""
        steps = (
            ("install", self._install),
            ("self-test", self._self_test),
            ("open a case by its file", self._open),
            ("upgrade while it is open", self._upgrade),
            ("close", self._close),
            ("uninstall", self._uninstall),
        )
        return all(self._book.run(f"portable: {name}", work) for name, work in steps)

    def _install(self) -> str:
        self._room.person("mkdir", "-p", _FOLDER)
        shutil.copy(self._installer, self._room.path(f"{_FOLDER}/{self._installer.name}"))
        said = self._room.person("sh", f"{_FOLDER}/{self._installer.name}")
        if "is installed" not in said:
            raise Failure(said)
        return self._room.person(COMMAND, "--version").strip()

    def _self_test(self) -> str:
        return visitor.self_test(self._room, COMMAND)

    def _open(self) -> str:
        self._room.person(COMMAND, "new", CASE, "--title", "한 권의 사건")
        self._desk = Desk(self._room, self._pictures)
        self._desk.start("xdg-open", f"{HOME}/{CASE}")
        seconds = self._desk.wait_for_title(CASE.removesuffix(".case"))
        self._desk.rest()
        self._desk.picture("portable")
        return f"its window is there after {seconds:.2f} s"

    def _upgrade(self) -> str:
        assert self._desk is not None
        running = self._desk.programs()
        self._room.person("sh", f"{_FOLDER}/{self._installer.name}")
        if self._desk.programs() != running:
            raise Failure("The program that was open runs no more.")
        self._desk.look_at(CASE.removesuffix(".case"))
        self._desk.press("ctrl+shift+p")
        wait_for("A person added in the old program", partial(self._has_person))
        return "the old program goes on and writes into the case"

    def _has_person(self) -> bool:
        return visitor.count(self._room, CASE, "person", COMMAND) == 1

    def _close(self) -> str:
        assert self._desk is not None
        self._desk.close()
        if complaints := self._desk.complaints():
            raise Failure(f"The program's log says:\n{complaints}")
        return "ended by itself, nothing in the log"

    def _uninstall(self) -> str:
        return self._room.person(f"{HOME}/.local/lib/caseapp/uninstall").strip().splitlines()[-1]


def have_a_desktop(room: Room) -> str:
    """Brings what everybody with a graphical desktop has."""
    room.root("apt-get", "install", "-y", "-q", "--no-install-recommends", *OF_ANY_DESKTOP)
    return ", ".join(OF_ANY_DESKTOP)


def is_kept(path: str) -> bool:
    """Whether a path is the person's, or of the program's own keeping, and stays when it is uninstalled."""
    return bool(_THEIRS.match(path))
